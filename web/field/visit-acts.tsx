import type { FieldVisit } from '@tunet/contract';
import { useState } from 'react';
import { Problem } from '../data/call.ts';
import { lastEntry } from '../data/field-state.ts';
import { isOver } from '../data/visit-state.ts';
import { Button } from '../ui/button.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Refused } from '../ui/notice.tsx';
import { useShift } from './on-shift.tsx';
import type { VisitDraft } from './remember-draft.ts';
import { ComingForm, LeftOutForm, NotDoneForm } from './visit-forms.tsx';

interface Acting {
  visit: FieldVisit;
  state: FieldVisit['state'];
  draft: VisitDraft;
  clear: () => void;
  /** she wants to answer anew what is answered */
  again: boolean;
  setAgain: (again: boolean) => void;
}

/** What is said about the visit: done is one press at the thumb; the rest stands beside it. */
export function VisitActs({ visit, state, draft, clear, again, setAgain }: Acting) {
  const text = useWorkText();
  const { outbox } = useShift();
  const [form, setForm] = useState<'left-out' | 'not-done' | 'coming' | null>(null);
  const { act, entries, dismiss } = outbox;
  const params = { visitId: visit.id };
  const close = () => setForm(null);
  const finish = () => {
    clear();
    setAgain(false);
    close();
  };
  const entry = lastEntry(visit.id, entries);
  const undone = visit.interventionIds.filter((id) => !draft.ticked.includes(id));
  const partly = undone.length > 0 && undone.length < visit.interventionIds.length;
  const note = noteOf(draft);

  if (entry?.state === 'refused') {
    return (
      <div className="thumb">
        <Refused problem={new Problem(409, { code: entry.code ?? 'visit-closed', message: '' })} />
        <Button wide variant="secondary" color="neutral" onClick={() => dismiss(entry.commandId)}>
          {text.field.understood}
        </Button>
      </div>
    );
  }
  const sayDone = (leftOut: { interventionId: string; because: string }[]) =>
    void act('POST /api/field/visits/:visitId/done', visit.id, {
      params,
      body: { leftOut, ...(note ? { note } : {}) },
    }).then(finish);
  if (form === 'left-out') return <LeftOutForm undone={undone} send={sayDone} cancel={close} />;
  if (form === 'not-done') {
    const send = (because: string, words: string) =>
      void act('POST /api/field/visits/:visitId/not-done', visit.id, {
        params,
        body: words === '' ? { because } : { because, words },
      }).then(finish);
    return <NotDoneForm words={draft.note} send={send} cancel={close} />;
  }
  if (form === 'coming') {
    const send = (at: string) =>
      void act('POST /api/field/visits/:visitId/coming', visit.id, { params, body: { at } }).then(close);
    return <ComingForm visit={visit} send={send} cancel={close} />;
  }
  if (state === 'paused') return null;
  if ((state === 'done' || state === 'not-done') && !again) {
    return (
      <div className="visit-again">
        <Button wide variant="secondary" color="neutral" onClick={() => setAgain(true)}>
          {text.round.again}
        </Button>
      </div>
    );
  }
  const hidesWithoutReason = note?.hidden === true && note.because === undefined;
  return (
    <div className="thumb">
      <Button
        wide
        sign="check"
        disabled={hidesWithoutReason}
        onClick={() => (partly ? setForm('left-out') : sayDone([]))}
      >
        {text.round.done}
      </Button>
      <div className="visit-else">
        <Button variant="secondary" color="neutral" onClick={() => setForm('not-done')}>
          {text.round.notDone}
        </Button>
        {isOver(state) ? null : (
          <Button variant="secondary" color="neutral" onClick={() => setForm('coming')}>
            {text.round.coming}
          </Button>
        )}
      </div>
    </div>
  );
}

function noteOf({ note, hidden, because }: VisitDraft) {
  const words = note.trim();
  if (words === '') return null;
  if (!hidden) return { words };
  return because.trim() === '' ? { words, hidden } : { words, hidden, because: because.trim() };
}
