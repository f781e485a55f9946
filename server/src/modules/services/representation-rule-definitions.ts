import { type ProxyScope, proxyScopes, type SmallerDoorArea, smallerDoorAreas } from '@tunet/contract';
import { z } from 'zod';
import { everywhere, law, numberRule, ours, practice, type RuleDefinition, words } from './rule-definition.ts';

/** A child's age decides what her parents may see: three bands, by the birthdays 12, 16 and 18. */
export const childAgeBands = ['under-12', '12-15', '16-17'] as const;
export type ChildAgeBand = (typeof childAgeBands)[number];
export type ParentScopes = Readonly<Record<ProxyScope, readonly ChildAgeBand[]>>;

const bands = z
  .array(z.enum(childAgeBands))
  .readonly()
  .transform((held): readonly ChildAgeBand[] => childAgeBands.filter((band) => held.includes(band)));
const all: readonly ChildAgeBand[] = childAgeBands;
const whileSmall: readonly ChildAgeBand[] = ['under-12', '12-15'];

/** From 12 a child is heard and may keep things to herself; from 16 she decides; at 18 nobody is her parent here. */
const usualParentScopes: ParentScopes = {
  apply: whileSmall,
  'decision.read': all,
  'assessment.read': ['under-12'],
  'plan.read': whileSmall,
  'visit.read': whileSmall,
  'visit.cancel': ['under-12'],
  message: whileSmall,
  absence: whileSmall,
  'alarm.notify': all,
  'device.status': whileSmall,
  'aid.loan': whileSmall,
  'log.read': ['under-12'],
};

const open = z.enum(['open']).nullable();

/** What a municipality decides about those who act for somebody, and about the smaller door. */
export const representationRuleDefinitions = {
  'representatives.tell-ending-days': numberRule('days', [30, 120], 60, {
    group: 'deadline',
    label: words('Før en fullmakt går ut', 'Før ei fullmakt går ut', 'Innan en fullmakt går ut', 'Before a proxy ends'),
    help: words(
      'Så lenge før får begge vite at fullmakten går ut. Hun som ga den, kan gi en ny, eller la den gå ut.',
      'Så lenge før får begge vite at fullmakta går ut. Ho som gav henne, kan gi ei ny, eller la henne gå ut.',
      'Så lång tid innan får båda veta att fullmakten går ut. Hon som gav den kan ge en ny eller låta den gå ut.',
      'So long before both are told that the proxy ends. She who gave it can give a new one, or let it end.',
    ),
    source: practice,
  }),
  'representatives.task-days': numberRule('days', [7, 45], 14, {
    group: 'deadline',
    label: words(
      'Fullmakt som ingen har svart på',
      'Fullmakt som ingen har svart på',
      'Fullmakt som ingen har svarat om',
      'A proxy that nobody has answered about',
    ),
    help: words(
      'Har hun ikke svart så lenge før, blir det en oppgave for dem som hjelper henne. Kan hun ikke samtykke, blir det en oppgave med en gang.',
      'Har ho ikkje svart så lenge før, blir det ei oppgåve for dei som hjelper henne. Kan ho ikkje samtykkje, blir det ei oppgåve med ein gong.',
      'Har hon inte svarat så lång tid innan blir det en uppgift för dem som hjälper henne. Kan hon inte samtycka blir det en uppgift genast.',
      'If she has not answered so long before, it is a task for those who help her. If she cannot consent, it is one at once.',
    ),
    source: ours,
  }),
  'representatives.hold-review-days': numberRule('days', [2, 60], 14, {
    group: 'deadline',
    label: words(
      'Holdt tilbake uten å si fra',
      'Halden tilbake utan å seie frå',
      'Hålls tillbaka utan att det sägs',
      'Held back without being told',
    ),
    help: words(
      'Så lenge etter skal den som gjorde det, se på det igjen, når ingen annen dag er valgt. Ingen andre får vite det.',
      'Så lenge etter skal den som gjorde det, sjå på det igjen, når ingen annan dag er vald. Ingen andre får vite det.',
      'Så lång tid efter ska den som gjorde det se på det igen, när ingen annan dag är vald. Ingen annan får veta det.',
      'So long after, the one who did it looks at it again, when no other day was chosen. Nobody else is told.',
    ),
    source: ours,
  }),
  'representatives.parent-scopes': {
    group: 'list',
    schema: z.strictObject(
      Object.fromEntries(proxyScopes.map((scope) => [scope, bands])) as Record<ProxyScope, typeof bands>,
    ),
    input: { kind: 'switches', of: proxyScopes, to: childAgeBands },
    byDefault: everywhere(usualParentScopes),
    label: words(
      'Foreldre og barn, etter alder',
      'Foreldre og barn, etter alder',
      'Föräldrar och barn, efter ålder',
      'Parents and children, by age',
    ),
    help: words(
      'Hva foreldre kan se og gjøre for et barn. Det blir mindre på fødselsdagene, av seg selv. Endringer gjelder for dem som blir registrert etterpå.',
      'Kva foreldre kan sjå og gjere for eit barn. Det blir mindre på fødselsdagane, av seg sjølv. Endringar gjeld for dei som blir registrerte etterpå.',
      'Vad föräldrar kan se och göra för ett barn. Det blir mindre på födelsedagarna, av sig självt. Ändringar gäller dem som registreras efteråt.',
      'What parents can see and do for a child. It grows less on the birthdays, by itself. Changes count for those registered afterwards.',
    ),
    source: law('pbrl §§ 3-4, 4-3, 4-4 · FB 6:11'),
  } satisfies RuleDefinition<ParentScopes>,
  'code-door.areas': {
    group: 'list',
    schema: z.strictObject(
      Object.fromEntries(smallerDoorAreas.map((area) => [area, open])) as Record<SmallerDoorArea, typeof open>,
    ),
    input: { kind: 'choices', of: smallerDoorAreas, to: ['open'] },
    byDefault: everywhere({
      ...{ visits: 'open', messages: 'open', applications: 'open' },
      'ring-me': 'open',
    } as const),
    label: words('Uten elektronisk ID', 'Utan elektronisk ID', 'Utan e-legitimation', 'Without electronic ID'),
    help: words(
      'Hva en kode åpner. Vedtak, fullmakter, notater og hvem som har sett, er aldri med. Alt lukket: kommunen gir ingen koder.',
      'Kva ein kode opnar. Vedtak, fullmakter, notat og kven som har sett, er aldri med. Alt stengt: kommunen gir ingen kodar.',
      'Vad en kod öppnar. Beslut, fullmakter, anteckningar och vem som har läst ingår aldrig. Allt stängt: kommunen ger inga koder.',
      'What a code opens. Decisions, proxies, notes and who has looked are never part. All shut: the municipality gives no codes.',
    ),
    source: ours,
  } satisfies RuleDefinition<Readonly<Record<SmallerDoorArea, 'open' | null>>>,
  'code-door.code-minutes': numberRule('minutes', [10, 1440], 60, {
    group: 'limit',
    label: words(
      'Så lenge gjelder en kode',
      'Så lenge gjeld ein kode',
      'Så länge gäller en kod',
      'So long a code holds',
    ),
    help: words(
      'Koden virker én gang, på én telefon eller maskin, og innen denne tiden.',
      'Koden verkar éin gong, på éin telefon eller maskin, og innan denne tida.',
      'Koden fungerar en gång, på en telefon eller dator, och inom denna tid.',
      'The code works once, on one telephone or machine, and within this time.',
    ),
    source: ours,
  }),
  'code-door.unused-days': numberRule('days', [14, 365], 90, {
    group: 'limit',
    label: words(
      'Telefon med kode som ikke er brukt',
      'Telefon med kode som ikkje er brukt',
      'Telefon med kod som inte har använts',
      'A device with a code that is not used',
    ),
    help: words(
      'Er den ikke brukt på så lenge, åpner den ikke lenger. Da gir dere en ny kode.',
      'Er han ikkje brukt på så lenge, opnar han ikkje lenger. Då gir de ein ny kode.',
      'Har den inte använts på så länge öppnar den inte längre. Då ger ni en ny kod.',
      'If it is not used for so long, it no longer opens. Then you give a new code.',
    ),
    source: ours,
  }),
} as const;
