import type { HandOverState, HandOverWay, ResponderKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-link-${name}`, text };
}

export interface ResponderRow extends Row {
  readonly id: string;
  readonly kind: ResponderKind;
  readonly name: string;
  readonly phone: string;
  readonly hasKey: boolean;
  readonly agreedOn: string;
}
/** Relatives of those whom the alarm concerns, and those who go to anybody in the area or the municipality. */
export const respondersOf = prepared(
  'responders-of',
  `select r.id, r.kind, r.name, r.phone, r.has_key as "hasKey", r.agreed_on::text as "agreedOn" from responder r
    where r.tenant_id = $1 and r.ended_at is null
      and (r.person_id in (select p.person_id from alarm_person p where p.tenant_id = $1 and p.alarm_id = $2)
        or (r.person_id is null and (r.area_id is null or r.area_id = $3)))
    order by r.kind = 'relative' desc, r.has_key desc, r.name, r.id`,
);

export const makeLink = prepared(
  'make',
  `insert into hand_over_link (tenant_id, hand_over_id, token_hash, made_at, expires_at) values ($1, $2, $3, $4, $5)`,
);

export interface LinkRow extends Row {
  readonly tenantId: string;
  readonly handOverId: string;
  readonly expiresAt: Date;
  readonly browserHash: Buffer | null;
}
export const findLink = prepared(
  'find',
  `select tenant_id as "tenantId", hand_over_id as "handOverId", expires_at as "expiresAt", browser_hash as "browserHash"
    from hand_over_link where token_hash = $1`,
);
/** Compare and set: of two browsers at once exactly one gets it. */
export const bindLink = prepared(
  'bind',
  `update hand_over_link set opened_at = $3, browser_hash = $4
    where tenant_id = $1 and hand_over_id = $2 and browser_hash is null returning hand_over_id`,
);

/** A hand-over as its link sees it also when the alarm is out of its sight again. */
export interface LinkedRow extends Row {
  readonly state: HandOverState;
  readonly way: HandOverWay;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly acceptedHow: HandOverWay | null;
  readonly acceptedByName: string | null;
  readonly placeName: string;
  readonly country: 'NO' | 'SE';
  /** more people than one may answer for it */
  readonly asksName: boolean;
  readonly deskPhone: string | null;
}
export const linkedHandOver = prepared(
  'hand-over',
  `select h.state, h.way, h.unit_id as "unitId", h.unit_name as "unitName", h.accepted_how as "acceptedHow",
      h.accepted_by_name as "acceptedByName", t.name as "placeName", t.country,
      h.unit_id is not null or exists (select from responder r where r.tenant_id = h.tenant_id and r.id = h.responder_id
        and r.person_id is null) as "asksName", (select n.voice_number from centre_service s
        join tenant n on n.id = s.tenant_id where s.served_tenant_id = h.tenant_id and s.starts_at <= $2
          and (s.ends_at is null or s.ends_at > $2) order by s.starts_at desc limit 1) as "deskPhone"
    from hand_over h join tenant t on t.id = h.tenant_id where h.id = $1`,
);

/** A relative to be told, by her place in the line of whom to ring. */
export const relativeToTell = prepared(
  'relative',
  `select r.name, r.phone from relative r join alarm_person p on p.tenant_id = r.tenant_id and p.person_id = r.person_id
    where p.tenant_id = $1 and p.alarm_id = $2 and r.person_id = $3 and r.call_order = $4 order by r.id limit 1`,
);

export const tenantOfPerson = prepared('tenant-of-person', 'select tenant_id as "tenantId" from person where id = $1');
/** Those who have agreed to go to one person. */
export const agreedOf = prepared(
  'agreed-of',
  `select id, name, phone, agreed_on::text as "on" from responder
    where tenant_id = $1 and person_id = $2 and kind = 'relative' and ended_at is null order by agreed_on, id`,
);
export const addResponder = prepared(
  'add-responder',
  `insert into responder (tenant_id, id, kind, name, phone, person_id, has_key, agreed_on, written_by, written_at)
    values ($1, $2, 'relative', $3, $4, $5, $6, $7, $8, $9)`,
);
export const endResponder = prepared(
  'end-responder',
  `update responder set ended_at = $4 where tenant_id = $1 and person_id = $2 and id = $3 and ended_at is null returning id`,
);
export const responderOf = prepared(
  'responder-of',
  'select ended_at as "endedAt" from responder where tenant_id = $1 and person_id = $2 and id = $3',
);
