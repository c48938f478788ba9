/** A question with one answer of a few. */
export function Radios<T extends string>(props: {
  legend: string;
  name: string;
  value: T | null;
  options: readonly (readonly [T, string])[];
  choose: (value: T) => void;
  hint?: string | null;
}) {
  return (
    <fieldset class="options">
      <legend>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value} class="option">
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            onChange={() => props.choose(value)}
          />
          {label}
        </label>
      ))}
      {props.hint && <p class="hint small soft">{props.hint}</p>}
    </fieldset>
  );
}
