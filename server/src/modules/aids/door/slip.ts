import type { Language, ServedFile } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { visitCards } from '../../people/index.ts';
import { hoursOf } from '../promise/stock.ts';
import type { DoorPorts } from './door-ports.ts';
import * as queries from './door-queries.ts';
import { saySlip } from './say-slip.ts';

/** The slip of one promise, in her own language. Its file name says nothing of her. */
export async function printSlipOf(
  { tx, at }: RequestContext,
  { numbers, printSlip }: DoorPorts,
  { personId, slipReservationId }: { readonly personId: string; readonly slipReservationId: string },
): Promise<ServedFile | null> {
  const [promise] = await tx.rows<queries.PromiseRow>(queries.onePromise, [slipReservationId]);
  if (promise?.personId !== personId || promise.state !== 'promised') return null;
  const { tenantId, storeId, article, size, shelf, fetchByOn } = promise;
  const [store] = await tx.rows<queries.StoreRow>(queries.oneStore, [storeId]);
  if (!store) return null;
  const [card] = await visitCards(tx, [personId], new Set());
  const codes = await tx.rows<queries.CodeRow>(queries.liveCodesOf, [tenantId, personId, at]);
  const live = codes.find(({ reservationId }) => reservationId === slipReservationId);
  const { zone } = await hoursOf(tx, tenantId, storeId);
  const slip = saySlip({
    ...{ language: languageOf(card?.languages), zone, article, size, shelf, fetchByOn },
    ...{ storeName: store.name, street: store.street, phone: store.phone },
    code: live ? { digits: numbers.digitsOf(live.id), opensAt: live.opensAt, closesAt: live.closesAt } : null,
  });
  const pdf = await printSlip(slip, at);
  return { type: 'application/pdf', name: 'slip.pdf', content: Buffer.from(pdf).toString('base64') };
}

function languageOf(languages: readonly Language[] | undefined): Language {
  return languages?.[0] ?? 'nb';
}
