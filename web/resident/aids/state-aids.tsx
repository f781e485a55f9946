import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyStateCase } from '@tunet/contract';
import { call, command, Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Refused, Waiting } from '../../ui/notice.tsx';
import './state-aids.css';

/** Her cases at the state's aid centre: one that waits for her answer first. Nothing is shown when there are none. */
export function StateAids({ personId }: { personId: string }) {
  const say = usePageText().stateAids;
  const key = ['my-state-cases', personId];
  const query = useQuery({
    queryKey: key,
    queryFn: () => call('GET /api/my/people/:personId/state-cases', { params: { personId } }),
  });
  if (query.error) return <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('resident')} />;
  if (!query.data) return <Waiting doing={say.loading} />;
  const { cases } = query.data;
  if (cases.length === 0) return null;
  const waits = (one: MyStateCase) => (one.state === 'waiting-for-person' ? 0 : 1);
  return (
    <section className="state-aids">
      <h2>{say.heading}</h2>
      {[...cases]
        .sort((a, b) => waits(a) - waits(b))
        .map((one) => (
          <OneCase key={one.id} one={one} personId={personId} />
        ))}
    </section>
  );
}

function OneCase({ one, personId }: { one: MyStateCase; personId: string }) {
  const say = usePageText().stateAids;
  const { language } = useLanguage();
  const { longDate } = useClock();
  return (
    <article className="state-aid">
      <h3>{one.articleName?.[language] ?? one.what}</h3>
      <p className="state-aid-now">{say.now[one.state]}</p>
      {one.expectedOn && ['granted', 'partly', 'approved', 'shipping'].includes(one.state) ? (
        <p>{say.expected(longDate(one.expectedOn))}</p>
      ) : null}
      {one.state === 'waiting-for-person' ? <Answer one={one} personId={personId} /> : null}
      <p className="quiet">{say.madeBy(one.madeBy)}</p>
      <Steps one={one} />
    </article>
  );
}

function Answer({ one, personId }: { one: MyStateCase; personId: string }) {
  const say = usePageText().stateAids;
  const { longDate } = useClock();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (yes: boolean) =>
      command('POST /api/my/people/:personId/state-cases/:myStateCaseId/answer', {
        params: { personId, myStateCaseId: one.id },
        body: { yes },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-state-cases', personId] }),
  });
  const known = send.error instanceof Problem ? say.refused[send.error.code as keyof typeof say.refused] : undefined;
  return (
    <div className="state-aid-ask">
      <p>
        <strong>{say.ask}</strong> {one.confirmByOn ? say.by(longDate(one.confirmByOn)) : null}
      </p>
      <p>{say.askHelp}</p>
      <div className="state-aid-acts">
        <Button busy={send.isPending} onClick={() => send.mutate(true)}>
          {say.yes}
        </Button>
        <Button variant="secondary" busy={send.isPending} onClick={() => send.mutate(false)}>
          {say.no}
        </Button>
      </div>
      {known ? (
        <p className="refused" role="alert">
          {known}
        </p>
      ) : (
        <Refused problem={send.error} />
      )}
    </div>
  );
}

/** How it has gone, as a line of steps with their days. */
function Steps({ one }: { one: MyStateCase }) {
  const say = usePageText().stateAids;
  const { day } = useClock();
  return (
    <details>
      <summary>{say.so}</summary>
      <ol className="state-aid-steps">
        {one.steps.map(({ state, at }) => (
          <li key={`${state} ${at}`}>
            <Drawing name="check" size={20} />
            <span>
              {say.step[state]}, {day(at)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
