import { lazy } from 'react';
import type { Area } from '../area.ts';

const CalendarPage = lazy(async () => ({ default: (await import('./calendar-page.tsx')).CalendarPage }));

/** The duty calendar: who receives alarms by area, kind and hour. Written by leads, read by everybody at work. */
export const dutyCalendarArea: Area = {
  pages: [
    { path: '/duty-calendar', component: () => <CalendarPage /> },
    { path: '/duty-calendar/$on', component: () => <CalendarPage /> },
  ],
  works: [
    {
      to: '/duty-calendar',
      group: 'rules',
      action: 'Calendar.See',
      roles: ['lead', 'service-owner', 'operator', 'nurse'],
      sign: 'clock',
      name: (text) => text.dutyCalendar.work,
      help: (text) => text.dutyCalendar.workHelp,
    },
  ],
};
