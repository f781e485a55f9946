import type { ScreenText } from '../nb/screen.ts';

export const screen: ScreenText = {
  unpaired: 'This screen is not in use',
  unpairedHelp: 'Here somebody who gets help can see the next visit and the day.',
  begin: 'Show a number',
  beginFailed: 'No number came. See whether the network works, and try again.',
  waiting: 'Write this number on the page “Screen at home”',
  waitingHelp: (clock) =>
    `The one who is to have the screen writes the number on her own page. Home care can do it too. The number holds until ${clock}.`,
  loading: 'Fetching the day',
  of: (name) => `The screen of ${name}`,
  next: 'Next visit',
  today: 'Today',
  messages: 'Messages',
  noNext: 'No more visits are set up for the next days.',
  noToday: 'No visits today.',
  between: (from, to) => `Between ${from} and ${to}`,
  window: (from, to) => `${from}–${to}`,
  coming: (clock) => `Comes at ${clock}`,
  comes: (name) => `${name} comes`,
  came: (name) => `${name} was here`,
  oneOf: (unit) => `Somebody from ${unit}`,
  tomorrow: 'Tomorrow',
  state: {
    planned: 'Comes',
    'not-confirmed': 'Not confirmed yet',
    done: 'Done',
    'not-done': 'Did not happen',
  },
  ring: (unit, phone) => `If you wonder, ring ${unit}: ${phone}`,
  photo: (name) => `Photo from ${name}`,
  lost: (when) => `No contact since ${when}. What stands here is from then.`,
  lostLong: (when) => `No contact since ${when}. Ring home care when you want to know who comes.`,
  urgent: (norway) =>
    norway
      ? 'Danger to life: ring 113. You need a doctor now: ring 116 117.'
      : 'Danger to life: ring 112. Advice: ring 1177.',
};
