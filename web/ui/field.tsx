import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  help?: string;
  /** what was expected, in words; what was typed stays */
  error?: string | null;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  maxLength?: number;
}

/** One line of text; `numeric` brings up the digits on a phone. */
export function TextField(props: FieldProps & { numeric?: boolean }) {
  return (
    <Field {...props}>
      {(attributes) => (
        <input
          {...attributes}
          className="ds-input"
          type="text"
          inputMode={props.numeric ? 'numeric' : undefined}
          value={props.value}
          maxLength={props.maxLength ?? 120}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A calendar day, `2026-11-21`; empty while none is chosen. */
export function DayField(props: Omit<FieldProps, 'maxLength'> & { min?: string; max?: string }) {
  return (
    <Field {...props}>
      {(attributes) => (
        <input
          {...attributes}
          className="ds-input"
          type="date"
          value={props.value}
          min={props.min}
          max={props.max}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The clock on the wall, `14:30`. */
export function ClockField(props: Omit<FieldProps, 'maxLength'>) {
  return (
    <Field {...props}>
      {(attributes) => (
        <input
          {...attributes}
          className="ds-input"
          type="time"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { rows?: number }) {
  return (
    <Field {...props}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="ds-input"
          rows={props.rows ?? 3}
          value={props.value}
          maxLength={props.maxLength ?? 500}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of a few, in the browser's own list. */
export function Select(
  props: Omit<FieldProps, 'maxLength'> & { options: readonly { value: string; label: string }[] },
) {
  return (
    <Field {...props}>
      {(attributes) => (
        <select
          {...attributes}
          className="ds-input"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface FieldAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

function Field(props: FieldProps & { children: (attributes: FieldAttributes) => ReactNode }) {
  const id = useId();
  const described = [props.help ? `${id}-help` : null, props.error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {props.label}
      </label>
      {props.help ? (
        <p id={`${id}-help`} data-field="description">
          {props.help}
        </p>
      ) : null}
      {props.children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
      {props.error ? (
        <p id={`${id}-error`} className="ds-validation-message">
          {props.error}
        </p>
      ) : null}
    </div>
  );
}
