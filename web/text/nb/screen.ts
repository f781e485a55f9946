/** What a screen in somebody's home says; the only words it fetches. */
export const screen = {
  unpaired: 'Skjermen er ikke i bruk',
  unpairedHelp: 'Her kan en som får hjelp, se neste besøk og dagen i dag.',
  begin: 'Vis et tall',
  beginFailed: 'Det kom ikke noe tall. Se om nettet virker, og prøv igjen.',
  waiting: 'Skriv dette tallet på siden «Skjerm hjemme»',
  waitingHelp: (clock: string) =>
    `Den som skal ha skjermen, skriver tallet på sin egen side. Hjemmetjenesten kan også gjøre det. Tallet gjelder til kl. ${clock}.`,
  loading: 'Henter dagen',
  of: (name: string) => `Skjermen til ${name}`,
  next: 'Neste besøk',
  today: 'I dag',
  messages: 'Meldinger',
  noNext: 'Ingen flere besøk er satt opp de nærmeste dagene.',
  noToday: 'Ingen besøk i dag.',
  between: (from: string, to: string) => `Mellom ${from} og ${to}`,
  window: (from: string, to: string) => `${from}–${to}`,
  coming: (clock: string) => `Kommer kl. ${clock}`,
  comes: (name: string) => `${name} kommer`,
  came: (name: string) => `${name} var her`,
  oneOf: (unit: string) => `En fra ${unit}`,
  tomorrow: 'I morgen',
  state: {
    planned: 'Kommer',
    'not-confirmed': 'Ikke bekreftet ennå',
    done: 'Ferdig',
    'not-done': 'Ble ikke av',
  },
  ring: (unit: string, phone: string) => `Lurer du på noe, ring ${unit}: ${phone}`,
  photo: (name: string) => `Bilde fra ${name}`,
  lost: (when: string) => `Ingen kontakt siden ${when}. Det som står her, er fra da.`,
  lostLong: (when: string) => `Ingen kontakt siden ${when}. Ring hjemmetjenesten når du vil vite hvem som kommer.`,
  urgent: (norway: boolean): string =>
    norway
      ? 'Fare for liv: ring 113. Trenger du lege nå: ring 116 117.'
      : 'Fare for liv: ring 112. Råd om helse: ring 1177.',
};
export type ScreenText = typeof screen;
