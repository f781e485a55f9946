import { usePageText } from './more-text.tsx';
import './week-table.css';
import { type WeekLine, weekBlocks } from './week-blocks.ts';

/** A usual week, day by day in the order of the clock: what the picture shows, to read and to print. */
export function WeekTable(props: {
  lines: readonly (WeekLine & { readonly everyWeeks: number; readonly carers: number })[];
}) {
  const text = usePageText();
  const say = text.plan;
  const blocks = weekBlocks(props.lines);
  return (
    <table className="week-table">
      <caption className="ds-sr-only">{say.week}</caption>
      <thead className="ds-sr-only">
        <tr>
          <th scope="col">{say.day}</th>
          <th scope="col">{say.what}</th>
        </tr>
      </thead>
      <tbody>
        {say.days.map((day, index) => {
          const ofDay = blocks.filter((block) => block.day === index);
          return (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>
                {ofDay.length === 0 ? <span className="quiet">{say.nothingThatDay}</span> : null}
                <ul>
                  {ofDay.map(({ line }) => {
                    const notes = [
                      line.everyWeeks > 1 ? say.everyWeeks(line.everyWeeks) : null,
                      line.carers === 2 ? say.two : null,
                    ].filter((note) => note !== null);
                    return (
                      <li key={line.id}>
                        <span className="week-time">
                          {line.windowFrom}–{line.windowTo}
                        </span>{' '}
                        {line.title}
                        {notes.length > 0 ? ` (${text.unit.list(notes)})` : ''}
                      </li>
                    );
                  })}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
