/** Photos that go with words. */
export const pictures = {
  pictures: {
    add: 'Legg ved et bilde',
    reading: 'Leser bildet',
    help: 'Du kan legge ved tre bilder. Bildet gjøres mindre, og sier ikke noe om hvor det er tatt.',
    chosen: (no: number) => `Bilde ${no}, ikke sendt ennå`,
    remove: (no: number) => `Ta bort bilde ${no}`,
    from: (who: string, no: number) => `Bilde ${no} fra ${who}`,
    document: 'Hent dokumentet',
    unreadable: 'Dette bildet går ikke an å lese her. Prøv et annet, eller ta bildet på nytt.',
    notPicture: 'Dette er ikke et bilde vi kan lese. Ta det bort, eller velg et annet.',
    tooLarge: 'Bildet er for stort. Ta det bort, eller velg et som er mindre.',
  },
};
