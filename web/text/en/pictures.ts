/** Photos that go with words. */
export const pictures = {
  pictures: {
    add: 'Add a photo',
    reading: 'Reading the photo',
    help: 'You can add three photos. The photo is made smaller, and says nothing of where it was taken.',
    chosen: (no: number) => `Photo ${no}, not sent yet`,
    remove: (no: number) => `Remove photo ${no}`,
    from: (who: string, no: number) => `Photo ${no} from ${who}`,
    document: 'Fetch the document',
    unreadable: 'This photo cannot be read here. Try another one, or take it again.',
    notPicture: 'This is not a photo that we can read. Remove it, or choose another one.',
    tooLarge: 'The photo is too large. Remove it, or choose a smaller one.',
  },
};
