import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CarePlan, PlanAdjustment } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { type Otherwise, OtherwiseForm } from '../../ui/otherwise-form.tsx';

/** One line of a plan, done otherwise or changed by those who visit her. */
export function LineOtherwise(props: { personId: string; plan: CarePlan; line: CarePlan['interventions'][number] }) {
  const say = useWorkText().otherwise;
  const queries = useQueryClient();
  const { personId, plan, line } = props;
  const [open, setOpen] = useState(false);
  const keep = useMutation({
    mutationFn: (said: Otherwise): Promise<PlanAdjustment> => {
      const params = { personId };
      const { words } = said;
      const of = { planId: plan.id, words };
      switch (said.kind) {
        case 'today':
          return command('POST /api/people/:personId/plan/today', {
            params,
            body: { ...of, interventionId: line.id },
          });
        case 'from-now':
          return command('POST /api/people/:personId/plan/from-now', {
            params,
            body: { ...of, interventionId: line.id, change: said.change, takeAway: said.takeAway },
          });
        case 'changed-need':
          return command('POST /api/people/:personId/plan/changed-need', {
            params,
            body: { ...of, wants: said.wants, cannotWait: said.cannotWait },
          });
      }
    },
    onSuccess: () => {
      setOpen(false);
      for (const key of ['plan', 'plan-adjusted', 'intake']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  if (!open) {
    return (
      <>
        {keep.data ? <Notice live>{outcome(say, keep.data)}</Notice> : null}
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(true)}>
          {say.open}
        </Button>
      </>
    );
  }
  const { id, title, how, windowFrom, windowTo } = line;
  return (
    <>
      <OtherwiseForm
        lines={[{ id, planId: plan.id, title, how, windowFrom, windowTo }]}
        places={plan.interventions.length}
        place={plan.interventions.findIndex((each) => each.id === line.id)}
        busy={keep.isPending}
        send={(said) => keep.mutate(said)}
        cancel={() => setOpen(false)}
      />
      {keep.error ? <Refused problem={keep.error} /> : null}
    </>
  );
}

function outcome(say: ReturnType<typeof useWorkText>['otherwise'], { kind, reference }: PlanAdjustment): string {
  if (kind !== 'changed-need') return say.kept[kind];
  return reference === null ? say.noOffice : say.told(reference);
}
