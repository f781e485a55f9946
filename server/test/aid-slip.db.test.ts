import { inflateSync } from 'node:zlib';
import type { Language } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDoorNumbers } from '../src/modules/aids/door/door-number.ts';
import { tellLocks } from '../src/modules/aids/door/tell-locks.ts';
import { reserve } from '../src/modules/aids/promise/reserve.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidWorld, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';
import { readPdf } from './read-pdf.ts';

const database = useDatabase();
/** A Sunday in November, 22:15 on the wall: nobody is at the counter. */
const clock = fixedClock('2026-11-22T21:15:00Z');
let world: AidWorld;
let reservationId = '';
beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 2 });
  const { tenantId, borrower, newId, keeper, walkers } = world;
  const made = await world.as('keeper', (tx) =>
    reserve(tx, newId, {
      ...{ tenantId, personId: borrower, stockId: walkers.stockId, fromDay: null, why: 'staff', way: 'self' },
      by: { id: keeper, name: 'Stein' },
    }),
  );
  if ('refused' in made) throw new Error(made.refused);
  reservationId = made.reserved.id;
});
afterAll(() => world.served.close());

/** The same file with its content opened, as a program that reads aloud opens it. */
function opened(pdf: Uint8Array): Uint8Array {
  const source = Buffer.from(pdf).toString('latin1');
  const open = source.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
    try {
      return `stream\n${inflateSync(Buffer.from(body, 'latin1')).toString('latin1')}\nendstream`;
    } catch {
      return whole;
    }
  });
  return Buffer.from(open, 'latin1');
}

async function slip(language: Language) {
  await world.layOut((tx) => tx.sql('update person set languages = $2 where id = $1', [world.borrower, [language]]));
  const url = `/api/people/${world.borrower}/aid-door/slip/${reservationId}`;
  const { status, type, name, bytes } = await world.fetchFile('keeper', url);
  expect(status, bytes.toString('utf8').slice(0, 200)).toBe(200);
  expect(type).toContain('application/pdf');
  const file = opened(bytes);
  const read = readPdf(file);
  const sizes = [
    ...Buffer.from(file)
      .toString('latin1')
      .matchAll(/\/F\d+ ([\d.]+) Tf/g),
  ].map(([, size]) => Number(size));
  return {
    name,
    file,
    read,
    sizes,
    words: read.pieces
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/ +/g, ' '),
  };
}

const digitsIn = (words: string) => words.match(/\b\d{3} \d{3}\b/)?.[0]?.replace(' ', '') ?? null;

async function letLockKnow(): Promise<void> {
  const asked = { errand: 'fetch', errandId: reservationId, opensAt: clock.now().toISOString() };
  const { status } = await world.ask('keeper', 'POST', `/api/people/${world.borrower}/aid-door/codes`, asked);
  expect(status).toBe(200);
  const numbers = createDoorNumbers(world.served.config.session.secret);
  const lock = { give: async () => {}, takeBack: async () => {} };
  await tellLocks({ pool: database.pool('tunet_dispatch'), clock, numbers, lock });
}

test('without a number it says who opens; with one it says the number, when it opens and that it works once', async () => {
  const before = await slip('nb');
  expect(digitsIn(before.words)).toBeNull();
  expect(before.words).toContain('Ring på');
  await letLockKnow();
  const { words } = await slip('nb');
  const { body } = await world.ask('borrower', 'GET', `/api/my/people/${world.borrower}/aid-door`);
  const { fetches } = body as { fetches: { code: { digits: string } }[] };
  expect(digitsIn(words)).toBe(fetches[0]?.code.digits);
  for (const said of [
    'walker',
    'Nord, Lagerveien 1',
    'Tallet åpner døra',
    '22:15',
    'én gang',
    '+47\u00a0555\u00a000\u00a0700',
  ])
    expect(words).toContain(said);
});

test('what one reads aloud is tagged: one heading, then paragraphs, all of it in its language', async () => {
  const { read, file } = await slip('nb');
  const tags = read.tags.map(({ tag }) => tag).filter((tag) => tag !== 'Document');
  expect(tags[0]).toBe('H1');
  expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
  expect(new Set(tags.slice(1))).toEqual(new Set(['P']));
  expect(read.pieces.filter(({ part }) => part === undefined)).toEqual([]);
  expect(read.fonts.every(({ isCarried, saysSigns }) => isCarried && saysSigns)).toBe(true);
  const source = Buffer.from(file).toString('latin1');
  expect(source).toMatch(/\/Marked true/);
  expect(source).toMatch(/\/Lang \(nb/);
  expect(source.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('nothing on it is smaller than 18 points, and the number is the largest', async () => {
  const { sizes } = await slip('nb');
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(60);
});

test.each([
  ['nb', 'Hent hjelpemiddelet ditt'],
  ['nn', 'Talet opnar døra'],
  ['sv', 'Hämta ditt hjälpmedel'],
  ['en', 'Fetch your aid'],
] as const)('it is said in her own language: %s', async (language, said) => {
  const { words, file } = await slip(language);
  expect(words).toContain(said);
  expect(Buffer.from(file).toString('latin1')).toMatch(new RegExp(`/Lang \\(${language}`));
});

test('it lies on kitchen tables: no name, no number of hers, no address and no reason stands on it, nor in its name', async () => {
  const { words, file, name } = await slip('nb');
  const source = Buffer.from(file).toString('latin1');
  for (const hers of ['Ingrid', 'Solvang', world.borrower, reservationId, '1941', '+47 555 01 001', 'Stein']) {
    expect(words, hers).not.toContain(hers);
    expect(source, hers).not.toContain(hers);
    expect(name, hers).not.toContain(hers);
  }
  // Eleven digits in a row, however they are parted, would be an identity number.
  expect(words.replaceAll('\u00a0', ' ').replaceAll('+47 555 00 700', '').replaceAll(/[ -]/g, '')).not.toMatch(
    /\d{11}/,
  );
});

test('whoever may not see her gets no slip of hers', async () => {
  const url = `/api/people/${world.borrower}/aid-door/slip/${reservationId}`;
  expect((await world.fetchFile('stranger', url)).status).toBe(404);
  const others = `/api/people/${world.other}/aid-door/slip/${reservationId}`;
  expect((await world.fetchFile('keeper', others)).status).toBe(404);
});
