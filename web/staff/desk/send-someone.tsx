import type { AlarmCard, DeskRow } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { OtherWays, RefusedToAsk, Responders, useAskOutside, useResponders } from './ask-outside.tsx';
import { useDesk } from './desk-context.tsx';
import { useFocusHere } from './focus-here.ts';
import { useDigits } from './use-digits.ts';

/** Asks somebody to go: a unit in its app, or anybody who has agreed by text message or telephone. The button names the receiver. */
export function SendSomeone(props: { row: DeskRow; receivers: AlarmCard['receivers'] }) {
  const text = useWorkText();
  const { acts, setOpen } = useDesk();
  const [note, setNote] = useState('');
  const ref = useFocusHere();
  const { row } = props;
  const send = (unitId: string) =>
    acts.perform(
      row.id,
      `send-${unitId}`,
      () =>
        command('POST /api/alarms/:alarmId/hand-over', {
          params: { alarmId: row.id },
          body: note.trim() === '' ? { unitId } : { unitId, note },
        }),
      () => setOpen(null),
    );
  const outside = useResponders(row.id);
  const ask = useAskOutside(row, note);
  const byLink = outside.data?.byLink ?? false;
  const receivers = inOrder(props.receivers);
  useDigits(true, (index) => {
    const receiver = receivers[index];
    if (receiver) send(receiver.unitId);
  });
  return (
    <section className="open-part" aria-labelledby="send-heading">
      <h2 id="send-heading" ref={ref} tabIndex={-1}>
        {text.desk.handOver}
      </h2>
      <TextArea label={text.desk.handOverNote} value={note} onChange={setNote} rows={2} />
      <ul className="receivers">
        {receivers.map((receiver, index) => (
          <li key={receiver.unitId}>
            <Button
              sign="walker"
              variant={receiver.proposed ? 'primary' : 'secondary'}
              busy={acts.pending?.name === `send-${receiver.unitId}`}
              onClick={() => send(receiver.unitId)}
            >
              {text.desk.handOverTo(receiver.name)} {index < 9 ? <kbd>{index + 1}</kbd> : null}
            </Button>
            <span>
              {receiver.proposed ? <Tag tone="good">{text.desk.proposed}</Tag> : null}
              {receiver.onDuty > 0 ? text.desk.onDutyCount(receiver.onDuty) : text.desk.nobodyOnDuty}
              {receiver.phone ? <span className="figures"> · {receiver.phone}</span> : null}
            </span>
            <OtherWays to={{ unitId: receiver.unitId }} phone={receiver.phone} byLink={byLink} ask={ask} />
          </li>
        ))}
      </ul>
      {outside.data ? <Responders responders={outside.data.responders} byLink={byLink} ask={ask} /> : null}
      {acts.refused?.alarmId === row.id ? <RefusedToAsk problem={acts.refused.problem} /> : null}
      <p className="quiet">{text.desk.informOnly}</p>
    </section>
  );
}

/** The proposed one first, then those with somebody on duty, then the rest by name. */
function inOrder(receivers: AlarmCard['receivers']): AlarmCard['receivers'] {
  return receivers.toSorted(
    (a, b) =>
      Number(b.proposed) - Number(a.proposed) ||
      Number(b.onDuty > 0) - Number(a.onDuty > 0) ||
      a.name.localeCompare(b.name),
  );
}
