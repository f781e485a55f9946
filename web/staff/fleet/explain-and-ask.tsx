import type { Setup } from '@tunet/contract';
import { useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useFleetAct } from './fleet-data.ts';
import { SkipStep } from './skip-step.tsx';

const shownThings = ['press', 'cancel', 'where-it-works', 'charging', 'who-answers'] as const;

/** What she was shown. */
export function ExplainStep(props: { setup: Setup }) {
  const say = useStaffText().fleet;
  const [shown, setShown] = useState<readonly (typeof shownThings)[number][]>([]);
  const [tried, setTried] = useState(false);
  const explain = useFleetAct('POST /api/fleet/setups/:setupId/explained');
  const error = useId();
  const { id: setupId, version } = props.setup;
  const send = () => {
    setTried(true);
    if (shown.length > 0) explain.mutate({ params: { setupId }, body: { version, shown: [...shown], note: null } });
  };
  return (
    <div className="fleet-form">
      <fieldset className="fleet-choices" aria-describedby={tried && shown.length === 0 ? error : undefined}>
        <legend>{say.shown}</legend>
        {shownThings.map((thing) => (
          <label key={thing}>
            <input
              type="checkbox"
              className="ds-input"
              checked={shown.includes(thing)}
              onChange={(event) =>
                setShown(event.target.checked ? [...shown, thing] : shown.filter((each) => each !== thing))
              }
            />
            {say.shownNames[thing]}
          </label>
        ))}
        {tried && shown.length === 0 ? (
          <p id={error} className="ds-validation-message">
            {say.shownNeeded}
          </p>
        ) : null}
      </fieldset>
      <RefusedHere problem={explain.error} words={say.refused} />
      <Button busy={explain.isPending} onClick={send}>
        {say.explain}
      </Button>
      <SkipStep setup={props.setup} step="explained" />
    </div>
  );
}

const answers = ['works', 'not-worn', 'other'] as const;

/** Two weeks later: how it goes, in her words. */
export function AskStep(props: { setup: Setup }) {
  const say = useStaffText().fleet;
  const [answer, setAnswer] = useState<(typeof answers)[number]>('works');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useFleetAct('POST /api/fleet/setups/:setupId/asked');
  const name = useId();
  const { id: setupId, version } = props.setup;
  const lacksWords = answer === 'other' && words.trim() === '';
  const send = () => {
    setTried(true);
    if (!lacksWords) ask.mutate({ params: { setupId }, body: { version, answer, words: words.trim() || null } });
  };
  return (
    <div className="fleet-form">
      <p>{say.ask}</p>
      <fieldset className="fleet-choices">
        <legend>{say.answer}</legend>
        {answers.map((each) => (
          <label key={each}>
            <input
              type="radio"
              className="ds-input"
              name={name}
              checked={answer === each}
              onChange={() => setAnswer(each)}
            />
            {say.answers[each]}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={say.words}
        value={words}
        onChange={setWords}
        maxLength={500}
        error={tried && lacksWords ? say.wordsNeeded : null}
      />
      <RefusedHere problem={ask.error} words={say.refused} />
      <Button busy={ask.isPending} onClick={send}>
        {say.saveAnswer}
      </Button>
    </div>
  );
}
