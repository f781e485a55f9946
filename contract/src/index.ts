export * from './absences.ts';
export * from './access.ts';
export * from './adoption.ts';
export * from './aid-catalogue.ts';
export * from './aid-choosing.ts';
export * from './aid-counts.ts';
export * from './aid-door.ts';
export * from './aid-insight.ts';
export * from './aid-kiosk.ts';
export * from './aid-label.ts';
export * from './aid-loans.ts';
export * from './aid-recalls.ts';
export * from './aid-repairs.ts';
export * from './aid-reservations.ts';
export * from './aid-round.ts';
export * from './aid-store-work.ts';
export * from './aid-workshop.ts';
export * from './aid-wrong.ts';
export * from './aids.ts';
export * from './alarm-cards.ts';
export * from './alarm-routes.ts';
export * from './alarm-suggestions.ts';
export * from './alarms.ts';
export * from './appeals.ts';
export * from './application-papers.ts';
export * from './applying.ts';
export * from './assessments.ts';
export * from './calls.ts';
export * from './carelink.ts';
export * from './carelink-routes.ts';
export * from './case-files.ts';
export * from './case-teams.ts';
export * from './changed-decisions.ts';
export * from './code-door.ts';
export * from './continuity.ts';
export * from './conversations.ts';
export * from './danger.ts';
export * from './deaths.ts';
export * from './decisions.ts';
export * from './delegations.ts';
export * from './demo.ts';
export * from './desk-screens.ts';
export * from './device-shapes.ts';
export * from './devices.ts';
export * from './dialogue.ts';
export * from './digital-contact.ts';
export * from './direct.ts';
export * from './disqualification.ts';
export * from './duty-calendar.ts';
export * from './family-screens.ts';
export * from './feedback.ts';
export * from './find-cases.ts';
export * from './first-time.ts';
export * from './fleet-import.ts';
export * from './guide.ts';
export * from './guide-table.ts';
export * from './guide-workshop.ts';
export * from './hand-over-links.ts';
export * from './help-ending.ts';
export * from './homes.ts';
export * from './instruments.ts';
export * from './late-promises.ts';
export * from './lessons.ts';
export * from './letters.ts';
export * from './light-help.ts';
export * from './locating.ts';
export * from './meetings.ts';
export * from './morning-board.ts';
export * from './my-alarm.ts';
export * from './my-plan.ts';
export * from './notes.ts';
export * from './notices.ts';
export * from './office.ts';
export * from './organisation.ts';
export * from './people.ts';
export * from './pictures.ts';
export * from './place-routes.ts';
export * from './plan-beside.ts';
export * from './plan-together.ts';
export * from './plans.ts';
export * from './preliminary.ts';
export * from './prices.ts';
export * from './problem.ts';
export * from './proxies.ts';
export * from './quality.ts';
export * from './questions.ts';
export * from './relation.ts';
export * from './reporting.ts';
export * from './representatives.ts';
export * from './requests.ts';
export * from './responders.ts';
export * from './ring-me.ts';
export * from './route.ts';
export * from './services.ts';
export * from './setups.ts';
export * from './shifts.ts';
export * from './silence.ts';
export * from './start-now.ts';
export * from './state-cases.ts';
export * from './training.ts';
export * from './values.ts';
export * from './visit-calendar.ts';
export * from './visits.ts';
export * from './waiting-list.ts';
export * from './week-phone.ts';
export * from './wellbeing.ts';
export * from './who-helps.ts';

import { accessRoutes } from './access.ts';
import { adoptionRoutes } from './adoption.ts';
import { aidCatalogueRoutes } from './aid-catalogue.ts';
import { aidChoosingRoutes } from './aid-choosing.ts';
import { aidCountRoutes } from './aid-counts.ts';
import { aidDoorRoutes } from './aid-door.ts';
import { aidInsightRoutes } from './aid-insight.ts';
import { aidKioskRoutes } from './aid-kiosk.ts';
import { aidLoanRoutes } from './aid-loans.ts';
import { aidRecallRoutes } from './aid-recalls.ts';
import { aidRepairRoutes } from './aid-repairs.ts';
import { aidReservationRoutes } from './aid-reservations.ts';
import { aidRoundRoutes } from './aid-round.ts';
import { aidChooseForRoutes, aidStoreWorkRoutes } from './aid-store-work.ts';
import { aidWorkshopRoutes } from './aid-workshop.ts';
import { aidWrongRoutes } from './aid-wrong.ts';
import { alarmRoutes } from './alarm-routes.ts';
import { alarmSuggestionRoutes } from './alarm-suggestions.ts';
import { assessmentRoutes } from './assessments.ts';
import { callRoutes } from './calls.ts';
import { carelinkRoutes } from './carelink-routes.ts';
import { caseTeamRoutes } from './case-teams.ts';
import { continuityRoutes } from './continuity.ts';
import { conversationRoutes } from './conversations.ts';
import { dangerRoutes } from './danger.ts';
import { decisionRoutes } from './decisions.ts';
import { demoRoutes } from './demo.ts';
import { deskScreenRoutes } from './desk-screens.ts';
import { deviceRoutes } from './devices.ts';
import { dialogueRoutes } from './dialogue.ts';
import { disqualificationRoutes } from './disqualification.ts';
import { dutyCalendarRoutes } from './duty-calendar.ts';
import { familyScreenRoutes } from './family-screens.ts';
import { feedbackRoutes } from './feedback.ts';
import { findCaseRoutes } from './find-cases.ts';
import { firstTimeRoutes } from './first-time.ts';
import { guideRoutes } from './guide.ts';
import { guideWorkshopRoutes } from './guide-workshop.ts';
import { handOverLinkRoutes } from './hand-over-links.ts';
import { instrumentRoutes } from './instruments.ts';
import { latePromiseRoutes } from './late-promises.ts';
import { lessonRoutes } from './lessons.ts';
import { letterRoutes } from './letters.ts';
import { morningRoutes } from './morning-board.ts';
import { myAlarmRoutes } from './my-alarm.ts';
import { myPlanRoutes } from './my-plan.ts';
import { noteRoutes } from './notes.ts';
import { noticeRoutes } from './notices.ts';
import { organisationRoutes } from './organisation.ts';
import { peopleRoutes } from './people.ts';
import { planBesideRoutes } from './plan-beside.ts';
import { planTogetherRoutes } from './plan-together.ts';
import { planRoutes } from './plans.ts';
import { qualityRoutes } from './quality.ts';
import { reportingRoutes } from './reporting.ts';
import { requestRoutes } from './requests.ts';
import { ringMeRoutes } from './ring-me.ts';
import { serviceRoutes } from './services.ts';
import { shiftRoutes } from './shifts.ts';
import { silenceRoutes } from './silence.ts';
import { startNowRoutes } from './start-now.ts';
import { stateCaseRoutes } from './state-cases.ts';
import { trainingRoutes } from './training.ts';
import { visitCalendarRoutes } from './visit-calendar.ts';
import { visitRoutes } from './visits.ts';
import { weekPhoneRoutes } from './week-phone.ts';
import { wellbeingRoutes } from './wellbeing.ts';
import { helperRoutes } from './who-helps.ts';

/** Every route of the product, ground floor first. */
export const routes = {
  ...organisationRoutes,
  ...dutyCalendarRoutes,
  ...peopleRoutes,
  ...accessRoutes,
  ...serviceRoutes,
  ...instrumentRoutes,
  ...dangerRoutes,
  ...guideRoutes,
  ...guideWorkshopRoutes,
  ...noteRoutes,
  ...noticeRoutes,
  ...letterRoutes,
  ...deviceRoutes,
  ...silenceRoutes,
  ...alarmRoutes,
  ...callRoutes,
  ...handOverLinkRoutes,
  ...deskScreenRoutes,
  ...lessonRoutes,
  ...shiftRoutes,
  ...morningRoutes,
  ...conversationRoutes,
  ...ringMeRoutes,
  ...requestRoutes,
  ...findCaseRoutes,
  ...caseTeamRoutes,
  ...alarmSuggestionRoutes,
  ...assessmentRoutes,
  ...wellbeingRoutes,
  ...decisionRoutes,
  ...planRoutes,
  ...dialogueRoutes,
  ...startNowRoutes,
  ...trainingRoutes,
  ...aidDoorRoutes,
  ...aidRoundRoutes,
  ...aidStoreWorkRoutes,
  ...aidChooseForRoutes,
  ...aidKioskRoutes,
  ...aidWorkshopRoutes,
  ...aidWrongRoutes,
  ...aidRepairRoutes,
  ...aidRecallRoutes,
  ...aidCountRoutes,
  ...aidCatalogueRoutes,
  ...aidChoosingRoutes,
  ...aidReservationRoutes,
  ...aidLoanRoutes,
  ...stateCaseRoutes,
  ...aidInsightRoutes,
  ...latePromiseRoutes,
  ...planBesideRoutes,
  ...planTogetherRoutes,
  ...continuityRoutes,
  ...myAlarmRoutes,
  ...myPlanRoutes,
  ...visitRoutes,
  ...visitCalendarRoutes,
  ...carelinkRoutes,
  ...weekPhoneRoutes,
  ...firstTimeRoutes,
  ...helperRoutes,
  ...familyScreenRoutes,
  ...qualityRoutes,
  ...adoptionRoutes,
  ...feedbackRoutes,
  ...reportingRoutes,
  ...demoRoutes,
  // Last: who has said it of herself is stopped in everything else about that person, and tests walk through in this order.
  ...disqualificationRoutes,
};
export type Routes = typeof routes;
/** Named action of a route, as rules and the audit log know it. */
export type Action = Routes[keyof Routes]['action'];
