import type { FieldVisit } from '@tunet/contract';
import { useState } from 'react';
import { Problem } from '../data/call.ts';
import { lastEntry } from '../data/field-state.ts';
import { Button } from '../ui/button.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { type LineOfPlan, type Otherwise, OtherwiseForm } from '../ui/otherwise-form.tsx';
import { EntrySign } from './entry-sign.tsx';
import { useShift } from './on-shift.tsx';

/** What the one who is there did otherwise, changes from now on, or tells the office; kept on the phone until there is a net. */
export function VisitOtherwise(props: { visit: FieldVisit }) {
  const text = useWorkText();
  const { day, outbox } = useShift();
  const { visit } = props;
  const [open, setOpen] = useState(false);
  const lines = visit.interventionIds.flatMap((id): LineOfPlan[] => {
    const help = day?.interventions.find((each) => each.id === id);
    return help?.inPlan ? [{ id, title: help.title, how: help.how, ...help.inPlan }] : [];
  });
  if (lines.length === 0) return null;
  // Beside the visit, not of it: a refused change must not hold back that the visit was made.
  const subjectId = `otherwise ${visit.id}`;
  const entry = lastEntry(subjectId, outbox.entries);
  const params = { personId: visit.personId };
  const send = (said: Otherwise) => void keep(said).then(() => setOpen(false));
  const keep = (said: Otherwise): Promise<void> => {
    const { words } = said;
    const { planId, id: interventionId } = said.line;
    switch (said.kind) {
      case 'today':
        return outbox.act('POST /api/people/:personId/plan/today', subjectId, {
          params,
          body: { planId, interventionId, words },
        });
      case 'from-now':
        return outbox.act('POST /api/people/:personId/plan/from-now', subjectId, {
          params,
          body: { planId, interventionId, words, change: said.change, takeAway: said.takeAway },
        });
      case 'changed-need':
        return outbox.act('POST /api/people/:personId/plan/changed-need', subjectId, {
          params,
          body: { planId, words, wants: said.wants, cannotWait: said.cannotWait },
        });
    }
  };
  if (open) return <OtherwiseForm lines={lines} send={send} cancel={() => setOpen(false)} />;
  return (
    <section className="visit-otherwise">
      {entry?.state === 'refused' ? (
        <>
          <Refused problem={new Problem(409, { code: entry.code ?? 'ended', message: '' })} />
          <Button variant="secondary" color="neutral" onClick={() => outbox.dismiss(entry.commandId)}>
            {text.field.understood}
          </Button>
        </>
      ) : entry?.state === 'kept' ? (
        <Notice>{text.otherwise.keptHere}</Notice>
      ) : null}
      <p>
        <Button variant="secondary" color="neutral" sign="pen" onClick={() => setOpen(true)}>
          {text.otherwise.open}
        </Button>{' '}
        <EntrySign subjectId={subjectId} />
      </p>
    </section>
  );
}
