import { randomUUID } from 'node:crypto';
import { idOf } from '@tunet/town';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { readConfig } from '../server/src/config.ts';
import { withClient } from '../server/src/platform/db/prepare-database.ts';
import { ownerRole } from '../server/src/platform/db/roles.ts';
import type { nbStaff } from '../web/text/nb-staff.ts';
import {
  type DoorPath,
  expectAccessible,
  expectNoSideways,
  openBrowser,
  patience,
  picture,
  type sizes,
  visit,
} from './browser.ts';
import { openStage, type Stage } from './stage.ts';
import type { nb } from './whole-text.ts';

export type StoryLanguage = 'nb' | 'nn' | 'sv';
/** Every word of the doors in one language, and of the staff's. */
export type StoryText = typeof nb;
export type StoryStaffText = typeof nbStaff;

/** The whole product with a browser beside it, from before the first test of a file until after its last. */
export interface Story {
  readonly origin: string;
  readonly stage: Stage;
  /** Somebody of the town comes in by a door, logged in, in the story's own language unless another is named. */
  enter(door: DoorPath, as: string, size: keyof typeof sizes, language?: StoryLanguage): Promise<Page>;
}

/** Opens a story at an instant, so that it is the same at any hour, and takes it down after its last test. */
export function tellStory(of: { readonly clock: string; readonly language: StoryLanguage }): Story {
  let stage: Stage | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage({ clock: of.clock }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
  });
  const started = (): Stage => {
    if (!stage) throw new Error('a story is told by its tests, after it was opened');
    return stage;
  };
  return {
    get origin() {
      return started().origin;
    },
    get stage() {
      return started();
    },
    async enter(door, as, size, language = of.language) {
      if (!browser) throw new Error('a story is told by its tests, after it was opened');
      const { context, page } = await visit(browser, started().origin, { door, as, size, language });
      // A step that is not there by then never comes.
      context.setDefaultTimeout(patience);
      return page;
    },
  };
}

/** The page as it stands: no fault by axe, nothing sideways, and kept as a picture. */
export async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, name);
  await expectNoSideways(page, name);
  await picture(page, name);
}

/** Whoever works with persons is at work first. */
export async function beginDuty(page: Page, text: StoryText): Promise<void> {
  const begin = page.getByRole('button', { name: text.field.begin, exact: true });
  await begin.click();
  await begin.waitFor({ state: 'detached' });
}

/** A relative writes for somebody what is needed, reads it over and sends it. `seen` looks at each page on the way. */
export async function applyFor(
  page: Page,
  { text, name, need }: { readonly text: StoryText; readonly name: string; readonly need: string },
  seen: (what: 'apply' | 'apply-read-over' | 'apply-receipt') => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole('link', { name: text.ways.applications(name) }).click();
  await page.getByRole('link', { name: text.application.write }).click();
  await page.getByLabel(text.applying.who.relative).check();
  await page.getByRole('button', { name: text.applying.next, exact: true }).click();
  await page.getByLabel(text.apply.label).fill(need);
  await seen('apply');
  await page.getByRole('button', { name: text.apply.forth }).click();
  await page.getByText(need).waitFor();
  await seen('apply-read-over');
  await page.getByRole('button', { name: text.apply.send }).click();
  await page.getByRole('heading', { name: text.receipt.headingFor(name) }).waitFor();
  await seen('apply-receipt');
}

/** The office comes to work, finds the case by the words that were written and takes it. */
export async function takeCase(
  page: Page,
  of: { readonly origin: string; readonly text: StoryText; readonly staff: StoryStaffText; readonly need: string },
): Promise<void> {
  await page.goto(`${of.origin}/staff/intake`);
  await beginDuty(page, of.text);
  await page.getByRole('link', { name: of.need.slice(0, 30) }).click();
  await page.getByRole('button', { name: of.staff.intake.take, exact: true }).click();
  await page.getByRole('button', { name: of.staff.intake.giveBack }).waitFor();
}

/** Maps what matters to her and how hard each thing is, the same by the keyboard for every line; `seen` looks before it is finished. */
export async function mapNeed(
  page: Page,
  said: {
    readonly staff: StoryStaffText;
    readonly whatMatters: string;
    readonly ownResources: string;
    readonly because: string;
  },
  seen: () => Promise<void>,
): Promise<void> {
  const say = said.staff.mappingWork;
  await page.getByRole('link', { name: say.part }).click();
  await page.getByLabel(say.whatMatters, { exact: true }).fill(said.whatMatters);
  await page.getByLabel(say.ownResources, { exact: true }).fill(said.ownResources);
  for (const what of Object.values(say.consider)) {
    const group = page.getByRole('group', { name: say.fitsQuestion(what) });
    await group.getByLabel(say.fits.no, { exact: true }).check();
    await page.getByLabel(say.becauseOf(what)).fill(said.because);
  }
  const rows = page.locator('.score-row');
  await rows.first().getByRole('radio').first().focus();
  for (let left = await rows.count(); left > 0; left -= 1) await page.keyboard.press('2');
  await seen();
  await page.getByRole('button', { name: say.complete }).click();
  await page.locator('.mapping').waitFor({ state: 'detached' });
}

/** A decision of help two to three times a week, in the words of the story. */
export interface HelpDecided {
  readonly staff: StoryStaffText;
  readonly service: string;
  readonly unit: string;
  readonly extent: string;
  readonly herView: string;
  readonly ground: string;
  readonly facts: string;
  readonly reasons: string;
}

/** Decides help from 23 November 2026; what she has of the same kind goes on beside it. `seen` looks before it is sent, in two steps. */
export async function decideHelp(page: Page, decided: HelpDecided, seen: () => Promise<void>): Promise<void> {
  const say = decided.staff.composer;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await page.getByRole('link', { name: say.part, exact: true }).click();
  await field(say.outcome).selectOption('granted');
  await page.getByRole('button', { name: say.addService }).click();
  await field(say.serviceType).selectOption(decided.service);
  await field(say.isGranted).selectOption('yes');
  await field(say.timesFloor).fill('2');
  await field(say.timesUsual).fill('3');
  await field(say.per).selectOption('week');
  await field(say.extentWords).fill(decided.extent);
  await field(say.startsOn).fill('2026-11-23');
  await field(say.unit).selectOption({ label: decided.unit });
  await field(say.herView).fill(decided.herView);
  await field(say.consent.can).selectOption('yes');
  await field(say.consent.ground).fill(decided.ground);
  await field(say.facts).fill(decided.facts);
  await field(say.reasons).fill(decided.reasons);
  await field(say.evaluationOn).fill('2027-05-24');
  for (const running of await field(say.less.becomes).all()) await running.selectOption('goes-on');
  await page.getByText(say.nothingMissing).waitFor();
  await seen();
  await page.getByRole('button', { name: say.issue, exact: true }).click();
  await page.getByRole('button', { name: say.issueNow }).click();
  await page.getByText(say.noReadings).waitFor();
}

/** Puts the decided help into the plan as a line of its own: every day from ten to twelve. The form is open and the help chosen. */
export async function fillPlanLine(
  page: Page,
  of: { readonly text: StoryText; readonly staff: StoryStaffText; readonly title: string; readonly how: string },
): Promise<void> {
  const say = of.staff.planning;
  const line = page.locator('.plan-lines-form > fieldset').last();
  await line.getByLabel(say.title, { exact: true }).fill(of.title);
  await line.getByLabel(say.how, { exact: true }).fill(of.how);
  for (const day of of.text.plan.days) await line.getByLabel(day, { exact: true }).check();
  await line.getByLabel(say.windowFrom, { exact: true }).fill('10:00');
  await line.getByLabel(say.windowTo, { exact: true }).fill('12:00');
}

interface Hospitalised {
  readonly number: string;
  readonly name: string;
  readonly bornOn: string;
}

/** A ward that has somebody of the town, and speaks through the public route as the gateway of the message net does. */
export function wardOf(
  story: Story,
  of: { readonly place: string; readonly person: string; readonly thread: string },
): (kind: string, more: object) => Promise<void> {
  let person: Hospitalised | undefined;
  return async (kind, more) => {
    const config = readConfig({ TUNET_HOME: story.stage.home });
    person ??= await withClient(
      config.database,
      async (client) => {
        await client.query(`select set_config('tunet.tenants', $1, false)`, [idOf(of.place)]);
        const { rows } = await client.query(
          `select n.number, p.first_name || ' ' || p.last_name as name, p.born_on::text as "bornOn" from person p
            join person_number n on n.person_id = p.id where p.id = $1`,
          [idOf(`person ${of.person}`)],
        );
        return rows[0] as Hospitalised;
      },
      ownerRole,
    );
    const message = { messageId: randomUUID(), thread: of.thread, from: '8094001', to: of.place, person, kind };
    const answer = await fetch(`${story.origin}/api/carelink/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.carelinkKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, ...more }),
    });
    expect(answer.status).toBe(200);
  };
}
