import { lazy } from 'react';
import type { Area } from '../../area.ts';

const ReservePage = lazy(async () => ({ default: (await import('./reserve-page.tsx')).ReservePage }));
const ReservedPage = lazy(async () => ({ default: (await import('./reserved-page.tsx')).ReservedPage }));

/** Reserving a thing of the store, and what has been reserved. */
export const aidReserveArea: Area = {
  pages: [
    { path: '/person/$personId/aids/reserve/$stockId', component: () => <ReservePage /> },
    { path: '/person/$personId/aids/reserved', component: () => <ReservedPage /> },
  ],
  ways: [],
};
