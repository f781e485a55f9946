import { beforeEach, describe, expect, test } from 'vitest';
import { addStaff, addTenant, addUnit, layOut } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { changeListEntry, readLists, retireListEntry } from './change-list.ts';
import { changeRule, type Deciding, previewChange, takeBackRule } from './change-rule.ts';
import { changeServiceType, readServiceTypes, retireServiceType } from './change-service-type.ts';
import { listCodes } from './codes.ts';
import { instrumentFor } from './instruments.ts';
import { readRuleHistory, workshopPlace } from './read-workshop.ts';
import { alarmRules, defaultAlarmRules, ruleValue } from './rules.ts';
import { serviceType, serviceTypes } from './service-types.ts';

const database = useDatabase();
/** Half past eleven in the evening of the 20th in Oslo; the day in UTC is the same, in an hour it is not. */
const start = '2026-11-20T22:30:00Z';
const newId = idsFrom(fixedClock(start));
let home: { nordvik: string; solhamra: string; owner: string };

beforeEach(async () => {
  home = await layOut(database.pool('tunet_owner'), new Date(start), async (tx) => {
    const nordvik = await addTenant(tx, { name: 'Nordvik kommune' });
    const solhamra = await addTenant(tx, { country: 'SE' });
    const unitId = await addUnit(tx, { tenantId: nordvik, kind: 'administration' });
    const owner = await addStaff(tx, { tenantId: nordvik, firstName: 'Gro', unitId, role: 'service-owner' });
    return { nordvik, solhamra, owner };
  });
});

/** Does something as the service owner of Nordvik at an instant. */
function at<T>(instant: string, work: (deciding: Deciding, tx: Transaction) => Promise<T>): Promise<T> {
  const { nordvik, solhamra, owner } = home;
  const scope = { tenants: [nordvik, solhamra], subjects: [owner], at: new Date(instant) };
  const actor = { kind: 'staff', id: owner, tenantId: nordvik, name: 'Gro Nygård' } as Actor;
  return inTransaction(database.pool('tunet_app'), scope, (tx) => work({ tx, actor, newId }, tx));
}
const promise = (instant: string): Promise<number> =>
  at(instant, (_, tx) => ruleValue(tx, home.nordvik, 'requests.promise-days'));
const change = (instant: string, validFrom: string, value: unknown, ruleKey = 'requests.promise-days') =>
  at(instant, (deciding) => changeRule(deciding, { ruleKey, value, validFrom, why: 'The council said so' }));

describe('a rule', () => {
  test('nothing decided: the default of the country', async () => {
    expect(await promise(start)).toBe(28);
    const numbers = await at(start, (_, tx) => ruleValue(tx, home.solhamra, 'alarms.emergency-numbers'));
    expect(numbers.ambulance).toBe('112');
    expect(await at(start, (_, tx) => alarmRules(tx, home.nordvik))).toEqual(defaultAlarmRules);
  });
  test('decided from a day on, it counts from midnight in the municipality, not in UTC', async () => {
    expect(await change(start, '2026-11-21', 21)).toBe('changed');
    expect(await promise('2026-11-20T22:59:00Z')).toBe(28);
    expect(await promise('2026-11-20T23:01:00Z')).toBe(21);
  });
  test('yesterday is refused, and so is what counts already', async () => {
    expect(await change(start, '2026-11-19', 21)).toEqual({ refused: 'not-after-today' });
    await change(start, '2026-11-20', 21);
    expect(await change(start, '2026-11-21', 21)).toEqual({ refused: 'same-as-now' });
  });
  test('to decide what is proposed is a decision too', async () => {
    expect(await change(start, '2026-11-21', 28)).toBe('changed');
    const history = await at(start, (_, tx) => readRuleHistory(tx, home.nordvik, 'requests.promise-days'));
    expect(history?.line).toMatchObject([{ validFrom: '2026-11-21', value: 28, decidedBy: 'Gro Nygård' }]);
  });
  test('a wrong value is refused with which part and what was expected', async () => {
    expect(await change(start, '2026-11-21', 0)).toEqual({
      refused: 'invalid-value',
      detail: { part: '', wrong: 'too-small', limit: '1' },
    });
    expect(await change(start, '2026-11-21', [30, 20, 120], 'alarm.ladderSeconds')).toMatchObject({
      detail: { wrong: 'not-rising' },
    });
    expect(await change(start, '2026-11-21', { from: '25:00', to: '07:00' }, 'notices.quiet-hours')).toMatchObject({
      detail: { part: 'from', wrong: 'wrong-shape' },
    });
    expect(await change(start, '2026-11-21', 1, 'nothing.known')).toBeNull();
  });
  test('changed twice on one day: the last counts, and both are written down', async () => {
    await change(start, '2026-11-20', 12);
    await change('2026-11-20T22:31:00Z', '2026-11-20', 21);
    expect(await promise('2026-11-20T22:31:00Z')).toBe(21);
    const history = await at(start, (_, tx) => readRuleHistory(tx, home.nordvik, 'requests.promise-days'));
    expect(history?.line).toMatchObject([
      { validFrom: '2026-11-20', value: 21, state: 'now', decidedBy: 'Gro Nygård' },
    ]);
    expect(history?.changes.map(({ value, why }) => [value, why])).toEqual([
      [21, 'The council said so'],
      [12, 'The council said so'],
    ]);
  });
  test('what is to come is taken back, what has begun is not', async () => {
    await change(start, '2026-12-01', 21);
    await change(start, '2026-11-20', 20);
    const takeBack = (validFrom: string) =>
      at('2026-11-20T22:40:00Z', (deciding) =>
        takeBackRule(deciding, { ruleKey: 'requests.promise-days', validFrom, why: 'Not after all' }),
      );
    expect(await takeBack('2026-11-20')).toBe('has-begun');
    expect(await takeBack('2026-12-02')).toBe('nothing-there');
    expect(await takeBack('2026-12-01')).toBe('taken-back');
    expect(await promise('2026-12-24T12:00:00Z')).toBe(20);
    const history = await at(start, (_, tx) => readRuleHistory(tx, home.nordvik, 'requests.promise-days'));
    expect(history?.changes[0]).toMatchObject({ tookBack: true, validFrom: '2026-12-01', changedBy: 'Gro Nygård' });
  });
  test('the database itself keeps the past, whatever is asked of it', async () => {
    await change(start, '2026-11-20', 20);
    const later = '2026-11-25T12:00:00Z';
    const changed = await at(later, (_, tx) =>
      tx.sql(`update rule set value = '1' where key = 'requests.promise-days' returning 1`),
    );
    const deleted = await at(later, (_, tx) =>
      tx.sql(`delete from rule where key = 'requests.promise-days' returning 1`),
    );
    expect([changed.length, deleted.length]).toEqual([0, 0]);
    await expect(
      at(later, (_, tx) =>
        tx.sql(`insert into rule values ($1, 'visits.ahead-days', '2026-11-24', '20', 'x')`, [home.nordvik]),
      ),
    ).rejects.toThrow('row-level security');
  });
  test('the preview says what an application would be promised, and writes nothing', async () => {
    await change(start, '2027-01-01', 14);
    const wanted = { ruleKey: 'requests.promise-days', value: 21, validFrom: '2026-11-23' };
    expect(await at(start, (deciding) => previewChange(deciding, wanted))).toEqual({
      validFrom: '2026-11-23',
      before: 28,
      after: 21,
      until: '2027-01-01',
      example: {
        before: { from: { day: '2026-11-23', clock: null }, until: { day: '2026-12-21', clock: null } },
        after: { from: { day: '2026-11-23', clock: null }, until: { day: '2026-12-14', clock: null } },
      },
    });
    expect(await promise('2026-12-01T12:00:00Z')).toBe(28);
  });
});

describe('a list', () => {
  const causes = (instant: string) => at(instant, (_, tx) => listCodes(tx, home.nordvik, 'alarm-cause'));
  const label = (nb: string) => ({ nb, nn: nb, sv: nb, en: nb });
  const entry = { list: 'alarm-cause', validFrom: '2026-12-01', why: 'Asked for by the desk' };

  test('an entry is added from a day, after those that were there', async () => {
    const wanted = { ...entry, code: 'cold', label: label('Fryser'), isCommon: false };
    expect(await at(start, (deciding) => changeListEntry(deciding, wanted))).toBe('changed');
    expect((await causes(start)).map(({ code }) => code)).not.toContain('cold');
    expect((await causes('2026-12-01T12:00:00Z')).at(-1)).toMatchObject({ code: 'cold', label: { nb: 'Fryser' } });
  });
  test('an entry called something else keeps its old words until the day', async () => {
    const wanted = { ...entry, code: 'fall', label: label('Falt'), isCommon: true };
    await at(start, (deciding) => changeListEntry(deciding, wanted));
    const named = async (instant: string) => (await causes(instant)).find(({ code }) => code === 'fall')?.label.nb;
    expect(await named('2026-11-30T12:00:00Z')).toBe('Fall');
    expect(await named('2026-12-01T12:00:00Z')).toBe('Falt');
  });
  test('an entry is taken out from a day; one that is not there cannot be', async () => {
    expect(await at(start, (deciding) => retireListEntry(deciding, { ...entry, code: 'cold' }))).toBe('not-in-list');
    expect(await at(start, (deciding) => retireListEntry(deciding, { ...entry, code: 'pain' }))).toBe('changed');
    expect((await causes('2026-11-30T12:00:00Z')).map(({ code }) => code)).toContain('pain');
    expect((await causes('2026-12-01T12:00:00Z')).map(({ code }) => code)).not.toContain('pain');
  });
  test('who changed the list, and why, can be read', async () => {
    const wanted = { ...entry, code: 'fall', label: label('Falt'), isCommon: true };
    await at(start, (deciding) => changeListEntry(deciding, wanted));
    const place = await at(start, (_, tx) => workshopPlace(tx, home.nordvik));
    const [list] = await at(start, (_, tx) => readLists(tx, home.nordvik, place));
    expect(list?.notes).toMatchObject([
      { code: 'fall', label: { nb: 'Falt' }, changedBy: 'Gro Nygård', why: 'Asked for by the desk' },
    ]);
    expect(list?.entries.find(({ code }) => code === 'fall')).toMatchObject({
      label: { nb: 'Fall' },
      upcoming: { validFrom: '2026-12-01', label: { nb: 'Falt' } },
    });
  });
  test('the last entry stays', async () => {
    const all = await causes(start);
    for (const { code } of all.slice(1)) await at(start, (deciding) => retireListEntry(deciding, { ...entry, code }));
    const last = { ...entry, code: all[0]?.code ?? '' };
    expect(await at(start, (deciding) => retireListEntry(deciding, last))).toBe('last-one');
  });
});

describe('the catalogue', () => {
  test('described anew from a day on; until then as before', async () => {
    const alarm = await at(start, (_, tx) => serviceType(tx, home.nordvik, 'safety-alarm'));
    if (!alarm) throw new TypeError('the start catalogue has the safety alarm');
    expect(alarm).toMatchObject({ appealWeeks: 3, whenAway: { hospital: 'goes-on' } });
    const wanted = { serviceType: { ...alarm, appealWeeks: 4 }, validFrom: '2027-01-01', why: 'Now necessary help' };
    expect(await at(start, (deciding) => changeServiceType(deciding, wanted))).toBe('changed');
    const weeks = async (instant: string) =>
      (await at(instant, (_, tx) => serviceType(tx, home.nordvik, 'safety-alarm')))?.appealWeeks;
    expect([await weeks(start), await weeks('2027-01-01T12:00:00Z')]).toEqual([3, 4]);
    const place = await at(start, (_, tx) => workshopPlace(tx, home.nordvik));
    const shown = await at(start, (_, tx) => readServiceTypes(tx, home.nordvik, place));
    expect(shown.find(({ serviceType: { code } }) => code === 'safety-alarm')).toMatchObject({
      toConfirm: true,
      upcoming: { validFrom: '2027-01-01' },
    });
  });
  test('looked over and decided word for word, it is no longer to be confirmed', async () => {
    const alarm = await at(start, (_, tx) => serviceType(tx, home.nordvik, 'safety-alarm'));
    if (!alarm) throw new TypeError('the start catalogue has the safety alarm');
    const wanted = { serviceType: alarm, validFrom: '2026-11-20', why: 'Looked over by the board' };
    expect(await at(start, (deciding) => changeServiceType(deciding, wanted))).toBe('changed');
    expect(await at(start, (deciding) => changeServiceType(deciding, wanted))).toEqual({ refused: 'same-as-now' });
    const place = await at(start, (_, tx) => workshopPlace(tx, home.nordvik));
    const shown = await at(start, (_, tx) => readServiceTypes(tx, home.nordvik, place));
    expect(shown.filter(({ toConfirm }) => !toConfirm).map((each) => each.serviceType.code)).toEqual(['safety-alarm']);
  });
  test('no longer given: out of the list from the day, its name still known', async () => {
    const ending = { code: 'meals', validFrom: '2026-12-01', why: 'Given by another' };
    expect(await at(start, (deciding) => retireServiceType(deciding, ending))).toBe('changed');
    const codes = async (instant: string) =>
      (await at(instant, (_, tx) => serviceTypes(tx, home.nordvik))).map(({ code }) => code);
    expect(await codes('2026-11-30T12:00:00Z')).toContain('meals');
    expect(await codes('2026-12-01T12:00:00Z')).not.toContain('meals');
    expect(await at('2026-12-01T12:00:00Z', (_, tx) => serviceType(tx, home.nordvik, 'meals'))).toBeDefined();
  });
  test('each country has its own scale: seventeen names here and three to be confirmed, eleven areas there', async () => {
    const [here, there] = await at(start, async (_, tx) => [
      await instrumentFor(tx, home.nordvik),
      await instrumentFor(tx, home.solhamra),
    ]);
    const confirmed = (items: readonly { unconfirmed?: boolean | undefined }[] = []) =>
      items.filter(({ unconfirmed }) => !unconfirmed).length;
    expect([confirmed(here?.items), here?.items.length, confirmed(there?.items)]).toEqual([17, 20, 11]);
    expect(here?.scale.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 9]);
  });
});
