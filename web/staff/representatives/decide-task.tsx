import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RepresentationTask } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

type Outcome = 'goes-on' | 'let-end' | 'reviewed' | 'lifted';

/** A proxy that ends and cannot be renewed by the one who gave it, or a record to be looked at again: somebody decides. */
export function DecideTask({ task }: { task: RepresentationTask }) {
  const say = useStaffText().representativesPart;
  const queries = useQueryClient();
  const { day } = useClock();
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const isHold = task.kind === 'held-ending' || task.kind === 'hold-review';
  const decide = useMutation({
    mutationFn: (outcome: Outcome) =>
      command('POST /api/people/:personId/representation-tasks/:taskId/done', {
        params: { personId: task.personId, taskId: task.id },
        body: {
          outcome,
          until: (outcome === 'goes-on' || (isHold && outcome === 'reviewed')) && until !== '' ? until : null,
          note: note.trim(),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['representatives', task.personId] });
      await queries.invalidateQueries({ queryKey: ['representation-tasks'] });
    },
  });
  const press = (outcome: Outcome) => () => {
    if (note.trim() !== '') decide.mutate(outcome);
  };
  const name = task.name ?? '–';
  const head = {
    'proxy-ending': say.taskEnding(name, day(task.dueOn)),
    'incapacity-review': say.taskReview('', day(task.dueOn)),
    'held-ending': say.heldEnding(name, day(task.dueOn)),
    'hold-review': say.holdReview(name, day(task.dueOn)),
  }[task.kind];
  const untilLabel = task.kind === 'hold-review' ? say.stays : task.kind === 'incapacity-review' ? null : say.goesOn;
  return (
    <Notice tone="waiting" sign={isHold ? 'shield' : 'clock'}>
      <strong>{head}</strong>
      <div className="part-form">
        {untilLabel ? <DayField label={untilLabel} value={until} onChange={setUntil} /> : null}
        <TextArea label={say.because} value={note} onChange={setNote} rows={2} />
        <RefusedHere problem={decide.error} words={say.refused} />
        <div className="part-acts">
          {acts[task.kind].map((outcome, place) => (
            <Button
              key={outcome}
              busy={decide.isPending}
              {...(place === 0 ? {} : { variant: 'secondary' as const, color: 'neutral' as const })}
              onClick={press(outcome)}
            >
              {labelOf(say, task.kind, outcome)}
            </Button>
          ))}
        </div>
      </div>
    </Notice>
  );
}

const acts: Record<RepresentationTask['kind'], readonly Outcome[]> = {
  'proxy-ending': ['goes-on', 'let-end'],
  'incapacity-review': ['reviewed'],
  'held-ending': ['goes-on', 'let-end', 'lifted'],
  'hold-review': ['reviewed', 'lifted'],
};

function labelOf(
  say: ReturnType<typeof useStaffText>['representativesPart'],
  kind: RepresentationTask['kind'],
  outcome: Outcome,
): string {
  if (outcome === 'goes-on') return say.decide;
  if (outcome === 'let-end') return say.letEnd;
  if (outcome === 'lifted') return say.lifted;
  return kind === 'hold-review' ? say.stay : say.reviewed;
}
