import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import type { GuideItem, GuideLink } from '../../lib/guide/guide-item';
import { today } from '../../lib/local-time';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import { officialPageOf } from '../../lib/official/official-page';
import { VisitLink } from '../guide/visit-link';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';

interface Props {
  kept: KeptFiling;
  filing: Filing;
  /** What to do next; null where all of the way is ticked. */
  next: GuideItem | null;
  /** Whether the case goes to the administration with a form. */
  hasForm: boolean;
  change: (changes: KeptChanges) => void;
  erase: () => void;
  exportOne: () => void;
  printOne: () => void;
}

/** Whether a step is done with the form: to fill it in, or to get one where no page of the administration has it. */
function isForForm({ id, links }: GuideItem): boolean {
  return id === 'paper-fill' || (id === 'paper-form' && links.length === 0);
}

/** What can be done with a kept case as a whole. The accent is on the next step, and at the end of the way on being done. */
export function KeptButtons(props: Props) {
  const { kept, filing, next, hasForm, change, erase, exportOne, printOne } = props;
  const { t } = useWords();
  const isFormNext = hasForm && next !== null && isForForm(next);
  const link = isFormNext || kept.dates.done ? undefined : next?.links[0];
  return (
    <div class="actions">
      {link && <NextLink link={link} />}
      {hasForm && (
        <a
          class={isFormNext && !kept.dates.done ? 'button main' : 'button'}
          href={deskHash({ view: 'form', filing, keptId: kept.id })}
        >
          {t('notebook.form')}
        </a>
      )}
      {kept.dates.done ? (
        <button type="button" onClick={() => change({ dates: { done: null } })}>
          {t('notebook.reopen')}
        </button>
      ) : (
        <button
          type="button"
          class={next ? undefined : 'main'}
          onClick={() => change({ dates: { done: today(new Date()) } })}
        >
          {t('notebook.done')}
        </button>
      )}
      <a class="button" href={deskHash({ view: 'guide', filing })}>
        {t('notebook.guide')}
      </a>
      <button type="button" onClick={printOne}>
        {t('guide.print.button')}
      </button>
      <button type="button" onClick={exportOne}>
        {t('notebook.export.one')}
      </button>
      <button type="button" onClick={erase}>
        {t('notebook.erase')}
      </button>
    </div>
  );
}

/** Where the next step is done, as the act of this screen. */
function NextLink({ link: { url, label } }: { link: GuideLink }) {
  const { t, say } = useWords();
  const Link = officialPageOf(url) ? VisitLink : OutLink;
  const said = 'key' in label ? Object.entries(label.params ?? {}) : [];
  const params = said.map(([name, value]) => [name, typeof value === 'string' ? value : say(value)]);
  return (
    <Link class="button main" href={url} title={`${url} (${t('ui.opensNewTab')})`}>
      {'key' in label ? t(`guide.${label.key}`, Object.fromEntries(params)) : say(label)}
    </Link>
  );
}
