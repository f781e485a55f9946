import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath } from './launch-chromium.ts';

/** Fetched when it is wanted, in this version: a tool for measuring, too large for everyone's installation. */
const lighthouse = 'lighthouse@13.5.0';

/** Milliseconds; it takes half a minute. */
const longest = 180_000;

/** Scores from 0 to 100. */
export interface LighthouseScores {
  readonly performance: number;
  readonly accessibility: number;
  /** Milliseconds until the largest thing in sight was painted, on the slow phone that is simulated. */
  readonly largestPaintMs: number;
}

interface Report {
  readonly categories: Readonly<Record<'performance' | 'accessibility', { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number } | undefined>>;
}

/**
 * Runs Lighthouse (a simulated slow phone, its defaults) on one address.
 * @param cookie of one who is logged in, if anyone
 * @throws Error with what it said, when it found no score or did not end in three minutes
 */
export async function runLighthouse(address: string, cookie?: string): Promise<LighthouseScores> {
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  const headers = cookie === undefined ? [] : [`--extra-headers=${JSON.stringify({ cookie })}`];
  const args = ['--output=json', '--quiet', '--only-categories=performance,accessibility', `--chrome-flags=${flags}`];
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', '-p', lighthouse, 'lighthouse', address, ...args, ...headers],
    { maxBuffer: 64 * 1024 * 1024, timeout: longest, env: { ...process.env, CHROME_PATH: await chromiumPath() } },
  );
  const { categories, audits } = JSON.parse(stdout) as Report;
  const score = (of: { readonly score: number }) => Math.round(of.score * 100);
  return {
    performance: score(categories.performance),
    accessibility: score(categories.accessibility),
    largestPaintMs: Math.round(audits['largest-contentful-paint']?.numericValue ?? Number.NaN),
  };
}
