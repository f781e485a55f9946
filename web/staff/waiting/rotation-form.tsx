import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WaitingRow } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ActForm } from './act-form.tsx';

type Houses = Answer<'GET /api/care-places'>['units'];

/** Relief stays in rotation, a year ahead if one likes: two weeks in and six out is fourteen nights every eight weeks. */
export function RotationForm(props: { units: Houses; waiting: readonly WaitingRow[] }) {
  const say = useStaffText().waitingWork;
  const queries = useQueryClient();
  const [carePlaceId, setPlace] = useState('');
  const [personId, setPerson] = useState('');
  const [fromOn, setFrom] = useState('');
  const [nights, setNights] = useState('14');
  const [every, setEvery] = useState('8');
  const [times, setTimes] = useState('6');
  const rooms = props.units.flatMap(({ name, places }) =>
    places.filter(({ use }) => use === 'relief' || use === 'short').map((place) => ({ house: name, place })),
  );
  const chosen = rooms.find(({ place }) => place.carePlaceId === carePlaceId)?.place;
  const people = new Map([
    ...props.units.flatMap(({ places }) =>
      places.flatMap(({ stays }) => stays.map((stay) => [stay.personId, stay.personName] as const)),
    ),
    ...props.waiting.map((one) => [one.personId, one.personName] as const),
  ]);
  const numbers = [nights, every, times].map(Number);
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/care-places/:carePlaceId/rotation', {
        params: { carePlaceId },
        body: {
          ...{ personId, serviceType: chosen?.serviceTypes[0] ?? '', fromOn },
          ...{ days: Number(nights), everyWeeks: Number(every), times: Number(times) },
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['care-places'] }),
  });
  if (rooms.length === 0) return null;
  return (
    <>
      {save.data ? (
        <Notice tone="good" live>
          {say.rotated(save.data.stays.length)}
        </Notice>
      ) : null}
      <ActForm
        name={say.rotate}
        save={say.rotateSave}
        isWhole={chosen !== undefined && personId !== '' && fromOn !== '' && numbers.every((one) => one >= 1)}
        busy={save.isPending}
        problem={save.error}
        onSave={() => save.mutate()}
      >
        <Select
          label={say.room}
          value={carePlaceId}
          onChange={setPlace}
          options={[
            { value: '', label: '–' },
            ...rooms.map(({ house, place }) => ({ value: place.carePlaceId, label: `${house}, ${place.name}` })),
          ]}
        />
        <Select
          label={say.rotatePerson}
          value={personId}
          onChange={setPerson}
          options={[{ value: '', label: '–' }, ...[...people].map(([value, label]) => ({ value, label }))]}
        />
        <DayField label={say.rotateFrom} value={fromOn} onChange={setFrom} />
        <TextField label={say.rotateDays} numeric value={nights} onChange={setNights} maxLength={2} />
        <TextField label={say.rotateEvery} numeric value={every} onChange={setEvery} maxLength={2} />
        <TextField label={say.rotateTimes} numeric value={times} onChange={setTimes} maxLength={2} />
      </ActForm>
    </>
  );
}
