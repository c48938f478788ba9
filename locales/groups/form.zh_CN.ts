import form from '../zh_CN/form.json';

export default { form };
