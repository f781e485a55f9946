import type { ApplicationAnswers, EverydayItem, HowItGoes } from '@tunet/contract';
import { usePageText } from '../../ui/more-text.tsx';

const hows: readonly HowItGoes[] = ['fine', 'hard', 'with-help'];

/** Everyday life line by line, in plain words; pressing an answer again takes it back. */
export function EverydayFields(props: {
  answers: ApplicationAnswers;
  onAnswer: (everyday: NonNullable<ApplicationAnswers['everyday']> | null) => void;
}) {
  const say = usePageText().applying.everyday;
  const given = props.answers.everyday ?? {};
  function answer(item: EverydayItem, how: HowItGoes): void {
    const { [item]: before, ...others } = given;
    const next = before === how ? others : { ...others, [item]: how };
    props.onAnswer(Object.keys(next).length === 0 ? null : next);
  }
  return (
    <div className="everyday">
      {(Object.keys(say.items) as EverydayItem[]).map((item) => (
        <fieldset key={item} className="everyday-line">
          <legend>{say.items[item]}</legend>
          <div className="everyday-answers">
            {hows.map((how) => (
              <label key={how} className="everyday-answer">
                <input
                  type="radio"
                  className="ds-input"
                  name={`everyday-${item}`}
                  checked={given[item] === how}
                  onClick={() => answer(item, how)}
                  onChange={() => undefined}
                />
                {say.how[how]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
