import type { AidPartKind, AidRepair } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { useAidAct } from './workshop-data.ts';

/** Parts for a repair, with the numbers that the state's orders have. */
export function OrderPart(props: { repair: AidRepair }) {
  const { aidMore } = useStaffText();
  const say = aidMore.repairs;
  const { day } = useClock();
  const { repair } = props;
  const [kind, setKind] = useState<AidPartKind>('part');
  const [article, setArticle] = useState('');
  const [serial, setSerial] = useState('');
  const order = useAidAct('POST /api/aids/things/:thingId/part-orders');
  const came = useAidAct('POST /api/aids/part-orders/:partOrderId/came');
  const isWhole = /^[0-9]{6}$/.test(article) && /^[0-9]{6}$/.test(serial);
  return (
    <div className="aid-form">
      {repair.orders.map((one) => (
        <p key={one.id} className="aid-facts-line">
          <span className="figures">{`${aidMore.partKind[one.kind]} ${one.articleNumber}`}</span>
          <span className="quiet">{say.ordered(day(one.orderedAt))}</span>
          {one.cameAt ? null : (
            <Button variant="tertiary" onClick={() => came.mutate({ params: { partOrderId: one.id }, body: {} })}>
              {say.came}
            </Button>
          )}
        </p>
      ))}
      <Select
        label={say.kind}
        value={kind}
        onChange={(value) => setKind(value as AidPartKind)}
        options={(['part', 'battery'] as const).map((value) => ({ value, label: aidMore.partKind[value] }))}
      />
      <TextField label={say.article} value={article} onChange={setArticle} maxLength={6} numeric />
      <TextField label={say.serial} value={serial} onChange={setSerial} maxLength={6} numeric />
      <RefusedHere problem={order.error ?? came.error} words={aidMore.refused} />
      <div className="aid-acts">
        <Button
          variant="secondary"
          disabled={!isWhole}
          busy={order.isPending}
          onClick={() =>
            order.mutate({
              params: { thingId: repair.thingId },
              body: {
                ...{ repairId: repair.id, kind, articleNumber: article, serialNumber: serial },
                ...{ pieces: 1, goesTo: 'store' },
              },
            })
          }
        >
          {say.order}
        </Button>
      </div>
    </div>
  );
}
