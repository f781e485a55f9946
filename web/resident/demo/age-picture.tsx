import type { Answer } from '../../data/call.ts';

export type AgePart = Answer<'GET /api/demo'>['inhabitants'][number]['ages'][number];

/** From this age on people are those that care is mostly about, as both countries count them. */
export const highlightedFrom = 67;
/** The last part has no end; it is drawn to here. */
const oldest = 100;
const height = 200;

/** Width says how many years of age, height how many people of each year, so that equal areas are equally many. */
export function AgePicture(props: { ages: readonly AgePart[]; label: string; years: string }) {
  const parts = props.ages.map(({ from, to, count }) => {
    const end = to === null ? oldest : to + 1;
    return { from, end, dense: count / (end - from) };
  });
  const most = Math.max(1, ...parts.map(({ dense }) => dense));
  return (
    <div className="age-picture">
      <svg role="img" aria-label={props.label} viewBox={`0 0 ${oldest} ${height}`} preserveAspectRatio="none">
        {parts.map(({ from, end, dense }) => {
          const tall = (dense / most) * (height - 4);
          return (
            <rect
              key={from}
              className={from >= highlightedFrom ? 'age-old' : 'age-young'}
              x={from + 0.15}
              y={height - tall}
              width={end - from - 0.3}
              height={tall}
            />
          );
        })}
      </svg>
      <div className="age-marks" aria-hidden="true">
        {[0, 18, 40, highlightedFrom, 80, 90].map((age) => (
          <span key={age} style={{ insetInlineStart: `${age}%` }}>
            {age === 0 ? `${age} ${props.years}` : age}
          </span>
        ))}
      </div>
    </div>
  );
}
