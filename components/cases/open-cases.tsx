import { checklistOf, sortCases } from '../../lib/cases/case-checklist';
import { isDue } from '../../lib/cases/case-due';
import { findCaseNumberFault } from '../../lib/cases/case-number';
import { openDesk } from '../../platform/tabs';
import { useLineText } from '../guide/guide-line';
import { useWords } from '../i18n';
import { Seal } from '../seal';
import { useCases } from './use-cases';

/** Most open cases named in the popup; the notebook has the rest. */
const shown = 3;

/** The open cases of the notebook with the next step of each; nothing where there are none. */
export function OpenCases() {
  const { t, say } = useWords();
  const lineText = useLineText();
  const { shelf } = useCases();
  const now = new Date();
  const open = sortCases(shelf?.cases ?? [], now).filter(({ dates }) => !dates.done);
  if (open.length === 0 && !shelf?.damaged.length) return null;
  return (
    <section class="open-cases" aria-labelledby="open-cases-title">
      <h2 id="open-cases-title">{t('cases.openTitle', { count: open.length })}</h2>
      {Boolean(shelf?.damaged.length) && <p class="caution small">{t('cases.damagedTitle')}</p>}
      <ul>
        {open.slice(0, shown).map((kept) => {
          const { next, guide } = checklistOf(kept, now);
          return (
            <li key={kept.id}>
              <Seal character={guide.province.prefix} size={24} />
              <div>
                <p>
                  <b>{kept.label || kept.number || say(guide.province.name)}</b>
                  {isDue(kept, now) && <span class="unsure">{t('cases.due')}</span>}
                  {findCaseNumberFault(kept.number, kept.provinceId, kept.answers.what) && (
                    <span class="unsure">{t('cases.checkNumber')}</span>
                  )}
                </p>
                <p class="small">{next ? lineText(next) : t('cases.allTicked')} </p>
              </div>
            </li>
          );
        })}
      </ul>
      <button type="button" class="plain" onClick={() => void openDesk({ page: 'cases' })}>
        {t('cases.open')}
      </button>
    </section>
  );
}
