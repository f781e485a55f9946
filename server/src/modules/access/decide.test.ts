import {
  accessRoutes,
  type Basis,
  bases,
  routes as contractRoutes,
  organisationRoutes,
  peopleRoutes,
  type RouteShape,
  roles,
} from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDecisions, dutyIn, dutyKinds, someActor } from '../../../test/decision-table.ts';
import type { Actor, Assurance } from '../../platform/http/actor.ts';
import { type ActionRules, createAuthority, decide, withDoors } from './decide.ts';
import { accessActions, peopleAndPlaceActions } from './rules.ts';

const rules = withDoors([peopleAndPlaceActions, accessActions], contractRoutes);
const authority = createAuthority([peopleAndPlaceActions, accessActions]);
const order: readonly Assurance[] = ['low', 'substantial', 'high'];

const anyActor: fc.Arbitrary<Actor> = fc
  .record({
    kind: fc.constantFrom('staff' as const, 'person' as const),
    door: fc.constantFrom('resident' as const, 'staff' as const, 'field' as const),
    assurance: fc.constantFrom(...order),
    roles: fc.subarray([...roles]),
    on: fc.subarray([...dutyKinds]),
  })
  .map(({ on, ...rest }) => someActor({ ...rest, duties: on.flatMap((kind) => dutyIn(kind)) }));
const anyGrants = fc.array(
  fc.record({
    basis: fc.constantFrom<Basis>(...bases),
    ref: fc.constant(null),
    scopes: fc.subarray(['log.read', 'alarm.notify']),
  }),
);
const anyAction = fc.oneof(
  fc.constantFrom(...Object.keys(rules)),
  fc.string(),
  fc.constantFrom('constructor', '__proto__'),
);

test('every decision is as it stands in the golden file', async () => {
  await expect(describeDecisions(rules)).toMatchFileSnapshot('./decisions.golden.txt');
});

test('what has no rule is denied, whoever asks', () => {
  fc.assert(
    fc.property(anyActor, fc.string(), anyGrants, (actor, action, grants) => {
      fc.pre(!Object.hasOwn(rules, action));
      expect(decide(rules, actor, action, { grants })).toEqual({ allow: false, why: 'no-rule' });
    }),
  );
  expect(decide(rules, someActor({ kind: 'staff', door: 'staff' }), 'toString', {})).toMatchObject({ allow: false });
});

test('nobody gets through another door than the contract opens, nor as the other kind', () => {
  fc.assert(
    fc.property(anyActor, anyAction, anyGrants, (actor, action, grants) => {
      const decision = decide(rules, actor, action, { grants });
      if (!decision.allow) return;
      expect(rules[action]?.doors).toContain(actor.door);
      expect(actor.kind === 'person').toBe(actor.door === 'resident');
    }),
    { numRuns: 2000 },
  );
});

test('a weaker login never gets more, and never what asks for a stronger one', () => {
  fc.assert(
    fc.property(anyActor, anyAction, anyGrants, (actor, action, grants) => {
      const decision = decide(rules, actor, action, { grants });
      const demanded = rules[action]?.assurance ?? 'high';
      if (decision.allow) expect(order.indexOf(actor.assurance)).toBeGreaterThanOrEqual(order.indexOf(demanded));
      if (!decision.allow && decision.why === 'stronger-login-needed') {
        expect(order.indexOf(actor.assurance)).toBeLessThan(order.indexOf(demanded));
      }
    }),
    { numRuns: 2000 },
  );
});

test('an allowance by relation is on the basis of a relation that was given', () => {
  fc.assert(
    fc.property(anyActor, anyAction, anyGrants, (actor, action, grants) => {
      const decision = decide(rules, actor, action, { grants });
      if (!decision.allow || !authority.needsFacts(action)) return;
      expect(grants.map(({ basis }) => basis)).toContain(decision.basis);
    }),
    { numRuns: 2000 },
  );
});

test('fewer relations, roles or duties never give more', () => {
  fc.assert(
    fc.property(anyActor, anyAction, anyGrants, (actor, action, grants) => {
      const whole = decide(rules, actor, action, { grants });
      const bare = decide(rules, { ...actor, roles: [], duties: [] }, action, { grants: [] });
      if (bare.allow) expect(whole.allow).toBe(true);
    }),
  );
});

test('a proxy without the scope sees nothing, and she herself needs none', () => {
  const actor = someActor({ kind: 'person', door: 'resident' });
  const ask = (basis: 'own' | 'proxy', scopes: string[]) =>
    decide(rules, actor, 'Person.SeeLooks', { grants: [{ basis, ref: null, scopes }] });
  expect(ask('proxy', ['alarm.notify'])).toEqual({ allow: false, why: 'no-relation' });
  expect(ask('proxy', ['log.read'])).toMatchObject({ allow: true, basis: 'proxy', role: 'relative' });
  expect(ask('own', [])).toMatchObject({ allow: true, basis: 'own', role: 'resident' });
});

test('the first relation in the rule counts, and its source is told', () => {
  const actor = someActor({ kind: 'staff', door: 'staff', roles: ['operator'], duties: dutyIn('desk') });
  const grants = [
    { basis: 'break-glass' as const, ref: 'glass', scopes: [] },
    { basis: 'alarm-in-hand' as const, ref: 'alarm', scopes: [] },
  ];
  expect(decide(rules, actor, 'Person.See', { grants })).toEqual({
    allow: true,
    basis: 'alarm-in-hand',
    basisRef: 'alarm',
    role: 'operator',
  });
});

test('two modules cannot both have a rule for the same action', () => {
  const again: ActionRules = { 'Person.See': { allow: [], assurance: 'high' } };
  expect(() => createAuthority([peopleAndPlaceActions, again])).toThrow('Person.See');
});

test('every action of these modules that is not open to all has a rule', () => {
  const ours: Record<string, RouteShape> = { ...organisationRoutes, ...peopleRoutes, ...accessRoutes };
  const missing = Object.entries(ours)
    .filter(([, route]) => route.doors !== 'public' && route.doors !== 'link')
    .filter(([, route]) => !(route.action in rules))
    .map(([key]) => key);
  expect(missing).toEqual([]);
});

test('within reach is all that some duty of hers and some relation could open, and nothing of another door', () => {
  fc.assert(
    fc.property(anyActor, anyAction, anyGrants, fc.subarray([...dutyKinds]), (actor, action, grants, more) => {
      const kinds = [...actor.duties.map(({ unitKind }) => unitKind), ...more];
      const within = authority.withinReach(actor, kinds);
      const isAllowed = decide(rules, actor, action, { grants }).allow;
      if (isAllowed) expect(within).toContain(action);
      const elsewhere = someActor({ ...actor, duties: kinds.flatMap((kind) => dutyIn(kind)) });
      for (const each of within) {
        const every = bases.map((basis) => ({ basis, ref: null, scopes: ['log.read', 'alarm.notify'] }));
        expect(decide(rules, elsewhere, each, { grants: every }).allow).toBe(true);
      }
    }),
  );
});
