import { useMutation } from '@tanstack/react-query';
import type { AidRepair } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { call } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { useAidAct } from './workshop-data.ts';

/** Another of the kind goes into her hands by its label, and the broken one to repair. */
export function LendMeanwhile({ repair }: { repair: AidRepair }) {
  const { aidStore, aidMore } = useStaffText();
  const say = aidStore.meanwhile;
  const [label, setLabel] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const lend = useAidAct('POST /api/aids/repairs/:repairId/meanwhile');
  const find = useMutation({
    mutationFn: (find: string) => call('GET /api/aids/things', { query: { find } }),
    onSuccess: ({ things }, wanted) => {
      const other = things.find((thing) => thing.label === wanted);
      setUnknown(other === undefined);
      if (other) lend.mutate({ params: { repairId: repair.id }, body: { otherThingId: other.id } });
    },
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    find.mutate(label.trim().toUpperCase());
  }
  return (
    <form className="aid-acts" onSubmit={submit} noValidate>
      <TextField
        label={say.label}
        help={say.help}
        value={label}
        onChange={setLabel}
        maxLength={24}
        error={isUnknown ? say.noLabel : null}
      />
      <Button type="submit" busy={find.isPending || lend.isPending} disabled={label.trim().length < 6}>
        {say.do}
      </Button>
      <RefusedHere problem={find.error ?? lend.error} words={aidMore.refused} />
    </form>
  );
}
