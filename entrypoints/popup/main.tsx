import '../../assets/ui.css';
import '../../assets/guide.css';
import '../../assets/notebook.css';
import '../../assets/lookup.css';
import '../../assets/popup.css';
import { Popup } from '../../components/popup/popup';
import { startPage } from '../../components/ui/start-page';

startPage(Popup);
