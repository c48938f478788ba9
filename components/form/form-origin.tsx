import type { Filing } from '../../lib/filing/filing';
import { type FormSpec, fieldsToFill } from '../../lib/form/model/form-model';
import type { FormPlace } from '../../lib/guide/guide-links';
import { officialPageOf } from '../../lib/official/official-page';
import type { MessageKey } from '../../locales/dictionaries';
import { VisitFor, VisitLink } from '../guide/visit-link';
import { useFactDate } from '../ui/fact-date';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Proof } from '../ui/proof';

const pageWords: Readonly<Record<FormPlace['kind'], MessageKey>> = {
  form: 'form.origin.pageForm',
  notices: 'form.origin.pageNotices',
  guides: 'form.origin.pageGuides',
  home: 'form.origin.pageHome',
};

/** When the form was read, as facts say it. */
function boundOf({ asOf, asOfBound }: FormSpec) {
  return { asOf, ...(asOfBound && { asOfBound }) };
}

interface Props {
  form: FormSpec;
  filing: Filing;
}

/**
 * In one line whose form this is and since when, and where the administration’s own page with it is known, the way there; all
 * else that is known of it behind a fold.
 */
export function FormOrigin({ form, filing }: Props) {
  const { t } = useWords();
  const dateOf = useFactDate();
  const line =
    form.origin === 'common' ? 'common' : form.shape === 'letter' ? ('ownLetter' as const) : ('own' as const);
  const own = form.places.filter(({ kind }) => kind === 'form');
  return (
    <div class="origin">
      <details class="more">
        <summary>{t(`form.origin.line.${line}`, { date: dateOf(boundOf(form)) })}</summary>
        <OriginBox form={form} filing={filing} />
      </details>
      {own.length > 0 && <Places filing={filing} places={own.slice(0, 1)} />}
    </div>
  );
}

function OriginBox({ form, filing }: Props) {
  const { t, say, day, locale } = useWords();
  const dateOf = useFactDate();
  const authority = say(form.authority);
  const partly = fieldsToFill(form).filter(({ optionsComplete }) => !optionsComplete);
  return (
    <div class="caution">
      <p>
        {form.origin === 'common'
          ? t('form.origin.common', { authority, date: day(form.asOf) })
          : t(form.shape === 'letter' ? 'form.origin.ownLetter' : 'form.origin.own', {
              authority,
              date: dateOf(boundOf(form)),
            })}{' '}
        {form.unreadTitles.map((title) => t('form.origin.unread', { title })).join(' ')}
        {partly.length > 0 &&
          t('form.origin.partly', {
            fields: partly
              .map(({ key, label }) =>
                locale === 'en' ? `${t(`form.field.${key}` as MessageKey)} ${label}` : label,
              )
              .join(t('form.origin.and')),
          })}
      </p>
      <p>
        {t('form.origin.precedence')} <Places filing={filing} places={form.places} />
      </p>
      <h2>{t('form.origin.rules')}</h2>
      <ul>
        {form.rules.map((rule) => (
          <li key={rule.zh}>
            <div class="with-proof">
              <span>{say(rule)}</span>
              <Proof facts={[rule]} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Places({ filing, places }: { filing: Filing; places: readonly FormPlace[] }) {
  const { t } = useWords();
  return (
    <VisitFor.Provider value={filing}>
      {places.map(({ kind, url, title }, at) => {
        const Link = officialPageOf(url) ? VisitLink : OutLink;
        return (
          <span key={url}>
            {at > 0 && ' · '}
            <Link href={url}>{title ? <span lang="zh-CN">{title}</span> : t(pageWords[kind])}</Link>
          </span>
        );
      })}
    </VisitFor.Provider>
  );
}
