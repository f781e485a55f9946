import type { LocalText, PricePer, ServiceTerms } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `following-${name}`, text };
}

export const addFollowing = prepared(
  'add',
  `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view, laws,
      issued_at, issued_by, issued_by_name, unit_name, told_at, told_how, kind, follows_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
);
export const addFollowingLine = prepared(
  'add-line',
  `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body, appeal_weeks,
      appeal_until, right_to)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const addPriceLine = prepared(
  'add-price-line',
  `insert into price_line (tenant_id, id, person_id, help_line_id, crowns, per, from_on, cap_crowns, rule_from)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const countFollowing = prepared(
  'count',
  'select count(*)::int as count from service_decision where tenant_id = $1 and application_id = $2 and kind = $3',
);
/** Granted help of a case, with the terms of its kind today, and the price that was decided for it last. */
export const priceableOf = prepared(
  'priceable',
  `select s.id as "helpLineId", s.service_type as "serviceType", s.starts_on::text as "startsOn", called.label,
      called.terms->'payment' as payment, last.crowns::float8 as crowns, last.per, last.from_on::text as "fromOn"
    from decided_service s
    left join lateral (select t.label, t.terms from service_type t where t.tenant_id = s.tenant_id and t.code = s.service_type
      order by t.valid_from <= $3::date desc, case when t.valid_from <= $3::date then t.valid_from end desc, t.valid_from limit 1) called on true
    left join lateral (select l.crowns, l.per, l.from_on from price_line l join decided_service ls on ls.tenant_id = l.tenant_id and ls.id = l.id
      join service_decision ld on ld.tenant_id = ls.tenant_id and ld.id = ls.decision_id
      where l.tenant_id = s.tenant_id and l.help_line_id = s.id order by ld.issued_at desc, l.from_on desc limit 1) last on true
    where s.tenant_id = $1 and s.decision_id = $2 and s.is_granted and s.right_to in ('help', 'list')
    order by s.starts_on nulls last, s.id`,
);
export interface PriceableRow extends Row {
  readonly helpLineId: string;
  readonly serviceType: string;
  readonly startsOn: string | null;
  readonly label: LocalText | null;
  readonly payment: ServiceTerms['payment'] | null;
  readonly crowns: number | null;
  readonly per: PricePer | null;
  readonly fromOn: string | null;
}
