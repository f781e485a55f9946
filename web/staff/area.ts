import type { Role, UnitKind } from '@tunet/contract';
import type { ReactNode } from 'react';
import type { StaffText } from '../text/nb-staff.ts';
import type { SignName } from '../ui/drawings.tsx';

/** One page of an area, under /staff. */
export interface AreaPage {
  /** `/intake/$applicationId` */
  readonly path: string;
  readonly component: () => ReactNode;
}

/** A way into the area from the first page, for those whose role opens it. */
export interface AreaWork {
  readonly to: string;
  readonly roles: readonly Role[];
  /** only for those who have a workplace of this kind; left out: wherever the role is held */
  readonly where?: UnitKind;
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
