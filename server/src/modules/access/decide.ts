import {
  type Basis,
  bases,
  type Door,
  type Duty,
  type Role,
  type RouteShape,
  type RouteTable,
  routes as wholeContract,
} from '@tunet/contract';
import type { Actor, Assurance, Authority, Decision, Facts, LiveGrant } from '../../platform/http/actor.ts';
import { leadsTo } from './code-door/smaller-door.ts';

type UnitKind = Duty['unitKind'];
/** What a rule may ask for; a code stands beside these, and is no answer to any of them. */
type Level = Exclude<Assurance, 'code'>;

/** On what somebody may: by work alone (`basis`), or by a live relation to the person (`grant`, first match first). */
type Ground =
  | { readonly basis: Basis; readonly grant?: never; readonly scope?: never }
  | {
      readonly grant: readonly Basis[];
      /** What a proxy must have been let do; she herself needs none. */
      readonly scope?: string;
      readonly basis?: never;
    };

/** A member of staff may. Every part that is given must hold. */
export type StaffMay = Ground & {
  readonly kind: 'staff';
  /** Any one of these; left out means every member of staff. */
  readonly role?: Role | readonly Role[];
  /** On duty now in a unit of this kind, or in any. */
  readonly onDutyIn?: UnitKind | readonly UnitKind[] | 'any';
  /** Also one who is disqualified: only what hands a case over. */
  readonly evenDisqualified?: true;
};

/** A resident or a relative may. */
export type PersonMay = Ground & { readonly kind: 'person' };

export interface ActionRule {
  /** Any one of these is enough. */
  readonly allow: readonly (StaffMay | PersonMay)[];
  /** How surely we must know who it is. */
  readonly assurance: Level;
  /** Filled from the contract by `createAuthority`. */
  readonly doors?: readonly Door[];
}

/** Who may do each named action, and on which legal basis. What is not here is denied. */
export type ActionRules = Readonly<Record<string, ActionRule>>;

type Denial = Extract<Decision, { allow: false }>['why'];

const sureness: Readonly<Record<Level, number>> = { low: 0, substantial: 1, high: 2 };
/** Of several denials the one that came furthest is told: it says what is missing. */
const furthest: readonly Denial[] = ['disqualified', 'no-relation', 'not-on-duty', 'wrong-role'];

/**
 * Who may do what, and on which legal basis: pure, total, denied unless a rule allows.
 * Doors are kept apart here too: staff never act through the residents' door, nor the other way.
 */
export function decide(rules: ActionRules, actor: Actor, action: string, facts: Facts): Decision {
  const rule = Object.hasOwn(rules, action) ? rules[action] : undefined;
  if (!rule) return { allow: false, why: 'no-rule' };
  const asStaff = actor.door !== 'resident';
  if (asStaff !== (actor.kind === 'staff') || !(rule.doors ?? [actor.door]).includes(actor.door)) {
    return { allow: false, why: 'wrong-role' };
  }
  const verdicts = rule.allow.map((may) => verdictOf(may, actor, facts));
  const allowed = verdicts.find((verdict) => typeof verdict !== 'string');
  const why = furthest.find((each) => verdicts.includes(each)) ?? 'wrong-role';
  if (!allowed && why === 'wrong-role') return { allow: false, why };
  if (!isSure(actor, action, rule)) return { allow: false, why: 'stronger-login-needed' };
  return allowed ?? { allow: false, why };
}

/** A code opens the actions of the smaller door and no other, whatever level they ask of others. */
function isSure({ assurance, opens }: Actor, action: string, rule: ActionRule): boolean {
  if (assurance === 'code') return leadsTo(action, opens ?? []);
  return sureness[assurance] >= sureness[rule.assurance];
}

function verdictOf(may: StaffMay | PersonMay, actor: Actor, facts: Facts): Extract<Decision, { allow: true }> | Denial {
  if (may.kind !== actor.kind) return 'wrong-role';
  let role: string = actor.roles[0] ?? actor.kind;
  if (may.kind === 'staff') {
    if (may.role !== undefined) {
      const held = actor.roles.find((each) => listOf(may.role ?? []).includes(each));
      if (held === undefined) return 'wrong-role';
      role = held;
    }
    if (may.onDutyIn !== undefined && !isOnDuty(actor, may.onDutyIn)) return 'not-on-duty';
  }
  if (may.basis !== undefined) {
    return { allow: true, basis: may.basis, basisRef: null, role: may.kind === 'person' ? 'resident' : role };
  }
  const grants = facts.grants ?? [];
  const isEven = may.kind === 'staff' && may.evenDisqualified;
  const open = isEven ? grants : grants.filter(({ isStopped }) => !isStopped);
  const grant = relationOf(may.grant, may.scope, open);
  if (!grant) return relationOf(may.grant, may.scope, grants) ? 'disqualified' : 'no-relation';
  if (may.kind === 'person') role = grant.basis === 'own' ? 'resident' : 'relative';
  return { allow: true, basis: grant.basis, basisRef: grant.ref, role };
}

function relationOf(bases: readonly Basis[], scope: string | undefined, grants: readonly LiveGrant[]) {
  for (const basis of bases) {
    const found = grants.find(
      (grant) => grant.basis === basis && (basis !== 'proxy' || scope === undefined || grant.scopes.includes(scope)),
    );
    if (found) return found;
  }
  return undefined;
}

function isOnDuty(actor: Actor, where: NonNullable<StaffMay['onDutyIn']>): boolean {
  const kinds: readonly string[] = where === 'any' ? actor.duties.map(({ unitKind }) => unitKind) : listOf(where);
  return actor.duties.some(({ unitKind }) => kinds.includes(unitKind));
}

function listOf<T extends string>(one: T | readonly T[]): readonly T[] {
  return typeof one === 'string' ? [one] : one;
}

/**
 * The authority that the routes ask, from every module's rules; doors come from the contract.
 * @throws TypeError when two modules claim the same action
 */
export function createAuthority(tables: readonly ActionRules[], routes: RouteTable = wholeContract): Authority {
  const rules = withDoors(tables, routes);
  return {
    decide: (actor, action, facts) => decide(rules, actor, action, facts),
    needsFacts: (action) =>
      Object.hasOwn(rules, action) && (rules[action]?.allow.some(({ grant }) => grant !== undefined) ?? false),
    withinReach: (actor, unitKinds) => withinReach(rules, actor, unitKinds),
  };
}

/**
 * What she could do on duty in all of these kinds of unit, if she had every relation to somebody: the door offers no work beyond it.
 * It opens nothing: each request is still decided by `decide` on what is so at its instant.
 */
export function withinReach(rules: ActionRules, actor: Actor, unitKinds: readonly string[]): readonly string[] {
  const everywhere = { ...actor, duties: unitKinds.map((unitKind) => ({ unitId: '', unitName: '', unitKind })) };
  const grants = bases.map((basis) => ({ basis, ref: null, scopes: [] }));
  return Object.keys(rules).filter((action) => decide(rules, everywhere, action, { grants }).allow);
}

/** The holder of a link comes through no door: her route checks the link, and no rule opens it to anybody else. */
function openDoors(doors: RouteShape['doors']): readonly Door[] {
  if (doors === 'link') return [];
  return doors === 'public' ? ['resident', 'staff', 'field'] : doors;
}

/** All rules in one table, each with the doors that the contract opens for its action. */
export function withDoors(tables: readonly ActionRules[], routes: RouteTable): ActionRules {
  const doors = new Map<string, Set<Door>>();
  for (const route of Object.values(routes)) {
    const known = doors.get(route.action) ?? new Set();
    const open = openDoors(route.doors);
    for (const door of open) known.add(door);
    doors.set(route.action, known);
  }
  const rules: Record<string, ActionRule> = {};
  for (const table of tables) {
    for (const [action, rule] of Object.entries(table)) {
      if (Object.hasOwn(rules, action)) throw new TypeError(`two modules have a rule for ${action}`);
      rules[action] = { ...rule, doors: [...(doors.get(action) ?? [])] };
    }
  }
  return rules;
}
