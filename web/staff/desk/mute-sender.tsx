import type { DeskRow } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useTechnicalAct } from '../technical/technical-data.ts';
import { TechnicalRefused } from '../technical/technical-refused.tsx';

/**
 * For an alarm of a device nobody knows: after somebody has looked, its sender may be quiet for 24 hours. It stays in sight and is
 * counted; a known device, and one of the sender that has not rung yet, ring all the same.
 */
export function MuteSender(props: { row: DeskRow }) {
  const say = useStaffText().technical;
  const { clock } = useClock();
  const now = useNow(30);
  const mute = useTechnicalAct('POST /api/desk/mute-sender');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { row } = props;
  if (row.known || row.sender === null) return null;
  if (row.mutedUntil !== null && Date.parse(row.mutedUntil) > now) {
    return <Tag sign="quiet">{say.mutedUntil(clock(row.mutedUntil))}</Tag>;
  }
  if (row.takenAt === null) return null;
  if (!isOpen) {
    return (
      <Button variant="tertiary" color="neutral" sign="quiet" onClick={() => setOpen(true)}>
        {say.mute}
      </Button>
    );
  }
  return (
    <form
      className="technical-words"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        mute.mutate({ body: { alarmId: row.id, reason } }, { onSuccess: () => setOpen(false) });
      }}
    >
      <TextArea label={say.muteWhy} help={say.muteHelp} value={reason} onChange={setReason} maxLength={300} rows={2} />
      <p className="technical-ticks">
        <Button type="submit" busy={mute.isPending}>
          {say.muteDo}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {say.cancel}
        </Button>
      </p>
      {mute.error ? <TechnicalRefused problem={mute.error} /> : null}
    </form>
  );
}
