import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { dutiesQuery } from '../../data/queries.ts';
import { Select } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { type Heard, SoundTest } from '../shifts/sound-test.tsx';

type Workplace = Answer<'GET /api/duties/mine'>['workplaces'][number];

/** Beginning a watch at the desk: hear the tones, say how many, begin. */
export function BeginWatch(props: { desks: readonly Workplace[]; lead?: string }) {
  const text = useWorkText();
  const cache = useQueryClient();
  const [unitId, setUnitId] = useState(props.desks[0]?.unitId ?? '');
  const [hours, setHours] = useState('8');
  const begin = useMutation({
    mutationFn: (sound: Heard) => command('POST /api/duties', { body: { unitId, sound, hours: Number(hours) } }),
    onSettled: () => cache.invalidateQueries(dutiesQuery),
  });
  if (props.desks.length === 0) return <Empty sign="lamp" heading={text.duty.none} />;
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
      <SoundTest busy={begin.isPending} problem={begin.error} onHeard={(sound) => begin.mutate(sound)} />
    </div>
  );
}
