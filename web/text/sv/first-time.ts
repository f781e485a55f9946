export const firstTime = {
  firstTime: {
    heading: 'Första gången',
    lead: (n: string) => `${n} har börjat få hjälp. Visa det här under besöket, så långt ni hinner.`,
    done: 'Allt är visat',
    later: 'Resten en annan gång',
    notWanted: 'Vill inte',
    kept: 'Ikryssat på den här telefonen',
  },
};
