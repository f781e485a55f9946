import { telephone } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Week } from './calendar-data.ts';
import { sayKinds } from './say-gap.ts';

/** The week as a table, to read and to print: for each area and kind who is first, second and last, from when to when. */
export function CalendarTable(props: { week: Week }) {
  const all = useStaffText();
  const say = all.dutyCalendar;
  const work = useWorkText();
  const { weekday, clock } = useClock();
  return (
    <div className="calendar-table">
      {props.week.rows.map((row) => (
        <table key={`${row.areaId} ${row.kinds.join()}`} className="ds-table">
          <caption>
            {row.areaName ?? say.noArea} · {sayKinds(all, work, row.kinds)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say.when}</th>
              <th scope="col">{all.watch.first}</th>
              <th scope="col">{all.watch.second}</th>
              <th scope="col">{all.watch.last}</th>
            </tr>
          </thead>
          <tbody>
            {row.stretches.map(({ startsAt, endsAt, receivers, lacks }) => (
              <tr key={startsAt}>
                <th scope="row" className="figures">
                  {weekday(startsAt)} {clock(startsAt)} – {weekday(endsAt)} {clock(endsAt)}
                  {lacks === null ? null : (
                    <Tag tone="danger" sign="warning">
                      {say.lacks[lacks]}
                    </Tag>
                  )}
                </th>
                {([1, 2, 3] as const).map((order) => {
                  const receiver = receivers.find((each) => each.order === order);
                  if (!receiver) return <td key={order}>–</td>;
                  return (
                    <td key={order}>
                      {receiver.kind === 'relatives' ? all.watch.relatives : receiver.name}
                      {receiver.phone ? (
                        <>
                          <br />
                          <a className="figures" href={telephone(receiver.phone)}>
                            {receiver.phone}
                          </a>
                        </>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
