import { useMutation } from '@tanstack/react-query';
import type { Deviation } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** One press reports a deviation about what is on the screen; words may come later. */
export function ReportDeviation(props: { about: NonNullable<Deviation['about']>; aboutId: string; personId?: string }) {
  const say = useStaffText().deviations;
  const { about, aboutId, personId } = props;
  const report = useMutation({
    mutationFn: () =>
      command('POST /api/deviations', {
        body: { about, aboutId, what: 'not-said', ...(personId === undefined ? {} : { personId }) },
      }),
  });
  if (report.isSuccess) return <p role="status">{say.reported}</p>;
  return (
    <div>
      <Button variant="tertiary" color="neutral" busy={report.isPending} onClick={() => report.mutate()}>
        {say.report}
      </Button>
      {report.error ? <RefusedHere problem={report.error} words={say.fault} /> : null}
    </div>
  );
}
