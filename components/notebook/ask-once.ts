import { askToNotify } from '../../platform/permissions';

let asked = false;

/** Asks for notifications, once in this page: who has said no is not asked again with every filing. To be called in the click. */
export function askOnceToNotify(): void {
  if (asked) return;
  asked = true;
  void askToNotify();
}
