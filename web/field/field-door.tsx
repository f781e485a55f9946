import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { ChoosePlace } from '../ui/choose-place.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { IdentityContext, useIdentity } from '../ui/identity.tsx';
import { LoginChoices } from '../ui/login-page.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { NoPage } from '../ui/no-page.tsx';
import { Notice } from '../ui/notice.tsx';
import { AtPlace } from '../ui/open-door.tsx';
import { Main, PageHeading, SkipLink, TopBar } from '../ui/page.tsx';
import { usePlace } from '../ui/place.tsx';
import { SchemeButton, schemeOfTheHour, useScheme } from '../ui/scheme.tsx';
import { SessionWarning } from '../ui/session-warning.tsx';
import { AidStopPage } from './aid-stop-page.tsx';
import { HandOverPage } from './hand-over-page.tsx';
import { LeaveButton } from './leave-button.tsx';
import { MyDayPage } from './my-day-page.tsx';
import { OnShift } from './on-shift.tsx';
import { VisitPage } from './visit-page.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: () => <NoPage first="/field/" /> });
const list = createRoute({ getParentRoute: () => root, path: '/', component: MyDayPage });
const one = createRoute({ getParentRoute: () => root, path: '/hand-over/$handOverId', component: HandOverPage });
const visit = createRoute({ getParentRoute: () => root, path: '/visit/$visitId', component: VisitPage });
const stop = createRoute({ getParentRoute: () => root, path: '/stop/$stopId', component: AidStopPage });
const router = createRouter({ routeTree: root.addChildren([list, one, visit, stop]), basepath: '/field' });

/** The door of those on the road: a phone in one hand, no net in the valley. */
export function FieldDoor() {
  return <RouterProvider router={router} />;
}

function Shell() {
  const [ended, setEnded] = useState(false);
  const end = useCallback(() => setEnded(true), []);
  const look = useScheme('field', schemeOfTheHour());
  return (
    <AtPlace door="field">
      {({ identity, choices }) => (
        <>
          <SkipLink />
          <DemoBanner door="field" loggedIn={identity !== null && !ended} />
          {identity && !ended ? (
            <IdentityContext value={identity}>
              <FieldBar look={look} />
              <OnShift>
                <Outlet />
              </OnShift>
              <LeaveButton />
              <SessionWarning onEnded={end} />
            </IdentityContext>
          ) : choices.length > 1 && !ended ? (
            <ChoosePlace choices={choices} />
          ) : (
            <FieldLogin ended={ended} />
          )}
        </>
      )}
    </AtPlace>
  );
}

function FieldBar(props: { look: ReturnType<typeof useScheme> }) {
  const identity = useIdentity();
  return (
    <TopBar home="/field/" place={identity.name} door={identity.placeName}>
      <SchemeButton {...props.look} />
    </TopBar>
  );
}

function FieldLogin(props: { ended: boolean }) {
  const text = useWorkText();
  const place = usePlace();
  return (
    <>
      <TopBar home="/field/" place={place.name} door={text.field.door} />
      <Main className="page">
        {props.ended ? (
          <Notice live>
            <strong>{text.session.ended}.</strong> {text.session.endedWhy}
          </Notice>
        ) : null}
        <PageHeading lead={text.field.beginHelp}>{text.field.door}</PageHeading>
        <LoginChoices door="field" help={text.staff.loginHelp} />
      </Main>
    </>
  );
}
