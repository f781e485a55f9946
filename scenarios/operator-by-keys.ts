import type { DeskRow } from '@tunet/contract';
import type { Page } from 'playwright-core';
import { nbStaff } from '../web/text/nb-staff.ts';
import type { nb } from './whole-text.ts';

type Words = typeof nb;

/** What an operator sees of one alarm, as far as a key depends on it. */
interface Seen {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly mine: boolean;
  readonly voice: boolean;
  readonly present: boolean;
  readonly handOvers: readonly string[];
}

/** An operator who has a keyboard and nothing else. She looks at the screen, and presses keys. */
export class OperatorByKeys {
  readonly page: Page;
  readonly closed: string[] = [];
  readonly presses: Record<string, number> = {};
  private readonly text: Words;
  private readonly me: string;

  constructor(page: Page, text: Words, me: string) {
    this.page = page;
    this.text = text;
    this.me = me;
  }

  /** Counts what is pressed to close an alarm. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.presses[key] = (this.presses[key] ?? 0) + 1;
    }
  }

  /** Goes on with Tab until the focus stands on what has this name, and presses Enter. */
  async tabTo(name: string | RegExp): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      const focused = await this.page.evaluate(() => {
        const here = document.activeElement;
        if (!(here instanceof HTMLElement) || !here.matches('a, button, summary')) return '';
        return here.getAttribute('aria-label') ?? here.innerText;
      });
      if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return this.press('Enter');
      await this.press('Tab');
    }
    throw new Error(`no way by Tab to ${name}`);
  }

  /** The open alarms, as her own screen's server tells them. */
  async open(): Promise<Seen[]> {
    return this.page.evaluate(async (me) => {
      const answer = await fetch('/api/desk', { headers: { 'tunet-door': 'staff' } });
      const { rows } = (await answer.json()) as { rows: DeskRow[] };
      return rows.map((row) => ({
        ...{ id: row.id, kind: row.kind, status: row.status },
        mine: row.takenBy?.name === me,
        voice: row.voiceAt !== null,
        present: row.presentAt !== null,
        handOvers: row.handOvers.map(({ state }) => state),
      }));
    }, this.me);
  }

  async when(holds: (seen: Seen | undefined) => boolean, id: string): Promise<Seen | undefined> {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const seen = (await this.open()).find((one) => one.id === id);
      if (holds(seen)) return seen;
      await this.page.waitForTimeout(60);
    }
    throw new Error(`the screen of ${this.me} did not get there`);
  }

  /** Takes what stands on top, and sees it through. @returns false when nothing waits */
  async next(): Promise<boolean> {
    if (!(await this.open()).some(({ status }) => status === 'waiting')) return false;
    await this.press('t');
    // She waits for what the screen says: hers, or a colleague was faster.
    for (let tries = 0; tries < 50; tries += 1) {
      await this.page.waitForTimeout(60);
      const mine = (await this.open()).find((one) => one.mine && this.page.url().endsWith(one.id));
      if (mine) {
        await this.seeThrough(mine);
        return true;
      }
      if (await this.page.locator('.lost-race').isVisible()) return true;
    }
    return true;
  }

  private async seeThrough({ id, kind }: Seen): Promise<void> {
    await this.page.locator('.alarm-panel .steps').waitFor();
    if (kind === 'fire') await this.press('1');
    await this.press('v');
    await this.when((seen) => seen?.voice === true, id);
    // One who has fallen needs somebody beside her; what is said on the phone is written down.
    if (kind === 'fall') await this.sendSomebody(id);
    await this.press('a');
    await this.page.locator('.outcomes').waitFor();
    await this.press(kind === 'fall' ? '1' : await this.digitOf(kind === 'fire' ? 1 : 3));
    await this.when((seen) => seen === undefined, id);
    this.closed.push(id);
  }

  /** The digit of the outcome wanted, else of the first that may be chosen without having sent anybody. */
  private async digitOf(wanted: number): Promise<string> {
    const offered = await this.page.locator('.outcomes li').allInnerTexts();
    const sent = /Sendte|Skickade|Sende /;
    const free = offered.findIndex((words) => !sent.test(words));
    const chosen = offered[wanted - 1];
    return String(chosen !== undefined && !sent.test(chosen) ? wanted : free + 1);
  }

  private async sendSomebody(id: string): Promise<void> {
    await this.press('h');
    await this.page.locator('.receivers kbd').first().waitFor();
    await this.press('1');
    await this.when((seen) => seen?.handOvers.includes('asked') === true, id);
    for (const [digit, state] of [
      ['1', 'accepted'],
      ['2', 'present'],
      ['1', 'done'],
    ] as const) {
      await this.press('b');
      await this.page.locator('.by-voice').waitFor();
      if (state === 'accepted') {
        await this.page.keyboard.type('Lars');
        await this.press('Enter');
      }
      await this.press(digit);
      await this.when((seen) => seen?.handOvers.at(-1) === state, id);
      await this.page.locator('.by-voice').waitFor({ state: 'detached' });
    }
  }

  /** Hands the next technical case of the desk's own to the technical team. @returns false when it has none */
  async handOnTechnical(desk: string): Promise<boolean> {
    const own = this.page.locator('#desk-technical .technical-row', { hasText: desk });
    await this.page.locator('#desk-technical h2').waitFor();
    if ((await own.count()) === 0) return false;
    await this.press('x');
    await this.tabTo(new RegExp(desk));
    await this.page.locator('.technical-acts').waitFor();
    await this.tabTo(nbStaff.technical.toTeam);
    await this.page.locator('.technical-right', { hasText: desk }).waitFor({ state: 'detached' });
    await this.tabTo(this.text.night.toDesk);
    await this.page.locator('.desk-bar').waitFor();
    return true;
  }
}
