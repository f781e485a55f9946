import { createHash } from 'node:crypto';
import type { FleetReport } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { openGrant } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import * as queries from './import-queries.ts';
import { type FleetLine, type JudgedLine, judgeRows, type Known, type KnownPerson, readLines } from './judge-rows.ts';
import { mapColumns, neededColumns } from './map-columns.ts';
import { parseTable, readLetters } from './parse-table.ts';

/** More than this is not one fleet of one municipality. */
const mostRows = 5_000;

export type Asked = Pick<RequestContext, 'tx' | 'actor' | 'newId'>;

export interface ReadFile {
  readonly digest: string;
  readonly columns: FleetReport['columns'];
  readonly judged: readonly JudgedLine[];
}

/**
 * Reads a fleet's file and says what would come of each line. Nothing is kept: what is needed to know where people live is opened
 * for this one look, as it would be by taking the device over, and closed again before the answer leaves.
 */
export async function readFleetFile(
  asked: Asked,
  base64: string,
): Promise<
  | ReadFile
  | {
      readonly refused: 'not-a-table' | 'columns-missing' | 'too-many-rows';
      readonly detail?: Readonly<Record<string, string>>;
    }
> {
  const bytes = Buffer.from(base64, 'base64');
  const table = parseTable(readLetters(bytes));
  if (!table || table.rows.length === 0) return { refused: 'not-a-table' };
  if (table.rows.length > mostRows)
    return { refused: 'too-many-rows', detail: { rows: String(table.rows.length), most: String(mostRows) } };
  const columns = mapColumns(table.header);
  const missing = neededColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { refused: 'columns-missing', detail: { columns: missing.join(' ') } };
  const lines = readLines(table);
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    columns: table.header.map((header, at) => ({ header: header.slice(0, 80), column: columns[at] ?? null })),
    judged: judgeRows(lines, await whatIsKnown(asked, lines)),
  };
}

async function whatIsKnown({ tx, actor, newId }: Asked, lines: readonly FleetLine[]): Promise<Known> {
  const { tenantId } = actor;
  const numbers = [
    ...new Set(
      lines.flatMap(({ personNumber }) => (personNumber && /^\d{11,12}$/.test(personNumber) ? [personNumber] : [])),
    ),
  ];
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  await tx.sql('savepoint look');
  await tx.rows(queries.sayNumbers, [numbers.join(',')]);
  const found = await tx.rows<{ number: string; personId: string }>(queries.numbered, [tenantId, numbers]);
  const unitId = teamOf(actor);
  for (const { personId } of found)
    await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'in-care' });
  const persons = await whereTheyLive(
    tx,
    tenantId,
    found.map(({ personId }) => personId),
    today,
  );
  const devices = await tx.rows<{ cid: string; deviceId: string; serial: string | null; status: string }>(
    queries.devicesNumbered,
    [tenantId, lines.map(({ cid }) => cid)],
  );
  const standing = await tx.rows<{ deviceId: string; homeId: string }>(queries.standingOf, [
    tenantId,
    devices.map(({ deviceId }) => deviceId),
  ]);
  await tx.sql('rollback to savepoint look');
  const serials = await tx.rows<{ serial: string; cid: string }>(queries.serialsTaken, [
    tenantId,
    lines.flatMap(({ serial }) => serial?.toLowerCase() ?? []),
  ]);
  const homeOf = new Map(standing.map(({ deviceId, homeId }) => [deviceId, homeId]));
  return {
    persons: new Map(
      found.flatMap(({ number, personId }) => {
        const person = persons.get(personId);
        return person ? [[number, person] as const] : [];
      }),
    ),
    devices: new Map(
      devices.map(({ cid, deviceId, serial, status }) => {
        const homeId = homeOf.get(deviceId) ?? null;
        // In use, and out of sight: it stands with somebody else.
        const isPlacedElsewhere = homeId === null && (status === 'in-service' || status === 'paused');
        return [cid, { deviceId, serial, homeId, isPlacedElsewhere }];
      }),
    ),
    serials: new Map(serials.map(({ serial, cid }) => [serial, cid])),
  };
}

async function whereTheyLive(
  tx: Asked['tx'],
  tenantId: string,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, KnownPerson>> {
  const persons = await tx.rows<{ personId: string; isDead: boolean }>(queries.personsOf, [tenantId, ids]);
  const lives = await tx.rows<{ personId: string; homeId: string }>(queries.residenciesOf, [tenantId, ids, today]);
  const homeOf = new Map(lives.map(({ personId, homeId }) => [personId, homeId]));
  const streets = await tx.rows<{ homeId: string; street: string | null }>(queries.streetsOf, [
    tenantId,
    [...new Set(homeOf.values())],
  ]);
  const streetOf = new Map(streets.map(({ homeId, street }) => [homeId, street]));
  return new Map(
    persons.map(({ personId, isDead }) => {
      const homeId = homeOf.get(personId) ?? null;
      return [personId, { personId, isDead, homeId, street: homeId === null ? null : (streetOf.get(homeId) ?? null) }];
    }),
  );
}

/** The technical unit where the one who asks is on duty. */
export function teamOf(actor: Asked['actor']): string {
  const duty = actor.duties.find(({ unitKind }) => unitKind === 'technical');
  if (!duty) throw new TypeError('only those on duty in a technical team take over a fleet');
  return duty.unitId;
}
