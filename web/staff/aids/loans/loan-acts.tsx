import type { StoreLoan } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { AskFit, TaskOwner } from './ask-fit.tsx';
import { useLoanAct } from './use-loan-act.ts';

/** What may be done with a loan: what waits first, the rest behind one press. */
export function LoanActs({ loan }: { loan: StoreLoan }) {
  const say = useStaffText().aidsLoanWork;
  return (
    <>
      {loan.tasks.map((task) => (
        <Task key={task.taskId} loan={loan} task={task} />
      ))}
      {loan.losses.map((loss) => (
        <Loss key={loss.lossId} loan={loan} loss={loss} />
      ))}
      {loan.backOn === null ? <Extend loan={loan} /> : null}
      {loan.backOn === null ? (
        <details className="loan-work-more">
          <summary>{say.more}</summary>
          <Swap loan={loan} />
          <NoteLoss loan={loan} />
        </details>
      ) : null}
    </>
  );
}

function Task({ loan, task }: { loan: StoreLoan; task: StoreLoan['tasks'][number] }) {
  const say = useStaffText().aidsLoanWork;
  const { date } = useClock();
  const [words, setWords] = useState('');
  const act = useLoanAct(
    () =>
      command('POST /api/aid-loan-tasks/:aidLoanTaskId/done', {
        params: { aidLoanTaskId: task.taskId },
        body: { words: words.trim() },
      }),
    loan.personId,
  );
  return (
    <div className="loan-work-act">
      <p>
        <strong>{say.task[task.kind]}</strong> <span className="figures">{say.by(date(task.dueOn))}</span>
      </p>
      <TaskOwner loan={loan} task={task} />
      {task.kind === 'ask-fit' ? (
        <AskFit loan={loan} task={task} />
      ) : (
        <>
          <TextField label={say.whatSaid} value={words} maxLength={500} onChange={setWords} />
          <RefusedHere problem={act.error} words={say.refused} />
          <Button busy={act.isPending} disabled={words.trim() === ''} onClick={() => act.mutate(undefined)}>
            {say.done}
          </Button>
        </>
      )}
    </div>
  );
}

function Extend({ loan }: { loan: StoreLoan }) {
  const say = useStaffText().aidsLoanWork;
  const { date } = useClock();
  const act = useLoanAct(
    (until: string) =>
      command('POST /api/aid-loans/:aidLoanId/extend', { params: { aidLoanId: loan.loanId }, body: { until } }),
    loan.personId,
  );
  const until = act.data && !act.data.isExtended ? act.data.lastDay : loan.extendTo;
  return (
    <div className="loan-work-act">
      {act.data && !act.data.isExtended ? (
        <Notice tone="waiting" live>
          {say.notExtended} {act.data.lastDay ? say.lastDay(date(act.data.lastDay)) : null}
        </Notice>
      ) : null}
      <RefusedHere problem={act.error} words={say.refused} />
      {until ? (
        <Button variant="secondary" busy={act.isPending} onClick={() => act.mutate(until)}>
          {say.extend(date(until))}
        </Button>
      ) : null}
    </div>
  );
}

function Swap({ loan }: { loan: StoreLoan }) {
  const say = useStaffText().aidsLoanWork;
  const [label, setLabel] = useState('');
  const act = useLoanAct(
    (to: string | null) =>
      command('POST /api/aid-loans/:aidLoanId/swap', {
        params: { aidLoanId: loan.loanId },
        body: { label: to, words: null },
      }),
    loan.personId,
  );
  return (
    <div className="loan-work-act">
      <TextField label={say.swapLabel} value={label} maxLength={40} onChange={setLabel} />
      <RefusedHere problem={act.error} words={say.refused} />
      <Button
        variant="secondary"
        busy={act.isPending}
        disabled={label.trim().length < 6}
        onClick={() => act.mutate(label.trim().toUpperCase())}
      >
        {say.swap}
      </Button>
      {loan.isMeanwhile ? (
        <Button variant="secondary" busy={act.isPending} onClick={() => act.mutate(null)}>
          {say.swapState}
        </Button>
      ) : null}
    </div>
  );
}

function NoteLoss({ loan }: { loan: StoreLoan }) {
  const say = useStaffText().aidsLoanWork;
  const act = useLoanAct(
    (kind: 'lost' | 'damaged') =>
      command('POST /api/aid-loans/:aidLoanId/loss', {
        params: { aidLoanId: loan.loanId },
        body: { kind, words: null },
      }),
    loan.personId,
  );
  return (
    <div className="loan-work-act">
      <RefusedHere problem={act.error} words={say.refused} />
      <Button variant="secondary" color="neutral" busy={act.isPending} onClick={() => act.mutate('lost')}>
        {say.noteLost}
      </Button>
      <Button variant="secondary" color="neutral" busy={act.isPending} onClick={() => act.mutate('damaged')}>
        {say.noteDamaged}
      </Button>
    </div>
  );
}

function Loss({ loan, loss }: { loan: StoreLoan; loss: StoreLoan['losses'][number] }) {
  const say = useStaffText().aidsLoanWork;
  const [kroner, setKroner] = useState('');
  const [because, setBecause] = useState('');
  const act = useLoanAct(
    (amount: number) =>
      command('POST /api/aid-losses/:aidLossId/decide', {
        params: { aidLossId: loss.lossId },
        body: { kroner: amount, because: because.trim() || null },
      }),
    loan.personId,
  );
  return (
    <div className="loan-work-act">
      <p>
        <strong>{say.loss[loss.kind]}</strong> {loss.words ? `“${loss.words}”` : null}
      </p>
      {loss.decided ? (
        <p>{loss.decided.kroner === 0 ? say.nothing : say.decided(loss.decided.kroner, loss.decided.byName)}</p>
      ) : (
        <>
          <p>{loss.proposedKroner === null ? say.noClaim : say.proposed(loss.proposedKroner)}</p>
          <RefusedHere problem={act.error} words={say.refused} />
          <Button busy={act.isPending} onClick={() => act.mutate(0)}>
            {say.nothing}
          </Button>
          {loss.proposedKroner !== null ? (
            <>
              <TextField label={say.kroner} numeric value={kroner} maxLength={7} onChange={setKroner} />
              <TextField label={say.because} value={because} maxLength={500} onChange={setBecause} />
              <Button
                variant="secondary"
                busy={act.isPending}
                disabled={!/^\d+$/.test(kroner)}
                onClick={() => act.mutate(Number(kroner))}
              >
                {say.decide}
              </Button>
            </>
          ) : null}
        </>
      )}
    </div>
  );
}
