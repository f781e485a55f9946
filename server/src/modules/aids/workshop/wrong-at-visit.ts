import type { AidAtHome, AidHarm, AidWrong, LocalText } from '@tunet/contract';
import { readLabel } from '@tunet/contract/aid-label';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { unitsNamed } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import * as items from '../promise/item-queries.ts';
import type { Item } from '../promise/stored.ts';
import { shownAccidents, tellAccident } from './accidents.ts';
import { tellFault } from './faults.ts';
import * as recalls from './recall-queries.ts';
import { lockedThing } from './thing-routes.ts';

interface HomeRow extends Row {
  readonly tenantId: string;
  readonly loanId: string;
  readonly personId: string;
  readonly label: string;
  readonly article: LocalText;
  readonly size: LocalText;
  readonly store: string;
  readonly phone: string;
  readonly heldBecause: string | null;
  readonly isBroken: boolean;
}
const home = `select l.tenant_id as "tenantId", l.id as "loanId", l.person_id as "personId", i.label, a.names as article, z.names as size,
    s.name as store, s.phone, i.held_because as "heldBecause",
    exists (select from aid_fault f left join aid_repair r on r.tenant_id = f.tenant_id and r.id = f.repair_id
      where f.tenant_id = l.tenant_id and f.loan_id = l.id and r.done_at is null) as "isBroken"
  from aid_loan l join aid_item i on i.tenant_id = l.tenant_id and i.id = l.item_id
    join aid_stock k on k.tenant_id = l.tenant_id and k.id = l.stock_id join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id`;
const ofPersons: Prepared = {
  name: 'aid-wrong-of-persons',
  text: `${home} where l.person_id = any ($1::uuid[]) and l.back_at is null order by l.person_id, l.out_at, l.id limit 500`,
};
const storeOfStock: Prepared = {
  name: 'aid-wrong-store-of-stock',
  text: `select s.name, s.phone from aid_stock k join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    where k.tenant_id = $1 and k.id = $2`,
};

/** What those have at home; row-level security leaves out whom the asker does not help. */
export async function aidsAtHome(tx: Transaction, personIds: readonly string[]) {
  const rows = await tx.rows<HomeRow>(ofPersons, [personIds]);
  const [first] = rows;
  const urgent = first ? (await ruleValue(tx, first.tenantId, 'aids.urgent-line')).number : null;
  const aids = rows.map(
    ({ loanId, personId, label, article, size, store, phone, heldBecause, isBroken }): AidAtHome => ({
      ...{ loanId, personId, label, article, size, store, phone: urgent ?? phone, isBroken },
      isKeptAside: heldBecause !== null,
    }),
  );
  const persons = [...new Map(rows.map(({ tenantId, personId }) => [personId, { tenantId, personId }])).values()];
  return { aids, persons };
}

export interface WrongTold {
  readonly label: string;
  readonly what: AidWrong;
  readonly happenedAt: string;
  readonly harm: AidHarm;
  readonly words: string;
  readonly isUrgent: boolean;
}

/**
 * One who visits tells of it, by the same acts as the store and the borrower have. An accident is told of any thing, also of one that is
 * not hers; and where it is hers she is left without it, so that the store also hears that she needs another.
 */
export async function tellWrong(
  asked: RequestContext,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  said: WrongTold,
) {
  const { tx, actor } = asked;
  const label = readLabel(said.label);
  const [item] = label === null ? [] : await tx.rows<Item>(items.itemByLabel, [tenantId, label]);
  const thing = item && (await lockedThing(asked, item.id));
  if (!thing) return { refused: 'no-such-label' } as const;
  const mine = (await tx.rows<HomeRow>(ofPersons, [[personId]])).find((row) => row.label === thing.label);
  const [store] = await tx.rows<{ name: string; phone: string }>(storeOfStock, [tenantId, thing.stockId]);
  if (!store) return { refused: 'no-such-label' } as const;
  const isAccident = said.what === 'accident';
  if (!mine && !isAccident) return { refused: 'not-hers' } as const;
  let report: { law: 'no-equipment-2013' | 'se-ivo-lakemedelsverket'; tellBy: string } | null = null;
  if (isAccident) {
    const told = await tellAccident(asked, thing, said);
    if ('refused' in told) return told;
    const rows = await tx.rows<recalls.AccidentRow>(recalls.oneAccident, [tenantId, told.id]);
    const [accident] = await shownAccidents(tx, tenantId, rows);
    if (accident && said.harm !== 'none') report = { law: accident.law, tellBy: accident.tellBy };
  }
  if (mine) {
    const { loanId } = mine;
    const isUrgent = said.isUrgent || isAccident;
    const told = await tellFault(asked, { personId, loanId, as: 'carer' }, { words: said.words, isUrgent });
    if (told === 'already-told' && !isAccident) return { refused: told } as const;
  }
  const duty = actor.duties[0]?.unitId;
  const [unit] = isAccident && duty !== undefined ? await unitsNamed(tx, tenantId, [duty]) : [];
  return { answer: { store, unit: unit?.name ?? null, report } };
}
