import './week-picture.css';
import { usePageText } from './more-text.tsx';
import { hoursOf, type WeekBlock, type WeekLine, weekBlocks } from './week-blocks.ts';

/** Width of the column of hours, of a day, and height of an hour and of the names of days; in units of the picture. */
const measure = { hours: 34, day: 96, hour: 22, head: 24 };

/**
 * A week as a picture: seven days across, hours down, each window as a block. A block is when somebody may come, not how long it
 * takes. What must always be done has a heavy frame. A table that says the same stands beside it.
 */
export function WeekPicture(props: { lines: readonly WeekLine[]; chosen?: string | null }) {
  const say = usePageText().plan;
  const blocks = weekBlocks(props.lines);
  const { first, last } = hoursOf(blocks);
  const width = measure.hours + 7 * measure.day;
  const height = measure.head + (last - first) * measure.hour + 4;
  const yOf = (minute: number) => measure.head + ((minute - first * 60) / 60) * measure.hour;
  const hours = Array.from({ length: last - first + 1 }, (_unused, index) => first + index);
  return (
    <svg
      className="week-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say.pictureSays(blocks.length)}
    >
      {say.shortDays.map((day, index) => (
        <text key={day} className="week-day" x={measure.hours + (index + 0.5) * measure.day} y={16}>
          {day}
        </text>
      ))}
      {hours.map((hour) => (
        <g key={hour}>
          <line className="week-hour" x1={measure.hours} x2={width} y1={yOf(hour * 60)} y2={yOf(hour * 60)} />
          {hour % 2 === 1 ? null : (
            <text className="week-clock" x={measure.hours - 6} y={yOf(hour * 60) + 4}>
              {String(hour).padStart(2, '0')}
            </text>
          )}
        </g>
      ))}
      {[1, 2, 3, 4, 5, 6].map((day) => {
        const x = measure.hours + day * measure.day;
        return <line key={day} className="week-hour" x1={x} x2={x} y1={measure.head} y2={yOf(last * 60)} />;
      })}
      {blocks.map((block) => (
        <Block
          key={`${block.line.id} ${block.day}`}
          block={block}
          top={yOf(block.from)}
          bottom={yOf(block.to)}
          isChosen={block.line.id === props.chosen}
        />
      ))}
    </svg>
  );
}

function Block(props: { block: WeekBlock; top: number; bottom: number; isChosen: boolean }) {
  const { line, day, lane, lanes } = props.block;
  const wide = (measure.day - 4) / lanes;
  const x = measure.hours + day * measure.day + 2 + lane * wide;
  const high = Math.max(props.bottom - props.top, 5);
  const letters = Math.floor((wide - 10) / 6.2);
  const words = line.title.length > letters ? `${line.title.slice(0, Math.max(0, letters - 1))}…` : line.title;
  return (
    <g className="week-block" data-critical={line.isCritical || undefined} data-chosen={props.isChosen || undefined}>
      <rect x={x + 1} y={props.top + 1} width={wide - 2} height={high - 2} rx={4} />
      {high >= 18 && letters >= 4 ? (
        <text x={x + 6} y={props.top + 14}>
          {words}
        </text>
      ) : null}
    </g>
  );
}
