import { lazy } from 'react';
import type { Area } from '../area.ts';

const WaitingListPage = lazy(async () => ({ default: (await import('./waiting-list-page.tsx')).WaitingListPage }));
const PlacesPage = lazy(async () => ({ default: (await import('./places-page.tsx')).PlacesPage }));

const MeetingsPage = lazy(async () => ({ default: (await import('./meetings-page.tsx')).MeetingsPage }));
const MeetingPage = lazy(async () => ({ default: (await import('./meeting-page.tsx')).MeetingPage }));

/** Waiting lists and the rooms they are for. */
export const waitingArea: Area = {
  pages: [
    { path: '/waiting-list', component: () => <WaitingListPage /> },
    { path: '/waiting-list/$waitingId', component: () => <WaitingListPage /> },
    { path: '/places', component: () => <PlacesPage /> },
    { path: '/meetings', component: () => <MeetingsPage /> },
    { path: '/meetings/$meetingId', component: () => <MeetingPage /> },
  ],
  works: [
    {
      to: '/waiting-list',
      group: 'cases',
      action: 'Waiting.SeeList',
      roles: ['assessor'],
      sign: 'clock',
      name: (text) => text.waitingWork.work,
      help: (text) => text.waitingWork.workHelp,
    },
    {
      to: '/meetings',
      group: 'cases',
      action: 'Meeting.SeeList',
      roles: ['assessor'],
      sign: 'lines',
      name: (text) => text.meetingWork.work,
      help: (text) => text.meetingWork.workHelp,
    },
    {
      to: '/places',
      group: 'cases',
      action: 'Place.See',
      roles: ['assessor', 'lead', 'nurse', 'carer'],
      sign: 'bed',
      name: (text) => text.waitingWork.placesWork,
      help: (text) => text.waitingWork.placesHelp,
    },
  ],
};
