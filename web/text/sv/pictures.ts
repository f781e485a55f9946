/** Photos that go with words. */
export const pictures = {
  pictures: {
    add: 'Lägg till en bild',
    reading: 'Läser bilden',
    help: 'Du kan lägga till tre bilder. Bilden görs mindre och säger inget om var den är tagen.',
    chosen: (no: number) => `Bild ${no}, inte skickad än`,
    remove: (no: number) => `Ta bort bild ${no}`,
    from: (who: string, no: number) => `Bild ${no} från ${who}`,
    document: 'Hämta dokumentet',
    unreadable: 'Den här bilden går inte att läsa här. Prova en annan, eller ta bilden på nytt.',
    notPicture: 'Det här är inte en bild som vi kan läsa. Ta bort den, eller välj en annan.',
    tooLarge: 'Bilden är för stor. Ta bort den, eller välj en som är mindre.',
  },
};
