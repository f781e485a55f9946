import type { AlarmKind, AwayNow, DeskRow, Language, PersonSummary, Protection } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { CardColumns, DwellingColumns } from '../desk/queries.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-known-${name}`, text };
}

/** A person on a memory card; withheld by the same rules as at the ordinary desk, when it is shown. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly bornYear: number;
  readonly speaks: boolean;
  readonly languages: Language[];
  readonly protection: Protection;
  readonly phone: string | null;
  /** lives in the device's home now; a wearer may live elsewhere */
  readonly livesHere: boolean;
  readonly relatives: PersonSummary['relatives'];
  readonly hazards: readonly { readonly text: string; readonly until: string | null }[];
  readonly cards: readonly (Pick<CardColumns, 'steps' | 'signedBy' | 'reviewOn'> & { kind: AlarmKind | null })[];
  readonly away: AwayNow | null;
}

/** What a desk needs of one device. Kept as text: twenty thousand of them are read seldom and must be small. */
export interface DeviceCard {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly speaks: boolean;
  readonly phone: string | null;
  readonly status: 'never-tested' | 'in-service' | 'paused';
  readonly home: {
    readonly id: string;
    readonly areaId: string | null;
    readonly areaName: string | null;
    readonly keys: string | null;
    readonly isConfirmed: boolean;
    readonly protection: Protection;
    readonly dwelling: DwellingColumns;
  } | null;
  readonly wearers: readonly { readonly did: string; readonly personId: string; readonly why: string | null }[];
  readonly persons: readonly KnownPerson[];
}

/** One page of cards in the order of their cid, by the index; `after` is the last cid of the page before. */
export const cardPage = prepared(
  'card-page',
  `select d.cid, json_build_object('tenantId', d.tenant_id, 'deviceId', d.id, 'speaks', d.speaks, 'phone', d.phone, 'status', d.status,
      'home', case when h.id is null then null else json_build_object('id', h.id, 'areaId', h.area_id, 'areaName', ar.name, 'keys', h.keys,
        'isConfirmed', h.confirmed_on is not null, 'protection', h.protection, 'dwelling', json_build_object('street', h.street,
        'postal', h.postal, 'entrance', h.entrance, 'floor', h.floor, 'confirmedOn', h.confirmed_on, 'protection', h.protection)) end,
      'wearers', coalesce((select json_agg(json_build_object('did', w.did, 'personId', w.person_id, 'why', w.why) order by w.did)
        from wearer w where w.tenant_id = d.tenant_id and w.device_id = d.id), '[]'),
      'persons', coalesce((select json_agg(json_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name,
          'bornYear', extract(year from p.born_on)::int, 'speaks', p.speaks, 'languages', p.languages, 'protection', p.protection,
          'phone', p.phone, 'livesHere', who.lives_here,
          'relatives', coalesce((select json_agg(json_build_object('order', e.call_order, 'name', e.name, 'relation', e.relation,
            'phone', e.phone, 'hasKey', e.has_key) order by e.call_order)
            from relative e where e.tenant_id = p.tenant_id and e.person_id = p.id), '[]'),
          'hazards', coalesce((select json_agg(json_build_object('text', z.text, 'until', z.ends_on) order by z.id)
            from hazard z where z.tenant_id = p.tenant_id and z.person_id = p.id), '[]'),
          'cards', coalesce((select json_agg(json_build_object('kind', c.kind, 'steps', c.steps, 'signedBy', c.signed_by,
            'reviewOn', c.review_on) order by c.kind nulls last, c.signed_on desc)
            from alarm_card c where c.tenant_id = p.tenant_id and c.person_id = p.id and c.signed_by is not null and c.ended_at is null), '[]'),
          'away', (select json_build_object('kind', b.kind, 'since', b.starts_at) from absence b
            where b.tenant_id = p.tenant_id and b.person_id = p.id and b.home_at is null and b.starts_at <= $3 limit 1))
          order by p.born_on, p.id)
        from (select x.person_id, bool_or(x.lives_here) as lives_here from (
            select r.person_id, true as lives_here from residency r where r.tenant_id = d.tenant_id and r.home_id = h.id
              and r.starts_on <= t.today and (r.ends_on is null or r.ends_on > t.today)
            union all select w.person_id, false from wearer w where w.tenant_id = d.tenant_id and w.device_id = d.id) x
          group by x.person_id limit 50) who
        join person p on p.tenant_id = d.tenant_id and p.id = who.person_id), '[]'))::text as card
    from (select * from device where cid > $1 order by cid limit $2) d
    cross join lateral (select ($3::timestamptz at time zone n.time_zone)::date as today from tenant n where n.id = d.tenant_id) t
    left join lateral (select m.home_id from placement m where m.tenant_id = d.tenant_id and m.device_id = d.id
      and m.starts_at <= $3 and (m.ends_at is null or m.ends_at > $3) order by m.starts_at desc limit 1) l on true
    left join home h on h.tenant_id = d.tenant_id and h.id = l.home_id
    left join area ar on ar.tenant_id = h.tenant_id and ar.id = h.area_id
    order by d.cid`,
);
export interface CardPageColumns extends Row {
  readonly cid: string;
  readonly card: string;
}

/** Municipalities and centres, and which centre answers for whom now. */
export const places = prepared(
  'places',
  `select t.id, t.name, t.country, t.voice_number as "voiceNumber",
      array(select c.served_tenant_id::text from centre_service c where c.tenant_id = t.id
        and c.starts_at <= $1 and (c.ends_at is null or c.ends_at > $1)) as serves
    from tenant t order by t.id`,
);
export interface PlaceColumns extends Row {
  readonly id: string;
  readonly name: string;
  readonly country: DeskRow['country'];
  readonly voiceNumber: string | null;
  readonly serves: readonly string[];
}

/** Desks, and units that may be asked to go. */
export const units = prepared(
  'units',
  `select u.tenant_id as "tenantId", u.id, u.kind, u.name, u.phone, u.area_id as "areaId", u.receiver_address as "receiverAddress" from unit u
    where u.kind in ('desk', 'home-care', 'night-patrol', 'technical') order by u.tenant_id, u.name, u.id`,
);
export interface UnitColumns extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: 'desk' | 'home-care' | 'night-patrol' | 'technical';
  readonly name: string;
  readonly phone: string | null;
  readonly areaId: string | null;
  readonly receiverAddress: string | null;
}

/** Ids and versions of every open alarm. */
export const openNow = prepared(
  'open-now',
  'select id, version from alarm where closed_at is null order by id limit $1',
);
/** Of these alarms, everything that the core and a row need. */
export const alarmsNow = prepared(
  'alarms-now',
  `select a.*, ar.name as area_name from alarm a left join area ar on ar.tenant_id = a.tenant_id and ar.id = a.area_id
    where a.id = any ($1::uuid[])`,
);
export const handOversNow = prepared(
  'hand-overs-now',
  'select * from hand_over where alarm_id = any ($1::uuid[]) order by asked_at, id',
);
export const ticksNow = prepared(
  'ticks-now',
  'select alarm_id, no from alarm_step_tick where alarm_id = any ($1::uuid[]) order by ticked_at, no',
);
/** When each duty at a desk ends. */
export const deskDuties = prepared(
  'duties',
  `select d.staff_id as "staffId", d.unit_id as "deskId", max(d.ends_at) as "endsAt" from duty d
    join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id and u.kind = 'desk'
    where d.starts_at <= $1 and d.ends_at > $1 group by d.staff_id, d.unit_id`,
);
export interface DutyColumns extends Row {
  readonly staffId: string;
  readonly deskId: string;
  readonly endsAt: Date;
}
