import { lastEntry } from '../data/field-state.ts';
import { useWorkText } from '../ui/more-text.tsx';
import { Tag } from '../ui/notice.tsx';
import { useShift } from './on-shift.tsx';

/** Where the last thing done about a hand-over or a visit is now: kept on the phone, received, or refused. */
export function EntrySign(props: { subjectId: string }) {
  const text = useWorkText();
  const { outbox } = useShift();
  const entry = lastEntry(props.subjectId, outbox.entries);
  if (!entry) return null;
  if (entry.state === 'kept')
    return (
      <Tag tone="waiting" sign="phone">
        {text.field.kept}
      </Tag>
    );
  if (entry.state === 'received')
    return (
      <Tag tone="good" sign="check">
        {text.field.received}
      </Tag>
    );
  return <Tag sign="warning">{text.field.refusedByServer}</Tag>;
}
