import { useQuery } from '@tanstack/react-query';
import type { HouseOverTime } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

const width = 360;
const height = 150;
const foot = 18;

/** How full one house has been, as a picture, and the same as a table beside it. */
export function OverTime(props: { unitId: string }) {
  const say = useStaffText().placesOverTime;
  const found = useQuery({
    queryKey: ['care-places', 'over-time'],
    queryFn: () => call('GET /api/care-places/over-time'),
  });
  const house = found.data?.houses.find(({ unitId }) => unitId === props.unitId);
  if (!house) return null;
  return (
    <section className="over-time">
      <h3>{say.heading}</h3>
      <p className="quiet">{say.help}</p>
      <div className="over-time-both">
        <Picture house={house} />
        <Table house={house} />
      </div>
    </section>
  );
}

function Picture({ house }: { house: HouseOverTime }) {
  const { day } = useClock();
  const most = Math.max(1, ...house.days.map(({ rooms }) => rooms));
  const step = width / Math.max(1, house.days.length);
  const tall = (n: number) => (n / most) * (height - foot - 8);
  return (
    <svg className="over-time-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <line x1={0} x2={width} y1={height - foot - tall(most)} y2={height - foot - tall(most)} />
      <line x1={0} x2={width} y1={height - foot} y2={height - foot} />
      {house.days.map(({ on, taken, closed, isAhead }, n) => (
        <g key={on}>
          <rect
            className={isAhead ? 'over-time-ahead' : 'over-time-taken'}
            x={n * step + 2}
            y={height - foot - tall(taken)}
            width={step - 4}
            height={tall(taken)}
          />
          <rect
            className="over-time-closed"
            x={n * step + 2}
            y={height - foot - tall(taken + closed)}
            width={step - 4}
            height={tall(closed)}
          />
          {n % 4 === 1 ? (
            <text x={n * step + step / 2} y={height - 5} textAnchor="middle">
              {day(`${on}T11:00:00Z`)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function Table({ house }: { house: HouseOverTime }) {
  const say = useStaffText().placesOverTime;
  const { date } = useClock();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.day}</th>
          <th scope="col">{say.taken}</th>
        </tr>
      </thead>
      <tbody>
        {house.days.map(({ on, rooms, taken, closed, isAhead }) => (
          <tr key={on}>
            <th scope="row">{date(on)}</th>
            <td className="figures">
              {say.of(taken, rooms)}
              {closed > 0 ? ` · ${say.closed(closed)}` : ''}
              {isAhead ? ` · ${say.ahead}` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
