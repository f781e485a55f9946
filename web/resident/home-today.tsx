import { Link } from '@tanstack/react-router';
import { useClock, useText } from '../ui/language.tsx';
import { Refused, Waiting } from '../ui/notice.tsx';
import { sayWho } from './visits/say-visit.ts';
import { useVisits } from './visits/use-visits.ts';
import { VisitSign } from './visits/visit-sign.tsx';

/** Today's visits as short true lines. */
export function HomeToday(props: { personId: string; name: string | null; heading: 'h2' | 'h3' }) {
  const text = useText();
  const { clock } = useClock();
  const { personId, name, heading: Heading } = props;
  const { query, today } = useVisits(personId);
  const visits = query.data?.visits.filter(({ day }) => day === today) ?? [];
  return (
    <section className="home-today">
      <Heading>{text.visit.today}</Heading>
      {query.data && visits.length === 0 ? <p>{text.visit.noneToday}</p> : null}
      {query.isPending ? <Waiting doing={text.waiting.page} /> : null}
      <Refused problem={query.data ? null : query.error} />
      {visits.length > 0 ? (
        <ul>
          {visits.map((visit) => (
            <li key={visit.id}>
              <Link to="/person/$personId/visits" params={{ personId }}>
                <time dateTime={visit.from}>
                  {clock(visit.from)}–{clock(visit.to)}
                </time>
                <span>
                  <strong>{visit.what.join(', ')}</strong>
                  <span className="quiet">{sayWho(text, visit, name)}</span>
                </span>
                <span className="home-signs">
                  <VisitSign visit={visit} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
