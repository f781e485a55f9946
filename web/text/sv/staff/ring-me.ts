import type { ringWork as shape } from '../../nb/staff/ring-me.ts';

export const ringWork: typeof shape = {
  ringWork: {
    work: 'Ring upp',
    workHelp: 'De som har bett att bli uppringda.',
    title: 'De som vill bli uppringda',
    lead: 'De som ska ringas först står överst.',
    none: 'Ingen väntar på samtal',
    noneHelp: 'Den som ber att bli uppringd kommer här.',
    who: 'Vem',
    about: 'Gäller',
    when: 'Lovat',
    number: 'Nummer',
    isNew: 'Nytt nummer. Fråga vem det är innan du säger något.',
    late: 'Löftet är brutet',
    take: 'Jag ringer',
    give: 'Låt någon annan ringa',
    talked: 'Vi har pratat',
    noAnswer: 'Fick inget svar',
    loading: 'Hämtar',
    acts: 'Gör',
    asked: (name, about) => `${name}, om ${about}`,
    tries: (n) => `Ringt ${n} utan svar`,
    takenBy: (name) => `${name} ringer`,
    there: (from, to, zone) => `Hos den som frågar är det ${from}–${to} (${zone})`,
    refused: {
      'already-taken': 'Någon annan ringer.',
      'already-over': 'Det här är redan klart.',
      'not-yours': 'Någon annan ringer.',
    },
  },
};
