import type { WorldPart } from './world-part.ts';
import { aidCatalogueWorld } from './worlds/aid-catalogue.ts';
import { aidDoorWorld } from './worlds/aid-door.ts';
import { aidLoansWorld } from './worlds/aid-loans.ts';
import { aidPromisesWorld } from './worlds/aid-promises.ts';
import { aidWorkshopWorld } from './worlds/aid-workshop.ts';
import { appealsWorld } from './worlds/appeals.ts';
import { assessmentsWorld } from './worlds/assessments.ts';
import { callsWorld } from './worlds/calls.ts';
import { carelinkWorld } from './worlds/carelink.ts';
import { conversationsWorld } from './worlds/conversations.ts';
import { dangerWorld } from './worlds/danger.ts';
import { decisionsWorld } from './worlds/decisions.ts';
import { deskWorld } from './worlds/desk.ts';
import { dialogueWorld } from './worlds/dialogue.ts';
import { fleetWorld } from './worlds/fleet.ts';
import { guideWorld } from './worlds/guide.ts';
import { lessonsWorld } from './worlds/lessons.ts';
import { lettersWorld } from './worlds/letters.ts';
import { meetingsWorld } from './worlds/meetings.ts';
import { notesWorld } from './worlds/notes.ts';
import { noticesWorld } from './worlds/notices.ts';
import { peopleWorld } from './worlds/people.ts';
import { plansWorld } from './worlds/plans.ts';
import { qualityWorld } from './worlds/quality.ts';
import { reportingWorld } from './worlds/reporting.ts';
import { representativesWorld } from './worlds/representatives.ts';
import { requestsWorld } from './worlds/requests.ts';
import { ringMeWorld } from './worlds/ring-me.ts';
import { screensWorld } from './worlds/screens.ts';
import { servicesWorld } from './worlds/services.ts';
import { shiftsWorld } from './worlds/shifts.ts';
import { silenceWorld } from './worlds/silence.ts';
import { stateCasesWorld } from './worlds/state-cases.ts';
import { visitsWorld } from './worlds/visits.ts';
import { waitingListWorld } from './worlds/waiting-list.ts';

/** One part per module, in the order of the modules: later ones may refer to rows of earlier ones. */
export const worlds: readonly WorldPart[] = [
  peopleWorld,
  representativesWorld,
  servicesWorld,
  guideWorld,
  notesWorld,
  deskWorld,
  callsWorld,
  noticesWorld,
  lettersWorld,
  shiftsWorld,
  fleetWorld,
  silenceWorld,
  lessonsWorld,
  dangerWorld,
  conversationsWorld,
  ringMeWorld,
  requestsWorld,
  assessmentsWorld,
  decisionsWorld,
  appealsWorld,
  waitingListWorld,
  meetingsWorld,
  plansWorld,
  dialogueWorld,
  stateCasesWorld,
  visitsWorld,
  carelinkWorld,
  screensWorld,
  aidCatalogueWorld,
  aidPromisesWorld,
  aidDoorWorld,
  aidWorkshopWorld,
  aidLoansWorld,
  qualityWorld,
  reportingWorld,
];
