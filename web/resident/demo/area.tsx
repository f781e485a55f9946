import { lazy, Suspense } from 'react';
import { useText } from '../../ui/language.tsx';
import { Waiting } from '../../ui/notice.tsx';
import type { Area } from '../area.ts';

const Page = lazy(() => import('./demo-page.tsx').then(({ DemoPage }) => ({ default: DemoPage })));

function Demo() {
  const text = useText();
  return (
    <Suspense fallback={<Waiting doing={text.waiting.session} />}>
      <Page />
    </Suspense>
  );
}

/** The page of the demo, shown to anyone. */
export const demoArea: Area = { pages: [{ path: '/demo', component: Demo }], ways: [] };
