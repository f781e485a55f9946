export const price = {
  price: {
    heading: 'Vad kostar det?',
    price: (crowns: string, per: string) => `Det kostar ${crowns} kronor ${per}.`,
    most: (crowns: string, per: string) => `Du betalar högst ${crowns} kronor ${per}.`,
    'income-free': (crowns: string, per: string) => `Du ska ha minst ${crowns} kronor kvar ${per}.`,
    follows: 'Din avgift kommer i ett eget beslut. Det kan du överklaga för sig.',
    before: 'Du får veta din avgift innan du säger ja.',
    per: { month: 'i månaden', day: 'om dagen', meal: 'per måltid', hour: 'i timmen', once: 'en gång' },
  },
};
