export const visits = {
  visit: {
    way: (name: string | null) => (name === null ? 'Besøkene mine' : `Besøk hos ${name}`),
    today: 'Besøk i dag',
    tomorrow: 'I morgen',
    earlier: 'De siste dagene',
    noneToday: 'Ingen besøk i dag',
    noneTodayHelp: 'Besøk som er avtalt, står her med tid og hvem som kommer.',
    noneAhead: 'Ingen besøk er satt opp de neste dagene.',
    between: (from: string, to: string) => `Mellom kl. ${from} og ${to}`,
    oneOf: (unit: string) => `Noen fra ${unit} kommer`,
    comes: (who: string) => `${who} kommer`,
    came: (who: string) => `${who} var her`,
    cameTo: (who: string, name: string) => `${who} var hos ${name}`,
    comingAt: (clock: string) => `Kommer kl. ${clock}`,
    changed: 'Endret',
    state: {
      planned: 'Avtalt',
      paused: 'På pause',
      'not-confirmed': 'Ikke bekreftet ennå',
      done: 'Utført',
      'not-done': 'Ikke utført',
      cancelled: 'Avlyst',
    },
    notConfirmedHelp: 'Vi har ikke hørt om besøket ennå. Telefonen til den som kommer, kan være uten nett.',
    ring: (unit: string) => `Ring ${unit}`,
    paused: (kind: 'hospital' | 'short-stay' | 'family' | 'holiday', name: string | null) =>
      `På pause mens ${name ?? 'du'} er ${{ hospital: 'på sykehus', 'short-stay': 'på korttidsopphold', family: 'hos familie', holiday: 'på ferie' }[kind]}`,
    cancelledBy: (by: string, who: string | null, name: string | null) => {
      if (by === 'resident')
        return name === null ? 'Du sa fra at du ikke trengte det.' : `${name} sa fra at det ikke trengtes.`;
      if (by === 'relative') return `${who ?? 'En pårørende'} sa fra at det ikke trengtes.`;
      return 'Enheten avlyste besøket.';
    },
    cancelAsked: 'Det er spurt om å slippe besøket. En sykepleier svarer her. Besøket står til da.',
    moveAsked: (words: string) => `Ønsket om annet tidspunkt er sendt: «${words}»`,
    answered: (words: string) => `Svar: ${words}`,
    cancel: (name: string | null) => (name === null ? 'Jeg trenger ikke besøket' : `${name} trenger ikke besøket`),
    askToMove: 'Be om et annet tidspunkt',
    notesWay: (name: string | null) =>
      name === null ? 'Skrevet av dem som hjelper meg' : `Skrevet av dem som hjelper ${name}`,
    change: 'Endre besøket',
  },
  home: {
    hello: (name: string) => `Hei, ${name}`,
    today: 'I dag',
    news: 'Nytt',
    newMessage: (unit: string) => `Nytt svar fra ${unit}`,
    newDecision: (reference: string) => `Svaret på søknaden er klart (${reference})`,
    waiting: (day: string) => `Søknaden er hos oss. Svar innen ${day}.`,
    ways: 'Se og gjør',
    more: 'Mer',
  },
};
