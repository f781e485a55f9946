import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What a browser that was never here before downloads for one page. */
export interface PageWeight {
  /** Kilobytes (1000 bytes) of scripts, each packed by gzip. */
  readonly scriptKb: number;
  readonly scripts: number;
  /** Kilobytes that crossed the wire in all, as the server packs them. */
  readonly wireKb: number;
}

/** @param logIn address that logs somebody in first, if anybody; its downloads are not counted */
export async function weighPage(browser: Browser, address: string, logIn?: string): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nb' });
  try {
    const page = await context.newPage();
    const origin = new URL(address).origin;
    if (logIn !== undefined) {
      await page.goto(logIn);
      await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/auth'));
      // What that page still fetches by itself must not be taken for this visit's.
      await page.waitForLoadState('networkidle');
    }
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.clearBrowserCache');
    let wire = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      wire += encodedDataLength;
    });
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (answer) => {
      if (answer.headers()['content-type']?.includes('javascript')) bodies.push(answer.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    const packed = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
    const script = packed.reduce((total, bytes) => total + bytes, 0);
    return { scriptKb: script / 1000, scripts: packed.length, wireKb: wire / 1000 };
  } finally {
    await context.close();
  }
}
