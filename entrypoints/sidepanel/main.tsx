import '../../assets/ui.css';
import '../../assets/guide.css';
import '../../assets/notebook.css';
import '../../assets/lookup.css';
import '../../assets/panel.css';
import { Panel } from '../../components/panel/panel';
import { startPage } from '../../components/ui/start-page';

startPage(Panel);
