import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Phone and desk, the two sizes every screen is tried in. */
export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;

/** How long a screen may take to get somewhere, in milliseconds: a limit for what hangs, and no measure of speed. */
export const patience = 45_000;

/** Real Chromium, found by the test command. As root it cannot use its own sandbox. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['TUNET_CHROMIUM'] ?? '/usr/bin/chromium';
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...asRoot, '--autoplay-policy=user-gesture-required'] });
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

export type DoorPath = '/' | '/staff' | '/field';

/** A visitor with a browser of her own: language and size as given, logged in as a person of the demo. */
export async function visit(
  browser: Browser,
  origin: string,
  of: { door: DoorPath; as: string; size: keyof typeof sizes; language: 'nb' | 'nn' | 'sv' | 'en' },
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: sizes[of.size], locale: of.language, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const door = of.door === '/' ? 'resident' : of.door.slice(1);
  await page.goto(`${origin}/auth/login?${new URLSearchParams({ door, as: of.as })}`);
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/auth'));
  return { context, page };
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** No fault by axe at levels A and AA. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Through evaluate, because the page's own policy lets in no other script.
  const source = await import('node:fs/promises').then(({ readFile }) => readFile(axeSource, 'utf8'));
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 400)}`,
    );
  });
  expect(found, name).toEqual([]);
}

/** Nothing sticks out sideways. */
export async function expectNoSideways(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${name} is ${over} px too wide`).toBeLessThanOrEqual(0);
}

const screens = join(import.meta.dirname, '..', 'docs', 'screens');

/** The main screens of the product, as README and the guides show them; the others are looked at and not kept. */
const kept = new Set([
  'desk-night-nb-desk',
  'desk-send-nb-desk',
  'desk-without-database-nb-desk',
  'night-watch-nb-desk',
  'person-open-nb-desk',
  'openings-nb-desk',
  'field-asked-sv-phone',
  'resident-stories-sv-phone',
  'resident-looks-sv-phone',
  'home-nb',
  'application-status-nb',
  'composer-nb',
  'decision-nb',
  'unit-day-nb',
  'field-visit-nb',
  'visits-nb',
  'inbox-sv',
  'away-nn',
]);

/** Keeps a picture of what is in sight, when asked for with TUNET_SCREENS=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['TUNET_SCREENS'] !== '1' || !kept.has(name)) return;
  mkdirSync(screens, { recursive: true });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(screens, `${name}.png`) });
}
