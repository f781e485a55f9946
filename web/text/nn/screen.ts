import type { ScreenText } from '../nb/screen.ts';

export const screen: ScreenText = {
  unpaired: 'Skjermen er ikkje i bruk',
  unpairedHelp: 'Her kan ein som får hjelp, sjå neste besøk og dagen i dag.',
  begin: 'Vis eit tal',
  beginFailed: 'Det kom ikkje noko tal. Sjå om nettet verkar, og prøv igjen.',
  waiting: 'Skriv dette talet på sida «Skjerm heime»',
  waitingHelp: (clock) =>
    `Den som skal ha skjermen, skriv talet på si eiga side. Heimetenesta kan også gjere det. Talet gjeld til kl. ${clock}.`,
  loading: 'Hentar dagen',
  of: (name) => `Skjermen til ${name}`,
  next: 'Neste besøk',
  today: 'I dag',
  messages: 'Meldingar',
  noNext: 'Ingen fleire besøk er sette opp dei næraste dagane.',
  noToday: 'Ingen besøk i dag.',
  between: (from, to) => `Mellom ${from} og ${to}`,
  window: (from, to) => `${from}–${to}`,
  coming: (clock) => `Kjem kl. ${clock}`,
  comes: (name) => `${name} kjem`,
  came: (name) => `${name} var her`,
  oneOf: (unit) => `Ein frå ${unit}`,
  tomorrow: 'I morgon',
  state: {
    planned: 'Kjem',
    'not-confirmed': 'Ikkje stadfesta enno',
    done: 'Ferdig',
    'not-done': 'Vart ikkje noko av',
  },
  ring: (unit, phone) => `Lurer du på noko, ring ${unit}: ${phone}`,
  photo: (name) => `Bilete frå ${name}`,
  lost: (when) => `Ingen kontakt sidan ${when}. Det som står her, er frå då.`,
  lostLong: (when) => `Ingen kontakt sidan ${when}. Ring heimetenesta når du vil vite kven som kjem.`,
  urgent: (norway) =>
    norway
      ? 'Fare for liv: ring 113. Treng du lege no: ring 116 117.'
      : 'Fare for liv: ring 112. Råd om helse: ring 1177.',
};
