import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';

/** How many different ones have been with her in the last two weeks; nothing where nobody has. */
export function Faces() {
  const say = usePageText().adjusted;
  const { personId, name } = usePersonHere();
  const found = useQuery({
    queryKey: ['my-faces', personId],
    queryFn: () => call('GET /api/my/people/:personId/faces', { params: { personId } }),
    retry: false,
  });
  if (!found.data || found.data.visits === 0) return null;
  return <p>{say.faces(found.data.faces, name)}</p>;
}

/** What those who help her have done otherwise or changed, and why: their judgement, with name and day. */
export function Adjusted(props: { planId: string }) {
  const say = usePageText().adjusted;
  const { longDay } = useClock();
  const { personId, name } = usePersonHere();
  const found = useQuery({
    queryKey: ['my-adjusted', personId],
    queryFn: () => call('GET /api/my/people/:personId/plan/adjustments', { params: { personId } }),
  });
  const mine = (found.data?.adjustments ?? []).filter(({ planId }) => planId === props.planId).slice(0, 10);
  if (mine.length === 0) return null;
  return (
    <section>
      <h2>{say.heading(name)}</h2>
      <ul className="my-goals">
        {mine.map((each) => (
          <li key={each.id}>
            <p>
              {each.title ? <strong>{each.title}: </strong> : null}
              {each.words}
            </p>
            <p className="my-goal-facts">
              <Tag sign={each.kind === 'changed-need' ? 'letter' : 'pen'}>{say.kinds[each.kind]}</Tag>
              {each.wants ? <span>{say.wants[each.wants]}</span> : null}
            </p>
            {each.kind === 'from-now'
              ? each.changed
                  .filter(
                    ({ what }) =>
                      what === 'how' ||
                      what === 'window' ||
                      what === 'title' ||
                      (what === 'place' && each.title === null),
                  )
                  .map(({ what, was, is }) => (
                    <p key={what}>
                      {is} <span className="quiet">{was ? `(${say.was(was)})` : null}</span>
                    </p>
                  ))
              : null}
            {each.kind === 'changed-need' ? <p>{say.goesOn}</p> : null}
            <p className="quiet">{say.by(each.byName, longDay(each.at))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
