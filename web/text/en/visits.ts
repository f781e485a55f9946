import type { visits as shape } from '../nb/visits.ts';

export const visits: typeof shape = {
  visit: {
    way: (name) => (name === null ? 'My visits' : `Visits to ${name}`),
    today: 'Visits today',
    tomorrow: 'Tomorrow',
    earlier: 'The last days',
    noneToday: 'No visits today',
    noneTodayHelp: 'Visits that are agreed stand here, with the time and who comes.',
    noneAhead: 'No visits are planned for the next days.',
    between: (from, to) => `Between ${from} and ${to}`,
    oneOf: (unit) => `Somebody from ${unit} comes`,
    comes: (who) => `${who} comes`,
    came: (who) => `${who} was here`,
    cameTo: (who, name) => `${who} was with ${name}`,
    comingAt: (clock) => `Comes at ${clock}`,
    changed: 'Changed',
    state: {
      planned: 'Agreed',
      paused: 'Paused',
      'not-confirmed': 'Not confirmed yet',
      done: 'Done',
      'not-done': 'Not done',
      cancelled: 'Cancelled',
    },
    notConfirmedHelp: 'We have not heard about the visit yet. The phone of the one who comes may be without network.',
    ring: (unit) => `Ring ${unit}`,
    paused: (kind, name) =>
      `Paused while ${name === null ? 'you are' : `${name} is`} ${{ hospital: 'in hospital', 'short-stay': 'on a short stay', family: 'with family', holiday: 'on holiday' }[kind]}`,
    cancelledBy: (by, who, name) => {
      if (by === 'resident')
        return name === null ? 'You said that you did not need it.' : `${name} said that it was not needed.`;
      if (by === 'relative') return `${who ?? 'A relative'} said that it was not needed.`;
      return 'The unit cancelled the visit.';
    },
    cancelAsked: 'Somebody has asked whether the visit can fall away. A nurse answers here. It stands until then.',
    moveAsked: (words) => `The wish for another time is sent: “${words}”`,
    answered: (words) => `Answer: ${words}`,
    cancel: (name) => (name === null ? 'I do not need the visit' : `${name} does not need the visit`),
    askToMove: 'Ask for another time',
    notesWay: (name) => (name === null ? 'Written by those who help me' : `Written by those who help ${name}`),
    change: 'Change the visit',
  },
  home: {
    hello: (name) => `Hello, ${name}`,
    today: 'Today',
    news: 'New',
    newMessage: (unit) => `New answer from ${unit}`,
    newDecision: (reference) => `The answer to the application is ready (${reference})`,
    waiting: (day) => `The application is with us. Answer by ${day}.`,
    ways: 'See and do',
    more: 'More',
  },
};
