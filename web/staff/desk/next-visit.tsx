import { useQuery } from '@tanstack/react-query';
import type { AlarmCard } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';

/** When the next visit comes, and who: what most who press in the morning ask. */
export function NextVisit(props: { person: AlarmCard['persons'][number]; named: boolean }) {
  const text = useWorkText();
  const { clock, weekday } = useClock();
  const { person } = props;
  const next = useQuery({
    queryKey: ['next-visit', person.id],
    queryFn: () => call('GET /api/people/:personId/next-visit', { params: { personId: person.id } }),
    staleTime: 60_000,
  });
  return (
    <section>
      <h2>
        <Drawing name="walker" size={20} />
        {text.night.nextVisit}
        {props.named ? <span className="quiet"> {person.name}</span> : null}
      </h2>
      {next.error ? <p className="quiet">{text.night.visitUnknown}</p> : null}
      {next.data?.visits.length === 0 ? <p className="quiet">{text.night.noVisit}</p> : null}
      <ul className="next-visits">
        {next.data?.visits.map((visit) => (
          <li key={visit.from}>
            <strong className="figures">
              {weekday(visit.from)} {clock(visit.comingAt ?? visit.from)}–{clock(visit.to)}
            </strong>{' '}
            {visit.who ? text.night.visitOf(visit.who) : visit.unitName}
            {visit.what.length > 0 ? <span className="quiet"> · {text.unit.list(visit.what)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
