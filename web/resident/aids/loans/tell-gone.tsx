import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { DangerLine } from '../../../ui/danger-line.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';

/** It is lost. Nobody is blamed, and nothing is asked for by itself. */
export function TellGone({ personId, loanId }: { personId: string; loanId: string }) {
  const say = usePageText().aidsLoans;
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const tell = useMutation({
    mutationFn: () =>
      command('POST /api/my/aid-loans/:goneLoanId/lost', {
        params: { goneLoanId: loanId },
        body: { words: words.trim() || null },
      }),
    // The words stay to be read; the list is read anew when she goes back to it.
    onSuccess: () => void client.invalidateQueries({ queryKey: ['aid-loans', personId], refetchType: 'none' }),
  });
  return (
    <details>
      <summary>{say.lost}</summary>
      <div className="my-aid-ask">
        {tell.isSuccess ? (
          <Notice tone="good" live>
            {say.lostSaid}
          </Notice>
        ) : (
          <>
            <p>{say.lostHelp}</p>
            <TextArea label={say.lostWords} value={words} onChange={setWords} />
            <DangerLine words={words} />
            <RefusedInWords problem={tell.error} words={say.refused} />
            <Button variant="secondary" busy={tell.isPending} onClick={() => tell.mutate()}>
              {say.lostSend}
            </Button>
          </>
        )}
      </div>
    </details>
  );
}
