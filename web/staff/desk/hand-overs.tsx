import type { DeskRow, HandOver } from '@tunet/contract';
import { useState } from 'react';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused, Tag } from '../../ui/notice.tsx';
import { Time } from '../../ui/time.tsx';
import { AnswerByVoice } from './answer-by-voice.tsx';
import { isOpenHandOver, isWithdrawable, needOf } from './describe-hand-over.ts';
import { handOverActs, useDesk, useSharedActs } from './desk-context.tsx';
import { MoveArrival } from './move-arrival.tsx';

/** Who has been asked to go, what they said, and the clocks on the answer and on the arrival. */
export function HandOvers(props: { row: DeskRow; mine: boolean }) {
  const { acts } = useDesk();
  const { refused } = acts;
  if (props.row.handOvers.length === 0) return null;
  const here = refused?.alarmId === props.row.id && handOverActs.includes(refused.name);
  return (
    <ul className="hand-overs">
      {props.row.handOvers.map((handOver) => (
        <HandOverCard key={handOver.id} row={props.row} handOver={handOver} mine={props.mine} />
      ))}
      {here ? (
        <li>
          <Refused problem={refused?.problem} />
        </li>
      ) : null}
    </ul>
  );
}

const ways = ['asked', 'accepted', 'on-the-way', 'present', 'done'] as const;

function HandOverCard(props: { row: DeskRow; handOver: HandOver; mine: boolean }) {
  const text = useWorkText();
  const { live, acts, open, setOpen } = useDesk();
  const { withdraw } = useSharedActs();
  const [writing, setWriting] = useState(false);
  const { row, handOver, mine } = props;
  const need = needOf(handOver, live.now);
  const over = !isOpenHandOver(handOver);
  const isNewest = row.handOvers.findLast(isOpenHandOver)?.id === handOver.id;
  const isWriting = writing || (open === 'by-voice' && isNewest);
  const stopWriting = () => {
    setWriting(false);
    if (open === 'by-voice') setOpen(null);
  };
  return (
    <li className="hand-over" data-need={need ?? undefined}>
      <div className="hand-over-head">
        <h2>{handOver.unitName}</h2>
        <Tag tone={over ? 'calm' : need ? 'waiting' : 'good'} sign="walker">
          {text.handOver[handOver.state]}
        </Tag>
      </div>
      {text.calls.way[handOver.way] && !handOver.acceptedBy ? <p>{text.calls.way[handOver.way]}</p> : null}
      {handOver.acceptedBy ? <p>{text.desk.acceptedBy(handOver.acceptedBy, handOver.acceptedHow)}</p> : null}
      {handOver.refusedBecause ? <p>{handOver.refusedBecause}</p> : null}
      <HandOverWay handOver={handOver} />
      {handOver.state === 'asked' && !need ? (
        <p>
          {text.desk.answerBy}: <Time at={handOver.answerBy} now={live.now} />
        </p>
      ) : null}
      {handOver.arriveBy && ['accepted', 'on-the-way'].includes(handOver.state) && !need ? (
        <p>
          {text.desk.arriveBy}: <Time at={handOver.arriveBy} now={live.now} />
        </p>
      ) : null}
      {need ? <Notice tone="waiting">{need === 'ring' ? text.desk.noAnswer : text.desk.late}</Notice> : null}
      {over ? null : (
        <div className="alarm-acts">
          {handOver.unitPhone ? (
            <ButtonLink href={telephone(handOver.unitPhone)} variant={need ? 'primary' : 'secondary'} sign="phone">
              {text.common.ring(handOver.unitPhone)}
            </ButtonLink>
          ) : null}
          {mine ? (
            <Button
              variant="tertiary"
              aria-expanded={isWriting}
              onClick={() => (isWriting ? stopWriting() : setWriting(true))}
            >
              {text.desk.byVoice} {isNewest ? <kbd>b</kbd> : null}
            </Button>
          ) : null}
          {mine && isWithdrawable(row, handOver) ? (
            <Button
              variant="tertiary"
              color="neutral"
              busy={acts.pending?.name === 'withdraw'}
              onClick={() => withdraw(row.id, handOver.id)}
            >
              {text.desk.withdraw} <kbd>u</kbd>
            </Button>
          ) : null}
        </div>
      )}
      {mine && need === 'late' ? <MoveArrival row={row} handOver={handOver} /> : null}
      {isWriting && mine ? <AnswerByVoice row={row} handOver={handOver} done={stopWriting} /> : null}
    </li>
  );
}

/** Asked → accepted → on the way → present → done, with the time of each. */
function HandOverWay(props: { handOver: HandOver }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { handOver } = props;
  const times = {
    asked: handOver.askedAt,
    accepted: handOver.acceptedAt,
    'on-the-way': handOver.onTheWayAt,
    present: handOver.presentAt,
    done: handOver.doneAt,
  };
  if (handOver.state === 'refused' || handOver.state === 'withdrawn') return null;
  return (
    <ol className="hand-over-way">
      {ways.map((way) => {
        const at = times[way];
        return (
          <li key={way} data-reached={at !== null || undefined}>
            <span>{text.handOver[way]}</span>
            {at === null ? <span aria-hidden="true">–</span> : <time dateTime={at}>{clock(at)}</time>}
          </li>
        );
      })}
    </ol>
  );
}
