interface Props {
  title: string;
  note?: string | undefined;
  /** What stands there when the list is empty; without it an empty list is not shown at all. */
  empty?: string;
  hosts: readonly string[];
  action: string;
  remove: (host: string) => void;
}

/** Hosts with a button each. */
export function HostList({ title, note, empty, hosts, action, remove }: Props) {
  if (hosts.length === 0 && !empty) return null;
  return (
    <div class="hosts">
      <h3>{title}</h3>
      {hosts.length === 0 ? <p class="soft">{empty}</p> : note && <p class="soft small">{note}</p>}
      {hosts.length > 0 && (
        <ul>
          {hosts.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button type="button" aria-label={`${action} ${host}`} onClick={() => remove(host)}>
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
