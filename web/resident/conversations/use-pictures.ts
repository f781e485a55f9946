import { useState } from 'react';
import type { ChosenPicture } from '../../ui/shrink-picture.ts';

/** Photos chosen for one box. They are not kept in the tab: a photo of a wound must not lie where the next one sits. */
export function usePictures(draft: { readonly words: string; readonly setWords: (words: string) => void }) {
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>([]);
  /** Another photo is another message: a sending whose answer never came is not repeated with it. */
  function onPictures(next: readonly ChosenPicture[]): void {
    setPictures(next);
    draft.setWords(draft.words);
  }
  const sent = pictures.length === 0 ? {} : { pictures: pictures.map(({ content }) => content) };
  const clear = () => setPictures([]);
  return { pictures, onPictures, clear, sent };
}
