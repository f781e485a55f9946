export { visitActions } from './access.ts';
export type { CalendarOfVisits, CalendarWindow, WriteCalendar } from './calendar/calendar-of-visits.ts';
export { visitCalendarHandlers } from './calendar/calendar-routes.ts';
export { calendarTokens } from './calendar/calendar-token.ts';
export type { VisitEventKind, VisitEvents } from './events.ts';
export { followChangedPlans } from './follow-plans.ts';
export { visitsLifeEffect } from './life-effect.ts';
export { visitHandlers } from './routes.ts';
export { lookOnce, startVisits } from './run-visits.ts';
