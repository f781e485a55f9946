import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WaitingCase } from '@tunet/contract';
import type { ReactNode } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AnswerFor, OfferForm, WithdrawForm } from './offer-form.tsx';
import { useChanged } from './use-changed.ts';
import { FollowUpForm, TakeOffForm } from './waiting-forms.tsx';
import { WhatMeetingsSaid } from './what-meetings-said.tsx';

/** One on the list: why and how soon, what she has meanwhile, what may be done, and what has happened. */
export function WaitingView(props: { waitingId: string }) {
  const say = useStaffText().waitingWork;
  const { waitingId } = props;
  const query = useQuery({
    queryKey: ['waiting-one', waitingId],
    queryFn: () => call('GET /api/waiting-list/:waitingId', { params: { waitingId } }),
    gcTime: 0,
  });
  return (
    <PartState query={query} doing={say.loading}>
      {(one) => <OneWaiting one={one} />}
    </PartState>
  );
}

function OneWaiting(props: { one: WaitingCase }) {
  const say = useStaffText().waitingWork;
  const bands = useStaffText().composer.bands;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  const { one } = props;
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const open = one.offers.find(({ state }) => state === 'open' || state === 'thinking');
  const waits = one.state === 'waiting';
  return (
    <article className="waiting-one">
      <h1>
        {one.personName} <span className="quiet figures">{one.bornYear}</span>
      </h1>
      <p>
        {one.label[language]} · {say.since(noon(one.since))} ·{' '}
        <Link to="/intake/$applicationId" params={{ applicationId: one.applicationId }}>
          {say.decision}
        </Link>
      </p>
      {one.state === 'placed' && one.placedAt && one.placedFrom ? (
        <Notice tone="good">
          <strong>{say.placed}</strong>
          <p>
            {one.placedAt}, {noon(one.placedFrom)}
          </p>
        </Notice>
      ) : null}
      {one.state === 'left' && one.leftHow ? (
        <Notice>
          <strong>
            {say.left}: {say.leftHow[one.leftHow]}
          </strong>
          {one.leftReason ? <p>{one.leftReason}</p> : null}
          {one.mayPutBack ? <PutBack one={one} /> : null}
        </Notice>
      ) : null}
      <dl className="waiting-facts">
        <Fact name={say.bandBy}>
          <strong>{bands[one.band]}</strong>. {one.bandReason}
        </Fact>
        <Fact name={say.criteria}>{one.criteria.map(({ label }) => label[language]).join('; ')}</Fact>
        <Fact name={say.meanwhile}>{one.helpMeanwhile}</Fact>
        <Fact name={say.lastFollowed}>
          {one.followedUpOn ? noon(one.followedUpOn) : say.never}.{' '}
          {one.isOverdue ? say.overdue(noon(one.followUpOn)) : say.followUp(noon(one.followUpOn))}
        </Fact>
      </dl>
      {one.offers.length > 0 ? (
        <>
          <h2>{say.offers}</h2>
          <ul>
            {one.offers.map((offer) => (
              <li key={offer.placeOfferId}>
                {offer.unitName}, {offer.placeName}, {noon(offer.fromOn)}:{' '}
                <strong>{say.offerState[offer.state]}</strong>
                {offer.state === 'open' || offer.state === 'thinking' ? ` (${noon(offer.answerBy)})` : ''}
                {offer.answeredBy ? `, ${offer.answeredBy}` : ''}
                {offer.answerWords ? `: ${offer.answerWords}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <WhatMeetingsSaid one={one} />
      {waits ? (
        <div className="waiting-acts">
          <FollowUpForm key={`follow ${one.version}`} one={one} />
          {open ? (
            <>
              <AnswerFor key={`answer ${open.version}`} one={one} offer={open} />
              <WithdrawForm one={one} offer={open} />
            </>
          ) : (
            <OfferForm one={one} />
          )}
          <TakeOffForm one={one} />
        </div>
      ) : null}
      <h2>{say.happened}</h2>
      <ol className="waiting-happenings">
        {one.happenings.map(({ at, what, who, words, band }) => (
          <li key={`${what} ${at}`}>
            <span className="quiet figures">
              {day(at)} {clock(at)}
            </span>{' '}
            <strong>{say.what[what]}</strong>
            {who ? `, ${who}` : ''}
            {band ? ` (${bands[band]})` : ''}
            {words ? <p>{words}</p> : null}
          </li>
        ))}
      </ol>
    </article>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function PutBack(props: { one: WaitingCase }) {
  const say = useStaffText().waitingWork;
  const { waitingId, version } = props.one;
  const changed = useChanged(waitingId);
  const put = useMutation({
    mutationFn: () =>
      command('POST /api/waiting-list/:waitingId/put-back', { params: { waitingId }, body: { version } }),
    onSuccess: changed,
  });
  return (
    <>
      {put.error ? <RefusedHere problem={put.error} words={say.refused} /> : null}
      <Button variant="secondary" busy={put.isPending} onClick={() => put.mutate()}>
        {say.putBack}
      </Button>
    </>
  );
}
