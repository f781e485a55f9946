/** Photos that go with words. */
export const pictures = {
  pictures: {
    add: 'Legg ved eit bilete',
    reading: 'Les biletet',
    help: 'Du kan leggje ved tre bilete. Biletet blir gjort mindre, og seier ikkje noko om kvar det er teke.',
    chosen: (no: number) => `Bilete ${no}, ikkje sendt enno`,
    remove: (no: number) => `Ta bort bilete ${no}`,
    from: (who: string, no: number) => `Bilete ${no} frå ${who}`,
    document: 'Hent dokumentet',
    unreadable: 'Dette biletet går det ikkje an å lese her. Prøv eit anna, eller ta biletet på nytt.',
    notPicture: 'Dette er ikkje eit bilete vi kan lese. Ta det bort, eller vel eit anna.',
    tooLarge: 'Biletet er for stort. Ta det bort, eller vel eit som er mindre.',
  },
};
