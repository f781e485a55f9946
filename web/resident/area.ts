import type { ProxyScope } from '@tunet/contract';
import type { ReactNode } from 'react';
import type { Text } from '../text/nb.ts';
import type { SignName } from '../ui/drawings.tsx';

/** One page of an area. Under `/person/$personId/` it is about that person. */
export interface AreaPage {
  readonly path: string;
  readonly component: () => ReactNode;
  /** Shown to anyone, also to those who are not logged in; it shows nothing of anybody. */
  readonly open?: true;
}

/** A way from the first page, about one person. */
export interface AreaWay {
  /** `/person/$personId/visits` */
  readonly to: string;
  readonly sign: SignName;
  /** What a relative must have been let do; null: everyone who follows. */
  readonly scope: ProxyScope | null;
  /** @param name first name of the one followed; null when it is oneself */
  readonly say: (text: Text, name: string | null) => string;
}

/** A part of the resident door. */
export interface Area {
  readonly pages: readonly AreaPage[];
  readonly ways: readonly AreaWay[];
}
