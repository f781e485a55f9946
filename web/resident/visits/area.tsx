import { lazy } from 'react';
import type { Area } from '../area.ts';

const VisitsPage = lazy(async () => ({ default: (await import('./visits-page.tsx')).VisitsPage }));
const CancelPage = lazy(async () => ({ default: (await import('./cancel-page.tsx')).CancelPage }));
const MovePage = lazy(async () => ({ default: (await import('./move-page.tsx')).MovePage }));
const CalendarPage = lazy(async () => ({ default: (await import('./calendar-page.tsx')).CalendarPage }));
const WeekPage = lazy(async () => ({ default: (await import('./week-page.tsx')).WeekPage }));
const WeekPhonePage = lazy(async () => ({ default: (await import('./week-phone-page.tsx')).WeekPhonePage }));
const NotesPage = lazy(async () => ({ default: (await import('./notes-page.tsx')).NotesPage }));

/** Who comes and when, what became of it, and what those who help have written. */
export const visitsArea: Area = {
  pages: [
    { path: '/person/$personId/visits', component: () => <VisitsPage /> },
    { path: '/person/$personId/visits/$visitId/cancel', component: () => <CancelPage /> },
    { path: '/person/$personId/visits/$visitId/move', component: () => <MovePage /> },
    { path: '/person/$personId/calendar', component: () => <CalendarPage /> },
    { path: '/person/$personId/week', component: () => <WeekPage /> },
    { path: '/person/$personId/week-phone', component: () => <WeekPhonePage /> },
    { path: '/person/$personId/notes', component: () => <NotesPage /> },
  ],
  ways: [
    { to: '/person/$personId/visits', sign: 'walker', scope: 'visit.read', say: (text, name) => text.visit.way(name) },
    { to: '/person/$personId/notes', sign: 'pen', scope: 'visit.read', say: (text, name) => text.visit.notesWay(name) },
  ],
};
