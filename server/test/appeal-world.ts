import type { AppealReceipt, MyAppeal } from '@tunet/contract';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Clock } from '../src/platform/clock/clock.ts';
import { layOut } from './build.ts';
import { addApplication, type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import type { TestDatabase } from './database.ts';

/** A refusal of two lines: an alarm (three weeks, the board; its day has gone) and nursing (four weeks, the governor). */
export interface TwoRefused {
  readonly id: string;
  readonly alarm: string;
  readonly nursing: string;
}

interface Answer<T> {
  readonly status: number;
  readonly body: T & { readonly code: string };
}

/** The tests of one file about appeals: a municipality for all of them, and for each a decision of its own. */
export interface AppealTests {
  readonly world: CaseWorld;
  readonly decided: TwoRefused;
  /** She or another appeals a line; of nursing, in time, unless the body says otherwise. */
  appeal(who: CaseActor, body?: Record<string, unknown>, decisionId?: string): Promise<Answer<AppealReceipt>>;
  mine(who?: CaseActor): Promise<MyAppeal[]>;
  /** Those about the decision of this test. */
  here(): Promise<MyAppeal[]>;
  rows(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** A further decision of the same two lines. */
  decide(tenantId: string, personId: string, unitId: string, reference: string): Promise<TwoRefused>;
}

/** @param firstNo the number of the first case, so that files can be told apart in what they leave */
export function testAppeals(database: TestDatabase, clock: Clock, firstNo: number): AppealTests {
  let world: CaseWorld | undefined;
  let decided: TwoRefused | undefined;
  let caseNo = firstNo;
  const opened = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('it is there once the tests have begun');
    return what;
  };
  beforeAll(async () => {
    world = await openCaseWorld(database, clock);
  });
  afterAll(() => opened(world).served.close());
  const decide: AppealTests['decide'] = async (tenantId, personId, unitId, reference) => {
    const { newId } = opened(world);
    const [id, alarm, nursing, applicationId] = [newId(), newId(), newId(), newId()];
    await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
      await addApplication(tx, { tenantId, id: applicationId, personId, unitId, reference });
      await tx.sql(
        `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
            laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
          values ($1, $2, $3, $4, $5, 'refused', 'nb', 'f', 'r', 'v', '{law}', $6, $3, 'Berit Aas', 'Kontoret', $6, 'digital')`,
        [tenantId, id, personId, applicationId, reference, new Date('2026-10-28T09:00:00Z')],
      );
      for (const [line, type, weeks, until, body] of [
        [alarm, 'safety-alarm', 3, '2026-11-18', 'Kommunens klagenemnd'],
        [nursing, 'home-nursing', 4, '2026-11-25', 'Statsforvalteren'],
      ] as const) {
        await tx.sql(
          `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body,
              appeal_weeks, appeal_until) values ($1, $2, $3, $4, $5, false, '', $6, $7, $8)`,
          [tenantId, line, id, personId, type, body, weeks, until],
        );
      }
    });
    return { id, alarm, nursing };
  };
  beforeEach(async () => {
    caseNo += 1;
    const { tenantId, mother, office } = opened(world);
    decided = await decide(tenantId, mother, office, `26-${caseNo}`);
  });
  const mine: AppealTests['mine'] = async (who = 'mother') => {
    const { ask, mother } = opened(world);
    return ((await ask(who, 'GET', `/api/my/people/${mother}/appeals`)).body as { appeals: MyAppeal[] }).appeals;
  };
  return {
    get world() {
      return opened(world);
    },
    get decided() {
      return opened(decided);
    },
    appeal: (who, body = {}, decisionId = opened(decided).id) =>
      opened(world).ask(who, 'POST', `/api/my/decisions/${decisionId}/appeals`, {
        ...{ decidedServiceId: opened(decided).nursing, words: 'Jeg klarer det ikke alene.' },
        ...{ wants: 'Hjelp hver morgen.', language: 'nb' },
        ...body,
      }) as Promise<Answer<AppealReceipt>>,
    mine,
    here: async () => (await mine()).filter(({ decisionId }) => decisionId === opened(decided).id),
    rows: (sql, values = []) =>
      database.asAdministrator(async (client) => (await client.query<Record<string, unknown>>(sql, [...values])).rows),
    decide,
  };
}
