import type { ComparedLine, MedicineChoice } from '@tunet/contract';
import { useId } from 'react';
import { TextArea } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Which side counts at one difference, in words that fit it, and whether a doctor must answer. */
export function MedicineChoices(props: {
  line: ComparedLine;
  choice: MedicineChoice | null;
  /** null: signed, and only read */
  choose: ((change: Partial<MedicineChoice>) => void) | null;
}) {
  const say = useStaffText().medicines;
  const name = useId();
  const { line, choice, choose } = props;
  const called = line.theirs?.name ?? line.ours?.name ?? '';
  const words = {
    theirs: line.kind === 'only-ours' ? say.stops : line.kind === 'only-theirs' ? say.starts : say.useTheirs,
    ours: line.kind === 'only-ours' ? say.keeps : line.kind === 'only-theirs' ? say.notStarts : say.useOurs,
  };
  if (!choose) {
    return (
      <p>
        {choice ? words[choice.use] : ''}
        {choice?.asksDoctor ? `. ${say.asksDoctor}: ${choice.words}` : ''}
      </p>
    );
  }
  return (
    <fieldset className="stay-choice">
      <legend>{say.choose(called)}</legend>
      {(['theirs', 'ours'] as const).map((use) => (
        <label className="reason" key={use}>
          <input
            className="ds-input"
            type="radio"
            name={name}
            checked={choice?.use === use}
            onChange={() => choose({ use })}
          />
          <span>{words[use]}</span>
        </label>
      ))}
      {choice ? (
        <label className="reason">
          <input
            className="ds-input"
            type="checkbox"
            checked={choice.asksDoctor}
            onChange={(event) => choose({ asksDoctor: event.target.checked })}
          />
          <span>{say.asksDoctor}</span>
        </label>
      ) : null}
      {choice?.asksDoctor ? (
        <TextArea
          label={say.doctorWords}
          value={choice.words}
          onChange={(typed) => choose({ words: typed })}
          rows={2}
          maxLength={1000}
        />
      ) : null}
    </fieldset>
  );
}
