import type { Door } from '@tunet/contract';
import type { FastifyRequest } from 'fastify';
import type { Service } from './service.ts';

/** The door that a page speaks from; needed where a route serves several. */
const doorHeader = 'tunet-door';

/**
 * The session that a request speaks with. Each door has its own, so the page says which door it is;
 * without that word the first door of the route that has a session counts.
 */
export function tokenOf(service: Service, doors: readonly Door[], request: FastifyRequest): string | undefined {
  const said = request.headers[doorHeader];
  const asked = doors.filter((door) => said === undefined || door === said);
  for (const door of asked) {
    const token = request.cookies[service.cookieName(door)];
    if (token) return token;
  }
  return undefined;
}
