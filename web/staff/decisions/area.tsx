import { lazy } from 'react';
import type { Area } from '../area.ts';

const DecisionPart = lazy(async () => ({ default: (await import('./decision-part.tsx')).DecisionPart }));

const DelegationsPage = lazy(async () => ({ default: (await import('./delegations-page.tsx')).DelegationsPage }));

const PricePart = lazy(async () => ({ default: (await import('./price-part.tsx')).PricePart }));
const WithholdPart = lazy(async () => ({ default: (await import('./withhold-part.tsx')).WithholdPart }));
const HelpEndingPage = lazy(async () => ({ default: (await import('./help-ending-page.tsx')).HelpEndingPage }));
const DisqualifiedPage = lazy(async () => ({ default: (await import('./disqualified-page.tsx')).DisqualifiedPage }));

export const decisionsArea: Area = {
  pages: [
    { path: '/delegations', component: () => <DelegationsPage /> },
    { path: '/help-ending', component: () => <HelpEndingPage /> },
    { path: '/disqualified', component: () => <DisqualifiedPage /> },
  ],
  works: [
    {
      to: '/delegations',
      group: 'rules',
      action: 'Delegation.See',
      roles: ['service-owner'],
      sign: 'letter',
      name: (text) => text.delegations.work,
      help: (text) => text.delegations.workHelp,
    },
    {
      to: '/help-ending',
      group: 'cases',
      action: 'HelpEnding.See',
      roles: ['assessor', 'lead'],
      sign: 'clock',
      name: (text) => text.helpEnding.work,
      help: (text) => text.helpEnding.workHelp,
    },
    {
      to: '/disqualified',
      group: 'cases',
      action: 'Disqualification.SeeAll',
      roles: ['lead'],
      sign: 'letter',
      name: (text) => text.disqualified.work,
      help: (text) => text.disqualified.workHelp,
    },
  ],
  caseParts: [
    {
      key: 'decision',
      roles: ['assessor'],
      name: (text) => text.composer.part,
      component: ({ applicationId }) => <DecisionPart key={applicationId} applicationId={applicationId} />,
    },
    {
      key: 'price',
      roles: ['assessor'],
      name: (text) => text.priceWork.part,
      component: ({ applicationId }) => <PricePart key={applicationId} applicationId={applicationId} />,
    },
    {
      key: 'access',
      roles: ['assessor'],
      name: (text) => text.withhold.part,
      component: ({ applicationId }) => <WithholdPart key={applicationId} applicationId={applicationId} />,
    },
  ],
};
