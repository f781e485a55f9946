import type { AidPartKind } from '@tunet/contract';

/** What a part order says, and what is known of the thing and the one who orders. */
export interface PartOrderFacts {
  readonly kind: AidPartKind;
  readonly accessory: string | null;
  readonly serialNumber: string;
  /** As it stands on the thing; null when nobody has written it down. */
  readonly knownSerial: string | null;
  readonly isScrapped: boolean;
  /** Orders for the same thing in the last 24 hours. */
  readonly ordersInADay: number;
  readonly mostInADay: number;
  /** The one who has the thing is the one who orders. */
  readonly isOwn: boolean;
  /** The one who has it lives in another municipality. */
  readonly isElsewhere: boolean;
  readonly accessories: readonly string[];
  readonly batteryOn: string | null;
  readonly warrantyUntilOn: string | null;
  /** The first day on which a battery from `batteryOn` may be replaced; null when nothing is known of one. */
  readonly batteryAgainOn: string | null;
  readonly today: string;
}

export type PartRefusal =
  | 'gone'
  | 'other-serial'
  | 'lent-elsewhere'
  | 'to-yourself'
  | 'two-in-a-day'
  | 'battery-in-warranty'
  | 'battery-is-new'
  | 'not-there-before';

/**
 * Why a part cannot be ordered; null when it can. The state's rules for orders by a municipality's technicians: known thing, same
 * municipality, not for oneself, at most so many orders a day, no battery that is new or in warranty, no accessory it never had.
 */
export function partRefusal(facts: PartOrderFacts): PartRefusal | null {
  if (facts.isScrapped) return 'gone';
  if (facts.knownSerial !== null && facts.knownSerial !== facts.serialNumber) return 'other-serial';
  if (facts.isElsewhere) return 'lent-elsewhere';
  if (facts.isOwn) return 'to-yourself';
  if (facts.ordersInADay >= facts.mostInADay) return 'two-in-a-day';
  if (facts.kind === 'battery') {
    if (facts.warrantyUntilOn !== null && facts.today <= facts.warrantyUntilOn) return 'battery-in-warranty';
    if (facts.batteryAgainOn !== null && facts.today < facts.batteryAgainOn) return 'battery-is-new';
  }
  if (facts.kind === 'accessory' && (facts.accessory === null || !facts.accessories.includes(facts.accessory))) {
    return 'not-there-before';
  }
  return null;
}
