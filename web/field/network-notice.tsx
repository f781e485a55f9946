import { useClock } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { useShift } from './on-shift.tsx';

/** Says that there is no network, how old the list is, and how much waits to be sent. */
export function NetworkNotice() {
  const text = useWorkText();
  const { clock } = useClock();
  const { offline, heardAt, outbox } = useShift();
  const kept = outbox.entries.filter((entry) => entry.state === 'kept').length;
  if (!offline && kept === 0) return null;
  return (
    <Notice tone="waiting" sign={offline ? 'away' : 'clock'} live>
      {offline ? (
        <>
          <strong>{text.field.offline}</strong>
          <span>{text.field.listFrom(clock(heardAt))}</span>
        </>
      ) : null}
      {kept > 0 ? <span>{text.field.keptCount(kept)}</span> : null}
    </Notice>
  );
}
