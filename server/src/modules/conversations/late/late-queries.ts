import type { ThreadTopic } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `late-promises-${name}`, text };
}

/** What waits past its promise. Told of an earlier promise is not told of this one. */
const late = `select 'thread' as "is", t.tenant_id, t.id, t.person_id, t.unit_id, t.topic, t.answer_by as promised, t.told_lead_at, t.taken_by_name
    from thread t where t.waiting_since is not null and t.stopped_by is null
  union all select 'ring', w.tenant_id, w.id, w.person_id, w.unit_id, w.topic, w.ring_by, w.told_lead_at, w.taken_by_name
    from ring_wish w where w.over_at is null and w.stopped_by is null`;

export interface LateRow extends Row {
  readonly is: 'thread' | 'ring';
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly topic: ThreadTopic;
  readonly promisedBy: Date;
  readonly toldLeadAt: Date | null;
  readonly takenByName: string | null;
}
export const lateIn = prepared(
  'in-units',
  `select l."is", l.tenant_id as "tenantId", l.id, l.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
      l.unit_id as "unitId", u.name as "unitName", l.topic, l.promised as "promisedBy",
      case when l.told_lead_at >= l.promised then l.told_lead_at end as "toldLeadAt", l.taken_by_name as "takenByName"
    from (${late}) l join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
      join unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id
    where l.unit_id = any ($1::uuid[]) and l.promised < $2 and p.died_on is null order by l.promised, l.id limit 200`,
);

/** Of a municipality: late since before an instant, and the lead has not been told of this promise. */
export const untold = prepared(
  'untold',
  `select l."is", l.id, l.unit_id as "unitId" from (${late}) l
    where l.tenant_id = $1 and l.promised <= $2 and (l.told_lead_at is null or l.told_lead_at < l.promised) order by l.promised, l.id limit 500`,
);
export interface UntoldRow extends Row {
  readonly is: 'thread' | 'ring';
  readonly id: string;
  readonly unitId: string;
}
export const markThreads = prepared(
  'mark-threads',
  'update thread set told_lead_at = $3 where tenant_id = $1 and id = any ($2::uuid[])',
);
export const markWishes = prepared(
  'mark-wishes',
  'update ring_wish set told_lead_at = $3 where tenant_id = $1 and id = any ($2::uuid[])',
);
