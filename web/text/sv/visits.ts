import type { visits as shape } from '../nb/visits.ts';

export const visits: typeof shape = {
  visit: {
    way: (name) => (name === null ? 'Mina besök' : `Besök hos ${name}`),
    today: 'Besök i dag',
    tomorrow: 'I morgon',
    earlier: 'De senaste dagarna',
    noneToday: 'Inga besök i dag',
    noneTodayHelp: 'Besök som är bestämda står här med tid och vem som kommer.',
    noneAhead: 'Inga besök är inplanerade de närmaste dagarna.',
    between: (from, to) => `Mellan kl. ${from} och ${to}`,
    oneOf: (unit) => `Någon från ${unit} kommer`,
    comes: (who) => `${who} kommer`,
    came: (who) => `${who} var här`,
    cameTo: (who, name) => `${who} var hos ${name}`,
    comingAt: (clock) => `Kommer kl. ${clock}`,
    changed: 'Ändrat',
    state: {
      planned: 'Bestämt',
      paused: 'Pausat',
      'not-confirmed': 'Inte bekräftat ännu',
      done: 'Utfört',
      'not-done': 'Inte utfört',
      cancelled: 'Avbokat',
    },
    notConfirmedHelp: 'Vi har inte hört om besöket ännu. Telefonen hos den som kommer kan vara utan nät.',
    ring: (unit) => `Ring ${unit}`,
    paused: (kind, name) =>
      `Pausat medan ${name ?? 'du'} är ${{ hospital: 'på sjukhus', 'short-stay': 'på korttidsboende', family: 'hos familj', holiday: 'på semester' }[kind]}`,
    cancelledBy: (by, who, name) => {
      if (by === 'resident')
        return name === null ? 'Du sa att du inte behövde det.' : `${name} sa att det inte behövdes.`;
      if (by === 'relative') return `${who ?? 'En anhörig'} sa att det inte behövdes.`;
      return 'Enheten avbokade besöket.';
    },
    cancelAsked: 'Någon har frågat om besöket kan utgå. En sjuksköterska svarar här. Besöket gäller tills dess.',
    moveAsked: (words) => `Önskan om en annan tid är skickad: ”${words}”`,
    answered: (words) => `Svar: ${words}`,
    cancel: (name) => (name === null ? 'Jag behöver inte besöket' : `${name} behöver inte besöket`),
    askToMove: 'Be om en annan tid',
    notesWay: (name) => (name === null ? 'Skrivet av dem som hjälper mig' : `Skrivet av dem som hjälper ${name}`),
    change: 'Ändra besöket',
  },
  home: {
    hello: (name) => `Hej, ${name}`,
    today: 'I dag',
    news: 'Nytt',
    newMessage: (unit) => `Nytt svar från ${unit}`,
    newDecision: (reference) => `Beslutet på ansökan är klart (${reference})`,
    waiting: (day) => `Ansökan är hos oss. Svar senast ${day}.`,
    ways: 'Se och gör',
    more: 'Mer',
  },
};
