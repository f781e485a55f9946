import type { RatingView } from '@tunet/contract';
import './course-picture.css';

/** One answer at one time; `value` on the scale that the picture is drawn with. */
export interface CoursePoint {
  readonly at: string;
  readonly view: RatingView;
  readonly value: number;
}

const measure = { left: 28, right: 12, top: 10, bottom: 22, width: 340, height: 140 };
const views = ['own', 'professional'] as const;

/**
 * Answers over time as a small picture: her own as a whole line with round points, that of one who helps her as a broken line with
 * square ones. Nothing is drawn between what was not asked, nothing is averaged; a table that says the same stands beside it.
 */
export function CoursePicture(props: {
  /** what it is about, for one who hears it */
  label: string;
  points: readonly CoursePoint[];
  /** the lowest and the highest value of the scale */
  scale: readonly [number, number];
  /** the first and the last day under the picture */
  dayOf: (at: string) => string;
}) {
  const { points, scale } = props;
  const [low, high] = scale;
  const times = points.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const inner = measure.width - measure.left - measure.right;
  const xOf = (at: string) =>
    measure.left + (last === first ? inner / 2 : ((Date.parse(at) - first) / (last - first)) * inner);
  const yOf = (value: number) =>
    measure.top + (1 - (value - low) / Math.max(1, high - low)) * (measure.height - measure.top - measure.bottom);
  const [from, to] = [points.at(0), points.at(-1)];
  return (
    <svg
      className="course-picture"
      viewBox={`0 0 ${measure.width} ${measure.height}`}
      role="img"
      aria-label={props.label}
    >
      {[low, (low + high) / 2, high].map((value) => (
        <g key={value}>
          <line
            className="course-grid"
            x1={measure.left}
            x2={measure.width - measure.right}
            y1={yOf(value)}
            y2={yOf(value)}
          />
          {Number.isInteger(value) ? (
            <text x={measure.left - 6} y={yOf(value) + 4} textAnchor="end">
              {value}
            </text>
          ) : null}
        </g>
      ))}
      {views.map((view) => {
        const own = points.filter((point) => point.view === view);
        return (
          <g key={view}>
            <polyline
              className="course-line"
              data-view={view}
              points={own.map(({ at, value }) => `${xOf(at)},${yOf(value)}`).join(' ')}
            />
            {own.map((point) => (
              <Mark key={point.at} view={view} x={xOf(point.at)} y={yOf(point.value)} />
            ))}
          </g>
        );
      })}
      {from ? (
        <text x={measure.left} y={measure.height - 4}>
          {props.dayOf(from.at)}
        </text>
      ) : null}
      {to && to !== from ? (
        <text x={measure.width - measure.right} y={measure.height - 4} textAnchor="end">
          {props.dayOf(to.at)}
        </text>
      ) : null}
    </svg>
  );
}

/** What the two kinds of line mean. */
export function CourseKey(props: { names: Readonly<Record<RatingView, string>> }) {
  return (
    <ul className="course-key">
      {views.map((view) => (
        <li key={view}>
          <svg viewBox="0 0 36 16" aria-hidden="true">
            <line className="course-line" data-view={view} x1={2} x2={34} y1={8} y2={8} />
            <Mark view={view} x={18} y={8} />
          </svg>
          {props.names[view]}
        </li>
      ))}
    </ul>
  );
}

function Mark(props: { view: RatingView; x: number; y: number }) {
  const { view, x, y } = props;
  return view === 'own' ? (
    <circle className="course-point" data-view={view} cx={x} cy={y} r={5} />
  ) : (
    <rect className="course-point" data-view={view} x={x - 4.5} y={y - 4.5} width={9} height={9} />
  );
}
