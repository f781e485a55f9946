import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CarePlace, PlaceStay } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

type House = Answer<'GET /api/care-places'>['units'][number];
const uses = ['long', 'short', 'relief', 'housing'] as const;

/** One act on a room or a stay: sends it, and reads the houses anew. */
function useAct(send: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => queries.invalidateQueries({ queryKey: ['care-places'] }) });
}

/** A new room, of a use and a kind of help that the house has already. */
export function MakeRoom(props: { house: House }) {
  const text = useStaffText();
  const say = text.houseWork;
  const { house } = props;
  const [name, setName] = useState('');
  const [use, setUse] = useState<(typeof uses)[number]>('long');
  const serviceType = house.places.find((place) => place.use === use)?.serviceTypes[0];
  const act = useAct(() =>
    command('POST /api/care-places', { body: { houseId: house.unitId, name, use, serviceType: serviceType ?? '' } }),
  );
  return (
    <details className="house-act">
      <summary>{say.make}</summary>
      <TextField label={say.name} value={name} onChange={setName} maxLength={40} />
      <Select
        label={text.waitingWork.use}
        value={use}
        onChange={(value) => setUse(value as (typeof uses)[number])}
        options={uses
          .filter((one) => house.places.some((place) => place.use === one))
          .map((value) => ({ value, label: text.waitingWork.uses[value] }))}
      />
      {act.error ? <RefusedHere problem={act.error} words={say.refused} /> : null}
      <Button
        variant="secondary"
        busy={act.isPending}
        onClick={() => (name.trim() && serviceType ? act.mutate() : undefined)}
      >
        {say.makeSave}
      </Button>
    </details>
  );
}

/** Another name, closed days with a reason, and opening again. */
export function RoomActs(props: { place: CarePlace; today: string }) {
  const say = useStaffText().houseWork;
  const { carePlaceId, closings } = props.place;
  const [name, setName] = useState(props.place.name);
  const [fromOn, setFrom] = useState(props.today);
  const [untilOn, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const params = { carePlaceId };
  const rename = useAct(() => command('POST /api/care-places/:carePlaceId/rename', { params, body: { name } }));
  const close = useAct(() =>
    command('POST /api/care-places/:carePlaceId/close', {
      params,
      body: { fromOn, reason, ...(untilOn === '' ? {} : { untilOn }) },
    }),
  );
  const [closing] = closings;
  const open = useAct(() =>
    command('POST /api/care-places/closings/:closingId/open', {
      params: { closingId: closing?.closingId ?? '' },
      body: {},
    }),
  );
  const problem = rename.error ?? close.error ?? open.error;
  return (
    <details className="house-act">
      <summary>
        {say.acts} {props.place.name}
      </summary>
      <TextField label={say.name} value={name} onChange={setName} maxLength={40} />
      <Button variant="secondary" busy={rename.isPending} onClick={() => (name.trim() ? rename.mutate() : undefined)}>
        {say.rename}
      </Button>
      {closing ? (
        <Button variant="secondary" busy={open.isPending} onClick={() => open.mutate()}>
          {say.open}
        </Button>
      ) : (
        <>
          <DayField label={say.from} value={fromOn} onChange={setFrom} />
          <DayField label={say.until} value={untilOn} onChange={setUntil} />
          <TextField label={say.reason} value={reason} onChange={setReason} />
          <Button
            variant="secondary"
            busy={close.isPending}
            onClick={() => (reason.trim() ? close.mutate() : undefined)}
          >
            {say.close}
          </Button>
        </>
      )}
      {problem ? <RefusedHere problem={problem} words={say.refused} /> : null}
    </details>
  );
}

/** Moving in, to another room of the house, and out: said by the house. */
export function StayActs(props: { stay: PlaceStay; house: House; today: string }) {
  const say = useStaffText().houseWork;
  const { stay, house, today } = props;
  const [onDay, setDay] = useState(today);
  const [toPlaceId, setTo] = useState('');
  const params = { placeStayId: stay.stayId };
  const moveIn = useAct(() => command('POST /api/care-places/stays/:placeStayId/move-in', { params, body: { onDay } }));
  const move = useAct(() =>
    command('POST /api/care-places/stays/:placeStayId/move', { params, body: { toPlaceId, onDay } }),
  );
  const leave = useAct(() => command('POST /api/care-places/stays/:placeStayId/leave', { params, body: { onDay } }));
  const problem = moveIn.error ?? move.error ?? leave.error;
  const rooms = house.places.filter(
    ({ serviceTypes, stays }) =>
      serviceTypes.includes(stay.serviceType) && stays.every(({ stayId }) => stayId !== stay.stayId),
  );
  if (stay.isOffered) return null;
  return (
    <details className="house-act">
      <summary>{stay.movedInOn === null ? say.moveIn : `${say.move} / ${say.leave}`}</summary>
      <DayField label={say.onDay} value={onDay} onChange={setDay} />
      {stay.movedInOn === null ? (
        <Button busy={moveIn.isPending} onClick={() => moveIn.mutate()}>
          {say.moveIn}
        </Button>
      ) : (
        <>
          <Select
            label={say.to}
            value={toPlaceId}
            onChange={setTo}
            options={[
              { value: '', label: '–' },
              ...rooms.map(({ carePlaceId, name }) => ({ value: carePlaceId, label: name })),
            ]}
          />
          <Button variant="secondary" busy={move.isPending} onClick={() => (toPlaceId ? move.mutate() : undefined)}>
            {say.move}
          </Button>
          <Button variant="secondary" busy={leave.isPending} onClick={() => leave.mutate()}>
            {say.leave}
          </Button>
        </>
      )}
      {problem ? <RefusedHere problem={problem} words={say.refused} /> : null}
    </details>
  );
}
