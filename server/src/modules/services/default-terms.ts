import type { LocalText, PriceIs, PricePer, ServiceTerms } from '@tunet/contract';
import { words } from './rule-definition.ts';

type Country = 'NO' | 'SE';

const office: Readonly<Record<Country, LocalText>> = {
  NO: words(
    'Tildelingskontoret i kommunen',
    'Tildelingskontoret i kommunen',
    'Kommunens biståndsenhet',
    'The municipality’s allocation office',
  ),
  SE: words(
    'Kommunens biståndshandlegger',
    'Biståndshandleggaren i kommunen',
    'Biståndshandläggaren i kommunen',
    'The municipality’s needs assessor',
  ),
};
const careTeam = words(
  'Sykepleier i hjemmesykepleien',
  'Sjukepleiar i heimesjukepleia',
  'Sjuksköterska i hemsjukvården',
  'A nurse of the home nursing',
);
const byDoctor = words(
  'Legen som sender deg dit',
  'Legen som sender deg dit',
  'Läkaren som skickar dig dit',
  'The doctor who sends you there',
);
const byLaw = words(
  'En fagperson etter egne regler i loven. Statsforvalteren ser etter at det er riktig.',
  'Ein fagperson etter eigne reglar i lova. Statsforvaltaren ser etter at det er rett.',
  'En fackperson enligt egna regler i lagen. Staten granskar att det är rätt.',
  'A professional by rules of their own in the law. The County Governor watches over it.',
);

const free: ServiceTerms['payment'] = {
  kind: 'free',
  text: words('Det koster ikke noe.', 'Det kostar ikkje noko.', 'Det kostar ingenting.', 'It costs nothing.'),
  amounts: [],
};
const byIncome: ServiceTerms['payment'] = {
  kind: 'capped',
  text: words(
    'Du betaler noe selv. Prisen følger inntekten din, og det er et tak.',
    'Du betaler noko sjølv. Prisen følgjer inntekta di, og det er eit tak.',
    'Du betalar en del själv. Avgiften följer din inkomst, och det finns ett tak.',
    'You pay some of it yourself. The price follows your income, and there is a cap.',
  ),
  amounts: [],
};
const byDay: ServiceTerms['payment'] = {
  kind: 'capped',
  text: words(
    'Du betaler for hver dag. Staten setter den høyeste prisen.',
    'Du betaler for kvar dag. Staten set den høgaste prisen.',
    'Du betalar för varje dag. Kommunen sätter avgiften, och det finns ett tak.',
    'You pay for each day. The highest price is set by the state.',
  ),
  amounts: [],
};
const own: ServiceTerms['payment'] = {
  kind: 'own',
  text: words(
    'Du betaler den prisen kommunen har satt. Den står i vedtaket.',
    'Du betaler den prisen kommunen har sett. Han står i vedtaket.',
    'Du betalar den avgift som kommunen har satt. Den står i ditt beslut.',
    'You pay what the municipality has set. The price is in the decision.',
  ),
  amounts: [],
};

/** An amount that some municipality has published: a proposal, which ours looks over before anybody is told. */
function proposed(
  payment: ServiceTerms['payment'],
  [crowns, per, is, from]: readonly [number, PricePer, PriceIs, string],
): ServiceTerms['payment'] {
  return { ...payment, amounts: [{ crowns, per, is, from, isProposal: true }] };
}
const stayDay = proposed(byDay, [180, 'day', 'most', '2023-01-01']);

const whoNeeds = words(
  'Den som ikke klarer det selv, og trenger hjelp for å leve trygt.',
  'Den som ikkje klarer det sjølv, og treng hjelp for å leve trygt.',
  'Den som inte klarar det själv och inte kan få behovet tillgodosett på annat sätt.',
  'Someone who does not manage it alone and needs help to live safely.',
);
const whoNeedsPlace = words(
  'Den som trenger hjelp hele døgnet, og ikke kan få nok hjelp hjemme. Kommunen har en egen forskrift om hvem som får plass.',
  'Den som treng hjelp heile døgnet, og ikkje kan få nok hjelp heime. Kommunen har ei eiga forskrift om kven som får plass.',
  'Den som behöver hjälp dygnet runt och inte kan få tillräcklig hjälp hemma.',
  'Someone who needs help day and night and cannot get enough of it at home. The municipality’s own regulation says who gets a place.',
);
const whoCares = words(
  'Den som har tung omsorg for en annen, eller den som får den.',
  'Den som har tung omsorg for ein annan, eller den som får ho.',
  'Den som vårdar en närstående, eller den som får vården.',
  'Someone with heavy care of another, or the one who is cared for.',
);

const usual: ServiceTerms = {
  mayApply: true,
  waitingList: false,
  decidedBy: office.NO,
  preliminaryDays: null,
  whoMayGet: whoNeeds,
  payment: free,
  lightAge: null,
  cancelDays: 1,
};

const norwegian: Readonly<Record<string, Partial<ServiceTerms>>> = {
  'home-nursing': { payment: free },
  'practical-help': { payment: proposed(byIncome, [210, 'month', 'most', '2020-01-01']) },
  'safety-alarm': { payment: own },
  'family-screen': { payment: own },
  'digital-supervision': { watches: true },
  locating: { watches: true },
  meals: { payment: own },
  'day-activity': { payment: own },
  'respite-home': { whoMayGet: whoCares },
  'respite-stay': { whoMayGet: whoCares },
  'care-allowance': { whoMayGet: whoCares },
  'assessment-stay': { payment: stayDay },
  'rehabilitation-stay': { payment: stayDay },
  'short-stay': { payment: stayDay },
  'day-stay': { payment: byDay },
  'night-stay': { payment: byDay },
  'long-stay': { payment: byIncome, waitingList: true, whoMayGet: whoNeedsPlace },
  housing: { payment: own, waitingList: true, whoMayGet: whoNeedsPlace },
  'acute-stay': { mayApply: false, decidedBy: byDoctor },
  'coercion-planned': { mayApply: false, decidedBy: byLaw },
  'coercion-emergency': { mayApply: false, decidedBy: byLaw },
  'care-with-coercion': { mayApply: false, decidedBy: byLaw },
};

const swedish: Readonly<Record<string, Partial<ServiceTerms>>> = {
  'home-care': { payment: proposed(byIncome, [2139, 'month', 'most', '2021-01-01']) },
  'home-nursing': { payment: proposed(byIncome, [352, 'month', 'price', '2021-01-01']), decidedBy: careTeam },
  'medicine-dispenser': { decidedBy: careTeam },
  // Offered without an assessment where the municipality has decided an age; these are proposed.
  'safety-alarm': { payment: proposed(own, [252, 'month', 'price', '2021-01-01']), lightAge: 67 },
  meals: { payment: proposed(own, [56, 'meal', 'price', '2021-01-01']), lightAge: 67 },
  'service-hours': { payment: byIncome, lightAge: 80 },
  'night-supervision': { payment: byIncome, watches: true },
  'family-screen': { payment: own },
  'day-activity': { payment: own },
  'relief-home': { whoMayGet: whoCares },
  'alternating-care': { payment: byDay, whoMayGet: whoCares },
  'short-stay': { payment: byDay },
  'special-housing': { payment: byIncome, waitingList: true, whoMayGet: whoNeedsPlace },
};

/** On which terms a kind of help is given, as proposed; the municipality looks them over with the rest of its catalogue. */
export function defaultTerms(country: Country, code: string): ServiceTerms {
  const own = country === 'NO' ? norwegian : swedish;
  const base = { ...usual, decidedBy: office[country], preliminaryDays: country === 'NO' ? 30 : null };
  return { ...base, ...(Object.hasOwn(own, code) ? own[code] : {}) };
}
