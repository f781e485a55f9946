import type { AidItemState, AidToldWhy, AidWhy } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';

/** Who does it: staff, the borrower or one who acts for her; null where it goes by itself. */
export interface By {
  readonly id: string;
  readonly name: string;
}

/** A promise as it lies in the table. */
export interface Reservation extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  readonly state: 'promised' | 'fetched' | 'cancelled' | 'moved' | 'withdrawn' | 'lapsed';
  readonly why: AidWhy;
  readonly way: 'self' | 'delivery';
  readonly fromHalf: number;
  readonly freeHalf: number;
  readonly dueOn: string;
  readonly readyAt: Date;
  readonly fetchByOn: string;
  readonly itemId: string | null;
  readonly movedToId: string | null;
  readonly toldAt: Date | null;
  readonly toldWhy: AidToldWhy | null;
  readonly askedAt: Date;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly madeByName: string;
  readonly endedAt: Date | null;
  readonly ringBecause: 'moved-late' | 'shelf-empty' | 'nothing-equal' | null;
  readonly rungAt: Date | null;
  /** Set to a later day than it is ready, where it is brought. */
  readonly bringOn: string | null;
  readonly version: number;
}

/** Parts by code with how many of each were ticked. */
export type Parts = Readonly<Record<string, number>>;

/** A thing in somebody's hands, as it lies in the table. */
export interface Loan extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  readonly itemId: string;
  readonly reservationId: string | null;
  readonly why: AidWhy;
  readonly handedBy: 'self' | 'staff' | 'delivery';
  readonly outAt: Date;
  readonly dueOn: string;
  readonly freeHalf: number;
  readonly reviewOn: string | null;
  readonly backAt: Date | null;
  readonly endedAs: 'returned' | 'swapped' | 'lost' | 'kept' | null;
  readonly partsOut: Parts;
  readonly partsBack: Parts | null;
  readonly askedAt: Date;
  readonly version: number;
}

/** One thing, as it lies in the table. */
export interface Item extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly number: string;
  readonly stockId: string;
  readonly label: string;
  readonly serial: string | null;
  readonly model: string | null;
  readonly batch: string | null;
  readonly state: AidItemState;
  readonly stateAt: Date;
  readonly shelf: string | null;
  readonly lacking: readonly string[];
  readonly heldBecause: string | null;
  /** First half day in which it counts; null: not in circulation. */
  readonly countsFrom: number | null;
  readonly lastBackAt: Date | null;
  readonly version: number;
}
