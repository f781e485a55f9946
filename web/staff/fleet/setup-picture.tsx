import type { Setup } from '@tunet/contract';
import { useStaffText } from '../staff-text.tsx';

/** Six stations on a line: filled when done, crossed out when left out, with a ring where it stands, barley where it is late. */
export function SetupPicture(props: { setup: Pick<Setup, 'steps' | 'next'>; wide?: boolean }) {
  const say = useStaffText().fleet;
  const { steps, next } = props.setup;
  const gap = props.wide ? 44 : 26;
  const width = gap * 5 + 24;
  const closed = steps.filter(({ state }) => state !== 'open').length;
  return (
    <svg
      className="setup-picture"
      width={width}
      height="24"
      viewBox={`0 0 ${width} 24`}
      role="img"
      aria-label={say.pictureOf(closed)}
    >
      {steps.map((step, no) => (
        <g
          key={step.step}
          data-state={step.state}
          data-late={step.late || undefined}
          data-next={step.step === next || undefined}
        >
          {no > 0 ? <path className="rail" d={`M${12 + gap * (no - 1) + 8} 12H${12 + gap * no - 8}`} /> : null}
          <circle cx={12 + gap * no} cy="12" r={step.step === next ? 8 : 6} />
          {step.state === 'done' ? <path className="mark" d={`m${9 + gap * no} 12.2 2.2 2.2 3.8-4.4`} /> : null}
          {step.state === 'skipped' ? <path className="mark" d={`M${9 + gap * no} 12h6`} /> : null}
        </g>
      ))}
    </svg>
  );
}
