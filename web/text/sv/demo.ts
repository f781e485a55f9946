export const demo = {
  exercise: {
    word: 'Övning',
    help: 'Inget här är på riktigt.',
  },
  demoPageLink: 'Vem du kan vara, och vad du kan prova',
};
