import type { Language, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

/** One home on the list: what somebody needs who hears that its alarm rings, and has nothing else. */
export interface EmergencyEntry {
  readonly place: string;
  readonly area: string;
  readonly street: string;
  readonly postal: string;
  readonly wayIn: string;
  readonly confirmedOn: string | null;
  /** account number and telephone of each alarm in the home: what is heard of it when all else is gone */
  readonly numbers: readonly string[];
  readonly keys: readonly string[];
  readonly persons: readonly EmergencyPerson[];
}

export interface EmergencyPerson {
  readonly name: string;
  readonly bornYear: number;
  readonly phone: string | null;
  readonly languages: readonly string[];
  readonly speaks: boolean;
  readonly hazards: readonly string[];
  readonly relatives: readonly { readonly name: string; readonly phone: string; readonly hasKey: boolean }[];
  readonly steps: readonly string[];
}

interface HomeRow extends Row {
  readonly place: string;
  readonly area: string;
  readonly street: string;
  readonly postal: string;
  readonly entrance: string | null;
  readonly floor: string | null;
  readonly way_in: string | null;
  readonly confirmed_on: string | null;
  readonly is_hidden: boolean;
  readonly numbers: readonly string[];
  readonly keys: readonly string[];
  readonly persons: readonly (Omit<EmergencyPerson, 'steps'> & {
    readonly isProtected: boolean;
    readonly steps: readonly { readonly text: LocalText; readonly phone: string | null }[] | null;
  })[];
}

/** Every home with an alarm that the desk answers for, by place and street. Read by the worker, which passes no wall of relations. */
const homesWithAlarms: Prepared = {
  name: 'alarms-emergency-homes',
  text: `select t.name as place, a.name as area, h.street, h.postal, h.entrance, h.floor, h.keys as way_in, h.confirmed_on::text as confirmed_on,
      h.protection <> 'none' as is_hidden,
      array(select distinct n from placement l join device d on d.tenant_id = l.tenant_id and d.id = l.device_id
          cross join lateral unnest(array[d.cid, d.phone]) n
        where l.tenant_id = h.tenant_id and l.home_id = h.id and l.starts_at <= $2 and (l.ends_at is null or l.ends_at > $2)
          and d.kind <> 'screen' and n is not null order by n) as numbers,
      array(select k.label || ', ' || k.kept_where || coalesce(' (' || k.held_by || ')', '') from home_key k
        where k.tenant_id = h.tenant_id and k.home_id = h.id and k.starts_on <= $2::timestamptz::date
          and (k.ends_on is null or k.ends_on > $2::timestamptz::date) order by k.label) as keys,
      (select jsonb_agg(jsonb_build_object('name', p.first_name || ' ' || p.last_name, 'bornYear', extract(year from p.born_on)::int,
          'phone', p.phone, 'languages', p.languages, 'speaks', p.speaks, 'isProtected', p.protection <> 'none',
          'hazards', array(select z.text from hazard z where z.tenant_id = p.tenant_id and z.person_id = p.id
            and (z.ends_on is null or z.ends_on >= $2::timestamptz::date) order by z.id),
          'relatives', coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'phone', r.phone, 'hasKey', r.has_key) order by r.call_order)
            from relative r where r.tenant_id = p.tenant_id and r.person_id = p.id), '[]'),
          'steps', (select c.steps from alarm_card c where c.tenant_id = p.tenant_id and c.person_id = p.id and c.signed_on is not null
            and c.ended_at is null order by c.kind nulls first, c.signed_on desc limit 1)) order by p.born_on, p.id)
        from residency r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
        where r.tenant_id = h.tenant_id and r.home_id = h.id and p.died_on is null and r.starts_on <= $2::timestamptz::date
          and (r.ends_on is null or r.ends_on > $2::timestamptz::date)) as persons
    from home h join tenant t on t.id = h.tenant_id join area a on a.tenant_id = h.tenant_id and a.id = h.area_id
    where exists (select 1 from centre_service s join unit u on u.tenant_id = s.tenant_id
        where u.id = $1 and s.served_tenant_id = h.tenant_id and s.starts_at <= $2 and (s.ends_at is null or s.ends_at > $2))
      and exists (select 1 from placement l join device d on d.tenant_id = l.tenant_id and d.id = l.device_id
        where l.tenant_id = h.tenant_id and l.home_id = h.id and l.starts_at <= $2 and (l.ends_at is null or l.ends_at > $2)
          and d.kind <> 'screen')
    order by t.name, a.name, h.street, h.id`,
};

/**
 * What the desk answers for, in two lists. Homes where somebody hides are not among the others: at the desk their address is seen
 * only with the alarm in hand, so on the list they are found only by the number of the alarm that rings.
 */
export async function emergencyEntries(
  tx: Transaction,
  deskId: string,
  language: Language,
): Promise<{ readonly open: EmergencyEntry[]; readonly hidden: EmergencyEntry[] }> {
  const rows = await tx.rows<HomeRow>(homesWithAlarms, [deskId, tx.at]);
  const open: EmergencyEntry[] = [];
  const hidden: EmergencyEntry[] = [];
  for (const row of rows) {
    const isHidden = row.is_hidden || (row.persons ?? []).some(({ isProtected }) => isProtected);
    (isHidden ? hidden : open).push(entryOf(row, language));
  }
  return { open, hidden };
}

function entryOf(row: HomeRow, language: Language): EmergencyEntry {
  return {
    ...{ place: row.place, area: row.area, street: row.street, postal: row.postal, confirmedOn: row.confirmed_on },
    wayIn: [row.entrance, row.floor, row.way_in].filter(Boolean).join(', '),
    ...{ numbers: row.numbers, keys: row.keys },
    persons: (row.persons ?? []).map(({ isProtected: _, steps, ...person }) => ({
      ...person,
      steps: (steps ?? []).map(({ text, phone }) => [text[language], phone].filter(Boolean).join(' ')),
    })),
  };
}
