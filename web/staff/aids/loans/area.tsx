import { lazy } from 'react';
import type { Area } from '../../area.ts';

const LoansPage = lazy(async () => ({ default: (await import('./loans-page.tsx')).LoansPage }));
const LoansPart = lazy(async () => ({ default: (await import('./loans-page.tsx')).LoansPart }));

/** Loans that are out: whom to ring, what is late, due and lost; and all of one person's. */
export const aidLoanWorkArea: Area = {
  pages: [{ path: '/aids/loans', component: () => <LoansPage /> }],
  works: [
    {
      ...{
        to: '/aids/loans',
        group: 'aids',
        action: 'AidLoan.SeeStore',
        roles: ['store-keeper', 'technician', 'lead'],
        sign: 'phone',
      },
      name: ({ aidsLoanWork }) => aidsLoanWork.work,
      help: ({ aidsLoanWork }) => aidsLoanWork.workHelp,
    },
  ],
  personParts: [
    {
      key: 'aid-loans',
      roles: ['store-keeper', 'technician', 'carer', 'nurse', 'lead', 'assessor'],
      name: ({ aidsLoanWork }) => aidsLoanWork.part,
      component: ({ personId }) => <LoansPart key={personId} personId={personId} />,
    },
  ],
};
