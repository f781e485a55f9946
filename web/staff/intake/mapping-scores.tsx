import type { AssessmentScore, Instrument } from '@tunet/contract';
import type { KeyboardEvent } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Case } from './intake-data.ts';

/** Every item as a row with the official values; a number key sets the value and goes to the next row. */
export function MappingScores(props: {
  instrument: Instrument;
  scores: readonly AssessmentScore[];
  /** what she ticked when she applied; never a score, and none is made from it */
  ticked: Case['everyday'];
  onChange: (scores: AssessmentScore[]) => void;
}) {
  const say = useStaffText().mappingWork;
  const toBeConfirmed = useStaffText().teamWork.unconfirmed;
  const { language } = useLanguage();
  const { instrument, scores } = props;
  const of = (item: string): AssessmentScore =>
    scores.find((each) => each.item === item) ?? { item, score: null, ownScore: null, note: '' };
  function set(item: string, part: Partial<AssessmentScore>): void {
    props.onChange([...scores.filter((each) => each.item !== item), { ...of(item), ...part }]);
  }
  const named = instrument.items.filter(({ unconfirmed }) => !unconfirmed);
  const done = named.filter(({ code }) => of(code).score !== null).length;
  return (
    <>
      <p className="quiet">{say.scoresHelp}</p>
      <details className="scale-means">
        <summary>{say.scaleMeans}</summary>
        <dl>
          {instrument.scale.map(({ value, label, explained }) => (
            <div key={value}>
              <dt className="figures">
                {value} {label[language]}
              </dt>
              <dd>{explained[language]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="score-heads" aria-hidden="true">
        <span>{say.level}</span>
        <span>{say.own}</span>
      </p>
      <div className="scores">
        {named.map(({ code, label }) => (
          <ScoreRow
            key={code}
            id={`item-${code}`}
            label={label[language]}
            ticked={props.ticked.filter(({ means }) => means === code)}
            instrument={instrument}
            scored={of(code)}
            onChange={(part) => set(code, part)}
          />
        ))}
      </div>
      <p className="figures" role="status">
        {say.scored(done, named.length)}
      </p>
      {instrument.items.some(({ unconfirmed }) => unconfirmed) ? (
        <ul className="unconfirmed quiet">
          {instrument.items
            .filter(({ unconfirmed }) => unconfirmed)
            .map(({ code, label }) => (
              <li key={code}>
                {label[language]}. {toBeConfirmed}
              </li>
            ))}
        </ul>
      ) : null}
    </>
  );
}

function ScoreRow(props: {
  id: string;
  label: string;
  ticked: Case['everyday'];
  instrument: Instrument;
  scored: AssessmentScore;
  onChange: (part: Partial<AssessmentScore>) => void;
}) {
  const say = useStaffText().mappingWork;
  const { language } = useLanguage();
  const { applied } = useStaffText();
  const { items, how: hows } = useWorkText().applying.everyday;
  const { id, label, instrument, scored } = props;
  const chosen = instrument.scale.find(({ value }) => value === scored.score);
  function byNumber(event: KeyboardEvent<HTMLFieldSetElement>): void {
    const value = Number(event.key);
    const isValue = /^\d$/.test(event.key) && instrument.scale.some((step) => step.value === value);
    if (!isValue || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    props.onChange({ score: value });
    const next = event.currentTarget.nextElementSibling?.querySelector('input');
    if (next instanceof HTMLElement) next.focus();
  }
  return (
    <fieldset className="score-row" id={id} onKeyDown={byNumber}>
      <legend>
        {label}
        {props.ticked.map(({ item, how }) => (
          <small className="score-ticked" key={item}>
            {applied.wrote(`${items[item]}, ${hows[how].toLowerCase()}`)}
          </small>
        ))}
      </legend>
      <div className="score-values">
        {instrument.scale.map(({ value, label: words }) => (
          <label key={value} className="score-value" title={words[language]}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={scored.score === value}
              onChange={() => props.onChange({ score: value })}
            />
            <span className="figures">{value}</span>
            <span className="ds-sr-only">{words[language]}</span>
          </label>
        ))}
      </div>
      <span className={chosen ? 'score-words' : 'score-words quiet'}>{chosen?.label[language] ?? say.notScored}</span>
      <label className="score-own">
        <span>{say.own}</span>
        <select
          className="ds-input"
          aria-label={say.ownOf(label)}
          value={scored.ownScore ?? ''}
          onChange={(event) =>
            props.onChange({ ownScore: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">{say.ownNone}</option>
          {instrument.scale.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {value} {words[language]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
