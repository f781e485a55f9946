import { emit } from '../../../platform/events/emit.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import * as queries from './import-queries.ts';
import type { JudgedLine } from './judge-rows.ts';
import { type Asked, teamOf } from './read-fleet-file.ts';

export interface TakenOver {
  readonly importId: string | null;
  readonly taken: number;
  /** numbers that another municipality has; a number is one device's everywhere */
  readonly takenElsewhere: string[];
}

/**
 * Takes over devices in one transaction: all of them, or none. Each is marked as never tested with us and rings like any other;
 * where it stands is unconfirmed until somebody has read the address aloud.
 */
export async function importFleet(
  { tx, actor, newId }: Asked,
  file: { readonly digest: string; readonly rows: number },
  wanted: readonly JudgedLine[],
): Promise<TakenOver> {
  const { tenantId } = actor;
  if (wanted.length === 0) return { importId: null, taken: 0, takenElsewhere: [] };
  const importId = newId();
  const models = await modelsFor({ tx, actor, newId }, wanted);
  const isNew = wanted
    .filter(({ device }) => device === null)
    .map((line) => ({ line, id: newId(), model: models(line) }));
  const added = await tx.rows<{ id: string }>(queries.addDevices, [
    ...[tenantId, importId, isNew.map(({ id }) => id), isNew.map(({ line }) => line.cid)],
    ...[
      isNew.map(({ line }) => line.read.serial),
      isNew.map(({ line }) => line.read.kind),
      isNew.map(({ model }) => model.name),
    ],
    ...[isNew.map(({ model }) => model.id), isNew.map(({ model }) => model.speaks)],
    ...[isNew.map(({ line }) => line.read.phone), isNew.map(({ line }) => line.read.sim)],
  ]);
  const ids = new Set(added.map(({ id }) => id));
  const here = [
    ...isNew.filter(({ id }) => ids.has(id)),
    ...wanted.flatMap((line) => (line.device ? [{ line, id: line.device.deviceId }] : [])),
  ];
  await place({ tx, actor, newId }, here);
  await tx.rows(queries.addImport, [
    ...[tenantId, importId, file.digest, file.rows, here.length, tx.at, actor.id, actor.name],
  ]);
  const payload = { devices: here.length };
  await emit(tx, { tenantId, kind: 'fleet.taken-over', subjectId: importId, payload, occurredAt: tx.at });
  const takenElsewhere = isNew.filter(({ id }) => !ids.has(id)).map(({ line }) => line.cid);
  return { importId, taken: here.length, takenElsewhere };
}

/** Puts each where its person lives, and opens her to those who keep it for as long as it stands there. */
async function place(
  { tx, actor, newId }: Asked,
  devices: readonly { readonly line: JudgedLine; readonly id: string }[],
): Promise<void> {
  const { tenantId } = actor;
  const subjectId = teamOf(actor);
  const placed = devices.flatMap(({ line: { read, person }, id: deviceId }) =>
    person?.homeId && !person.isDead
      ? [{ id: newId(), deviceId, homeId: person.homeId, personId: person.personId, did: read.did }]
      : [],
  );
  for (const { id: ref, personId } of placed) {
    await openGrant(tx, newId, { tenantId, subjectId, personId, basis: 'in-care', ref });
  }
  const stand = await tx.rows<{ deviceId: string }>(queries.addPlacements, [
    ...[tenantId, tx.at, placed.map(({ id }) => id), placed.map(({ deviceId }) => deviceId)],
    placed.map(({ homeId }) => homeId),
  ]);
  const standing = new Set(stand.map(({ deviceId }) => deviceId));
  // It stood somewhere out of sight: nobody has moved it, so nobody is opened because of it.
  for (const { id, deviceId } of placed) if (!standing.has(deviceId)) await endGrantsFor(tx, tenantId, id, tx.at);
  const worn = placed.flatMap((one) =>
    one.did !== null && standing.has(one.deviceId) ? [{ ...one, did: one.did }] : [],
  );
  await tx.rows(queries.addWearers, [
    ...[
      tenantId,
      worn.map(({ deviceId }) => deviceId),
      worn.map(({ did }) => did),
      worn.map(({ personId }) => personId),
    ],
  ]);
}

interface Model {
  readonly id: string;
  readonly name: string;
  readonly speaks: boolean;
}

/** Models of the file that we do not have are added; one without a name is a dash, which somebody sees and mends. */
async function modelsFor(
  { tx, actor, newId }: Asked,
  wanted: readonly JudgedLine[],
): Promise<(line: JudgedLine) => Model> {
  const { tenantId } = actor;
  const nameOf = ({ read }: JudgedLine): { vendor: string; name: string } => ({
    vendor: read.vendor || '–',
    name: read.model || '–',
  });
  const keyOf = (vendor: string, name: string): string => `${vendor}\n${name}`;
  const named = new Map(
    wanted.map((line) => [
      keyOf(nameOf(line).vendor, nameOf(line).name),
      { ...nameOf(line), kind: line.read.kind ?? 'other' },
    ]),
  );
  const fresh = [...named.values()].map((model) => ({ ...model, id: newId() }));
  await tx.rows(queries.addModels, [
    ...[tenantId, fresh.map(({ id }) => id), fresh.map(({ vendor }) => vendor), fresh.map(({ name }) => name)],
    fresh.map(({ kind }) => kind),
  ]);
  const rows = await tx.rows<Model & { vendor: string } & Record<string, unknown>>(queries.modelIds, [tenantId]);
  const byKey = new Map(rows.map((row) => [keyOf(row.vendor, row.name), row]));
  return (line) => {
    const { vendor, name } = nameOf(line);
    const found = byKey.get(keyOf(vendor, name));
    if (!found) throw new TypeError('a model just added is there');
    return found;
  };
}
