import type { ComponentChildren } from 'preact';
import { nameOf } from '../../data/names/names';
import type { Filing } from '../../lib/filing/filing';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

interface Props {
  filing: Filing;
  pinned: boolean;
  pin: (pinned: boolean) => void;
  another: () => void;
}

/** Which filing the panel is about, and where to go from here. */
export function PanelHead({ filing, pinned, pin, another }: Props) {
  const { t, say } = useWords();
  const { prefix, authority } = nameOf(filing.provinceId);
  return (
    <header class="panel-head">
      <Seal character={prefix} size={36} />
      <div>
        <h1 lang={filing.written ? 'zh-CN' : undefined}>{filing.written || say(authority)}</h1>
        {filing.written && <p class="soft small">{say(authority)}</p>}
      </div>
      <p class="panel-acts">
        <DeskLink route={{ view: 'guide', filing }}>{t('panel.wholePage')}</DeskLink>
        <button type="button" class="plain" onClick={another}>
          {t('panel.another')}
        </button>
        <button
          type="button"
          class="plain"
          aria-pressed={pinned}
          title={t('panel.pinNote')}
          onClick={() => pin(!pinned)}
        >
          {t('panel.pin')}
        </button>
      </p>
    </header>
  );
}

/** The same where no filing is shown yet: what the panel is, once that is known. */
export function WhichHead({ children }: { children?: ComponentChildren }) {
  return (
    <header class="panel-head">
      <Seal size={36} />
      <div>{children}</div>
    </header>
  );
}

/** Says why something else stands here than what it was opened for, with the way back. */
export function FromPage({
  follows,
  opened,
  back,
}: {
  follows: boolean;
  opened: Filing | null;
  back: () => void;
}) {
  const { t, say } = useWords();
  return (
    <div class="panel-follows small">
      <p role="status">{follows && t('panel.follows')}</p>
      {opened && (
        <button type="button" class="plain" onClick={back}>
          {t('panel.back', { name: opened.written || say(nameOf(opened.provinceId).name) })}
        </button>
      )}
    </div>
  );
}
