import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { noonOf } from './say-value.ts';
import { sayWrong } from './workshop-data.ts';

export interface Decision {
  readonly validFrom: string;
  readonly why: string;
}

/**
 * The frame of every change: from which day and why, then what it does, then the deciding.
 * What was typed stays, whatever is refused.
 */
export function DatedForm(props: {
  heading: string;
  today: string;
  /** the fields of the value itself; nothing when something only ends */
  children?: ReactNode;
  /** asks what it would do; an answer of false keeps the form open */
  onPreview: (validFrom: string) => Promise<boolean>;
  /** what it does, when it has been asked */
  shown: ReactNode | null;
  onEditMore: () => void;
  onDecide: (decision: Decision) => void;
  onCancel: () => void;
  busy: boolean;
  problem: unknown;
}) {
  const say = useStaffText().workshop;
  const { day } = useClock();
  const [validFrom, setValidFrom] = useState(props.today);
  const [why, setWhy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const dayId = useId();
  const wrong = sayWrong(say, props.problem);
  const whyWrong = isAsked && why.trim().length < 5 ? say.wrong.why : null;
  const dayWrong =
    isAsked && validFrom === '' ? say.wrong.day : isAboutDay(props.problem) ? (wrong?.words ?? null) : null;
  const preview = () => {
    setAsked(true);
    if (validFrom !== '' && why.trim().length >= 5) void props.onPreview(validFrom);
  };
  return (
    <form
      className="workshop-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (props.shown) props.onDecide({ validFrom, why: why.trim() });
        else preview();
      }}
    >
      <h3 ref={focusOnce} tabIndex={-1}>
        {props.heading}
      </h3>
      <fieldset hidden={props.shown !== null} className="workshop-fields">
        {props.children}
        <div className="ds-field workshop-day">
          <label className="ds-label" htmlFor={dayId}>
            {say.validFrom}
          </label>
          <p id={`${dayId}-help`} data-field="description">
            {say.validFromHelp}
          </p>
          <input
            id={dayId}
            className="ds-input"
            type="date"
            min={props.today}
            value={validFrom}
            aria-describedby={dayWrong ? `${dayId}-help ${dayId}-error` : `${dayId}-help`}
            aria-invalid={dayWrong ? true : undefined}
            onChange={(event) => setValidFrom(event.target.value)}
          />
          {dayWrong ? (
            <p id={`${dayId}-error`} className="ds-validation-message">
              {dayWrong}
            </p>
          ) : null}
        </div>
        <TextArea label={say.why} help={say.whyHelp} error={whyWrong} value={why} onChange={setWhy} rows={2} />
      </fieldset>
      {props.shown ? (
        <div className="workshop-preview" role="status">
          <h4>{say.previewHeading}</h4>
          {props.shown}
          <p>
            <span className="quiet">{say.why}:</span> {why}
          </p>
        </div>
      ) : null}
      {wrong ? null : <Refused problem={props.problem} />}
      <div className="workshop-actions">
        {props.shown ? (
          <>
            <Button type="submit" busy={props.busy}>
              {say.decide(day(noonOf(validFrom)))}
            </Button>
            <Button variant="secondary" color="neutral" onClick={props.onEditMore}>
              {say.editMore}
            </Button>
          </>
        ) : (
          <Button type="submit" busy={props.busy}>
            {say.preview}
          </Button>
        )}
        <Button variant="tertiary" color="neutral" onClick={props.onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What was pressed to come here is gone: whoever uses the keyboard goes on from the heading. */
function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}

/** Refused for its day, or because it changes nothing on it. */
function isAboutDay(problem: unknown): boolean {
  const codes = ['not-after-today', 'same-as-now', 'not-in-list', 'last-one', 'no-such-list'];
  return problem instanceof Error && 'code' in problem && codes.includes(String(problem.code));
}

/** What was and what will be, side by side. */
export function BeforeAfter(props: { rows: readonly { what: string; before: ReactNode; after: ReactNode }[] }) {
  const say = useStaffText().workshop;
  return (
    <table className="ds-table workshop-before-after">
      <thead>
        <tr>
          <th scope="col">{say.what}</th>
          <th scope="col">{say.before}</th>
          <th scope="col">{say.after}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ what, before, after }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td data-label={say.before}>{before}</td>
            <td data-label={say.after}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
