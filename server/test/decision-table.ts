import { type Basis, type Door, proxyScopes, roles, smallerDoorAreas } from '@tunet/contract';
import type { ActionRules } from '../src/modules/access/decide.ts';
import { decide } from '../src/modules/access/decide.ts';
import type { Actor, LiveGrant } from '../src/platform/http/actor.ts';

/** Where somebody may be on duty; `off` is nowhere. */
export const dutyKinds = [
  'off',
  'desk',
  'home-care',
  'night-patrol',
  'technical',
  'administration',
  'assessment',
  'store',
] as const;

/** One relation at a time, in the order of the columns. */
export const grantColumns: readonly (readonly [name: string, grants: readonly LiveGrant[]])[] = [
  ['none', []],
  ...(
    [
      'own',
      'proxy',
      'open-alarm',
      'alarm-in-hand',
      'handed-over',
      'break-glass',
      'case',
      'in-care',
      'conversation',
      'estate',
    ] as const
  ).map((basis) => [basis, [{ basis, ref: null, scopes: [] }]] as const),
  ['proxy with scope', [{ basis: 'proxy', ref: null, scopes: [...proxyScopes] }]],
];

export function someActor(of: Partial<Actor> & Pick<Actor, 'kind' | 'door'>): Actor {
  const id = '019d0000-0000-7000-8000-000000000001';
  return {
    id,
    tenantId: id,
    accountId: id,
    name: 'Somebody',
    assurance: 'high',
    tenants: [id],
    subjects: [id],
    roles: [],
    duties: [],
    ...of,
  };
}

const signs: Readonly<Record<Basis | 'wrong-role' | 'not-on-duty' | 'no-relation' | 'stronger-login-needed', string>> =
  {
    own: 'O',
    proxy: 'P',
    'open-alarm': 'A',
    'alarm-in-hand': 'I',
    'handed-over': 'H',
    case: 'C',
    'in-care': 'N',
    conversation: 'M',
    estate: 'E',
    'desk-watch': 'K',
    'technical-case': 'T',
    aid: 'V',
    'on-duty': 'D',
    'break-glass': 'B',
    'log-control': 'L',
    system: 'S',
    public: 'U',
    'wrong-role': '.',
    'not-on-duty': 'd',
    'no-relation': 'r',
    'stronger-login-needed': 's',
  };

const legend = [
  'Every role, duty and relation for every action, at the highest assurance. Made by the test; read it in review.',
  'Allowed, on which basis: O own  P proxy  A open-alarm  I alarm-in-hand  H handed-over  D on-duty  B break-glass  L log-control  C case  N in-care  M conversation  E estate  K desk-watch  T technical-case  V aid',
  'Denied: . wrong role or door  d not on duty  r no relation  s not by code',
  `Each group of signs is one place of duty; its signs are the relation: ${grantColumns.map(([name]) => name).join(', ')}.`,
  '',
].join('\n');

/** Every expected decision of the rules as text, for a golden file: total, so that no change goes unseen. */
export function describeDecisions(rules: ActionRules): string {
  const sections = Object.keys(rules)
    .sort()
    .map((action) => `${action}\n${header()}\n${rowsOf(rules, action).join('\n')}\n`);
  return `${legend}\n${sections.join('\n')}`;
}

function header(): string {
  return `  ${''.padEnd(24)}${dutyKinds.map((kind) => kind.slice(0, 8).padEnd(grantColumns.length + 2)).join('')}`.trimEnd();
}

function rowsOf(rules: ActionRules, action: string): string[] {
  const row = (name: string, actors: readonly Actor[]) =>
    `  ${name.padEnd(24)}${actors.map((actor) => cells(rules, actor, action)).join('  ')}`;
  const staff = (['staff', 'field'] as const).flatMap((door: Door) =>
    [...roles, null].map((role) =>
      row(
        `${door} ${role ?? 'no role'}`,
        dutyKinds.map((kind) => someActor({ kind: 'staff', door, roles: role ? [role] : [], duties: dutyIn(kind) })),
      ),
    ),
  );
  const person = { kind: 'person', door: 'resident' } as const;
  const byCode = someActor({ ...person, assurance: 'code', opens: smallerDoorAreas });
  return [...staff, row('resident', [someActor(person)]), row('resident by code', [byCode])];
}

function cells(rules: ActionRules, actor: Actor, action: string): string {
  return grantColumns
    .map(([, grants]) => {
      const decision = decide(rules, actor, action, { grants });
      const word = decision.allow ? decision.basis : decision.why;
      return word in signs ? signs[word as keyof typeof signs] : '?';
    })
    .join('');
}

export function dutyIn(kind: string): Actor['duties'] {
  return kind === 'off' ? [] : [{ unitId: '019d0000-0000-7000-8000-000000000002', unitName: kind, unitKind: kind }];
}
