import type { AlarmCard } from '@tunet/contract';
import type { HandOver } from '../core/hand-over.ts';
import { type Line, proposed, type ReceiverUnit } from '../core/next-in-line.ts';

/** Who may be asked to go, with at most one proposed. */
export function proposeReceiver(
  units: readonly ReceiverUnit[],
  line: Line,
  handOvers: readonly HandOver[],
): AlarmCard['receivers'] {
  const next = proposed(units, line, handOvers);
  return units.map(({ unitId, name, phone, onDuty }) => ({
    unitId,
    name,
    phone,
    onDuty,
    proposed: unitId === next?.unitId,
  }));
}
