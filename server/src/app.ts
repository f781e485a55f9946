import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  accessRoutes,
  adoptionRoutes,
  aidCatalogueRoutes,
  aidChooseForRoutes,
  aidChoosingRoutes,
  aidCountRoutes,
  aidDoorRoutes,
  aidInsightRoutes,
  aidKioskRoutes,
  aidLoanRoutes,
  aidRecallRoutes,
  aidRepairRoutes,
  aidReservationRoutes,
  aidRoundRoutes,
  aidStoreWorkRoutes,
  aidWorkshopRoutes,
  aidWrongRoutes,
  alarmRoutes,
  alarmSuggestionRoutes,
  assessmentRoutes,
  callRoutes,
  carelinkRoutes,
  caseTeamRoutes,
  continuityRoutes,
  conversationRoutes,
  dangerRoutes,
  decisionRoutes,
  demoRoutes,
  deskScreenRoutes,
  deviceRoutes,
  dialogueRoutes,
  disqualificationRoutes,
  dutyCalendarRoutes,
  familyScreenRoutes,
  feedbackRoutes,
  findCaseRoutes,
  firstTimeRoutes,
  guideRoutes,
  guideWorkshopRoutes,
  handOverLinkRoutes,
  helperRoutes,
  instrumentRoutes,
  latePromiseRoutes,
  lessonRoutes,
  letterRoutes,
  morningRoutes,
  myAlarmRoutes,
  myPlanRoutes,
  noteRoutes,
  noticeRoutes,
  organisationRoutes,
  peopleRoutes,
  planBesideRoutes,
  planRoutes,
  planTogetherRoutes,
  qualityRoutes,
  type RouteKey,
  reportingRoutes,
  requestRoutes,
  ringMeRoutes,
  routes,
  serviceRoutes,
  shiftRoutes,
  silenceRoutes,
  smallerDoorAreas,
  startNowRoutes,
  stateCaseRoutes,
  trainingRoutes,
  visitCalendarRoutes,
  visitRoutes,
  weekPhoneRoutes,
  wellbeingRoutes,
} from '@tunet/contract';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { writeCalendar } from './adapters/calendar/write-calendar.ts';
import { createOidcClient } from './adapters/oidc/client.ts';
import { printLabels, printSlip } from './adapters/pdf/print-labels.ts';
import { printLetters } from './adapters/pdf/print-letters.ts';
import { readPicture, readPictureOrDocument } from './adapters/pictures/read-picture.ts';
import { httpProductData } from './adapters/product-data/http-register.ts';
import { claimFirst } from './claim-first.ts';
import type { Config } from './config.ts';
import { demoHandlers } from './demo/demo-handlers.ts';
import { registerDoors } from './doors.ts';
import { forwardDirect } from './forward-direct.ts';
import { learnGuide } from './learn-guide.ts';
import { lifePorts } from './life-ports.ts';
import {
  accessActions,
  accessHandlers,
  createAuthority,
  createDoorCodes,
  createSessions,
  createStandIn,
  liveGrants,
  peopleAndPlaceActions,
  registerLogin,
  sessionCookieName,
} from './modules/access/index.ts';
import {
  aidActions,
  aidCatalogueHandlers,
  aidChooseForHandlers,
  aidChoosingHandlers,
  aidDoorHandlers,
  aidInsightHandlers,
  aidKioskHandlers,
  aidLoanHandlers,
  aidRoundHandlers,
  aidStoreWorkHandlers,
  countHandlers,
  createDoorNumbers,
  promiseHandlers,
  recallHandlers,
  repairHandlers,
  stateCaseHandlers,
  thingHandlers,
  wrongHandlers,
} from './modules/aids/index.ts';
import {
  alarmActions,
  alarmHandlers,
  callHandlers,
  createLimit,
  type DeskFeeds,
  deskScreenHandlers,
  handOverLinkHandlers,
  lessonActions,
  lessonHandlers,
  linkTokens,
  myAlarmHandlers,
  unknownAlarms,
} from './modules/alarms/index.ts';
import { assessmentActions, assessmentHandlers, wellbeingHandlers } from './modules/assessments/index.ts';
import { carelinkActions, carelinkHandlers } from './modules/carelink/index.ts';
import {
  conversationActions,
  conversationHandlers,
  latePromiseHandlers,
  ringMeHandlers,
} from './modules/conversations/index.ts';
import {
  decisionActions,
  decisionHandlers,
  disqualificationHandlers,
  effectServices,
  endService,
  issueByAge,
} from './modules/decisions/index.ts';
import { deviceActions, deviceHandlers, silenceHandlers, technicalActions } from './modules/devices/index.ts';
import { dialogueActions, dialogueHandlers } from './modules/dialogue/index.ts';
import { dangerActions, dangerHandlers, guideActions, guideHandlers } from './modules/guide/index.ts';
import { noteActions, noteHandlers } from './modules/notes/index.ts';
import { letterHandlers, noticeActions, noticeHandlers } from './modules/notices/index.ts';
import { administrationContact, dutyCalendarHandlers, organisationHandlers } from './modules/organisation/index.ts';
import { peopleHandlers } from './modules/people/index.ts';
import {
  myPlanHandlers,
  planActions,
  planBesideHandlers,
  planHandlers,
  planTogetherHandlers,
  startNowHandlers,
} from './modules/plans/index.ts';
import { adoptionHandlers, feedbackHandlers, qualityActions, qualityHandlers } from './modules/quality/index.ts';
import { reportingActions, reportingHandlers } from './modules/reporting/index.ts';
import {
  alarmSuggestionHandlers,
  caseTeamHandlers,
  findCaseHandlers,
  requestActions,
  requestHandlers,
} from './modules/requests/index.ts';
import { screenActions, screenHandlers } from './modules/screens/index.ts';
import {
  instrumentHandlers,
  publicHolidays,
  ruleValue,
  ruleValues,
  serviceActions,
  serviceHandlers,
} from './modules/services/index.ts';
import { morningActions, morningHandlers, shiftActions, shiftHandlers } from './modules/shifts/index.ts';
import { trainingActions, trainingHandlers } from './modules/training/index.ts';
import {
  calendarTokens,
  continuityHandlers,
  createPhoneWords,
  firstTimeHandlers,
  helperHandlers,
  pictureOfCalendar,
  visitActions,
  visitCalendarHandlers,
  visitHandlers,
  weekPhoneHandlers,
} from './modules/visits/index.ts';
import { createPastTakes } from './past-takes.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Transaction } from './platform/db/transaction.ts';
import type { Actor } from './platform/http/actor.ts';
import { createHttp } from './platform/http/create-http.ts';
import { createLookAs, type Served } from './platform/http/look-as.ts';
import { type Service, serveRoutes } from './platform/http/serve-routes.ts';
import { idsFrom } from './platform/ids/ids.ts';
import { systemTimers } from './platform/jobs/timers.ts';
import type { Log } from './platform/log/log.ts';
import { registerOperations } from './processes/web-operations.ts';

export interface AppPorts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Connections of the role tunet_app. */
  readonly pool: Pool;
  readonly deskFeeds: DeskFeeds;
  /** Folder of the built web. */
  readonly webFolder: string;
}

/** Every action of the product with who may do it; one table per module. */
export const actionTables = [
  peopleAndPlaceActions,
  accessActions,
  serviceActions,
  guideActions,
  dangerActions,
  noteActions,
  noticeActions,
  deviceActions,
  technicalActions,
  alarmActions,
  lessonActions,
  shiftActions,
  morningActions,
  conversationActions,
  requestActions,
  assessmentActions,
  decisionActions,
  planActions,
  dialogueActions,
  visitActions,
  screenActions,
  aidActions,
  trainingActions,
  carelinkActions,
  qualityActions,
  reportingActions,
] as const;

/** The web process, wired by hand: each module gets its ports here and nowhere else. */
export async function createApp(ports: AppPorts): Promise<FastifyInstance> {
  const { config, clock, log, pool } = ports;
  const isDemo = !config.production;
  const { cookiePrefix } = config.session;
  const app = await createHttp({
    log,
    publicOrigin: config.web.publicOrigin,
    trustedProxies: config.web.trustedProxies,
    tls: config.web.tls && { cert: readFileSync(config.web.tls.certificate), key: readFileSync(config.web.tls.key) },
    formTargets: [new URL(config.identity.issuer).origin],
  });
  const newId = idsFrom(clock);
  const smallerDoor = async (tx: Transaction, tenantId: string) => {
    const rules = await ruleValues(tx, tenantId, [
      'code-door.areas',
      'code-door.code-minutes',
      'code-door.unused-days',
    ]);
    const areas = rules['code-door.areas'];
    return {
      opens: smallerDoorAreas.filter((area) => areas[area] === 'open'),
      codeMinutes: rules['code-door.code-minutes'],
      unusedDays: rules['code-door.unused-days'],
    };
  };
  const opensOf = async (tx: Transaction, tenantId: string) => (await smallerDoor(tx, tenantId)).opens;
  const sessions = createSessions({ pool, opensOf });
  const authority = createAuthority(actionTables);
  const served = new Map<RouteKey, Served>();
  const lookAs = createLookAs({ pool, newId, authority, served });
  const service: Service = {
    served,
    standIn: createStandIn({ pool, newId, lookAs, authority }),
    pool,
    clock,
    newId,
    sessions,
    authority,
    cookieName: (door) => sessionCookieName(cookiePrefix, config.web.publicOrigin, door),
    placeCookieName: `${cookiePrefix}_place`,
  };

  const receiver = {
    receiver: config.receiver,
    cookieName: service.cookieName('staff'),
    past: createPastTakes(systemTimers),
  };
  claimFirst(app, receiver);

  serveRoutes(app, service, organisationRoutes, organisationHandlers({ pool, isDemo, isExercise: config.isExercise }));
  const maySee = async (tx: Transaction, actor: Actor, personId: string) =>
    authority.decide(actor, 'Person.See', { grants: await liveGrants(tx, personId) }).allow;
  serveRoutes(app, service, peopleRoutes, peopleHandlers({ liveGrants, maySee, ...lifePorts }));
  const tries = { address: createLimit(10, 600_000), place: createLimit(300, 600_000) };
  const access = accessHandlers({
    ...{ pool, sessions, lookAs, newId, cookiePrefix, cookieName: service.cookieName, rules: smallerDoor },
    withinReach: authority.withinReach,
    codes: createDoorCodes(config.session.secret, (below) => randomInt(below)),
    mayTry: {
      address: (key, at) => tries.address.allows(key, at),
      place: (key, at) => tries.place.allows(key, at),
    },
    phoneOf: async (tx, tenantId) => (await administrationContact(tx, tenantId))?.phone ?? null,
    seenOutside: pictureOfCalendar(pool),
    parentScopes: (tx, tenantId) => ruleValue(tx, tenantId, 'representatives.parent-scopes'),
  });
  serveRoutes(app, service, accessRoutes, access);
  serveRoutes(app, service, dutyCalendarRoutes, dutyCalendarHandlers({ holidays: publicHolidays }));
  serveRoutes(app, service, deviceRoutes, deviceHandlers());
  serveRoutes(app, service, silenceRoutes, silenceHandlers(unknownAlarms));
  serveRoutes(app, service, myAlarmRoutes, myAlarmHandlers());
  serveRoutes(app, service, alarmRoutes, alarmHandlers({ deskFeeds: ports.deskFeeds }));
  serveRoutes(app, service, callRoutes, callHandlers({ pool, voiceKey: config.voiceKey }));
  const links = {
    tokens: linkTokens(config.session.secret, config.web.publicOrigin),
    limit: createLimit(30, 60_000),
  };
  serveRoutes(app, service, handOverLinkRoutes, handOverLinkHandlers({ pool, cookiePrefix, ...links }));
  serveRoutes(
    app,
    service,
    deskScreenRoutes,
    deskScreenHandlers({ pool, makesEmergencyLists: config.emergencyPassphrase !== null }),
  );
  serveRoutes(app, service, lessonRoutes, lessonHandlers());
  serveRoutes(app, service, morningRoutes, morningHandlers());
  serveRoutes(app, service, shiftRoutes, shiftHandlers());
  serveRoutes(app, service, serviceRoutes, serviceHandlers());
  serveRoutes(app, service, instrumentRoutes, instrumentHandlers());
  const guide = guideHandlers({ pool, limit: createLimit(60, 60_000), learnt: learnGuide() });
  serveRoutes(app, service, dangerRoutes, dangerHandlers({ pool }));
  serveRoutes(app, service, guideRoutes, guide);
  serveRoutes(app, service, guideWorkshopRoutes, guide);
  serveRoutes(app, service, noteRoutes, noteHandlers());
  serveRoutes(app, service, noticeRoutes, noticeHandlers());
  serveRoutes(app, service, letterRoutes, letterHandlers({ printLetters }));
  serveRoutes(app, service, ringMeRoutes, ringMeHandlers());
  serveRoutes(app, service, latePromiseRoutes, latePromiseHandlers());
  serveRoutes(app, service, conversationRoutes, conversationHandlers({ readPicture }));
  serveRoutes(
    app,
    service,
    requestRoutes,
    requestHandlers({ readPaper: readPictureOrDocument, issueByAge, effect: effectServices, endService }),
  );
  serveRoutes(app, service, assessmentRoutes, assessmentHandlers());
  serveRoutes(app, service, wellbeingRoutes, wellbeingHandlers());
  serveRoutes(app, service, disqualificationRoutes, disqualificationHandlers);
  serveRoutes(app, service, decisionRoutes, decisionHandlers({ readPaper: readPictureOrDocument, printLetters }));
  serveRoutes(app, service, planRoutes, planHandlers());
  serveRoutes(app, service, startNowRoutes, startNowHandlers());
  serveRoutes(app, service, planTogetherRoutes, planTogetherHandlers());
  serveRoutes(app, service, planBesideRoutes, planBesideHandlers());
  serveRoutes(app, service, continuityRoutes, continuityHandlers());
  serveRoutes(app, service, myPlanRoutes, myPlanHandlers());
  serveRoutes(app, service, visitRoutes, visitHandlers());
  const calendars = {
    ...{ pool, writeCalendar, limit: createLimit(60, 60_000) },
    tokens: calendarTokens(config.session.secret, config.web.publicOrigin),
  };
  serveRoutes(app, service, visitCalendarRoutes, visitCalendarHandlers(calendars));
  const weekPhone = {
    ...{ pool, voiceKey: config.voiceKey, words: createPhoneWords(config.session.secret) },
    limit: createLimit(120, 600_000),
  };
  serveRoutes(app, service, helperRoutes, helperHandlers());
  serveRoutes(app, service, firstTimeRoutes, firstTimeHandlers());
  serveRoutes(app, service, weekPhoneRoutes, weekPhoneHandlers(weekPhone));
  const screenLimits = { begin: createLimit(20, 600_000), look: createLimit(600, 60_000) };
  const familyScreens = {
    ...{ pool, newId, cookiePrefix, random: (below: number) => randomInt(below) },
    mayBegin: (address: string, at: Date) => screenLimits.begin.allows(address, at),
    mayLook: (address: string, at: Date) => screenLimits.look.allows(address, at),
  };
  serveRoutes(app, service, trainingRoutes, trainingHandlers());
  const aidDoor = {
    ...{ pool, newId, readPicture, printLabels, printSlip, lockKey: config.lockKey },
    numbers: createDoorNumbers(config.session.secret),
  };
  serveRoutes(app, service, aidDoorRoutes, aidDoorHandlers(aidDoor));
  serveRoutes(app, service, aidRoundRoutes, aidRoundHandlers);
  serveRoutes(app, service, aidStoreWorkRoutes, aidStoreWorkHandlers);
  serveRoutes(app, service, aidChooseForRoutes, aidChooseForHandlers);
  serveRoutes(app, service, aidKioskRoutes, aidKioskHandlers({ ...familyScreens, ...aidDoor }));
  const products = config.productData ? httpProductData(config.productData) : null;
  serveRoutes(app, service, aidCatalogueRoutes, aidCatalogueHandlers({ products }));
  serveRoutes(app, service, aidChoosingRoutes, aidChoosingHandlers({ pool, limit: createLimit(240, 60_000) }));
  serveRoutes(app, service, stateCaseRoutes, stateCaseHandlers());
  serveRoutes(app, service, aidReservationRoutes, promiseHandlers());
  serveRoutes(app, service, aidWrongRoutes, wrongHandlers);
  serveRoutes(app, service, aidLoanRoutes, aidLoanHandlers());
  serveRoutes(app, service, aidInsightRoutes, aidInsightHandlers());
  serveRoutes(app, service, aidWorkshopRoutes, thingHandlers({ printLetters }));
  serveRoutes(app, service, aidRepairRoutes, repairHandlers());
  serveRoutes(app, service, aidRecallRoutes, recallHandlers({ printLetters }));
  serveRoutes(app, service, aidCountRoutes, countHandlers());
  serveRoutes(app, service, familyScreenRoutes, screenHandlers(familyScreens));
  serveRoutes(app, service, carelinkRoutes, carelinkHandlers({ pool, key: config.carelinkKey }));
  serveRoutes(app, service, qualityRoutes, qualityHandlers());
  serveRoutes(app, service, feedbackRoutes, feedbackHandlers());
  serveRoutes(app, service, findCaseRoutes, findCaseHandlers());
  serveRoutes(app, service, caseTeamRoutes, caseTeamHandlers());
  serveRoutes(app, service, alarmSuggestionRoutes, alarmSuggestionHandlers());
  serveRoutes(app, service, dialogueRoutes, dialogueHandlers());
  serveRoutes(app, service, reportingRoutes, reportingHandlers());
  serveRoutes(app, service, adoptionRoutes, adoptionHandlers());
  if (isDemo) serveRoutes(app, service, demoRoutes, await demoHandlers({ pool, config, log }));

  registerLogin(app, { config, clock, sessions, pool, identity: createOidcClient(config) });
  await forwardDirect(app, receiver);
  registerOperations(app, { pool, clock, routes, config });
  await registerDoors(app, { folder: ports.webFolder, pool, placeCookieName: service.placeCookieName, isDemo });
  return app;
}
