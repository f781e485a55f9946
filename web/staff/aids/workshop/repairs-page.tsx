import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AidRepair } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../../data/login.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField, TextField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { LendMeanwhile } from './lend-meanwhile.tsx';
import { OrderPart } from './order-part.tsx';
import { repairsQuery, useAidAct } from './workshop-data.ts';
import { WorkshopFrame } from './workshop-frame.tsx';

/** What borrowers have told, what is in work, and what is due for service. */
export function RepairsPage() {
  return (
    <WorkshopFrame>
      <Repairs />
    </WorkshopFrame>
  );
}

function Repairs() {
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.repairs;
  const { language } = useLanguage();
  const { day, date } = useClock();
  const list = useQuery(repairsQuery);
  const take = useAidAct('POST /api/aids/things/:thingId/repairs');
  if (list.error) return <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />;
  if (!list.data) return <Waiting doing={aidWork.waiting} />;
  const { faults, repairs, dueForService } = list.data;
  const isEmpty = faults.length + repairs.length + dueForService.length === 0;
  return (
    <>
      <PageHeading>{say.heading}</PageHeading>
      <RefusedHere problem={take.error} words={aidMore.refused} />
      {isEmpty ? (
        <Empty sign="check" heading={say.none}>
          {say.noneHelp}
        </Empty>
      ) : null}
      {faults.length > 0 ? (
        <section className="aid-left">
          <h2>{say.told(faults.length)}</h2>
          <ul className="aid-list">
            {faults.map((fault) => (
              <li key={fault.id} className="aid-row">
                <span className="aid-row-head">
                  <strong>{`${fault.article[language]}, ${fault.label}`}</strong>
                  <span className="quiet figures">{day(fault.toldAt)}</span>
                </span>
                <p>{fault.words}</p>
                <span className="aid-acts">
                  {fault.isUrgent ? (
                    <Tag tone="waiting" sign="warning">
                      {say.urgent}
                    </Tag>
                  ) : null}
                  <Link to="/people/$personId" params={{ personId: fault.person.id }}>
                    {fault.person.name}
                  </Link>
                  <Button
                    variant="secondary"
                    busy={take.isPending}
                    onClick={() =>
                      take.mutate({
                        params: { thingId: fault.thingId },
                        body: { kind: 'mechanical', words: fault.words, isUrgent: fault.isUrgent, faultId: fault.id },
                      })
                    }
                  >
                    {say.take}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {repairs.length > 0 ? (
        <section className="aid-left">
          <h2>{say.open(repairs.filter(({ doneAt }) => doneAt === null).length)}</h2>
          <ul className="aid-list">
            {repairs.map((repair) => (
              <li key={repair.id}>
                <Repair repair={repair} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {dueForService.length > 0 ? (
        <section className="aid-left">
          <h2>{say.due(dueForService.length)}</h2>
          <ul className="aid-list">
            {dueForService.map((due) => (
              <li key={due.thingId} className="aid-row">
                <span className="aid-row-head">
                  <Link to="/aids/things/$thingId" params={{ thingId: due.thingId }}>
                    {`${due.article[language]}, ${due.label}`}
                  </Link>
                  <span className="quiet figures">{date(due.serviceOn)}</span>
                </span>
                <span className="aid-acts">
                  <span className="quiet">{due.isOut ? aidWork.state.out : due.store}</span>
                  <Button
                    variant="tertiary"
                    busy={take.isPending}
                    onClick={() =>
                      take.mutate({
                        params: { thingId: due.thingId },
                        body: { kind: 'service', words: aidMore.repairKind.service, isUrgent: false },
                      })
                    }
                  >
                    {say.begin}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Repair(props: { repair: AidRepair }) {
  const { aidMore } = useStaffText();
  const say = aidMore.repairs;
  const { language } = useLanguage();
  const { date } = useClock();
  const { repair } = props;
  const params = { repairId: repair.id };
  const [on, setOn] = useState('');
  const [words, setWords] = useState('');
  const [orders, setOrders] = useState(false);
  const plan = useAidAct('POST /api/aids/repairs/:repairId/plan');
  const end = useAidAct('POST /api/aids/repairs/:repairId/done');
  const done = (became: 'mended' | 'nothing-wrong' | 'scrapped') =>
    end.mutate({ params, body: { words: words.trim() || say[became === 'mended' ? 'mended' : 'nothing'], became } });
  return (
    <article className="aid-row">
      <span className="aid-row-head">
        <Link to="/aids/things/$thingId" params={{ thingId: repair.thingId }}>
          {`${repair.article[language]}, ${repair.label}`}
        </Link>
        <span className="quiet">{repair.whose === 'state' ? say.state : say.ours}</span>
      </span>
      <p>{repair.words}</p>
      <span className="aid-facts-line">
        {repair.isUrgent ? (
          <Tag tone="waiting" sign="warning">
            {say.urgent}
          </Tag>
        ) : null}
        {repair.plannedOn ? <Tag sign="clock">{say.planned(date(repair.plannedOn))}</Tag> : null}
        {repair.hasMeanwhile ? <Tag sign="check">{say.meanwhile}</Tag> : null}
        {repair.holder ? (
          <Link to="/people/$personId" params={{ personId: repair.holder.id }}>
            {repair.holder.name}
          </Link>
        ) : null}
        {repair.doneAt ? (
          <Tag tone="good" sign="check">
            {repair.doneWords}
          </Tag>
        ) : null}
      </span>
      {repair.doneAt ? null : (
        <>
          <span className="aid-acts">
            <DayField label={say.day} value={on} onChange={setOn} />
            <Button
              variant="tertiary"
              busy={plan.isPending}
              disabled={on === ''}
              onClick={() => plan.mutate({ params, body: { on } })}
            >
              {say.plan}
            </Button>
            <TextField label={say.what} value={words} onChange={setWords} maxLength={500} />
            <Button variant="secondary" busy={end.isPending} onClick={() => done('mended')}>
              {say.mended}
            </Button>
            <Button variant="tertiary" color="neutral" busy={end.isPending} onClick={() => done('nothing-wrong')}>
              {say.nothing}
            </Button>
            <Button variant="tertiary" color="neutral" aria-expanded={orders} onClick={() => setOrders(!orders)}>
              {say.order}
            </Button>
          </span>
          {repair.holder && !repair.hasMeanwhile ? <LendMeanwhile repair={repair} /> : null}
          {orders ? <OrderPart repair={repair} /> : null}
        </>
      )}
      <RefusedHere problem={plan.error ?? end.error} words={aidMore.refused} />
    </article>
  );
}
