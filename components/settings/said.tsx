import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageParams } from '../../lib/locale-messages';
import type { Settings } from '../../lib/settings';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';

/** What was changed: a setting, the sites that were allowed, the files, everything. */
export type Place = keyof Settings | 'added' | 'file' | 'erase';

/** What the page says of the last change; put into words when drawn, in the language of that moment. */
export interface Said {
  at: Place;
  key: MessageKey;
  params?: MessageParams;
  bad?: boolean;
}

interface SaidHere {
  said: Said | null;
  dismiss: () => void;
}

/** What was said last, for whatever draws it where it belongs. */
export const SaidHere = createContext<SaidHere>({ said: null, dismiss: () => undefined });

/** What was done, in the line of a heading, where it moves nothing. Always on the page, so that what comes into it is read out. */
export function Done({ at }: { at: readonly Place[] }) {
  const { t } = useWords();
  const { said } = useContext(SaidHere);
  const isHere = said !== null && !said.bad && at.includes(said.at);
  return (
    <span role="status" class="said">
      {isHere && t(said.key, said.params)}
    </span>
  );
}

/** What failed, under the control that it was asked of, until it is put away or tried again. */
export function Failed({ at }: { at: Place }) {
  const { t } = useWords();
  const { said, dismiss } = useContext(SaidHere);
  return (
    <div role="alert">
      {said?.bad && said.at === at && (
        <p class="said caution">
          {t(said.key, said.params)}{' '}
          <button type="button" class="plain" onClick={dismiss}>
            {t('ui.close')}
          </button>
        </p>
      )}
    </div>
  );
}
