import type { CarePlace, PlaceStay } from '@tunet/contract';
import { useState } from 'react';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { daysBetween } from './days.ts';

/** A year. */
const days = 365;
const noon = (on: string) => `${on}T11:00:00Z`;

/** Relief stays in rotation a year ahead: a line for each room, who comes by initials; each stay can be reached by keyboard. */
export function ReliefYear(props: { places: readonly CarePlace[]; today: string }) {
  const say = useStaffText().placesOverTime;
  const { date } = useClock();
  const { today } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const rooms = props.places.filter(({ use }) => use === 'relief' || use === 'short');
  const inYear = ({ fromOn, isRelief }: PlaceStay) => isRelief && daysBetween(today, fromOn) < days;
  const stays = rooms.flatMap(({ name, stays: own }) => own.filter(inYear).map((stay) => ({ room: name, stay })));
  if (rooms.length === 0) return null;
  const at = (on: string) => (Math.min(days, Math.max(0, daysBetween(today, on))) / days) * 100;
  const words = (room: string, stay: PlaceStay) =>
    say.stay(initialsOf(stay.personName), room, date(stay.fromOn), stay.untilOn ? date(stay.untilOn) : '');
  const shown = stays.find(({ stay }) => stay.stayId === chosen);
  return (
    <section className="relief-year">
      <h3>{say.year}</h3>
      {stays.length === 0 ? (
        <p className="quiet">{say.none}</p>
      ) : (
        <>
          <p className="quiet">{say.yearHelp}</p>
          <Months today={today} at={at} />
          {rooms.map((room) => (
            <div className="relief-room" key={room.carePlaceId}>
              <span>{room.name}</span>
              <div className="relief-line">
                {room.stays.filter(inYear).map((stay) => {
                  const from = at(stay.fromOn);
                  const until = stay.untilOn === null ? 100 : at(stay.untilOn);
                  return (
                    <button
                      key={stay.stayId}
                      type="button"
                      aria-pressed={stay.stayId === chosen}
                      aria-label={words(room.name, stay)}
                      style={{ insetInlineStart: `${from}%`, inlineSize: `${until - from}%` }}
                      onClick={() => setChosen(stay.stayId)}
                    >
                      {initialsOf(stay.personName)}
                    </button>
                  );
                })}
              </div>
            </div>
          ))}
          <p aria-live="polite" className="relief-chosen">
            {shown ? words(shown.room, shown.stay) : null}
          </p>
          <table>
            <thead>
              <tr>
                {[say.room, say.who, say.from, say.to].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stays.map(({ room, stay }) => (
                <tr key={stay.stayId}>
                  <th scope="row">{room}</th>
                  <td>{initialsOf(stay.personName)}</td>
                  <td className="figures">{date(stay.fromOn)}</td>
                  <td className="figures">{stay.untilOn ? date(stay.untilOn) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** The first of every third month, so that one finds one's way along the lines. */
function Months(props: { today: string; at: (on: string) => number }) {
  const { day } = useClock();
  const [year = 0, month = 1] = props.today.split('-').map(Number);
  const firsts = Array.from({ length: 4 }, (_, n) =>
    new Date(Date.UTC(year, month + n * 3, 1)).toISOString().slice(0, 10),
  );
  return (
    <div className="relief-room" aria-hidden="true">
      <span />
      <div className="relief-months">
        {firsts.map((on) => (
          <span key={on} style={{ insetInlineStart: `${props.at(on)}%` }}>
            {day(noon(on))}
          </span>
        ))}
      </div>
    </div>
  );
}

/** “Kari Marie Solvang” is KMS. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('');
}
