/** The facts that hold everywhere: national rules, providers, what forms have in common. */
import forms_ from './forms.json';
import national_ from './national.json';
import providers_ from './providers.json';
import type { Forms, National, Provider } from './schema';

// The build has checked every file against data/schema.ts; here the types are only named.
export const national = national_ as unknown as National;
export const providers = providers_ as unknown as readonly Provider[];
export const forms = forms_ as unknown as Forms;
