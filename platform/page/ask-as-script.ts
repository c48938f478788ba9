import type { ScriptMessages } from '../messages';
import { sendToBackground } from '../wire';

type Ask = <N extends keyof ScriptMessages>(
  name: N,
  data: ScriptMessages[N]['send'],
) => Promise<ScriptMessages[N]['reply']>;

/** Asks the background what a script in a page may ask; the background answers it nothing else. */
export const askOnce: Ask = sendToBackground;

/** The same once more where it failed: the background may just have been ended. For what may be done twice. */
export const askAsScript: Ask = (name, data) => askOnce(name, data).catch(() => askOnce(name, data));
