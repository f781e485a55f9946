export const withhold = {
  withhold: {
    part: 'Insyn',
    heading: 'Insyn för den ärendet gäller',
    lead: 'Personen kan se allt i ärendet med ett tryck. Här undantar du något, bara när lagen säger det. Personen får ett beslut om det och kan överklaga.',
    loading: 'Hämtar det som är undantaget',
    none: 'Ingenting är undantaget.',
    one: (part: string, law: string, who: string, day: string) => `${part}: undantaget enligt ${law}. ${who}, ${day}.`,
    which: 'Vad som inte kan visas',
    law: 'Lagrum',
    because: 'Varför (personen läser det)',
    doIt: 'Undanta från insyn',
    show: 'Visa det igen',
    nothing: 'Det är inte skrivet något om personen som kan undantas ännu.',
    refused: {
      'already-withheld': 'Det är redan undantaget.',
      'unknown-law': 'Lagrummet står inte i kommunens lista.',
      'nothing-written': 'Det är inte skrivet något ännu.',
      'already-ended': 'Det visas redan.',
    },
  },
};
