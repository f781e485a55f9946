import { Link } from '@tanstack/react-router';
import type { FieldHandOver } from '@tunet/contract';
import { useEffect, useRef } from 'react';
import { sortField, stateOnPhone } from '../data/field-state.ts';
import { alarmSound } from '../ui/alarm-sound.ts';
import { Drawing } from '../ui/drawings.tsx';
import { signOf } from '../ui/kind-sign.ts';
import { useWorkText } from '../ui/more-text.tsx';
import { Tag } from '../ui/notice.tsx';
import { Time, useNow } from '../ui/time.tsx';
import { EntrySign } from './entry-sign.tsx';
import { useShift } from './on-shift.tsx';

/** What the desk asks: asked now on top, then what I am doing, then what is over. Nothing when nothing was asked. */
export function HandOverList() {
  const text = useWorkText();
  const { answer, outbox } = useShift();
  const { asked, going, over } = sortField(answer.handOvers, outbox.entries);
  useCalling(asked);
  return (
    <>
      <Group handOvers={asked} heading={text.field.asked} />
      <Group handOvers={going} heading={text.field.going} />
      <Group handOvers={over} heading={text.field.doneList} quiet />
    </>
  );
}

function Group(props: { handOvers: readonly FieldHandOver[]; heading?: string; quiet?: boolean }) {
  if (props.handOvers.length === 0) return null;
  return (
    <section className="field-group">
      {props.heading ? <h2>{props.heading}</h2> : null}
      <ul>
        {props.handOvers.map((handOver) => (
          <Row key={handOver.id} handOver={handOver} quiet={props.quiet ?? false} />
        ))}
      </ul>
    </section>
  );
}

function Row(props: { handOver: FieldHandOver; quiet: boolean }) {
  const text = useWorkText();
  const { outbox } = useShift();
  const now = useNow();
  const { handOver } = props;
  const state = stateOnPhone(handOver, outbox.entries);
  const byOther = !handOver.mine && handOver.acceptedBy !== null;
  return (
    <li>
      <Link
        className="field-row"
        data-state={props.quiet ? 'over' : state}
        to="/hand-over/$handOverId"
        params={{ handOverId: handOver.id }}
      >
        <Drawing name={signOf(handOver.kind)} size={32} />
        <span className="field-row-words">
          <strong>{handOver.persons.map((person) => person.name).join(', ') || text.desk.unknownPerson}</strong>
          <span>{text.kind[handOver.kind]}</span>
          {handOver.lives.shown ? <span>{handOver.lives.street}</span> : null}
          {state === 'asked' ? (
            <span>
              {text.field.answerBy}: <Time at={handOver.answerBy} now={now} />
            </span>
          ) : null}
          <span className="field-row-tags">
            {state === 'asked' ? null : (
              <Tag>
                {byOther && handOver.acceptedBy ? text.field.takenByOther(handOver.acceptedBy) : text.handOver[state]}
              </Tag>
            )}
            <EntrySign subjectId={handOver.id} />
          </span>
        </span>
        <Drawing name="forth" />
      </Link>
    </li>
  );
}

/** Sound and a shake of the phone when something new is asked. */
function useCalling(asked: readonly FieldHandOver[]) {
  const known = useRef(new Set<string>());
  useEffect(() => {
    const fresh = asked.find((handOver) => !known.current.has(handOver.id));
    for (const handOver of asked) known.current.add(handOver.id);
    if (!fresh) return;
    alarmSound.playOnce(fresh.kind);
    // Browsers shake the phone only once the page has been touched, and complain otherwise.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([400, 150, 400, 150, 400]);
  }, [asked]);
}
