import { lazy, Suspense } from 'react';
import { useText } from '../../ui/language.tsx';
import { Waiting } from '../../ui/notice.tsx';
import type { Area } from '../area.ts';

const LinkPage = lazy(async () => ({ default: (await import('./link-page.tsx')).LinkPage }));

function Page() {
  const text = useText();
  return (
    <Suspense fallback={<Waiting doing={text.waiting.session} />}>
      <LinkPage />
    </Suspense>
  );
}

/** The page that a text message to somebody outside the app leads to. Nobody is logged in there. */
export const handOverLinkArea: Area = { pages: [{ path: '/h/$token', component: Page }], ways: [] };
