import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StartedNow } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

interface Props {
  readonly one: StartedNow;
  readonly today: string;
}

/** One help before the decision: where it stands, and the two things a person may do with it. */
export function StartedView(props: Props) {
  const say = useStaffText().startNow;
  const { day, clock, date } = useClock();
  const { one } = props;
  const [act, setAct] = useState<'map' | 'end' | null>(null);
  const isGoing = one.state === 'running' || one.state === 'mapping';
  return (
    <section className="started">
      <h2>{say.sentence(one.title, one.unitName, date(one.startsOn))}</h2>
      <span className="stay-tags">
        <Tag tone={isGoing ? 'good' : 'calm'} sign={isGoing ? 'check' : 'lines'}>
          {say.state[one.state]}
        </Tag>
        {one.windows.map(({ from, to }) => (
          <Tag key={from} sign="clock">
            {`${from}–${to}`}
          </Tag>
        ))}
        {one.isOverdue ? (
          <Tag tone="waiting" sign="warning">
            {say.overdue}
          </Tag>
        ) : null}
      </span>
      <blockquote>{one.why}</blockquote>
      <p className="quiet figures">
        {say.by(one.startedByName, `${day(one.startedAt)} ${clock(one.startedAt)}`)}
        {isGoing ? ` · ${say.limitOn(date(one.limitOn))}` : ''}
      </p>
      {one.mapping ? (
        <p>
          {say.mappingSince(one.mapping.byName, day(one.mapping.since))}: {one.mapping.because}
        </p>
      ) : null}
      {one.decided && isGoing ? <Notice sign="warning">{say.decided[one.decided]}</Notice> : null}
      {one.ended ? (
        <p>
          {one.ended.how === 'decision'
            ? say.endedByDecision
            : say.endedBy(one.ended.byName ?? '', one.ended.lastOn ? date(one.ended.lastOn) : '')}
          {one.ended.because ? ` ${one.ended.because}` : ''}
        </p>
      ) : null}
      {isGoing && act === null ? (
        <div className="part-acts">
          {one.state === 'running' ? (
            <Button variant="secondary" onClick={() => setAct('map')}>
              {say.map}
            </Button>
          ) : null}
          <Button variant="tertiary" color="neutral" onClick={() => setAct('end')}>
            {say.end}
          </Button>
        </div>
      ) : null}
      {act === null ? null : <Act {...props} act={act} close={() => setAct(null)} />}
    </section>
  );
}

function Act(props: Props & { act: 'map' | 'end'; close: () => void }) {
  const say = useStaffText().startNow;
  const queries = useQueryClient();
  const { one, act, today } = props;
  const [because, setBecause] = useState('');
  const [on, setOn] = useState(act === 'end' ? today : '');
  const params = { startNowId: one.startNowId };
  const move = useMutation({
    mutationFn: () =>
      act === 'map'
        ? command('POST /api/started-now/:startNowId/mapping', {
            params,
            body: { because: because.trim(), untilOn: on },
          })
        : command('POST /api/started-now/:startNowId/end', { params, body: { because: because.trim(), lastOn: on } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['started-now'] });
      void queries.invalidateQueries({ queryKey: ['unit-day'] });
      props.close();
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (because.trim() !== '' && on !== '' && !move.isPending) move.mutate();
  }
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <TextArea
        label={act === 'map' ? say.mapWhy : say.endWhy}
        value={because}
        onChange={setBecause}
        rows={2}
        maxLength={1000}
        autoFocus
      />
      <DayField label={act === 'map' ? say.mapUntil : say.lastDay} value={on} onChange={setOn} />
      <RefusedHere problem={move.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={move.isPending}>
          {act === 'map' ? say.map : say.end}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.close}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
