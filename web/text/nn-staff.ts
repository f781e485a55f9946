import type { StaffText } from './nb-staff.ts';
import { adoption } from './nn/staff/adoption.ts';
import { aidCatalogue } from './nn/staff/aid-catalogue.ts';
import { aidEditor } from './nn/staff/aid-editor.ts';
import { aidFitWork } from './nn/staff/aid-fit-work.ts';
import { aidInsightWork } from './nn/staff/aid-insight.ts';
import { aidDoorWork } from './nn/staff/aids-door.ts';
import { aidsLoanWork } from './nn/staff/aids-loans.ts';
import { aidStore } from './nn/staff/aids-store.ts';
import { aidsToday } from './nn/staff/aids-today.ts';
import { aidWorkshop } from './nn/staff/aids-workshop.ts';
import { aidWorkshopMore } from './nn/staff/aids-workshop-more.ts';
import { appealWork } from './nn/staff/appeal-work.ts';
import { applied } from './nn/staff/applied.ts';
import { assessmentTeam } from './nn/staff/assessment-team.ts';
import { assessments } from './nn/staff/assessments.ts';
import { carelink } from './nn/staff/carelink.ts';
import { contactCarerWork } from './nn/staff/contact-carer.ts';
import { continuity } from './nn/staff/continuity.ts';
import { conversations } from './nn/staff/conversations.ts';
import { staffDanger } from './nn/staff/danger.ts';
import { decisions } from './nn/staff/decisions.ts';
import { delegations } from './nn/staff/delegations.ts';
import { deskStaff } from './nn/staff/desk.ts';
import { dialogue } from './nn/staff/dialogue.ts';
import { disqualified } from './nn/staff/disqualified.ts';
import { dutyCalendar } from './nn/staff/duty-calendar.ts';
import { feedbackWork } from './nn/staff/feedback.ts';
import { fleet } from './nn/staff/fleet.ts';
import { fleetWork } from './nn/staff/fleet-work.ts';
import { staffGuide } from './nn/staff/guide.ts';
import { guideWorkshop } from './nn/staff/guide-workshop.ts';
import { helpEnding } from './nn/staff/help-ending.ts';
import { intakeFurther } from './nn/staff/intake-further.ts';
import { lessons } from './nn/staff/lessons.ts';
import { letters } from './nn/staff/letters.ts';
import { meetingWork } from './nn/staff/meetings.ts';
import { people } from './nn/staff/people.ts';
import { besideWork } from './nn/staff/plan-beside.ts';
import { plans } from './nn/staff/plans.ts';
import { priceWork } from './nn/staff/price-work.ts';
import { register } from './nn/staff/register.ts';
import { representatives } from './nn/staff/representatives.ts';
import { requests } from './nn/staff/requests.ts';
import { ringWork } from './nn/staff/ring-me.ts';
import { screensWork } from './nn/staff/screens.ts';
import { services } from './nn/staff/services.ts';
import { shifts } from './nn/staff/shifts.ts';
import { stateCaseWork } from './nn/staff/state-cases.ts';
import { technical } from './nn/staff/technical.ts';
import { visits } from './nn/staff/visits.ts';
import { waitingWork } from './nn/staff/waiting-list.ts';
import { weekPhoneWork } from './nn/staff/week-phone.ts';
import { withhold } from './nn/staff/withhold.ts';
import { withoutNet } from './nn/staff/without-net.ts';

export const nnStaff: StaffText = {
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
