import { createHash, createHmac } from 'node:crypto';

/** The secrets in the addresses of calendars: made again from the calendar whenever she asks for it, and kept nowhere. */
export interface CalendarTokens {
  /** 256 bits, as they stand in the address. */
  tokenOf(calendarId: string): string;
  addressOf(calendarId: string): string;
}

/**
 * @param secret known to the process that serves calendars, and to nobody else
 * @param origin scheme, host and port that calendar programs use
 */
export function calendarTokens(secret: string, origin: string): CalendarTokens {
  const tokenOf = (id: string): string =>
    createHmac('sha256', secret).update(`visit calendar ${id}`).digest('base64url');
  return { tokenOf, addressOf: (id) => `${origin}/api/visit-calendars/${tokenOf(id)}.ics` };
}

/** What the database knows a secret by. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
