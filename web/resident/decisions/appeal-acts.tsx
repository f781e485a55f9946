import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MyAppeal } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { AddPapers } from '../../ui/add-papers.tsx';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';

/** Photos and papers for an appeal that is sent. */
export function AppealPapers(props: { appealId: string }) {
  const text = usePageText();
  const say = text.appealLife.papers;
  const papers = text.applying.papers;
  const queries = useQueryClient();
  const { personId } = usePersonHere();
  return (
    <section className="part no-print">
      <h2>{say.heading}</h2>
      <p>{say.help}</p>
      <AddPapers
        label={papers.add}
        help={say.how}
        send={(paper) =>
          command('POST /api/my/appeals/:appealId/papers', { params: { appealId: props.appealId }, body: { paper } })
        }
        onSent={() => void queries.invalidateQueries({ queryKey: ['my-appeals', personId] })}
        refused={{
          'not-a-picture': papers.unreadable,
          'picture-too-large': papers.tooLarge,
          'too-many-papers': say.tooMany,
          'not-now': say.notNow,
        }}
      />
    </section>
  );
}

/** Withdraws an appeal, asked once more; and takes it up again the same day. */
export function WithdrawAppeal(props: { appeal: MyAppeal }) {
  const text = usePageText();
  const say = text.appealLife;
  const queries = useQueryClient();
  const { personId } = usePersonHere();
  const { appealId, mayWithdraw, mayUndo } = props.appeal;
  const [asking, setAsking] = useState(false);
  const again = () => queries.invalidateQueries({ queryKey: ['my-appeals', personId] });
  const withdraw = useMutation({
    mutationFn: () => command('POST /api/my/appeals/:appealId/withdraw', { params: { appealId }, body: {} }),
    onSuccess: () => setAsking(false),
    onSettled: again,
  });
  const undo = useMutation({
    mutationFn: () => command('POST /api/my/appeals/:appealId/undo-withdraw', { params: { appealId }, body: {} }),
    onSettled: again,
  });
  if (mayUndo) {
    const isAnother = undo.error instanceof Problem && undo.error.code === 'already-appealed';
    return (
      <div className="appeal-acts no-print">
        <p>{say.undoHelp}</p>
        {isAnother ? <Notice live>{say.already}</Notice> : <Refused problem={undo.error} />}
        <Button variant="secondary" busy={undo.isPending} onClick={() => undo.mutate()}>
          {say.undo}
        </Button>
      </div>
    );
  }
  if (!mayWithdraw) return null;
  if (!asking) {
    return (
      <Button className="no-print" variant="tertiary" color="neutral" onClick={() => setAsking(true)}>
        {say.withdraw}
      </Button>
    );
  }
  return (
    <section className="appeal-acts no-print" aria-label={say.sure}>
      <h3>{say.sure}</h3>
      <p>{say.sureHelp}</p>
      <Refused problem={withdraw.error} />
      <Button onClick={() => setAsking(false)}>{say.no}</Button>
      <Button variant="secondary" color="neutral" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {say.yes}
      </Button>
    </section>
  );
}
