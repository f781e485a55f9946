import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StoreDay, StorePromise } from '@tunet/contract';
import { type ReactNode, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button, telephone } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CloseStore } from './close-store.tsx';
import './store-day.css';

const dayKey = ['aid-day'];

/** Today at the store: who must be rung, what is to be set aside, who comes, what is late, which shelves are said to be empty. */
export function StoreDayPage() {
  return (
    <OnDuty>
      <Day />
    </OnDuty>
  );
}

function Day() {
  const say = useStaffText().aidsToday;
  const day = useQuery({ queryKey: dayKey, queryFn: () => call('GET /api/units/aid-day'), refetchInterval: 60_000 });
  return (
    <div className="store-day">
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <PartState query={day} doing={say.loading}>
        {(data) => <Shown day={data} />}
      </PartState>
    </div>
  );
}

function Shown({ day }: { day: StoreDay }) {
  const say = useStaffText().aidsToday;
  const toSetAside = day.coming.filter(({ setAside }) => setAside === null);
  const laid = day.coming.filter(({ setAside }) => setAside !== null);
  return (
    <>
      <p className="store-day-hours">
        {day.stores.map(({ id, name, door }) => (
          <Tag key={id} sign="door">
            {name} <span className="figures">{door ?? say.shut}</span>
          </Tag>
        ))}
      </p>
      <div className="store-day-parts">
        <Part name={say.empty} none={say.emptyNone} rows={day.emptyShelves.length}>
          {day.emptyShelves.map((shelf) => (
            <EmptyShelf key={shelf.emptyShelfId} shelf={shelf} />
          ))}
        </Part>
        <Part name={say.ring} none={say.ringNone} rows={day.toRing.length}>
          {day.toRing.map((one) => (
            <ToRing key={one.promiseId} one={one} />
          ))}
        </Part>
        <Part name={say.setAside} none={say.setAsideNone} rows={toSetAside.length}>
          {toSetAside.map((one) => (
            <ToSetAside key={one.promiseId} one={one} />
          ))}
        </Part>
        <Part name={say.comes} none={say.comesNone} rows={laid.length}>
          {laid.map((one) => (
            <Line key={one.promiseId} one={one}>
              <Tag tone="good" sign="check">
                {one.setAside ? say.liesOn(one.setAside.label, one.setAside.shelf ?? '–') : ''}
              </Tag>
            </Line>
          ))}
        </Part>
        <Part name={say.late} none={say.lateNone} rows={day.late.length}>
          {day.late.map((loan) => (
            <Late key={loan.loanId} loan={loan} />
          ))}
        </Part>
        <CloseStore day={day} />
      </div>
    </>
  );
}

function Part(props: { name: string; none: string; rows: number; children: ReactNode }) {
  return (
    <section className="store-day-part">
      <h2>
        {props.name} <span className="figures quiet">{props.rows}</span>
      </h2>
      {props.rows === 0 ? <p className="quiet">{props.none}</p> : <ul>{props.children}</ul>}
    </section>
  );
}

function Who({ name, phone }: { name: string; phone: string | null }) {
  return (
    <span className="store-day-who">
      <strong>{name}</strong>
      {phone ? (
        <a className="figures" href={telephone(phone)}>
          {phone}
        </a>
      ) : null}
    </span>
  );
}

function Line({ one, children }: { one: StorePromise; children?: ReactNode }) {
  const say = useStaffText().aidsToday;
  const { language } = useLanguage();
  const { clock, day } = useClock();
  return (
    <li>
      <Who name={one.name} phone={one.phone} />
      <span>
        {one.article[language]}, {one.size[language]} · {one.storeName}
      </span>
      <span className="store-day-marks">
        <span className="figures">{say.from(day(one.readyAt), clock(one.readyAt))}</span>
        {one.way === 'delivery' ? <Tag sign="away">{say.delivery}</Tag> : null}
        {one.why === 'discharge' ? (
          <Tag tone="waiting" sign="bed">
            {say.discharge}
          </Tag>
        ) : null}
      </span>
      {children}
    </li>
  );
}

function ToSetAside({ one }: { one: StorePromise }) {
  const say = useStaffText().aidsToday;
  const act = useAct(() =>
    command('POST /api/aid-promises/:aidPromiseId/set-aside', { params: { aidPromiseId: one.promiseId }, body: {} }),
  );
  return (
    <Line one={one}>
      <span className="quiet figures">{say.onShelf(one.onShelf)}</span>
      <RefusedHere problem={act.error} words={say.refused} />
      <Button variant="secondary" busy={act.isPending} onClick={() => act.mutate()}>
        {say.doSetAside}
      </Button>
    </Line>
  );
}

function ToRing({ one }: { one: StorePromise }) {
  const say = useStaffText().aidsToday;
  const { language } = useLanguage();
  const act = useAct(() =>
    command('POST /api/aid-promises/:aidPromiseId/rung', { params: { aidPromiseId: one.promiseId }, body: {} }),
  );
  return (
    <Line one={one}>
      <Notice tone="waiting">
        {one.toldWhy ? say.why[one.toldWhy] : ''}{' '}
        {one.movedTo ? say.movedTo(one.movedTo.article[language], one.movedTo.storeName) : say.nothingInstead}
      </Notice>
      <RefusedHere problem={act.error} words={say.refused} />
      <Button variant="secondary" sign="phone" busy={act.isPending} onClick={() => act.mutate()}>
        {say.doRung}
      </Button>
    </Line>
  );
}

function Late({ loan }: { loan: StoreDay['late'][number] }) {
  const say = useStaffText().aidsToday;
  const { language } = useLanguage();
  const { date } = useClock();
  return (
    <li>
      <Who name={loan.name} phone={loan.phone} />
      <span>
        {loan.article[language]} <span className="figures">{loan.label}</span>
      </span>
      <span className="store-day-marks">
        <Tag tone="waiting" sign="clock">
          {say.daysLate(loan.daysLate, date(loan.dueOn))}
        </Tag>
        {loan.isWanted ? <Tag tone="waiting">{say.wanted}</Tag> : null}
      </span>
    </li>
  );
}

function EmptyShelf({ shelf }: { shelf: StoreDay['emptyShelves'][number] }) {
  const say = useStaffText().aidsToday;
  const { language } = useLanguage();
  const { clock, day } = useClock();
  const [found, setFound] = useState('');
  const act = useAct(() =>
    command('POST /api/aid-empty-shelves/:emptyShelfId/looked', {
      params: { emptyShelfId: shelf.emptyShelfId },
      body: { found: Number(found) },
    }),
  );
  return (
    <li>
      <strong>
        {shelf.article[language]}, {shelf.size[language]}
      </strong>
      <span>
        {shelf.storeName} · <span className="figures">{say.saidAt(day(shelf.at), clock(shelf.at))}</span>
      </span>
      <TextField label={say.found} help={say.foundHelp(shelf.expected)} numeric value={found} onChange={setFound} />
      <RefusedHere problem={act.error} words={say.refused} />
      <Button variant="secondary" busy={act.isPending} disabled={!/^\d{1,3}$/.test(found)} onClick={() => act.mutate()}>
        {say.doLooked}
      </Button>
    </li>
  );
}

function useAct(act: () => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: dayKey }) });
}
