export const price = {
  price: {
    heading: 'What does it cost?',
    price: (crowns: string, per: string) => `It costs ${crowns} kroner ${per}.`,
    most: (crowns: string, per: string) => `You pay at most ${crowns} kroner ${per}.`,
    'income-free': (crowns: string, per: string) => `You are to have at least ${crowns} kroner left ${per}.`,
    follows: 'Your price comes in a decision of its own. You can appeal that one by itself.',
    before: 'You are told your price before you say yes.',
    per: { month: 'a month', day: 'a day', meal: 'for each meal', hour: 'an hour', once: 'once' },
  },
};
