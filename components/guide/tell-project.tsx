import type { ComponentChildren } from 'preact';
import type { SeenNotice } from '../../lib/official/seen-notice';
import { projectText, toldOf } from '../../lib/official/tell-project';
import { seenFormUrl } from '../../lib/project-page';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';

/** What the project would be told, to be read, copied or taken along into its issue form; nothing is sent. */
export function TellProject({ seen }: { seen: SeenNotice }) {
  const { t } = useWords();
  const text = projectText(seen);
  const told = toldOf(seen);
  return (
    <details class="more small">
      <summary>{t('official.tell.title')}</summary>
      <p>{t('official.tell.what')}</p>
      <dl class="told">
        <Told name={t('official.tell.fact.title')}>{told.title}</Told>
        {told.url && <Told name={t('official.tell.fact.url')}>{told.url}</Told>}
        {told.issued && <Told name={t('official.tell.fact.issued')}>{told.issued}</Told>}
        <Told name={t('official.tell.fact.seen')}>{told.seenOn}</Told>
        {told.attachments.map(({ name, url }) => (
          <Told key={url} name={t('official.tell.fact.attachment')}>
            {name} <span class="soft">{url}</span>
          </Told>
        ))}
        {told.contacts.map(({ kind, value }) => (
          <Told key={`${kind} ${value}`} name={t(`guide.handIn.kind.${kind}`)}>
            {value}
          </Told>
        ))}
      </dl>
      <p class="actions">
        <OutLink href={seenFormUrl(told)} class="button">
          {t('official.tell.open')}
        </OutLink>
        <CopyButton text={text} plain>
          {t('official.tell.copy')}
        </CopyButton>
      </p>
      <details class="more">
        <summary>{t('official.tell.json')}</summary>
        <textarea class="project-text" readOnly rows={8} aria-label={t('official.tell.json')} value={text} />
      </details>
    </details>
  );
}

function Told({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="zh-CN">{children}</dd>
    </div>
  );
}
