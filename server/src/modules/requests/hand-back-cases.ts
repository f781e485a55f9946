import type { Prepared } from '../../platform/db/pool.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { moveApplication } from './move-application.ts';

const inHand: Prepared = {
  name: 'requests-in-hand-of',
  text: `select id, reference from application where tenant_id = $1 and person_id = $2 and taken_by = $3
    and state in ('taken', 'mapped') order by id for update`,
};

/**
 * Every open case about a person that one member of staff has goes back to the list of the office, for a colleague to take.
 * @returns the numbers of the cases
 */
export async function handBackCases(
  { tx, actor }: Pick<RequestContext, 'tx' | 'actor'>,
  of: { readonly tenantId: string; readonly personId: string; readonly staffId: string },
): Promise<string[]> {
  const rows = await tx.rows<{ id: string; reference: string }>(inHand, [of.tenantId, of.personId, of.staffId]);
  for (const { id } of rows) {
    await moveApplication(tx, id, { kind: 'give-back' }, { at: tx.at, who: { id: actor.id, name: actor.name } });
  }
  return rows.map(({ reference }) => reference);
}
