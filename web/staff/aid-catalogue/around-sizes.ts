import type { LocalText, SizeHeld } from '@tunet/contract';

/** What the sizes of an article lean on. */
export interface AroundSizes {
  readonly articleCode: string;
  readonly held: readonly SizeHeld[];
  readonly stores: readonly { readonly storeId: string; readonly name: string }[];
  readonly others: readonly { readonly size: string; readonly names: LocalText; readonly sizeNames: LocalText }[];
}
