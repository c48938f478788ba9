import desk from '../zh_CN/desk.json';
import official from '../zh_CN/official.json';
import settings from '../zh_CN/settings.json';

export default { desk, official, settings };
