import type { aidFitWork as nb } from '../../nb/staff/aid-fit-work.ts';

export const aidFitWork: typeof nb = {
  aidFitWork: {
    ask: 'Ring and ask: does it fit, and is it used?',
    said: 'What was said by telephone',
    keep: 'Write the answer down',
    nobody: 'Nobody answered',
    tries: (n) => (n === 1 ? 'Rung once in vain' : `Rung ${n} times in vain`),
    owner: (owner) => `With ${owner}`,
    taken: (who) => `${who} has taken it`,
    take: 'I take it',
    fitted: (who, day) => `Fitted and shown by ${who} ${day}`,
    saidSelf: (day) => `Said by the resident ${day}`,
    saidProxy: (who, day) => `Said by ${who} ${day}`,
    saidStaff: (who, day) => `Said by telephone, written down by ${who} ${day}`,
  },
};
