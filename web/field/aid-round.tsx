import { Link } from '@tanstack/react-router';
import type { RoundStop } from '@tunet/contract';
import { useEffect } from 'react';
import type { Answer } from '../data/call.ts';
import { inCar, stopOnPhone } from '../data/round-state.ts';
import { Drawing } from '../ui/drawings.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty, Tag } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { loadReader } from '../ui/scan/read-codes.ts';
import { EntrySign } from './entry-sign.tsx';
import { NetworkNotice } from './network-notice.tsx';
import { useShift } from './on-shift.tsx';
import { ShiftEnd } from './shift-end.tsx';
import './aid-round.css';

/** Today's round of the store: where to, in which order, and what to take along. */
export function AidRound({ round }: { round: Answer<'GET /api/aid-rounds'> }) {
  const say = useWorkText().aidRoad;
  const { outbox } = useShift();
  // While there is a net: in the valley the decoder is here already.
  useEffect(() => void loadReader().catch(() => undefined), []);
  const left = round.stops.filter((stop) => stopOnPhone(stop, outbox.entries) === 'open').length;
  const all = round.stops.length;
  return (
    <>
      <NetworkNotice />
      <section className="round" aria-label={say.title}>
        <PageHeading {...(all > 0 ? { lead: left === 0 ? say.allDone : say.left(left, all) } : {})}>
          {say.title}
        </PageHeading>
        {all === 0 ? (
          <Empty sign="house" heading={say.none}>
            {say.noneHelp}
          </Empty>
        ) : (
          <ol className="aid-round">
            {round.stops.map((stop) => (
              <li key={stop.stopId}>
                <Row stop={stop} />
              </li>
            ))}
          </ol>
        )}
        {round.toRing.length > 0 ? (
          <section className="field-group">
            <h2>{say.toRing}</h2>
            <ul>
              {round.toRing.map((stop) => (
                <li key={stop.stopId}>
                  <Row stop={stop} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </section>
      <ShiftEnd />
    </>
  );
}

function Row({ stop }: { stop: RoundStop }) {
  const say = useWorkText().aidRoad;
  const { language } = useLanguage();
  const { outbox } = useShift();
  const state = stopOnPhone(stop, outbox.entries);
  const label = inCar(stop, outbox.entries);
  return (
    <Link
      className="field-row"
      data-state={state === 'open' ? 'asked-for' : 'over'}
      to="/stop/$stopId"
      params={{ stopId: stop.stopId }}
    >
      <span className="field-row-words">
        <span>
          <Tag sign={stop.errand === 'bring' ? 'forth' : 'back'}>{say[stop.errand]}</Tag>
        </span>
        <strong>{stop.lives.shown ? stop.lives.street : stop.name}</strong>
        {stop.lives.shown ? <span>{stop.name}</span> : null}
        <span className="quiet">
          {stop.article[language]}, {stop.size[language]}
        </span>
        <span className="field-row-tags">
          {state === 'done' ? (
            <Tag tone="good" sign="check">
              {say.done}
            </Tag>
          ) : state === 'not-home' ? (
            <Tag sign="house">{say.triedNow}</Tag>
          ) : stop.errand === 'bring' && label ? (
            <Tag tone="good" sign="check">
              {say.inCar}
            </Tag>
          ) : stop.errand === 'bring' && stop.shelf ? (
            <Tag>{say.shelf(stop.shelf)}</Tag>
          ) : null}
          {stop.tries > 0 && state === 'open' ? <Tag tone="waiting">{say.tries(stop.tries)}</Tag> : null}
          <EntrySign subjectId={stop.stopId} />
        </span>
      </span>
      <Drawing name="forth" />
    </Link>
  );
}
