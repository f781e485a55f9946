import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyMeeting, MyWaiting, PlaceOffer } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Button, telephone } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { AnswerOffer } from './answer-offer.tsx';
import { MeetingsSaid } from './meetings-said.tsx';
import { waitingQuery } from './waiting-query.ts';
import './waiting.css';

/** Where she stands: since when, what happens next and by which day, help meanwhile, and whom to ring. No number, no promised day. */
export function WaitingPage() {
  const say = usePageText().onList;
  const { personId, name } = usePersonHere();
  const query = useQuery(waitingQuery(personId));
  const [answering, setAnswering] = useState<PlaceOffer | null>(null);
  const waiting = query.data?.waiting ?? [];
  const meetings = query.data?.meetings ?? [];
  return (
    <PersonPage heading={say.heading(name)} lead={say.lead} print={waiting.length > 0 && answering === null}>
      {answering ? (
        <AnswerOffer offer={answering} onDone={() => setAnswering(null)} />
      ) : query.data ? (
        waiting.length + meetings.length === 0 ? (
          <Empty sign="clock" heading={say.none(name)}>
            {say.noneHelp}
          </Empty>
        ) : (
          <>
            {waiting.map((one) => (
              <OneList key={one.waitingId} one={one} meetings={meetings} onAnswer={setAnswering} />
            ))}
            <MeetingsSaid meetings={meetings.filter(({ waitingId }) => waitingId === null)} />
          </>
        )
      ) : query.error ? (
        <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.loading} />
      )}
    </PersonPage>
  );
}

function OneList(props: { one: MyWaiting; meetings: readonly MyMeeting[]; onAnswer: (offer: PlaceOffer) => void }) {
  const say = usePageText().onList;
  const { language } = useLanguage();
  const { one } = props;
  const open = one.offers.find(isOpen);
  const earlier = one.offers.filter((offer) => !isOpen(offer) && offer.state !== 'accepted');
  return (
    <section className="on-list">
      <h2>{one.label[language]}</h2>
      {open ? <Offered offer={open} one={one} onAnswer={() => props.onAnswer(open)} /> : null}
      {one.state === 'waiting' ? <Standing one={one} /> : <Ended one={one} />}
      {earlier.length > 0 ? (
        <>
          <h3>{say.earlier}</h3>
          <ul>
            {earlier.map((offer) => (
              <li key={offer.placeOfferId}>
                <PlaceLine offer={offer} />{' '}
                {offer.state === 'declined' || offer.state === 'withdrawn' ? say.state[offer.state] : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <MeetingsSaid meetings={props.meetings.filter(({ waitingId }) => waitingId === one.waitingId)} />
      <Ring one={one} />
    </section>
  );
}

function isOpen({ state }: PlaceOffer): boolean {
  return state === 'open' || state === 'thinking';
}

function PlaceLine(props: { offer: PlaceOffer }) {
  const say = usePageText().onList;
  const { longDate } = useClock();
  const { unitName, placeName, fromOn } = props.offer;
  return <>{say.offerPlace(unitName, placeName, longDate(fromOn))}</>;
}

function Offered(props: { offer: PlaceOffer; one: MyWaiting; onAnswer: () => void }) {
  const say = usePageText().onList;
  const { language: own } = useLanguage();
  const { longDate } = useClock();
  const { offer, one } = props;
  const spoken = one.language === own ? {} : { lang: one.language };
  const by = longDate(offer.answerBy);
  return (
    <Notice tone="waiting" sign="house">
      <strong>{say.offerH}</strong>
      <p>
        <PlaceLine offer={offer} />
      </p>
      <p className="on-list-words" {...spoken}>
        {offer.words}
      </p>
      <p>{offer.isPastDay ? say.past : offer.state === 'thinking' ? say.thinking(by) : say.answerBy(by)}</p>
      <Button className="no-print" onClick={props.onAnswer}>
        {say.answer}
      </Button>
    </Notice>
  );
}

function Standing(props: { one: MyWaiting }) {
  const say = usePageText().onList;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { name } = usePersonHere();
  const { one } = props;
  const spoken = one.language === language ? {} : { lang: one.language };
  const since = longDate(one.since);
  return (
    <>
      <p className="on-list-since">{name === null ? say.since(since) : say.sinceHer(name, since)}</p>
      <h3>{say.nextH}</h3>
      <ul>
        <li>{say.next}</li>
        <li>{say.follow(longDate(one.followUpOn))}</li>
        <li>{say.worse}</li>
      </ul>
      {one.followedUpOn ? <p className="quiet">{say.followed(longDate(one.followedUpOn))}</p> : null}
      <h3>{say.meanwhile}</h3>
      <p className="on-list-words" {...spoken}>
        {one.helpMeanwhile}
      </p>
      <h3>{say.criteria}</h3>
      <ul>
        {one.criteria.map(({ code, label }) => (
          <li key={code}>{label[language]}</li>
        ))}
      </ul>
    </>
  );
}

function Ended(props: { one: MyWaiting }) {
  const say = usePageText().onList;
  const { longDate } = useClock();
  const { one } = props;
  if (one.state === 'placed' && one.placedAt && one.placedFrom) {
    return (
      <Notice tone="good">
        <strong>{say.placed}</strong>
        <p>{say.placedAt(one.placedAt, longDate(one.placedFrom))}</p>
      </Notice>
    );
  }
  return (
    <Notice>
      <strong>{say.left}</strong>
      {one.leftReason ? (
        <p className="on-list-words">
          {say.why}: {one.leftReason}
        </p>
      ) : null}
      <p>{say.object}</p>
    </Notice>
  );
}

function Ring(props: { one: MyWaiting }) {
  const say = usePageText().onList;
  const { personId } = usePersonHere();
  const { officeName, officePhone, openFrom, openTo, decisionId } = props.one;
  return (
    <>
      <h3>{say.ring}</h3>
      <p>
        {officeName} {officePhone ? <a href={telephone(officePhone)}>{officePhone}</a> : null}
      </p>
      {openFrom && openTo ? <p className="quiet">{say.hours(openFrom, openTo)}</p> : null}
      <Link
        className="waiting-link no-print"
        to="/person/$personId/decisions/$decisionId"
        params={{ personId, decisionId }}
      >
        {say.decision}
      </Link>
    </>
  );
}
