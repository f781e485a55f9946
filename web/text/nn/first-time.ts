export const firstTime = {
  firstTime: {
    heading: 'Første gong',
    lead: (n: string) => `${n} har byrja å få hjelp. Vis dette i besøket, så langt de rekk.`,
    done: 'Alt er vist',
    later: 'Resten ein annan gong',
    notWanted: 'Ønskjer det ikkje',
    kept: 'Kryssa av på denne telefonen',
  },
};
