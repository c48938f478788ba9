import cases from '../en/case.json';
import filing from '../en/filing.json';
import panel from '../en/panel.json';
import popup from '../en/popup.json';
import ui from '../en/ui.json';

export default { case: cases, filing, panel, popup, ui };
