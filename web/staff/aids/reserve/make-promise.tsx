import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AidShown, AidWay, StockShown } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField, Select } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';

const ways: readonly AidWay[] = ['self', 'delivery'];
const whys = ['staff', 'discharge', 'while-waiting'] as const;

/** Reserves the kind for her, now or from a day on; or sets her in line where all are out. */
export function MakePromise(props: { aid: AidShown; stock: StockShown; personId: string; weightKg: number | null }) {
  const say = useStaffText().aidStore.reserve;
  const { longDay } = useClock();
  const client = useQueryClient();
  const { aid, stock, personId, weightKg } = props;
  const [way, setWay] = useState<AidWay>('self');
  const [why, setWhy] = useState<(typeof whys)[number]>('staff');
  const [from, setFrom] = useState('');
  const again = () =>
    Promise.all(
      ['aid-door-of', 'aid-waits-of', 'aid-choices'].map((key) =>
        client.invalidateQueries({ queryKey: [key, personId] }),
      ),
    );
  const reserve = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/aid-promises', {
        params: { personId },
        body: { stockId: stock.stockId, from: from || null, way, why, weightKg },
      }),
    onSuccess: again,
    onError: again,
  });
  const wait = useMutation({
    mutationFn: () =>
      command('POST /api/aids/people/:personId/waits', { params: { personId }, body: { stockId: stock.stockId, why } }),
    onSuccess: again,
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    reserve.mutate();
  }
  if (reserve.data)
    return (
      <Notice tone="good" live>
        {say.reserved(aid.name, longDay(reserve.data.promise.readyAt))}
      </Notice>
    );
  if (wait.data)
    return (
      <Notice tone="good" live>
        {say.inLine(wait.data.before)}
      </Notice>
    );
  return (
    <form className="aid-reserve-make" onSubmit={submit} noValidate>
      <Select
        label={say.way}
        value={way}
        onChange={(value) => setWay(value as AidWay)}
        options={ways.map((value) => ({ value, label: say.ways[value] }))}
      />
      <Select
        label={say.why}
        value={why}
        onChange={(value) => setWhy(value as (typeof whys)[number])}
        options={whys.map((value) => ({ value, label: say.whys[value] }))}
      />
      <DayField label={say.fromDay} help={say.fromHelp} value={from} onChange={setFrom} />
      <div className="aid-work-acts">
        <Button type="submit" busy={reserve.isPending}>
          {say.reserve}
        </Button>
        {stock.isFreeNow ? null : (
          <Button variant="secondary" busy={wait.isPending} onClick={() => wait.mutate()}>
            {say.wait}
          </Button>
        )}
      </div>
      <RefusedHere problem={reserve.error ?? wait.error} words={say.refused} />
    </form>
  );
}
