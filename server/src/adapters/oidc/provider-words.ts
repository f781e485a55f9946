import type { Language } from '@tunet/contract';

interface Words {
  readonly choose: string;
  readonly help: string;
  readonly door: Readonly<Record<'resident' | 'staff' | 'field', string>>;
  readonly late: readonly [title: string, text: string];
  readonly leave: readonly [title: string, button: string];
  readonly left: readonly [title: string, text: string];
  readonly back: string;
}

/** What the demo's identity provider says. */
export const providerWords: Readonly<Record<Language, Words>> = {
  nb: {
    choose: 'Hvem vil du være?',
    help: 'Dette er en demo. Alle er oppdiktet, og du logger inn med ett trykk.',
    door: { resident: 'Innbyggere og pårørende', staff: 'Ansatte', field: 'Ansatte ute' },
    late: ['Innloggingen er utløpt', 'Den var for gammel, eller begynte i et annet vindu. Begynn på nytt.'],
    leave: ['Logger ut', 'Logg ut'],
    left: ['Du er logget ut', 'Du kan lukke vinduet.'],
    back: 'Tilbake til Tunet',
  },
  nn: {
    choose: 'Kven vil du vere?',
    help: 'Dette er ein demo. Alle er oppdikta, og du loggar inn med eitt trykk.',
    door: { resident: 'Innbyggjarar og pårørande', staff: 'Tilsette', field: 'Tilsette ute' },
    late: ['Innlogginga har gått ut', 'Ho var for gammal, eller byrja i eit anna vindauge. Byrj på nytt.'],
    leave: ['Loggar ut', 'Logg ut'],
    left: ['Du er logga ut', 'Du kan lukke vindauget.'],
    back: 'Tilbake til Tunet',
  },
  sv: {
    choose: 'Vem vill du vara?',
    help: 'Det här är en demo. Alla är påhittade, och du loggar in med ett tryck.',
    door: { resident: 'Invånare och anhöriga', staff: 'Personal', field: 'Personal ute' },
    late: ['Inloggningen har gått ut', 'Den var för gammal, eller påbörjades i ett annat fönster. Börja om.'],
    leave: ['Loggar ut', 'Logga ut'],
    left: ['Du är utloggad', 'Du kan stänga fönstret.'],
    back: 'Tillbaka till Tunet',
  },
  en: {
    choose: 'Who do you want to be?',
    help: 'This is a demo. Everyone is made up, and one press logs you in.',
    door: { resident: 'Residents and relatives', staff: 'Staff', field: 'Staff on the road' },
    late: ['The login has expired', 'It was too old, or begun in another window. Begin again.'],
    leave: ['Logging out', 'Log out'],
    left: ['You are logged out', 'You can close the window.'],
    back: 'Back to Tunet',
  },
};
