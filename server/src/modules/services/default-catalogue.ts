import type { Place } from '@tunet/contract';
import type { DefaultServiceType } from './default-service-type.ts';
import { norwegianServiceTypes } from './norwegian-service-types.ts';
import { swedishServiceTypes } from './swedish-service-types.ts';

/** The catalogue that a municipality begins with; it gets its own copy and may change it. */
export function defaultServiceTypes(country: Place['country']): readonly DefaultServiceType[] {
  return country === 'NO' ? norwegianServiceTypes : swedishServiceTypes;
}
