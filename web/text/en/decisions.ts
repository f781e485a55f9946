const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const per = { day: 'a day', week: 'a week', month: 'a month' };

export const decisions = {
  decision: {
    anew: {
      tag: 'After an appeal',
      old: 'A newer decision holds',
      answer: {
        granted: 'New decision: You get the help you applied for',
        partly: 'New decision: You get some of the help you applied for',
        refused: 'New decision: You do not get the help you applied for',
        'on-list': 'New decision: You may stand on the waiting list',
      },
      because: {
        reconsidered: 'You appealed. We looked at the case again and have changed the decision.',
        'by-body': 'You appealed. Those who decide the appeal have changed the decision.',
        'sent-back': 'You appealed. Those who decide the appeal asked us to try the case again.',
      },
      instead: (number: string, day: string) => `It comes instead of decision ${number} from ${day}.`,
      heading: 'What is changed',
      readOld: 'Read the old decision',
      notHolds: (day: string) => `This decision does not hold any more. A new one came ${day}.`,
      readNew: 'Read the new decision',
      waits: 'We write a new decision. You get a letter when it is ready. The help you have goes on meanwhile.',
    },
    followingTitle: { price: 'What you pay', withheld: 'Something in the case cannot be shown' },
    followingGloss: {
      price: 'This decision says what you pay for the help. You may appeal it by itself.',
      withheld: 'You have the right to see your case. Something in it is withheld. You may appeal that.',
    },
    caseFile: (name: string | null): string =>
      name === null ? 'See everything in my case' : 'See everything in the case',
    caseFileHelp: 'You get everything in the case in one file. If something is withheld, it says by which law.',
    withheldHere: 'Some of this cannot be shown',
    withheldRead: 'Read the decision about it',
    youPay: 'What you pay',
    notShown: 'What cannot be shown',
    notShownBy: 'The section it rests on stands below, among the laws.',
    pays: (crowns: string, per: string, from: string) => `${crowns} kroner ${per}, from ${from}.`,
    payCap: (crowns: string, per: string) => `Nobody pays more than ${crowns} kroner ${per}.`,
    payHelpStays: 'The help is the same. It does not stop if you appeal the price.',
    heading: (name: string | null) =>
      name === null ? 'Answers to applications' : `Answers to applications for ${name}`,
    gloss: 'A decision is the answer to an application. It says what you get and why, and you may appeal it.',
    waiting: 'Getting the answers',
    waitingOne: 'Getting the decision',
    none: (name: string | null) => (name === null ? 'You have no answers yet' : `${name} has no answers yet`),
    noneHelp:
      'When the municipality has answered an application, the decision is here. You can read it, print it and appeal it.',
    outcome: { granted: 'Granted', partly: 'Partly granted', refused: 'Refused', 'on-list': 'Waiting list' },
    answer: {
      granted: 'You get the help you applied for',
      partly: 'You get some of the help you applied for',
      refused: 'You do not get the help you applied for',
      'on-list': 'You may stand on the waiting list',
    },
    written: (day: string) => `Written ${day}`,
    reference: (number: string) => `Case number ${number}`,
    fresh: 'Not read yet',
    read: 'Read',
    open: 'Read the decision',
    mayAppealUntil: (days: string, n: number) =>
      n === 1 ? `You may appeal up to ${days}` : `Last days to appeal: ${days}`,
    all: 'All answers',
    toHer: (name: string) => `The decision is written to ${name}. “You” is ${name}.`,
    youGet: 'What you get',
    youDoNotGet: 'What you do not get',
    onList: 'You stand on the waiting list',
    notOnList: 'You do not stand on a waiting list',
    listMeans:
      'You meet the criteria, but no place is free now. When there is a place that fits, we ring you and send an offer. We cannot promise a day.',
    listNo: 'If you say no to an offer, you still stand on the list.',
    criteria: 'We give weight to this',
    meanwhile: 'The help you get while you wait',
    followUp: (day: string) =>
      `By ${day} we ask how you are and look at the case again. If it gets harder before that, ring us.`,
    theList: (what: string) => `${what}, waiting list`,
    extent: (floor: number, usual: number, measure: 'day' | 'week' | 'month') =>
      floor === usual
        ? `${times(usual)} ${per[measure]}`
        : `At least ${times(floor)} ${per[measure]}, usually ${times(usual)}`,
    from: (day: string) => `From ${day}`,
    fromTo: (from: string, to: string) => `From ${from} to ${to}`,
    goesOn: 'The help goes on until something else is agreed with you.',
    by: (unit: string) => `${unit} gives you the help.`,
    effected: (day: string) => `The help began ${day}.`,
    changes: 'What is changed',
    changeEnds: (what: string, day: string) => `${what}: The last day is ${day}.`,
    changeReplaced: (what: string, day: string) => `${what}: As it has been until ${day}.`,
    changeKeeps: 'If you appeal in time, you keep the help you have until the appeal is settled.',
    changeHeld: 'You have appealed. You have your help as before.',
    herView: 'What you said',
    facts: 'What we build on',
    reasons: 'Why we answer like this',
    whyDifferent: 'Why it is not what you applied for',
    laws: 'The laws we have used',
    evaluation: 'We talk again',
    evaluationBy: (day: string) =>
      `By ${day} we ask you whether the help is right. The help does not stop on that day.`,
    appeal: 'Do you disagree?',
    appealHow: (office: string) =>
      `You may appeal the decision. It costs nothing. Write what you want to be different, and why if you like. Sign with your name and send it to ${office}. We can write it down for you.`,
    appealThen:
      'The office looks at the case again. If it does not change the decision, the appeal goes on to those who decide it.',
    clock: (what: string, day: string, body: string) => `${what}: appeal by ${day}. The appeal is decided by: ${body}.`,
    clockLate: (what: string, day: string, body: string) =>
      `${what}: the last day was ${day}. You may still appeal. Say why it is late. The appeal is decided by: ${body}.`,
    toldDigital: (day: string) => `Counted from ${day}, when the decision could be read here.`,
    toldPaper: (day: string) => `Counted from ${day}, when the letter should have come.`,
    file: 'You may ask to see all papers of the case.',
    ask: 'Ask us',
    askWho: (who: string, office: string) => `${who}, ${office}`,
    hours: (from: string, to: string) => `The telephone is open ${from}–${to} on working days.`,
    always: 'The telephone is open day and night.',
    notDecided: 'not chosen yet',
  },
};
