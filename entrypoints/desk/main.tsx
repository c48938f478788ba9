import '../../assets/ui.css';
import '../../assets/guide.css';
import '../../assets/notebook.css';
import '../../assets/lookup.css';
import '../../assets/desk.css';
import '../../assets/settings.css';
import { Desk } from '../../components/desk/desk';
import { startPage } from '../../components/ui/start-page';

startPage(Desk);
