import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { type Answer, command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RefusedHere } from './part-state.tsx';

/** She moves, from a day. What stands in the old home is said before it is registered. */
export function MovePerson(props: { personId: string; homes: Answer<'GET /api/people/:personId/home'> }) {
  const text = useText();
  const say = useStaffText().homePart;
  const queries = useQueryClient();
  const { personId, homes } = props;
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [movesOn, setMovesOn] = useState('');
  const [street, setStreet] = useState('');
  const [postal, setPostal] = useState('');
  const [entrance, setEntrance] = useState('');
  const [floor, setFloor] = useState('');
  const [areaId, setAreaId] = useState(homes.areas[0]?.id ?? '');
  const orNull = (value: string) => (value.trim() === '' ? null : value.trim());
  const move = useMutation({
    mutationFn: (devicesKnown: boolean) =>
      command('POST /api/people/:personId/moves', {
        params: { personId },
        body: {
          movesOn,
          devicesKnown,
          to: {
            newHome: {
              ...{ street: street.trim(), postal: postal.trim(), areaId },
              ...{ entrance: orNull(entrance), floor: orNull(floor) },
            },
          },
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['home', personId] }),
  });
  const isWhole = movesOn !== '' && street.trim() !== '' && postal.trim() !== '' && areaId !== '';
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (isWhole) move.mutate(false);
  }
  if (!isOpen) {
    return (
      <div>
        <Button variant="secondary" sign="house" onClick={() => setOpen(true)}>
          {say.move}
        </Button>
      </div>
    );
  }
  const standing = move.error instanceof Problem && move.error.code === 'devices-in-old-home' ? move.error : null;
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <h2>{say.move}</h2>
      <p className="quiet">{say.moveHelp}</p>
      <DayField label={say.movesOn} value={movesOn} onChange={setMovesOn} />
      <TextField label={say.street} value={street} onChange={setStreet} />
      <TextField label={say.postal} value={postal} onChange={setPostal} />
      <div className="part-columns">
        <TextField label={say.entrance} value={entrance} onChange={setEntrance} maxLength={40} />
        <TextField label={say.floor} value={floor} onChange={setFloor} maxLength={40} />
      </div>
      <Select
        label={say.area}
        value={areaId}
        onChange={setAreaId}
        options={homes.areas.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {tried && !isWhole ? <p className="ds-validation-message">{say.fillIn}</p> : null}
      {standing ? (
        <Notice tone="waiting" sign="alarm" live>
          <strong>{say.devicesStay(standing.detail.devices ?? '')}</strong>
          <Button variant="secondary" busy={move.isPending} onClick={() => move.mutate(true)}>
            {say.devicesKnown}
          </Button>
        </Notice>
      ) : (
        <>
          <RefusedHere problem={move.error} words={say.refused} />
          <div className="part-acts">
            <Button type="submit" busy={move.isPending}>
              {say.save}
            </Button>
            <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
              {text.common.cancel}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
