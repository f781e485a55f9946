export const withhold = {
  withhold: {
    part: 'Access',
    heading: 'Access for the one the case is about',
    lead: 'The person can see everything in the case with one press. Here you withhold something, only where the law says so. The person gets a decision about it and may appeal.',
    loading: 'Fetching what is withheld',
    none: 'Nothing is withheld.',
    one: (part: string, law: string, who: string, day: string) => `${part}: withheld by ${law}. ${who}, ${day}.`,
    which: 'What cannot be shown',
    law: 'Section',
    because: 'Why (the person reads it)',
    doIt: 'Withhold it',
    show: 'Show it again',
    nothing: 'Nothing is written about the person yet that could be withheld.',
    refused: {
      'already-withheld': 'It is withheld already.',
      'unknown-law': 'The section is not on the municipality’s list.',
      'nothing-written': 'Nothing is written yet.',
      'already-ended': 'It is shown already.',
    },
  },
};
