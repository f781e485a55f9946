import type { AlarmKind } from '@tunet/contract';
import type { SignName } from './drawings.tsx';

const kindSigns: Readonly<Record<AlarmKind, SignName>> = {
  fire: 'flame',
  attack: 'shield',
  epilepsy: 'waves',
  fall: 'fall',
  wandering: 'walker',
  bed: 'bed',
  door: 'door',
  press: 'alarm',
  dispenser: 'pill',
  other: 'bell',
};

/** The drawing of a kind of alarm; the same in every door. */
export function signOf(kind: AlarmKind): SignName {
  return kindSigns[kind];
}
