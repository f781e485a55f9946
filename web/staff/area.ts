import type { Action, Role } from '@tunet/contract';
import type { ReactNode } from 'react';
import type { StaffText } from '../text/nb-staff.ts';
import type { SignName } from '../ui/drawings.tsx';

/** One page of an area, under /staff. */
export interface AreaPage {
  /** `/intake/$applicationId` */
  readonly path: string;
  readonly component: () => ReactNode;
}

/** Where on the first page a work stands, in this order: what comes in now first, what is set up once last. */
export const workGroups = ['now', 'cases', 'people', 'aids', 'devices', 'learning', 'rules'] as const;
export type WorkGroup = (typeof workGroups)[number];

/** A way into the area from the first page. */
export interface AreaWork {
  readonly to: string;
  readonly group: WorkGroup;
  /** What its page asks of the server first: nobody is offered a work that would be refused. */
  readonly action: Action;
  /** Whose daily work it is; others may open it and are not led to it. */
  readonly roles: readonly Role[];
  readonly sign: SignName;
  readonly name: (text: StaffText) => string;
  readonly help: (text: StaffText) => string;
}

/** What an area shows on one person's page, or on one case's. */
export interface AreaPart<Props> {
  /** In the address and as the key: `plan`. */
  readonly key: string;
  readonly roles: readonly Role[];
  readonly name: (text: StaffText) => string;
  readonly component: (props: Props) => ReactNode;
}

/** A part of the staff door: its pages, the works on the first page that lead to them, and what it adds to the pages of others. */
export interface Area {
  readonly personParts?: readonly AreaPart<{ personId: string }>[];
  readonly caseParts?: readonly AreaPart<{ applicationId: string; personId: string }>[];
  readonly pages: readonly AreaPage[];
  readonly works: readonly AreaWork[];
}
