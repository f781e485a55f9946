export const firstTime = {
  firstTime: {
    heading: 'The first time',
    lead: (n: string) => `${n} has begun to get help. Show this during the visit, as far as you get.`,
    done: 'All is shown',
    later: 'The rest another time',
    notWanted: 'Does not want it',
    kept: 'Ticked on this phone',
  },
};
