import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of several buttons. */
export interface Segment {
  key: string;
  label: ComponentChildren;
  pressed: boolean;
  press: () => void;
}

/** One of several, as buttons one below the other. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  return (
    <div class="segments">
      {segments.map(({ key, label, pressed, press }) => (
        <button key={key} type="button" aria-pressed={pressed} onClick={press}>
          {label}
        </button>
      ))}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  note?: string | undefined;
  change: (value: T) => void;
}

/** One of several, as radio buttons. */
export function Choice<T extends string>({ legend, value, options, note, change }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => change(one)} />
          {label}
        </label>
      ))}
      {note && <p class="soft small">{note}</p>}
    </fieldset>
  );
}

interface SwitchProps {
  label: string;
  note?: string | undefined;
  checked: boolean;
  change: (checked: boolean) => void;
}

/** Yes or no. */
export function Switch({ label, note, checked, change }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={note ? id : undefined}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        {label}
      </label>
      {note && (
        <p id={id} class="soft small">
          {note}
        </p>
      )}
    </div>
  );
}
