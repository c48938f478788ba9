/** What the person does from the keyboard; the keys stand in the manifest, and are theirs to change. */
import { browser } from '../browser';
import { lookUpSelected } from './lookup-menus';
import { openPanelAt } from './panel';

/** Answers the commands of the manifest that the browser does not answer itself. Called once when the background starts. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'look-up-selection') lookUpSelected(tab?.id);
    // Firefox opens and closes its sidebar itself.
    else if (name === 'open-panel') openPanelAt(tab?.windowId);
  });
}
