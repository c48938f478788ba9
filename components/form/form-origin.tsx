import type { Filing } from '../../lib/filing/filing';
import { type FormSpec, fieldsToFill } from '../../lib/form/model/form-model';
import type { FormPlace } from '../../lib/guide/guide-links';
import { officialPageOf } from '../../lib/official/official-page';
import type { MessageKey } from '../../locales/dictionaries';
import { VisitFor, VisitLink } from '../guide/visit-link';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Proof } from '../ui/proof';

const pageWords: Readonly<Record<FormPlace['kind'], MessageKey>> = {
  form: 'form.origin.pageForm',
  notices: 'form.origin.pageNotices',
  guides: 'form.origin.pageGuides',
  home: 'form.origin.pageHome',
};

/** Whose form this is, since when, and where the administration's own is. Always on the screen. */
export function FormOrigin({ form, filing }: { form: FormSpec; filing: Filing }) {
  const { t, say, locale } = useWords();
  const partly = fieldsToFill(form).filter(({ optionsComplete }) => !optionsComplete);
  const authority = say(form.authority);
  const bound =
    form.asOfBound === 'not-before' ? 'notBefore' : form.asOfBound === 'not-after' ? 'notAfter' : 'on';
  const date = t(`form.origin.${bound}`, { date: form.asOf });
  return (
    <section class="origin caution">
      <p>
        <strong>
          {form.origin === 'common'
            ? t('form.origin.common', { authority, date: form.asOf })
            : t(form.shape === 'letter' ? 'form.origin.ownLetter' : 'form.origin.own', { authority, date })}
        </strong>{' '}
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
        {t('form.origin.precedence')}{' '}
        <VisitFor.Provider value={filing}>
          {form.places.map(({ kind, url, title }, at) => {
            const Link = officialPageOf(url) ? VisitLink : OutLink;
            return (
              <span key={url}>
                {at > 0 && ' · '}
                <Link href={url}>{title ? <span lang="zh-CN">{title}</span> : t(pageWords[kind])}</Link>
              </span>
            );
          })}
        </VisitFor.Provider>
      </p>
      <details class="more">
        <summary>{t('form.origin.rules')}</summary>
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
      </details>
    </section>
  );
}
