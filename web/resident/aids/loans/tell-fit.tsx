import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AidFitAnswer, MyAidLoan } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { DangerLine } from '../../../ui/danger-line.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PickOne } from '../../people/choices.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';

const answers: readonly AidFitAnswer[] = ['yes', 'not-quite', 'not-used'];

/** The one question, asked once; what she answered stands afterwards. */
export function TellFit({ personId, loan }: { personId: string; loan: MyAidLoan }) {
  const say = usePageText().aidsLoans;
  const { longDate } = useClock();
  const client = useQueryClient();
  const [answer, setAnswer] = useState<AidFitAnswer | null>(null);
  const [words, setWords] = useState('');
  const send = useMutation({
    mutationFn: (said: AidFitAnswer) =>
      command('POST /api/my/aid-loans/:fitLoanId/fit', {
        params: { fitLoanId: loan.loanId },
        body: { answer: said, words: said === 'not-quite' && words.trim() ? words.trim() : null },
      }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['aid-loans', personId] }),
  });
  if (send.data)
    return (
      <Notice tone="good" live>
        {say.fitSaid[send.data.answer]} {send.data.helpBy ? say.helpBy(longDate(send.data.helpBy)) : null}
      </Notice>
    );
  if (loan.fitAnswer !== null) return <p className="quiet">{say.fitSaid[loan.fitAnswer]}</p>;
  if (!loan.asksFit) return null;
  return (
    <section className="my-aid-ask" aria-labelledby="aid-fit">
      <h2 id="aid-fit">{say.fitAsk}</h2>
      <PickOne
        question={say.fitAsk}
        choices={answers.map((value) => ({ value, label: say.fit[value] }))}
        picked={answer}
        onPick={setAnswer}
      />
      {answer === 'not-quite' ? (
        <>
          <TextArea label={say.fitWords} value={words} onChange={setWords} />
          <DangerLine words={words} />
        </>
      ) : null}
      <RefusedInWords problem={send.error} words={say.refused} />
      <Button busy={send.isPending} disabled={answer === null} onClick={() => answer && send.mutate(answer)}>
        {say.fitSend}
      </Button>
    </section>
  );
}
