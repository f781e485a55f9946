import type { Language, LetterBlock } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { queueLetter } from '../../notices/index.ts';
import { unitsOfKind } from '../../organisation/index.ts';
import { digitalContactOf, letterRecipient, tellsHow } from '../../people/index.ts';
import * as items from '../promise/item-queries.ts';
import { moveItemState } from '../promise/move-item.ts';
import type { Item } from '../promise/stored.ts';
import { recallLetters } from './recall-letters.ts';
import * as queries from './recall-queries.ts';

/**
 * The consumer `aid-recalls`: tells each who has a thing that is called back, by the way that reaches her, once; and keeps aside what is
 * marked the moment it comes back. Bears each event twice.
 */
export function followRecalls({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const { kind, tenantId, subjectId, payload } of events) {
      if (kind === 'aid.recall-opened') await tellHolders(tx, newId, tenantId, subjectId);
      if (kind === 'aid.taken-back' && typeof payload.itemId === 'string') {
        await tx.rows(queries.holderIn, [tenantId, subjectId, tx.at]);
        await keepAside(tx, newId, tenantId, payload.itemId);
      }
      if (kind === 'aid.item-moved' && payload.from === 'missing') await keepAside(tx, newId, tenantId, subjectId);
    }
  };
}

async function keepAside(tx: Transaction, newId: NewId, tenantId: string, itemId: string): Promise<void> {
  const [item] = await tx.rows<Item>(items.itemById, [tenantId, itemId]);
  if (!item || item.state === 'out' || item.state === 'missing') return;
  await tx.rows(queries.cameIn, [tenantId, itemId, tx.at]);
  if (item.state !== 'returned' || (item.heldBecause !== 'recall' && item.heldBecause !== 'accident')) return;
  await moveItemState(
    tx,
    newId,
    { tenantId, itemId },
    { to: 'quarantine', by: null, facts: { because: item.heldBecause } },
  );
}

async function tellHolders(tx: Transaction, newId: NewId, tenantId: string, recallId: string): Promise<void> {
  const [recall] = await tx.rows<queries.RecallRow>(queries.oneRecall, [tenantId, recallId]);
  if (!recall) return;
  // Letters are printed and posted by the office. Where there is none no letter is said to have gone: the store rings at once.
  const [office] = await unitsOfKind(tx, tenantId, 'assessment');
  for (const out of await tx.rows<queries.OutRow>(queries.loansCalled, [tenantId, recallId])) {
    const to = await letterRecipient(tx, tenantId, out.personId);
    // After a death the thing is fetched with the estate; nothing more is sent in her name.
    if (!to || to.isDead) continue;
    const isDigital = tellsHow(await digitalContactOf(tx, tenantId, out.personId)) === 'digital';
    const how = isDigital ? 'digital' : !office || to.address === 'unknown' ? 'nobody' : 'letter';
    const id = newId();
    const added = await tx.rows(queries.addHolder, [
      ...[tenantId, id, recallId, out.itemId, out.loanId, out.personId, out.storeId, how, tx.at],
    ]);
    if (added.length === 0) continue;
    await emit(tx, {
      ...{ tenantId, kind: 'aid.recalled', subjectId: id, occurredAt: tx.at },
      payload: { personId: out.personId, unitId: out.unitId },
    });
    if (office && how === 'letter')
      await sendLetter(tx, newId, tenantId, { recall, out, holderId: id, language: to.language, officeId: office.id });
  }
}

async function sendLetter(
  tx: Transaction,
  newId: NewId,
  tenantId: string,
  of: {
    readonly recall: queries.RecallRow;
    readonly out: queries.OutRow;
    readonly holderId: string;
    readonly language: Language;
    readonly officeId: string;
  },
): Promise<void> {
  const { recall, out, language } = of;
  const say = recallLetters[language];
  const blocks: LetterBlock[] = [
    { is: 'text', text: say.what(out.article[language], out.label) },
    { is: 'text', text: recall.stopUsing ? say.stop : say.careful },
    { is: 'heading', text: say.whyHeading },
    { is: 'text', text: recall.why },
    { is: 'text', text: say.next(out.storeName, out.phone) },
  ];
  await queueLetter(tx, newId, {
    ...{ tenantId, personId: out.personId, kind: 'other', subjectId: of.holderId, reference: out.label, language },
    ...{ unitId: of.officeId, officerName: out.storeName, title: say.title, blocks },
  });
}
