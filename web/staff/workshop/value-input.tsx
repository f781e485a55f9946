import type { LocalText, RuleInput } from '@tunet/contract';
import { TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ArrivalLimitsInput, type LimitLine } from './arrival-limits.tsx';
import { CardInput } from './card-input.tsx';
import { FourLanguages } from './four-languages.tsx';
import { type Cards, nameOf } from './say-value.ts';
import type { Draft } from './value-draft.ts';
import { DayDrawing, LadderDrawing } from './value-drawing.tsx';

interface Wrong {
  readonly part: string;
  readonly words: string;
}
interface Given<I extends RuleInput['kind']> {
  input: Extract<RuleInput, { kind: I }>;
  draft: Draft;
  onChange: (draft: Draft) => void;
  label: string;
  wrong: Wrong | null;
}

/** The fields that fit a value: a number with its unit, a ladder that is drawn, times of day, texts in four languages. */
export function ValueInput(props: Omit<Given<never>, 'input'> & { input: RuleInput }) {
  const { input } = props;
  switch (input.kind) {
    case 'number':
      return <NumberInput {...props} input={input} />;
    case 'ladder':
      return <LadderInput {...props} input={input} />;
    case 'clock-range':
      return <ClockRangeInput {...props} input={input} />;
    case 'text':
      return (
        <FourLanguages
          legend={props.label}
          value={props.draft as LocalText}
          wrong={props.wrong}
          onChange={props.onChange}
          max={input.max}
        />
      );
    case 'phones':
      return <PhonesInput {...props} input={input} />;
    case 'choices':
      return <ChoicesInput {...props} input={input} />;
    case 'switches':
      return <SwitchesInput {...props} input={input} />;
    case 'arrival-limits':
      return (
        <ArrivalLimitsInput
          input={input}
          lines={props.draft as readonly LimitLine[]}
          wrong={props.wrong}
          onChange={props.onChange}
        />
      );
    case 'card':
      return <CardInput cards={props.draft as Cards} onChange={props.onChange} wrong={props.wrong} />;
  }
}

function NumberInput({ input, draft, onChange, label, wrong }: Given<'number'>) {
  const say = useStaffText().workshop;
  return (
    <div className="workshop-number">
      <TextField
        numeric
        label={label}
        help={say.between(say.unitName[input.unit], input.min, input.max)}
        error={wrong?.part === '' && !isAboutDay(say, wrong) ? wrong.words : null}
        value={draft as string}
        onChange={onChange}
        maxLength={8}
      />
    </div>
  );
}

function LadderInput({ input, draft, onChange, wrong }: Given<'ladder'>) {
  const say = useStaffText().workshop;
  const steps = draft as readonly string[];
  const numbers = steps.map(Number);
  const isWhole = numbers.every((each) => Number.isFinite(each) && each > 0);
  return (
    <div className="workshop-ladder-input">
      <div className="workshop-row">
        {steps.map((step, index) => (
          <TextField
            key={say.ladderStep[index]}
            numeric
            label={say.ladderStep[index] ?? ''}
            help={say.between(say.unitName[input.unit], input.min, input.max)}
            error={
              wrong && (wrong.part === String(index) || (wrong.part === '' && index === 2))
                ? aboutValue(say, wrong)
                : null
            }
            value={step}
            onChange={(typed) => onChange(steps.map((each, at) => (at === index ? typed : each)))}
            maxLength={6}
          />
        ))}
      </div>
      {isWhole ? <LadderDrawing steps={numbers} before={null} /> : null}
    </div>
  );
}

function ClockRangeInput({ draft, onChange, wrong }: Given<'clock-range'>) {
  const say = useStaffText().workshop;
  const range = draft as { from: string; to: string };
  const isWhole = [range.from, range.to].every((clock) => /^([01]\d|2[0-3]):[0-5]\d$/.test(clock));
  return (
    <div className="workshop-ladder-input">
      <div className="workshop-row">
        {(['from', 'to'] as const).map((which) => (
          <TextField
            key={which}
            label={which === 'from' ? say.clockFrom : say.clockTo}
            help={say.clockHelp}
            error={
              wrong && (wrong.part === which || (wrong.part === '' && which === 'to')) ? aboutValue(say, wrong) : null
            }
            value={range[which]}
            onChange={(typed) => onChange({ ...range, [which]: typed })}
            maxLength={5}
          />
        ))}
      </div>
      {isWhole ? <DayDrawing range={range} /> : null}
    </div>
  );
}

function PhonesInput({ input, draft, onChange, wrong }: Given<'phones'>) {
  const say = useStaffText().workshop;
  const numbers = draft as Readonly<Record<string, string | null>>;
  return (
    <div className="workshop-row">
      {input.of.map((each) => (
        <TextField
          key={each}
          label={nameOf(say.phones, each)}
          help={say.phoneHelp}
          error={wrong?.part === each ? wrong.words : null}
          value={numbers[each] ?? ''}
          onChange={(typed) => onChange({ ...numbers, [each]: typed })}
          maxLength={20}
        />
      ))}
    </div>
  );
}

function ChoicesInput({ input, draft, onChange }: Given<'choices'>) {
  const say = useStaffText().workshop;
  const chosen = draft as Readonly<Record<string, string | null>>;
  return (
    <div className="workshop-row">
      {input.of.map((each) => (
        <fieldset key={each} className="workshop-choice">
          <legend>{nameOf(say.alarmKinds, each)}</legend>
          {[null, ...input.to].map((option) => (
            <label key={option ?? 'none'}>
              <input
                type="radio"
                name={each}
                checked={(chosen[each] ?? null) === option}
                onChange={() => onChange({ ...chosen, [each]: option })}
              />
              {option === null ? say.nothing : nameOf(say.phones, option)}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function SwitchesInput({ input, draft, onChange }: Given<'switches'>) {
  const say = useStaffText().workshop;
  const on = draft as Readonly<Record<string, readonly string[]>>;
  return (
    <table className="ds-table workshop-switches">
      <thead>
        <tr>
          <th scope="col">{say.what}</th>
          {input.to.map((channel) => (
            <th key={channel} scope="col">
              {nameOf(say.channels, channel)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {input.of.map((each) => (
          <tr key={each}>
            <th scope="row">{nameOf(say.events, each)}</th>
            {input.to.map((channel) => (
              <td key={channel}>
                <input
                  type="checkbox"
                  aria-label={`${nameOf(say.events, each)}: ${nameOf(say.channels, channel)}`}
                  checked={on[each]?.includes(channel) ?? false}
                  onChange={(event) =>
                    onChange({
                      ...on,
                      [each]: input.to.filter((one) =>
                        one === channel ? event.target.checked : on[each]?.includes(one),
                      ),
                    })
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Said = ReturnType<typeof useStaffText>['workshop'];

/** Refused for the day, not for the value: it is said at the day. */
function isAboutDay(say: Said, { words }: Wrong): boolean {
  return words === say.wrong['not-after-today'] || words === say.wrong['same-as-now'];
}

function aboutValue(say: Said, wrong: Wrong): string | null {
  return isAboutDay(say, wrong) ? null : wrong.words;
}
