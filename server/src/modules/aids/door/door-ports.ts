import type { Pool } from 'pg';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { ReadPicture } from '../../conversations/index.ts';
import type { DoorNumbers } from './door-number.ts';
import type { PrintLabels, PrintSlip } from './label-sheet.ts';

/** What the door needs from outside. */
export interface DoorPorts {
  /** Role tunet_app. */
  readonly pool: Pool;
  readonly newId: NewId;
  readonly numbers: DoorNumbers;
  readonly readPicture: ReadPicture;
  readonly printLabels: PrintLabels;
  readonly printSlip: PrintSlip;
  /** By which locks prove themselves; undefined: none is believed. */
  readonly lockKey: string | undefined;
}
