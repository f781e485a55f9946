import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StaffThread } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { inboxQuery, staffThreadQuery } from './inbox-data.ts';
import { InboxRefused } from './inbox-refused.tsx';

/** Closing without an answer takes a reason; the one who wrote is told that it was read, and by whom. */
export function NoAnswerNeeded(props: { thread: StaffThread; onClose: () => void }) {
  const say = useStaffText().inbox;
  const cache = useQueryClient();
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const [seen] = useState(props.thread.messages.length);
  const threadId = props.thread.id;
  const settle = useMutation({
    mutationFn: () =>
      command('POST /api/threads/:threadId/no-answer-needed', { params: { threadId }, body: { why, seen } }),
    onSuccess: (answer) => {
      cache.setQueryData(staffThreadQuery(threadId).queryKey, answer);
      props.onClose();
      return cache.invalidateQueries(inboxQuery);
    },
  });
  const isEmpty = why.trim() === '';
  return (
    <Dialog
      heading={say.noAnswerHead}
      onClose={props.onClose}
      actions={
        <Button
          busy={settle.isPending}
          onClick={() => {
            setAsked(true);
            if (!isEmpty) settle.mutate();
          }}
        >
          {say.noAnswer}
        </Button>
      }
    >
      <TextArea
        label={say.why}
        help={say.whyHelp}
        value={why}
        onChange={setWhy}
        error={asked && isEmpty ? say.whyMissing : null}
      />
      <InboxRefused problem={settle.error} />
    </Dialog>
  );
}
