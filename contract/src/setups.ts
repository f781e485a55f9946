import { z } from 'zod';
import { announcedTest, deviceKind, deviceStatus, placementAddress } from './device-shapes.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, localText, words } from './values.ts';

/** From decided to working, in order. Before the real press nothing is in service. */
export const setupSteps = ['ordered', 'appointment', 'fitted', 'real-press', 'explained', 'asked'] as const;
export const setupStepName = z.enum(setupSteps);
export type SetupStepName = z.output<typeof setupStepName>;

/** `open`: not yet working; `working`: pressed for real; `asked`: she has been asked how it goes, and all is done. */
export const setupState = z.enum(['open', 'working', 'asked', 'stopped']);
export type SetupState = z.output<typeof setupState>;

export const setupStep = z.strictObject({
  step: setupStepName,
  state: z.enum(['open', 'done', 'skipped']),
  dueOn: day,
  ownerUnit: z.strictObject({ id, name: z.string() }),
  owner: z.strictObject({ id, name: z.string() }).nullable(),
  note: z.string().nullable(),
  doneAt: instant.nullable(),
  /** null for the real press: the press itself does it */
  doneBy: z.string().nullable(),
  skippedBecause: z.string().nullable(),
  /** explained: what she was shown; asked: what she answered */
  detail: z.array(z.string()),
  late: z.boolean(),
  /** may be done now: what must come before it is done or skipped */
  ready: z.boolean(),
});
export type SetupStep = z.output<typeof setupStep>;

export const setup = z.strictObject({
  id,
  version: z.number().int(),
  person: z.strictObject({ id, name: z.string() }),
  kind: deviceKind,
  serviceType: z.string().nullable(),
  state: setupState,
  promisedOn: day,
  startedAt: instant,
  /** null: a decision began it */
  startedBy: z.string().nullable(),
  device: z.strictObject({ id, cid: z.string(), model: z.string(), speaks: z.boolean() }).nullable(),
  /** what is read aloud to her: street and number, entrance, floor; null where it is withheld or not known */
  livesAt: z.string().nullable(),
  address: placementAddress,
  steps: z.array(setupStep),
  /** the first step that is not done */
  next: setupStepName.nullable(),
  test: announcedTest.nullable(),
  stoppedBecause: z.string().nullable(),
});
export type Setup = z.output<typeof setup>;

/** What she was shown when it was explained. */
export const shownToHer = z.enum(['press', 'cancel', 'where-it-works', 'charging', 'who-answers']);
/** What she says after two weeks. */
export const askedAnswer = z.enum(['works', 'not-worn', 'other']);

const ofSetup = z.strictObject({ setupId: id });
const ofStep = z.strictObject({ setupId: id, step: setupStepName });
const aSetup = { doors: ['staff'], showsPersons: true, answer: setup } as const;
/** Why a step cannot be done as things are. One list for all: what may come before what is one table in the module. */
export const setupRefusals = [
  'not-now',
  'already-done',
  'stopped',
  'changed-meanwhile',
  'no-such-owner',
  'own-way',
  'day-needed',
  'words-needed',
  'never-skipped',
  'no-such-device',
  'stands-elsewhere',
  'other-kind',
  'no-home',
  'retired',
] as const;
export type SetupRefusal = (typeof setupRefusals)[number];
const act = { ...command, version: z.number().int() };

export const setupRoutes = defineRoutes({
  'GET /api/fleet/setups': {
    action: 'Setup.List',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Technology decided and not yet done, what is late on top.',
    answer: z.strictObject({
      today: day,
      setups: z.array(setup),
      owners: z.array(z.strictObject({ id, name: z.string() })),
      units: z.array(z.strictObject({ id, name: z.string() })),
    }),
  },
  'GET /api/fleet/setups/:setupId': {
    ...aSetup,
    action: 'Setup.See',
    summary: 'One way from decided to working.',
    params: ofSetup,
  },
  'POST /api/people/:personId/setups': {
    ...aSetup,
    action: 'Setup.Start',
    summary: 'Begin by hand, such as when something must be changed for another.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, kind: deviceKind, promisedOn: day.optional(), note: words(300).optional() }),
    refusals: ['no-technical-unit', 'open-already', 'person-died'],
  },
  'POST /api/fleet/setups/:setupId/steps/:step/plan': {
    ...aSetup,
    action: 'Setup.Change',
    summary: 'The day and the one who does it.',
    params: ofStep,
    body: z.strictObject({
      ...act,
      dueOn: day,
      ownerUnitId: id.nullable(),
      ownerStaffId: id.nullable(),
      note: words(300).nullable(),
    }),
    refusals: setupRefusals,
  },
  'POST /api/fleet/setups/:setupId/steps/:step/done': {
    ...aSetup,
    action: 'Setup.Change',
    summary: 'Ordered, or the appointment is made. The day of the appointment becomes the day of the steps after it.',
    params: ofStep,
    body: z.strictObject({ ...act, appointmentOn: day.nullable(), note: words(300).nullable() }),
    refusals: setupRefusals,
  },
  'POST /api/fleet/setups/:setupId/steps/:step/skip': {
    ...aSetup,
    action: 'Setup.Change',
    summary: 'Not needed, because … Only the appointment and the explanation.',
    params: ofStep,
    body: z.strictObject({ ...act, because: words(300) }),
    refusals: setupRefusals,
  },
  'POST /api/fleet/setups/:setupId/fit': {
    ...aSetup,
    action: 'Setup.Change',
    summary: 'This device stands in her home now, and the address has been read aloud.',
    params: ofSetup,
    body: z.strictObject({
      ...act,
      /** its own number, or its serial number */
      device: words(60),
      did: words(32).nullable(),
      addressConfirmedWith: z.enum(['person', 'relative']),
      note: words(300).nullable(),
    }),
    refusals: setupRefusals,
  },
  'POST /api/fleet/setups/:setupId/explained': {
    ...aSetup,
    action: 'Setup.Change',
    summary: 'She has been shown how it works.',
    params: ofSetup,
    body: z.strictObject({ ...act, shown: z.array(shownToHer).min(1).max(5), note: words(300).nullable() }),
    refusals: setupRefusals,
  },
  'POST /api/fleet/setups/:setupId/asked': {
    ...aSetup,
    action: 'Setup.Change',
    summary: 'She has been asked how it goes, and what she answered.',
    params: ofSetup,
    body: z.strictObject({ ...act, answer: askedAnswer, words: words(500).nullable() }),
    refusals: setupRefusals,
  },
  'POST /api/fleet/setups/:setupId/stop': {
    ...aSetup,
    action: 'Setup.Change',
    summary: 'She does not want it, or it is no longer needed.',
    params: ofSetup,
    body: z.strictObject({ ...act, because: words(300) }),
    refusals: setupRefusals,
  },
  'GET /api/people/:personId/technology': {
    action: 'Person.SeeTechnology',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'What she has, whether it is tested, and what is being set up.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      setups: z.array(setup),
      devices: z.array(
        z.strictObject({
          id,
          cid: z.string(),
          kind: deviceKind,
          model: z.string(),
          status: deviceStatus,
          address: placementAddress,
          testedAt: instant.nullable(),
          lastSeenAt: instant.nullable(),
        }),
      ),
      mayStart: z.boolean(),
    }),
  },
  'GET /api/my/people/:personId/technology': {
    action: 'Setup.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What happens next with her alarm, in plain words.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      setups: z.array(
        z.strictObject({
          kind: deviceKind,
          label: localText.nullable(),
          next: setupStepName.nullable(),
          /** the day somebody comes or rings */
          on: day.nullable(),
          /** a day has been agreed with her */
          agreed: z.boolean(),
          unitName: z.string(),
          unitPhone: z.string().nullable(),
        }),
      ),
    }),
  },
});
