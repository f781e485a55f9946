import { lazy, type ReactNode } from 'react';
import type { Area } from '../area.ts';

function page(name: keyof typeof import('./pages.tsx')): () => ReactNode {
  const Page = lazy(async () => ({ default: (await import('./pages.tsx'))[name] }));
  return () => <Page />;
}

/** The store of aids: what it has and which is right, open to anyone; promising, the door with scanning, and all that she has. */
export const aidsArea: Area = {
  pages: [
    { path: '/aids', component: page('FindPage'), open: true },
    { path: '/aids/$articleCode', component: page('ArticlePage'), open: true },
    { path: '/aids/$articleCode/choose', component: page('ChoosePage'), open: true },
    { path: '/person/$personId/aids', component: page('MyAidsPage') },
    { path: '/person/$personId/aids/loan/$loanId', component: page('LoanPage') },
    { path: '/person/$personId/aids/waits', component: page('WaitsPage') },
    { path: '/person/$personId/aids/reserve/$stockId', component: page('ReservePage') },
    { path: '/person/$personId/aids/reserved', component: page('ReservedPage') },
    { path: '/person/$personId/aid-door', component: page('DoorPage') },
    { path: '/person/$personId/aid-door/fetch/$reservationId', component: page('FetchPage') },
    { path: '/person/$personId/aid-door/return/$loanId', component: page('ReturnPage') },
  ],
  ways: [
    { to: '/person/$personId/aids', sign: 'walker', scope: 'aid.loan', say: (text, name) => text.ways.aids(name) },
  ],
};
