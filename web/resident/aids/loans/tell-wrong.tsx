import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { DangerLine } from '../../../ui/danger-line.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PickMany } from '../../people/choices.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';

/** Something is wrong with what she has: the store hears it at once, and she sees whom to ring. */
export function TellWrong({ personId, loanId }: { personId: string; loanId: string }) {
  const say = usePageText().aidsLoans;
  const [words, setWords] = useState('');
  const [urgent, setUrgent] = useState<readonly 'urgent'[]>([]);
  const params = { personId, brokenLoanId: loanId };
  const faults = useQuery({
    queryKey: ['aid-faults', loanId],
    queryFn: () => call('GET /api/my/people/:personId/aid-faults/:brokenLoanId', { params }),
  });
  const tell = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/aid-faults/:brokenLoanId', {
        params,
        body: { words: words.trim(), isUrgent: urgent.length > 0 },
      }),
    onSuccess: () => setWords(''),
  });
  const ring = faults.data?.urgentPhone ?? faults.data?.phone;
  return (
    <details>
      <summary>{say.wrong}</summary>
      <div className="my-aid-ask">
        {ring ? <p>{say.wrongRing(ring)}</p> : null}
        {tell.isSuccess ? (
          <Notice tone="good" live>
            {say.wrongSaid}
          </Notice>
        ) : (
          <>
            <TextArea label={say.wrongAsk} value={words} onChange={setWords} />
            <DangerLine words={words} />
            <PickMany
              question={say.wrongUrgent}
              choices={[{ value: 'urgent' as const, label: say.wrongUrgent }]}
              picked={urgent}
              onPick={setUrgent}
            />
            <RefusedInWords problem={tell.error} words={say.refused} />
            <Button busy={tell.isPending} disabled={words.trim() === ''} onClick={() => tell.mutate()}>
              {say.wrongSend}
            </Button>
          </>
        )}
      </div>
    </details>
  );
}
