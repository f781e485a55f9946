import type { ScreenText } from '../nb/screen.ts';

export const screen: ScreenText = {
  unpaired: 'Skärmen används inte',
  unpairedHelp: 'Här kan den som får hjälp se nästa besök och dagen i dag.',
  begin: 'Visa ett nummer',
  beginFailed: 'Det kom inget nummer. Se om nätet fungerar och försök igen.',
  waiting: 'Skriv det här numret på sidan ”Skärm hemma”',
  waitingHelp: (clock) =>
    `Den som ska ha skärmen skriver numret på sin egen sida. Hemtjänsten kan också göra det. Numret gäller till kl. ${clock}.`,
  loading: 'Hämtar dagen',
  of: (name) => `Skärmen hos ${name}`,
  next: 'Nästa besök',
  today: 'I dag',
  messages: 'Meddelanden',
  noNext: 'Inga fler besök är planerade de närmaste dagarna.',
  noToday: 'Inga besök i dag.',
  between: (from, to) => `Mellan ${from} och ${to}`,
  window: (from, to) => `${from}–${to}`,
  coming: (clock) => `Kommer kl. ${clock}`,
  comes: (name) => `${name} kommer`,
  came: (name) => `${name} var här`,
  oneOf: (unit) => `Någon från ${unit}`,
  tomorrow: 'I morgon',
  state: {
    planned: 'Kommer',
    'not-confirmed': 'Inte bekräftat ännu',
    done: 'Klart',
    'not-done': 'Blev inte av',
  },
  ring: (unit, phone) => `Undrar du något, ring ${unit}: ${phone}`,
  photo: (name) => `Bild från ${name}`,
  lost: (when) => `Ingen kontakt sedan ${when}. Det som står här är från då.`,
  lostLong: (when) => `Ingen kontakt sedan ${when}. Ring hemtjänsten när du vill veta vem som kommer.`,
  urgent: (norway) =>
    norway
      ? 'Fara för liv: ring 113. Behöver du läkare nu: ring 116 117.'
      : 'Fara för liv: ring 112. Vårdråd: ring 1177.',
};
