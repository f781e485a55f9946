import { Link } from '@tanstack/react-router';
import type { CallOutcome, CallRound, RoundState } from '@tunet/contract';
import { useState } from 'react';
import { Button, telephone } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useWatchAct } from './watch-data.ts';

const tones: Readonly<Record<RoundState, 'calm' | 'waiting' | 'good' | 'danger'>> = {
  missed: 'danger',
  due: 'waiting',
  coming: 'calm',
  paused: 'calm',
  settled: 'good',
};
const signs = { missed: 'warning', due: 'phone', coming: 'clock', paused: 'away', settled: 'check' } as const;

/** Planned calls, those that were missed on top. What came of one is written beside it. */
export function PlannedRounds(props: { rounds: readonly CallRound[]; withName?: boolean }) {
  return (
    <ul className="rounds">
      {props.rounds.map((round) => (
        <Round key={`${round.callId} ${round.onDate}`} round={round} withName={props.withName ?? true} />
      ))}
    </ul>
  );
}

function Round(props: { round: CallRound; withName: boolean }) {
  const say = useStaffText().plannedCalls;
  const { clock, weekday } = useClock();
  const { round } = props;
  const isOpen = round.state === 'missed' || round.state === 'due';
  const facts = [
    round.placeName,
    round.why,
    say.askedBy(round.askedBy),
    ...(round.speaks ? [] : [say.doesNotSpeak]),
    ...(round.tries > 0 && round.state !== 'settled' ? [say.tries(round.tries)] : []),
  ];
  return (
    <li className="round" data-state={round.state}>
      <div className="round-head">
        <Tag tone={tones[round.state]} sign={signs[round.state]}>
          {say.states[round.state]}
        </Tag>
        <span className="figures">
          {round.state === 'missed' || !props.withName ? `${weekday(round.startsAt)} ` : ''}
          {say.window(clock(round.startsAt), clock(round.endsAt))}
        </span>
        {props.withName ? (
          <Link to="/watch/calls/$personId" params={{ personId: round.personId }}>
            {round.personName}
          </Link>
        ) : null}
        {round.phone ? (
          <a className="figures" href={telephone(round.phone)}>
            {round.phone}
          </a>
        ) : (
          <span className="quiet">{say.noPhone}</span>
        )}
      </div>
      <p className="quiet">{facts.join(' · ')}</p>
      {round.state === 'settled' && round.outcome ? (
        <p>{[say.outcomes[round.outcome], round.note, round.doneByName].filter((each) => each !== null).join(' · ')}</p>
      ) : null}
      {isOpen ? <Settle round={round} /> : null}
    </li>
  );
}

/** What came of a call: two that need no word, two that do. */
function Settle(props: { round: CallRound }) {
  const say = useStaffText().plannedCalls;
  const { round } = props;
  const settle = useWatchAct('POST /api/planned-calls/:callId/rounds/:onDate');
  const [asking, setAsking] = useState<'sent-somebody' | 'not-needed' | null>(null);
  const [note, setNote] = useState('');
  const params = { callId: round.callId, onDate: round.onDate };
  const save = (outcome: CallOutcome) =>
    settle.mutate({ params, body: { outcome, ...(note.trim() === '' ? {} : { note }) } });
  return (
    <fieldset className="round-acts">
      <legend className="ds-sr-only">{say.whatCame(round.personName)}</legend>
      <div className="watch-row">
        <Button busy={settle.isPending} onClick={() => save('spoke')}>
          {say.outcomes.spoke}
        </Button>
        <Button variant="secondary" busy={settle.isPending} onClick={() => save('no-answer')}>
          {say.outcomes['no-answer']}
        </Button>
        {(['sent-somebody', 'not-needed'] as const).map((outcome) => (
          <Button
            key={outcome}
            variant="tertiary"
            color="neutral"
            aria-expanded={asking === outcome}
            onClick={() => setAsking(asking === outcome ? null : outcome)}
          >
            {say.outcomes[outcome]}
          </Button>
        ))}
      </div>
      {asking ? (
        <div className="watch-row">
          <TextField
            label={asking === 'sent-somebody' ? say.who : say.whyNot}
            value={note}
            onChange={setNote}
            autoFocus
          />
          <Button busy={settle.isPending} onClick={() => save(asking)}>
            {say.save}
          </Button>
        </div>
      ) : null}
      <Refusal problem={settle.error} words={say.problems} />
    </fieldset>
  );
}
