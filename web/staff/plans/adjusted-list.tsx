import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';

/** What those who visit her have done otherwise, changed and told the office, newest first. */
export function AdjustedList(props: { personId: string; planId: string }) {
  const say = useWorkText().otherwise;
  const { day } = useClock();
  const { personId } = props;
  const found = useQuery({
    queryKey: ['plan-adjusted', personId],
    queryFn: () => call('GET /api/people/:personId/plan/adjustments', { params: { personId } }),
  });
  const mine = (found.data?.adjustments ?? []).filter(({ planId }) => planId === props.planId);
  if (mine.length === 0) return null;
  return (
    <section>
      <h3>{say.list}</h3>
      <ul className="plan-lines">
        {mine.map((each) => (
          <li key={each.id}>
            <p>
              {each.title ? <strong>{each.title} </strong> : null}
              <Tag
                tone={each.kind === 'changed-need' ? 'waiting' : 'calm'}
                sign={each.kind === 'changed-need' ? 'letter' : 'pen'}
              >
                {say.kinds[each.kind]}
              </Tag>
              {each.wants ? <Tag>{say.want[each.wants]}</Tag> : null}
            </p>
            <p>{each.words}</p>
            {each.changed.map(({ what, was, is }) => (
              <p className="quiet" key={what}>
                {say.changed[what]}: {is} ({say.was(was || '–')})
              </p>
            ))}
            <p className="quiet">
              {say.by(each.byName, day(each.at))}
              {each.reference ? `. ${say.inCase(each.reference)}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
