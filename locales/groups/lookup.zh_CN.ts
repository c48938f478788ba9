import lookup from '../zh_CN/lookup.json';
import repair from '../zh_CN/repair.json';

export default { lookup, repair };
