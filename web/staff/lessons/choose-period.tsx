import { Button } from '../../ui/button.tsx';

/** How many whole weeks back a report may look. */
export const periods = ['4', '13', '52'] as const;
export type Period = (typeof periods)[number];

/** The choice of period above a report, the same on each. */
export function ChoosePeriod(props: {
  legend: string;
  say: (weeks: number) => string;
  chosen: Period;
  onChoose: (period: Period) => void;
}) {
  return (
    <fieldset className="lesson-choices no-print">
      <legend>{props.legend}</legend>
      {periods.map((each) => (
        <Button
          key={each}
          variant={each === props.chosen ? 'primary' : 'secondary'}
          color={each === props.chosen ? 'accent' : 'neutral'}
          aria-pressed={each === props.chosen}
          onClick={() => props.onChoose(each)}
        >
          {props.say(Number(each))}
        </Button>
      ))}
    </fieldset>
  );
}
