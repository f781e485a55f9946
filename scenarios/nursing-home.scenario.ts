import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { nbStaff } from '../web/text/nb-staff.ts';
import { applyFor, look, takeCase, tellStory } from './story.ts';
import { nb } from './whole-text.ts';

/**
 * A nursing home for father: the daughter applies for him, the office gives the right to stand on the list and not the place,
 * she reads the letter and appeals the line about the place, is offered a room, and says yes.
 */
const story = tellStory({ clock: '2026-11-23T08:00:00Z', language: 'nb' });
let daughter: Page;
let assessor: Page;

const say = nbStaff.composer;
const work = nbStaff.waitingWork;
const need = 'Far står opp om natten og finner ikke tilbake. Vi søker om fast plass.';

test('the daughter applies for her father', async () => {
  daughter = await story.enter('/', 'hilde-nilsen', 'phone');
  await applyFor(daughter, { text: nb, name: 'Odd', need });
});

test('the office gives the right to the list, and says no to the place: two lines', async () => {
  assessor = await story.enter('/staff', 'berit-aas', 'desk');
  await takeCase(assessor, { origin: story.origin, text: nb, staff: nbStaff, need });
  await assessor.getByRole('link', { name: say.part, exact: true }).click();
  await assessor.getByLabel(say.outcome, { exact: true }).selectOption('on-list');
  await assessor.getByRole('button', { name: say.addService }).click();
  const list = assessor.locator('.composer-service').first();
  await list.getByLabel(say.serviceType, { exact: true }).selectOption('long-stay');
  await list.getByLabel(say.rightTo, { exact: true }).selectOption('list');
  await list.getByLabel(say.isGranted, { exact: true }).selectOption('yes');
  await list.getByRole('checkbox').first().check();
  await list.getByLabel(say.band, { exact: true }).selectOption('first');
  await list.getByLabel(say.bandReason, { exact: true }).fill('Er ute om natten.');
  await list.getByLabel(say.meanwhile, { exact: true }).fill('Tilsyn hver natt, og hjelp fire ganger om dagen.');
  await assessor.getByRole('button', { name: say.addService }).click();
  const place = assessor.locator('.composer-service').nth(1);
  await place.getByLabel(say.serviceType, { exact: true }).selectOption('long-stay');
  await place.getByLabel(say.isGranted, { exact: true }).selectOption('no');
  await place.getByLabel(say.refusedWords, { exact: true }).fill('Det er ingen ledig plass nå.');
  await assessor.getByLabel(say.herView, { exact: true }).fill('Han vil bo der kona bor.');
  await assessor.getByLabel(say.consent.can, { exact: true }).selectOption('yes');
  await assessor.getByLabel(say.consent.ground, { exact: true }).fill('Samtale hjemme.');
  await assessor.getByLabel(say.facts, { exact: true }).fill('Hjemmebesøk og samtale med datteren.');
  await assessor.getByLabel(say.reasons, { exact: true }).fill('Han trenger hjelp hele døgnet.');
  await assessor.getByLabel(say.whyDifferent, { exact: true }).fill('Det er ingen ledig plass som passer.');
  await assessor.getByLabel(say.evaluationOn, { exact: true }).fill('2027-05-24');
  await assessor.getByText(say.nothingMissing).waitFor();
  await look(assessor, 'nursing-home-composer');
  await assessor.getByRole('button', { name: say.issue, exact: true }).click();
  await assessor.getByRole('button', { name: say.issueNow }).click();
  await assessor.getByText(say.noReadings).waitFor();
});

test('she reads the letter and appeals the line about the place; the list stands meanwhile', async () => {
  await daughter.goto(story.origin);
  await daughter.getByRole('link', { name: nb.ways.decisions('Odd'), exact: true }).click();
  await daughter.getByRole('link', { name: nb.decision.fresh }).first().click();
  await daughter.getByRole('heading', { name: nb.decision.onList }).waitFor();
  await daughter.getByText('Tilsyn hver natt').waitFor();
  await look(daughter, 'nursing-home-letter');
  await daughter.getByRole('link', { name: nb.appeal.button }).click();
  await daughter.getByRole('radio').last().check();
  await daughter.getByLabel(nb.appeal.words).fill('Han er ikke trygg til dere finner en plass.');
  await daughter.getByRole('button', { name: nb.appeal.send }).click();
  await daughter.getByText(nb.appeal.receipt).first().waitFor();
  await daughter.goto(story.origin);
  await daughter.getByRole('link', { name: nb.ways.decisions('Odd'), exact: true }).click();
  await daughter.getByRole('link', { name: nb.onList.link }).click();
  await daughter.getByRole('heading', { name: nb.onList.nextH }).waitFor();
  await look(daughter, 'nursing-home-waiting');
});

test('the meeting speaks of him beside the rooms, with reasons that he may read, and decides nothing', async () => {
  const meet = nbStaff.meetingWork;
  await assessor.goto(`${story.origin}/staff/meetings`);
  await assessor.getByRole('button', { name: meet.openNew }).click();
  await assessor.getByLabel(meet.asWhat, { exact: true }).fill('møteleder');
  await assessor.getByLabel(meet.names, { exact: true }).fill('Turid Moen, leder ved Solgløtt');
  const ticks = assessor.getByRole('checkbox');
  for (let no = 0; no < (await ticks.count()); no += 1) await ticks.nth(no).uncheck();
  await assessor.getByRole('checkbox', { name: /Odd Nilsen/ }).check();
  await look(assessor, 'nursing-home-meeting-opened');
  await assessor.getByRole('button', { name: meet.open, exact: true }).click();
  await assessor.getByRole('button', { name: 'Odd Nilsen' }).click();
  await assessor.getByLabel(meet.result, { exact: true }).selectOption('stays');
  await assessor.getByLabel(meet.band, { exact: true }).selectOption('first');
  await assessor
    .getByLabel(meet.reasons, { exact: true })
    .fill('Rommet ved hagen blir ledig etter jul. Han er trygg til da.');
  await assessor.getByLabel(meet.decider, { exact: true }).selectOption({ label: 'Turid Moen' });
  await look(assessor, 'nursing-home-meeting');
  await assessor.getByRole('button', { name: meet.save, exact: true }).click();
  await assessor.getByText(meet.results.stays).first().waitFor();
  await assessor.getByRole('button', { name: meet.close, exact: true }).click();
  await assessor.getByRole('button', { name: meet.print }).waitFor();
  await look(assessor, 'nursing-home-minutes');
  await daughter.reload();
  await daughter.getByText('Rommet ved hagen').waitFor();
  await look(daughter, 'nursing-home-meeting-reasons');
});

test('a room is offered and held for him; people and places stand side by side', async () => {
  await assessor.goto(`${story.origin}/staff/places`);
  await assessor.getByRole('heading', { name: 'Solgløtt sykehjem' }).waitFor();
  await look(assessor, 'nursing-home-places');
  await assessor.goto(`${story.origin}/staff/waiting-list`);
  await look(assessor, 'nursing-home-list');
  await assessor.getByRole('link', { name: 'Odd Nilsen' }).click();
  await assessor.getByRole('heading', { level: 1, name: 'Odd Nilsen' }).waitFor();
  await look(assessor, 'nursing-home-one');
  await assessor.getByRole('button', { name: work.offer }).click();
  // The first room of the first house is held for his wife: the second house has one that is free.
  const room = assessor.getByLabel(work.offerWhich, { exact: true });
  const free = await room
    .locator('option', { hasText: `(${work.freeNow})` })
    .first()
    .getAttribute('value');
  await room.selectOption(free ?? '');
  await assessor.getByLabel(work.offerFrom, { exact: true }).fill('2026-12-01');
  await assessor.getByLabel(work.offerWords, { exact: true }).fill('Rommet vender mot hagen.');
  await look(assessor, 'nursing-home-offer');
  await assessor.getByRole('button', { name: work.sendOffer }).click();
  await assessor.getByRole('button', { name: work.answerFor }).waitFor();
});

test('she says yes for him, and the place is his from the day', async () => {
  await daughter.reload();
  await daughter.getByText('Rommet vender mot hagen.').waitFor();
  await look(daughter, 'nursing-home-offered');
  await daughter.getByRole('button', { name: nb.onList.answer }).click();
  await daughter.getByLabel(nb.onList.yes).check();
  await look(daughter, 'nursing-home-answer');
  await daughter.getByRole('button', { name: nb.onList.send }).click();
  await daughter.getByText(nb.onList.placed, { exact: true }).waitFor();
  await look(daughter, 'nursing-home-placed');
  await assessor.reload();
  await assessor.getByText(work.placed, { exact: true }).first().waitFor();
});
