import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';

const CataloguePage = lazy(async () => ({ default: (await import('./catalogue-page.tsx')).CataloguePage }));
const ImportPage = lazy(async () => ({ default: (await import('./import-page.tsx')).ImportPage }));

const deciding: readonly Role[] = ['store-keeper', 'service-owner'];

/** What the store lends and what is said of it: the municipality's own catalogue. */
export const aidCatalogueArea: Area = {
  pages: [
    { path: '/aid-catalogue', component: () => <CataloguePage /> },
    { path: '/aid-catalogue/$articleId', component: () => <CataloguePage /> },
    { path: '/aid-catalogue-import', component: () => <ImportPage /> },
  ],
  works: [
    {
      ...{ to: '/aid-catalogue', group: 'aids', action: 'AidCatalogue.See', roles: deciding, sign: 'walker' },
      name: ({ aidCatalogue }) => aidCatalogue.work,
      help: ({ aidCatalogue }) => aidCatalogue.workHelp,
    },
  ],
};
