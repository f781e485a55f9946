import type { StaffText } from './nb-staff.ts';
import { adoption } from './sv/staff/adoption.ts';
import { aidCatalogue } from './sv/staff/aid-catalogue.ts';
import { aidEditor } from './sv/staff/aid-editor.ts';
import { aidFitWork } from './sv/staff/aid-fit-work.ts';
import { aidInsightWork } from './sv/staff/aid-insight.ts';
import { aidDoorWork } from './sv/staff/aids-door.ts';
import { aidsLoanWork } from './sv/staff/aids-loans.ts';
import { aidStore } from './sv/staff/aids-store.ts';
import { aidsToday } from './sv/staff/aids-today.ts';
import { aidWorkshop } from './sv/staff/aids-workshop.ts';
import { aidWorkshopMore } from './sv/staff/aids-workshop-more.ts';
import { appealWork } from './sv/staff/appeal-work.ts';
import { applied } from './sv/staff/applied.ts';
import { assessmentTeam } from './sv/staff/assessment-team.ts';
import { assessments } from './sv/staff/assessments.ts';
import { carelink } from './sv/staff/carelink.ts';
import { contactCarerWork } from './sv/staff/contact-carer.ts';
import { continuity } from './sv/staff/continuity.ts';
import { conversations } from './sv/staff/conversations.ts';
import { staffDanger } from './sv/staff/danger.ts';
import { decisions } from './sv/staff/decisions.ts';
import { delegations } from './sv/staff/delegations.ts';
import { deskStaff } from './sv/staff/desk.ts';
import { dialogue } from './sv/staff/dialogue.ts';
import { disqualified } from './sv/staff/disqualified.ts';
import { dutyCalendar } from './sv/staff/duty-calendar.ts';
import { feedbackWork } from './sv/staff/feedback.ts';
import { fleet } from './sv/staff/fleet.ts';
import { fleetWork } from './sv/staff/fleet-work.ts';
import { staffGuide } from './sv/staff/guide.ts';
import { guideWorkshop } from './sv/staff/guide-workshop.ts';
import { helpEnding } from './sv/staff/help-ending.ts';
import { intakeFurther } from './sv/staff/intake-further.ts';
import { lessons } from './sv/staff/lessons.ts';
import { letters } from './sv/staff/letters.ts';
import { meetingWork } from './sv/staff/meetings.ts';
import { people } from './sv/staff/people.ts';
import { besideWork } from './sv/staff/plan-beside.ts';
import { plans } from './sv/staff/plans.ts';
import { priceWork } from './sv/staff/price-work.ts';
import { register } from './sv/staff/register.ts';
import { representatives } from './sv/staff/representatives.ts';
import { requests } from './sv/staff/requests.ts';
import { ringWork } from './sv/staff/ring-me.ts';
import { screensWork } from './sv/staff/screens.ts';
import { services } from './sv/staff/services.ts';
import { shifts } from './sv/staff/shifts.ts';
import { stateCaseWork } from './sv/staff/state-cases.ts';
import { technical } from './sv/staff/technical.ts';
import { visits } from './sv/staff/visits.ts';
import { waitingWork } from './sv/staff/waiting-list.ts';
import { weekPhoneWork } from './sv/staff/week-phone.ts';
import { withhold } from './sv/staff/withhold.ts';
import { withoutNet } from './sv/staff/without-net.ts';

export const svStaff: StaffText = {
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
