import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from './four-languages.tsx';
import { type CardStep, type Cards, cardLists } from './say-value.ts';

const kinds = ['talk', 'relative', 'unit', 'emergency'] as const;
const empty: CardStep = { kind: 'talk', text: { nb: '', nn: '', sv: '', en: '' }, phone: null };

/** The steps of the alarm card, one by one. */
export function CardInput(props: {
  cards: Cards;
  onChange: (cards: Cards) => void;
  wrong: { part: string; words: string } | null;
}) {
  const say = useStaffText().workshop.card;
  return (
    <div className="workshop-card-input">
      {cardLists.map((which) => {
        const steps = props.cards[which] ?? props.cards.usual;
        const put = (next: readonly CardStep[]) => props.onChange({ ...props.cards, [which]: next });
        return (
          <fieldset key={which} className="workshop-languages">
            <legend>{say[which]}</legend>
            {steps.map((step, index) => (
              <StepInput
                // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own; its place is what it is
                key={index}
                no={index + 1}
                step={step}
                wrong={props.wrong}
                path={`${which}.${index}.`}
                onChange={(changed) => put(steps.map((each, at) => (at === index ? changed : each)))}
                onUp={index === 0 ? null : () => put(moved(steps, index))}
                onRemove={steps.length === 1 ? null : () => put(steps.filter((_, at) => at !== index))}
              />
            ))}
            {steps.length < 8 ? (
              <Button variant="tertiary" onClick={() => put([...steps, empty])}>
                {say.add}
              </Button>
            ) : null}
          </fieldset>
        );
      })}
    </div>
  );
}

function StepInput(props: {
  no: number;
  step: CardStep;
  path: string;
  wrong: { part: string; words: string } | null;
  onChange: (step: CardStep) => void;
  onUp: (() => void) | null;
  onRemove: (() => void) | null;
}) {
  const words = useStaffText().workshop;
  const say = words.card;
  const { no, step, path, wrong, onChange, onUp, onRemove } = props;
  return (
    <div className="workshop-step">
      <div className="workshop-row">
        <Select
          label={`${say.step(no)}: ${say.kindLabel}`}
          value={step.kind}
          options={kinds.map((kind) => ({ value: kind, label: say.kind[kind] }))}
          onChange={(kind) => onChange({ ...step, kind: kinds.find((each) => each === kind) ?? 'talk' })}
        />
        <TextField
          label={words.phone}
          help={words.phoneHelp}
          error={wrong?.part === `${path}phone` ? wrong.words : null}
          value={step.phone ?? ''}
          onChange={(typed) => onChange({ ...step, phone: typed.trim() === '' ? null : typed })}
          maxLength={20}
        />
      </div>
      <FourLanguages
        legend={say.step(no)}
        value={step.text}
        path={`${path}text.`}
        wrong={wrong}
        onChange={(text) => onChange({ ...step, text })}
        max={200}
      />
      <div className="workshop-actions">
        {onUp ? (
          <Button variant="tertiary" color="neutral" onClick={onUp}>
            {say.up(no)}
          </Button>
        ) : null}
        {onRemove ? (
          <Button variant="tertiary" color="neutral" onClick={onRemove}>
            {say.remove(no)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function moved(steps: readonly CardStep[], index: number): readonly CardStep[] {
  const [before, it] = [steps[index - 1], steps[index]];
  if (!before || !it) return steps;
  return steps.with(index - 1, it).with(index, before);
}
