import type { FleetColumn, FleetReport, fleetImportRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { placeOf } from '../organisation/index.ts';
import { importFleet } from './taking-over/import-fleet.ts';
import type { JudgedLine } from './taking-over/judge-rows.ts';
import { readFleetFile } from './taking-over/read-fleet-file.ts';
import { templateFor } from './taking-over/template.ts';

export function importHandlers(): Handlers<typeof fleetImportRoutes> {
  return {
    async 'GET /api/fleet/import/template'({ tx, actor }) {
      const place = await placeOf(tx, actor.tenantId);
      return { answer: templateFor(place.country) };
    },
    async 'POST /api/fleet/import/preview'(asked, { body }) {
      const read = await readFleetFile(asked, body.file);
      if ('refused' in read) return read;
      const { digest, columns, judged } = read;
      const mapped = new Set(columns.map(({ column }) => column));
      const missing = (['serial', 'vendor', 'model', 'street'] satisfies FleetColumn[]).filter(
        (column) => !mapped.has(column),
      );
      return {
        answer: { digest, columns, missing, rows: judged.map(shown), counts: countsOf(judged) },
        persons: personsOn(asked.actor.tenantId, judged),
      };
    },
    async 'POST /api/fleet/import'(asked, { body }) {
      const read = await readFleetFile(asked, body.file);
      if ('refused' in read) return read;
      if (read.digest !== body.digest) return { refused: 'changed-meanwhile' };
      const also = new Set(body.alsoLines);
      const wanted = read.judged.filter(
        ({ verdict, line }) => verdict === 'accepted' || (verdict === 'look' && also.has(line)),
      );
      const { importId, taken, takenElsewhere } = await importFleet(
        asked,
        { digest: read.digest, rows: read.judged.length },
        wanted,
      );
      const known = countsOf(read.judged).known;
      return {
        answer: { importId, taken, known, left: read.judged.length - taken - known, takenElsewhere },
        persons: personsOn(asked.actor.tenantId, wanted),
        ...(importId ? { object: { kind: 'fleet-import', id: importId } } : {}),
      };
    },
  };
}

function shown({ line, cid, model, verdict, reasons, said }: JudgedLine): FleetReport['rows'][number] {
  return { line, cid, model, verdict, reasons: [...reasons], said };
}

function countsOf(judged: readonly JudgedLine[]): FleetReport['counts'] {
  const counts = { accepted: 0, look: 0, refused: 0, known: 0 };
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}

/** Whom the file was about, of those we know: each of them can see that it was read. */
function personsOn(tenantId: string, judged: readonly JudgedLine[]) {
  const ids = new Set(judged.flatMap(({ person }) => person?.personId ?? []));
  return [...ids].map((personId) => ({ tenantId, personId }));
}
