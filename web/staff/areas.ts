import { adoptionArea } from './adoption/area.tsx';
import { aidCatalogueArea } from './aid-catalogue/area.tsx';
import { aidInsightArea } from './aid-insight/area.tsx';
import { aidsArea } from './aids/area.tsx';
import { aidDoorWorkArea } from './aids/door/area.tsx';
import { aidLoanWorkArea } from './aids/loans/area.tsx';
import { aidReserveArea } from './aids/reserve/area.tsx';
import { appealsArea } from './appeals/area.tsx';
import { carelinkArea } from './carelink/area.tsx';
import { continuityArea } from './continuity/area.tsx';
import { courseArea } from './course/area.tsx';
import { dangerArea } from './danger/area.tsx';
import { decisionsArea } from './decisions/area.tsx';
import { alarmCardArea } from './desk/area.tsx';
import { dialogueArea } from './dialogue/area.tsx';
import { dutyCalendarArea } from './duty-calendar/area.tsx';
import { feedbackArea } from './feedback/area.tsx';
import { fleetArea } from './fleet/area.tsx';
import { guideWorkshopArea } from './guide-workshop/area.tsx';
import { inboxArea } from './inbox/area.tsx';
import { intakeArea } from './intake/area.tsx';
import { lessonsArea } from './lessons/area.tsx';
import { lettersArea } from './letters/area.tsx';
import { morningArea } from './morning/area.tsx';
import { peopleArea } from './people/area.tsx';
import { plansArea } from './plans/area.tsx';
import { qualityArea } from './quality/area.tsx';
import { registerArea } from './register/area.tsx';
import { representativesArea } from './representatives/area.tsx';
import { ringMeArea } from './ring-me/area.tsx';
import { screensArea } from './screens/area.tsx';
import { shiftsArea } from './shifts/area.tsx';
import { stateCasesArea } from './state-cases/area.tsx';
import { technicalArea } from './technical/area.tsx';
import { unitsArea } from './units/area.tsx';
import { waitingArea } from './waiting/area.tsx';
import { weekPhoneArea } from './week-phone/area.tsx';
import { withoutNetArea } from './without-net/area.tsx';
import { workshopArea } from './workshop/area.tsx';

/** Every area of the staff door beside the desk, in the order of the first page. */
export const areas = [
  intakeArea,
  carelinkArea,
  lettersArea,
  decisionsArea,
  appealsArea,
  waitingArea,
  plansArea,
  courseArea,
  aidsArea,
  aidReserveArea,
  aidCatalogueArea,
  unitsArea,
  shiftsArea,
  dutyCalendarArea,
  fleetArea,
  inboxArea,
  aidLoanWorkArea,
  aidDoorWorkArea,
  ringMeArea,
  feedbackArea,
  peopleArea,
  representativesArea,
  weekPhoneArea,
  screensArea,
  alarmCardArea,
  stateCasesArea,
  aidInsightArea,
  technicalArea,
  lessonsArea,
  dialogueArea,
  adoptionArea,
  continuityArea,
  registerArea,
  morningArea,
  qualityArea,
  workshopArea,
  dangerArea,
  guideWorkshopArea,
  withoutNetArea,
];
