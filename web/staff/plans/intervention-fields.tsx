import type { Intervention, OrderedService } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { ClockField, DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { PlanDraft } from './plan-draft.ts';

/** One line of a plan: what is done, how, what she does herself, and in which window of which days. */
export function InterventionFields(props: {
  line: Intervention;
  no: number;
  draft: PlanDraft;
  ordered: readonly OrderedService[];
  fault: string | null;
  put: (line: Intervention) => void;
  remove: () => void;
  onFocus: () => void;
}) {
  const say = useStaffText().planning;
  const { line, put, draft } = props;
  const name = line.title || say.intervention(props.no);
  return (
    <fieldset className="plan-fields" id={`line-${line.id}`} onFocus={props.onFocus}>
      <legend>{name}</legend>
      {props.fault ? (
        <p className="refused">
          <Drawing name="warning" size={20} />
          {props.fault}
        </p>
      ) : null}
      <TextField label={say.title} value={line.title} onChange={(title) => put({ ...line, title })} maxLength={200} />
      <TextArea
        label={say.how}
        help={say.howHelp}
        value={line.how}
        onChange={(how) => put({ ...line, how })}
        rows={2}
        maxLength={2_000}
      />
      <TextArea
        label={say.ownPart}
        value={line.ownPart}
        onChange={(ownPart) => put({ ...line, ownPart })}
        rows={2}
        maxLength={1_000}
      />
      <When line={line} put={put} />
      <div className="plan-row">
        <Decision line={line} put={put} ordered={props.ordered} />
        <Select
          label={say.goals}
          value={line.goalId ?? ''}
          onChange={(goalId) => put({ ...line, goalId: goalId || null })}
          options={[
            { value: '', label: say.noGoal },
            ...draft.goals.map((goal, index) => ({ value: goal.id, label: goal.words || say.goal(index + 1) })),
          ]}
        />
      </div>
      <label className="plan-check">
        <input
          type="checkbox"
          className="ds-input"
          checked={line.isCritical}
          onChange={(event) => put({ ...line, isCritical: event.target.checked })}
        />
        {say.isCritical}
      </label>
      <Button variant="tertiary" color="neutral" onClick={props.remove}>
        {say.removeIntervention(name)}
      </Button>
    </fieldset>
  );
}

function When(props: { line: Intervention; put: (line: Intervention) => void }) {
  const text = useWorkText();
  const say = useStaffText().planning;
  const { line, put } = props;
  const toggle = (day: number) =>
    put({
      ...line,
      weekdays: line.weekdays.includes(day)
        ? line.weekdays.filter((each) => each !== day)
        : [...line.weekdays, day].sort(),
    });
  return (
    <>
      <fieldset className="plan-days">
        <legend>{say.weekdays}</legend>
        {text.plan.days.map((day, index) => (
          <label key={day} className="plan-check">
            <input
              type="checkbox"
              className="ds-input"
              checked={line.weekdays.includes(index + 1)}
              onChange={() => toggle(index + 1)}
            />
            {day}
          </label>
        ))}
      </fieldset>
      <fieldset className="plan-window">
        <legend>{say.window}</legend>
        <p className="quiet">{say.windowHelp}</p>
        <div className="plan-row">
          <ClockField
            label={say.windowFrom}
            value={line.windowFrom}
            onChange={(windowFrom) => put({ ...line, windowFrom: windowFrom || line.windowFrom })}
          />
          <ClockField
            label={say.windowTo}
            value={line.windowTo}
            onChange={(windowTo) => put({ ...line, windowTo: windowTo || line.windowTo })}
          />
          <Select
            label={say.everyWeeks}
            value={String(line.everyWeeks)}
            onChange={(weeks) => put({ ...line, everyWeeks: Number(weeks) })}
            options={[1, 2, 3, 4, 6, 8, 12].map((n) => ({ value: String(n), label: say.everyWeek(n) }))}
          />
          <Select
            label={say.carers}
            value={String(line.carers)}
            onChange={(carers) => put({ ...line, carers: Number(carers) })}
            options={[1, 2].map((n) => ({ value: String(n), label: say.carersOf(n) }))}
          />
        </div>
      </fieldset>
      <div className="plan-row">
        <DayField
          label={say.startsOn}
          value={line.startsOn}
          onChange={(startsOn) => put({ ...line, startsOn: startsOn || line.startsOn })}
        />
        <DayField
          label={say.endsOn}
          value={line.endsOn ?? ''}
          onChange={(endsOn) => put({ ...line, endsOn: endsOn || null })}
        />
      </div>
    </>
  );
}

function Decision(props: {
  line: Intervention;
  put: (line: Intervention) => void;
  ordered: readonly OrderedService[];
}) {
  const say = useStaffText().planning;
  const { language } = useLanguage();
  const { line, put, ordered } = props;
  return (
    <Select
      label={say.decidedService}
      value={line.decidedServiceId ?? ''}
      onChange={(id) => {
        const chosen = ordered.find((each) => each.id === id);
        put({ ...line, decidedServiceId: chosen?.id ?? null, serviceType: chosen?.serviceType ?? line.serviceType });
      }}
      options={[
        { value: '', label: say.noDecision },
        ...ordered.map((each) => ({ value: each.id, label: `${each.label[language]} (${each.reference})` })),
      ]}
    />
  );
}
