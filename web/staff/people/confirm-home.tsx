import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RefusedHere } from './part-state.tsx';
import type { StaffAbsence } from './staff-absence.ts';

const parts = ['plan', 'medicines', 'keys', 'alarm'] as const;
type Part = (typeof parts)[number];
type Answers = Readonly<Record<Part, { readonly ok: boolean | null; readonly words: string }>>;
const unanswered = { ok: null, words: '' };

/** A nurse goes through plan, medicines, keys and alarm before the first visit; a no needs a word. */
export function ConfirmHome(props: { absence: StaffAbsence; personId: string }) {
  const say = useStaffText().absencePart;
  const queries = useQueryClient();
  const { absence, personId } = props;
  const [tried, setTried] = useState(false);
  const [answers, setAnswers] = useState<Answers>({
    ...{ plan: unanswered, medicines: unanswered, keys: unanswered, alarm: unanswered },
  });
  const isWhole = parts.every((part) => answers[part].ok || (answers[part].ok === false && answers[part].words.trim()));
  const told = (part: Part) => {
    const { ok, words } = answers[part];
    return words.trim() === '' ? { ok: ok === true } : { ok: ok === true, words: words.trim() };
  };
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/absences/:absenceId/confirm', {
        params: { personId, absenceId: absence.id },
        body: { plan: told('plan'), medicines: told('medicines'), keys: told('keys'), alarm: told('alarm') },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['absence', personId] }),
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (isWhole) save.mutate();
  }
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <h2>{say.confirmHeading}</h2>
      <p>{say.confirmHelp}</p>
      {parts.map((part) => (
        <YesOrNo
          key={part}
          claim={say.parts[part]}
          {...answers[part]}
          onAnswer={(answer) => setAnswers({ ...answers, [part]: answer })}
        />
      ))}
      {tried && !isWhole ? <p className="ds-validation-message">{say.answerAll}</p> : null}
      <RefusedHere problem={save.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" sign="check" busy={save.isPending}>
          {say.confirm}
        </Button>
      </div>
    </form>
  );
}

function YesOrNo(props: {
  claim: string;
  ok: boolean | null;
  words: string;
  onAnswer: (answer: { ok: boolean | null; words: string }) => void;
}) {
  const say = useStaffText().absencePart;
  const group = useId();
  const { claim, ok, words, onAnswer } = props;
  return (
    <fieldset className="yes-or-no">
      <legend>{claim}</legend>
      <div>
        {[true, false].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              className="ds-input"
              name={group}
              checked={ok === value}
              onChange={() => onAnswer({ ok: value, words })}
            />
            {value ? say.yes : say.no}
          </label>
        ))}
      </div>
      {ok === false ? (
        <TextField label={say.whatIsWrong} value={words} onChange={(value) => onAnswer({ ok, words: value })} />
      ) : null}
    </fieldset>
  );
}
