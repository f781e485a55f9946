export const demo = {
  exercise: {
    word: 'Exercise',
    help: 'Nothing here is real.',
  },
  demoPageLink: 'Whom you can be, and what to try',
};
