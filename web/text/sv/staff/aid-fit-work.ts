import type { aidFitWork as nb } from '../../nb/staff/aid-fit-work.ts';

export const aidFitWork: typeof nb = {
  aidFitWork: {
    ask: 'Ring och fråga: passar det, och används det?',
    said: 'Vad sades i telefon',
    keep: 'Skriv ner svaret',
    nobody: 'Ingen svarade',
    tries: (n) => (n === 1 ? 'Ringt en gång utan svar' : `Ringt ${n} gånger utan svar`),
    owner: (owner) => `Hos ${owner}`,
    taken: (who) => `${who} har tagit det`,
    take: 'Jag tar det',
    fitted: (who, day) => `Anpassat och visat av ${who} ${day}`,
    saidSelf: (day) => `Sagt av invånaren ${day}`,
    saidProxy: (who, day) => `Sagt av ${who} ${day}`,
    saidStaff: (who, day) => `Sagt i telefon, nedskrivet av ${who} ${day}`,
  },
};
