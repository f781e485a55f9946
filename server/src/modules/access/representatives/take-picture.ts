import { type RouteKey, type RouteShape, routes } from '@tunet/contract';
import type { Actor } from '../../../platform/http/actor.ts';
import type { LookAs } from '../../../platform/http/look-as.ts';
import type { Picture } from './hold-queries.ts';

/** Looked at with the longest reach, so that turning the page of a list finds something too. */
const queries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'GET /api/my/people/:personId/visits': { days: 35 },
};
/** So many addresses at most: each is one look. */
const most = 400;

const readable = (Object.entries(routes) as [RouteKey, RouteShape][]).filter(
  ([key, { doors, stream }]) =>
    key.startsWith('GET ') && Array.isArray(doors) && doors.includes('resident') && stream === undefined,
);

/**
 * Everything that somebody sees of a person at an instant, address by address: every route that residents read, and every thing
 * named in what those answered. What is not in it she never saw, and does not see.
 */
export async function takePicture(
  lookAs: LookAs,
  { actor, personId, at }: { readonly actor: Actor; readonly personId: string; readonly at: Date },
): Promise<Picture[]> {
  const taken: Picture[] = [];
  const seen = new Set<string>();
  const tried = new Set<string>();
  async function look(key: RouteKey, params: Readonly<Record<string, string>>): Promise<void> {
    const asked = addressOf(key, params);
    if (tried.has(asked) || tried.size >= most) return;
    tried.add(asked);
    const answer = await lookAs({ actor, key, params, query: queries[key] ?? {}, at });
    if (!answer) return;
    taken.push({ route: key, asked, answer });
    for (const id of idsIn(answer)) seen.add(id);
  }
  for (const [key] of readable) {
    const names = namesIn(key);
    if (names.length === 0) await look(key, {});
    if (names.length === 1 && names[0] === 'personId') await look(key, { personId });
  }
  const about = taken.filter(
    ({ route, answer }) => namesIn(route).length > 0 || JSON.stringify(answer).includes(personId),
  );
  const ids = [...new Set(about.flatMap(({ answer }) => [...idsIn(answer)]))].filter((id) => id !== personId);
  for (const [key] of readable) {
    const names = namesIn(key).filter((name) => name !== 'personId');
    const [name] = names;
    if (name === undefined || names.length > 1) continue;
    const withPerson = namesIn(key).includes('personId') ? { personId } : {};
    for (const id of ids) await look(key, { ...withPerson, [name]: id });
  }
  return taken.filter(({ route, answer }) => namesIn(route).length > 0 || JSON.stringify(answer).includes(personId));
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id that stands in an answer. */
export function idsIn(answer: unknown): Set<string> {
  return new Set(JSON.stringify(answer).match(anyId) ?? []);
}

export function namesIn(key: string): string[] {
  return [...key.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name ?? '');
}

/** The path with its parts filled in, without the query: a list that is turned over is the same list. */
export function addressOf(key: string, params: Readonly<Record<string, string>>): string {
  return key.slice(key.indexOf(' ') + 1).replace(/:([A-Za-z]+)/g, (_whole, name: string) => params[name] ?? '');
}
