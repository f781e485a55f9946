import type { AidItemState, AidKind, Door, Role, SelfService } from '@tunet/contract';
import { labelOf } from '@tunet/contract/aid-label';
import { createSessions } from '../src/modules/access/index.ts';
import { recount } from '../src/modules/aids/promise/capacity.ts';
import { halfOf } from '../src/modules/aids/promise/half-days.ts';
import type { Clock } from '../src/platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../src/platform/db/transaction.ts';
import { idsFrom, type NewId } from '../src/platform/ids/ids.ts';
import {
  addAccount,
  addGrant,
  addPerson,
  addRelative,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  putOnDuty,
} from './build.ts';
import type { TestDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';

/** Who logs in: a borrower with a daughter who may borrow for her and a neighbour who may not, the keeper, a nurse who helps her, and one of another unit. */
export type AidActor = 'borrower' | 'other' | 'daughter' | 'neighbour' | 'keeper' | 'nurse' | 'assessor' | 'stranger';

/** A kind at a store with its things. */
export interface LaidStock {
  readonly articleId: string;
  readonly sizeId: string;
  readonly stockId: string;
  readonly itemIds: readonly string[];
}

/** What an article of the tests may say; the rest is that of an open walker. */
export interface NewArticle {
  readonly code: string;
  readonly kind?: AidKind;
  readonly selfService?: SelfService;
  readonly terms?: Readonly<Record<string, number>>;
  readonly weightLimitKg?: number;
  /** codes of parts with their counts, of a set */
  readonly parts?: Readonly<Record<string, number>>;
  readonly items: number;
  readonly storeId?: string;
  /** another store or size of an article that is there */
  readonly sizeOf?: LaidStock;
}

/** One municipality with two stores, those who borrow, and those who keep it. */
export interface AidWorld {
  readonly tenantId: string;
  readonly zone: string;
  /** The unit that keeps both stores, and the stores. */
  readonly unitId: string;
  readonly storeId: string;
  readonly otherStoreId: string;
  readonly homeCareId: string;
  readonly borrower: string;
  readonly other: string;
  readonly keeper: string;
  readonly newId: NewId;
  readonly served: TestApp;
  readonly walkers: LaidStock;
  /** Runs as a request of this actor does, past the routes. */
  as<T>(who: AidActor, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs as the worker does. */
  asWorker<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Lays out rows as the owner of the tables. */
  layOut<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  addArticle(of: NewArticle): Promise<LaidStock>;
  /** A further person who may see herself, and runs work as herself. */
  addBorrower(name: string): Promise<{ readonly id: string; as<T>(work: (tx: Transaction) => Promise<T>): Promise<T> }>;
  nowHalf(): number;
  ask(
    who: AidActor,
    method: 'GET' | 'POST',
    url: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly body: never }>;
  /** A file, as it is sent. */
  fetchFile(
    who: AidActor,
    url: string,
  ): Promise<{ readonly status: number; readonly type: string; readonly name: string; readonly bytes: Buffer }>;
  /** A look that sends a body and changes nothing: it is no command. */
  look(
    who: AidActor,
    url: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly body: never }>;
}

/** The doors open by code from 6 to 23 every day, the counter on weekdays 11–15, and things are cleaned on weekdays 8–16. */
export const usualHours: readonly (readonly [
  kind: string,
  weekdays: readonly number[],
  opens: string,
  closes: string,
])[] = [
  ['door', [1, 2, 3, 4, 5, 6, 7], '06:00', '23:00'],
  ['counter', [1, 2, 3, 4, 5], '11:00', '15:00'],
  ['cleaning', [1, 2, 3, 4, 5], '08:00', '16:00'],
];

export async function openAidWorld(
  database: TestDatabase,
  clock: Clock,
  of: { readonly country?: 'NO' | 'SE'; readonly walkers?: number; readonly newId?: NewId } = {},
): Promise<AidWorld> {
  const newId = of.newId ?? idsFrom(clock);
  const country = of.country ?? 'NO';
  const zone = country === 'NO' ? 'Europe/Oslo' : 'Europe/Stockholm';
  const owner = database.pool('tunet_owner');
  const actors = new Map<AidActor, { actorId: string; accountId: string; door: Door; units: readonly string[] }>();
  const ids = await layOut(owner, clock.now(), async (tx) => {
    const tenantId = await addTenant(tx, { country });
    const unitId = await addUnit(tx, { tenantId, kind: 'store', name: 'Hjelpemiddellageret', phone: '+47 555 00 700' });
    const homeCareId = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Øst', phone: '+47 555 00 701' });
    const officeId = await addUnit(tx, { tenantId, kind: 'assessment', name: 'Tildelingskontoret' });
    const otherUnitId = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Vest' });
    const logIn = async (who: AidActor, actorId: string, kind: 'staff' | 'person', units: readonly string[]) => {
      const accountId = await addAccount(tx, {
        subject: `${who} ${tenantId} aids`,
        actors: [{ actorId, tenantId, kind }],
      });
      actors.set(who, { actorId, accountId, door: kind === 'staff' ? 'staff' : 'resident', units });
      return actorId;
    };
    const borrower = await addPerson(tx, {
      tenantId,
      firstName: 'Ingrid',
      lastName: 'Solvang',
      phone: '+47 555 01 001',
    });
    await logIn('borrower', borrower, 'person', []);
    const other = await addPerson(tx, { tenantId, firstName: 'Kari', lastName: 'Nes', phone: '+47 555 01 002' });
    await logIn('other', other, 'person', []);
    const daughter = await addPerson(tx, { tenantId, firstName: 'Marit', lastName: 'Solvang' });
    await addRelative(tx, { tenantId, personId: borrower, relativePersonId: daughter, scopes: ['aid.loan'] });
    await logIn('daughter', daughter, 'person', []);
    const neighbour = await addPerson(tx, { tenantId, firstName: 'Ola', lastName: 'Nabo' });
    await addRelative(tx, { tenantId, personId: borrower, relativePersonId: neighbour, scopes: ['visit.read'] });
    await logIn('neighbour', neighbour, 'person', []);
    const employ = async (who: AidActor, unit: string, role: Role, firstName: string) => {
      const staffId = await addStaff(tx, { tenantId, unitId: unit, role, firstName, lastName: 'Test' });
      await putOnDuty(tx, { tenantId, staffId, unitId: unit, to: new Date(tx.at.getTime() + 800 * 86_400_000) });
      return logIn(who, staffId, 'staff', [unit]);
    };
    const keeper = await employ('keeper', unitId, 'store-keeper', 'Stein');
    await employ('nurse', homeCareId, 'nurse', 'Silje');
    await employ('assessor', officeId, 'assessor', 'Anne');
    await employ('stranger', otherUnitId, 'nurse', 'Per');
    await addGrant(tx, { tenantId, personId: borrower, subjectId: homeCareId, basis: 'in-care' });
    await addGrant(tx, { tenantId, personId: borrower, subjectId: officeId, basis: 'case' });
    const store = async (name: string) => {
      const id = newId();
      await tx.sql(
        `insert into aid_store (tenant_id, id, unit_id, name, street, phone, lock_code) values ($1, $2, $3, $4, 'Lagerveien 1', '+47 555 00 700', $5)`,
        [tenantId, id, unitId, name, `lock-${name.toLowerCase()}`],
      );
      for (const [kind, weekdays, opens, closes] of usualHours)
        for (const weekday of weekdays)
          await tx.sql(
            `insert into aid_store_hour (tenant_id, id, store_id, kind, weekday, opens, closes, from_on) values ($1, $2, $3, $4, $5, $6, $7, '2020-01-01')`,
            [tenantId, newId(), id, kind, weekday, opens, closes],
          );
      return id;
    };
    const storeId = await store('Nord');
    const otherStoreId = await store('Sor');
    return { tenantId, unitId, homeCareId, storeId, otherStoreId, borrower, other, keeper };
  });
  const { tenantId, storeId } = ids;
  const lay: AidWorld['layOut'] = (work) => layOut(owner, clock.now(), work);
  const nowHalf = () => halfOf(clock.now(), zone);
  const addArticle = (article: NewArticle) =>
    lay((tx) => layOutArticle(tx, newId, { tenantId, storeId, now: nowHalf(), article }));
  const walkers = await addArticle({ code: 'walker', items: of.walkers ?? 1 });
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const served = await serveApp(database, clock);
  const asSubjects = <T>(subjects: readonly string[], work: (tx: Transaction) => Promise<T>) =>
    inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects, at: clock.now() }, work);
  const actorOf = (who: AidActor) => {
    const actor = actors.get(who);
    if (!actor) throw new Error(`${who} cannot log in`);
    return actor;
  };
  const inject = async (who: AidActor, method: 'GET' | 'POST', url: string, payload?: object) => {
    // A new session each time: the clock of a test may pass days.
    const token = await sessions.open({ ...actorOf(who), assurance: 'high' }, clock.now());
    return served.app.inject({
      ...{ method, url, cookies: served.cookiesOf(token) },
      ...(payload ? { payload } : {}),
    });
  };
  const send = async (who: AidActor, method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await inject(who, method, url, payload);
    return { status: answer.statusCode, body: answer.json() as never };
  };
  return {
    ...ids,
    ...{ zone, newId, served, walkers, addArticle, nowHalf, layOut: lay },
    as: (who, work) => asSubjects([actorOf(who).actorId, ...actorOf(who).units], work),
    asWorker: (work) =>
      inTransaction(database.pool('tunet_dispatch'), { tenants: [tenantId], subjects: [], at: clock.now() }, work),
    async addBorrower(name) {
      const id = await lay((tx) => addPerson(tx, { tenantId, firstName: name, lastName: 'Låner' }));
      return { id, as: (work) => asSubjects([id], work) };
    },
    ask(who, method, url, body) {
      const command = { commandId: newId(), occurredAt: clock.now().toISOString() };
      return send(who, method, url, method === 'POST' ? { ...command, ...body } : undefined);
    },
    async fetchFile(who, url) {
      const { statusCode, headers, rawPayload } = await inject(who, 'GET', url);
      return {
        ...{ status: statusCode, type: String(headers['content-type']), bytes: rawPayload },
        name: String(headers['content-disposition'] ?? ''),
      };
    },
    look: (who, url, body) => send(who, 'POST', url, body),
  };
}

const texts = (of: string) => JSON.stringify({ nb: of, nn: of, sv: of, en: of });

async function layOutArticle(
  tx: Transaction,
  newId: NewId,
  of: { readonly tenantId: string; readonly storeId: string; readonly now: number; readonly article: NewArticle },
): Promise<LaidStock> {
  const { tenantId, article } = of;
  const articleId = article.sizeOf?.articleId ?? newId();
  const sizeId = article.sizeOf?.sizeId ?? newId();
  if (!article.sizeOf) {
    await tx.sql(
      `insert into aid_article (tenant_id, id, code, kind, iso9999, self_service, cleaning_class, names, purpose, how_to_fit, how_to_use, terms,
          drawing, from_on, changed_at)
        values ($1, $2, $3, $4, '120606', $5, 'wipe', $6, $6, $6, $6, $7, $3, '2020-01-01', $8)`,
      [
        ...[
          tenantId,
          articleId,
          article.code,
          article.kind ?? 'single',
          article.selfService ?? 'open',
          texts(article.code),
        ],
        ...[JSON.stringify(article.terms ?? { loanDays: 14 }), tx.at],
      ],
    );
    await tx.sql(
      `insert into aid_size (tenant_id, id, article_id, code, names, weight_limit_kg) values ($1, $2, $3, 'one', $4, $5)`,
      [tenantId, sizeId, articleId, texts('one'), article.weightLimitKg ?? null],
    );
    for (const [code, count] of Object.entries(article.parts ?? {}))
      await tx.sql(
        `insert into aid_part (tenant_id, id, article_id, code, names, count) values ($1, $2, $3, $4, $5, $6)`,
        [tenantId, newId(), articleId, code, texts(code), count],
      );
  }
  const stockId = newId();
  const isGiven = article.kind === 'consumable';
  await tx.sql(
    'insert into aid_stock (tenant_id, id, store_id, article_id, size_id, on_shelf) values ($1, $2, $3, $4, $5, $6)',
    [...[tenantId, stockId, article.storeId ?? of.storeId, articleId, sizeId, isGiven ? article.items : 0]],
  );
  const itemIds: string[] = [];
  for (let no = 0; no < (isGiven ? 0 : article.items); no += 1)
    itemIds.push(await addThing(tx, newId, { tenantId, stockId }));
  await recount(tx, { tenantId, stockId }, of.now);
  return { articleId, sizeId, stockId, itemIds };
}

/** Ids that count up: whatever orders by id comes in the same order each time the same is done. */
export function countedIds(): NewId {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}

let things = 0;

/** A thing of a kind; count the kind anew afterwards (`recount`) when it is added by itself. */
export async function addThing(
  tx: Transaction,
  newId: NewId,
  of: { readonly tenantId: string; readonly stockId: string; readonly state?: AidItemState; readonly batch?: string },
): Promise<string> {
  const id = newId();
  things += 1;
  await tx.sql(
    `insert into aid_item (tenant_id, id, stock_id, label, state, state_at, shelf, batch, model) values ($1, $2, $3, $4, $5, $6, 'A1', $7, 'Test')`,
    [of.tenantId, id, of.stockId, labelOf(9_000_000 + things), of.state ?? 'available', tx.at, of.batch ?? null],
  );
  return id;
}
