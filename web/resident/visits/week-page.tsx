import type { MyVisit } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import { serverNow } from '../../data/server-clock.ts';
import { dayAfter } from '../../data/wall-clock.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { useVisits } from './use-visits.ts';
import './visits.css';

/** “My week” on one sheet for the refrigerator: seven days in 18 points, with whom to ring. */
export function WeekPage() {
  const text = useText();
  const { personId, name } = usePersonHere();
  const { query, today } = useVisits(personId);
  const say = text.visit;
  return (
    <div className="week-page">
      <PersonPage heading={say.paper(name)} lead={say.paperHelp} backTo="/person/$personId/visits">
        {query.data ? (
          <>
            <Sheet visits={query.data.visits} today={today} />
            <Button className="no-print" sign="letter" onClick={() => window.print()}>
              {text.visit.paperPrint}
            </Button>
          </>
        ) : query.error ? (
          <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('resident')} />
        ) : (
          <Waiting doing={text.waiting.page} />
        )}
      </PersonPage>
    </div>
  );
}

function Sheet(props: { visits: readonly MyVisit[]; today: string }) {
  const text = useText();
  const { clock, longDate, day: shortDay } = useClock();
  const say = text.visit;
  const days = Array.from({ length: 7 }, (_, no) => dayAfter(props.today, no));
  const units = [...new Map(props.visits.map(({ unitName, unitPhone }) => [unitName, unitPhone]))];
  return (
    <div className="week-sheet">
      <table>
        <thead className="ds-sr-only">
          <tr>
            <th scope="col">{say.when}</th>
            <th scope="col">{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{withoutYear(longDate(day))}</th>
              <td>
                {visitsOn(props.visits, day).map((visit) => (
                  <p key={visit.id}>
                    <strong className="figures">
                      {clock(visit.from)}–{clock(visit.to)}
                    </strong>{' '}
                    {visit.what.join(', ')}
                    {visit.who ? ` (${visit.who})` : ''}
                  </p>
                ))}
                {visitsOn(props.visits, day).length === 0 ? <p className="quiet">{say.paperNone}</p> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {units.map(([unit, phone]) =>
        phone ? (
          <p key={unit} className="week-ring">
            {say.paperRing} <strong>{unit}</strong> <strong className="figures">{phone}</strong>
          </p>
        ) : null,
      )}
      <p className="quiet">{say.paperPrinted(shortDay(serverNow()))}</p>
    </div>
  );
}

/** Visits that will come; those taken back or paused are not for the refrigerator. */
function visitsOn(visits: readonly MyVisit[], day: string): MyVisit[] {
  return visits.filter((visit) => visit.day === day && visit.state !== 'cancelled' && visit.state !== 'paused');
}

function withoutYear(date: string): string {
  return date.replace(/,? \d{4}$/, '');
}
