import { useId, useRef, useState } from 'preact/hooks';
import { nameOf } from '../../data/names/names';
import { type HostToMute, hostsToMute, hostToMute } from '../../lib/hint/mute-host';
import { findHost } from '../../lib/host/find-host';
import { readableHost } from '../../lib/host/readable-host';
import type { Settings } from '../../lib/settings';
import { listHost } from '../../platform/settings';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { HostList } from './host-list';
import type { Said } from './said';

interface Props {
  settings: Settings;
  note: string;
  say: (said: Said | null) => void;
  failed: () => void;
}

/** Sites without hints: each can have them again, and any other that has them can be added. */
export function MutedSites({ settings: { hints, mutedHosts }, note, say, failed }: Props) {
  const { t } = useWords();
  return (
    <HostList
      title={t('settings.muted.title')}
      note={note}
      empty={t('settings.muted.none')}
      hosts={mutedHosts}
      action={t('settings.muted.remove')}
      place="mutedHosts"
      remove={(host) => {
        say(null);
        const key = hints === 'off' ? 'settings.saved' : 'settings.muted.removed';
        listHost('mutedHosts', host, false).then(
          () => say({ at: 'mutedHosts', key, params: { host: readableHost(host) } }),
          failed,
        );
      }}
    >
      <MuteField
        muted={mutedHosts}
        note={t(hints === 'off' ? 'settings.muted.anyway' : 'settings.muted.everywhere', {
          off: t('settings.hints.off'),
        })}
        mute={async (host) => {
          say(null);
          await listHost('mutedHosts', host, true);
          say({ at: 'mutedHosts', key: 'settings.muted.added', params: { host: readableHost(host) } });
        }}
        failed={failed}
      />
    </HostList>
  );
}

interface FieldProps {
  muted: readonly string[];
  note: string;
  mute: (host: string) => Promise<void>;
  failed: () => void;
}

/** Takes a host name or an address, and suggests the hosts on which hints appear. */
function MuteField({ muted, note, mute, failed }: FieldProps) {
  const { t, say } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Extract<HostToMute, { ok: false }> | null>(null);
  const suggested = hostsToMute(muted);
  /** Firefox shows and searches the label alone, so the host stands in it once more. */
  const labelOf = (host: string): string | undefined => {
    const provinceId = findHost(host)?.provinceId;
    return provinceId ? `${say(nameOf(provinceId).name)} ${host}` : undefined;
  };
  const submit = (): void => {
    const wanted = hostToMute(text, muted);
    setFault(wanted.ok ? null : wanted);
    if (wanted.ok) mute(wanted.host).then(() => setText(''), failed);
    else field.current?.focus();
  };

  return (
    <form
      class="host-field"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for={`${id}-field`}>{t('settings.muted.field')}</label>
      <p class="field-row">
        <input
          ref={field}
          id={`${id}-field`}
          type="text"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          list={`${id}-hosts`}
          placeholder={suggested[0]}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-note ${id}-fault`}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            setFault(null);
          }}
        />
        <button type="submit">{t('settings.muted.add')}</button>
      </p>
      <datalist id={`${id}-hosts`}>
        {suggested.map((host) => (
          <option key={host} value={host} label={labelOf(host)} />
        ))}
      </datalist>
      <div id={`${id}-fault`} role="alert">
        {fault && (
          <Caution>
            {t(`settings.muted.fault.${fault.reason}`, {
              host: 'host' in fault ? readableHost(fault.host) : '',
              example: suggested[0] ?? '',
            })}
          </Caution>
        )}
      </div>
      <p id={`${id}-note`} class="soft small">
        {note}
      </p>
    </form>
  );
}
