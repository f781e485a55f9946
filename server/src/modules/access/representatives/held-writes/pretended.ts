import type { RouteKey } from '@tunet/contract';
import type { Asked } from '../../../../platform/http/stand-in.ts';
import type { Picture } from '../hold-queries.ts';

/** A picture that is new or another one after a write. */
export type Changed = Picture & { readonly isNew: boolean };

/** What a held one is answered when she writes, and how what she sees changes by it; or the refusal that a live one could meet too. */
export type Pretended =
  | { readonly answer: unknown; readonly changed: readonly Changed[] }
  | { readonly refused: string; readonly changed?: never };

/** What is known beside what she has asked and sees. */
export interface HeldAt {
  /** IANA name of the municipality's zone, and the day there. */
  readonly zone: string;
  readonly today: string;
}

/**
 * Null: what she names never stood in what she sees, and is answered like a thing that is nowhere. `down`: the service does not answer
 * just now, where anything else would show.
 */
export type Pretend = (asked: Asked, pictures: readonly Picture[], now: HeldAt) => Pretended | null | 'down';

/** The pictures of one route, each with what stands in it as `T`. */
export function seenOn<T extends object>(pictures: readonly Picture[], route: RouteKey) {
  return pictures.filter((each) => each.route === route) as unknown as readonly (Picture & { readonly answer: T })[];
}

/** The pictures of a route as they are after a write. */
export function redrawn<T extends object>(
  pictures: readonly Picture[],
  route: RouteKey,
  draw: (before: T) => T,
): Changed[] {
  return seenOn<T>(pictures, route).map((picture) => ({ ...picture, answer: draw(picture.answer), isNew: false }));
}

export function wordsIn({ body }: Asked): string {
  return typeof body?.words === 'string' ? body.words : '';
}

/** The id of what is new: a repeat of the same command is answered from what was kept and makes none. */
export function newIdOf({ body, actor }: Asked): string {
  return String(body?.commandId ?? actor.id);
}

/** Photos and papers are refused as unreadable, as they are now and then: words go without them, and nothing lies unseen. */
export function hasPictures({ body }: Asked): boolean {
  return Array.isArray(body?.pictures) && body.pictures.length > 0;
}
