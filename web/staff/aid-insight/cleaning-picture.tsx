import type { CleaningMonth } from '@tunet/contract';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

const size = { left: 36, right: 8, top: 12, bottom: 24, width: 640, height: 180 };

/** What came back month by month: filled what was cleaned and inspected, dashed above it what is not yet. */
export function CleaningPicture({ cleaning }: { cleaning: readonly CleaningMonth[] }) {
  const say = useStaffText().aidInsightWork;
  const { language } = useLanguage();
  const monthOf = (month: string) =>
    new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
  const most = Math.max(1, ...cleaning.map(({ returned }) => returned));
  const wide = (size.width - size.left - size.right) / Math.max(1, cleaning.length);
  const y = (count: number) => size.top + (1 - count / most) * (size.height - size.top - size.bottom);
  return (
    <figure className="insight-way">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={say.cleaning}>
        {[0, most].map((count) => (
          <g key={count}>
            <line className="insight-grid" x1={size.left} x2={size.width - size.right} y1={y(count)} y2={y(count)} />
            <text x={size.left - 6} y={y(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {cleaning.map(({ month, returned, inspected }, no) => {
          const x = size.left + wide * no + 2;
          return (
            <g key={month}>
              {returned > inspected ? (
                <rect
                  className="insight-unproven"
                  x={x}
                  y={y(returned)}
                  width={wide - 4}
                  height={y(inspected) - y(returned)}
                />
              ) : null}
              <rect
                className="insight-was"
                x={x}
                y={y(inspected)}
                width={wide - 4}
                height={y(0) - y(inspected)}
                rx={2}
              />
              {no % Math.ceil(cleaning.length / 6) === 0 ? (
                <text x={x} y={size.height - 6}>
                  {monthOf(month)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span className="insight-key" data-of="proven">
          {say.proven}
        </span>
        {cleaning.some(({ returned, inspected }) => returned > inspected) ? (
          <span className="insight-key" data-of="unproven">
            {say.unproven}
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}
