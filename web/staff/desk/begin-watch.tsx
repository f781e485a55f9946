import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { dutiesQuery } from '../../data/queries.ts';
import { alarmSound } from '../../ui/alarm-sound.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Empty, Notice, Refused } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';

type Workplace = Answer<'GET /api/duties/mine'>['workplaces'][number];

/** Beginning a watch at the desk: hear the sound, say so, begin. The press also gives the page leave to make sound. */
export function BeginWatch(props: { desks: readonly Workplace[]; lead?: string }) {
  const text = useWorkText();
  const cache = useQueryClient();
  const [unitId, setUnitId] = useState(props.desks[0]?.unitId ?? '');
  const [hours, setHours] = useState('8');
  const [sound, setSound] = useState<'not-played' | 'played' | 'not-heard'>('not-played');
  const begin = useMutation({
    mutationFn: () => command('POST /api/duties', { body: { unitId, soundHeard: true, hours: Number(hours) } }),
    onSettled: () => cache.invalidateQueries(dutiesQuery),
  });
  if (props.desks.length === 0) return <Empty sign="lamp" heading={text.duty.none} />;
  const play = () => {
    alarmSound.playOnce('press');
    setSound('played');
  };
  return (
    <div className="begin-watch">
      <PageHeading {...(props.lead ? { lead: props.lead } : {})}>{text.desk.begin}</PageHeading>
      {props.desks.length > 1 ? (
        <Select
          label={text.duty.where}
          value={unitId}
          onChange={setUnitId}
          options={props.desks.map((desk) => ({ value: desk.unitId, label: `${desk.unitName}, ${desk.placeName}` }))}
        />
      ) : (
        <p>
          <strong>{props.desks[0]?.unitName}</strong>
          <br />
          {props.desks[0]?.placeName}
        </p>
      )}
      <Select
        label={text.duty.hours}
        value={hours}
        onChange={setHours}
        options={[4, 6, 8, 10, 12].map((n) => ({ value: String(n), label: text.duty.hoursOption(n) }))}
      />
      <section className="sound-test" aria-labelledby="sound-test">
        <h2 id="sound-test">{text.desk.soundTest}</h2>
        <p>{text.desk.soundHelp}</p>
        <Button variant={sound === 'played' ? 'secondary' : 'primary'} sign="sound" onClick={play}>
          {sound === 'not-played' ? text.desk.soundPlay : text.desk.soundAgain}
        </Button>
        {sound === 'played' ? (
          <div className="alarm-acts" role="status">
            <Button sign="check" busy={begin.isPending} onClick={() => begin.mutate()}>
              {text.desk.soundHeard}
            </Button>
            <Button variant="tertiary" color="neutral" onClick={() => setSound('not-heard')}>
              {text.desk.soundNotHeard}
            </Button>
          </div>
        ) : null}
        {sound === 'not-heard' ? (
          <Notice tone="waiting" live>
            {text.desk.soundMissing}
          </Notice>
        ) : null}
        <Refused problem={begin.error} />
      </section>
    </div>
  );
}
