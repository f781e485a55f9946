import type { AidFitAnswer, AidLoanTaskKind, AidLossKind, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Loan } from '../promise/stored.ts';
import type { LoanWord, SaidWord } from './ladder.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-loans-${name}`, text };
}

/** A loan with what is shown of it beside its kind. */
export interface LoanRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  readonly itemId: string;
  readonly why: Loan['why'];
  readonly outOn: string;
  readonly dueOn: string;
  readonly reviewOn: string | null;
  readonly backOn: string | null;
  readonly endedAs: Loan['endedAs'];
  readonly isOut: boolean;
  readonly today: string;
  readonly label: string;
  readonly priceOre: number | null;
  readonly boughtOn: string | null;
  readonly swappedTo: string | null;
  readonly articleCode: string;
  readonly howToFit: LocalText;
  readonly howToUse: LocalText;
  readonly terms: { readonly loanDays?: number; readonly reviewDays?: number };
  readonly fittedAt: Date | null;
  readonly fittedByName: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly said: readonly { kind: LoanWord['kind']; aboutOn: string; at: string; how: 'notice' | 'ring' }[];
  readonly version: number;
}
const shown = `select l.id, l.tenant_id as "tenantId", l.person_id as "personId", l.stock_id as "stockId", l.item_id as "itemId", l.why,
    (l.out_at at time zone t.time_zone)::date::text as "outOn", l.due_on::text as "dueOn", l.review_on::text as "reviewOn",
    (l.back_at at time zone t.time_zone)::date::text as "backOn", l.ended_as as "endedAs", l.back_at is null as "isOut",
    ($1::timestamptz at time zone t.time_zone)::date::text as today, i.label, i.price_ore::float8 as "priceOre", i.bought_on::text as "boughtOn",
    (select ni.label from aid_loan n join aid_item ni on ni.tenant_id = n.tenant_id and ni.id = n.item_id
      where n.tenant_id = l.tenant_id and n.id = l.swapped_to_id) as "swappedTo",
    a.code as "articleCode", a.how_to_fit as "howToFit", a.how_to_use as "howToUse", a.terms,
    l.fitted_at as "fittedAt", l.fitted_by_name as "fittedByName", p.first_name || ' ' || p.last_name as name, p.phone,
    coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'aboutOn', w.about_on::text, 'at', w.said_at, 'how', w.how) order by w.said_at)
      from aid_loan_word w where w.tenant_id = l.tenant_id and w.loan_id = l.id), '[]') as said, l.version
  from aid_loan l join tenant t on t.id = l.tenant_id join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
    join aid_item i on i.tenant_id = l.tenant_id and i.id = l.item_id
    join aid_stock k on k.tenant_id = l.tenant_id and k.id = l.stock_id
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id`;
export const oneLoan = prepared('one', `${shown} where l.id = $2`);
export const outOfPerson = prepared(
  'out-of-person',
  `${shown} where l.person_id = $2 and l.back_at is null order by l.due_on, l.id`,
);
export const allOfPerson = prepared(
  'all-of-person',
  `${shown} where l.person_id = $2 order by l.back_at is not null, l.back_at desc, l.due_on, l.id limit 100`,
);
/** Due within the days, late, with something to do, or lost and not decided; of another unit than the store's what is its to do. */
export const ofStores = prepared(
  'of-stores',
  `${shown} where l.tenant_id = $2 and ((s.unit_id = any ($3::uuid[]) and ((l.back_at is null and (l.due_on <= $4::date
      or exists (select from aid_loan_task k where k.tenant_id = l.tenant_id and k.loan_id = l.id and k.done_at is null and k.stopped_by is null)))
    or exists (select from aid_loss o where o.tenant_id = l.tenant_id and o.loan_id = l.id and (o.decided_at is null or o.decided_at > $1::timestamptz - interval '30 days'))))
    or (l.back_at is null and exists (select from aid_loan_task k where k.tenant_id = l.tenant_id and k.loan_id = l.id
      and k.unit_id = any ($3::uuid[]) and k.done_at is null and k.stopped_by is null)))
    order by l.due_on, l.id limit 500`,
);

export interface FitRow extends Row {
  readonly loanId: string;
  readonly answer: AidFitAnswer;
  readonly words: string | null;
  readonly at: Date;
  readonly as: 'self' | 'proxy' | 'staff';
  readonly byName: string;
}
const fit = `loan_id as "loanId", answer, words, answered_at as at, answered_as as "as", answered_by_name as "byName"`;
/** All that she has said of a loan, newest first. */
export const allFitsOf = prepared(
  'all-fits',
  `select ${fit} from aid_fit_answer where loan_id = any ($1::uuid[]) order by answered_at desc, id desc limit 200`,
);
export const fitsOf = prepared(
  'fits',
  `select distinct on (loan_id) ${fit} from aid_fit_answer
    where loan_id = any ($1::uuid[]) order by loan_id, answered_at desc, id desc`,
);
export const addFit = prepared(
  'add-fit',
  `insert into aid_fit_answer (tenant_id, id, loan_id, person_id, answer, words, answered_at, answered_as, answered_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export interface TaskRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly loanId: string;
  readonly kind: AidLoanTaskKind;
  readonly dueOn: string;
  readonly doneAt: Date | null;
  /** Whose it is; null: the unit's that keeps the store. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly unitPhone: string | null;
  readonly takenAt: Date | null;
  readonly takenByName: string | null;
  readonly doneByName: string | null;
  readonly words: string | null;
  readonly tries: number;
  readonly triedAt: Date | null;
}
const task = `select k.id, k.tenant_id as "tenantId", k.loan_id as "loanId", k.kind, k.due_on::text as "dueOn", k.done_at as "doneAt",
    k.unit_id as "unitId", u.name as "unitName", u.phone as "unitPhone", k.taken_at as "takenAt", k.taken_by_name as "takenByName",
    k.done_by_name as "doneByName", k.words, k.tries, k.tried_at as "triedAt"
  from aid_loan_task k left join unit u on u.tenant_id = k.tenant_id and u.id = k.unit_id`;
export const openTasksOf = prepared(
  'open-tasks',
  `${task} where k.loan_id = any ($1::uuid[]) and k.done_at is null and k.stopped_by is null order by k.due_on, k.id`,
);
/** What came of an answer: what is open, and what was done about it last. */
export const fitTasksOf = prepared(
  'fit-tasks',
  `${task} where k.loan_id = any ($1::uuid[]) and k.kind in ('see-fit', 'not-used') and k.stopped_by is null
    order by k.done_at is not null, k.done_at desc, k.id`,
);
export const holdTask = prepared('hold-task', `${task} where k.id = $1 and k.stopped_by is null for update of k`);
export const addTask = prepared(
  'add-task',
  `insert into aid_loan_task (tenant_id, id, loan_id, person_id, kind, due_on, made_at, unit_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (tenant_id, loan_id, kind) where done_at is null and stopped_by is null do nothing returning id`,
);
export const takeTask = prepared(
  'take-task',
  'update aid_loan_task set taken_at = $3, taken_by_name = $4 where tenant_id = $1 and id = $2 and done_at is null',
);
/** Rung in vain: once more on another day. */
export const triedTask = prepared(
  'tried-task',
  'update aid_loan_task set tries = tries + 1, tried_at = $3, due_on = greatest(due_on, $4::date) where tenant_id = $1 and id = $2 and done_at is null',
);
export const finishTask = prepared(
  'finish-task',
  'update aid_loan_task set done_at = $3, done_by_name = $4, words = $5 where tenant_id = $1 and id = $2 and done_at is null',
);
export const finishKinds = prepared(
  'finish-kinds',
  `update aid_loan_task set done_at = $4, done_by_name = $5 where tenant_id = $1 and loan_id = $2 and kind = any ($3::text[])
    and done_at is null and stopped_by is null returning id`,
);
export const stopTasks = prepared(
  'stop-tasks',
  `update aid_loan_task set stopped_by = $3 where tenant_id = $1 and person_id = $2 and done_at is null and stopped_by is null
    returning id`,
);
export const goOnTasks = prepared(
  'go-on-tasks',
  `update aid_loan_task k set stopped_by = null where k.tenant_id = $1 and k.stopped_by = $2 and not exists (select from aid_loan_task o
    where o.tenant_id = k.tenant_id and o.loan_id = k.loan_id and o.kind = k.kind and o.done_at is null and o.stopped_by is null)
    returning k.id, k.person_id as "personId", k.unit_id as "unitId"`,
);

export interface LossRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly loanId: string;
  readonly kind: AidLossKind;
  readonly words: string | null;
  readonly toldAt: Date;
  readonly toldByName: string;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly kroner: number | null;
  readonly because: string | null;
}
const loss = `select id, tenant_id as "tenantId", loan_id as "loanId", kind, words, told_at as "toldAt", told_by_name as "toldByName",
    decided_at as "decidedAt", decided_by_name as "decidedByName", kroner, because from aid_loss`;
export const lossesOf = prepared('losses', `${loss} where loan_id = any ($1::uuid[]) order by told_at, id`);
export const holdLoss = prepared('hold-loss', `${loss} where id = $1 for update`);
export const addLoss = prepared(
  'add-loss',
  `insert into aid_loss (tenant_id, id, loan_id, person_id, item_id, kind, words, told_at, told_as, told_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, loan_id, kind) do nothing returning id`,
);
export const decideLoss = prepared(
  'decide-loss',
  'update aid_loss set decided_at = $3, decided_by_name = $4, kroner = $5, because = $6 where tenant_id = $1 and id = $2 and decided_at is null',
);
/** Hers that are lost, of the last year. */
export const lossesOfPerson = prepared(
  'losses-of-person',
  `select o.id, o.told_at as "toldAt", o.kroner, o.because, a.names as article from aid_loss o
    join aid_loan l on l.tenant_id = o.tenant_id and l.id = o.loan_id join aid_stock k on k.tenant_id = l.tenant_id and k.id = l.stock_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    where o.person_id = $1 and o.told_at > $2::timestamptz - interval '365 days' order by o.told_at desc, o.id`,
);
export const setSwapped = prepared(
  'set-swapped',
  'update aid_loan set swapped_to_id = $3, version = version + 1 where tenant_id = $1 and id = $2',
);

/** A loan of which something may be said today. */
export interface DueRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly outOn: string;
  readonly dueOn: string;
  readonly reviewOn: string | null;
  readonly articleReviewDays: number | null;
  readonly fitAnswered: boolean;
  readonly said: readonly SaidWord[];
}
/** The first look that finds a loan: from this day on it is asked. Null row: it has begun before, or nothing is lent. */
export const beginFollowUp = prepared(
  'begin-follow-up',
  `insert into aid_follow_up (tenant_id, from_on, begun_at) select $1, $2::date, $3::timestamptz
    where exists (select from aid_loan where tenant_id = $1) on conflict do nothing`,
);
/** Since when it is asked: the day it began, or an earlier one that the municipality has decided itself. */
export const followUpFrom = prepared(
  'follow-up-from',
  `select least(f.from_on, (select min(r.valid_from) from rule r where r.tenant_id = f.tenant_id and r.key = 'aids.fit-days'))::text as "fromOn"
    from aid_follow_up f where f.tenant_id = $1`,
);
/**
 * Loans of the living who are not away, of which something may have come due. $2 today, $3 days before the due day, $4 days until it is
 * asked whether it fits, $5 days until it is looked at again, $6 the instant, $7 the first day of those that are asked about. In the
 * order of their ids after $8, at most $9: however many lie there, the newest is reached.
 */
export const dueLoans = prepared(
  'due',
  `select l.id, l.person_id as "personId", s.unit_id as "unitId", (l.out_at at time zone t.time_zone)::date::text as "outOn", l.due_on::text as "dueOn",
      l.review_on::text as "reviewOn", (a.terms ->> 'reviewDays')::int as "articleReviewDays",
      exists (select from aid_fit_answer f where f.tenant_id = l.tenant_id and f.loan_id = l.id) as "fitAnswered",
      coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'aboutOn', w.about_on::text,
          'saidOn', (w.said_at at time zone t.time_zone)::date::text, 'how', w.how)) from aid_loan_word w
        where w.tenant_id = l.tenant_id and w.loan_id = l.id), '[]') as said
    from aid_loan l join tenant t on t.id = l.tenant_id join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
      join aid_stock k on k.tenant_id = l.tenant_id and k.id = l.stock_id join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
      join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    where l.tenant_id = $1 and l.back_at is null and p.died_on is null and l.id > $8
      and not exists (select from absence b where b.tenant_id = l.tenant_id and b.person_id = l.person_id and b.home_at is null and b.starts_at <= $6)
      and not exists (select from aid_loan_word w where w.tenant_id = l.tenant_id and w.loan_id = l.id and w.kind = 'late-ring' and w.about_on = l.due_on)
      and not exists (select from aid_loan_word w where w.tenant_id = l.tenant_id and w.loan_id = l.id and w.said_at > $6::timestamptz - interval '20 hours')
      and (l.due_on <= $2::date + $3::int
        or ((l.out_at at time zone t.time_zone)::date + $4::int <= $2::date and (l.out_at at time zone t.time_zone)::date >= $7::date
          and not exists (select from aid_loan_word w where w.tenant_id = l.tenant_id and w.loan_id = l.id and w.kind = 'fit-ring')
          and not exists (select from aid_fit_answer f where f.tenant_id = l.tenant_id and f.loan_id = l.id))
        or coalesce(l.review_on, (l.out_at at time zone t.time_zone)::date + coalesce((a.terms ->> 'reviewDays')::int, $5::int)) <= $2::date)
    order by l.id limit $9 for update of l skip locked`,
);
export const addWord = prepared(
  'add-word',
  `insert into aid_loan_word (tenant_id, loan_id, person_id, kind, about_on, said_at, how) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing returning loan_id`,
);
/** What of hers is out, for those who tie up the ends. */
export const labelsOut = prepared(
  'labels-out',
  `select i.label from aid_loan l join aid_item i on i.tenant_id = l.tenant_id and i.id = l.item_id
    where l.tenant_id = $1 and l.person_id = $2 and l.back_at is null order by i.label`,
);
