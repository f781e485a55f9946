const columns = `l.id, l.tenant_id as "tenantId", l.person_id as "personId", l.stock_id as "stockId", l.item_id as "itemId",
    l.reservation_id as "reservationId", l.why, l.handed_by as "handedBy", l.out_at as "outAt", l.due_on::text as "dueOn", l.free_half as "freeHalf",
    l.review_on::text as "reviewOn", l.back_at as "backAt", l.ended_as as "endedAs", l.parts_out as "partsOut", l.parts_back as "partsBack",
    l.asked_at as "askedAt", l.version`;

export const addLoan = {
  name: 'aids-add-loan',
  text: `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, reservation_id, why, handed_by, out_at, due_on, free_half,
      review_on, parts_out, asked_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};
export const loanById = {
  name: 'aids-loan-by-id',
  text: `select ${columns} from aid_loan l where l.id = $1`,
};
export const openLoanOfItem = {
  name: 'aids-open-loan-of-item',
  text: `select ${columns} from aid_loan l where l.tenant_id = $1 and l.item_id = $2 and l.back_at is null for update`,
};
export const holdLoan = {
  name: 'aids-hold-loan',
  text: `select ${columns} from aid_loan l where l.tenant_id = $1 and l.id = $2 for update`,
};
export const openLoansOfPerson = {
  name: 'aids-open-loans-of-person',
  text: `select ${columns} from aid_loan l where l.person_id = $1 and l.back_at is null order by l.out_at, l.id`,
};
export const endLoan = {
  name: 'aids-end-loan',
  text: `update aid_loan set back_at = $3, ended_as = $4, parts_back = $5, free_half = $6, version = version + 1 where tenant_id = $1 and id = $2`,
};
export const setDue = {
  name: 'aids-set-due',
  text: 'update aid_loan set due_on = $3, free_half = $4, version = version + 1 where tenant_id = $1 and id = $2',
};
/** The hold alone: what she was told of her due day stands. */
export const stretchLoan = {
  name: 'aids-stretch-loan',
  text: 'update aid_loan set free_half = $3 where tenant_id = $1 and id = $2',
};
export const loansOfStockUntil = {
  name: 'aids-loans-of-stock-until',
  text: `select ${columns} from aid_loan l where l.tenant_id = $1 and l.stock_id = $2 and l.back_at is null and l.free_half <= $3
      and exists (select from aid_item i where i.tenant_id = l.tenant_id and i.id = l.item_id and i.counts_from is not null)
    order by l.id for update of l`,
};
