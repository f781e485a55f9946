import { Link, useParams } from '@tanstack/react-router';
import type { FieldPerson, FieldVisit } from '@tunet/contract';
import { useState } from 'react';
import { answersDiffer, comingOnPhone, visitOnPhone } from '../data/visit-state.ts';
import { ButtonLink, telephone } from '../ui/button.tsx';
import { Drawing } from '../ui/drawings.tsx';
import { useIdentity } from '../ui/identity.tsx';
import { useClock } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty, Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { EntrySign } from './entry-sign.tsx';
import { FirstTime } from './first-time.tsx';
import { NetworkNotice } from './network-notice.tsx';
import { useShift } from './on-shift.tsx';
import { useVisitDraft } from './remember-draft.ts';
import { VisitActs } from './visit-acts.tsx';
import { VisitAids } from './visit-aids.tsx';
import { VisitNote } from './visit-note.tsx';
import { VisitOrder } from './visit-order.tsx';
import { VisitOtherwise } from './visit-otherwise.tsx';
import { VisitPulse } from './visit-pulse.tsx';
import { VisitTags } from './visit-tags.tsx';
import { VisitToDo } from './visit-to-do.tsx';

/** One visit: what matters to her, how to get in, what is to be done, and one main act within reach of the thumb. */
export function VisitPage() {
  const text = useWorkText();
  const { visitId = '' } = useParams({ strict: false });
  const { day } = useShift();
  const visit = day?.visits.find((each) => each.id === visitId);
  const person = day?.persons.find((each) => each.id === visit?.personId);
  return (
    <>
      <Link className="way-back" to="/">
        <Drawing name="back" />
        {text.common.back}
      </Link>
      {visit && person ? (
        <Shown key={visit.id} visit={visit} person={person} />
      ) : (
        <Empty sign="walker" heading={text.problem.notFound} />
      )}
    </>
  );
}

function Shown(props: { visit: FieldVisit; person: FieldPerson }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { actorId } = useIdentity();
  const { outbox } = useShift();
  const { visit, person } = props;
  const { draft, change, clear } = useVisitDraft(visit.id, actorId);
  const state = visitOnPhone(visit, outbox.entries);
  const [again, setAgain] = useState(false);
  // While she tells of an aid, "done" of the visit does not lie under her thumb.
  const [telling, setTelling] = useState(false);
  // A cancelled one may still have been made: somebody stood at the door before the phone heard of it.
  const open = again || (state !== 'done' && state !== 'not-done' && state !== 'paused');
  return (
    <>
      <NetworkNotice />
      <p className="field-kind">
        <span className="figures">
          {clock(visit.from)}–{clock(visit.to)}
        </span>
        <VisitTags visit={visit} state={state} comingAt={comingOnPhone(visit, outbox.entries)} />
        <EntrySign subjectId={visit.id} />
      </p>
      <PageHeading title={text.round.title}>{person.name}</PageHeading>
      <Asked visit={visit} name={person.name.split(' ')[0] ?? person.name} />
      {person.whatMatters ? (
        <section>
          <h2>{text.round.matters(person.name.split(' ')[0] ?? person.name)}</h2>
          <p className="field-note">{person.whatMatters}</p>
        </section>
      ) : null}
      <Wished person={person} />
      <WayIn person={person} />
      {draft ? <VisitToDo visit={visit} draft={draft} change={open ? change : null} /> : null}
      {state === 'paused' ? null : <VisitOtherwise visit={visit} />}
      {state === 'paused' ? null : <VisitOrder visit={visit} />}
      {state === 'paused' ? null : <VisitPulse visit={visit} />}
      <VisitAids personId={person.id} open={telling} setOpen={setTelling} />
      <FirstTime person={person} />
      <Before person={person} />
      {draft && open ? <VisitNote draft={draft} change={change} /> : null}
      {draft && !telling ? (
        <VisitActs visit={visit} state={state} draft={draft} clear={clear} again={again} setAgain={setAgain} />
      ) : null}
    </>
  );
}

/** What somebody has asked or said about it meanwhile. */
function Asked(props: { visit: FieldVisit; name: string }) {
  const text = useWorkText();
  const { visit } = props;
  return (
    <>
      {visit.state === 'cancelled' ? <Notice>{text.round.cancelledYet}</Notice> : null}
      {visit.pausedBecause ? (
        <Notice sign="away">{text.visitMore.paused(visit.pausedBecause, props.name)}</Notice>
      ) : null}
      {visit.cancelAsked ? <Notice tone="waiting">{text.round.cancelAsked}</Notice> : null}
      {visit.moveAsked?.words ? <Notice tone="waiting">{text.round.moveAsked(visit.moveAsked.words)}</Notice> : null}
      {answersDiffer(visit) ? <Notice tone="waiting">{text.round.both}</Notice> : null}
    </>
  );
}

function WayIn(props: { person: FieldPerson }) {
  const text = useWorkText();
  const { lives, keys, hazards, speaks, phone, name } = props.person;
  return (
    <>
      {hazards.length > 0 ? (
        <Notice tone="waiting" sign="warning">
          <strong>{text.round.hazards}</strong>
          {hazards.map((hazard) => (
            <span key={hazard}>{hazard}</span>
          ))}
        </Notice>
      ) : null}
      {lives.shown ? (
        <address className="field-address">
          <strong>{lives.street}</strong>
          <span>{[lives.entrance, lives.floor, lives.postal].filter(Boolean).join(', ')}</span>
        </address>
      ) : (
        <p>{lives.why === 'protected' ? text.desk.addressHidden : text.desk.addressUnknown}</p>
      )}
      {keys.map((key) => (
        <p className="field-line" key={key}>
          <Drawing name="key" />
          {key}
        </p>
      ))}
      {props.person.before?.includes('medicine-list') ? (
        <p className="field-line">
          <Drawing name="warning" />
          {text.round.medicinesFirst}
        </p>
      ) : null}
      {speaks ? null : (
        <p className="field-line">
          <Drawing name="quiet" />
          {text.desk.marks['does-not-speak']}
        </p>
      )}
      {phone ? (
        <ButtonLink href={telephone(phone)} variant="secondary" sign="phone" wide>
          {text.round.phone(name.split(' ')[0] ?? name)}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** What was written last, newest first. */
function Before(props: { person: FieldPerson }) {
  const text = useWorkText();
  const { day, clock } = useClock();
  const { notes } = props.person;
  if (notes.length === 0) return null;
  return (
    <section className="visit-before">
      <h2>{text.round.before}</h2>
      <ul>
        {notes.map((note) => (
          <li key={`${note.writtenAt} ${note.authorName}`}>
            <p>{note.words}</p>
            <p className="quiet">
              {note.authorName}, {day(note.writtenAt)} {text.unit.at(clock(note.writtenAt))}
              {note.hidden ? `. ${text.round.hidden}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How she wishes it, in her words. A list that was kept before there were wishes has none. */
function Wished(props: { person: FieldPerson }) {
  const text = useWorkText();
  const wishes: FieldPerson['wishes'] | undefined = props.person.wishes;
  if (!wishes || wishes.length === 0) return null;
  return (
    <section>
      <h2>{text.planMore.wishes(props.person.name.split(' ')[0] ?? props.person.name)}</h2>
      {wishes.map(({ kind, words }) => (
        <p key={kind} className="field-note">
          {text.planMore.wish[kind]}: {words}
        </p>
      ))}
    </section>
  );
}
