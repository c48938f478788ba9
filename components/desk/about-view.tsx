import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { deskHash } from '../../lib/desk-route';
import { projectPage, reportText } from '../../lib/project-page';
import { browserName, extensionVersion } from '../../platform/pages/about';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Seal } from '../ui/seal';
import { Coverage } from './coverage';
import { KeyList } from './key-list';

/** Libraries that the extension carries and their licences, as docs/dependencies.md has them. */
const libraries = [
  'preact (MIT)',
  'zod (MIT)',
  'webextension-polyfill (MPL-2.0)',
  'wxt (MIT)',
  'idb (ISC)',
  'docx (MIT)',
  'papaparse (MIT)',
  'jsonc-parser (MIT)',
  'punycode (MIT)',
];

const news = ['one', 'two', 'three', 'four', 'five'] as const;
const helps = ['find', 'ask', 'do', 'keep', 'mend'] as const;
const sights = ['official', 'click', 'sites', 'moves', 'no'] as const;
const stores = ['notebook', 'drafts', 'lookups', 'erase'] as const;

/** What the extension is: version, what is new, help, keys, privacy, report, what is known, licence. */
export function AboutView() {
  const { t, locale } = useWords();
  return (
    <article class="about">
      <header class="about-head">
        <Seal size={64} />
        <div>
          <h1>{t('ui.appName')}</h1>
          <p>{t('desk.about.what')}</p>
          <p class="soft">
            {t('desk.about.version', { version: extensionVersion() })} ·{' '}
            <OutLink href={projectPage}>{t('desk.about.project')}</OutLink>
          </p>
        </div>
      </header>
      <Part title={t('desk.about.help.title')}>
        <ol>
          {helps.map((help) => (
            <li key={help}>{t(`desk.about.help.${help}`)}</li>
          ))}
        </ol>
      </Part>
      <Part title={t('desk.about.news.title')}>
        <ul>
          {news.map((line) => (
            <li key={line}>{t(`desk.about.news.${line}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('desk.about.privacy.title')}>
        <p>{t('desk.about.privacy.sent')}</p>
        <ul>
          {stores.map((store) => (
            <li key={store}>
              {t(`desk.about.privacy.${store}`)}
              {store === 'erase' && (
                <>
                  {' '}
                  <a href={deskHash({ view: 'settings' })}>{t('desk.about.privacy.settings')}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('desk.about.sees.title')}>
        <ul>
          {sights.map((sight) => (
            <li key={sight}>{t(`desk.about.sees.${sight}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('desk.about.keys.title')}>
        <KeyList />
      </Part>
      <Report />
      <Part title={t('desk.about.known.title')}>
        <Coverage />
      </Part>
      <Part title={t('desk.about.licence.title')}>
        <p>{t('desk.about.licence.own')}</p>
        <p class="soft small">
          {t('desk.about.licence.libraries', { names: libraries.join(locale === 'en' ? ', ' : '、') })}
        </p>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A text to copy that says what is needed to look into something, and nothing about the person. */
function Report() {
  const { t, locale } = useWords();
  const text = reportText({ version: extensionVersion(), browser: browserName(), locale });
  return (
    <Part title={t('desk.about.report.title')}>
      <p>{t('desk.about.report.note')}</p>
      <pre class="report">{text}</pre>
      <p class="actions">
        <CopyButton text={text}>{t('desk.about.report.copy')}</CopyButton>
        <OutLink href={`${projectPage}/issues/new`}>{t('desk.about.report.issue')}</OutLink>
      </p>
    </Part>
  );
}
