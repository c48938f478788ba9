import type { Filing } from '../../lib/filing/filing';
import type { Guide } from '../../lib/guide/guide';
import { type GuideItem, withoutLinks } from '../../lib/guide/guide-item';
import { withSubjectNumber } from '../../lib/guide/subject-number';
import { useWords } from '../ui/i18n';
import { FormCard } from './form-card';
import { GuideLinks } from './guide-line';
import { GuideLines, GuideSection } from './guide-section';
import { GuideSteps } from './guide-steps';
import { HandInList } from './hand-in-list';
import { LicenceDesks } from './licence-desks';
import { MaterialsList } from './materials-list';
import { OutOfDate } from './out-of-date';
import { VisitFor } from './visit-link';

/** Of the consequences, those that nobody may miss: what goes, that the site is blocked, that it is final. */
const foremost = 3;

/** The guide of one case in full: what to do, with what, what it means, and what is not known. */
export function GuideContent({ guide: general, filing }: { guide: Guide; filing: Filing }) {
  const { t, say } = useWords();
  const guide = withSubjectNumber(general, filing);
  const { provider } = guide;
  return (
    <VisitFor.Provider value={filing}>
      <div class="guide">
        <div class="guide-first">
          <Consequences items={guide.consequences} />
          <GuideSteps guide={guide} />
          {provider && (provider.limits.length > 0 || provider.links.length > 0) && (
            <section>
              <h2>{t('guide.title.limits', { provider: say(provider.provider.name) })}</h2>
              <GuideLines items={provider.limits} />
              <GuideLinks links={provider.links} />
            </section>
          )}
        </div>
        <aside class="guide-side" aria-label={t('guide.title.side')}>
          {guide.form && <FormCard form={guide.form} filing={filing} />}
          {guide.materials && <MaterialsList materials={guide.materials} />}
          {guide.form && <HandInList guide={guide} />}
          <GuideSection title="guide.title.scope" items={guide.scope} />
          {guide.form && <GuideSection title="guide.title.ownPages" items={guide.form.guides} />}
          <GuideSection
            title="guide.title.unknowns"
            items={guide.unknowns.map((item) => withoutLinks(item, guide.askFirst))}
          />
          <GuideSection
            title="guide.title.outdated"
            items={guide.outdated}
            note="guide.note.outdated"
            folded
          />
          <LicenceDesks guide={guide} />
          <section>
            <h2>{t('guide.title.askFirst')}</h2>
            <GuideLinks links={guide.askFirst} />
            <OutOfDate provinceId={guide.provinceId} />
          </section>
        </aside>
        <div class="guide-rest">
          <GuideSection title="guide.title.sms" items={guide.sms} />
          <GuideSection title="guide.title.after" items={[...guide.timing, ...guide.after]} />
          <GuideSection
            title="guide.title.alternatives"
            items={guide.alternatives}
            note="guide.note.alternatives"
          />
          <GuideSection title="guide.title.special" items={guide.special} folded />
          <GuideSection title="guide.title.publicSecurity" items={guide.publicSecurity} />
        </div>
      </div>
    </VisitFor.Provider>
  );
}

/** What to know before anyone acts. The steps must stay in sight, so the rest is folded. */
function Consequences({ items }: { items: readonly GuideItem[] }) {
  const { t } = useWords();
  if (items.length === 0) return null;
  const rest = items.slice(foremost);
  return (
    <section class="caution consequences">
      <h2>{t('guide.title.consequences')}</h2>
      <GuideLines items={items.slice(0, foremost)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('guide.consequence.more', { count: rest.length })}</summary>
          <GuideLines items={rest} />
        </details>
      )}
    </section>
  );
}
