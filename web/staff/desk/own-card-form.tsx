import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AlarmKind, OwnCard } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

type Cards = Answer<'GET /api/people/:personId/alarm-cards'>;
type StepKind = OwnCard['steps'][number]['kind'];
interface Step {
  readonly kind: StepKind;
  readonly text: string;
  readonly phone: string;
}

const kinds: readonly StepKind[] = ['talk', 'relative', 'unit', 'emergency'];
const any = 'any';

/** Writing a card: begins from the draft, else from what holds, else from the workshop's default card for the kind. */
export function OwnCardForm(props: { personId: string; data: Cards; kind: AlarmKind | null; onDone: () => void }) {
  const text = useWorkText();
  const say = useStaffText().ownCards;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { personId, data, onDone } = props;
  const [kind, setKind] = useState<AlarmKind | null>(props.kind);
  const from = (of: AlarmKind | null): Step[] => {
    const own = data.cards.find((card) => card.state !== 'ended' && card.kind === of)?.steps;
    const steps = own ?? data.defaults.find((one) => one.kind === of)?.steps ?? [];
    return steps.map((step) => ({ kind: step.kind, text: step.text[language], phone: step.phone ?? '' }));
  };
  const [steps, setSteps] = useState(() => from(props.kind));
  const write = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/alarm-cards', {
        params: { personId },
        body: {
          kind,
          steps: steps
            .filter((step) => step.text.trim() !== '')
            .map((step) => ({ ...step, phone: step.phone.trim() === '' ? null : step.phone.trim() })),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['own-cards', personId] });
      onDone();
    },
  });
  const put = (at: number, changed: Partial<Step>) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...changed } : step)));
  return (
    <form
      className="own-card-form"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate();
      }}
    >
      <Select
        label={say.forKind}
        value={kind ?? any}
        options={data.defaults.map((one) => ({
          value: one.kind ?? any,
          label: one.kind === null ? say.anyKind : text.kind[one.kind],
        }))}
        onChange={(value) => {
          const chosen = data.defaults.find((one) => (one.kind ?? any) === value)?.kind ?? null;
          setKind(chosen);
          setSteps(from(chosen));
        }}
      />
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own; its place is what it is
        <fieldset key={index}>
          <legend>{say.step(index + 1)}</legend>
          <Select
            label={say.stepKind}
            value={step.kind}
            options={kinds.map((one) => ({ value: one, label: text.desk.stepKind[one] }))}
            onChange={(value) => put(index, { kind: kinds.find((one) => one === value) ?? 'talk' })}
          />
          <TextArea
            label={say.stepText}
            help={say.stepTextHelp}
            rows={2}
            value={step.text}
            maxLength={200}
            onChange={(typed) => put(index, { text: typed })}
          />
          <TextField
            label={say.stepPhone}
            value={step.phone}
            maxLength={20}
            onChange={(typed) => put(index, { phone: typed })}
          />
          <div className="alarm-acts">
            {index > 0 ? (
              <Button variant="tertiary" color="neutral" onClick={() => setSteps(movedUp(steps, index))}>
                {say.upStep(index + 1)}
              </Button>
            ) : null}
            {steps.length > 1 ? (
              <Button
                variant="tertiary"
                color="neutral"
                onClick={() => setSteps(steps.filter((_, at) => at !== index))}
              >
                {say.removeStep(index + 1)}
              </Button>
            ) : null}
          </div>
        </fieldset>
      ))}
      {steps.length < 12 ? (
        <Button variant="tertiary" onClick={() => setSteps([...steps, { kind: 'talk', text: '', phone: '' }])}>
          {say.addStep}
        </Button>
      ) : null}
      {write.error ? <RefusedHere problem={write.error} words={say.refused} /> : null}
      <div className="alarm-acts">
        <Button type="submit" busy={write.isPending}>
          {say.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={onDone}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function movedUp(steps: readonly Step[], index: number): Step[] {
  const [before, it] = [steps[index - 1], steps[index]];
  return before && it ? steps.with(index - 1, it).with(index, before) : [...steps];
}
