import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** Three things that she has: one that is extended and asked of, one that gets lost, one of which it is to be decided. After the catalogue's part. */
export const aidLoansWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    const of = (name: string) => idOf(`loans ${name} ${place}`);
    const stockId = of('stock');
    await tx.sql(
      `insert into aid_size (tenant_id, id, article_id, code, names)
        select tenant_id, $3, article_id, 'lent', names from aid_size where tenant_id = $1 and id = $2`,
      [tenantId, idOf(`size ${place}`), of('size')],
    );
    await tx.sql(
      `insert into aid_stock (tenant_id, id, store_id, article_id, size_id)
        select tenant_id, $3, store_id, article_id, $4 from aid_stock where tenant_id = $1 and id = $2`,
      [tenantId, idOf(`aid stock ${place}`), stockId, of('size')],
    );
    const half = 2 * Math.floor((tx.at.getTime() - Date.UTC(2000, 0, 1)) / 86_400_000) - 2;
    await tx.sql(
      `insert into aid_capacity (tenant_id, stock_id, half, usable, promised)
        select $1, $2, h, 3, case when h < $3::int + 124 then 3 else 0 end from generate_series($3::int, $3::int + 900) h`,
      [tenantId, stockId, half],
    );
    for (const [name, label] of [
      ['kept', 'LOAN-0001'],
      ['gone', 'LOAN-0002'],
      ['decided', 'LOAN-0003'],
    ] as const) {
      await tx.sql(
        `insert into aid_item (tenant_id, id, stock_id, label, state, state_at) values ($1, $2, $3, $4, 'out', $5)`,
        [tenantId, of(`item ${name}`), stockId, label, tx.at],
      );
      await tx.sql(
        `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, asked_at)
          select $1, $2, $3, $4, $5, number, 'own', 'self', $6, ($6::timestamptz + interval '60 days')::date, $7, $6 from aid_item where id = $5`,
        [tenantId, of(name), personId, stockId, of(`item ${name}`), tx.at, half + 124],
      );
      await addGrant(tx, { tenantId, personId, subjectId: idOf(`${place} store`), basis: 'aid', basisRef: of(name) });
    }
    await tx.sql(
      `insert into aid_loan_task (tenant_id, id, loan_id, person_id, kind, due_on, made_at) values ($1, $2, $3, $4, 'see-fit', $5::timestamptz::date, $5)`,
      [tenantId, of('task'), of('kept'), personId, tx.at],
    );
    await tx.sql(
      `insert into aid_fit_answer (tenant_id, id, loan_id, person_id, answer, words, answered_at, answered_as, answered_by_name)
        values ($1, $2, $3, $4, 'not-quite', 'Too low', $5, 'self', 'Ingrid')`,
      [tenantId, of('answer'), of('kept'), personId, tx.at],
    );
    await tx.sql(
      `insert into aid_loss (tenant_id, id, loan_id, person_id, item_id, kind, words, told_at, told_as, told_by_name)
        values ($1, $2, $3, $4, $5, 'damaged', 'The seat', $6, 'self', 'Ingrid')`,
      [tenantId, of('loss'), of('decided'), personId, of('item decided'), tx.at],
    );
  },
  known: ({ place }) => {
    const of = (name: string) => idOf(`loans ${name} ${place}`);
    return {
      ...{ myAidLoanId: of('kept'), fitLoanId: of('kept'), goneLoanId: of('gone'), aidLoanId: of('kept') },
      ...{ aidLoanTaskId: of('task'), aidLossId: of('loss') },
    };
  },
};
