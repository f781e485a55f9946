import type { MyVisit } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import { serverNow } from '../../data/server-clock.ts';
import { dayAfter } from '../../data/wall-clock.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { usePlace } from '../../ui/place.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { useVisits } from './use-visits.ts';
import { sheetsFor, visitsOn, weekdayAndDate } from './week-lines.ts';
import './visits.css';
import './week.css';

/** “My week” on one sheet for the refrigerator: seven days in 18 points, with whom to ring. A full week takes two, and says so. */
export function WeekPage() {
  const text = usePageText();
  const { personId, name } = usePersonHere();
  const { query, today } = useVisits(personId);
  const more = text.visitMore;
  return (
    <div className="week-page">
      <PersonPage heading={more.paper(name)} lead={more.paperHelp} backTo="/person/$personId/visits">
        {query.data ? (
          <Sheet visits={query.data.visits} today={today} />
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
  const text = usePageText();
  const { language } = useLanguage();
  const { clock, day: shortDay } = useClock();
  const more = text.visitMore;
  const week = Array.from({ length: 7 }, (_, no) => dayAfter(props.today, no)).map((day) => ({
    day,
    visits: visitsOn(props.visits, day).map((visit) => ({
      id: visit.id,
      when: `${clock(visit.from)}–${clock(visit.to)}`,
      what: `${visit.what.join(', ')}${visit.who ? ` (${visit.who})` : ''}`,
    })),
  }));
  const units = [...new Map(props.visits.map(({ unitName, unitPhone }) => [unitName, unitPhone]))];
  const sheets = sheetsFor(week.map(({ visits }) => visits.map(({ when, what }) => `${when} ${what}`)));
  return (
    <>
      {sheets === 2 ? <p className="no-print">{text.week.twoSheets}</p> : null}
      <div className="week-sheet">
        <table>
          <thead className="ds-sr-only">
            <tr>
              <th scope="col">{more.when}</th>
              <th scope="col">{more.what}</th>
            </tr>
          </thead>
          <tbody>
            {week.map(({ day, visits }) => (
              <tr key={day}>
                <th scope="row">{weekdayAndDate(language, day)}</th>
                <td>
                  {visits.map(({ id, when, what }) => (
                    <p key={id}>
                      <strong className="figures">{when}</strong> {what}
                    </p>
                  ))}
                  {visits.length === 0 ? <p>{more.paperNone}</p> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {units.map(([unit, phone]) =>
          phone ? (
            <p key={unit} className="week-ring">
              {text.week.ring(unit)} <strong className="figures">{phone}</strong>
            </p>
          ) : null,
        )}
        <Emergency />
        <p>{more.paperPrinted(shortDay(serverNow()))}</p>
      </div>
      <Button className="no-print" sign="letter" onClick={() => window.print()}>
        {more.paperPrint}
      </Button>
    </>
  );
}

/** The numbers for life and for a doctor now, as large as the rest. */
function Emergency() {
  const say = usePageText().week;
  const isNorway = usePlace().country === 'NO';
  return (
    <p className="week-ring">
      {say.life} <strong>{isNorway ? '113' : '112'}</strong>. {say.doctor}{' '}
      <strong className="figures">{isNorway ? '116 117' : '1177'}</strong>
    </p>
  );
}
