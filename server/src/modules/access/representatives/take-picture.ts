import { type RouteKey, type RouteShape, routes } from '@tunet/contract';
import type { Actor } from '../../../platform/http/actor.ts';
import type { LookAs } from '../../../platform/http/look-as.ts';
import type { Picture } from './hold-queries.ts';

/** Looked at with the longest reach, so that turning the page of a list finds something too. */
const queries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'GET /api/my/people/:personId/visits': { days: 35 },
};
/** So many addresses at most: each is one look. Those that a page names come first, so that the limit falls on guesses alone. */
const most = 1_200;

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
  const fields = fieldsOf(about.map(({ answer }) => answer));
  const addresses = readable.flatMap(([key]) => {
    const names = namesIn(key).filter((name) => name !== 'personId');
    const [name] = names;
    if (name === undefined || names.length > 1) return [];
    const withPerson: Readonly<Record<string, string>> = namesIn(key).includes('personId') ? { personId } : {};
    return ids.map((id) => ({ key, params: { ...withPerson, [name]: id }, rank: rankOf(fields.get(id), name) }));
  });
  for (const { key, params } of addresses.toSorted((one, other) => one.rank - other.rank)) await look(key, params);
  return taken.filter(({ route, answer }) => namesIn(route).length > 0 || JSON.stringify(answer).includes(personId));
}

/** How likely an id is what a route asks for: it stands under that very name, under a name of its own kind, or elsewhere. */
function rankOf(fields: ReadonlySet<string> | undefined, name: string): number {
  if (fields?.has(name)) return 0;
  return fields?.has('id') ? 1 : 2;
}

/** Under which names each id stands in answers. */
function fieldsOf(answers: readonly unknown[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      for (const id of value.match(anyId) ?? []) found.set(id, (found.get(id) ?? new Set()).add(field));
    } else if (Array.isArray(value)) {
      for (const each of value) walk(each, field);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, each] of Object.entries(value)) walk(each, name);
    }
  };
  for (const answer of answers) walk(answer, '');
  return found;
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
