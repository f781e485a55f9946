import type { AidPart, PartsTicked } from '@tunet/contract';
import { useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { PickMany } from '../../people/choices.tsx';

/** The parts of a set, each ticked when it is there, all of its pieces together. */
export function PartsList(props: {
  question: string;
  parts: readonly AidPart[];
  ticked: readonly string[];
  onTick: (codes: string[]) => void;
}) {
  const say = usePageText().aidDoor;
  const { language } = useLanguage();
  return (
    <PickMany
      question={props.question}
      choices={props.parts.map(({ code, names, count }) => ({ value: code, label: say.part(names[language], count) }))}
      picked={props.ticked}
      onPick={props.onTick}
    />
  );
}

/** Ticked codes as counts. */
export function countsOf(parts: readonly AidPart[], ticked: readonly string[]): PartsTicked {
  return Object.fromEntries(parts.filter(({ code }) => ticked.includes(code)).map(({ code, count }) => [code, count]));
}
