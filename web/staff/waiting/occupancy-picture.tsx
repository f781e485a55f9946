import type { CarePlace } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { daysBetween } from './days.ts';

/** Twelve weeks. */
const days = 84;
const left = 64;
const width = 560;
const row = 22;

/** The next twelve weeks, a line for each room; the table beside it says the same in words. */
export function OccupancyPicture(props: { places: readonly CarePlace[]; today: string }) {
  const say = useStaffText().waitingWork;
  const { day } = useClock();
  const { places, today } = props;
  const at = (date: string) => left + (Math.min(days, Math.max(0, daysBetween(today, date))) / days) * (width - left);
  const height = places.length * row + 20;
  const firstOf = (week: number) => new Date(Date.parse(today) + week * 7 * 86_400_000).toISOString();
  return (
    <figure className="occupancy">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {[0, 1, 2].map((month) => (
          <g key={month}>
            <line
              x1={at(firstOf(month * 4).slice(0, 10))}
              x2={at(firstOf(month * 4).slice(0, 10))}
              y1={14}
              y2={height}
            />
            <text x={at(firstOf(month * 4).slice(0, 10)) + 2} y={11}>
              {day(firstOf(month * 4))}
            </text>
          </g>
        ))}
        {places.map((place, index) => {
          const y = 20 + index * row;
          return (
            <g key={place.carePlaceId}>
              <text x={0} y={y + 13}>
                {place.name}
              </text>
              <rect className="occupancy-free" x={left} y={y} width={width - left} height={row - 6} rx={3} />
              {place.taken.map(({ fromOn, untilOn }) => {
                const from = at(fromOn);
                const until = untilOn === null ? width : at(untilOn);
                return until > from ? (
                  <rect
                    className="occupancy-taken"
                    key={fromOn}
                    x={from}
                    y={y}
                    width={until - from}
                    height={row - 6}
                    rx={3}
                  />
                ) : null;
              })}
            </g>
          );
        })}
      </svg>
      <figcaption className="quiet">{say.picture}</figcaption>
    </figure>
  );
}
