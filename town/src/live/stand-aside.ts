import type { DemoActor } from '../demo-people.ts';

/**
 * True when a visitor is logged in as somebody with the same role in the same unit: a simulated colleague then begins
 * nothing new, and the work is the visitor's. What the colleague has in hand already she brings to an end.
 * @param visitors whom visitors are logged in as right now
 */
export function standsAside(self: DemoActor | undefined, visitors: readonly (readonly DemoActor[])[]): boolean {
  if (self?.kind !== 'staff') return false;
  return visitors.flat().some((other) => {
    return other.kind === 'staff' && other.role === self.role && other.place === self.place && other.unit === self.unit;
  });
}
