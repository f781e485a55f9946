import type { z } from 'zod';

/** The doors a route may be used through. `staff` is the desk, `field` the phone on the road, `resident` residents and relatives. */
export type Door = 'resident' | 'staff' | 'field';

export type RouteKey = `${'GET' | 'POST'} /api/${string}`;

/** What travels on one route, and what it asks of the one who calls. */
export interface RouteShape {
  /** Named action; who may do it, and on which legal basis, stands in the module's `access.ts`. */
  readonly action: string;
  /**
   * `public` is open to anyone and never shows a person. `link` is open to whoever holds a single-use link: the handler checks it,
   * sees with the link's own eyes and writes the audit row itself.
   */
  readonly doors: readonly Door[] | 'public' | 'link';
  /** `true` when the answer can show somebody's data: the audit row then names the persons shown. */
  readonly showsPersons: boolean;
  /** One sentence for the published API description. */
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Expected refusals, answered 409 with this code. */
  readonly refusals?: readonly string[];
  /** The answer is a stream of server-sent events, each of the shape `answer`. */
  readonly stream?: true;
  /** What a public or link answer is when it is not JSON: the text is sent as it stands. */
  readonly media?: string;
  /** The answer is one file (`servedFile`): it leaves as bytes with its own content type, is never run and never kept. */
  readonly file?: true;
  /** Where a request may be larger than the rest, such as a file: kilobytes. */
  readonly maxBodyKb?: number;
}

export type RouteTable = Readonly<Record<RouteKey, RouteShape>>;

/** Keeps the literal types of a route table; the only way to make one. */
export function defineRoutes<const T extends RouteTable>(routes: T): T {
  return routes;
}

type Shape<R extends RouteShape, Part extends 'params' | 'query' | 'body'> = R extends {
  readonly [P in Part]: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;

/** Parsed input of a route, as its handler gets it. */
export interface RouteInput<R extends RouteShape> {
  readonly params: Shape<R, 'params'>;
  readonly query: Shape<R, 'query'>;
  readonly body: Shape<R, 'body'>;
}

export type RouteAnswer<R extends RouteShape> = z.output<R['answer']>;

export type RouteRefusal<R extends RouteShape> = R extends { readonly refusals: readonly (infer C extends string)[] }
  ? C
  : never;
