import { provinceOf } from '../../data/facts';
import type { Filing } from '../../lib/filing/filing';
import { onlyNameOf } from '../../lib/guide/fact-origin';
import { isUsable } from '../../lib/guide/fact-trust';
import { formFact, formState, type GuideForm } from '../../lib/guide/guide-form';
import type { FormPlace } from '../../lib/guide/guide-links';
import type { NextAct } from '../../lib/guide/guide-screen';
import { FactDate } from '../ui/fact-date';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Doubt, Proof } from '../ui/proof';
import { FillLink } from './fill-link';
import { useOnlyOf } from './guide-line';
import { NoticesPlace } from './notices-place';
import { SeenForms } from './seen-forms';
import { useNoted } from './use-seen';

interface Props {
  form: GuideForm;
  /** What the form is for. */
  filing: Filing;
  /** The next act, which stands with its step: to fill it in, or to open a place. */
  next?: NextAct | null;
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

/**
 * Where today's form is, the surest place first, and what was read of it besides. Folded: the step leads to the first
 * place. What the person has noted of it stands open.
 */
export function FormCard({ form, filing, next = null }: Props) {
  const { t } = useWords();
  const { best, places } = form;
  const [first, ...others] = places;
  const notices = places.find(({ kind }) => kind === 'notices');
  const noted = useNoted(filing.provinceId);
  const hasNoted = noted.forms.length > 0;
  const isOwnPage = best?.kind === 'official-page';
  const isNext = ({ url }: FormPlace): boolean => next?.kind === 'open' && next.link.url === url;
  return (
    <details class="card" open={hasNoted} aria-labelledby="form-title">
      <summary>
        <h3 id="form-title" tabIndex={-1}>
          {t('guide.form.title')}
        </h3>
      </summary>
      <SeenForms filing={filing} form={form} noted={noted} />
      {isOwnPage && <KnownForm form={form} hasNoted={hasNoted} />}
      {first && first !== notices && !isNext(first) && (
        <p class="actions">
          <PlaceLink place={first} class="button" />
        </p>
      )}
      {notices && <NoticesPlace form={form} filing={filing} />}
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
      {next?.kind !== 'fill' && (
        <p class="actions">
          <FillLink filing={filing} form={form} />
        </p>
      )}
    </details>
  );
}

/** What is known of the form by itself: its name, whether it is today's official one, and since when. */
function KnownForm({ form, hasNoted }: { form: GuideForm; hasNoted: boolean }) {
  const { t } = useWords();
  const onlyOf = useOnlyOf();
  const { best } = form;
  const state = formState(form);
  // What is not known stands among what to ask.
  if (best === null) return null;
  const fact = formFact(best);
  return (
    <div class="known-form">
      {hasNoted && best.kind !== 'official-page' && <p class="small soft">{t('guide.form.ours')}</p>}
      <p class="form-name" lang="zh-CN">
        {best.title}
      </p>
      {state && (
        <div class="with-proof">
          <p class="small">
            {t(`guide.form.state.${state}`)}
            {onlyOf(onlyNameOf(fact, null))} {!form.sure && <Doubt fact={fact} />}{' '}
            <span class="soft">
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
