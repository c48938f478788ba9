import '../../assets/ui.css';
import '../../assets/guide.css';
import '../../assets/notebook.css';
import '../../assets/lookup.css';
import '../../assets/popup.css';
import '../../assets/panel.css';
import '../../assets/desk.css';
import '../../assets/settings.css';
import '../../assets/form.css';
import '../../assets/official.css';
import './states.css';
// All facts, before what is made of them.
import '../../data/directory';
import { startPage } from '../../components/ui/start-page';
import { loadWords } from '../../locales/words';
import { offerMeasures } from './guide-measures';
import { States } from './states';

const groups = ['first', 'guide', 'lookup', 'desk', 'form'] as const;
// All at once: what is drawn here is drawn whole.
void Promise.all([loadWords('zh_CN', groups), loadWords('en', groups)]).then(() => {
  if (location.hash === '#measures') offerMeasures();
  else startPage(States);
});
