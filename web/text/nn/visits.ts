import type { visits as shape } from '../nb/visits.ts';

export const visits: typeof shape = {
  visit: {
    way: (name) => (name === null ? 'Besøka mine' : `Besøk hos ${name}`),
    today: 'Besøk i dag',
    tomorrow: 'I morgon',
    earlier: 'Dei siste dagane',
    noneToday: 'Ingen besøk i dag',
    noneTodayHelp: 'Besøk som er avtalte, står her med tid og kven som kjem.',
    noneAhead: 'Ingen besøk er sette opp dei neste dagane.',
    between: (from, to) => `Mellom kl. ${from} og ${to}`,
    oneOf: (unit) => `Nokon frå ${unit} kjem`,
    comes: (who) => `${who} kjem`,
    came: (who) => `${who} var her`,
    cameTo: (who, name) => `${who} var hos ${name}`,
    comingAt: (clock) => `Kjem kl. ${clock}`,
    changed: 'Endra',
    state: {
      planned: 'Avtalt',
      paused: 'På pause',
      'not-confirmed': 'Ikkje stadfesta enno',
      done: 'Utført',
      'not-done': 'Ikkje utført',
      cancelled: 'Avlyst',
    },
    notConfirmedHelp: 'Vi har ikkje høyrt om besøket enno. Telefonen til den som kjem, kan vere utan nett.',
    ring: (unit) => `Ring ${unit}`,
    paused: (kind, name) =>
      `På pause medan ${name ?? 'du'} er ${{ hospital: 'på sjukehus', 'short-stay': 'på korttidsopphald', family: 'hos familie', holiday: 'på ferie' }[kind]}`,
    cancelledBy: (by, who, name) => {
      if (by === 'resident')
        return name === null ? 'Du sa frå at du ikkje trong det.' : `${name} sa frå at det ikkje trongst.`;
      if (by === 'relative') return `${who ?? 'Ein pårørande'} sa frå at det ikkje trongst.`;
      return 'Eininga avlyste besøket.';
    },
    cancelAsked: 'Det er spurt om å sleppe besøket. Ein sjukepleiar svarar her. Besøket står til då.',
    moveAsked: (words) => `Ønsket om eit anna tidspunkt er sendt: «${words}»`,
    answered: (words) => `Svar: ${words}`,
    cancel: (name) => (name === null ? 'Eg treng ikkje besøket' : `${name} treng ikkje besøket`),
    askToMove: 'Be om eit anna tidspunkt',
    notesWay: (name) => (name === null ? 'Skrive av dei som hjelper meg' : `Skrive av dei som hjelper ${name}`),
    change: 'Endre besøket',
  },
  home: {
    hello: (name) => `Hei, ${name}`,
    today: 'I dag',
    news: 'Nytt',
    newMessage: (unit) => `Nytt svar frå ${unit}`,
    newDecision: (reference) => `Svaret på søknaden er klart (${reference})`,
    waiting: (day) => `Søknaden er hos oss. Svar innan ${day}.`,
    ways: 'Sjå og gjer',
    more: 'Meir',
  },
};
