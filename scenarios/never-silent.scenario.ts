import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevice } from '../server/src/adapters/scaip/simulated-device.ts';
import { openPlainBrowser, type PlainBrowser, type Tab } from './plain-browser.ts';
import { openStage, type Stage } from './stage.ts';
import { nb } from './whole-text.ts';

/**
 * The desk behind another window. After half an hour out of sight a browser lets a page's timers run once a minute at most; here
 * they do not run at all. The alarm must be heard all the same, the server be told so, and whatever keeps it from being heard
 * be said in the bar.
 */
let stage: Stage;
let browser: PlainBrowser;
let desk: Tab;

// What the page plays through is kept where the test can look at it; each tone that begins and each report is written down.
const watching = `
  window.seen = { contexts: [], tones: [], reports: [], streams: [], ticks: 0, held: 0, isSlow: false };
  for (const name of ['setTimeout', 'setInterval']) {
    const real = window[name];
    window[name] = (work, ...rest) => real((...given) => (seen.isSlow ? (seen.held += 1) : work(...given)), ...rest);
  }
  const Stream = window.EventSource;
  window.EventSource = class extends Stream { constructor(...given) { super(...given); seen.streams.push(this); } };
  const Real = window.AudioContext;
  window.AudioContext = class extends Real { constructor() { super(); seen.contexts.push(this); } };
  addEventListener('tunet:tone', (event) => seen.tones.push(event.detail));
  const fetching = window.fetch;
  window.fetch = (address, options) => {
    if (String(address).includes('/api/desk/screens/')) seen.reports.push(JSON.parse(options.body));
    return fetching(address, options);
  };
  setInterval(() => (seen.ticks += 1), 100);
`;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openPlainBrowser()]);
  desk = await browser.openTab(
    `${stage.origin}/auth/login?${new URLSearchParams({ door: 'staff', as: 'jonas-berg' })}`,
  );
  await until(() => desk.evaluate<boolean>(`location.pathname.startsWith('/staff')`));
  await desk.send('Page.addScriptToEvaluateOnNewDocument', { source: watching });
  await desk.send('Page.navigate', { url: `${stage.origin}/staff/desk` });
  await until(() => desk.evaluate<boolean>(buttonNamed(nb.desk.soundPlay, 'is there')));
  await desk.evaluate(`window.told = null; const before = window.fetch; window.fetch = async (...asked) => {
    const answer = await before(...asked);
    if (String(asked[0]).includes('sound-test')) window.told = (await answer.clone().json()).tones;
    return answer; }; 0`);
  await desk.evaluate(buttonNamed(nb.desk.soundPlay, 'press'), 'as-press');
  await until(() =>
    desk.evaluate<boolean>(`window.told !== null && !!document.querySelector('[data-tones="' + window.told + '"]')`),
  );
  await desk.evaluate(`document.querySelector('[data-tones="' + window.told + '"]').click()`, 'as-press');
  await until(() => says(nb.desk.live));
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

/** An expression about the button with this name. */
function buttonNamed(name: string, what: 'is there' | 'press'): string {
  const found = `[...document.querySelectorAll('button')].find((one) => one.innerText.includes(${JSON.stringify(name)}))`;
  return what === 'press' ? `${found}.click()` : `!!${found}`;
}
const says = (words: string) => desk.evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(words)})`);
const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1_000));
async function until(holds: () => Promise<boolean>, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; !(await holds()); await pause(0.1)) {
    if (Date.now() > end) throw new Error(`did not come true within ${seconds} s: ${holds}`);
  }
}

async function press(deviceType: string): Promise<number> {
  const device = await createDevice({ ...stage.sip, cid: '26317' });
  const sentAt = Date.now();
  const body = `<mrq><ref>h${sentAt % 1_000_000_000}</ref><mty>ME</mty><cid>26317</cid><dty>${deviceType}</dty><did>01</did><stc>0010</stc><crd>gsm:</crd></mrq>`;
  expect(await device.send(body)).toMatchObject({ snu: 0 });
  await device.close();
  return sentAt;
}

test('hidden behind another tab, with every timer of the page held back, the desk is heard within a second', async () => {
  await browser.openTab('about:blank');
  await until(() => desk.evaluate<boolean>(`document.visibilityState === 'hidden'`));
  await desk.evaluate('seen.isSlow = true');
  const ticks = await desk.evaluate<number>('seen.ticks');
  await pause(5);
  expect(await desk.evaluate<number>('seen.ticks'), 'no timer of the page has run').toBe(ticks);
  expect(await desk.evaluate<number>('seen.held')).toBeGreaterThan(20);

  const sentAt = await press('0003');
  await until(() => desk.evaluate<boolean>('seen.tones.length === 1'), 10);
  const [tone] = await desk.evaluate<{ kinds: string[]; at: number }[]>('seen.tones');
  const after = (tone?.at ?? Number.POSITIVE_INFINITY) - sentAt;
  expect(tone?.kinds).toEqual(['press']);
  expect(after, 'milliseconds from press to tone; the promise is a second').toBeLessThan(2_000);
  console.log(`a hidden desk: a tone ${after} ms after the press`);
});

test('the audio graph runs and its clock moves, so that a tone that began is heard; the server is told within ten seconds', async () => {
  expect(await desk.evaluate('seen.contexts.map(({ state }) => state)')).toEqual(['running']);
  const time = await desk.evaluate<number>('seen.contexts[0].currentTime');
  await until(() => desk.evaluate<boolean>(`seen.contexts[0].currentTime > ${time}`), 5);
  await until(
    () => desk.evaluate<boolean>('seen.reports.some(({ soundings }) => soundings.some(({ isHeard }) => isHeard))'),
    10,
  );
  expect(await desk.evaluate('seen.reports.at(-1)')).toMatchObject({
    isSounding: true,
    isLive: true,
    isVisible: false,
  });
});

test('taking one alarm silences that alarm only', async () => {
  await press('0023');
  await until(() => desk.evaluate<boolean>(`seen.tones.at(-1).kinds.toSorted().join() === 'fire,press'`), 10);
  await desk.show();
  // Fire stands on top, and is what the key takes.
  await desk.evaluate(`dispatchEvent(new KeyboardEvent('keydown', { key: 't' }))`, 'as-press');
  await until(() => desk.evaluate<boolean>(`seen.tones.at(-1).kinds.join() === 'press'`), 10);
});

test('a desk that hears neither web nor receiver says so, and is live again by itself', async () => {
  await desk.evaluate('seen.isSlow = false');
  await desk.send('Network.enable');
  await desk.send('Network.setBlockedURLs', { urls: ['*/api/desk/stream*', '*/direct/*'] });
  await desk.evaluate('for (const each of seen.streams) each.close()');
  await until(() => says(nb.desk.lost), 30);
  await desk.send('Network.setBlockedURLs', { urls: [] });
  await until(async () => !(await says(nb.desk.lost)), 30);
});

test('a machine that slept says from when to when', async () => {
  await browser.openTab('about:blank');
  await desk.send('Page.setWebLifecycleState', { state: 'frozen' });
  await pause(17);
  await desk.send('Page.setWebLifecycleState', { state: 'active' });
  await desk.show();
  await until(() => says('Maskinen sov fra kl.'), 15);
  await desk.evaluate(buttonNamed(nb.night.sleptSeen, 'press'));
  await until(async () => !(await says('Maskinen sov fra kl.')), 5);
});

test('a page that nobody has touched may make no sound, and says so', async () => {
  desk = await browser.openTab(`${stage.origin}/staff/desk`);
  await until(() => says(nb.desk.soundBlocked));
});
