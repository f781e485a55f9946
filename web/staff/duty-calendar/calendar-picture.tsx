import type { CalendarRow } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Week } from './calendar-data.ts';
import { sayKinds } from './say-gap.ts';

/** In units of the picture: width of the names, of a day; height of a row, of the days' names. */
const measure = { names: 190, day: 118, row: 46, head: 26 };
const width = measure.names + 7 * measure.day;

type Stretch = CalendarRow['stretches'][number];

/**
 * A week as a picture: a row for each area and kind, hours across. Who is first stands in the stretch, second and last under it.
 * What nobody covers is hatched and has a word. The table says the same.
 */
export function CalendarPicture(props: { week: Week }) {
  const all = useStaffText();
  const say = all.dutyCalendar;
  const work = useWorkText();
  const { day: shortDay } = useClock();
  const { week } = props;
  const height = measure.head + week.rows.length * measure.row + 4;
  const [from, to] = [Date.parse(week.startsAt), Date.parse(week.endsAt)];
  const xOf = (at: string) => measure.names + ((Date.parse(at) - from) / (to - from)) * (width - measure.names);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="watch-scroll" aria-label={say.picture} tabIndex={0}>
      <svg
        className="calendar-picture"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say.pictureSays(week.rows.length, week.gaps.length)}
      >
        <defs>
          <pattern id="calendar-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="calendar-hatch" x1="0" y1="0" x2="0" y2="7" />
          </pattern>
        </defs>
        {week.days.map(({ on, startsAt, isHoliday }, index) => (
          <g key={on}>
            {isHoliday ? (
              <rect className="calendar-holiday" x={xOf(startsAt)} y={0} width={measure.day} height={height} />
            ) : null}
            <line className="calendar-line" x1={xOf(startsAt)} x2={xOf(startsAt)} y1={0} y2={height} />
            <text className="calendar-day" x={xOf(startsAt) + 5} y={17}>
              {`${say.dayNames[index] ?? ''} ${shortDay(startsAt).replace(/\s*\d{4}$/, '')}${isHoliday ? ' ★' : ''}`}
            </text>
          </g>
        ))}
        {week.rows.map((row, index) => {
          const y = measure.head + index * measure.row;
          return (
            <g key={`${row.areaId} ${row.kinds.join()}`}>
              <line className="calendar-line" x1={0} x2={width} y1={y} y2={y} />
              <text className="calendar-name" x={4} y={y + 18}>
                {cut(row.areaName ?? say.noArea, 26)}
              </text>
              <text className="calendar-kinds" x={4} y={y + 35}>
                {cut(sayKinds(all, work, row.kinds), 30)}
              </text>
              {row.stretches.map((stretch) => (
                <Block
                  key={stretch.startsAt}
                  stretch={stretch}
                  x={xOf(stretch.startsAt)}
                  wide={xOf(stretch.endsAt) - xOf(stretch.startsAt)}
                  y={y}
                />
              ))}
            </g>
          );
        })}
      </svg>
    </section>
  );
}

function Block(props: { stretch: Stretch; x: number; wide: number; y: number }) {
  const all = useStaffText();
  const { stretch, x, wide, y } = props;
  const nameOf = (order: 1 | 2 | 3) => {
    const receiver = stretch.receivers.find((each) => each.order === order);
    return receiver && (receiver.kind === 'relatives' ? all.watch.relatives : receiver.name);
  };
  const isDirect = stretch.receivers[0] !== undefined && stretch.receivers[0].kind !== 'desk';
  const first = stretch.lacks === null ? nameOf(1) : all.dutyCalendar.lacks[stretch.lacks];
  const rest = [nameOf(2), nameOf(3)].filter((each) => each !== undefined).join(' · ');
  const letters = Math.floor((wide - 8) / 6.1);
  return (
    <g className="calendar-block" data-lacks={stretch.lacks ?? undefined} data-direct={isDirect || undefined}>
      <rect x={x + 1} y={y + 3} width={Math.max(1, wide - 2)} height={measure.row - 6} rx={4} />
      {stretch.lacks === null ? null : (
        <rect
          className="calendar-gap"
          x={x + 1}
          y={y + 3}
          width={Math.max(1, wide - 2)}
          height={measure.row - 6}
          rx={4}
        />
      )}
      {letters >= 5 ? (
        <>
          <text className="calendar-first" x={x + 6} y={y + 19}>
            {cut(first ?? '', letters)}
          </text>
          <text x={x + 6} y={y + 34}>
            {cut(rest, letters + 2)}
          </text>
        </>
      ) : null}
      <title>{[first, rest].filter(Boolean).join(' · ')}</title>
    </g>
  );
}

function cut(words: string, letters: number): string {
  return words.length > letters ? `${words.slice(0, Math.max(0, letters - 1))}…` : words;
}
