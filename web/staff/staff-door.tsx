import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import type { Role } from '@tunet/contract';
import { lazy, Suspense, useCallback, useState } from 'react';
import { alarmSound } from '../ui/alarm-sound.ts';
import { ChoosePlace } from '../ui/choose-place.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { IdentityContext, useIdentity } from '../ui/identity.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { NoPage } from '../ui/no-page.tsx';
import { AtPlace } from '../ui/open-door.tsx';
import { Main, SkipLink, TopBar } from '../ui/page.tsx';
import { usePlace } from '../ui/place.tsx';
import { SchemeButton, schemeOfTheHour, useScheme } from '../ui/scheme.tsx';
import { SessionWarning } from '../ui/session-warning.tsx';
import { areas } from './areas.ts';
import { ChooseWorkPage } from './choose-work-page.tsx';
import { DeskEar } from './desk/desk-ear.tsx';
import { DeskPage } from './desk/desk-page.tsx';
import { EmergencyList } from './desk/emergency-list.tsx';
import { GuideKey } from './guide/guide-key.tsx';
import { OpeningsPage } from './openings-page.tsx';
import { AreasContext } from './parts.tsx';
import { FindBesideDesk, PersonBesideDesk } from './people/people-beside-desk.tsx';
import { FindPersonPage, PersonPage } from './people/people-page.tsx';
import { StaffLoginPage } from './staff-login-page.tsx';
import { LeaveStaff } from './without-net/leave-staff.tsx';

const UnsentLine = lazy(async () => ({ default: (await import('./without-net/unsent-line.tsx')).UnsentLine }));
/** Who may write in an assessment. */
const mapsNeeds: readonly Role[] = ['assessor', 'carer', 'nurse'];

const root = createRootRoute({ component: Shell, notFoundComponent: NoStaffPage });
const home = createRoute({ getParentRoute: () => root, path: '/', component: ChooseWorkPage });
const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: DeskPage });
// A child of the desk, so that choosing an alarm never takes the desk down: its stream and sound go on.
const alarm = createRoute({ getParentRoute: () => desk, path: '/alarm/$alarmId' });
const emergencyList = createRoute({
  getParentRoute: () => desk,
  path: '/emergency-list',
  component: EmergencyList,
});
// Children of the desk for the same reason; alone for those who are elsewhere.
const findAtDesk = createRoute({ getParentRoute: () => desk, path: '/people', component: FindBesideDesk });
const personAtDesk = createRoute({
  getParentRoute: () => desk,
  path: '/people/$personId',
  component: PersonBesideDesk,
});
const find = createRoute({ getParentRoute: () => root, path: '/people', component: FindPersonPage });
const person = createRoute({ getParentRoute: () => root, path: '/people/$personId', component: PersonPage });
const openings = createRoute({ getParentRoute: () => root, path: '/openings', component: OpeningsPage });
const ofAreas = areas.flatMap(({ pages }) =>
  pages.map(({ path, component }) => createRoute({ getParentRoute: () => root, path, component })),
);
const router = createRouter({
  routeTree: root.addChildren([
    home,
    desk.addChildren([alarm, findAtDesk, personAtDesk, emergencyList]),
    find,
    person,
    openings,
    ...ofAreas,
  ]),
  basepath: '/staff',
});

/** The door of staff at desks. */
export function StaffDoor() {
  return <RouterProvider router={router} />;
}

function Shell() {
  const [ended, setEnded] = useState(false);
  const end = useCallback(() => setEnded(true), []);
  const warn = useCallback(() => alarmSound.playOnce('other'), []);
  const look = useScheme('staff', schemeOfTheHour());
  return (
    <AtPlace door="staff">
      {({ identity, choices }) => (
        <>
          <SkipLink />
          <DemoBanner door="staff" loggedIn={identity !== null && !ended} />
          {identity && !ended ? (
            <IdentityContext value={identity}>
              <StaffBar look={look} />
              {identity.roles.includes('operator') ? <DeskEar /> : null}
              {identity.roles.some((role) => mapsNeeds.includes(role)) ? (
                <Suspense>
                  <UnsentLine />
                </Suspense>
              ) : null}
              <AreasContext value={areas}>
                <Outlet />
              </AreasContext>
              <SessionWarning onWarn={warn} onEnded={end} />
            </IdentityContext>
          ) : choices.length > 1 && !ended ? (
            <ChoosePlace choices={choices} />
          ) : (
            <StaffLoginPage ended={ended} />
          )}
        </>
      )}
    </AtPlace>
  );
}

function NoStaffPage() {
  return (
    <Main className="page">
      <NoPage first="/staff" />
    </Main>
  );
}

function StaffBar(props: { look: ReturnType<typeof useScheme> }) {
  const text = useWorkText();
  const place = usePlace();
  const identity = useIdentity();
  return (
    <TopBar home="/staff/" place={identity.placeName || place.name} door={text.staff.door}>
      <span className="who">{identity.name}</span>
      <GuideKey />
      <SchemeButton {...props.look} />
      <LeaveStaff />
    </TopBar>
  );
}
