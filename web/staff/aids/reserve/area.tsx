import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../../area.ts';

const ReservePage = lazy(async () => ({ default: (await import('./reserve-page.tsx')).ReservePage }));
const ReserveFor = lazy(async () => ({ default: (await import('./reserve-for.tsx')).ReserveFor }));

const lenders: readonly Role[] = ['store-keeper', 'technician', 'carer', 'nurse', 'lead', 'assessor'];

/** Lending on behalf: for one who rings or stands at the counter, and from a person's own page. */
export const aidReserveArea: Area = {
  pages: [{ path: '/aids/reserve', component: () => <ReservePage /> }],
  works: [
    {
      ...{
        to: '/aids/reserve',
        group: 'aids',
        action: 'AidDoor.OpenFor',
        roles: ['store-keeper', 'technician'],
        sign: 'forth',
      },
      name: ({ aidStore }) => aidStore.reserve.work,
      help: ({ aidStore }) => aidStore.reserve.workHelp,
    },
  ],
  personParts: [
    {
      key: 'aid-reserve',
      roles: lenders,
      name: ({ aidStore }) => aidStore.reserve.part,
      component: ({ personId }) => <ReserveFor key={personId} personId={personId} />,
    },
  ],
};
