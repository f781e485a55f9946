/**
 * What the first visit to each door costs, on the whole started product: kilobytes of script, and Lighthouse for the residents' door.
 *   npm run bench -- web [--json]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launchChromium } from './shared/launch-chromium.ts';
import { logIn } from './shared/log-in.ts';
import { readOptions } from './shared/read-options.ts';
import { finish, round, tell } from './shared/result.ts';
import { type LighthouseScores, runLighthouse } from './shared/run-lighthouse.ts';
import { startTemporaryProduct } from './shared/temporary-product.ts';
import { type PageWeight, weighPage } from './shared/weigh-page.ts';

/** Kilobytes of script packed by gzip that a resident may have to download. */
const residentLimitKb = 130;
const lighthouseLimit = 95;

const options = readOptions({ minutes: 1 });
const product = await startTemporaryProduct();
const bare = createServer((_request, reply) =>
  reply
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      '<!doctype html><html lang="nb"><title>Side</title><meta name="viewport" content="width=device-width"><h1>Side</h1>',
    ),
);
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
try {
  const { origin } = product;
  const enter = (door: string, key: string) => `${origin}/auth/login?${new URLSearchParams({ door, as: key })}`;
  const browser = await launchChromium();
  const pages: [name: string, weight: PageWeight][] = [];
  for (const [name, path, from] of [
    ['resident, not logged in', '/', undefined],
    ['resident, logged in', '/', enter('resident', 'kari-solvang')],
    ['staff, not logged in', '/staff', undefined],
    ['staff, logged in', '/staff', enter('staff', 'silje-aune')],
    ['field, logged in', '/field', enter('field', 'lars-haugen')],
  ] as const) {
    tell(`Weighing: ${name} …`);
    pages.push([name, await weighPage(browser, `${origin}${path}`, from)]);
  }
  await browser.close();
  const kari = await logIn(origin, 'resident', 'kari-solvang');
  const audited: [name: string, scores: LighthouseScores][] = [];
  for (const [name, address, cookie] of [
    ['resident, not logged in', `${origin}/`, undefined],
    ['resident, logged in', `${origin}/`, kari.cookie()],
    ['reference: a bare page', `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`, undefined],
  ] as const) {
    tell(`Lighthouse: ${name} …`);
    audited.push([name, await runLighthouse(address, cookie)]);
  }
  const resident = pages.filter(([name]) => name.startsWith('resident'));
  const scores = audited.filter(([name]) => name.startsWith('resident')).map(([, each]) => each);
  // The worst share of three promises: 1 or more keeps all of them.
  const ratio = Math.min(
    ...resident.map(([, { scriptKb }]) => residentLimitKb / scriptKb),
    ...scores.flatMap(({ performance, accessibility }) => [
      performance / lighthouseLimit,
      accessibility / lighthouseLimit,
    ]),
  );
  finish(
    {
      name: 'web',
      ratio: round(ratio),
      goal: '>= 1',
      reference: `${residentLimitKb} kB of script by gzip and Lighthouse ${lighthouseLimit} for the residents' door; beside it a bare page`,
      details: { pages: Object.fromEntries(pages), lighthouse: Object.fromEntries(audited) },
    },
    [
      {
        title: 'First visit, nothing kept from before',
        columns: ['', 'kB script (gzip)', 'scripts', 'kB on the wire'],
        rows: pages.map(([name, { scriptKb, scripts, wireKb }]) => [name, scriptKb, scripts, wireKb]),
      },
      {
        title: 'Lighthouse, a simulated slow phone',
        columns: ['', 'performance', 'accessibility', 'largest paint ms'],
        rows: audited.map(([name, each]) => [name, each.performance, each.accessibility, each.largestPaintMs]),
      },
    ],
    options.json,
  );
} finally {
  bare.close();
  await product.stop();
}
