import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AidItemState, AidRecall, AidRecallHolder } from '@tunet/contract';
import { useState } from 'react';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { Tag } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { OrNotThere } from './not-there.tsx';
import { recallQuery, useAidAct } from './workshop-data.ts';

/** One recall, followed until each thing is in: whom to ring on top. */
export function RecallView(props: { recallId: string }) {
  const { aidWork } = useStaffText();
  const recall = useQuery(recallQuery(props.recallId));
  return (
    <OrNotThere query={recall} what="recall" doing={aidWork.waiting}>
      {(one) => <Whole recall={one} />}
    </OrNotThere>
  );
}

function Whole(props: { recall: AidRecall }) {
  const { recalls: say } = useStaffText().aidMore;
  const { day } = useClock();
  const { recall } = props;
  return (
    <article className="aid-card">
      <PageHeading lead={say.counts(recall.in, recall.things, recall.notReached)}>
        {[recall.model, recall.batch].filter(Boolean).join(', ')}
      </PageHeading>
      <p>{recall.why}</p>
      <p>
        <strong>{recall.stopUsing ? say.stop : say.careful}</strong>
      </p>
      {recall.holders.length > 0 ? (
        <section className="aid-part">
          <h2>{say.holders}</h2>
          <ul className="aid-list">
            {recall.holders.map((holder) => (
              <li key={holder.id}>
                <Holder holder={holder} isOpen={recall.closedAt === null} />
              </li>
            ))}
          </ul>
          {recall.holdersElsewhere > 0 ? <p className="quiet">{say.elsewhere(recall.holdersElsewhere)}</p> : null}
        </section>
      ) : null}
      <Items recall={recall} />
      {recall.closedAt === null ? (
        <Close recallId={recall.id} />
      ) : (
        <>
          <p>
            <strong>{say.closedBy(day(recall.closedAt), recall.closedByName ?? '')}</strong> {recall.closedWords}
          </p>
          <div className="aid-acts no-print">
            <Button variant="secondary" color="neutral" onClick={() => print()}>
              {say.print}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

function Holder(props: { holder: AidRecallHolder; isOpen: boolean }) {
  const { aidMore } = useStaffText();
  const say = aidMore.recalls;
  const { day, clock } = useClock();
  const { holder } = props;
  const reached = useAidAct('POST /api/aids/recall-holders/:recallHolderId/reached');
  const tell = (how: 'rung' | 'nobody-answered') =>
    reached.mutate({ params: { recallHolderId: holder.id }, body: { how } });
  const needs = holder.reachedAt === null && holder.inAt === null;
  return (
    <div className="aid-row">
      <span className="aid-row-head">
        <Link to="/people/$personId" params={{ personId: holder.person.id }}>
          {holder.person.name}
        </Link>
        <span className="quiet figures">{holder.label}</span>
      </span>
      <span className="aid-facts-line">
        {holder.inAt ? (
          <Tag tone="good" sign="check">
            {say.isIn}
          </Tag>
        ) : null}
        {holder.reachedHow ? (
          <Tag tone="good" sign="check">
            {say.reached[holder.reachedHow]}
          </Tag>
        ) : null}
        {holder.reachedAt ? (
          <span className="quiet">
            {[`${day(holder.reachedAt)} ${clock(holder.reachedAt)}`, holder.reachedByName].filter(Boolean).join(', ')}
          </span>
        ) : null}
        {holder.ring ? (
          <Tag tone="waiting" sign="phone">
            {say.ring}
          </Tag>
        ) : null}
        <span className="quiet">
          {`${say.how[holder.toldHow]}, ${day(holder.toldAt)} ${clock(holder.toldAt)}`}
          {holder.tries > 0 ? ` · ${say.tries(holder.tries)}` : ''}
        </span>
      </span>
      {needs && props.isOpen ? (
        <span className="aid-acts">
          {holder.person.phone ? (
            <ButtonLink href={telephone(holder.person.phone)} variant="secondary" sign="phone">
              {holder.person.phone}
            </ButtonLink>
          ) : null}
          <Button variant="secondary" busy={reached.isPending} onClick={() => tell('rung')}>
            {say.rung}
          </Button>
          <Button variant="tertiary" color="neutral" busy={reached.isPending} onClick={() => tell('nobody-answered')}>
            {say.noAnswer}
          </Button>
        </span>
      ) : null}
      <RefusedHere problem={reached.error} words={aidMore.refused} />
    </div>
  );
}

function Items(props: { recall: AidRecall }) {
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.recalls;
  const { day, clock } = useClock();
  const { recall } = props;
  const settle = useAidAct('POST /api/aids/recalls/:recallId/items/:calledThingId');
  return (
    <section className="aid-part">
      <h2>{say.items}</h2>
      <RefusedHere problem={settle.error} words={aidMore.refused} />
      <ul className="aid-list">
        {recall.items.map((item) => (
          <li key={item.thingId} className="aid-row">
            <span className="aid-row-head">
              <Link to="/aids/things/$thingId" params={{ thingId: item.thingId }}>
                {item.label}
              </Link>
              <span className="quiet">
                {[item.store, item.shelf, aidWork.state[item.state as AidItemState]].filter(Boolean).join(', ')}
              </span>
            </span>
            {item.settledAs ? (
              <span className="aid-facts-line">
                <Tag tone="good" sign="check">
                  {say.became[item.settledAs]}
                </Tag>
                {item.settledAt ? (
                  <span className="quiet">{`${day(item.settledAt)} ${clock(item.settledAt)}`}</span>
                ) : null}
              </span>
            ) : item.inAt ? (
              <span className="aid-acts">
                {(['mended', 'nothing-wrong', 'scrapped'] as const).map((became) => (
                  <Button
                    key={became}
                    variant="tertiary"
                    color="neutral"
                    busy={settle.isPending}
                    onClick={() =>
                      settle.mutate({ params: { recallId: recall.id, calledThingId: item.thingId }, body: { became } })
                    }
                  >
                    {say.became[became]}
                  </Button>
                ))}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Close(props: { recallId: string }) {
  const { aidMore } = useStaffText();
  const say = aidMore.recalls;
  const [words, setWords] = useState('');
  const close = useAidAct('POST /api/aids/recalls/:recallId/close');
  return (
    <section className="aid-part">
      <TextArea label={say.closeWords} value={words} onChange={setWords} maxLength={500} />
      <RefusedHere problem={close.error} words={aidMore.refused} />
      <div className="aid-acts">
        <Button
          variant="secondary"
          busy={close.isPending}
          disabled={words.trim() === ''}
          onClick={() => close.mutate({ params: { recallId: props.recallId }, body: { words: words.trim() } })}
        >
          {say.close}
        </Button>
      </div>
    </section>
  );
}
