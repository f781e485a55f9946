import { Link } from '@tanstack/react-router';
import type { InboxRow } from '@tunet/contract';
import type { KeyboardEvent } from 'react';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useNow } from '../../ui/time.tsx';
import { DangerTag } from '../danger-mark.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Messages under one heading. Arrow keys go up and down. */
export function InboxList(props: { heading: string; rows: readonly InboxRow[]; chosen: string | null }) {
  if (props.rows.length === 0) return null;
  function go(event: KeyboardEvent<HTMLUListElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links = [
      ...(event.currentTarget.closest('.inbox-left') ?? event.currentTarget).querySelectorAll<HTMLElement>(
        'a.inbox-row',
      ),
    ];
    const next = links[links.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
  return (
    <section className="inbox-part">
      <h2>{props.heading}</h2>
      <ul onKeyDown={go}>
        {props.rows.map((row) => (
          <li key={row.id}>
            <Row row={row} isChosen={row.id === props.chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row(props: { row: InboxRow; isChosen: boolean }) {
  const text = useWorkText();
  const say = useStaffText().inbox;
  const { day, clock } = useClock();
  const { row } = props;
  return (
    <Link
      className="inbox-row"
      to="/inbox/$threadId"
      params={{ threadId: row.id }}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <span className="inbox-name">
        <strong>{row.personName}</strong>
        <span className="quiet figures">{text.common.born(row.bornYear)}</span>
      </span>
      <span className="inbox-beginning">
        {row.lastWho}: {row.lastWords}
      </span>
      <span className="inbox-facts">
        <DangerTag danger={row.danger} />
        <AnswerBy answerBy={row.answerBy} />
        <span className="quiet">{say.about(text.thread.topic[row.topic], row.unitName)}</span>
        {row.takenBy ? <span className="quiet">{say.has(row.takenBy.name)}</span> : null}
        {row.answerBy === null ? (
          <span className="quiet figures">
            {day(row.lastAt)} {clock(row.lastAt)}
          </span>
        ) : null}
      </span>
    </Link>
  );
}

const hourLong = 3_600_000;
/** Nearer than this the clock alone says when. */
const dayLong = 20 * hourLong;

/** How long until an answer is promised, or since it should have come. */
export function AnswerBy(props: { answerBy: string | null }) {
  const say = useStaffText().inbox;
  const { relative, weekday, clock, duration } = useClock();
  const now = useNow(15);
  const { answerBy } = props;
  if (answerBy === null) return null;
  const left = Date.parse(answerBy) - now;
  const isLate = left < 0;
  return (
    <Tag tone={isLate ? 'waiting' : 'calm'} sign={isLate ? 'warning' : 'clock'}>
      {isLate
        ? say.late(relative(answerBy, now))
        : left < dayLong
          ? say.answerSoon(relative(answerBy, now))
          : say.answerBy(`${weekday(answerBy)} ${clock(answerBy)}`, duration(left - (left % hourLong)))}
    </Tag>
  );
}
