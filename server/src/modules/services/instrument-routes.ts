import type { Instrument, InstrumentKind, instrumentRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { crosswalk } from './crosswalk.ts';
import { addVersion, comingInstruments, instrumentOfKind } from './instrument-versions.ts';

const kinds: readonly InstrumentKind[] = ['level', 'pulse', 'own-goal'];

export function instrumentHandlers(): Handlers<typeof instrumentRoutes> {
  return {
    async 'GET /api/instruments'({ tx, actor: { tenantId } }) {
      const instruments: { kind: InstrumentKind; instrument: Instrument }[] = [];
      for (const kind of kinds) {
        const instrument = await instrumentOfKind(tx, tenantId, kind);
        if (instrument) instruments.push({ kind, instrument });
      }
      return {
        answer: { instruments, coming: await comingInstruments(tx, tenantId), crosswalk: [...crosswalk] },
      };
    },
    async 'GET /api/instruments/pulse'({ tx, actor: { tenantId } }) {
      const instrument = await instrumentOfKind(tx, tenantId, 'pulse');
      return instrument ? { answer: instrument } : { missing: true };
    },
    async 'POST /api/instruments/versions'({ tx, actor: { tenantId } }, { body }) {
      const outcome = await addVersion(tx, tenantId, body);
      return 'refused' in outcome ? outcome : { answer: { kind: body.kind, instrument: outcome.added } };
    },
  };
}
