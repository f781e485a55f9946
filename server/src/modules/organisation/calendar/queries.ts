import type { AlarmKind } from '@tunet/contract';
import type { ReceiverKind, ReceiverOrder, Span } from './calendar.ts';

export interface SpanRow extends Record<string, unknown> {
  readonly areaId: string | null;
  readonly kinds: AlarmKind[];
  readonly isException: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly order: ReceiverOrder;
  readonly receiverKind: ReceiverKind;
  readonly unitId: string | null;
  readonly name: string;
  readonly phone: string | null;
}

const spanColumns = `s.area_id as "areaId", s.kinds, s.is_exception as "isException", s.starts_at as "startsAt", s.ends_at as "endsAt",
  s.receiver_order as "order", s.receiver_kind as "receiverKind", s.unit_id as "unitId", s.name, s.phone`;

/** What was published for one instant, in the version that counted then. */
export const spansAt = {
  name: 'calendar-spans-at',
  text: `select ${spanColumns} from duty_week w join duty_span s on s.tenant_id = w.tenant_id and s.week_id = w.id
    where w.tenant_id = $1 and w.starts_at <= $2 and w.ends_at > $2 and w.published_at <= $2
      and (w.superseded_at is null or w.superseded_at > $2) and s.starts_at <= $2 and s.ends_at > $2`,
};

export function spanOf(row: SpanRow): Span {
  const { areaId, kinds, isException, startsAt, endsAt, order, receiverKind, unitId, name, phone } = row;
  const receiver = { order, kind: receiverKind, unitId, name, phone };
  return { areaId, kinds, isException, startsAt, endsAt, receiver };
}
