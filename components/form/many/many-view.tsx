import { useEffect, useState } from 'preact/hooks';
import '../../../assets/form.css';
import { deskHash } from '../../../lib/desk-route';
import { groupingOf } from '../../../lib/form/many/shared-values';
import { formRowsOfKept, sharedByKept } from '../../../lib/notebook/form-rows';
import { pickedFormRows, pickedName } from '../../lookup/list-session';
import { pickedForForms } from '../../notebook/pick-session';
import { Caution } from '../../ui/caution';
import { useWords } from '../../ui/i18n';
import { Loading } from '../../ui/loading';
import type { DeskViewProps } from '../../ui/start-page';
import { ManyOutput } from './many-output';
import { ManyRows } from './many-rows';
import { forgetErasedMany, takeRows, useMany } from './many-session';
import { SharedPanel } from './shared-panel';
import { type Made, useMade } from './use-made';

type From = DeskViewProps<'forms'>['route']['from'];

/**
 * The forms of the rows that were picked in the list or the notebook: what is the same typed once, each row checked, all
 * saved at once.
 */
export function ManyView({ route: { from } }: Pick<DeskViewProps<'forms'>, 'route'>) {
  const { t } = useWords();
  const [ready, setReady] = useState(false);
  const { rows } = useMany();
  useEffect(forgetErasedMany, []);
  useEffect(() => {
    let gone = false;
    // What cannot be had of the list leaves what is here.
    const take = async (): Promise<void> => {
      const kept = from ? pickedForForms() : [];
      const picked = from ? formRowsOfKept(kept) : await pickedFormRows().catch(() => []);
      if (gone) return;
      takeRows(picked, from ? '' : pickedName(), sharedByKept(kept));
      setReady(true);
    };
    void take();
    return () => {
      gone = true;
    };
  }, [from]);
  if (rows.length > 0) return <ManyForms from={from} />;
  if (!ready) return <Loading />;
  return (
    <section class="form-view">
      <h1>{t('ui.view.forms')}</h1>
      <p>{t(from ? 'form.many.emptyNotebook' : 'form.many.empty')}</p>
      <p class="actions">
        <a class="button main" href={deskHash({ view: from ?? 'list' })}>
          {t(from ? 'form.many.toNotebook' : 'form.many.toList')}
        </a>
      </p>
    </section>
  );
}

/** The forms of the rows that are taken. */
export function ManyForms({ from }: { from?: From }) {
  const made = useMade();
  return (
    <div class="form-view many-view">
      <ManyHead made={made} from={from} />
      <div class="form-columns many-columns">
        <SharedPanel made={made} />
        <div class="many-forms">
          <ManyOutput made={made} />
          <ManyRows made={made} />
        </div>
      </div>
    </div>
  );
}

/** How many forms there are, out of what. */
function ManyHead({ made: { forms }, from }: { made: Made; from: From }) {
  const { t } = useWords();
  const { name, rows, shared } = useMany();
  const provinces = new Set(forms.map(({ made }) => made.form.provinceId)).size;
  const merged = rows.length - forms.length;
  return (
    <div class="many-head many-screen">
      <h1>{t('form.many.heading', { count: forms.length, provinces })}</h1>
      <p class="soft">
        {name && `${t('form.many.from', { name })} `}
        <a href={deskHash({ view: from ?? 'list' })}>{t('form.many.otherRows')}</a>
      </p>
      {merged > 0 && (
        <Caution small>
          {t(`form.many.merged.${groupingOf(shared)}`, { rows: rows.length, forms: forms.length })}
        </Caution>
      )}
    </div>
  );
}
