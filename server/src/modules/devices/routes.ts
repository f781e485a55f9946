import type { deviceRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { fleetHandlers } from './fleet-routes.ts';
import { importHandlers } from './import-routes.ts';
import { setupHandlers } from './setup-routes.ts';

/** The fleet, the way from decided to working, and taking over a fleet. */
export function deviceHandlers(): Handlers<typeof deviceRoutes> {
  return { ...fleetHandlers(), ...setupHandlers(), ...importHandlers() };
}
