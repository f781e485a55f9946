import type { AidPart, RoundStop } from '@tunet/contract';
import { useState } from 'react';
import { isRight } from '../data/round-state.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScanLabel } from '../ui/scan/scan-label.tsx';

/** Reads a label and lets only a right one through; what is right was heard while there was a net. */
export function ReadRight(props: {
  stop: RoundStop;
  heading: string;
  cancel: () => void;
  onLabel: (label: string) => void;
}) {
  const text = useWorkText();
  const say = text.aidRoad;
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <section className="aid-stop-form">
      <h2>{props.heading}</h2>
      {wrong ? (
        <Notice tone="waiting" sign="warning" live>
          {say.wrong(wrong)}
        </Notice>
      ) : null}
      <ScanLabel
        text={text.scan}
        onLabel={(label) => {
          if (isRight(props.stop, label)) props.onLabel(label);
          else setWrong(label);
        }}
      />
      <Button wide variant="tertiary" color="neutral" onClick={props.cancel}>
        {say.cancel}
      </Button>
    </section>
  );
}

/** The parts of a set, each with its box; all of its pieces together. */
export function PartBoxes(props: {
  parts: readonly AidPart[];
  ticked: readonly string[];
  onTick: (codes: readonly string[]) => void;
}) {
  const say = useWorkText().aidRoad;
  const { language } = useLanguage();
  const { ticked } = props;
  return (
    <fieldset className="aid-stop-boxes">
      <legend>{say.allParts}</legend>
      {props.parts.map(({ code, names, count }) => (
        <label key={code}>
          <input
            type="checkbox"
            className="ds-input"
            checked={ticked.includes(code)}
            onChange={(event) =>
              props.onTick(event.target.checked ? [...ticked, code] : ticked.filter((each) => each !== code))
            }
          />
          {say.part(names[language], count)}
        </label>
      ))}
    </fieldset>
  );
}

/** Ticked codes as counts. */
export function countsOf(parts: readonly AidPart[], ticked: readonly string[]): Record<string, number> {
  return Object.fromEntries(parts.filter(({ code }) => ticked.includes(code)).map(({ code, count }) => [code, count]));
}

/** One of a few answers, each large enough for a wet glove. */
export function Choices<V extends string>(props: {
  question: string;
  choices: readonly V[];
  words: Readonly<Record<V, string>>;
  picked: V | null;
  onPick: (value: V) => void;
}) {
  return (
    <fieldset className="aid-stop-choices">
      <legend>{props.question}</legend>
      {props.choices.map((value) => (
        <Button
          key={value}
          wide
          variant={props.picked === value ? 'primary' : 'secondary'}
          color={props.picked === value ? 'accent' : 'neutral'}
          aria-pressed={props.picked === value}
          onClick={() => props.onPick(value)}
        >
          {props.words[value]}
        </Button>
      ))}
    </fieldset>
  );
}
