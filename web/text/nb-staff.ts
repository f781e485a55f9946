import { adoption } from './nb/staff/adoption.ts';
import { aidCatalogue } from './nb/staff/aid-catalogue.ts';
import { aidEditor } from './nb/staff/aid-editor.ts';
import { aidFitWork } from './nb/staff/aid-fit-work.ts';
import { aidInsightWork } from './nb/staff/aid-insight.ts';
import { aidDoorWork } from './nb/staff/aids-door.ts';
import { aidsLoanWork } from './nb/staff/aids-loans.ts';
import { aidStore } from './nb/staff/aids-store.ts';
import { aidsToday } from './nb/staff/aids-today.ts';
import { aidWorkshop } from './nb/staff/aids-workshop.ts';
import { aidWorkshopMore } from './nb/staff/aids-workshop-more.ts';
import { appealWork } from './nb/staff/appeal-work.ts';
import { applied } from './nb/staff/applied.ts';
import { assessmentTeam } from './nb/staff/assessment-team.ts';
import { assessments } from './nb/staff/assessments.ts';
import { carelink } from './nb/staff/carelink.ts';
import { contactCarerWork } from './nb/staff/contact-carer.ts';
import { continuity } from './nb/staff/continuity.ts';
import { conversations } from './nb/staff/conversations.ts';
import { staffDanger } from './nb/staff/danger.ts';
import { decisions } from './nb/staff/decisions.ts';
import { delegations } from './nb/staff/delegations.ts';
import { deskStaff } from './nb/staff/desk.ts';
import { dialogue } from './nb/staff/dialogue.ts';
import { disqualified } from './nb/staff/disqualified.ts';
import { dutyCalendar } from './nb/staff/duty-calendar.ts';
import { feedbackWork } from './nb/staff/feedback.ts';
import { fleet } from './nb/staff/fleet.ts';
import { fleetWork } from './nb/staff/fleet-work.ts';
import { staffGuide } from './nb/staff/guide.ts';
import { guideWorkshop } from './nb/staff/guide-workshop.ts';
import { helpEnding } from './nb/staff/help-ending.ts';
import { intakeFurther } from './nb/staff/intake-further.ts';
import { lessons } from './nb/staff/lessons.ts';
import { letters } from './nb/staff/letters.ts';
import { meetingWork } from './nb/staff/meetings.ts';
import { people } from './nb/staff/people.ts';
import { besideWork } from './nb/staff/plan-beside.ts';
import { plans } from './nb/staff/plans.ts';
import { priceWork } from './nb/staff/price-work.ts';
import { register } from './nb/staff/register.ts';
import { representatives } from './nb/staff/representatives.ts';
import { requests } from './nb/staff/requests.ts';
import { ringWork } from './nb/staff/ring-me.ts';
import { screensWork } from './nb/staff/screens.ts';
import { services } from './nb/staff/services.ts';
import { shifts } from './nb/staff/shifts.ts';
import { stateCaseWork } from './nb/staff/state-cases.ts';
import { technical } from './nb/staff/technical.ts';
import { visits } from './nb/staff/visits.ts';
import { waitingWork } from './nb/staff/waiting-list.ts';
import { weekPhoneWork } from './nb/staff/week-phone.ts';
import { withhold } from './nb/staff/withhold.ts';
import { withoutNet } from './nb/staff/without-net.ts';

/** Bokmål, what only staff at desks read: the shape that every language fills. */
export const nbStaff = {
  ...aidDoorWork,
  ...aidsLoanWork,
  ...aidFitWork,
  ...aidStore,
  ...aidsToday,
  ...staffDanger,
  ...people,
  ...services,
  ...ringWork,
  ...screensWork,
  ...representatives,
  ...requests,
  ...intakeFurther,
  ...applied,
  ...assessmentTeam,
  ...assessments,
  ...decisions,
  ...delegations,
  ...disqualified,
  ...priceWork,
  ...helpEnding,
  ...withhold,
  ...withoutNet,
  ...letters,
  ...appealWork,
  ...deskStaff,
  ...besideWork,
  ...plans,
  ...carelink,
  ...aidCatalogue,
  ...aidEditor,
  ...visits,
  ...waitingWork,
  ...meetingWork,
  ...aidInsightWork,
  ...stateCaseWork,
  ...technical,
  ...shifts,
  ...dutyCalendar,
  ...feedbackWork,
  ...fleet,
  ...fleetWork,
  ...continuity,
  ...conversations,
  ...lessons,
  ...staffGuide,
  ...guideWorkshop,
  ...adoption,
  ...dialogue,
  ...register,
  ...aidWorkshop,
  ...aidWorkshopMore,
  ...contactCarerWork,
  ...weekPhoneWork,
};

export type StaffText = typeof nbStaff;
