import {
  escape as escaped,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { WriteCalendar } from '../../modules/visits/index.ts';

/** How often a program should ask anew. Seconds. */
const askAgain = 3_600;

/**
 * Writes the windows as iCalendar (RFC 5545): instants in UTC, one stable UID each, lines folded and ended by CR LF. There is no
 * description, no place and no attendee.
 */
export const writeCalendar: WriteCalendar = ({ language, title, at, windows }) => {
  const calendar = new ICalCalendar({
    // The library escapes what stands in an event, and not this.
    name: escaped(title, false),
    prodId: { company: 'tunet', product: 'visits', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: askAgain,
  });
  for (const { uid, sequence, from, to, isCancelled } of windows) {
    calendar.createEvent({
      ...{ id: uid, sequence, start: from, end: to, stamp: at, summary: title },
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Others who look into her calendar see no visit, and she is not shown as busy elsewhere.
      ...{ class: ICalEventClass.PRIVATE, transparency: ICalEventTransparency.TRANSPARENT },
    });
  }
  return calendar.toString();
};
