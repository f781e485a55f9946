import { useClock, useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { noonOf, sayValue } from './say-value.ts';
import type { RuleHistory } from './workshop-data.ts';

interface Stretch {
  readonly from: string | null;
  readonly words: string;
  readonly state: 'past' | 'now' | 'coming';
  readonly who: string | null;
}

/** What held, holds and will hold: a small picture, and the same as a table. */
export function RuleTimeline(props: { history: RuleHistory }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day } = useClock();
  const { rule, line } = props.history;
  const begins = line.some(({ state }) => state !== 'coming') ? 'past' : 'now';
  const start: Stretch = {
    from: null,
    words: sayValue(rule.input, rule.byDefault, say, language),
    state: begins,
    who: null,
  };
  const stretches = [
    start,
    ...line.map(({ validFrom, value, state, decidedBy }): Stretch => {
      return {
        from: validFrom,
        words: sayValue(rule.input, value, say, language),
        state,
        who: decidedBy ?? say.laidOut,
      };
    }),
  ];
  const said = (from: string | null): string => (from === null ? say.start : day(noonOf(from)));
  return (
    <section className="workshop-part">
      <h3>{say.line}</h3>
      <Picture stretches={stretches.slice(-5)} said={said} />
      <details>
        <summary>{say.lineTable}</summary>
        <table className="ds-table workshop-table">
          <thead>
            <tr>
              <th scope="col">{say.from}</th>
              <th scope="col">{say.value}</th>
              <th scope="col">{say.stateHeading}</th>
              <th scope="col">{say.who}</th>
            </tr>
          </thead>
          <tbody>
            {stretches.map(({ from, words, state, who }) => (
              <tr key={from ?? 'start'}>
                <td data-label={say.from}>{said(from)}</td>
                <td data-label={say.value}>{words}</td>
                <td data-label={say.stateHeading}>{say.state[state]}</td>
                <td data-label={say.who}>{who ?? say.proposal}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** A line with one stretch per value: what is over is thin, what counts is thick, what comes is dotted. */
function Picture(props: { stretches: readonly Stretch[]; said: (from: string | null) => string }) {
  const say = useStaffText().workshop;
  return (
    <ol className="workshop-line">
      {props.stretches.map(({ from, words, state }) => (
        <li key={from ?? 'start'} data-state={state}>
          <svg aria-hidden="true" viewBox="0 0 100 12" preserveAspectRatio="none">
            <path d="M0 6H100" />
          </svg>
          <span className="workshop-line-day">
            {props.said(from)} · {say.state[state]}
          </span>
          <strong>{words}</strong>
        </li>
      ))}
    </ol>
  );
}
