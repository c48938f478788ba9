import { DocumentStates } from './document-states';
import { FormStates } from './form-states';
import { GuideStates } from './guide-states';
import { LookupStates } from './lookup-states';
import { ManyStates } from './many-states';
import { NotebookStates } from './notebook-states';
import { OfficialStates } from './official-states';
import { PanelStates } from './panel-states';
import { PartStates } from './part-states';
import { PopupStates } from './popup-states';
import { SeenStates } from './seen-states';
import { SettingsStates } from './settings-states';

/** Every part of ui and the bigger ones in every state, out of the real components. In the development build only. */
export function States() {
  return (
    <>
      <PartStates />
      <GuideStates />
      <LookupStates />
      <DocumentStates />
      <PopupStates />
      <PanelStates />
      <NotebookStates />
      <OfficialStates />
      <SeenStates />
      <SettingsStates />
      <FormStates />
      <ManyStates />
    </>
  );
}
