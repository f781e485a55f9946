import { Link } from '@tanstack/react-router';
import type { DecisionLetter, DecisionWork } from '@tunet/contract';
import { DecisionLetterText } from '../../ui/decision-letter.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { SlotAt } from './slot-at.tsx';
import type { Drafting } from './use-draft.ts';

/** Why a decision is written anew, by which day, and the one that holds until then. */
export function OwedNotice(props: { work: DecisionWork }) {
  const say = useStaffText().composer.anew;
  const { longDate } = useClock();
  const { owed, decision } = props.work;
  const [first] = owed;
  if (!first) return null;
  return (
    <>
      <Notice tone="waiting" sign="letter">
        <strong>{say.notice}</strong>
        <ul>
          {owed.map(({ appealId, because }) => (
            <li key={`${appealId} ${because}`}>
              {say.because[because]}{' '}
              <Link to="/appeals/$appealId" params={{ appealId }}>
                {say.appeal}
              </Link>
            </li>
          ))}
        </ul>
        <p>{(first.isOverdue ? say.late : say.due)(longDate(first.dueOn))}</p>
      </Notice>
      {decision ? <OneEarlier heading={say.old} letter={decision} /> : null}
    </>
  );
}

/** What she reads on top of the new letter. */
export function WhatWasChanged(props: { drafting: Drafting }) {
  const say = useStaffText().composer.anew;
  const { draft, change, missing } = props.drafting;
  return (
    <SlotAt slot="what-was-changed" serviceId={null} missing={missing}>
      <TextArea
        label={say.what}
        help={say.whatHelp}
        value={draft.afterAppeal?.whatChanged ?? ''}
        onChange={(whatChanged) => change({ afterAppeal: { whatChanged } })}
        rows={4}
        maxLength={4_000}
      />
    </SlotAt>
  );
}

/** Decisions that an appeal changed: they stay as they were. */
export function EarlierDecisions(props: { earlier: readonly DecisionLetter[] }) {
  const say = useStaffText().composer.anew;
  const { longDay } = useClock();
  if (props.earlier.length === 0) return null;
  return (
    <section className="no-print">
      <h3>{say.earlierOnes}</h3>
      {props.earlier.map((letter) => (
        <OneEarlier key={letter.id} heading={say.earlier(letter.reference, longDay(letter.issuedAt))} letter={letter} />
      ))}
    </section>
  );
}

function OneEarlier(props: { heading: string; letter: DecisionLetter }) {
  return (
    <details className="earlier-decision no-print">
      <summary>{props.heading}</summary>
      <div className="composer-paper">
        <DecisionLetterText letter={props.letter} name={null} level={4} />
      </div>
    </details>
  );
}
