import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { applicationsQuery, statusQuery } from './applications-query.ts';

/** “Withdraw the application”: asked once more, because nobody takes it up again. */
export function Withdraw(props: { applicationId: string; personId: string }) {
  const say = usePageText().application;
  const { applicationId, personId } = props;
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      command('POST /api/my/applications/:applicationId/withdraw', { params: { applicationId }, body: {} }),
    onSuccess: (now) => {
      queries.setQueryData(statusQuery(applicationId).queryKey, now);
      void queries.invalidateQueries(applicationsQuery(personId));
    },
    onError: () => void queries.invalidateQueries(statusQuery(applicationId)),
  });
  const tooLate =
    withdraw.error instanceof Problem && ['already-decided', 'already-ended'].includes(withdraw.error.code);
  if (!asking) {
    return (
      <Button className="no-print" variant="tertiary" color="neutral" onClick={() => setAsking(true)}>
        {say.withdraw}
      </Button>
    );
  }
  return (
    <section className="withdraw no-print">
      <h2>{say.withdrawHeading}</h2>
      <p>{say.withdrawHelp}</p>
      {tooLate ? <Notice live>{say.tooLateToWithdraw}</Notice> : <Refused problem={withdraw.error} />}
      <div className="apply-ways">
        <Button onClick={() => setAsking(false)}>{say.withdrawNo}</Button>
        <Button variant="secondary" color="neutral" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {say.withdrawYes}
        </Button>
      </div>
    </section>
  );
}
