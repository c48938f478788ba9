import type { ScriptMessages } from '../messages';
import { sendToBackground } from '../wire';

/** Asks the background what a script in a page may ask; the background answers it nothing else. */
export const askAsScript: <N extends keyof ScriptMessages>(
  name: N,
  data: ScriptMessages[N]['send'],
) => Promise<ScriptMessages[N]['reply']> = sendToBackground;
