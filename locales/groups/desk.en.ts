import desk from '../en/desk.json';
import official from '../en/official.json';
import settings from '../en/settings.json';

export default { desk, official, settings };
