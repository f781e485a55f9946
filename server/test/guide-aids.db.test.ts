import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AidShown, type GuideFacts, guideChoices } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startArticles } from '../src/modules/aids/catalogue/start/index.ts';
import { actsOf, decideOutcome } from '../src/modules/aids/choosing/decide-outcome.ts';
import {
  aidThingOf,
  decideResponsibility,
  defaultTable,
  showWay,
  someMunicipality,
} from '../src/modules/guide/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidWorld, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: AidWorld;
beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 1 });
});
afterAll(() => world.served.close());

/** Every class of aid that the guide has learnt to understand, as it stands in what it learns from. */
function understood(): string[] {
  const folder = join(import.meta.dirname, '../src/modules/guide/understanding/statements');
  const found = readdirSync(folder).flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/"aid":\s*"(\d{6,8})"/g),
  ]);
  return [...new Set(found.flatMap(([, iso]) => (iso === undefined ? [] : [iso])))].sort();
}

/** Every way the two or three questions may be answered, also not at all. */
function* answers(): Generator<GuideFacts> {
  const of = (code: keyof typeof guideChoices) => [undefined, ...guideChoices[code]];
  for (const long of of('how-long'))
    for (const used of of('where-used'))
      for (const lives of of('lives-where'))
        yield {
          ...(long === undefined ? {} : { 'how-long': long }),
          ...(used === undefined ? {} : { 'where-used': used }),
          ...(lives === undefined ? {} : { 'lives-where': lives }),
        };
}
const isUnder = (one: string, asked: string) => one.startsWith(asked) || asked.startsWith(one);

test('whatever aid the guide understands and whatever is answered, its way has an act, in both countries', () => {
  const isos = understood();
  expect(isos.length).toBeGreaterThan(60);
  const led = new Set<string>();
  for (const country of ['NO', 'SE'] as const)
    for (const thing of new Set(isos.map(aidThingOf)))
      for (const facts of answers()) {
        const { row } = decideResponsibility(defaultTable(country), { thing, facts });
        const iso = isos.find((each) => aidThingOf(each) === thing) ?? '';
        const place = someMunicipality(country, 'nb');
        const shown = showWay(row.way, { place, language: 'nb', who: row.who, iso9999: iso });
        expect(shown.act.kind, `${country} ${iso} ${JSON.stringify(facts)}`).toMatch(/\w/);
        expect(shown.iso9999).toBe(iso);
        led.add(row.way);
      }
  // The ways that lead into the store's pages are among them.
  expect([...led]).toEqual(expect.arrayContaining(['loan-aid', 'nav-aid-application']));
});

test('what the store has of it can be found, and ends in something to do: reserve, wait, take, ring, or another way', () => {
  const found = understood().filter((iso) => startArticles.some((article) => isUnder(article.iso9999, iso)));
  // What a municipality lends from the start; of the rest the page says that the store has none, and whom to ring (below).
  expect(found.length).toBeGreaterThanOrEqual(33);
  for (const iso of found)
    for (const { kind, selfService, iso9999 } of startArticles.filter((article) => isUnder(article.iso9999, iso)))
      for (const country of ['NO', 'SE'] as const)
        for (const facts of answers()) {
          const thing = aidThingOf(iso9999.slice(0, 6));
          const { row } = decideResponsibility(defaultTable(country), { thing, facts });
          for (const stocks of [
            [],
            [{ firstFreeOn: null, isFreeNow: false }],
            [{ firstFreeOn: '2026-11-24', isFreeNow: true }],
          ])
            for (const ring of [true, false]) {
              const chosen = { kind: 'fits', sizeIds: [] } as never;
              const outcome = decideOutcome({ kind, selfService, chosen, who: row.who, stocks });
              expect(actsOf(outcome, { ring, alternatives: 0 }).length).toBeGreaterThan(0);
            }
        }
});

test('a class that the store has nothing of is answered with an empty shelf and a number to ring, and the whole list is one step away', async () => {
  const get = async (query: string) => {
    const answer = await world.served.app.inject({ method: 'GET', url: `/api/aids?language=nb${query}` });
    expect(answer.statusCode).toBe(200);
    return answer.json() as { articles: AidShown[]; store: { phone: string } | null };
  };
  const missing = understood().filter((iso) => !isUnder('120606', iso));
  for (const iso of missing.slice(0, 20)) {
    const { articles, store } = await get(`&iso=${iso}`);
    expect(articles).toEqual([]);
    expect(store?.phone).toBe('+47 555 00 700');
  }
  expect((await get('')).articles.map(({ code }) => code)).toEqual(['walker']);
  expect((await get('&iso=120606')).articles.map(({ code }) => code)).toEqual(['walker']);
});
