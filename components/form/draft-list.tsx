import { useState } from 'preact/hooks';
import type { Draft } from '../../lib/form/model/draft';
import { fieldKey } from '../../lib/form/model/fields';
import { listedText } from '../../lib/form/model/listed-text';
import type { Locale } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';
import { eraseKept } from './draft-sync';
import { EraseButton } from './erase-button';
import { openDraft } from './open-forms';
import { savedTime } from './saved-time';
import { useDrafts } from './use-drafts';
import { useSession } from './use-session';

/**
 * The drafts kept on this computer, with numbers of certificates covered.
 *
 * @param isFolded Whether they are behind a fold, because something else is looked at.
 */
export function DraftList({ isFolded }: { isFolded: boolean }) {
  const { t, locale } = useWords();
  const { drafts, damaged } = useDrafts() ?? { drafts: [], damaged: [] };
  const openIds = new Set(useSession().forms.map(({ draft }) => draft.keep && draft.id));
  const [said, setSaid] = useState('');
  const erase = async (ids: string[] | null): Promise<void> => {
    const erased = await eraseKept(ids);
    if (!erased) setSaid(t('form.draft.eraseFailed'));
    else setSaid(t(ids ? 'form.draft.erased' : 'form.draft.erasedAll'));
  };
  return (
    <section class="drafts">
      <p role="status" class="small">
        {said}
      </p>
      {damaged.length > 0 && (
        <p class="caution">
          {t('form.draft.damaged', { count: damaged.length })}{' '}
          <EraseButton label={t('form.draft.erase')} erase={() => void erase([...damaged])} />
        </p>
      )}
      {drafts.length > 0 && (
        <details open={!isFolded && drafts.length < 4}>
          <summary>{t('form.draft.found', { count: drafts.length })}</summary>
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <span>{lineOf(draft, t('form.tabs.untitled'), locale)}</span>
                {!openIds.has(draft.id) && (
                  <button type="button" onClick={() => openDraft(draft)}>
                    {t('form.draft.open')}
                  </button>
                )}
                <EraseButton label={t('form.draft.erase')} erase={() => void erase([draft.id])} />
              </li>
            ))}
          </ul>
          {drafts.length > 1 && (
            <EraseButton label={t('form.draft.eraseAll')} erase={() => void erase(null)} />
          )}
        </details>
      )}
    </section>
  );
}

function lineOf({ entry, savedAt }: Draft, untitled: string, locale: Locale): string {
  const number = listedText(entry, fieldKey.number) || untitled;
  const certificate = listedText(entry, fieldKey.certificate);
  return [number, certificate, savedTime(savedAt, new Date(), locale)].filter(Boolean).join(' · ');
}
