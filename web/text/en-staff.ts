import { adoption } from './en/staff/adoption.ts';
import { aidCatalogue } from './en/staff/aid-catalogue.ts';
import { aidEditor } from './en/staff/aid-editor.ts';
import { aidFitWork } from './en/staff/aid-fit-work.ts';
import { aidInsightWork } from './en/staff/aid-insight.ts';
import { aidDoorWork } from './en/staff/aids-door.ts';
import { aidsLoanWork } from './en/staff/aids-loans.ts';
import { aidStore } from './en/staff/aids-store.ts';
import { aidsToday } from './en/staff/aids-today.ts';
import { aidWorkshop } from './en/staff/aids-workshop.ts';
import { aidWorkshopMore } from './en/staff/aids-workshop-more.ts';
import { appealWork } from './en/staff/appeal-work.ts';
import { applied } from './en/staff/applied.ts';
import { assessmentTeam } from './en/staff/assessment-team.ts';
import { assessments } from './en/staff/assessments.ts';
import { carelink } from './en/staff/carelink.ts';
import { contactCarerWork } from './en/staff/contact-carer.ts';
import { continuity } from './en/staff/continuity.ts';
import { conversations } from './en/staff/conversations.ts';
import { staffDanger } from './en/staff/danger.ts';
import { decisions } from './en/staff/decisions.ts';
import { delegations } from './en/staff/delegations.ts';
import { deskStaff } from './en/staff/desk.ts';
import { dialogue } from './en/staff/dialogue.ts';
import { disqualified } from './en/staff/disqualified.ts';
import { dutyCalendar } from './en/staff/duty-calendar.ts';
import { feedbackWork } from './en/staff/feedback.ts';
import { fleet } from './en/staff/fleet.ts';
import { fleetWork } from './en/staff/fleet-work.ts';
import { staffGuide } from './en/staff/guide.ts';
import { guideWorkshop } from './en/staff/guide-workshop.ts';
import { helpEnding } from './en/staff/help-ending.ts';
import { intakeFurther } from './en/staff/intake-further.ts';
import { lessons } from './en/staff/lessons.ts';
import { letters } from './en/staff/letters.ts';
import { meetingWork } from './en/staff/meetings.ts';
import { people } from './en/staff/people.ts';
import { besideWork } from './en/staff/plan-beside.ts';
import { plans } from './en/staff/plans.ts';
import { priceWork } from './en/staff/price-work.ts';
import { register } from './en/staff/register.ts';
import { representatives } from './en/staff/representatives.ts';
import { requests } from './en/staff/requests.ts';
import { ringWork } from './en/staff/ring-me.ts';
import { screensWork } from './en/staff/screens.ts';
import { services } from './en/staff/services.ts';
import { shifts } from './en/staff/shifts.ts';
import { stateCaseWork } from './en/staff/state-cases.ts';
import { technical } from './en/staff/technical.ts';
import { visits } from './en/staff/visits.ts';
import { waitingWork } from './en/staff/waiting-list.ts';
import { weekPhoneWork } from './en/staff/week-phone.ts';
import { withhold } from './en/staff/withhold.ts';
import { withoutNet } from './en/staff/without-net.ts';
import type { StaffText } from './nb-staff.ts';

export const enStaff: StaffText = {
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
