import type { RuleInput } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { nameOf } from './say-value.ts';

/** One line as it is typed: minutes as they are written. */
export interface LimitLine {
  readonly area: string | null;
  readonly kind: string | null;
  readonly minutes: number | string;
}

/** Minutes to arrive for an area, a kind of alarm, or both; line by line. */
export function ArrivalLimitsInput(props: {
  input: Extract<RuleInput, { kind: 'arrival-limits' }>;
  lines: readonly LimitLine[];
  wrong: { part: string; words: string } | null;
  onChange: (lines: readonly LimitLine[]) => void;
}) {
  const words = useStaffText().workshop;
  const say = words.arrivalLimits;
  const { lines, onChange, wrong, input } = props;
  const change = (index: number, changed: Partial<LimitLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...changed } : line)));
  return (
    <div className="workshop-card-input">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own; its place is what it is
        <fieldset key={index} className="workshop-languages">
          <legend>{say.line(index + 1)}</legend>
          <div className="workshop-row">
            <TextField
              label={say.area}
              help={say.areaHelp}
              value={line.area ?? ''}
              onChange={(typed) => change(index, { area: typed.trim() === '' ? null : typed })}
              maxLength={80}
            />
            <Select
              label={say.kind}
              value={line.kind ?? ''}
              options={[
                { value: '', label: say.anyKind },
                ...input.of.map((kind) => ({ value: kind, label: nameOf(words.alarmKinds, kind) })),
              ]}
              onChange={(kind) => change(index, { kind: kind === '' ? null : kind })}
            />
            <TextField
              numeric
              label={say.minutes}
              help={words.between(words.unitName.minutes, input.min, input.max)}
              error={wrong?.part === `${index}.minutes` ? wrong.words : null}
              value={String(line.minutes)}
              onChange={(typed) => change(index, { minutes: typed })}
              maxLength={4}
            />
          </div>
          <div className="workshop-actions">
            <Button variant="tertiary" color="neutral" onClick={() => onChange(lines.filter((_, at) => at !== index))}>
              {say.remove(index + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button variant="tertiary" onClick={() => onChange([...lines, { area: null, kind: null, minutes: '' }])}>
        {say.add}
      </Button>
    </div>
  );
}
