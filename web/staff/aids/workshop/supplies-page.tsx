import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AidSupply } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../../data/login.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { ErrorMessage, Tag, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { lackingQuery, suppliesQuery, transfersQuery, useAidAct } from './workshop-data.ts';
import { WorkshopFrame } from './workshop-frame.tsx';

/** What is given and counted, what goes between the stores, and sets that lack a part. */
export function SuppliesPage() {
  return (
    <WorkshopFrame>
      <Supplies />
    </WorkshopFrame>
  );
}

function Supplies() {
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.supplies;
  const list = useQuery(suppliesQuery);
  if (list.error) return <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />;
  if (!list.data) return <Waiting doing={aidWork.waiting} />;
  return (
    <>
      <PageHeading>{say.heading}</PageHeading>
      {list.data.supplies.length === 0 ? <p className="quiet">{say.none}</p> : null}
      <ul className="aid-list">
        {list.data.supplies.map((one) => (
          <li key={one.id}>
            <Supply supply={one} />
          </li>
        ))}
      </ul>
      <Transfers />
      <Sets />
    </>
  );
}

type Why = 'given' | 'came' | 'counted' | 'thrown-away';

function Supply(props: { supply: AidSupply }) {
  const { aidMore } = useStaffText();
  const say = aidMore.supplies;
  const { language } = useLanguage();
  const { day } = useClock();
  const { supply } = props;
  const params = { supplyId: supply.id };
  const [why, setWhy] = useState<Why>('given');
  const [typed, setTyped] = useState('');
  const move = useAidAct('POST /api/aids/supplies/:supplyId/move', () => setTyped(''));
  const order = useAidAct('POST /api/aids/supplies/:supplyId/order', () => setTyped(''));
  const lowest = useAidAct('POST /api/aids/supplies/:supplyId/lowest', () => setTyped(''));
  const pieces = /^[0-9]{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : null;
  return (
    <article className="aid-row">
      <span className="aid-row-head">
        <strong>{`${supply.article[language]}, ${supply.size[language]}`}</strong>
        <span className="quiet">{supply.store}</span>
      </span>
      <span className="aid-facts-line">
        <strong className="figures">{say.left(supply.onShelf)}</strong>
        {supply.isLow ? (
          <Tag tone="waiting" sign="warning">
            {say.low}
          </Tag>
        ) : null}
        {supply.ordered ? (
          <Tag sign="clock">{say.orderedLine(supply.ordered.pieces, day(supply.ordered.at))}</Tag>
        ) : null}
      </span>
      <span className="aid-acts">
        <TextField label={say.pieces} value={typed} onChange={setTyped} maxLength={4} numeric />
        <Select
          label={aidMore.repairs.kind}
          value={why}
          onChange={(value) => setWhy(value as Why)}
          options={(['given', 'came', 'counted', 'thrown-away'] as const).map((value) => ({
            value,
            label: say.why[value],
          }))}
        />
        <Button
          variant="secondary"
          disabled={pieces === null}
          busy={move.isPending}
          onClick={() => pieces !== null && move.mutate({ params, body: { why, pieces } })}
        >
          {say.why[why]}
        </Button>
        <Button
          variant="tertiary"
          color="neutral"
          disabled={!pieces}
          onClick={() => pieces && order.mutate({ params, body: { pieces } })}
        >
          {say.order}
        </Button>
        <Button
          variant="tertiary"
          color="neutral"
          disabled={pieces === null}
          onClick={() => pieces !== null && lowest.mutate({ params, body: { lowest: pieces } })}
        >
          {say.lowest}
        </Button>
      </span>
      <RefusedHere problem={move.error ?? order.error ?? lowest.error} words={aidMore.refused} />
    </article>
  );
}

function Transfers() {
  const { aidMore } = useStaffText();
  const say = aidMore.supplies;
  const { language } = useLanguage();
  const list = useQuery(transfersQuery);
  const came = useAidAct('POST /api/aids/transfers/:transferId/came');
  const rows = (list.data?.transfers ?? []).filter(({ cameAt }) => cameAt === null);
  if (rows.length === 0) return null;
  return (
    <section className="aid-part">
      <h2>{say.transfers}</h2>
      <RefusedHere problem={came.error} words={aidMore.refused} />
      <ul className="aid-list">
        {rows.map((one) => (
          <li key={one.id} className="aid-row">
            <strong>{`${one.article[language]}, ${one.label}`}</strong>
            <span className="aid-acts">
              <span className="quiet">{say.way(one.from, one.to)}</span>
              <Button
                variant="secondary"
                busy={came.isPending}
                onClick={() => came.mutate({ params: { transferId: one.id }, body: { as: 'came' } })}
              >
                {say.came}
              </Button>
              <Button
                variant="tertiary"
                color="neutral"
                busy={came.isPending}
                onClick={() => came.mutate({ params: { transferId: one.id }, body: { as: 'turned-back' } })}
              >
                {say.turned}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sets() {
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.supplies;
  const { language } = useLanguage();
  const list = useQuery(lackingQuery);
  const set = useAidAct('POST /api/aids/things/:thingId/parts');
  const rows = list.data?.sets ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="aid-part">
      <h2>{say.sets}</h2>
      <RefusedHere problem={set.error} words={aidMore.refused} />
      <ul className="aid-list">
        {rows.map((one) => (
          <li key={one.thingId} className="aid-row">
            <Link to="/aids/things/$thingId" params={{ thingId: one.thingId }}>
              {`${one.article[language]}, ${one.label}`}
            </Link>
            <span>{aidWork.things.lacking(one.lacking.map(({ names }) => names[language]).join(', '))}</span>
            <span className="aid-acts">
              <Button
                variant="secondary"
                busy={set.isPending}
                onClick={() => set.mutate({ params: { thingId: one.thingId }, body: { lacking: [] } })}
              >
                {say.whole}
              </Button>
              {one.from.map((other) => (
                <Button
                  key={other.thingId}
                  variant="tertiary"
                  color="neutral"
                  busy={set.isPending}
                  onClick={() =>
                    set.mutate({ params: { thingId: one.thingId }, body: { lacking: [], fromThingId: other.thingId } })
                  }
                >
                  {say.takeFrom(other.label)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
