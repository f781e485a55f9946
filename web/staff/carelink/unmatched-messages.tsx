import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PickPerson } from './pick-person.tsx';

type Message = Answer<'GET /api/hospital'>['unmatched'][number];
type How = 'try-again' | 'not-ours' | 'by-phone';

/** Messages that are filed on nobody: who looks at each, and what one can do with it. */
export function Unmatched(props: { messages: readonly Message[] }) {
  const say = useStaffText().hospital;
  if (props.messages.length === 0) return null;
  return (
    <section className="hospital-block">
      <h2>{say.unmatched}</h2>
      <p className="quiet">{say.unmatchedHelp}</p>
      <ul>
        {props.messages.map((message) => (
          <li key={message.arrivalId} className="hospital-lost">
            <One message={message} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One(props: { message: Message }) {
  const { hospital: say, pickPerson } = useStaffText();
  const queries = useQueryClient();
  const { day, clock, date } = useClock();
  const { arrivalId, kind, hospital, receivedAt, why, name, bornOn, takenBy, takenAt, isPicked } = props.message;
  const [isPicking, setPicking] = useState(false);
  const params = { arrivalId };
  const onSuccess = () => void queries.invalidateQueries({ queryKey: ['hospital'] });
  const settle = useMutation({
    mutationFn: (how: How) => command('POST /api/carelink-arrivals/:arrivalId/settle', { params, body: { how } }),
    onSuccess,
  });
  const take = useMutation({
    mutationFn: () => command('POST /api/carelink-arrivals/:arrivalId/take', { params, body: {} }),
    onSuccess,
  });
  return (
    <>
      <strong>
        {name} <span className="quiet figures">{bornOn ? date(bornOn) : ''}</span>
      </strong>
      <span>
        {say.what[kind] ?? say.sendingKind[kind] ?? kind}, {hospital}
      </span>
      <span className="quiet figures">
        {day(receivedAt)} {clock(receivedAt)}
      </span>
      <Tag tone="waiting" sign="warning">
        {say.unmatchedWhy[why]}
      </Tag>
      <span className="quiet">
        {takenBy && takenAt ? pickPerson.taken(takenBy, `${day(takenAt)} ${clock(takenAt)}`) : pickPerson.nobodyHas}
      </span>
      {isPicked ? <Notice tone="good">{pickPerson.kept}</Notice> : null}
      {isPicking ? (
        <PickPerson {...{ arrivalId, name, bornOn }} onDone={() => setPicking(false)} />
      ) : (
        <div className="part-acts">
          <Button variant="secondary" onClick={() => setPicking(true)}>
            {pickPerson.pick}
          </Button>
          {takenBy ? null : (
            <Button variant="secondary" busy={take.isPending} onClick={() => take.mutate()}>
              {pickPerson.take}
            </Button>
          )}
          <Button variant="tertiary" busy={settle.isPending} onClick={() => settle.mutate('try-again')}>
            {say.tryAgain}
          </Button>
          <Button variant="tertiary" color="neutral" onClick={() => settle.mutate('by-phone')}>
            {say.byPhone}
          </Button>
          <Button variant="tertiary" color="neutral" onClick={() => settle.mutate('not-ours')}>
            {say.notOurs}
          </Button>
        </div>
      )}
      <RefusedHere problem={settle.error ?? take.error} words={{}} />
    </>
  );
}
