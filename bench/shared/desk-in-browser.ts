import { randomUUID } from 'node:crypto';
import { idOf } from '@tunet/town';
import { launchChromium } from './launch-chromium.ts';

/** The desk in a real Chromium, at which an operator is on duty. */
export interface DeskInBrowser {
  /** When the row with each name was first painted: milliseconds since 1970, on this machine's clock. */
  painted(): Promise<[name: string, at: number][]>;
  close(): Promise<void>;
}

/** Runs in the page: notes the frame after the one in which a name of the benchmark came up. */
function watchNames(): void {
  const seen = new Map<string, number>();
  (window as unknown as { seen: Map<string, number> }).seen = seen;
  const look = (node: Node): void => {
    for (const [name] of node.textContent?.matchAll(/Bench\d{5}/g) ?? []) {
      if (seen.has(name)) continue;
      seen.set(name, Number.NaN);
      // Called before the frame is painted; the next call comes after it.
      requestAnimationFrame(() => requestAnimationFrame(() => seen.set(name, Date.now())));
    }
  };
  new MutationObserver((records) => {
    for (const record of records) for (const node of [...record.addedNodes, record.target]) look(node);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** @throws when no Chromium can be had */
export async function openDeskInBrowser(origin: string, key: string): Promise<DeskInBrowser> {
  const browser = await launchChromium(['--disable-gpu']);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${origin}/auth/login?${new URLSearchParams({ door: 'staff', as: key })}`);
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/auth'));
  const duty = { commandId: randomUUID(), occurredAt: new Date().toISOString(), unitId: idOf('desk') };
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const { testId, tones } = await (await fetch('/api/duties/sound-test')).json();
      const sound = { testId, tonesHeard: tones };
      return (await fetch('/api/duties', { method: 'POST', headers, body: JSON.stringify({ ...body, sound }) })).status;
    },
    { ...duty, hours: 8 },
  );
  if (status !== 200) throw new Error(`The operator in the browser could not begin her duty: ${status}.`);
  await page.addInitScript(watchNames);
  const live = page.waitForResponse((answer) => answer.url().endsWith('/api/desk/stream'));
  await page.goto(`${origin}/staff/desk`);
  await live;
  return {
    painted: async () => {
      const seen = await page.evaluate(() => [...(window as unknown as { seen: Map<string, number> }).seen]);
      return seen.filter(([, at]) => Number.isFinite(at));
    },
    close: () => browser.close(),
  };
}
