import { householdsOf } from './households.ts';
import { layOutAids } from './lay-out-aids.ts';
import { layOutAlarms } from './lay-out-alarms.ts';
import { layOutCases } from './lay-out-case.ts';
import { layOutCaseTeams } from './lay-out-case-teams.ts';
import { layOutDelegations } from './lay-out-delegations.ts';
import { layOutDevices, type TownDevice } from './lay-out-devices.ts';
import { layOutDoorUse } from './lay-out-door-use.ts';
import { layOutDutyCalendar } from './lay-out-duty-calendar.ts';
import { layOutFamilyScreens } from './lay-out-family-screens.ts';
import { layOutFeedback } from './lay-out-feedback.ts';
import { layOutFleet } from './lay-out-fleet.ts';
import { layOutModels } from './lay-out-fleet-models.ts';
import { layOutGuide } from './lay-out-guide.ts';
import { layOutHospital } from './lay-out-hospital.ts';
import { layOutJournal } from './lay-out-journal.ts';
import { layOutLetters } from './lay-out-letters.ts';
import { layOutLife } from './lay-out-life.ts';
import { layOutOpenings } from './lay-out-openings.ts';
import { layOutHousehold } from './lay-out-people.ts';
import { layOutPlans } from './lay-out-plan.ts';
import { layOutOutsideResponders } from './lay-out-responders.ts';
import { layOutStateCases } from './lay-out-state-cases.ts';
import { layOutTechnical } from './lay-out-technical.ts';
import { layOutThreads } from './lay-out-threads.ts';
import { layOutVisits } from './lay-out-visits.ts';
import { layOutVolunteers } from './lay-out-volunteers.ts';
import { layOutWaiting } from './lay-out-waiting.ts';
import { layOutBoard, layOutFirstNights, layOutPlannedCalls } from './lay-out-watch.ts';
import { layOutContactCarer, layOutFirstTime, layOutWeekPhone } from './lay-out-week.ts';
import { livesOf } from './life.ts';
import type { OneServed, TownContext } from './town-context.ts';

/**
 * Everyone in one municipality and all that has happened with them, home by home.
 * @yields after each home, so that what waits can be written
 * @returns its alarms
 */
export function* layOutMunicipality(context: TownContext): Generator<void, readonly TownDevice[]> {
  const { place, scale, seed, clock, span, hasHelp } = context;
  const homes = householdsOf(place, scale, seed);
  const lives = livesOf(homes, clock, span, seed);
  const devices: TownDevice[] = [];
  const served: OneServed[] = [];
  const dead = [...lives].filter(([, { diedOn }]) => hasHelp && diedOn !== null);
  const diedOn = new Map(dead.map(([key, life]) => [key, life.diedOn ?? '']));
  layOutModels(context);
  if (hasHelp) layOutCaseTeams(context);
  for (const home of homes) {
    layOutHousehold(context, home, diedOn);
    devices.push(...layOutDevices(context, home, lives));
    for (const person of home.persons) {
      const life = lives.get(person.key);
      if (!life || !hasHelp) continue;
      const one = { home, person, life };
      served.push(one);
      layOutCases(context, one);
      layOutLetters(context, one);
      layOutLife(context, one);
      layOutHospital(context, one);
      layOutPlannedCalls(context, one);
      layOutFirstNights(context, one);
      layOutVisits(context, one, layOutPlans(context, one));
      layOutFirstTime(context, one);
      layOutContactCarer(context, one);
      layOutThreads(context, one);
      layOutFamilyScreens(context, one);
      layOutFeedback(context, one);
      layOutDoorUse(context, one);
      layOutJournal(context, one);
    }
    yield;
  }
  layOutVolunteers(context);
  if (hasHelp) layOutWaiting(context, served);
  if (hasHelp) layOutDelegations(context);
  layOutGuide(context);
  layOutWeekPhone(context);
  layOutOutsideResponders(context);
  layOutDutyCalendar(context);
  layOutBoard(context);
  layOutFleet(context, homes);
  layOutAids(context, homes, context.catalogues[place.country].aids);
  if (hasHelp) layOutStateCases(context, served);
  if (hasHelp) layOutOpenings(context, homes);
  yield;
  layOutTechnical(context, homes);
  layOutAlarms(context, homes, lives);
  context.trail.closeDays(context);
  yield;
  return devices;
}
