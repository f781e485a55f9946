export const continuity = {
  continuity: {
    work: 'Hvor mange som kommer',
    workHelp: 'Ulike hjelpere på to uker. Aldri om den enkelte ansatte.',
    title: 'Hvor mange som kommer til samme person',
    lead: 'Færre ulike gjør det tryggere. Tallene sier ingenting om enkeltansatte.',
    loading: 'Henter tallene',
    howCounted:
      'Telt som i Sverige: personer med minst to besøk om dagen, dag og kveld fra 07 til 22, på minst ti av fjorten dager. Natt står for seg. Er færre enn fem talt, vises ingen tall.',
    few: 'For få til å vise tall',
    fewHelp: 'Tall vises når minst fem personer får to besøk om dagen eller mer.',
    median: 'Midt i rekken: så mange ulike møter en person på to uker',
    until: 'To uker til og med',
    people: 'Personer',
    faces: 'Ulike hjelpere',
    night: 'På natt',
    visits: 'Besøk',
    most: 'Flest ulike hjelpere',
    who: 'Hvem',
    contact: 'Primærkontakt',
    hasContact: 'har',
    noContact: 'ingen',
    ofPerson: (day: number, night: number) =>
      `De siste 14 dagene har ${day} ulike vært her på dag og kveld${night === 0 ? '' : `, og ${night} på natt`}.`,
  },
};
