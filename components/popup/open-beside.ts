import type { Filing } from '../../lib/filing/filing';
import { openPanel } from '../../platform/pages/panel';
import { openDesk } from '../../platform/tabs';

/** Goes on in the panel beside the page, or in the desk where the browser opens none. To be called in the click itself. */
export async function openBeside(filing: Filing | null): Promise<void> {
  if (await openPanel(filing)) return;
  await openDesk(filing ? { view: 'guide', filing } : { view: 'home' });
}
