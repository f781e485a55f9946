import { useId } from 'react';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly help?: string;
}

/** One answer of a few, each large enough for a thumb. */
export function PickOne<V extends string>(props: {
  question: string;
  choices: readonly Choice<V>[];
  picked: V | null;
  onPick: (value: V) => void;
  error?: string | null;
}) {
  const group = useId();
  return (
    <fieldset className="pick" aria-describedby={props.error ? `${group}-error` : undefined}>
      <legend className="ds-sr-only">{props.question}</legend>
      {props.choices.map(({ value, label, help }) => (
        <label className="pick-one" key={value}>
          <input
            type="radio"
            className="ds-input"
            name={group}
            checked={props.picked === value}
            onChange={() => props.onPick(value)}
          />
          <span>
            {label}
            {help ? <small>{help}</small> : null}
          </span>
        </label>
      ))}
      {props.error ? (
        <p id={`${group}-error`} className="ds-validation-message" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Any of several, each its own choice; nothing is chosen beforehand. */
export function PickMany<V extends string>(props: {
  question: string;
  choices: readonly Choice<V>[];
  picked: readonly V[];
  onPick: (values: V[]) => void;
  error?: string | null;
}) {
  const group = useId();
  const { picked } = props;
  return (
    <fieldset className="pick" aria-describedby={props.error ? `${group}-error` : undefined}>
      <legend className="ds-sr-only">{props.question}</legend>
      {props.choices.map(({ value, label, help }) => (
        <label className="pick-one" key={value}>
          <input
            type="checkbox"
            className="ds-input"
            checked={picked.includes(value)}
            onChange={() =>
              props.onPick(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value])
            }
          />
          <span>
            {label}
            {help ? <small>{help}</small> : null}
          </span>
        </label>
      ))}
      {props.error ? (
        <p id={`${group}-error`} className="ds-validation-message" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}
