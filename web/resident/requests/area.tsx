import { lazy } from 'react';
import type { Area } from '../area.ts';
import { forgetDraftsAtLogOut } from './unsaved.ts';

const ApplicationsPage = lazy(async () => ({ default: (await import('./applications-page.tsx')).ApplicationsPage }));
const ApplyPage = lazy(async () => ({ default: (await import('./apply-page.tsx')).ApplyPage }));
const ReadOverPage = lazy(async () => ({ default: (await import('./read-over-page.tsx')).ReadOverPage }));
const ReceiptPage = lazy(async () => ({ default: (await import('./receipt-page.tsx')).ReceiptPage }));
const StatusPage = lazy(async () => ({ default: (await import('./status-page.tsx')).StatusPage }));
const AskedPage = lazy(async () => ({ default: (await import('./asked-page.tsx')).AskedPage }));
const MappingPage = lazy(async () => ({ default: (await import('./mapping-page.tsx')).MappingPage }));

// Here, because this is loaded with the door itself: logging out must forget from whichever page it is done.
forgetDraftsAtLogOut();

/** Applying for help, where it stands, and what was talked about. */
export const requestsArea: Area = {
  pages: [
    { path: '/person/$personId/applications', component: () => <ApplicationsPage /> },
    { path: '/person/$personId/apply', component: () => <ApplyPage /> },
    { path: '/person/$personId/apply/read', component: () => <ReadOverPage /> },
    { path: '/person/$personId/apply/$question', component: () => <ApplyPage /> },
    { path: '/person/$personId/applications/$applicationId', component: () => <StatusPage /> },
    { path: '/person/$personId/applications/$applicationId/receipt', component: () => <ReceiptPage /> },
    { path: '/person/$personId/questions', component: () => <AskedPage /> },
    { path: '/person/$personId/mapping', component: () => <MappingPage /> },
  ],
  ways: [
    {
      to: '/person/$personId/applications',
      sign: 'pen',
      scope: 'apply',
      say: (text, name) => text.ways.applications(name),
    },
    { to: '/person/$personId/mapping', sign: 'lines', scope: 'assessment.read', say: (text) => text.ways.mapping },
  ],
};
