import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { readableHost } from '../../lib/host/readable-host';
import { useFocusAfterLoss } from '../ui/focus';
import { Done, Failed, type Place } from './said';

interface Props {
  title: string;
  note?: string | undefined;
  /** What stands there when the list is empty. */
  empty: string;
  hosts: readonly string[];
  action: string;
  remove: (host: string) => void;
  /** What is said of it stands here. */
  place: Place;
  /** The way to add one, where there is one. */
  children?: ComponentChildren;
}

/** Hosts with a button each. */
export function HostList({ title, note, empty, hosts, action, remove, place, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef(0);
  // The button is gone with its host: on to the next one in its place.
  const region = useFocusAfterLoss<HTMLDivElement>(() => {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    return buttons[Math.min(removed.current, buttons.length - 1)] ?? heading.current;
  });

  return (
    <div class="hosts" ref={region}>
      <div class="heading-row">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <Done at={[place]} />
      </div>
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
                  removed.current = place;
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
      <Failed at={place} />
    </div>
  );
}
