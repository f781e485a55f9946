import type { FieldVisit } from '@tunet/contract';
import { useLayoutEffect, useRef, useState } from 'react';
import { Problem } from '../data/call.ts';
import { lastEntry } from '../data/field-state.ts';
import { orderOnPhone } from '../data/visit-state.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Refused } from '../ui/notice.tsx';
import { EntrySign } from './entry-sign.tsx';
import { useShift } from './on-shift.tsx';

/** Another order of what is done in the visit, from now on; kept on the phone until there is a net, and shown so at once. */
export function VisitOrder(props: { visit: FieldVisit }) {
  const text = useWorkText();
  const say = text.visitOrder;
  const { day, outbox } = useShift();
  const { visit } = props;
  const subjectId = `order ${visit.id}`;
  const entry = lastEntry(subjectId, outbox.entries);
  const now = orderOnPhone(visit, outbox.entries);
  const lines = now.flatMap((id) => day?.interventions.find((each) => each.id === id && each.inPlan) ?? []);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  /** The line that was moved last, and by which of its buttons. */
  const [moved, setMoved] = useState<{ readonly id: string; readonly by: 'up' | 'down' } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const planId = lines[0]?.inPlan?.planId;
  // A line that moves in the page loses the focus in some browsers: pressed again, it must be the same line that goes on.
  useLayoutEffect(() => {
    if (moved && order) list.current?.querySelector<HTMLElement>(`[data-move="${moved.by} ${moved.id}"]`)?.focus();
  }, [moved, order]);
  // Lines of two plans are two units' own: each keeps its order.
  if (lines.length < 2 || planId === undefined || lines.some((line) => line.inPlan?.planId !== planId)) return null;
  if (order === null) {
    return (
      <section className="visit-otherwise">
        {entry?.state === 'refused' ? (
          <>
            <Refused problem={new Problem(409, { code: entry.code ?? 'ended', message: '' })} />
            <Button variant="secondary" color="neutral" onClick={() => outbox.dismiss(entry.commandId)}>
              {text.field.understood}
            </Button>
          </>
        ) : null}
        <p>
          <Button
            variant="secondary"
            color="neutral"
            sign="lines"
            onClick={() => {
              setTried(false);
              setWords('');
              setMoved(null);
              setOrder(lines.map(({ id }) => id));
            }}
          >
            {say.open}
          </Button>{' '}
          <EntrySign subjectId={subjectId} />
        </p>
      </section>
    );
  }
  const titleOf = (id: string) => lines.find((line) => line.id === id)?.title ?? '';
  const isSame = order.every((id, place) => id === lines[place]?.id);
  const move = (from: number, by: 'up' | 'down') => {
    const to = by === 'up' ? from - 1 : from + 1;
    if (to < 0 || to >= order.length) return;
    const next = [...order];
    const [id] = next.splice(from, 1);
    if (id === undefined) return;
    next.splice(to, 0, id);
    setOrder(next);
    setMoved({ id, by });
  };
  const send = () => {
    setTried(true);
    if (isSame || words.trim() === '') return;
    const body = { planId, lineIds: [...order], words: words.trim() };
    void outbox
      .act('POST /api/people/:personId/plan/order', subjectId, { params: { personId: visit.personId }, body })
      .then(() => setOrder(null));
  };
  return (
    <section className="otherwise-form" aria-label={say.heading}>
      <h2>{say.heading}</h2>
      <p className="quiet">{say.help}</p>
      <ol className="visit-order" ref={list}>
        {order.map((id, place) => {
          const title = titleOf(id);
          return (
            <li key={id}>
              <span>{title}</span>
              <Button
                variant="secondary"
                color="neutral"
                aria-label={say.up(title)}
                // Not taken out of the row of keys at the ends: whoever stands on it would lose her place.
                aria-disabled={place === 0 || undefined}
                data-move={`up ${id}`}
                onClick={() => move(place, 'up')}
              >
                ↑
              </Button>
              <Button
                variant="secondary"
                color="neutral"
                aria-label={say.down(title)}
                aria-disabled={place === order.length - 1 || undefined}
                data-move={`down ${id}`}
                onClick={() => move(place, 'down')}
              >
                ↓
              </Button>
            </li>
          );
        })}
      </ol>
      <p className="visit-order-said" role="status">
        {moved ? say.moved(titleOf(moved.id), order.indexOf(moved.id) + 1, order.length) : ''}
      </p>
      {tried && isSame ? <p className="ds-validation-message">{say.same}</p> : null}
      <TextArea
        label={text.otherwise.words}
        value={words}
        onChange={setWords}
        maxLength={1000}
        rows={2}
        error={tried && words.trim() === '' ? text.otherwise.wordsMissing : null}
      />
      <div className="otherwise-acts">
        <Button sign="check" onClick={send}>
          {text.otherwise.send}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOrder(null)}>
          {text.common.cancel}
        </Button>
      </div>
    </section>
  );
}
