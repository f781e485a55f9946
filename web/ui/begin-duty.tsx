import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, command } from '../data/call.ts';
import { alarmSound } from './alarm-sound.ts';
import { Button } from './button.tsx';
import { Select } from './field.tsx';
import { useWorkText } from './more-text.tsx';
import { Empty, Refused } from './notice.tsx';
import { PageHeading } from './page.tsx';

type Workplace = Answer<'GET /api/duties/mine'>['workplaces'][number];

/** Beginning to be on duty in a unit that is no desk: where, how long, begin. */
export function BeginDuty(props: { units: readonly Workplace[]; lead: string }) {
  const text = useWorkText();
  const cache = useQueryClient();
  const [unitId, setUnitId] = useState(props.units[0]?.unitId ?? '');
  const [hours, setHours] = useState('8');
  const begin = useMutation({
    mutationFn: () => command('POST /api/duties', { body: { unitId, hours: Number(hours) } }),
    onSettled: () => cache.invalidateQueries(),
  });
  if (props.units.length === 0) return <Empty sign="house" heading={text.duty.none} />;
  return (
    <>
      <PageHeading lead={props.lead}>{text.field.begin}</PageHeading>
      <Select
        label={text.duty.where}
        value={unitId}
        onChange={setUnitId}
        options={props.units.map((unit) => ({ value: unit.unitId, label: `${unit.unitName}, ${unit.placeName}` }))}
      />
      <Select
        label={text.duty.hours}
        value={hours}
        onChange={setHours}
        options={[4, 6, 8, 10, 12].map((n) => ({ value: String(n), label: text.duty.hoursOption(n) }))}
      />
      <Refused problem={begin.error} />
      <div className="thumb">
        <Button
          wide
          busy={begin.isPending}
          onClick={() => {
            // The press gives the page leave to make a sound when somebody asks for her.
            alarmSound.unlock();
            begin.mutate();
          }}
        >
          {text.field.begin}
        </Button>
      </div>
    </>
  );
}
