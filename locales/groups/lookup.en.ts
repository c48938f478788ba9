import lookup from '../en/lookup.json';
import repair from '../en/repair.json';

export default { lookup, repair };
