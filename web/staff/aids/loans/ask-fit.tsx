import type { AidFitAnswer, StoreLoan } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { useLoanAct } from './use-loan-act.ts';

type Task = StoreLoan['tasks'][number];
const answers: readonly AidFitAnswer[] = ['yes', 'not-quite', 'not-used'];

/** One who did not answer on a page is rung: what she says is written as what she said, or that nobody answered. */
export function AskFit({ loan, task }: { loan: StoreLoan; task: Task }) {
  const text = useStaffText();
  const say = text.aidFitWork;
  const [answer, setAnswer] = useState<AidFitAnswer | null>(null);
  const [words, setWords] = useState('');
  const keep = useLoanAct(
    (given: AidFitAnswer) =>
      command('POST /api/aid-loans/:aidLoanId/fit', {
        params: { aidLoanId: loan.loanId },
        body: { answer: given, words: words.trim() === '' ? null : words.trim() },
      }),
    loan.personId,
  );
  const tried = useLoanAct(
    () =>
      command('POST /api/aid-loan-tasks/:aidLoanTaskId/tried', { params: { aidLoanTaskId: task.taskId }, body: {} }),
    loan.personId,
  );
  return (
    <div className="loan-work-act">
      <fieldset className="loan-work-filters">
        <legend>{say.ask}</legend>
        {answers.map((value) => (
          <button
            key={value}
            type="button"
            className="ds-button"
            data-variant={answer === value ? 'primary' : 'secondary'}
            data-color="accent"
            aria-pressed={answer === value}
            onClick={() => setAnswer(value)}
          >
            {text.aidsLoanWork.fit[value]}
          </button>
        ))}
      </fieldset>
      <TextField label={say.said} value={words} maxLength={500} onChange={setWords} />
      <RefusedHere problem={keep.error ?? tried.error} words={text.aidsLoanWork.refused} />
      <Button busy={keep.isPending} disabled={answer === null} onClick={() => answer && keep.mutate(answer)}>
        {say.keep}
      </Button>
      <Button variant="secondary" color="neutral" busy={tried.isPending} onClick={() => tried.mutate(undefined)}>
        {say.nobody}
      </Button>
    </div>
  );
}

/** Whose a task is, by when, and who has taken it by name. */
export function TaskOwner({ loan, task }: { loan: StoreLoan; task: Task }) {
  const say = useStaffText().aidFitWork;
  const act = useLoanAct(
    () => command('POST /api/aid-loan-tasks/:aidLoanTaskId/take', { params: { aidLoanTaskId: task.taskId }, body: {} }),
    loan.personId,
  );
  return (
    <p className="loan-work-line">
      <span>{task.takenBy ? say.taken(task.takenBy) : say.owner(task.owner)}</span>
      {task.tries > 0 ? <span className="quiet">{say.tries(task.tries)}</span> : null}
      {task.takenBy ? null : (
        <Button variant="tertiary" busy={act.isPending} onClick={() => act.mutate(undefined)}>
          {say.take}
        </Button>
      )}
    </p>
  );
}

/** Who said that it fits or not: she, one for her, or she by telephone. */
export function FitSaid({ fit }: { fit: NonNullable<StoreLoan['fit']> }) {
  const say = useStaffText().aidFitWork;
  const { day } = useClock();
  const when = day(fit.at);
  const who =
    fit.as === 'self'
      ? say.saidSelf(when)
      : fit.as === 'proxy'
        ? say.saidProxy(fit.byName, when)
        : say.saidStaff(fit.byName, when);
  return <p className="quiet">{who}</p>;
}

/** That it was fitted in her home, by whom. */
export function Fitted({ fitted }: { fitted: StoreLoan['fitted'] }) {
  const say = useStaffText().aidFitWork;
  const { day } = useClock();
  return fitted ? <p className="quiet">{say.fitted(fitted.byName, day(fitted.at))}</p> : null;
}
