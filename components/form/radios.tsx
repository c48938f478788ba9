/** A question with one answer of a few, side by side. */
export function Radios<T extends string>(props: {
  legend: string;
  name: string;
  value: T | null;
  options: readonly (readonly [T, string])[];
  choose: (value: T) => void;
  /** Of the list of what is wrong with the answer. */
  describedBy?: string;
}) {
  const { legend, name, value, options, choose, describedBy } = props;
  return (
    <fieldset class="segment-choice" aria-describedby={describedBy}>
      <legend class="small soft">{legend}</legend>
      <div>
        {options.map(([option, label], at) => (
          <label key={option} class="option">
            <input
              type="radio"
              id={at === 0 ? `form-${name}` : undefined}
              name={name}
              checked={value === option}
              onChange={() => choose(option)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
