/** How much of a promise was kept, week by week, with the goal as a dashed line. The table beside it says the same in numbers. */
export function KeptPicture(props: {
  title: string;
  goal: string;
  /** the goal, 0 to 1 */
  line: number;
  /** 0 to 1 by week; null: too few to tell */
  points: readonly (number | null)[];
}) {
  // Nine of ten is where it begins to matter: what lies under shows at the bottom.
  const floor = Math.min(0.9, ...props.points.filter((point) => point !== null));
  const y = (share: number) => 38 - ((share - floor) / (1 - floor)) * 36;
  const step = 100 / Math.max(1, props.points.length);
  return (
    <figure className="kept-picture">
      <figcaption>
        <strong>{props.title}</strong> <span className="quiet">{props.goal}</span>
      </figcaption>
      <svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
        <line className="kept-goal" x1="0" x2="100" y1={y(props.line)} y2={y(props.line)} />
        {props.points.map((point, index) => {
          const key = `week ${index}`;
          if (point === null)
            return (
              <rect key={key} className="kept-few" x={index * step + step * 0.3} y="36" width={step * 0.4} height="2" />
            );
          const top = y(point);
          return (
            <rect
              key={key}
              data-kept={point >= props.line}
              x={index * step + step * 0.12}
              y={top}
              width={step * 0.76}
              height={Math.max(1, 40 - top)}
            />
          );
        })}
      </svg>
    </figure>
  );
}
