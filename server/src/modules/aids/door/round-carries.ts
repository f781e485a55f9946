import type { AidPart, RoundStop } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { expectedBack } from './match-label.ts';
import type { StopRow } from './round-queries.ts';
import { partsByArticle } from './see-door.ts';

interface KindRow extends Row {
  readonly stockId: string;
  readonly articleId: string;
  readonly isOpen: boolean;
  readonly weightLimitKg: number | null;
}
const kinds: Prepared = {
  name: 'aid-round-kinds',
  text: `select k.id as "stockId", k.article_id as "articleId", a.self_service = 'open' as "isOpen", z.weight_limit_kg as "weightLimitKg"
    from aid_stock k join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
      join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
    where k.tenant_id = $1 and k.id = any ($2::uuid[])`,
};
/** Clean, whole and nobody's: what may be taken for a promise of the kind. */
const onShelf: Prepared = {
  name: 'aid-round-on-shelf',
  text: `select stock_id as "stockId", label from aid_item where tenant_id = $1 and stock_id = any ($2::uuid[]) and state = 'available'
      and held_because is null and lacking = '{}' order by shelf nulls last, label limit 2000`,
};
const outWith: Prepared = {
  name: 'aid-round-out-with',
  text: `select id, parts_out as "partsOut" from aid_loan where tenant_id = $1 and id = any ($2::uuid[])`,
};

/** What the one on the round needs to know of a stop where there is no net to ask. */
export type Carries = Pick<RoundStop, 'parts' | 'labels' | 'weightLimitKg' | 'isToFit'>;

/** So many labels of a kind are enough to know a right one by. */
const mostLabels = 40;

/** Which things may be taken to each stop, which parts belong to them, and what is to be looked at before they are handed out. */
export async function carriesOf(
  tx: Transaction,
  tenantId: string,
  stops: readonly StopRow[],
): Promise<(stop: StopRow) => Carries> {
  const stockIds = [...new Set(stops.map(({ stockId }) => stockId))];
  const loans = stops.flatMap(({ errand, id }) => (errand === 'fetch' ? [id] : []));
  const found = new Map((await tx.rows<KindRow>(kinds, [tenantId, stockIds])).map((kind) => [kind.stockId, kind]));
  const free = await tx.rows<{ stockId: string; label: string }>(onShelf, [tenantId, stockIds]);
  const went = new Map(
    (await tx.rows<{ id: string; partsOut: Record<string, number> }>(outWith, [tenantId, loans])).map((loan) => [
      loan.id,
      loan.partsOut,
    ]),
  );
  const parts = await partsByArticle(
    tx,
    tenantId,
    [...found.values()].map(({ articleId }) => articleId),
  );
  return ({ id, errand, stockId, label }) => {
    const kind = found.get(stockId);
    const whole: readonly AidPart[] = (kind && parts.get(kind.articleId)) ?? [];
    const isFetch = errand === 'fetch';
    const shelf = free.flatMap((each) => (each.stockId === stockId ? [each.label] : [])).slice(0, mostLabels);
    return {
      parts: isFetch ? expectedBack(whole, went.get(id) ?? {}) : [...whole],
      labels: label === null ? shelf : [label],
      weightLimitKg: isFetch ? null : (kind?.weightLimitKg ?? null),
      isToFit: !isFetch && kind?.isOpen === false,
    };
  };
}
