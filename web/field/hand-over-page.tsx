import { Link, useParams } from '@tanstack/react-router';
import type { FieldHandOver, HandOverState } from '@tunet/contract';
import { useState } from 'react';
import { Problem } from '../data/call.ts';
import { lastEntry, stateOnPhone } from '../data/field-state.ts';
import { Button, ButtonLink, telephone } from '../ui/button.tsx';
import { Drawing } from '../ui/drawings.tsx';
import { signOf } from '../ui/kind-sign.ts';
import { useClock } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty, Notice, Refused, Tag } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { Time, useNow } from '../ui/time.tsx';
import { EntrySign } from './entry-sign.tsx';
import { NetworkNotice } from './network-notice.tsx';
import { useShift } from './on-shift.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { WhatIFound } from './what-i-found.tsx';

/** One thing asked of me: who, where, how to get in, and one main act within reach of the thumb. */
export function HandOverPage() {
  const text = useWorkText();
  const { handOverId = '' } = useParams({ strict: false });
  const { answer, outbox } = useShift();
  const handOver = answer.handOvers.find((one) => one.id === handOverId);
  return (
    <>
      <Link className="way-back" to="/">
        <Drawing name="back" />
        {text.common.back}
      </Link>
      {handOver ? (
        <Shown handOver={handOver} state={stateOnPhone(handOver, outbox.entries)} />
      ) : (
        <Empty sign="walker" heading={text.problem.notFound} />
      )}
    </>
  );
}

function Shown(props: { handOver: FieldHandOver; state: HandOverState }) {
  const text = useWorkText();
  const now = useNow();
  const { handOver, state } = props;
  const byOther = !handOver.mine && handOver.acceptedBy !== null;
  return (
    <>
      <NetworkNotice />
      <p className="field-kind">
        <Drawing name={signOf(handOver.kind)} />
        {text.kind[handOver.kind]}
        <Tag tone={state === 'asked' ? 'waiting' : 'calm'}>{text.handOver[state]}</Tag>
        <EntrySign subjectId={handOver.id} />
      </p>
      <PageHeading title={text.kind[handOver.kind]}>
        {handOver.persons.map((person) => person.name).join(', ') || text.desk.unknownPerson}
      </PageHeading>
      {state === 'asked' ? (
        <p className="field-clock">
          {text.field.answerBy}: <Time at={handOver.answerBy} now={now} />
        </p>
      ) : handOver.arriveBy && (state === 'accepted' || state === 'on-the-way') ? (
        <p className="field-clock">
          {text.field.arriveBy}: <Time at={handOver.arriveBy} now={now} />
        </p>
      ) : null}
      <Where handOver={handOver} />
      {handOver.operatorNote ? (
        <section>
          <h2>{text.field.fromDesk}</h2>
          <p className="field-note">{handOver.operatorNote}</p>
        </section>
      ) : null}
      {handOver.deskPhone ? (
        <ButtonLink href={telephone(handOver.deskPhone)} variant="secondary" sign="phone" wide>
          {text.field.ringDesk}
        </ButtonLink>
      ) : null}
      {byOther && handOver.acceptedBy ? (
        <Notice>{text.field.takenByOther(handOver.acceptedBy)}</Notice>
      ) : (
        <Acts handOver={handOver} state={state} />
      )}
    </>
  );
}

function Where(props: { handOver: FieldHandOver }) {
  const text = useWorkText();
  const { day, clock } = useClock();
  const { lives, keys, persons } = props.handOver;
  const hazards = persons.flatMap((person) => person.hazards);
  return (
    <>
      {lives.shown ? (
        <address className="field-address">
          <strong>{lives.street}</strong>
          <span>{[lives.entrance, lives.floor, lives.postal].filter(Boolean).join(', ')}</span>
        </address>
      ) : (
        <p>{lives.why === 'protected' ? text.desk.addressHidden : text.desk.addressUnknown}</p>
      )}
      {keys ? (
        <p className="field-line">
          <Drawing name="key" />
          {keys}
        </p>
      ) : null}
      {persons.map(({ id, away }) =>
        away ? (
          <Notice key={id} tone="waiting" sign="door">
            <strong>
              {text.absence.awaySince(text.absence.kind[away.kind], `${day(away.since)} ${clock(away.since)}`)}
            </strong>
          </Notice>
        ) : null,
      )}
      {hazards.length > 0 ? (
        <Notice tone="waiting" sign="warning">
          <strong>{text.desk.hazards}</strong>
          {hazards.map((hazard) => (
            <span key={hazard}>{hazard}</span>
          ))}
        </Notice>
      ) : null}
      {persons.some((person) => !person.speaks) ? (
        <p className="field-line">
          <Drawing name="quiet" />
          {text.desk.marks['does-not-speak']}
        </p>
      ) : null}
    </>
  );
}

/** The one main act of each state, below, and what else may be said. */
function Acts(props: { handOver: FieldHandOver; state: HandOverState }) {
  const text = useWorkText();
  const { answer, outbox } = useShift();
  const [form, setForm] = useState<'refuse' | 'found' | null>(null);
  const { handOver, state } = props;
  const params = { handOverId: handOver.id };
  const { act, entries, dismiss } = outbox;
  const close = () => setForm(null);
  const entry = lastEntry(handOver.id, entries);

  if (entry?.state === 'refused') {
    return (
      <div className="thumb">
        <Refused problem={new Problem(409, { code: entry.code ?? 'not-now', message: '' })} />
        <Button wide variant="secondary" color="neutral" onClick={() => dismiss(entry.commandId)}>
          {text.field.understood}
        </Button>
      </div>
    );
  }
  if (form === 'refuse') {
    const refuse = (because: string) =>
      void act('POST /api/field/hand-overs/:handOverId/refuse', handOver.id, { params, body: { because } }).then(close);
    return <RefuseForm send={refuse} cancel={close} />;
  }
  if (form === 'found' && handOver.direct) {
    const closeHere = (cause: string, note: string, measure: string) =>
      void act('POST /api/field/hand-overs/:handOverId/close', handOver.id, {
        params,
        body: { cause, measure, seenPresses: handOver.presses, ...(note === '' ? {} : { note }) },
      }).then(close);
    return <WhatIFound causes={answer.causes} measures={answer.measures ?? []} send={closeHere} cancel={close} />;
  }
  if (form === 'found') {
    const found = (foundCause: string, note: string) =>
      void act('POST /api/field/hand-overs/:handOverId/done', handOver.id, {
        params,
        body: note === '' ? { foundCause } : { foundCause, note },
      }).then(close);
    return <WhatIFound causes={answer.causes} send={found} cancel={close} />;
  }
  switch (state) {
    case 'asked':
      return (
        <div className="thumb">
          <Button
            wide
            sign="check"
            onClick={() => void act('POST /api/field/hand-overs/:handOverId/accept', handOver.id, { params, body: {} })}
          >
            {text.field.accept}
          </Button>
          <Button wide variant="secondary" color="neutral" onClick={() => setForm('refuse')}>
            {text.field.refuse}
          </Button>
        </div>
      );
    case 'accepted':
      return (
        <div className="thumb">
          <Button
            wide
            sign="walker"
            onClick={() =>
              void act('POST /api/field/hand-overs/:handOverId/on-the-way', handOver.id, { params, body: {} })
            }
          >
            {text.field.onTheWay}
          </Button>
        </div>
      );
    case 'on-the-way':
      return (
        <div className="thumb">
          <Button
            wide
            sign="house"
            onClick={() =>
              void act('POST /api/field/hand-overs/:handOverId/present', handOver.id, { params, body: {} })
            }
          >
            {text.field.present}
          </Button>
        </div>
      );
    case 'present':
      return (
        <div className="thumb">
          <Button wide sign="check" onClick={() => setForm('found')}>
            {text.field.done}
          </Button>
        </div>
      );
    default:
      return null;
  }
}
