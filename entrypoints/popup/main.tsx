import '../../assets/base.css';
import '../../assets/guide.css';
import '../../assets/notebook.css';
import '../../assets/popup.css';
import '../../assets/lookup.css';
import { Popup } from '../../components/popup/popup';
import { startPage } from '../../components/ui/start-page';

void startPage(Popup);
