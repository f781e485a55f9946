import type { StaffText } from '../../nb-staff.ts';

export const continuity: Pick<StaffText, 'continuity'> = {
  continuity: {
    work: 'Kor mange som kjem',
    workHelp: 'Ulike hjelparar på to veker. Aldri om den einskilde tilsette.',
    title: 'Kor mange som kjem til same person',
    lead: 'Færre ulike gjer det tryggare. Tala seier ingenting om einskilde tilsette.',
    loading: 'Hentar tala',
    howCounted:
      'Talt som i Sverige: personar med minst to besøk om dagen, dag og kveld frå 07 til 22, på minst ti av fjorten dagar. Natt står for seg. Er færre enn fem talde, blir ingen tal viste.',
    few: 'For få til å vise tal',
    fewHelp: 'Tal blir viste når minst fem personar får to besøk om dagen eller meir.',
    median: 'Midt i rekkja: så mange ulike møter ein person på to veker',
    until: 'To veker til og med',
    people: 'Personar',
    faces: 'Ulike hjelparar',
    night: 'På natt',
    visits: 'Besøk',
    most: 'Flest ulike hjelparar',
    who: 'Kven',
    contact: 'Primærkontakt',
    hasContact: 'har',
    noContact: 'ingen',
    ofPerson: (day: number, night: number) =>
      `Dei siste 14 dagane har ${day} ulike vore her på dag og kveld${night === 0 ? '' : `, og ${night} på natt`}.`,
  },
};
