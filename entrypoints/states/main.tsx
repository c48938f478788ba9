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
import { startPage } from '../../components/ui/start-page';
import { offerMeasures } from './guide-measures';
import { States } from './states';

if (location.hash === '#measures') offerMeasures();
else startPage(States);
