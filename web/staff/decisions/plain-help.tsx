import type { Language } from '@tunet/contract';
import { useStaffText } from '../staff-text.tsx';
import { checkPlain, highestLix } from './plain-check.ts';

/** Under a field: what is hard to read in it. A help, never a stop. */
export function PlainHelp(props: { words: string; language: Language }) {
  const say = useStaffText().composer.plain;
  const { lix, longSentences, officeWords } = checkPlain(props.words, props.language);
  const lines = [
    ...(lix !== null && lix > highestLix ? [say.lix(lix)] : []),
    ...longSentences.map(say.longSentence),
    ...(officeWords.length > 0 ? [say.officeWords(officeWords.join(', '))] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="plain-help quiet" aria-label={say.heading}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
