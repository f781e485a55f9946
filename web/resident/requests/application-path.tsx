import type { StepView } from '@tunet/contract';

/** Where the five stations lie on the path up to the house, on a drawing of 640 × 132. */
const stations = [
  { x: 34, y: 92 },
  { x: 168, y: 62 },
  { x: 302, y: 92 },
  { x: 436, y: 62 },
  { x: 540, y: 88 },
] as const;

/** The way of an application as a drawn path; the list beside it says the same in words. */
export function ApplicationPath(props: { steps: readonly StepView[] }) {
  return (
    <svg className="application-path" viewBox="0 0 640 132" aria-hidden="true" focusable="false">
      <path
        className="path-ground"
        d="M34 92C80 40 122 40 168 62S256 118 302 92s88-58 134-30 64 44 104 26 34-14 54-18"
      />
      <path className="path-house" d="M582 62 610 38l28 24M588 57v36h44V57M604 93V74h12v19" />
      <rect className="lit" x="621" y="65" width="6" height="7" />
      {stations.map(({ x, y }, index) => {
        const is = props.steps[index]?.is ?? 'ahead';
        return (
          <g key={x} className="station" data-is={is} transform={`translate(${x} ${y})`}>
            <circle r={is === 'now' ? 23 : 19} />
            {is === 'done' ? <path d="m-8 1 6 6L9-7" /> : null}
            {is === 'now' ? <circle className="station-here" r="9" /> : null}
            {is === 'passed-over' ? <path d="M-6 0H6" /> : null}
          </g>
        );
      })}
    </svg>
  );
}
