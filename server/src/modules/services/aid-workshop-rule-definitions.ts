import { z } from 'zod';
import {
  everywhere,
  law,
  numberRule,
  ours,
  phoneNumber,
  practice,
  type RuleDefinition,
  words,
} from './rule-definition.ts';

const mends = z.literal('state').nullable().default(null);

/** Whose work it is to mend, by the kind of repair; null: the municipality's own. */
export interface StateMends {
  readonly mechanical: 'state' | null;
  readonly electronic: 'state' | null;
  readonly service: 'state' | null;
}

/** The life of things in the store of aids: mending, parts, service, recalls and accidents. */
export const aidWorkshopRuleDefinitions = {
  'aids.state-mends': {
    group: 'limit',
    schema: z.strictObject({ mechanical: mends, electronic: mends, service: mends }),
    input: { kind: 'choices', of: ['mechanical', 'electronic', 'service'], to: ['state'] },
    byDefault: everywhere<StateMends>({ mechanical: null, electronic: 'state', service: null }),
    label: words(
      'Hjelpemidler: hva staten reparerer',
      'Hjelpemiddel: kva staten reparerer',
      'Hjälpmedel: vad regionen reparerar',
      'Aids: what the state mends',
    ),
    help: words(
      'Punktering og bremser er som regel kommunens, elektronikk statens. Det som står her, gjelder nye reparasjoner.',
      'Punktering og bremsar er som regel kommunen sine, elektronikk staten sin. Det som står her, gjeld nye reparasjonar.',
      'Punktering och bromsar är oftast kommunens, elektronik regionens. Det som står här gäller nya reparationer.',
      'Punctures and brakes are mostly the municipality’s, electronics the state’s. This holds for new repairs.',
    ),
    source: practice,
  } satisfies RuleDefinition<StateMends>,
  'aids.urgent-line': {
    group: 'list',
    schema: z.strictObject({ number: phoneNumber.nullable().default(null) }),
    input: { kind: 'phones', of: ['number'], mayBeNone: true },
    byDefault: everywhere<{ readonly number: string | null }>({ number: null }),
    label: words(
      'Hjelpemidler: nummer å ringe når det haster og lageret er stengt',
      'Hjelpemiddel: nummer å ringje når det hastar og lageret er stengt',
      'Hjälpmedel: nummer att ringa när det är bråttom och förrådet är stängt',
      'Aids: number to ring when it cannot wait and the store is closed',
    ),
    help: words(
      'Låntakeren ser nummeret der hun sier at noe er galt. Uten nummer ser hun bare lagerets eget.',
      'Låntakaren ser nummeret der ho seier at noko er gale. Utan nummer ser ho berre lageret sitt eige.',
      'Låntagaren ser numret där hon säger att något är fel. Utan nummer ser hon bara förrådets eget.',
      'The borrower sees the number where she says that something is wrong. Without one she sees the store’s own.',
    ),
    source: practice,
  } satisfies RuleDefinition<{ readonly number: string | null }>,
  'aids.part-orders-a-day': numberRule('times', [1, 20], 2, {
    group: 'limit',
    label: words(
      'Hjelpemidler: delebestillinger til samme eksemplar på et døgn',
      'Hjelpemiddel: delebestillingar til same eksemplar på eit døgn',
      'Hjälpmedel: delbeställningar till samma exemplar på ett dygn',
      'Aids: part orders for the same item in a day',
    ),
    help: words(
      'Flere blir avvist. Staten har den samme grensen.',
      'Fleire blir avviste. Staten har den same grensa.',
      'Fler nekas. Regionen har samma gräns.',
      'More are refused. The state has the same limit.',
    ),
    source: practice,
  }),
  'aids.battery-days': numberRule('days', [30, 1500], 365, {
    group: 'limit',
    label: words(
      'Hjelpemidler: dager før et batteri kan byttes igjen',
      'Hjelpemiddel: dagar før eit batteri kan bytast igjen',
      'Hjälpmedel: dagar innan ett batteri kan bytas igen',
      'Aids: days before a battery may be replaced again',
    ),
    help: words(
      'Et nyere batteri er en sak for leverandøren. Bestillingen blir avvist.',
      'Eit nyare batteri er ei sak for leverandøren. Bestillinga blir avvist.',
      'Ett nyare batteri är en sak för leverantören. Beställningen nekas.',
      'A newer battery is a matter for the supplier. The order is refused.',
    ),
    source: practice,
  }),
  'aids.service-ahead-days': numberRule('days', [1, 120], 30, {
    group: 'deadline',
    label: words(
      'Hjelpemidler: dager før service står på lista',
      'Hjelpemiddel: dagar før service står på lista',
      'Hjälpmedel: dagar innan service står på listan',
      'Aids: days before service is on the list',
    ),
    help: words(
      'Så lenge før dagen kommer eksemplaret på lista over det som skal ha service.',
      'Så lenge før dagen kjem eksemplaret på lista over det som skal ha service.',
      'Så lång tid före dagen kommer exemplaret på listan över det som ska ha service.',
      'So long before the day the item is on the list of what is due for service.',
    ),
    source: ours,
  }),
  'aids.recall-ring-hours': numberRule('hours', [1, 168], 24, {
    group: 'deadline',
    label: words(
      'Tilbakekalling: timer før lageret ringer',
      'Tilbakekalling: timar før lageret ringjer',
      'Återkallelse: timmar innan förrådet ringer',
      'Recall: hours before the store rings',
    ),
    help: words(
      'Har låntakeren ikke sagt at beskjeden er hørt innen da, står hun på lista over dem som skal ringes. Den som ikke kan nås digitalt, står der med en gang.',
      'Har låntakaren ikkje sagt at beskjeden er høyrd innan då, står ho på lista over dei som skal ringjast. Den som ikkje kan nåast digitalt, står der med ein gong.',
      'Har låntagaren inte sagt att beskedet är hört till dess står hon på listan över dem som ska ringas. Den som inte kan nås digitalt står där genast.',
      'If the borrower has not said by then that she has heard it, she is on the list of those to be rung. One who cannot be reached digitally is there at once.',
    ),
    source: ours,
  }),
  'aids.accident-report-hours': numberRule('hours', [1, 720], 72, {
    group: 'deadline',
    label: words(
      'Ulykke med et hjelpemiddel: timer til den skal være meldt',
      'Ulykke med eit hjelpemiddel: timar til ho skal vere meld',
      'Olycka med ett hjälpmedel: timmar tills den ska vara anmäld',
      'Accident with an aid: hours until it is to be reported',
    ),
    help: words(
      'Loven sier snarest. Ulykker med alvorlig skade eller død skal meldes med en gang, uansett hva som står her.',
      'Lova seier snarast. Ulykker med alvorleg skade eller død skal meldast med ein gong, uansett kva som står her.',
      'Lagen säger snarast. Olyckor med allvarlig skada eller dödsfall ska anmälas genast, vad som än står här.',
      'The law says as soon as can be. Grave harm or death is reported at once, whatever stands here.',
    ),
    source: law('forskrift om håndtering av medisinsk utstyr § 15; HSLF-FS 2021:52'),
  }),
};
