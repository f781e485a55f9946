import type { Relation } from '@tunet/contract';
import type { TownPlace } from './places.ts';
import type { Stage, Turn } from './served-plan.ts';
import type { StoryPerson } from './story-people.ts';
import type { ThemeKey } from './themes.ts';

/** A relative who is rung, and is a person of the town herself. */
export interface TownRelative {
  /** Key of the person. */
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly relation: Relation;
  readonly bornOn: string;
  readonly hasKey: boolean;
  /** What she has been let see and do; null when she follows nothing. */
  readonly scopes: readonly string[] | null;
  /** One of the household, or somebody with a story: laid out elsewhere. */
  readonly isElsewhere: boolean;
  readonly phone: string | null;
  readonly name: string;
}

/** Somebody who has help or has asked for it. */
export interface Served {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly isWoman: boolean;
  readonly bornOn: string;
  readonly phone: string | null;
  readonly languages: readonly string[];
  readonly speaks: boolean;
  readonly protection: 'none' | 'confidential' | 'strictly-confidential';
  /** Which pendant of the home's alarm she wears; null without an alarm. */
  readonly did: string | null;
  readonly why: string;
  readonly hazards: readonly { readonly text: string; readonly until: string | null }[];
  readonly card: StoryPerson['card'];
  readonly relatives: readonly TownRelative[];
  readonly theme: ThemeKey;
  readonly stage: Stage;
  readonly turn: Turn | null;
  readonly hasNight: boolean;
  readonly hasMeal?: boolean;
  readonly hasDispenser: boolean;
  readonly hasScreen: boolean;
  readonly isStory: boolean;
  /** A year of history instead of weeks. */
  readonly isLong: boolean;
}

export interface Household {
  readonly key: string;
  readonly place: TownPlace;
  readonly area: string;
  /** The unit of home care that the home belongs to: `nordvik home-care ost 2`. */
  readonly unit: string;
  readonly street: string;
  readonly entrance: string | null;
  readonly floor: string | null;
  readonly keys: string;
  readonly confirmedOn: string | null;
  /** Number of the social alarm; null where there is none. */
  readonly cid: string | null;
  readonly status: 'never-tested' | 'in-service' | 'paused';
  readonly alarmSpeaks: boolean;
  /** The street they moved from, and when. */
  readonly moved: { readonly from: string; readonly on: string } | null;
  readonly persons: readonly Served[];
}
