import type { DeviceKind, FleetColumn, FleetRow, FleetRowReason } from '@tunet/contract';
import { kindOf, mapColumns } from './map-columns.ts';
import type { Table } from './parse-table.ts';

/** One line of the file by what its columns mean. */
export interface FleetLine {
  readonly line: number;
  readonly cid: string;
  readonly serial: string | null;
  readonly vendor: string;
  readonly model: string;
  readonly kind: DeviceKind | null;
  readonly phone: string | null;
  readonly sim: string | null;
  readonly personNumber: string | null;
  readonly street: string | null;
  readonly did: string | null;
}

/** What we know of one whom a number means; nothing where she is protected: she answers as no hit. */
export interface KnownPerson {
  readonly personId: string;
  readonly homeId: string | null;
  readonly street: string | null;
  readonly isDead: boolean;
}
/** A device that is here already. */
export interface KnownDevice {
  readonly deviceId: string;
  readonly serial: string | null;
  /** where it stands, as far as the reader may see it */
  readonly homeId: string | null;
  /** it stands somewhere, or lies in stock */
  readonly isPlacedElsewhere: boolean;
}
export interface Known {
  readonly persons: ReadonlyMap<string, KnownPerson>;
  readonly devices: ReadonlyMap<string, KnownDevice>;
  readonly serials: ReadonlyMap<string, string>;
}

export interface JudgedLine extends FleetRow {
  readonly read: FleetLine;
  readonly person: KnownPerson | null;
  readonly device: KnownDevice | null;
}

export function readLines(table: Table): FleetLine[] {
  const columns = mapColumns(table.header);
  return table.rows.map(({ line, fields }) => {
    const of = (column: FleetColumn): string => (fields[columns.indexOf(column)] ?? '').replaceAll('\0', '').trim();
    const orNull = (column: FleetColumn): string | null => of(column) || null;
    return {
      line,
      // Doro and others write a space before it; spreadsheets group digits.
      cid: of('cid').replaceAll(/[\s.]/g, ''),
      serial: orNull('serial'),
      vendor: of('vendor'),
      model: of('model'),
      kind: kindOf(of('kind')),
      phone: orNull('phone'),
      sim: orNull('sim'),
      personNumber: of('person-number').replaceAll(/[\s-]/g, '') || null,
      street: orNull('street'),
      did: orNull('did'),
    };
  });
}

/** Reasons that no look can mend: the row is not taken. */
const refusing: ReadonlySet<FleetRowReason> = new Set([
  'no-number',
  'number-malformed',
  'number-twice',
  'serial-twice',
  'kind-unknown',
  'person-number-malformed',
  'stands-elsewhere',
  'too-long',
]);

/**
 * What shall become of each line: accepted, needs a look, refused, or known already. Pure and total. Of two lines with the same
 * number the first counts; a file that was taken over before is known line by line, and changes nothing.
 */
export function judgeRows(lines: readonly FleetLine[], known: Known): JudgedLine[] {
  const cids = new Set<string>();
  const serials = new Set<string>();
  return lines.map((read) => {
    const person = read.personNumber === null ? null : (known.persons.get(read.personNumber) ?? null);
    const device = known.devices.get(read.cid) ?? null;
    const reasons = [...formOf(read), ...doublesOf(read, { cids, serials, known }), ...placeOf(read, person, device)];
    if (read.cid !== '') cids.add(read.cid);
    if (read.serial !== null) serials.add(read.serial.toLowerCase());
    const isRefused = reasons.some((reason) => refusing.has(reason));
    const isKnown = device !== null && !isRefused && (person?.homeId ?? null) === device.homeId;
    const differs = reasons.includes('address-differs') ? `${read.street} ≠ ${person?.street}` : null;
    return {
      ...{ line: read.line, cid: read.cid.slice(0, 40), model: read.model.slice(0, 80), read, person, device },
      verdict: isRefused ? 'refused' : isKnown ? 'known' : reasons.length > 0 ? 'look' : 'accepted',
      // What cannot be mended by a look is all that needs saying.
      reasons: isKnown ? [] : isRefused ? reasons.filter((reason) => refusing.has(reason)) : reasons,
      said: isKnown ? null : differs,
    };
  });
}

function formOf(read: FleetLine): FleetRowReason[] {
  const reasons: FleetRowReason[] = [];
  if (read.cid === '') reasons.push('no-number');
  else if (!/^[0-9A-Za-z]{1,32}$/.test(read.cid)) reasons.push('number-malformed');
  if (read.kind === null) reasons.push('kind-unknown');
  if (read.personNumber !== null && !/^(\d{11}|\d{12})$/.test(read.personNumber))
    reasons.push('person-number-malformed');
  const long =
    [read.vendor, read.model].some((word) => word.length > 80) ||
    [read.serial, read.sim, read.phone].some((word) => (word?.length ?? 0) > 40) ||
    (read.did?.length ?? 0) > 32;
  if (long) reasons.push('too-long');
  return reasons;
}

function doublesOf(
  read: FleetLine,
  { cids, serials, known }: { cids: ReadonlySet<string>; serials: ReadonlySet<string>; known: Known },
): FleetRowReason[] {
  const reasons: FleetRowReason[] = [];
  if (read.cid !== '' && cids.has(read.cid)) reasons.push('number-twice');
  const serial = read.serial?.toLowerCase();
  if (serial === undefined) return reasons;
  const owner = known.serials.get(serial);
  if (serials.has(serial) || (owner !== undefined && owner !== read.cid)) reasons.push('serial-twice');
  return reasons;
}

function placeOf(read: FleetLine, person: KnownPerson | null, device: KnownDevice | null): FleetRowReason[] {
  // The record would move without anybody having moved the device: a person moves it, on its own page.
  const movesAway = device?.homeId !== null && device?.homeId !== undefined && device.homeId !== person?.homeId;
  if (device?.isPlacedElsewhere || movesAway) return ['stands-elsewhere'];
  if (read.personNumber === null) return ['no-person'];
  if (!person) return /^\d{11,12}$/.test(read.personNumber) ? ['person-unknown'] : [];
  if (person.isDead) return ['person-died'];
  if (!person.homeId) return ['no-home'];
  return read.street !== null && person.street !== null && !isSameStreet(read.street, person.street)
    ? ['address-differs']
    : [];
}

/** `Bjørkelia 12 A, 9801 Nordvik` says the same as `bjørkelia 12a`: what is written in the register begins what the file says. */
export function isSameStreet(said: string, known: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/\b(veien|vegen|vei|veg|väg)\b/g, 'v')
      .replaceAll(/(veien|vegen|vei|veg|väg)(?=\s|\d|$)/g, 'v')
      .replaceAll(/gata|gaten|gate|gatan/g, 'g')
      .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
  const [a, b] = [plain(said), plain(known)];
  if (a === '' || b === '') return false;
  if (!a.startsWith(b)) return a === b;
  // `Lia 1` does not begin `Lia 12`.
  const rest = a.slice(b.length);
  return !(/\d$/.test(b) && /^\d/.test(rest) && !/^\d{4,5}/.test(rest));
}
