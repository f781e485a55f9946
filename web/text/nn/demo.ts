export const demo = {
  exercise: {
    word: 'Øving',
    help: 'Ingenting her er ekte.',
  },
  demoPageLink: 'Kven du kan vere, og kva du kan prøve',
};
