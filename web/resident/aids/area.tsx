import { lazy, type ReactNode } from 'react';
import type { Area } from '../area.ts';

function page(name: keyof typeof import('./pages.tsx')): () => ReactNode {
  const Page = lazy(async () => ({ default: (await import('./pages.tsx'))[name] }));
  return () => <Page />;
}

const mine = '/person/$personId/aids';
const door = '/person/$personId/aid-door';

/** The store of aids: what it has and which is right, open to anyone; promising, the door with scanning, and all that she has. */
export const aidsArea: Area = {
  pages: [
    { path: '/aids', component: page('FindPage'), open: true },
    { path: '/aids/$articleCode', component: page('ArticlePage'), open: true },
    { path: '/aids/$articleCode/choose', component: page('ChoosePage'), open: true },
    { path: mine, component: page('MyAidsPage') },
    { path: `${mine}/loan/$loanId`, component: page('LoanPage') },
    { path: `${mine}/waits`, component: page('WaitsPage') },
    { path: `${mine}/reserve/$stockId`, component: page('ReservePage') },
    { path: `${mine}/reserved`, component: page('ReservedPage') },
    { path: door, component: page('DoorPage') },
    { path: `${door}/fetch/$reservationId`, component: page('FetchPage') },
    { path: `${door}/return/$loanId`, component: page('ReturnPage') },
  ],
  ways: [{ to: mine, sign: 'walker', scope: 'aid.loan', say: (text, name) => text.ways.aids(name) }],
};
