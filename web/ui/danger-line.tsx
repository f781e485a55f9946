import type { DangerLine as Found } from '@tunet/contract';
import { useDanger } from '../data/use-danger.ts';
import { telephone } from './button.tsx';
import './danger-line.css';
import { Drawing } from './drawings.tsx';
import { useLanguage, useText } from './language.tsx';
import { usePageText } from './more-text.tsx';
import { usePlace } from './place.tsx';

/** When a unit that has no hours of its own reads what is written. */
const letterHours = { from: '08:00', to: '15:00' };

/**
 * The line beside every box that people write to us in: the emergency numbers, always; larger, with the right number first, when words
 * of the published list stand in the text. It asks nothing, judges nothing and stops nothing.
 */
export function DangerLine(props: {
  words: string;
  /** when it is read, on working days; null: as letters are; left out where nobody reads it */
  hours?: { readonly from: string; readonly to: string } | null;
}) {
  const text = useText();
  const say = usePageText().dangerLine;
  const { language } = useLanguage();
  const norway = usePlace().country === 'NO';
  const found = useDanger(props.words, language);
  const { from, to } = props.hours ?? letterHours;
  return (
    <div className="danger-line" data-raised={found ? true : undefined}>
      <div role="status">{found ? <Raised found={found} /> : null}</div>
      <p className="danger-calm">
        <span>{text.common.urgent}</span>
        <a href={telephone(norway ? '113' : '112')}>{norway ? text.common.medical : text.common.medicalSweden}</a>
        <a href={telephone(norway ? '116117' : '1177')}>
          {norway ? text.common.outOfHours : text.common.outOfHoursSweden}
        </a>
      </p>
      {props.hours === undefined ? null : <p className="danger-read">{say.read(from, to)}</p>}
    </div>
  );
}

function Raised(props: { found: Found }) {
  const say = usePageText().dangerLine;
  const { kind, numbers, because } = props.found;
  return (
    <div className="danger-raised">
      <p className="danger-head">
        <Drawing name="warning" size={32} />
        <strong>{say.head[kind]}</strong>
      </p>
      <ul>
        {numbers.map(({ number, what }, place) => (
          <li key={number}>
            <a href={telephone(number)} data-first={place === 0 || undefined}>
              <Drawing name="phone" />
              <strong>{spoken(number)}</strong>
              <span>{say.what[what]}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>{say.kept}</p>
      <p className="danger-because">
        {say.because(because.slice(0, 2).join(', '))} <a href="/about/danger">{say.list}</a>
      </p>
    </div>
  );
}

/** `116123` as it is said: `116 123`. */
export function spoken(number: string): string {
  return number.length === 6 ? `${number.slice(0, 3)} ${number.slice(3)}` : number;
}
