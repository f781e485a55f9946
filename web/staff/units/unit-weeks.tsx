import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Who has not had her first time, and whose digits for the telephone are locked: by resident, never by employee. */
export function UnitWeeks() {
  const say = useStaffText().weeks;
  const { date, day, clock } = useClock();
  const weeks = useQuery({
    queryKey: ['unit-weeks'],
    queryFn: () => call('GET /api/units/weeks'),
    refetchInterval: 60_000,
  });
  if (!weeks.data) return null;
  const { firstTimes, locked } = weeks.data;
  return (
    <section className="unit-weeks" aria-labelledby="unit-weeks">
      <h2 id="unit-weeks">
        {say.heading} <span className="figures">{firstTimes.length + locked.length}</span>
      </h2>
      {firstTimes.length + locked.length === 0 ? <p className="quiet">{say.none}</p> : null}
      <ul>
        {locked.map(({ person, at }) => (
          <li key={person.id}>
            <Link to="/people/$personId" params={{ personId: person.id }}>
              {person.name}
            </Link>{' '}
            {say.locked(`${day(at)} ${clock(at)}`)}
          </li>
        ))}
        {firstTimes.map(({ id, person, plannedOn, shown, of, isOverdue }) => (
          <li key={id}>
            <Link to="/people/$personId" params={{ personId: person.id }}>
              {person.name}
            </Link>{' '}
            {say.open(date(plannedOn), shown, of)}{' '}
            {isOverdue ? (
              <Tag tone="waiting" sign="clock">
                {say.over}
              </Tag>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
