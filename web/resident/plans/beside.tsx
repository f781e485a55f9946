import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlanBeside } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Refused, Tag } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';

/** What stands beside the unit's own lines of the plans; read once for the page. */
function useBeside(personId: string) {
  return useQuery({
    queryKey: ['my-plan', personId, 'beside'],
    queryFn: () => call('GET /api/my/people/:personId/plan/beside', { params: { personId } }),
  });
}

/** Who coordinates the plan; who it was before stays to be read. */
export function Coordinator(props: { planId: string }) {
  const say = usePageText().beside;
  const { longDay } = useClock();
  const { personId, name } = usePersonHere();
  const found = useBeside(personId).data;
  if (!found) return null;
  const all = found.coordinators.filter(({ planId }) => planId === props.planId);
  const now = all.find(({ endedAt }) => endedAt === null);
  const before = all.filter(({ endedAt }) => endedAt !== null);
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{say.coordinator}</h2>
      {now ? (
        <p>
          {say.coordinates(now.name, name)} <span className="quiet">{say.coordinatesSince(longDay(now.namedAt))}</span>
        </p>
      ) : (
        <p>{say.nobody}</p>
      )}
      {before.length > 0 ? (
        <details className="no-print">
          <summary className="not-right">{say.before}</summary>
          <ul>
            {before.map((each) => (
              <li key={each.namedAt}>
                {say.beforeLine(each.name, longDay(each.namedAt), longDay(each.endedAt ?? each.namedAt))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** When a goal is gone through, and how it has gone: her words first, a professional's beside them. */
export function GoalCourse(props: { planId: string; goalId: string }) {
  const say = usePageText().beside;
  const { longDay, longDate } = useClock();
  const { personId, name } = usePersonHere();
  const found = useBeside(personId).data;
  const next = found?.goalDays.find(({ planId, goalId }) => planId === props.planId && goalId === props.goalId);
  const went = found?.evaluations.filter(({ goalId }) => goalId === props.goalId) ?? [];
  return (
    <>
      {next?.on ? (
        <p className="quiet">{next.isPast ? say.goalPast(longDate(next.on)) : say.goalDay(longDate(next.on))}</p>
      ) : null}
      {went.length > 0 ? (
        <details>
          <summary className="not-right">{say.went}</summary>
          <ul className="goal-went">
            {went.map((each) => (
              <li key={each.id}>
                <p>
                  <span className="quiet">{say.herWords(name)}:</span> {each.herWords}
                </p>
                <p>
                  <span className="quiet">{say.theirWords(each.byName)}:</span> {each.words}
                </p>
                <p>
                  {say.outcome[each.outcome]} {say.helpStays}
                </p>
                <p className="quiet">{longDay(each.at)}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** What relatives, volunteers and devices do: agreed, no duty, with what happens when it stops. */
export function Beside(props: { planId: string }) {
  const say = usePageText().beside;
  const { personId } = usePersonHere();
  const found = useBeside(personId).data;
  const parts = found?.parts.filter(({ planId }) => planId === props.planId) ?? [];
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{say.heading}</h2>
      <p>{say.lead}</p>
      <ul className="my-goals">
        {parts.map((part) => (
          <li key={part.id}>
            <Part part={part} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part(props: { part: PlanBeside['parts'][number] }) {
  const say = usePageText().beside;
  const { longDay, longDate } = useClock();
  const { part } = props;
  const { ended, followed } = part;
  return (
    <>
      <p>
        <strong>{part.who}</strong> <Tag>{say.kinds[part.kind]}</Tag>
      </p>
      <p>{part.what}</p>
      <p className="quiet">{say.agreed(part.agreedWith, longDate(part.agreedOn))}</p>
      {ended ? (
        <>
          <p>
            <strong>{say.ended(ended.byName, longDay(ended.at))}</strong>
          </p>
          <p>{followed ? say.followed(followed.words) : `${say.notFollowed} ${say.ifGone(part.ifGone)}`}</p>
        </>
      ) : (
        <p>{say.ifGone(part.ifGone)}</p>
      )}
      {part.mayEnd ? <End id={part.id} what={part.what} /> : null}
    </>
  );
}

/** Ends it in two presses; nobody asks why. */
function End(props: { id: string; what: string }) {
  const text = usePageText();
  const say = text.beside;
  const { personId } = usePersonHere();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const end = useMutation({
    mutationFn: () =>
      command('POST /api/my/plan-parts/:planPartId/end', { params: { planPartId: props.id }, body: { because: null } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['my-plan', personId, 'beside'] }),
  });
  if (!asked) {
    return (
      <button
        type="button"
        className="not-right no-print"
        aria-label={say.endOf(props.what)}
        onClick={() => setAsked(true)}
      >
        {say.end}
      </button>
    );
  }
  return (
    <div className="no-print">
      <p>{say.endSure}</p>
      <Refused problem={end.error} />
      <div className="what-matters-buttons">
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          {say.endYes}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setAsked(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
