import type { FieldVisit } from '@tunet/contract';
import { useState } from 'react';
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
  const planId = lines[0]?.inPlan?.planId;
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
  const isSame = order.every((id, place) => id === lines[place]?.id);
  const move = (from: number, to: number) => {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    setOrder(next);
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
      <ol className="visit-order">
        {order.map((id, place) => {
          const title = lines.find((line) => line.id === id)?.title ?? '';
          return (
            <li key={id}>
              <span>{title}</span>
              <Button
                variant="secondary"
                color="neutral"
                aria-label={say.up(title)}
                disabled={place === 0}
                onClick={() => move(place, place - 1)}
              >
                ↑
              </Button>
              <Button
                variant="secondary"
                color="neutral"
                aria-label={say.down(title)}
                disabled={place === order.length - 1}
                onClick={() => move(place, place + 1)}
              >
                ↓
              </Button>
            </li>
          );
        })}
      </ol>
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
