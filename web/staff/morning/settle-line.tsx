import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { MorningThing } from './morning-things.ts';

/** Gives a thing of the morning its owner and its day; without a thing, a line of one's own. */
export function SettleLine(props: {
  thing: MorningThing | null;
  units: readonly { readonly unitId: string; readonly name: string }[];
  today: string;
  reload: readonly string[];
  onDone?: () => void;
}) {
  const say = useStaffText().morning;
  const cache = useQueryClient();
  const { thing, units, today } = props;
  const [ownerUnitId, setOwner] = useState('');
  const [dueOn, setDue] = useState(today);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const lacksWords = thing === null && words.trim() === '';
  const settle = useMutation({
    mutationFn: () =>
      command('POST /api/morning-board/lines', {
        body: {
          source: thing?.source ?? 'other',
          ownerUnitId,
          dueOn,
          ...(thing ? { sourceId: thing.sourceId } : {}),
          ...(thing?.person ? { personId: thing.person.id } : {}),
          ...(words.trim() === '' ? {} : { words: words.trim() }),
        },
      }),
    onSuccess: () => {
      props.onDone?.();
      return cache.invalidateQueries({ queryKey: props.reload });
    },
  });
  return (
    <form
      className="morning-settle no-print"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (ownerUnitId !== '' && !lacksWords) settle.mutate();
      }}
    >
      <TextField
        label={thing ? say.words : say.wordsNeeded}
        value={words}
        onChange={setWords}
        maxLength={500}
        error={asked && lacksWords ? say.fault['say-what'] : null}
      />
      <Select
        label={say.owner}
        value={ownerUnitId}
        onChange={setOwner}
        error={asked && ownerUnitId === '' ? say.fault['unknown-unit'] : null}
        options={[{ value: '', label: '–' }, ...units.map(({ unitId, name }) => ({ value: unitId, label: name }))]}
      />
      <DayField label={say.due} value={dueOn} onChange={setDue} min={today} />
      <Button type="submit" variant="secondary" busy={settle.isPending}>
        {say.settle}
      </Button>
      {settle.error ? <RefusedHere problem={settle.error} words={say.fault} /> : null}
    </form>
  );
}
