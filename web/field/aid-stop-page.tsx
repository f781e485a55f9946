import { Link, useParams } from '@tanstack/react-router';
import type { RoundStop } from '@tunet/contract';
import { useState } from 'react';
import { lastEntry } from '../data/field-state.ts';
import { carOf, inCar, stopOnPhone } from '../data/round-state.ts';
import { Button, ButtonLink, telephone } from '../ui/button.tsx';
import { Drawing } from '../ui/drawings.tsx';
import { useClock, useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty, Notice, Tag } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { AidHandOver } from './aid-hand-over.tsx';
import { ReadRight } from './aid-read.tsx';
import { AidTakeIn } from './aid-take-in.tsx';
import { EntrySign } from './entry-sign.tsx';
import { NetworkNotice } from './network-notice.tsx';
import { useShift } from './on-shift.tsx';
import './aid-round.css';

/** One stop: who, where, what, and one main act within reach of the thumb. */
export function AidStopPage() {
  const text = useWorkText();
  const { stopId = '' } = useParams({ strict: false });
  const { round } = useShift();
  const stop = [...(round?.stops ?? []), ...(round?.toRing ?? [])].find((each) => each.stopId === stopId);
  const mustRing = round?.toRing.some((each) => each.stopId === stopId) ?? false;
  return (
    <>
      <Link className="way-back" to="/">
        <Drawing name="back" />
        {text.common.back}
      </Link>
      {stop ? (
        <Shown key={stop.stopId} stop={stop} mustRing={mustRing} />
      ) : (
        <Empty sign="walker" heading={text.problem.notFound} />
      )}
    </>
  );
}

function Shown({ stop, mustRing }: { stop: RoundStop; mustRing: boolean }) {
  const text = useWorkText();
  const say = text.aidRoad;
  const { language } = useLanguage();
  const { date } = useClock();
  const { outbox } = useShift();
  const state = stopOnPhone(stop, outbox.entries);
  const { lives } = stop;
  return (
    <>
      <NetworkNotice />
      <p className="field-kind">
        <Tag sign={stop.errand === 'bring' ? 'forth' : 'back'}>{say[stop.errand]}</Tag>
        {state === 'done' ? (
          <Tag tone="good" sign="check">
            {say.done}
          </Tag>
        ) : null}
        {state === 'not-home' ? <Tag sign="house">{say.triedNow}</Tag> : null}
        <EntrySign subjectId={stop.stopId} />
      </p>
      <PageHeading title={say.title}>{stop.name}</PageHeading>
      {lives.shown ? (
        <address className="field-address">
          <strong>{lives.street}</strong>
          <span>{[lives.entrance, lives.floor, lives.postal].filter(Boolean).join(', ')}</span>
        </address>
      ) : (
        <p>{lives.why === 'protected' ? say.protectedHome : text.desk.addressUnknown}</p>
      )}
      {stop.phone ? (
        <ButtonLink href={telephone(stop.phone)} variant="secondary" sign="phone" wide>
          {say.ringPerson(stop.name.split(' ')[0] ?? stop.name)}
        </ButtonLink>
      ) : null}
      <section className="aid-stop-what">
        <h2>{stop.errand === 'bring' ? say.take : say.fetch}</h2>
        <p>
          <strong>
            {stop.article[language]}, {stop.size[language]}
          </strong>
        </p>
        <p className="figures">
          {[stop.label, stop.errand === 'bring' && stop.shelf ? say.shelf(stop.shelf) : null]
            .filter(Boolean)
            .join(', ')}
        </p>
        {stop.parts.length > 0 ? (
          <>
            <h3>{say.parts}</h3>
            <ul>
              {stop.parts.map(({ code, names, count }) => (
                <li key={code}>{say.part(names[language], count)}</li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      {state === 'not-home' ? (
        <Notice>
          {stop.nextOn
            ? say.nextOn(date(stop.nextOn))
            : stop.isLastTry
              ? say.ringNext
              : say.nextOn(date(stop.proposedOn))}
        </Notice>
      ) : null}
      <RefusedEntry subjectId={carOf(stop.stopId)} />
      <RefusedEntry subjectId={stop.stopId} />
      {mustRing ? <Notice tone="waiting">{say.ringNext}</Notice> : state === 'open' ? <Acts stop={stop} /> : null}
    </>
  );
}

/** The later answer of the server, said plainly; it stands until it has been read. */
export function RefusedEntry({ subjectId }: { subjectId: string }) {
  const text = useWorkText();
  const say = text.aidRoad;
  const { outbox } = useShift();
  const entry = lastEntry(subjectId, outbox.entries);
  if (entry?.state !== 'refused') return null;
  return (
    <Notice tone="waiting" sign="warning" live>
      <strong>{say.answer}</strong>
      <p>{say.refused[entry.code ?? ''] ?? say.refusedElse}</p>
      <Button variant="secondary" color="neutral" onClick={() => outbox.dismiss(entry.commandId)}>
        {text.field.understood}
      </Button>
    </Notice>
  );
}

function Acts({ stop }: { stop: RoundStop }) {
  const say = useWorkText().aidRoad;
  const { outbox } = useShift();
  const [doing, setDoing] = useState<'car' | 'here' | 'not-home' | null>(null);
  const close = () => setDoing(null);
  const isBring = stop.errand === 'bring';
  const loaded = inCar(stop, outbox.entries);
  if (doing === 'car')
    return (
      <ReadRight
        stop={stop}
        heading={say.readCar}
        cancel={close}
        onLabel={(label) => {
          const params = { aidPromiseId: stop.stopId };
          void outbox
            .act('POST /api/aid-promises/:aidPromiseId/set-aside', carOf(stop.stopId), { params, body: { label } })
            .then(close);
        }}
      />
    );
  if (doing === 'here' && isBring) return <AidHandOver stop={stop} cancel={close} />;
  if (doing === 'here') return <AidTakeIn stop={stop} cancel={close} />;
  if (doing === 'not-home') return <NotHome stop={stop} cancel={close} />;
  return (
    <div className="thumb">
      {isBring && loaded ? (
        <Tag tone="good" sign="check">
          {say.inCar}: <span className="figures">{loaded}</span>
        </Tag>
      ) : null}
      {isBring && !loaded ? (
        <Button wide sign="eye" onClick={() => setDoing('car')}>
          {say.takeRead}
        </Button>
      ) : null}
      <Button wide sign="check" variant={isBring && !loaded ? 'secondary' : 'primary'} onClick={() => setDoing('here')}>
        {isBring ? say.bringNow : say.fetchNow}
      </Button>
      <Button wide variant="secondary" color="neutral" onClick={() => setDoing('not-home')}>
        {say.notHome}
      </Button>
    </div>
  );
}

function NotHome({ stop, cancel }: { stop: RoundStop; cancel: () => void }) {
  const say = useWorkText().aidRoad;
  const { date } = useClock();
  const { outbox } = useShift();
  const send = () =>
    void outbox
      .act('POST /api/aid-rounds/stops/:roundStopId/not-home', stop.stopId, {
        params: { roundStopId: stop.stopId },
        body: { errand: stop.errand, nextOn: null },
      })
      .then(cancel);
  return (
    <section className="aid-stop-form">
      <h2>{say.notHome}</h2>
      <p>{stop.isLastTry ? say.lastTry : say.notHomeHelp(date(stop.proposedOn))}</p>
      <div className="thumb">
        <Button wide onClick={send}>
          {say.notHomeYes}
        </Button>
        <Button wide variant="tertiary" color="neutral" onClick={cancel}>
          {say.cancel}
        </Button>
      </div>
    </section>
  );
}
