import { useMutation } from '@tanstack/react-query';
import type { AppealCase } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { AddPapers } from '../../ui/add-papers.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PapersRead } from '../../ui/papers-read.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useAppealNow } from './move-appeal.tsx';

/** What the body that has the case does not know yet: stands on top until somebody has told it. */
export function TellBody(props: { appeal: AppealCase }) {
  const say = useStaffText().appealWork;
  const { appealId, toTellBody, version } = props.appeal;
  const take = useAppealNow(appealId);
  const tell = useMutation({
    mutationFn: () => command('POST /api/appeals/:appealId/body-told', { params: { appealId }, body: { version } }),
    onSuccess: take,
  });
  if (toTellBody === null) return null;
  return (
    <Notice tone="waiting" sign="letter">
      <strong>{say.tell[toTellBody]}</strong>
      {tell.error ? <RefusedHere problem={tell.error} words={say.refused} /> : null}
      <Button variant="secondary" busy={tell.isPending} onClick={() => tell.mutate()}>
        {say.told}
      </Button>
    </Notice>
  );
}

/** Photos and papers of the appeal, and the way to add what she has handed in. */
export function AppealPapers(props: { appeal: AppealCase }) {
  const say = useStaffText().appealWork;
  const { appealId, papers, mayAddPapers } = props.appeal;
  const take = useAppealNow(appealId);
  if (papers.length === 0 && !mayAddPapers) return null;
  return (
    <>
      <PapersRead papers={papers} door="staff" />
      {mayAddPapers ? (
        <AddPapers
          label={say.add}
          help=""
          send={(paper) => command('POST /api/appeals/:appealId/papers', { params: { appealId }, body: { paper } })}
          onSent={() => take()}
          refused={say.refused}
        />
      ) : null}
    </>
  );
}

/** She withdraws it, or takes it up again the same day, on the telephone: read back and confirmed. */
export function WithdrawByPhone(props: { appeal: AppealCase }) {
  const say = useStaffText().appealWork;
  const { appealId, mayUndo, mayWithdraw, version } = props.appeal;
  const take = useAppealNow(appealId);
  const [isOpen, setOpen] = useState(false);
  const [saidBy, setSaidBy] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const act = useMutation({
    mutationFn: () => {
      const of = {
        params: { appealId },
        body: { isConfirmed, version, ...(saidBy.trim() === '' ? {} : { saidBy }) },
      };
      return mayUndo
        ? command('POST /api/appeals/:appealId/undo-withdraw', of)
        : command('POST /api/appeals/:appealId/withdraw', of);
    },
    onSuccess: (now) => {
      setOpen(false);
      setConfirmed(false);
      take(now);
    },
  });
  if (!mayUndo && !mayWithdraw) return null;
  const name = mayUndo ? say.undo : say.withdraw;
  if (!isOpen) {
    return (
      <Button variant="tertiary" aria-expanded={false} onClick={() => setOpen(true)}>
        {name}
      </Button>
    );
  }
  return (
    <form
      className="appeal-move"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <TextField label={say.saidBy} value={saidBy} onChange={setSaidBy} />
      <label className="appeal-confirm">
        <input type="checkbox" checked={isConfirmed} onChange={(event) => setConfirmed(event.target.checked)} />
        {mayUndo ? say.undoConfirm : say.withdrawConfirm}
      </label>
      {act.error ? <RefusedHere problem={act.error} words={say.refused} /> : null}
      <Button type="submit" variant="secondary" busy={act.isPending}>
        {name}
      </Button>
    </form>
  );
}
