import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyAidRecall } from '@tunet/contract';
import { call, command } from '../../data/call.ts';
import { AidDrawing } from '../../ui/aid-drawings/index.tsx';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Refused } from '../../ui/notice.tsx';

/** What she has borrowed that is called back: whether to stop using it at once, why, and whom to ring. Nothing when nothing is. */
export function CalledBack({ personId }: { personId: string }) {
  const query = useQuery({
    queryKey: ['my-aid-recalls', personId],
    queryFn: () => call('GET /api/my/people/:personId/aid-recalls', { params: { personId } }),
  });
  if (query.error) return <ErrorMessage problem={query.error} retry={query.refetch} />;
  return (query.data?.recalls ?? [])
    .filter(({ inAt }) => inAt === null)
    .map((one) => <One key={one.id} personId={personId} one={one} />);
}

function One({ personId, one }: { personId: string; one: MyAidRecall }) {
  const say = usePageText().calledBack;
  const { language } = useLanguage();
  const { day } = useClock();
  const queries = useQueryClient();
  const hear = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/aid-recalls/:calledBackId', {
        params: { personId, calledBackId: one.id },
        body: {},
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-aid-recalls', personId] }),
  });
  return (
    <Notice tone={one.stopUsing ? 'danger' : 'waiting'} sign="warning">
      <AidDrawing name={one.drawing} />
      <h2>{one.stopUsing ? say.stop(one.article[language]) : say.backWanted(one.article[language])}</h2>
      <p>{one.why}</p>
      <p>{say.label(one.label)}</p>
      <p>{say.next}</p>
      <p>
        <ButtonLink href={telephone(one.phone)} variant="primary" sign="phone">
          {say.ring(one.store)}
        </ButtonLink>
      </p>
      <p>
        <Link
          className="ds-button"
          data-variant="secondary"
          data-color="accent"
          to="/person/$personId/aid-door/return/$loanId"
          params={{ personId, loanId: one.loanId }}
        >
          {say.bring}
        </Link>
      </p>
      {one.heardAt === null ? (
        <Button variant="secondary" busy={hear.isPending} onClick={() => hear.mutate()}>
          {say.heard}
        </Button>
      ) : (
        <p>{say.heardOn(day(one.heardAt))}</p>
      )}
      <Refused problem={hear.error} />
    </Notice>
  );
}
