import { provinceOf } from '../../data/directory';
import type { Filing } from '../../lib/filing/filing';
import { onlyNameOf } from '../../lib/guide/fact-origin';
import { isUsable } from '../../lib/guide/fact-trust';
import { formFact, formState, type GuideForm } from '../../lib/guide/guide-form';
import type { FormPlace } from '../../lib/guide/guide-links';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { FactDate, Proof } from '../ui/proof';
import { FillLink } from './fill-link';
import { useOnlyOf } from './guide-line';
import { NoticesPlace } from './notices-place';
import { SeenForms } from './seen-forms';
import { useNoted } from './use-seen';

interface Props {
  form: GuideForm;
  /** What the form is for. */
  filing: Filing;
  /** Whether to offer filling it in; not where that stands elsewhere on the screen. */
  fill?: boolean;
}

/** A page of the administration. */
function PlaceLink({ place: { kind, url }, ...look }: { place: FormPlace; class?: string }) {
  const { t } = useWords();
  return (
    <OutLink href={url} {...look}>
      {kind !== 'notices' && t(placeWords[kind])}
    </OutLink>
  );
}

const placeWords = {
  form: 'guide.form.openOfficial',
  guides: 'guide.form.searchGuides',
  home: 'guide.form.searchSite',
} as const;

/** Where today's form is, the surest place first, and what was read of it besides. */
export function FormCard({ form, filing, fill = true }: Props) {
  const { t } = useWords();
  const { best, places } = form;
  const [first, ...others] = places;
  const notices = places.find(({ kind }) => kind === 'notices');
  const noted = useNoted(filing.provinceId);
  const hasNoted = noted.forms.length > 0;
  const isOwnPage = best?.kind === 'official-page';
  return (
    <section class="card" aria-labelledby="form-title">
      <h2 id="form-title" tabIndex={-1}>
        {t('guide.form.title')}
      </h2>
      <SeenForms filing={filing} form={form} noted={noted} />
      {isOwnPage && <KnownForm form={form} hasNoted={hasNoted} />}
      {first && first !== notices && (
        <p class="actions">
          <PlaceLink place={first} class={hasNoted ? 'button' : 'button main'} />
        </p>
      )}
      {notices && <NoticesPlace form={form} filing={filing} main={notices === first && !hasNoted} />}
      <p class="guide-links">
        {others
          .filter((place) => place !== notices)
          .map((place) => (
            <PlaceLink key={place.url} place={place} />
          ))}
        <span class="soft small">
          <FactDate fact={provinceOf(filing.provinceId).authority} />
        </span>
      </p>
      {!isOwnPage && <KnownForm form={form} hasNoted={hasNoted} />}
      {fill && (
        <p class="actions">
          <FillLink filing={filing} form={form} />
        </p>
      )}
    </section>
  );
}

/** What is known of the form by itself: its name, whether it is today's official one, and since when. */
function KnownForm({ form, hasNoted }: { form: GuideForm; hasNoted: boolean }) {
  const { t } = useWords();
  const onlyOf = useOnlyOf();
  const { best } = form;
  const fact = best && formFact(best);
  const state = formState(form);
  // One that the person noted is no gap.
  if (hasNoted && best === null) return null;
  return (
    <div class="known-form">
      {hasNoted && best?.kind !== 'official-page' && <p class="small soft">{t('guide.form.ours')}</p>}
      <p class="form-name" lang={best?.title ? 'zh-CN' : undefined}>
        {best?.title ?? t('guide.form.none')}
      </p>
      {best && fact && state && (
        <div class="with-proof">
          <p class="small">
            {t(`guide.form.state.${state}`)}
            {onlyOf(onlyNameOf(fact, null))}{' '}
            <span class={form.sure ? 'soft' : 'unsure'}>
              {!form.sure && `${t('ui.askFirst')} · `}
              <FactDate fact={fact} />
              {!isUsable(best) && ` · ${t('ui.confidence.low')}`}
            </span>
          </p>
          <Proof facts={[fact]} />
        </div>
      )}
    </div>
  );
}
