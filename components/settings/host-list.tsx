import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readableHost } from '../../lib/host/readable-host';

interface Props {
  title: string;
  note?: string | undefined;
  /** What stands there when the list is empty. */
  empty: string;
  hosts: readonly string[];
  action: string;
  remove: (host: string) => void;
  /** The way to add one, where there is one. */
  children?: ComponentChildren;
}

/** Hosts with a button each. */
export function HostList({ title, note, empty, hosts, action, remove, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<{ host: string; place: number } | null>(null);
  const all = hosts.join(' ');
  useEffect(() => {
    if (!removed.current || hosts.includes(removed.current.host)) return;
    // The button is gone with its host, and the focus with it.
    if (document.activeElement === document.body) {
      const buttons = list.current?.querySelectorAll('button') ?? [];
      const next = buttons[Math.min(removed.current.place, buttons.length - 1)];
      (next ?? heading.current)?.focus();
    }
    removed.current = null;
  }, [all]);

  return (
    <div class="hosts">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {hosts.length === 0 ? <p class="soft">{empty}</p> : note && <p class="soft small">{note}</p>}
      {hosts.length > 0 && (
        <ul ref={list}>
          {hosts.map((host, place) => (
            <li key={host}>
              <span>{readableHost(host)}</span>
              <button
                type="button"
                aria-label={`${action} ${readableHost(host)}`}
                onClick={() => {
                  removed.current = { host, place };
                  remove(host);
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
