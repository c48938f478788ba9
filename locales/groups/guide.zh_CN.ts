import guide from '../zh_CN/guide.json';
import notebook from '../zh_CN/notebook.json';

export default { guide, notebook };
