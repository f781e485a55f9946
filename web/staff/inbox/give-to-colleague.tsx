import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StaffThread } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useStaffText } from '../staff-text.tsx';
import { inboxQuery, staffThreadQuery } from './inbox-data.ts';
import { InboxRefused } from './inbox-refused.tsx';

/** Somebody else on duty answers it. */
export function GiveToColleague(props: { thread: StaffThread }) {
  const say = useStaffText().inbox;
  const cache = useQueryClient();
  const [to, setTo] = useState('');
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
      <select className="ds-input" aria-label={say.assign} value={to} onChange={(event) => setTo(event.target.value)}>
        <option value="">–</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button variant="secondary" busy={give.isPending} onClick={() => to !== '' && give.mutate(to)}>
        {say.assign}
      </Button>
      <InboxRefused problem={give.error} />
    </div>
  );
}
