export const demo = {
  exercise: {
    word: 'Øvelse',
    help: 'Ingenting her er ekte.',
  },
  demoPageLink: 'Hvem du kan være, og hva du kan prøve',
};
