import type { WeightSaid } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { PickOne } from '../../people/choices.tsx';

/** On which side of a limit, never how many kilograms. One limit: yes or no; several: between which. */
export function WeightStep(props: {
  position: string;
  limits: readonly number[];
  withChair: boolean;
  onAnswer: (weight: WeightSaid) => void;
}) {
  const say = usePageText().aidsFind;
  const { limits } = props;
  const [picked, setPicked] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [lowest = 0] = limits;
  const highest = limits.at(-1) ?? 0;
  const isOne = limits.length === 1;
  const question = !isOne
    ? say.weightBands
    : props.withChair
      ? say.weightWithChair(highest)
      : say.weightQuestion(highest);
  const choices = [
    ...(isOne
      ? [{ value: String(lowest), label: say.no }]
      : limits.map((limit, no) => {
          const below = limits[no - 1];
          return { value: String(limit), label: below === undefined ? say.upTo(limit) : say.between(below, limit) };
        })),
    { value: 'above', label: isOne ? say.yes : say.over(highest) },
    { value: 'unknown', label: say.unknown },
  ];

  function forth(): void {
    setAsked(true);
    if (picked === null) return;
    if (picked === 'unknown') props.onAnswer({ kind: 'unknown' });
    else if (picked === 'above') props.onAnswer({ kind: 'above', kg: highest });
    else props.onAnswer({ kind: 'at-most', kg: Number(picked) });
  }
  return (
    <div className="aids-find">
      <p className="quiet">{props.position}</p>
      <PageHeading lead={say.weightLead}>{question}</PageHeading>
      <PickOne
        {...{ question, choices, picked, onPick: setPicked }}
        error={asked && picked === null ? say.missing : null}
      />
      <Button sign="forth" onClick={forth}>
        {say.forth}
      </Button>
    </div>
  );
}
