import type { FieldHandOver } from '@tunet/contract';
import { type Deed, deed, inclination, preferred } from './deed.ts';

/** What a carer sees of hand-overs on her phone. */
export interface HandOverSight {
  readonly handOvers: readonly FieldHandOver[];
  /** Codes of the municipality's causes. */
  readonly causes: readonly string[];
  /** A visitor has her role now: she accepts nothing new. */
  readonly standsAside: boolean;
}

const stillGoing: readonly FieldHandOver['state'][] = ['present', 'on-the-way', 'accepted'];
const found = ['fall', 'toilet', 'moving', 'anxiety', 'food-drink', 'door-key'];

/** She brings to an end what is in her hand, then says yes to the oldest that is asked of her unit. */
export function workOnHandOvers({ handOvers, causes, standsAside }: HandOverSight): Deed | null {
  const mine = handOvers.find((one) => one.mine && stillGoing.includes(one.state));
  if (mine) return goOn(mine, causes);
  if (standsAside) return null;
  const asked = handOvers.filter(({ state }) => state === 'asked');
  const [oldest] = asked.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt));
  if (!oldest) return null;
  return deed(
    'POST /api/field/hand-overs/:handOverId/accept',
    { params: { handOverId: oldest.id }, body: {} },
    [8, 50],
  );
}

function goOn(mine: FieldHandOver, causes: readonly string[]): Deed | null {
  const params = { handOverId: mine.id };
  if (mine.state === 'accepted') {
    return deed('POST /api/field/hand-overs/:handOverId/on-the-way', { params, body: {} }, [20, 120]);
  }
  if (mine.state === 'on-the-way') {
    const far = 120 + Math.round(inclination(`${mine.id} way`) * 360);
    return deed('POST /api/field/hand-overs/:handOverId/present', { params, body: {} }, [far, far + 60]);
  }
  const known = mine.kind === 'fire' ? ['smoke-fire'] : mine.kind === 'fall' ? ['fall'] : found;
  const own = known.filter((code) => causes.includes(code));
  const foundCause = preferred(`${mine.id} found`, own.length > 0 ? own : causes);
  if (foundCause === undefined) return null;
  if (mine.direct) {
    // It went straight to her unit: she closes it herself.
    const body = { cause: foundCause, measure: 'sent-home-care', seenPresses: mine.presses };
    return deed('POST /api/field/hand-overs/:handOverId/close', { params, body }, [240, 900]);
  }
  return deed('POST /api/field/hand-overs/:handOverId/done', { params, body: { foundCause } }, [240, 900]);
}
