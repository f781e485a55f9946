import { lazy } from 'react';
import type { Area } from '../../area.ts';

const MyAidsPage = lazy(async () => ({ default: (await import('./my-aids-page.tsx')).MyAidsPage }));
const LoanPage = lazy(async () => ({ default: (await import('./loan-page.tsx')).LoanPage }));

/** Everything she has, is promised, waits for and has applied for: one list. */
export const myAidsArea: Area = {
  pages: [
    { path: '/person/$personId/aids', component: () => <MyAidsPage /> },
    { path: '/person/$personId/aids/loan/$loanId', component: () => <LoanPage /> },
  ],
  ways: [
    { to: '/person/$personId/aids', sign: 'walker', scope: 'aid.loan', say: (text, name) => text.ways.aids(name) },
  ],
};
