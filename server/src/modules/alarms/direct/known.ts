import type { Transaction } from '../../../platform/db/transaction.ts';
import { type DeskSession, deskSessions } from '../../access/index.ts';
import { type AlarmRules, alarmRules } from '../../services/index.ts';
import { type CardRules, cardRules } from '../desk/default-card.ts';
import { type AlarmRow, alarmOf, type HandOverRow, handOverOf } from '../store/stored-alarm.ts';
import * as queries from './known-queries.ts';
import type { MemoryAlarm } from './memory-desk.ts';

/** A municipality or a centre, as far as an alarm needs it. */
export interface KnownPlace extends queries.PlaceColumns {
  readonly rules: AlarmRules;
  readonly cardRules: CardRules;
}

/** What the receiver remembers of the database. Everything in it may be some seconds old; nothing in it is ever made up. */
export interface Known {
  /** False until everything has been read once. */
  readonly isWhole: boolean;
  place(tenantId: string): KnownPlace | undefined;
  units(tenantId: string): readonly queries.UnitColumns[];
  desk(deskId: string): queries.UnitColumns | undefined;
  card(cid: string): queries.DeviceCard | null;
  /** The desk that answers; the same choice as the database makes. */
  deskFor(tenantId: string | null, address: string): queries.UnitColumns | undefined;
  session(tokenHash: string, at: Date): DeskSession | undefined;
  /** How many operators are on duty at these desks. */
  operators(deskIds: readonly string[], at: Date): number;
  /** False only when it is known that her duty at the desk has ended. */
  mayBeOnDuty(staffId: string, deskId: string, at: Date): boolean;
  counts(): { readonly cards: number; readonly bytes: number; readonly sessions: number };
}

/** So many cards are kept, and no more: one of two thousand bytes on average. */
export const mostCards = 50_000;
const mostOpen = 500;

/** Reads what is to be remembered, a part at a time; each part is one transaction that reaches all tenants. */
export interface KnownReader extends Known {
  /** Places, units, rules: changed seldom. */
  readPlaces(tx: Transaction): Promise<void>;
  /** Sessions and duties at desks. */
  readDesks(tx: Transaction): Promise<void>;
  /** The next cards; answers whether that was the last page. */
  readCards(tx: Transaction, atOnce: number): Promise<boolean>;
  /** The alarms that are open now. */
  readOpen(tx: Transaction): Promise<readonly MemoryAlarm[]>;
}

export function createKnown(): KnownReader {
  let places = new Map<string, KnownPlace>();
  let units: readonly queries.UnitColumns[] = [];
  let sessions = new Map<string, DeskSession>();
  let duties: readonly queries.DutyColumns[] = [];
  const cards = new Map<string, { readonly text: string; readonly pass: number }>();
  let bytes = 0;
  let pass = 1;
  let after = '';
  const read = { places: false, desks: false, cards: false };
  let open: readonly MemoryAlarm[] = [];

  function keep(cid: string, text: string): void {
    const known = cards.get(cid);
    if (!known && cards.size >= mostCards) return;
    bytes += text.length - (known?.text.length ?? 0);
    cards.set(cid, { text: known?.text === text ? known.text : text, pass });
  }

  return {
    get isWhole() {
      return read.places && read.desks && read.cards;
    },
    place: (tenantId) => places.get(tenantId),
    units: (tenantId) => units.filter((unit) => unit.tenantId === tenantId),
    desk: (deskId) => units.find(({ id }) => id === deskId),
    card(cid) {
      const found = cards.get(cid);
      return found ? (JSON.parse(found.text) as queries.DeviceCard) : null;
    },
    deskFor: (tenantId, address) => chooseDesk(units, places, tenantId, address),
    session(tokenHash, at) {
      const found = sessions.get(tokenHash);
      return found && found.endsAt > at ? found : undefined;
    },
    operators(deskIds, at) {
      const here = duties.filter(({ deskId, endsAt }) => deskIds.includes(deskId) && endsAt > at);
      return new Set(here.map(({ staffId }) => staffId)).size;
    },
    mayBeOnDuty(staffId, deskId, at) {
      const mine = duties.filter((duty) => duty.staffId === staffId && duty.deskId === deskId);
      return mine.length === 0 || mine.some(({ endsAt }) => endsAt > at);
    },
    counts: () => ({ cards: cards.size, bytes, sessions: sessions.size }),

    async readPlaces(tx) {
      const rows = await tx.rows<queries.PlaceColumns>(queries.places, [tx.at]);
      const next = new Map<string, KnownPlace>();
      for (const row of rows) {
        const rules = await alarmRules(tx, row.id);
        next.set(row.id, { ...row, rules, cardRules: await cardRules(tx, row.id) });
      }
      units = await tx.rows<queries.UnitColumns>(queries.units, []);
      places = next;
      read.places = true;
    },
    async readDesks(tx) {
      const found = await deskSessions(tx);
      duties = await tx.rows<queries.DutyColumns>(queries.deskDuties, [tx.at]);
      sessions = new Map(found.map((one) => [one.tokenHash, one]));
      read.desks = true;
    },
    async readCards(tx, atOnce) {
      const rows = await tx.rows<queries.CardPageColumns>(queries.cardPage, [after, atOnce, tx.at]);
      for (const { cid, card } of rows) keep(cid, card);
      if (rows.length === atOnce) {
        after = rows.at(-1)?.cid ?? '';
        return false;
      }
      for (const [cid, card] of cards) {
        if (card.pass === pass) continue;
        bytes -= card.text.length;
        cards.delete(cid);
      }
      pass += 1;
      after = '';
      read.cards = true;
      return true;
    },
    async readOpen(tx) {
      const now = await tx.rows<{ id: string; version: number }>(queries.openNow, [mostOpen]);
      const known = new Map(open.map((one) => [one.alarm.id, one]));
      const changed = now.filter(({ id, version }) => known.get(id)?.alarm.version !== version).map(({ id }) => id);
      const fresh = changed.length === 0 ? [] : await readAlarms(tx, changed);
      for (const one of fresh) known.set(one.alarm.id, one);
      open = now.flatMap(({ id }) => known.get(id) ?? []);
      return open;
    },
  };
}

type AlarmColumns = AlarmRow & { readonly cid: string; readonly did: string | null; readonly sender: string | null };

async function readAlarms(tx: Transaction, ids: readonly string[]): Promise<MemoryAlarm[]> {
  const rows = await tx.rows<AlarmColumns>(queries.alarmsNow, [ids]);
  const handOvers = await tx.rows<HandOverRow & { readonly alarm_id: string }>(queries.handOversNow, [ids]);
  const ticks = await tx.rows<{ alarm_id: string; no: number }>(queries.ticksNow, [ids]);
  return rows.map((row) => ({
    alarm: alarmOf(
      row,
      handOvers.filter((one) => one.alarm_id === row.id).map(handOverOf),
      ticks.filter((one) => one.alarm_id === row.id).map(({ no }) => no),
    ),
    ...{ cid: row.cid, did: row.did, sender: row.sender, happenings: [], knownBefore: true },
  }));
}

/** The centre that serves the municipality, else its own desk, else the one whose address was called, else the first. */
function chooseDesk(
  units: readonly queries.UnitColumns[],
  places: ReadonlyMap<string, KnownPlace>,
  tenantId: string | null,
  address: string,
): queries.UnitColumns | undefined {
  const rank = (desk: queries.UnitColumns): number =>
    (tenantId !== null && places.get(desk.tenantId)?.serves.includes(tenantId) ? 0 : 4) +
    (desk.tenantId === tenantId ? 0 : 2) +
    (desk.receiverAddress === address ? 0 : 1);
  return units
    .filter(({ kind }) => kind === 'desk')
    .map((desk) => ({ desk, rank: rank(desk) }))
    .sort((a, b) => a.rank - b.rank || (a.desk.tenantId < b.desk.tenantId ? -1 : 1))[0]?.desk;
}
