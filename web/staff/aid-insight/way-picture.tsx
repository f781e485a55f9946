import type { AidWayMonth } from '@tunet/contract';
import { useStaffText } from '../staff-text.tsx';

const size = { left: 44, right: 8, top: 12, bottom: 24, width: 640, height: 220 };
const whoses = ['municipal', 'state'] as const;

/** Days until she had it, month by month: the middle one as a line, up to nine of ten as a field. Months of under five are gaps. */
export function WayPicture(props: { way: readonly AidWayMonth[]; monthOf: (month: string) => string }) {
  const say = useStaffText().aidInsightWork;
  const months = [...new Set(props.way.map(({ month }) => month))].sort();
  const most = Math.max(1, ...props.way.map(({ p90Days }) => p90Days ?? 0));
  const inner = size.width - size.left - size.right;
  const x = (month: string) => size.left + (inner * (months.indexOf(month) + 0.5)) / months.length;
  const y = (days: number) => size.top + (1 - days / most) * (size.height - size.top - size.bottom);
  const half = Math.min(18, inner / months.length / 5);
  return (
    <figure className="insight-way">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={say.way}>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line
              className="insight-grid"
              x1={size.left}
              x2={size.width - size.right}
              y1={y(most * part)}
              y2={y(most * part)}
            />
            <text x={size.left - 6} y={y(most * part) + 4} textAnchor="end">
              {Math.round(most * part)}
            </text>
          </g>
        ))}
        {props.way.map(({ month, whose, medianDays, p90Days }) => {
          if (medianDays === null || p90Days === null) return null;
          const at = x(month) + (whose === 'municipal' ? -half : half);
          return (
            <g key={`${month} ${whose}`} data-whose={whose}>
              <rect
                className="insight-field"
                x={at - half}
                y={y(p90Days)}
                width={2 * half}
                height={y(0) - y(p90Days)}
                rx={3}
              />
              <line className="insight-middle" x1={at - half} x2={at + half} y1={y(medianDays)} y2={y(medianDays)} />
            </g>
          );
        })}
        {months.map((month, index) =>
          index % Math.ceil(months.length / 6) === 0 ? (
            <text key={month} x={x(month)} y={size.height - 6} textAnchor="middle">
              {props.monthOf(month)}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>
        {whoses
          .filter((whose) => props.way.some((each) => each.whose === whose && each.medianDays !== null))
          .map((whose) => (
            <span key={whose} className="insight-key" data-whose={whose}>
              {say[whose]}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
