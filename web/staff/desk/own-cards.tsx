import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AlarmKind, OwnCard } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button, telephone } from '../../ui/button.tsx';
import { DayField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { OwnCardForm } from './own-card-form.tsx';
import './own-cards.css';

type Cards = Answer<'GET /api/people/:personId/alarm-cards'>;

/** What the desk does for one person, by kind of alarm: drafts, what holds, and every version before. */
export function OwnCards(props: { personId: string }) {
  const say = useStaffText().ownCards;
  const { personId } = props;
  const cards = useQuery({
    queryKey: ['own-cards', personId],
    queryFn: () => call('GET /api/people/:personId/alarm-cards', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={cards} doing={say.loading}>
      {(data) => <CardList personId={personId} data={data} />}
    </PartState>
  );
}

function CardList(props: { personId: string; data: Cards }) {
  const say = useStaffText().ownCards;
  const [writing, setWriting] = useState<AlarmKind | null | 'nothing'>('nothing');
  const { personId, data } = props;
  const now = data.cards.filter(({ state }) => state !== 'ended');
  const earlier = data.cards.filter(({ state }) => state === 'ended');
  return (
    <div className="part own-cards">
      <p className="lead">{say.help}</p>
      {now.length === 0 ? <p>{say.none}</p> : null}
      {now.map((card) => (
        <OneCard key={card.id} personId={personId} card={card} data={data} onEdit={() => setWriting(card.kind)} />
      ))}
      {writing === 'nothing' ? (
        <div>
          <Button sign="pen" variant="secondary" onClick={() => setWriting(null)}>
            {say.write}
          </Button>
        </div>
      ) : (
        <OwnCardForm
          key={String(writing)}
          personId={personId}
          data={data}
          kind={writing}
          onDone={() => setWriting('nothing')}
        />
      )}
      {earlier.length > 0 ? (
        <details>
          <summary>{say.earlier}</summary>
          {earlier.map((card) => (
            <OneCard key={card.id} personId={personId} card={card} data={data} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function OneCard(props: { personId: string; card: OwnCard; data: Cards; onEdit?: () => void }) {
  const text = useWorkText();
  const say = useStaffText().ownCards;
  const { language } = useLanguage();
  const { day, date } = useClock();
  const { card, data, onEdit } = props;
  const isOverdue = card.state === 'signed' && card.reviewOn !== null && card.reviewOn < data.today;
  return (
    <section className="own-card" data-state={card.state}>
      <div className="own-card-head">
        <h2>{card.kind === null ? say.anyKind : text.kind[card.kind]}</h2>
        <Tag tone={card.state === 'signed' ? 'good' : card.state === 'draft' ? 'waiting' : 'calm'}>
          {say.state[card.state]}
        </Tag>
      </div>
      <ol>
        {card.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own; its place is what it is
          <li key={index}>
            <strong>{text.desk.stepKind[step.kind]}</strong> {step.text[language]}{' '}
            {step.phone ? <a href={telephone(step.phone)}>{step.phone}</a> : null}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {[
          card.writtenBy && card.writtenAt ? say.writtenBy(card.writtenBy, day(card.writtenAt)) : null,
          card.signedBy && card.signedOn ? say.signedBy(card.signedBy, date(card.signedOn)) : null,
          card.reviewOn && !isOverdue ? say.reviewOn(date(card.reviewOn)) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isOverdue && card.reviewOn ? <Notice tone="waiting">{say.overdue(date(card.reviewOn))}</Notice> : null}
      {onEdit ? <CardActs {...props} onEdit={onEdit} /> : null}
    </section>
  );
}

function CardActs(props: { personId: string; card: OwnCard; data: Cards; onEdit: () => void }) {
  const say = useStaffText().ownCards;
  const queries = useQueryClient();
  const { personId, card, data, onEdit } = props;
  const [reviewOn, setReviewOn] = useState(() => halfAYearFrom(data.today));
  const done = { onSettled: () => queries.invalidateQueries({ queryKey: ['own-cards', personId] }) };
  const params = { cardId: card.id };
  const sign = useMutation({
    mutationFn: () => command('POST /api/alarm-cards/:cardId/sign', { params, body: { reviewOn } }),
    ...done,
  });
  const end = useMutation({
    mutationFn: () => command('POST /api/alarm-cards/:cardId/end', { params, body: {} }),
    ...done,
  });
  return (
    <div className="own-card-acts">
      {data.maySign ? (
        <>
          <DayField
            label={say.reviewLabel}
            help={say.reviewHelp}
            value={reviewOn}
            min={data.today}
            onChange={setReviewOn}
          />
          <div className="alarm-acts">
            <Button sign="check" busy={sign.isPending} onClick={() => sign.mutate()}>
              {card.state === 'draft' ? say.sign : say.review}
            </Button>
            <Button variant="secondary" onClick={onEdit}>
              {say.edit}
            </Button>
            <Button variant="tertiary" color="neutral" busy={end.isPending} onClick={() => end.mutate()}>
              {card.state === 'draft' ? say.discard : say.end}
            </Button>
          </div>
        </>
      ) : (
        <>
          {card.state === 'draft' ? <p>{say.nurseSigns}</p> : null}
          <Button variant="secondary" onClick={onEdit}>
            {say.edit}
          </Button>
        </>
      )}
      {sign.error || end.error ? <RefusedHere problem={sign.error ?? end.error} words={say.refused} /> : null}
    </div>
  );
}

/** Half a year is usual; a nurse may choose another day. */
function halfAYearFrom(today: string): string {
  const [year = 2026, month = 1, day = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + 6, Math.min(day, 28))).toISOString().slice(0, 10);
}
