import { deskHash } from '../../lib/desk-route';
import { isFirefox } from '../../platform/pages/about';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

const deeds = ['way', 'beside', 'links'] as const;

/** Opened once, after the extension was installed: what it does, where its button is, what it can see. */
export function WelcomeView() {
  const { t } = useWords();
  return (
    <article class="welcome">
      <header class="about-head">
        <Seal size={64} />
        <div>
          <h1>{t('ui.view.welcome')}</h1>
          <p class="soft">{t('desk.welcome.subtitle')}</p>
        </div>
      </header>
      <ul class="deeds">
        {deeds.map((deed) => (
          <li key={deed}>
            <b>{t(`desk.welcome.does.${deed}.title`)}</b>
            <span class="soft">{t(`desk.welcome.does.${deed}.note`)}</span>
          </li>
        ))}
      </ul>
      <section class="card pin" aria-labelledby="welcome-pin">
        <div>
          <h2 id="welcome-pin">{t('desk.welcome.pin.title')}</h2>
          <p>{t(isFirefox() ? 'desk.welcome.pin.firefox' : 'desk.welcome.pin.chromium')}</p>
        </div>
        <PinDrawing />
      </section>
      <p>{t('desk.welcome.privacy')}</p>
      <p class="actions">
        <a class="button main" href={deskHash({ view: 'home' })}>
          {t('desk.welcome.start')}
        </a>
        <span class="soft small">{t('desk.welcome.omnibox')}</span>
      </p>
      <p class="soft small">
        <a href={deskHash({ view: 'about' })}>{t('desk.welcome.more')}</a>
      </p>
    </article>
  );
}

/** The end of a browser's toolbar: address, the button for extensions, and ours beside it. */
function PinDrawing() {
  return (
    <div class="pin-drawing" aria-hidden="true">
      <span class="pin-address" />
      <Seal size={24} />
      <svg class="pin-puzzle" viewBox="0 0 24 24" role="presentation">
        <path d="M10 4a2 2 0 0 1 4 0v2h4v4h2a2 2 0 0 1 0 4h-2v5h-5v-2a2 2 0 0 0-4 0v2H5v-5h1a2 2 0 0 0 0-4H5V6h5z" />
      </svg>
    </div>
  );
}
