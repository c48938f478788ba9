import form from '../en/form.json';

export default { form };
