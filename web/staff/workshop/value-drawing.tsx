import type { RuleInput } from '@tunet/contract';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type Cards, nameOf } from './say-value.ts';

/** A picture of a value where one says more than words: a ladder, hours of the day, a card, a list of numbers. */
export function ValueDrawing(props: { input: RuleInput; value: unknown; before?: unknown }) {
  const { input, value, before } = props;
  switch (input.kind) {
    case 'ladder':
      return (
        <LadderDrawing
          steps={value as readonly number[]}
          before={before === undefined ? null : (before as readonly number[])}
        />
      );
    case 'clock-range':
      return <DayDrawing range={value as { from: string; to: string }} />;
    case 'card':
      return <CardWords cards={value as Cards} />;
    case 'switches':
      return <SwitchTable of={input.of} to={input.to} on={value as Readonly<Record<string, readonly string[]>>} />;
    default:
      return null;
  }
}

/** Seconds to the right, one step up for each who is rung; the earlier ladder stays as a dotted line. */
export function LadderDrawing(props: { steps: readonly number[]; before: readonly number[] | null }) {
  const say = useStaffText().workshop;
  const end = Math.max(...props.steps, ...(props.before ?? [0]), 1) * 1.1;
  const x = (seconds: number): number => 118 + (seconds / end) * 250;
  const y = (step: number): number => 92 - step * 27;
  const path = (steps: readonly number[]): string =>
    `M118 ${y(0)}${steps.map((seconds, index) => `H${x(seconds)}V${y(index + 1)}`).join('')}H370`;
  return (
    <svg className="workshop-ladder" viewBox="0 0 376 114" role="img" aria-label={props.steps.join(' → ')}>
      {props.before ? <path className="was" d={path(props.before)} /> : null}
      <path className="is" d={path(props.steps)} />
      {props.steps.map((seconds, index) => (
        <g key={say.ladderStep[index]}>
          <path className="guide" d={`M112 ${y(index + 1)}H${x(seconds)}`} />
          <circle cx={x(seconds)} cy={y(index + 1)} r="4" />
          <text x="106" y={y(index + 1) + 4} textAnchor="end">
            {say.ladderStep[index]}
          </text>
          <text x={x(seconds)} y="108" textAnchor="middle">
            {seconds}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A day from midnight to midnight with the hours that are meant. */
export function DayDrawing(props: { range: { from: string; to: string } }) {
  const { from, to } = props.range;
  const x = (clock: string): number => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return 9 + ((hours * 60 + minutes) / 1440) * 300 || 9;
  };
  const [begin, end] = [x(from), x(to)];
  const bars =
    begin <= end
      ? [[begin, end]]
      : [
          [9, end],
          [begin, 309],
        ];
  return (
    <svg className="workshop-day-bar" viewBox="0 0 318 40" role="img" aria-label={`${from}–${to}`}>
      <rect className="whole" x="9" y="6" width="300" height="14" rx="4" />
      {bars.map(([left = 9, right = 9]) => (
        <rect key={left} className="part" x={left} y="6" width={Math.max(0, right - left)} height="14" rx="4" />
      ))}
      {[0, 6, 12, 18, 24].map((hour) => (
        <text key={hour} x={9 + (hour / 24) * 300} y="36" textAnchor="middle">
          {hour}
        </text>
      ))}
    </svg>
  );
}

function CardWords(props: { cards: Cards }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  return (
    <div className="workshop-cards">
      {(['usual', 'afterCall'] as const).map((which) => (
        <div key={which}>
          <p className="quiet">{say.card[which]}</p>
          <ol>
            {props.cards[which].map(({ kind, text, phone }, index) => (
              <li key={`${kind}${String(index)}`}>
                {text[language]} {phone ? <span className="quiet">{phone}</span> : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function SwitchTable(props: {
  of: readonly string[];
  to: readonly string[];
  on: Readonly<Record<string, readonly string[]>>;
}) {
  const say = useStaffText().workshop;
  return (
    <ul className="workshop-switches-said">
      {props.of.map((each) => (
        <li key={each}>
          <span>{nameOf(say.events, each)}</span>
          <span className="quiet">
            {(props.on[each] ?? []).map((channel) => nameOf(say.channels, channel)).join(' · ') || say.nothing}
          </span>
        </li>
      ))}
    </ul>
  );
}
