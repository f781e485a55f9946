import type { ringWork as shape } from '../../nb/staff/ring-me.ts';

export const ringWork: typeof shape = {
  ringWork: {
    work: 'Ring tilbake',
    workHelp: 'Dei som har bede om å bli ringt.',
    title: 'Dei som vil bli ringt',
    lead: 'Dei som skal ringjast først, står øvst.',
    none: 'Ingen ventar på telefon',
    noneHelp: 'Den som ber om å bli ringt, kjem her.',
    who: 'Kven',
    about: 'Gjeld',
    when: 'Lova',
    number: 'Nummer',
    isNew: 'Nytt nummer. Spør kven det er før du seier noko.',
    late: 'Lovnaden er broten',
    take: 'Eg ringjer',
    give: 'La ein annan ringje',
    talked: 'Vi har snakka saman',
    noAnswer: 'Fekk ikkje svar',
    loading: 'Hentar',
    acts: 'Gjer',
    asked: (name, about) => `${name}, om ${about}`,
    tries: (n) => `Ringt ${n} utan svar`,
    takenBy: (name) => `${name} ringjer`,
    there: (from, to, zone) => `Hos den som spør er det ${from}–${to} (${zone})`,
    refused: {
      'already-taken': 'Ein annan ringjer.',
      'already-over': 'Dette er ferdig alt.',
      'not-yours': 'Ein annan ringjer.',
    },
  },
};
