import { Link } from '@tanstack/react-router';
import type { FieldHandOver } from '@tunet/contract';
import { useEffect, useRef, useState } from 'react';
import { sortField, stateOnPhone } from '../data/field-state.ts';
import { alarmSound } from '../ui/alarm-sound.ts';
import { Button } from '../ui/button.tsx';
import { Drawing } from '../ui/drawings.tsx';
import { EndWatch } from '../ui/end-watch.tsx';
import { signOf } from '../ui/kind-sign.ts';
import { useClock, useText } from '../ui/language.tsx';
import { Empty, Tag } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { Time, useNow } from '../ui/time.tsx';
import { EntrySign } from './entry-sign.tsx';
import { NetworkNotice } from './network-notice.tsx';
import { useShift } from './on-shift.tsx';

/** One list of what is asked of me: asked now on top, then what I am doing, then what is over. */
export function ListPage() {
  const text = useText();
  const { answer, outbox } = useShift();
  const { asked, going, over } = sortField(answer.handOvers, outbox.entries);
  useCalling(asked);
  const nothing = asked.length === 0 && going.length === 0;
  return (
    <>
      <NetworkNotice />
      {nothing ? (
        <>
          <div className="ds-sr-only">
            <PageHeading>{text.field.door}</PageHeading>
          </div>
          <Empty sign="lamp" heading={text.field.nothing}>
            {text.field.nothingHelp}
          </Empty>
        </>
      ) : (
        <PageHeading>{asked.length > 0 ? text.field.asked : text.field.going}</PageHeading>
      )}
      <Group handOvers={asked} />
      <Group handOvers={going} {...(asked.length > 0 ? { heading: text.field.going } : {})} />
      <Group handOvers={over} heading={text.field.doneList} quiet />
      <ShiftEnd />
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
  const text = useText();
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
            <EntrySign handOverId={handOver.id} />
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

function ShiftEnd() {
  const text = useText();
  const { clock } = useClock();
  const { duty } = useShift();
  const [ending, setEnding] = useState(false);
  return (
    <div className="shift-end">
      <p className="quiet">
        {duty.unitName}. {text.duty.until(clock(duty.endsAt))}
      </p>
      <Button variant="tertiary" color="neutral" onClick={() => setEnding(true)}>
        {text.duty.end}
      </Button>
      {ending ? <EndWatch duty={duty} onClose={() => setEnding(false)} /> : null}
    </div>
  );
}
