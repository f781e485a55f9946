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

/** A proxy that ends and cannot be renewed by the one who gave it, or a record to be looked at again: somebody decides. */
export function DecideTask({ task }: { task: RepresentationTask }) {
  const say = useStaffText().representativesPart;
  const queries = useQueryClient();
  const { day } = useClock();
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const decide = useMutation({
    mutationFn: (outcome: 'goes-on' | 'let-end' | 'reviewed') =>
      command('POST /api/people/:personId/representation-tasks/:taskId/done', {
        params: { personId: task.personId, taskId: task.id },
        body: { outcome, until: outcome === 'goes-on' && until !== '' ? until : null, note: note.trim() },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['representatives', task.personId] });
      await queries.invalidateQueries({ queryKey: ['representation-tasks'] });
    },
  });
  const isEnding = task.kind === 'proxy-ending';
  const press = (outcome: 'goes-on' | 'let-end' | 'reviewed') => () => {
    if (note.trim() !== '') decide.mutate(outcome);
  };
  return (
    <Notice tone="waiting" sign="clock">
      <strong>
        {isEnding ? say.taskEnding(task.name ?? '–', day(task.dueOn)) : say.taskReview('', day(task.dueOn))}
      </strong>
      <div className="part-form">
        {isEnding ? <DayField label={say.goesOn} value={until} onChange={setUntil} /> : null}
        <TextArea label={say.because} value={note} onChange={setNote} rows={2} />
        <RefusedHere problem={decide.error} words={say.refused} />
        <div className="part-acts">
          {isEnding ? (
            <>
              <Button busy={decide.isPending} onClick={press('goes-on')}>
                {say.decide}
              </Button>
              <Button variant="secondary" color="neutral" onClick={press('let-end')}>
                {say.letEnd}
              </Button>
            </>
          ) : (
            <Button busy={decide.isPending} onClick={press('reviewed')}>
              {say.reviewed}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}
