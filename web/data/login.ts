import type { Door } from '@tunet/contract';

/** Where each door stands. */
export const doorPaths: Readonly<Record<Door, string>> = { resident: '/', staff: '/staff/', field: '/field/' };

/**
 * The address that begins a login, and comes back to where the person was.
 * @param hint key of a made-up person, in the demo only
 */
export function loginAddress(door: Door, options: { hint?: string; back?: string } = {}): string {
  const query = new URLSearchParams({ door });
  if (options.hint) query.set('as', options.hint);
  if (options.back) query.set('back', options.back);
  return `/auth/login?${query}`;
}

/** The address that ends the session and comes back to the door. */
export function logoutAddress(door: Door): string {
  return `/auth/logout?${new URLSearchParams({ door })}`;
}
