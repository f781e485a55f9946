import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StoreDay } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

const kinds = ['door', 'cleaning', 'counter'] as const;

/** A day on which a store is shut or nobody cleans: promised days move by themselves, and those concerned are told. */
export function CloseStore({ day }: { day: StoreDay }) {
  const say = useStaffText().aidsToday;
  const { date } = useClock();
  const client = useQueryClient();
  const [storeId, setStoreId] = useState(day.stores[0]?.id ?? '');
  const [kind, setKind] = useState<string>('door');
  const [on, setOn] = useState('');
  const [why, setWhy] = useState('');
  const close = useMutation({
    mutationFn: () =>
      command('POST /api/aid-stores/:closedStoreId/closings', {
        params: { closedStoreId: storeId },
        body: { kind: kinds.find((each) => each === kind) ?? 'door', on, why },
      }),
    onSuccess: () => {
      setOn('');
      setWhy('');
      return client.invalidateQueries({ queryKey: ['aid-day'] });
    },
  });
  const ahead = day.stores.flatMap(({ name, closings }) => closings.map((each) => ({ ...each, name })));
  if (day.stores.length === 0) return null;
  return (
    <section className="store-day-part">
      <h2>{say.closed}</h2>
      {ahead.length === 0 ? <p className="quiet">{say.closedNone}</p> : null}
      <ul>
        {ahead.map((one) => (
          <li key={one.id}>
            <span>
              <span className="figures">{date(one.on)}</span> · {one.name} · {say.kinds[one.kind as 'door']}
            </span>
            <span className="quiet">{one.why}</span>
          </li>
        ))}
      </ul>
      <details className="store-day-close">
        <summary>{say.doClose}</summary>
        <p className="quiet">{say.closeHelp}</p>
        <Select
          label={say.store}
          value={storeId}
          onChange={setStoreId}
          options={day.stores.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={say.what}
          value={kind}
          onChange={setKind}
          options={kinds.map((each) => ({ value: each, label: say.kinds[each] }))}
        />
        <DayField label={say.on} value={on} min={day.today} onChange={setOn} />
        <TextField label={say.because} value={why} onChange={setWhy} />
        <RefusedHere problem={close.error} words={say.refused} />
        <Button variant="secondary" busy={close.isPending} disabled={!on || !why.trim()} onClick={() => close.mutate()}>
          {say.doClose}
        </Button>
      </details>
    </section>
  );
}
