import type { RouteKey, RouteShape } from '@tunet/contract';
import type { Actor } from './actor.ts';

/** A request of a resident or relative, before it is answered. */
export interface Asked {
  readonly actor: Actor;
  readonly key: RouteKey;
  readonly route: RouteShape;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly at: Date;
  readonly traceId: string;
  /** She wants to see as one whom she has let: the proxy. */
  readonly asProxy: string | undefined;
}

/** What is answered instead, or what mends the usual answer before it leaves. */
export type Instead =
  | { readonly status: number; readonly body: unknown; readonly mend?: never }
  | { readonly mend: (answer: unknown) => unknown; readonly status?: never };

/** The port to whoever answers in place of the usual handler; `access` plugs it in. Null: nobody does. */
export type StandIn = (asked: Asked) => Promise<Instead | null>;
