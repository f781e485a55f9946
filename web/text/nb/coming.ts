/** What happens next with something that was granted and does not work yet. */
export const coming = {
  coming: {
    heading: 'Det som kommer',
    what: {
      'social-alarm': 'Alarmen',
      dispenser: 'Medisindispenseren',
      screen: 'Skjermen',
      other: 'Utstyret',
    },
    says: {
      ordered: (what: string, day: string) =>
        `${what} blir bestilt, og virker senest ${day}. Noen ringer og avtaler en dag.`,
      appointment: (what: string, day: string) => `${what} virker senest ${day}. Noen ringer og avtaler en dag.`,
      fitted: (what: string, day: string) => `${what} blir satt opp ${day}.`,
      'real-press': (what: string, _day: string) =>
        `${what} er satt opp, men ikke prøvd ennå. Bruk telefonen til den er prøvd.`,
      explained: (what: string, day: string) => `${what} virker. Noen viser hvordan den brukes ${day}.`,
      asked: (what: string, day: string) => `${what} virker. Noen ringer ${day} og spør hvordan det går.`,
    },
    notAgreed: (what: string, day: string) => `${what} blir satt opp senest ${day}.`,
    ask: (unit: string) => `Spør ${unit}:`,
  },
};
