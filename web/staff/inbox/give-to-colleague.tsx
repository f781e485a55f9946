import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StaffThread } from '@tunet/contract';
import { useId } from 'react';
import { command } from '../../data/call.ts';
import { useStaffText } from '../staff-text.tsx';
import { inboxQuery, staffThreadQuery } from './inbox-data.ts';
import { InboxRefused } from './inbox-refused.tsx';

/** Somebody else on duty answers it. */
export function GiveToColleague(props: { thread: StaffThread }) {
  const say = useStaffText().inbox;
  const cache = useQueryClient();
  const fieldId = useId();
  const { id: threadId, colleagues } = props.thread;
  const give = useMutation({
    mutationFn: (staffId: string) =>
      command('POST /api/threads/:threadId/assign', { params: { threadId }, body: { staffId } }),
    onSuccess: (answer) => {
      cache.setQueryData(staffThreadQuery(threadId).queryKey, answer);
      return cache.invalidateQueries(inboxQuery);
    },
  });
  if (colleagues.length === 0) return null;
  return (
    <div className="inbox-pick">
      <label htmlFor={fieldId}>{say.assign}</label>
      <select
        className="ds-input"
        id={fieldId}
        value=""
        disabled={give.isPending}
        onChange={(event) => give.mutate(event.target.value)}
      >
        <option value="">–</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <InboxRefused problem={give.error} />
    </div>
  );
}
