import { lazy } from 'react';
import type { Area } from '../../area.ts';

const DoorPage = lazy(async () => ({ default: (await import('./door-page.tsx')).DoorPage }));
const FetchPage = lazy(async () => ({ default: (await import('./fetch-page.tsx')).FetchPage }));
const ReturnPage = lazy(async () => ({ default: (await import('./return-page.tsx')).ReturnPage }));

/** At the door of the store: the number for the lock, and scanning out and in. One comes here from her reservations and her loans. */
export const aidDoorArea: Area = {
  pages: [
    { path: '/person/$personId/aid-door', component: () => <DoorPage /> },
    { path: '/person/$personId/aid-door/fetch/$reservationId', component: () => <FetchPage /> },
    { path: '/person/$personId/aid-door/return/$loanId', component: () => <ReturnPage /> },
  ],
  ways: [],
};
