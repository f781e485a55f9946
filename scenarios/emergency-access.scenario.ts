import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSideways, openBrowser, picture, visit } from './browser.ts';
import { hearSound } from './hear-sound.ts';
import { openStage, type Stage } from './stage.ts';
import { en, nb } from './whole-text.ts';

/**
 * Somebody rings about a person whom no relation opens: she is found by full name and year of birth, opened with a reason,
 * and closed by itself. The privacy officer follows it up; the person sees it; nobody else does.
 */
const tellings = [
  {
    language: 'nb',
    size: 'desk',
    text: nb,
    staff: 'jonas-berg',
    staffName: 'Jonas Berg',
    from: 'desk',
    person: { name: 'Odd Nilsen', born: '1938', street: 'Skolebakken 4', relative: 'Hilde Nilsen, datter' },
    reason: 'phone-request',
    explanation: null,
    reader: null,
    finding: 'I orden: datteren ringte.',
  },
  {
    language: 'en',
    size: 'phone',
    text: en,
    staff: 'tone-vik',
    staffName: 'Tone Vik',
    from: 'start',
    person: { name: 'Kari Solvang', born: '1969', street: null, relative: null },
    reason: 'other',
    explanation: 'Her mother lies in hospital and asks for her.',
    reader: 'kari-solvang',
    finding: 'In order.',
  },
] as const;

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

describe.each(tellings)('an emergency opening by $staff, $language at $size', (telling) => {
  const { text, language, size, person } = telling;
  let staff: Page;
  const enter = async (door: '/' | '/staff', as: string) =>
    (await visit(browser, stage.origin, { door, as, size, language })).page;

  async function look(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expectAccessible(page, name);
    await expectNoSideways(page, name);
    await picture(page, `${name}-${language}-${size}`);
  }

  async function find(name: string, born: string): Promise<void> {
    await staff.getByLabel(text.findPerson.name).fill(name);
    await staff.getByLabel(text.findPerson.born).fill(born);
    await staff.getByRole('button', { name: text.findPerson.find, exact: true }).click();
  }

  test('on duty, the way to find a person is one key or one press away', async () => {
    staff = await enter('/staff', telling.staff);
    if (telling.from === 'desk') await staff.goto(`${stage.origin}/staff/desk`);
    else await staff.getByRole('link', { name: text.findPerson.heading }).click();
    await hearSound(staff, () => staff.getByRole('button', { name: text.desk.soundPlay }).click());
    if (telling.from === 'desk') {
      await staff.getByText(text.desk.quiet).first().waitFor();
      await staff.keyboard.press('f');
    }
    await staff.getByLabel(text.findPerson.name).waitFor();
    await look(staff, 'person-find');
  });

  test('half a name is asked for in full, and a protected person answers as nobody', async () => {
    await find('Nilsen', '38');
    await staff.getByText(text.findPerson.bornHelp).nth(1).waitFor();
    await find('Mona Lund', '1958');
    await staff.getByText(text.findPerson.none).waitFor();
    await look(staff, 'person-none');
    await find('Mona Ukjent', '1958');
    await staff.getByText(text.findPerson.none).waitFor();
  });

  test('she is opened with a reason, and the screen says until when and who sees it', async () => {
    await find(person.name.toLowerCase(), person.born);
    await staff.getByRole('button', { name: text.findPerson.openWithReason }).click();
    await staff.getByRole('button', { name: text.findPerson.open }).click();
    await staff.getByText(text.findPerson.pickReason).waitFor();
    await staff.getByRole('radio', { name: text.look.reason[telling.reason] }).check();
    if (telling.explanation) {
      await staff.getByRole('button', { name: text.findPerson.open }).click();
      await staff.getByText(text.findPerson.explainMore).waitFor();
      await staff.getByLabel(text.findPerson.explain).fill(telling.explanation);
    }
    await look(staff, 'person-reason');
    await staff.getByRole('button', { name: text.findPerson.open }).click();
    await staff.getByRole('heading', { level: 1, name: person.name }).waitFor();
    await staff.getByText(text.findPerson.seenBy(person.name)).waitFor();
    if (person.street) await staff.getByText(person.street).waitFor();
    if (person.relative) await staff.getByText(person.relative).waitFor();
    await look(staff, 'person-open');
  });

  test('nothing personal stands in the address, and the same person needs no second opening', async () => {
    const address = new URL(staff.url());
    expect(address.pathname).toMatch(/^\/staff\/(desk\/)?people\/[0-9a-f-]{36}$/);
    expect(address.search).toBe('');
    expect(await staff.title()).not.toContain(person.name);
    await staff.getByRole('link', { name: text.findPerson.heading }).click();
    await find(person.name, person.born);
    await staff.getByRole('link', { name: text.findPerson.see }).click();
    await staff.getByText(text.findPerson.seenBy(person.name)).waitFor();
  });

  test('the privacy officer sees who, whom and why, and writes what was found', async () => {
    const officer = await enter('/staff', 'eirik-sund');
    await officer.getByRole('link', { name: text.staff.openings }).click();
    const row = officer.getByRole('row').filter({ hasText: telling.staffName });
    await row.getByText(person.name).waitFor();
    await row.getByText(text.look.reason[telling.reason]).waitFor();
    if (telling.explanation) await row.getByText(telling.explanation).waitFor();
    await look(officer, 'openings');
    await row.getByRole('button', { name: text.openings.notReviewed }).click();
    await officer.getByLabel(text.openings.finding).fill(telling.finding);
    await officer.getByRole('button', { name: text.openings.review }).click();
    await row.getByRole('button').waitFor({ state: 'detached' });
    await officer.context().close();
  });

  test('she herself sees it with the reason, and nobody else does', async () => {
    if (telling.reader) {
      const reader = await enter('/', telling.reader);
      await reader.getByRole('link', { name: text.resident.looks, exact: true }).click();
      const said = reader.getByRole('listitem').filter({ hasText: telling.staffName });
      await said
        .getByText(text.look.action['Person.BreakGlass'] ?? '')
        .first()
        .waitFor();
      await said
        .getByText(`${text.look.basis['break-glass']}: ${text.look.reason[telling.reason].toLowerCase()}`)
        .first()
        .waitFor();
      await look(reader, 'resident-looks-opened');
      await reader.context().close();
    }
    const other = await enter('/', 'ingrid-solvang');
    await other.getByRole('link', { name: text.resident.looks }).first().click();
    await other.getByRole('heading', { level: 1, name: text.resident.looks }).waitFor();
    await other.getByText(text.look.none(null)).or(other.locator('.looks').first()).waitFor();
    expect(await other.locator('main').innerText()).not.toContain(text.look.basis['break-glass']);
    await Promise.all([other.context().close(), staff.context().close()]);
  });
});
