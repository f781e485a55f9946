import type { ScreenShows } from '@tunet/contract';
import { emit } from '../../platform/events/emit.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { summariesOf } from '../people/index.ts';
import * as queries from './queries.ts';

/** How many screens one person may have at once. */
const most = 4;

/** Somebody who may enters the number that stands on a screen: it is then hers, with what she lets it show. */
export async function pairScreen(
  { tx, actor, at, occurredAt }: RequestContext,
  personId: string,
  {
    code,
    shows,
    as,
  }: { readonly code: string; readonly shows: ScreenShows; readonly as: queries.ScreenRow['pairedAs'] },
): Promise<
  | { readonly tenantId: string; readonly id: string }
  | { readonly refused: 'not-right' | 'protected' | 'too-many' }
  | 'missing'
> {
  const [person] = await summariesOf(tx, [personId]);
  if (!person) return 'missing';
  const { tenantId } = person;
  if (person.protection !== 'none') return { refused: 'protected' };
  const own = await tx.rows<queries.ScreenRow>(queries.screensOf, [personId]);
  if (own.filter(({ stoppedAt }) => stoppedAt === null).length >= most) return { refused: 'too-many' };
  const [device] = await tx.rows<queries.DeviceRow>(queries.findByCode, [tenantId, code, at]);
  if (!device) return { refused: 'not-right' };
  const { id } = device;
  await tx.rows(queries.pairDevice, [tenantId, id, personId]);
  const shown = [shows.visits, shows.messages, shows.photos && shows.messages];
  await tx.rows(queries.addScreen, [tenantId, id, personId, actor.id, actor.name, as, at, ...shown]);
  await emit(tx, { tenantId, kind: 'family-screen.paired', subjectId: id, occurredAt, payload: { personId, as } });
  return { tenantId, id };
}
