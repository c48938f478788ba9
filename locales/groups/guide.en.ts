import guide from '../en/guide.json';
import notebook from '../en/notebook.json';

export default { guide, notebook };
