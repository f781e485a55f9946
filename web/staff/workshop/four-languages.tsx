import type { Language, LocalText } from '@tunet/contract';
import { languages, ownNames } from '../../text/language.ts';
import { TextArea, TextField } from '../../ui/field.tsx';

/** One text in each language of the product. */
export function FourLanguages(props: {
  legend: string;
  value: LocalText;
  onChange: (value: LocalText) => void;
  wrong: { part: string; words: string } | null;
  /** the part of the whole that this text is, `label.` */
  path?: string;
  max: number;
}) {
  const errorOf = (language: Language): string | null =>
    props.wrong?.part === `${props.path ?? ''}${language}` ? props.wrong.words : null;
  const Line = props.max > 120 ? TextArea : TextField;
  return (
    <fieldset className="workshop-languages">
      <legend>{props.legend}</legend>
      <div className="workshop-row">
        {languages.map((language) => (
          <div key={language} lang={language}>
            <Line
              label={ownNames[language]}
              error={errorOf(language)}
              value={props.value[language]}
              onChange={(typed) => props.onChange({ ...props.value, [language]: typed })}
              maxLength={props.max}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
