import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Door, Identity, Language, Place } from '@tunet/contract';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loginAddress } from '../data/login.ts';
import { createQueryClient, placesQuery, sessionQuery, usePlaces, useSession } from '../data/queries.ts';
import { languageHere, loadText } from '../text/language.ts';
import { ExerciseFrame } from './exercise-frame.tsx';
import { LanguageProvider, useText, ZoneProvider } from './language.tsx';
import { ErrorMessage, Waiting } from './notice.tsx';
import { Main } from './page.tsx';
import { PlaceContext } from './place.tsx';

/**
 * Puts a door on the page: cache, language, and what the door itself shows.
 * @param more what this door says beside the first text, each language a file of its own
 * @param client a cache that already holds something, as the phone's does without network
 */
export function openDoor(
  content: ReactNode,
  more: readonly ((language: Language) => Promise<unknown>)[] = [],
  client: QueryClient = createQueryClient(),
): void {
  const place = document.getElementById('door');
  if (!place) throw new Error('The page has no element for the door');
  // All asked for at once: on a slow line one wait after the other is what one sees. Who needs it, tells if it fails.
  for (const load of [loadText, ...more]) load(languageHere()).catch(() => undefined);
  void client.prefetchQuery(placesQuery);
  void client.prefetchQuery(sessionQuery);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider zone="Europe/Oslo">{content}</LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** Waits for the place and for who is logged in, then shows the door with its clocks. */
export function AtPlace(props: {
  door: Door;
  children: (facts: { place: Place; identity: Identity | null; choices: Identity[] }) => ReactNode;
}) {
  const text = useText();
  const places = usePlaces();
  const session = useSession();
  if ((places.error && !places.data) || (session.error && !session.data)) {
    const retry = () => void Promise.all([places.refetch(), session.refetch()]);
    return (
      <Main className="page">
        <ErrorMessage problem={places.error ?? session.error} retry={retry} logIn={loginAddress(props.door)} />
      </Main>
    );
  }
  if (!places.data || !session.data) {
    return (
      <Main className="page">
        <Waiting doing={text.waiting.session} />
      </Main>
    );
  }
  const { choices } = session.data;
  // A session belongs to one door's kind of person: staff who open the resident's door log in there as themselves.
  const kind = props.door === 'resident' ? 'person' : 'staff';
  const identity = session.data.identity?.kind === kind ? session.data.identity : null;
  // Who is logged in decides the place, not the address bar: a Swede must never be told to ring a Norwegian number.
  const place = places.data.places.find((each) => each.id === identity?.placeId) ?? places.data.here;
  return (
    <ZoneProvider zone={place.timeZone}>
      <PlaceContext value={place}>
        {places.data.isExercise ? <ExerciseFrame /> : null}
        {props.children({ place, identity, choices })}
      </PlaceContext>
    </ZoneProvider>
  );
}
