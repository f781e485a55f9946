import type { AlarmCard, LocalText } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { absenceOf, locate, summariesOf } from '../../people/index.ts';
import type { CodeLabel } from '../../services/index.ts';
import type { Happening } from '../core/alarm.ts';
import type { HandOver } from '../core/hand-over.ts';
import { chainOf, unitsIn, unitsOf, type Whereabouts } from '../store/receivers.ts';
import * as stored from '../store/store-queries.ts';
import { handOverOf } from '../store/stored-alarm.ts';
import { keysOf, sentMeasure, wearersOfAlarm } from './card-beside.ts';
import { codesOf } from './codes.ts';
import { type CardRules, type CardStep, cardRules, defaultSteps, emergencyNumbers } from './default-card.ts';
import { awayOf, deskRowOf, isInHand, iso, nameable, personsOn, strictest } from './desk-row.ts';
import { readDeviceMarks } from './device-marks.ts';
import { proposeReceiver } from './propose-receiver.ts';
import * as queries from './queries.ts';
import { quickOutcomes } from './quick-outcomes.ts';

/** The card of one alarm as one reader may see it. */
export interface CardView {
  readonly card: AlarmCard;
  readonly persons: readonly PersonShown[];
  readonly inHand: boolean;
}

type Persons = AlarmCard['persons'];

/** Reads who, where and what to do. Null when the alarm is not one of the reader's desks. */
export async function readCard(
  tx: Transaction,
  alarmId: string,
  reader: { readonly id: string; readonly deskIds: readonly string[] },
): Promise<CardView | null> {
  const [alarm] = await tx.rows<queries.DeskColumns>(queries.deskRows, [[alarmId]]);
  if (!alarm || !reader.deskIds.includes(alarm.desk_id)) return null;
  const rows = await tx.rows<queries.HandOverOfAlarm>(queries.handOversOfMany, [[alarmId]]);
  const handOvers = rows.map(handOverOf);
  const inHand = isInHand(alarm, reader.id);
  const mayLocate = inHand || strictest(alarm) === 'none';
  const [home] = await tx.rows<queries.HomeColumns>(queries.homeOfAlarm, [alarm.tenant_id, alarm.home_id]);
  const lives = locate(home?.dwelling ?? null, strictest(alarm), inHand ? 'in-hand' : 'none');
  const rules = await cardRules(tx, alarm.tenant_id);
  const own = await readSteps(tx, alarm, rules);
  const causes = await codesOf(tx, alarm.tenant_id, 'alarm-cause');
  const measures = await codesOf(tx, alarm.tenant_id, 'alarm-measure');
  const persons = nameable(alarm.persons, inHand).map(({ id }) => id);
  const plans = await tx.rows<queries.PressPlanColumns>(queries.pressPlansOf, [persons, tx.at]);
  const receivers = await readReceivers(tx, whereaboutsOf(alarm), handOvers, plans);
  const sent = await sentMeasure(tx, alarm.tenant_id, handOvers, receivers);
  const device = (await readDeviceMarks(tx, [alarm])).get(alarm.id);
  const card: AlarmCard = {
    row: deskRowOf(alarm, handOvers, reader.id, device),
    persons: await readPersons(tx, alarm, inHand),
    lives,
    keys: mayLocate ? (home?.keys ?? null) : null,
    keyList: mayLocate ? await keysOf(tx, alarm.tenant_id, alarm.home_id) : [],
    ...own,
    pressPlans: plans.map(({ unitId: _, ...plan }) => plan),
    emergencyNumbers: emergencyNumbers(rules, alarm.kind),
    history: await readHistory(tx, alarm, causes, measures),
    happenings: (await tx.rows<stored.HappeningRow>(stored.happeningsOf, [alarmId])).map(shownHappening),
    receivers,
    causes,
    measures,
    outcomes: quickOutcomes(alarm.kind, { causes, measures, sent }),
    device: device ?? null,
    foundCause: lastFound(handOvers),
  };
  return { card, persons: personsOn(alarm, reader.id), inHand };
}

function whereaboutsOf(alarm: queries.DeskColumns): Whereabouts & { readonly known: boolean } {
  const { tenant_id: tenantId, area_id: areaId, kind, device_id } = alarm;
  return { tenantId, areaId, kind, known: device_id !== null };
}

/** The numbers of the steps on the card of an alarm; what may be ticked. */
export async function stepNumbers(tx: Transaction, alarmId: string): Promise<number[]> {
  const [alarm] = await tx.rows<queries.DeskColumns>(queries.deskRows, [[alarmId]]);
  if (!alarm) return [];
  return (await readSteps(tx, alarm, await cardRules(tx, alarm.tenant_id))).steps.map(({ no }) => no);
}

/** Units that may be asked to go. Nobody knows where an unknown device is: nobody can be sent. */
export async function readReceivers(
  tx: Transaction,
  alarm: Whereabouts & { readonly known: boolean },
  handOvers: readonly HandOver[],
  plans: readonly queries.PressPlanColumns[] = [],
): Promise<AlarmCard['receivers']> {
  if (!alarm.known) return [];
  const units = await unitsOf(tx, alarm.tenantId);
  const planned = plans.flatMap(({ unitId }) => unitId ?? []);
  const first = [...planned, ...unitsIn(await chainOf(tx, alarm))];
  return proposeReceiver(units, { areaId: alarm.areaId, first }, handOvers);
}

async function readPersons(tx: Transaction, alarm: queries.DeskColumns, inHand: boolean): Promise<Persons> {
  const mayLocate = inHand || strictest(alarm) === 'none';
  const ids = nameable(alarm.persons, inHand).map(({ id }) => id);
  const persons = await summariesOf(tx, ids);
  const whys = await tx.rows<{ personId: string; why: string }>(queries.whyAlarm, [alarm.tenant_id, alarm.device_id]);
  const hazards = await tx.rows<queries.HazardColumns>(queries.hazardsOf, [ids, tx.at]);
  const away = await absenceOf(tx, ids);
  const wearers = await wearersOfAlarm(tx, alarm.id);
  return persons.map(({ id, name, bornYear, speaks, languages, phone, relatives }) => {
    return {
      ...{ id, name, bornYear, speaks, languages },
      why: whys.find(({ personId }) => personId === id)?.why ?? null,
      wears: wearers.has(id),
      phone: mayLocate ? phone : null,
      relatives: mayLocate ? relatives : [],
      hazards: hazards.filter(({ personId }) => personId === id).map(({ text, until }) => ({ text, until })),
      away: awayOf(away, id),
    };
  });
}

async function readSteps(
  tx: Transaction,
  alarm: queries.DeskColumns,
  rules: CardRules,
): Promise<Pick<AlarmCard, 'steps' | 'signedBy' | 'reviewOn'>> {
  const ids = alarm.persons.map(({ id }) => id);
  const cards = await tx.rows<queries.CardColumns>(queries.cardsOf, [ids, alarm.kind]);
  const ticks = await tx.rows<{ no: number; at: Date }>(queries.tickTimes, [alarm.tenant_id, alarm.id]);
  const own = cards.flatMap(({ personId, steps }) =>
    steps.map((step) =>
      cards.length > 1 ? saidOf(alarm.persons.find(({ id }) => id === personId)?.name, step) : step,
    ),
  );
  const steps: readonly CardStep[] = own.length > 0 ? own : defaultSteps(rules, alarm.kind);
  return {
    steps: steps.map(({ kind, text, phone }, index) => ({
      ...{ no: index + 1, kind, text, phone },
      tickedAt: iso(ticks.find(({ no }) => no === index + 1)?.at ?? null),
    })),
    signedBy: cards[0]?.signedBy ?? null,
    reviewOn: cards[0]?.reviewOn ?? null,
  };
}

/** When two who share a unit each have a card, each step says whose it is. */
function saidOf(name: string | undefined, step: CardStep): CardStep {
  const first = name?.split(' ')[0] ?? '';
  const said = (words: string): string => `${first}: ${words}`;
  const { nb, nn, sv, en } = step.text;
  return { ...step, text: { nb: said(nb), nn: said(nn), sv: said(sv), en: said(en) } };
}

async function readHistory(
  tx: Transaction,
  alarm: queries.DeskColumns,
  causes: readonly CodeLabel[],
  measures: readonly CodeLabel[],
): Promise<AlarmCard['history']> {
  const ids = alarm.persons.map(({ id }) => id);
  const rows = await tx.rows<queries.HistoryColumns>(queries.historyOf, [alarm.tenant_id, ids, alarm.id]);
  return rows.map(({ receivedAt, kind, cause, operatorCause, measure }) => ({
    receivedAt: receivedAt.toISOString(),
    kind,
    cause: labelOf(causes, cause),
    operatorCause: labelOf(causes, operatorCause),
    measure: labelOf(measures, measure),
  }));
}

function lastFound(handOvers: readonly HandOver[]): string | null {
  const done = handOvers.flatMap((one) => (one.state === 'done' && one.foundCause !== null ? [one] : []));
  return done.toSorted((a, b) => b.doneAt.getTime() - a.doneAt.getTime())[0]?.foundCause ?? null;
}

/** The label of a code; a code that has left the list is shown as it was written. */
export function labelOf(list: readonly CodeLabel[], code: string | null): LocalText | null {
  if (code === null) return null;
  return list.find((each) => each.code === code)?.label ?? { nb: code, nn: code, sv: code, en: code };
}

function shownHappening(row: stored.HappeningRow): AlarmCard['happenings'][number] {
  const { what, at, detail }: Pick<Happening, 'what' | 'at' | 'detail'> = row;
  return { at: at.toISOString(), what, who: row.who_name, detail };
}
