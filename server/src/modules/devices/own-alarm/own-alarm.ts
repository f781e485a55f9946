import type { MyAlarmTest, TechnicalKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { ruleValue } from '../../services/index.ts';
import { personHere } from '../fleet/person-here.ts';
import { testState } from '../testing/announced-test.ts';
import { addTest, type TestRow, testsOf } from '../testing/test-queries.ts';

/** Hours after which an earlier test is told of no more. */
const toldForHours = 24;

const alarmAt: Prepared = {
  name: 'devices-own-alarm',
  text: `select d.id, d.tested_at as "testedAt" from placement l join device d on d.tenant_id = l.tenant_id and d.id = l.device_id and d.kind = 'social-alarm'
    left join wearer w on w.tenant_id = d.tenant_id and w.device_id = d.id and w.person_id = $4
    where l.tenant_id = $1 and l.home_id = $2 and l.starts_at <= $3 and (l.ends_at is null or l.ends_at > $3) and d.status <> 'retired'
    order by w.person_id is null, d.last_seen_at desc nulls last, d.id limit 1`,
};

/** The alarm that she wears, or else the one of the home she lives in; undefined where there is none or she is out of sight. */
async function alarmOf(
  tx: Transaction,
  personId: string,
): Promise<{ tenantId: string; deviceId: string; testedAt: Date | null } | undefined> {
  const person = await personHere(tx, personId);
  if (!person?.homeId || person.isDead) return undefined;
  const { tenantId, homeId } = person;
  const [device] = await tx.rows<Row & { id: string; testedAt: Date | null }>(alarmAt, [
    tenantId,
    homeId,
    tx.at,
    personId,
  ]);
  return device && { tenantId, deviceId: device.id, testedAt: device.testedAt };
}

const wrongWith: Prepared = {
  name: 'devices-wrong-with',
  text: `select distinct kind from technical_case where tenant_id = $1 and device_id = $2 and state <> 'handled' and back_at is null
    and kind in ('silent', 'person-without-alarm', 'fault', 'low-battery')`,
};

export interface OwnAlarm {
  readonly deviceId: string;
  readonly test: MyAlarmTest | null;
  readonly wrong: readonly ('silent' | 'fault' | 'low-battery')[];
  readonly testMinutes: number;
  readonly testEveryDays: number;
  readonly testedAt: Date | null;
  readonly isTestOverdue: boolean;
}

/** What is known of her alarm beside whether it is heard. Null where she has none. */
export async function ownAlarm(tx: Transaction, personId: string): Promise<OwnAlarm | null> {
  const alarm = await alarmOf(tx, personId);
  if (!alarm) return null;
  const { tenantId, deviceId, testedAt } = alarm;
  const [test] = await testsOf(tx, [deviceId]);
  const known = await tx.rows<Row & { kind: TechnicalKind }>(wrongWith, [tenantId, deviceId]);
  const kinds = new Set(known.map(({ kind }) => kind));
  const testEveryDays = await ruleValue(tx, tenantId, 'devices.test-every-days');
  const isNew = test && tx.at.getTime() - test.startsAt.getTime() < toldForHours * 3_600_000;
  return {
    deviceId,
    test: isNew ? told(test, tx.at) : null,
    wrong: [
      ...(kinds.has('silent') || kinds.has('person-without-alarm') ? (['silent'] as const) : []),
      ...(kinds.has('fault') ? (['fault'] as const) : []),
      ...(kinds.has('low-battery') ? (['low-battery'] as const) : []),
    ],
    testMinutes: await ruleValue(tx, tenantId, 'devices.test-minutes'),
    ...{ testEveryDays, testedAt, isTestOverdue: isOverdue(testedAt, testEveryDays, tx.at) },
  };
}

/** Longer ago than the municipality wants it, or never. */
export function isOverdue(testedAt: Date | null, everyDays: number, now: Date): boolean {
  return testedAt === null || now.getTime() - testedAt.getTime() > everyDays * 86_400_000;
}

/** Announces a test of her own alarm. The press that comes is marked, and rings and is answered like any other. */
export async function announceOwnTest(
  { tx, actor, at, newId }: Pick<RequestContext, 'tx' | 'actor' | 'at' | 'newId'>,
  personId: string,
): Promise<MyAlarmTest | { readonly refused: 'no-alarm' | 'already-announced' }> {
  const alarm = await alarmOf(tx, personId);
  if (!alarm) return { refused: 'no-alarm' };
  const { tenantId, deviceId } = alarm;
  const [latest] = await testsOf(tx, [deviceId]);
  if (latest && testState(latest, at) === 'waiting') return { refused: 'already-announced' };
  const minutes = await ruleValue(tx, tenantId, 'devices.test-minutes');
  const endsAt = new Date(at.getTime() + minutes * 60_000);
  await addTest(tx, {
    ...{ tenantId, id: newId(), deviceId, vendor: null, modelId: null, purpose: 'monthly', because: null },
    ...{ startsAt: at, endsAt, by: actor },
  });
  return { startsAt: at.toISOString(), endsAt: endsAt.toISOString(), state: 'waiting' };
}

function told(test: TestRow, now: Date): MyAlarmTest {
  return {
    startsAt: test.startsAt.toISOString(),
    endsAt: test.endsAt.toISOString(),
    state: testState(test, now),
  };
}
