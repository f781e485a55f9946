import type { CalendarEntry } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useCalendarAct, type Week } from './calendar-data.ts';
import { EntryForm } from './entry-form.tsx';
import { sayKinds } from './say-gap.ts';

/** What the week is made from, line by line; each is changed and taken away by keyboard. */
export function CalendarLines(props: { week: Week }) {
  const all = useStaffText();
  const say = all.dutyCalendar;
  const { week } = props;
  const [editing, setEditing] = useState<CalendarEntry | 'new' | null>(null);
  const end = useCalendarAct('POST /api/duty-calendar/entries/:entryId/end');
  return (
    <section className="watch-part no-print" aria-labelledby="calendar-lines">
      <h2 id="calendar-lines">{say.lines}</h2>
      <p className="quiet">{say.linesHelp}</p>
      {week.entries.length === 0 ? <p>{say.none}</p> : null}
      <div className="watch-scroll">
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{say.order}</th>
              <th scope="col">{say.who}</th>
              <th scope="col">{all.watch.area}</th>
              <th scope="col">{all.watch.kinds}</th>
              <th scope="col">{say.days}</th>
              <th scope="col">{say.when}</th>
              <th scope="col">
                <span className="ds-sr-only">{say.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {week.entries.map((entry) => (
              <Line
                key={entry.id}
                entry={entry}
                week={week}
                change={() => setEditing(entry)}
                remove={() => end.mutate({ params: { entryId: entry.id }, body: {} })}
                busy={end.isPending && end.variables.params.entryId === entry.id}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Refusal problem={end.error} words={say.problems} />
      {editing === null ? (
        <div className="watch-row">
          <Button sign="pen" onClick={() => setEditing('new')}>
            {say.add}
          </Button>
        </div>
      ) : (
        <EntryForm
          key={editing === 'new' ? 'new' : editing.id}
          week={week}
          entry={editing === 'new' ? null : editing}
          onDone={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function Line(props: { entry: CalendarEntry; week: Week; change: () => void; remove: () => void; busy: boolean }) {
  const all = useStaffText();
  const say = all.dutyCalendar;
  const work = useWorkText();
  const { date } = useClock();
  const { entry, week } = props;
  const { receiver } = entry;
  const who = receiver.kind === 'relatives' ? all.watch.relatives : receiver.name;
  const area = week.areas.find(({ id }) => id === entry.areaId)?.name ?? say.wholePlace;
  const isEvery = entry.days.length === 8;
  const days =
    entry.onDate !== null
      ? date(entry.onDate)
      : isEvery
        ? say.everyDay
        : entry.days.map((day) => say.dayNames[day - 1] ?? '').join(', ');
  return (
    <tr>
      <td>{say.orders[receiver.order]}</td>
      <th scope="row">
        {who}
        {receiver.phone ? <span className="quiet figures"> {receiver.phone}</span> : null}
      </th>
      <td>{area}</td>
      <td>{sayKinds(all, work, entry.kinds)}</td>
      <td>{days}</td>
      <td className="figures">
        {entry.from === entry.to && entry.from === '00:00' ? say.allDay : `${entry.from}–${entry.to}`}
      </td>
      <td>
        <div className="watch-row">
          <Button variant="tertiary" aria-label={`${say.change}: ${who}, ${days}`} onClick={props.change}>
            {say.change}
          </Button>
          <Button
            variant="tertiary"
            color="neutral"
            busy={props.busy}
            aria-label={`${say.remove}: ${who}, ${days}`}
            onClick={props.remove}
          >
            {say.remove}
          </Button>
        </div>
      </td>
    </tr>
  );
}
