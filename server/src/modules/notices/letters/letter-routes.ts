import type { letterRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { paperOf } from './lay-out-paper.ts';
import type { PrintLetters } from './letter-paper.ts';
import { type LetterRecord, lettersOfBatch } from './letter-queries.ts';
import { findLetter, markSent, officesOf, printBatch, readQueue, rowOf, stopOne, wholeOf } from './print-queue.ts';

export interface LetterPorts {
  readonly printLetters: PrintLetters;
}

export function letterHandlers({ printLetters }: LetterPorts): Handlers<typeof letterRoutes> {
  return {
    async 'GET /api/letters'({ tx, actor }) {
      const letters = await readQueue(tx, actor);
      return { answer: { letters: letters.map(rowOf) }, persons: personsOf(letters) };
    },
    async 'GET /api/letters/:letterId'({ tx, actor }, { params: { letterId } }) {
      const letter = await findLetter(tx, actor, letterId);
      if (!letter) return { missing: true };
      return { answer: wholeOf(letter), ...aboutOne(letter) };
    },
    async 'POST /api/letters/print'(asked, { body: { letterIds, againBecause } }) {
      const printed = await printBatch(asked, letterIds, againBecause);
      if (!printed) return { missing: true };
      const persons = personsOf(printed.letters);
      if ('refused' in printed) return { refused: printed.refused, persons };
      const { batchId, letters } = printed;
      return {
        answer: { batchId, letters: letters.map(rowOf) },
        persons,
        object: { kind: 'letter-batch', id: batchId },
      };
    },
    async 'GET /api/letters/batches/:batchId'({ tx, actor, at }, { params: { batchId } }) {
      const letters = await tx.rows<LetterRecord>(lettersOfBatch, [officesOf(actor), batchId]);
      const [first] = letters;
      if (!first) return { missing: true };
      const about = { title: first.title, language: paperOf(first, at).language, at };
      const { pdf, pages } = await printLetters(
        letters.map((letter) => paperOf(letter, at)),
        about,
      );
      return {
        answer: { pdf: Buffer.from(pdf).toString('base64'), pages },
        persons: personsOf(letters),
        object: { kind: 'letter-batch', id: batchId },
      };
    },
    async 'POST /api/letters/sent'(asked, { body: { letterIds } }) {
      const sent = await markSent(asked, letterIds);
      if (!sent) return { missing: true };
      const persons = personsOf(sent.letters);
      if ('refused' in sent) return { refused: sent.refused, persons };
      return { answer: { letters: sent.letters.map(rowOf) }, persons };
    },
    async 'POST /api/letters/:letterId/stop'(asked, { params: { letterId }, body: { because } }) {
      const stopped = await stopOne(asked, letterId, because);
      if (!stopped) return { missing: true };
      if ('refused' in stopped) {
        const { refused, letters } = stopped as { refused: 'already-sent' | 'letter-stopped'; letters: LetterRecord[] };
        return { refused, persons: personsOf(letters) };
      }
      return { answer: rowOf(stopped), ...aboutOne(stopped) };
    },
  };
}

function personsOf(letters: readonly LetterRecord[]) {
  return letters.map(({ tenantId, personId }) => ({ tenantId, personId }));
}

function aboutOne(letter: LetterRecord) {
  return { persons: personsOf([letter]), object: { kind: 'letter', id: letter.id } };
}
