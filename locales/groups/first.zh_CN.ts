import cases from '../zh_CN/case.json';
import filing from '../zh_CN/filing.json';
import panel from '../zh_CN/panel.json';
import popup from '../zh_CN/popup.json';
import ui from '../zh_CN/ui.json';

export default { case: cases, filing, panel, popup, ui };
