import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useLocation,
} from '@tanstack/react-router';
import type { Identity } from '@tunet/contract';
import { lazy, type ReactNode, useCallback, useState } from 'react';
import { useAsProxy } from '../data/as-proxy.ts';
import { logoutAddress } from '../data/login.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ChoosePlace } from '../ui/choose-place.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { useText } from '../ui/language.tsx';
import { PageTextProvider } from '../ui/more-text.tsx';
import { NoPage } from '../ui/no-page.tsx';
import { AtPlace } from '../ui/open-door.tsx';
import { Main, SkipLink, TopBar } from '../ui/page.tsx';
import { schemeOfTheMachine, useScheme } from '../ui/scheme.tsx';
import { SessionWarning } from '../ui/session-warning.tsx';
import { areas } from './areas.ts';
import { FrontPage } from './front-page.tsx';
import { HomePage } from './home-page.tsx';
import { Urgent } from './urgent.tsx';

const AlarmPage = lazy(async () => ({ default: (await import('./alarm-page.tsx')).AlarmPage }));
const LooksPage = lazy(async () => ({ default: (await import('./looks-page.tsx')).LooksPage }));
const SeenAs = lazy(async () => ({ default: (await import('./people/seen-as.tsx')).SeenAs }));
const StoriesPage = lazy(async () => ({ default: (await import('./stories-page.tsx')).StoriesPage }));

const root = createRootRoute({ component: Shell, notFoundComponent: () => <NoPage first="/" /> });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const router = createRouter({
  routeTree: root.addChildren([
    home,
    behindHome('/person/$personId', () => <StoriesPage />),
    behindHome('/person/$personId/alarm', () => <AlarmPage />),
    behindHome('/person/$personId/looks', () => <LooksPage />),
    ...areas.flatMap(({ pages }) => pages.map(({ path, component }) => behindHome(path, component))),
  ]),
  scrollRestoration: true,
});

/** A page behind the first one: it and what it says are fetched when it is gone to. */
function behindHome(path: string, Page: () => ReactNode) {
  const component = () => (
    <PageTextProvider>
      <Page />
    </PageTextProvider>
  );
  return createRoute({ getParentRoute: () => root, path, component });
}

const openPaths = areas.flatMap(({ pages }) =>
  pages.flatMap(({ path, open }) => (open ? [new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`)] : [])),
);

/** The door of residents and relatives. */
export function ResidentDoor() {
  return <RouterProvider router={router} />;
}

function Shell() {
  const [ended, setEnded] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const end = useCallback(() => setEnded(true), []);
  // The demo is explained to anyone, and whoever holds a link answers it, logged in or not.
  const atDemo = useLocation({ select: ({ pathname }) => pathname === '/demo' });
  const atLink = useLocation({ select: ({ pathname }) => pathname.startsWith('/h/') });
  const atOpen = useLocation({ select: ({ pathname }) => openPaths.some((path) => path.test(pathname)) });
  const as = useAsProxy();
  useScheme('resident', schemeOfTheMachine());
  return (
    <AtPlace door="resident">
      {({ place, identity, choices }) => (
        <>
          <SkipLink />
          <DemoBanner door="resident" loggedIn={identity !== null && !ended} />
          <TopBar home="/" place={atLink ? 'Tunet' : place.name}>
            {identity && !ended && !atLink ? (
              <LoggedIn identity={identity} choose={choices.length > 1 ? () => setChoosing(true) : null} />
            ) : null}
          </TopBar>
          {atDemo || atLink || atOpen ? (
            <Main className={atDemo ? 'demo-page' : 'page'}>
              <Outlet />
            </Main>
          ) : choices.length > 1 && !ended && (choosing || !identity) ? (
            <ChoosePlace choices={choices} onChosen={() => setChoosing(false)} />
          ) : identity && !ended ? (
            <>
              <Main className="page">
                {as ? <SeenAs name={as.name} /> : null}
                <Outlet />
              </Main>
              <SessionWarning onEnded={end} />
            </>
          ) : (
            <FrontPage ended={ended} />
          )}
          {/* A link says itself which country it is about: its holder may be anywhere. */}
          {atLink ? null : <Urgent country={place.country} />}
        </>
      )}
    </AtPlace>
  );
}

function LoggedIn(props: { identity: Identity; choose: (() => void) | null }) {
  const text = useText();
  return (
    <>
      <span className="who">{props.identity.name}</span>
      {props.choose ? (
        <Button variant="tertiary" color="neutral" onClick={props.choose}>
          {text.session.change}
        </Button>
      ) : null}
      <ButtonLink href={logoutAddress('resident')} variant="tertiary" color="neutral">
        {text.common.logOut}
      </ButtonLink>
    </>
  );
}
