import { useMutation, useQuery } from '@tanstack/react-query';
import type { CarePlan } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type BesideOf, useReread } from './beside-of.ts';
import { BesideParts } from './beside-parts.tsx';
import { GoalsGoneThrough } from './goals-gone-through.tsx';

/** The coordinator, what others do, and how goals went. */
export function BesidePlan(props: { personId: string; plan: CarePlan; isOurs: boolean }) {
  const { personId, plan, isOurs } = props;
  const found = useQuery({
    queryKey: ['plan-beside', personId],
    queryFn: () => call('GET /api/people/:personId/plan/beside', { params: { personId } }),
    gcTime: 0,
  });
  const say = useStaffText().planning;
  if (!found.data) {
    return found.error ? (
      <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.waiting} />
    );
  }
  const of: BesideOf = { personId, plan, isOurs, found: found.data };
  return (
    <>
      <CoordinatorPart {...of} />
      <BesideParts {...of} />
      <GoalsGoneThrough {...of} />
    </>
  );
}

function CoordinatorPart({ personId, plan, found, isOurs }: BesideOf) {
  const say = useStaffText().besideWork;
  const { day } = useClock();
  const { roles } = useIdentity();
  const reread = useReread(personId);
  const all = found.coordinators.filter(({ planId }) => planId === plan.id);
  const now = all.find(({ endedAt }) => endedAt === null);
  const before = all.filter(({ endedAt }) => endedAt !== null);
  const may = found.mayCoordinate.filter(({ planId }) => planId === plan.id);
  const [chosen, setChosen] = useState(now?.staffId ?? '');
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/plan/coordinator', {
        params: { personId },
        body: { planId: plan.id, coordinatorId: chosen === '' ? null : chosen },
      }),
    onSuccess: reread,
  });
  const mayName = isOurs && may.length > 0 && roles.some((role) => role === 'nurse' || role === 'lead');
  return (
    <section>
      <h3>{say.coordinator}</h3>
      <p>
        {now ? <strong>{now.name}</strong> : say.noCoordinator}
        {now ? <span className="quiet"> {day(now.namedAt)}</span> : null}
      </p>
      {before.length > 0 ? (
        <details>
          <summary>{say.before}</summary>
          <ul>
            {before.map((each) => (
              <li key={each.namedAt}>
                {each.name}{' '}
                <span className="quiet">{`${day(each.namedAt)} – ${day(each.endedAt ?? each.namedAt)}`}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {mayName ? (
        <div className="plan-row plan-row-act">
          <Select
            label={say.nameCoordinator}
            value={chosen}
            onChange={setChosen}
            options={[
              { value: '', label: say.nobody },
              ...may.map(({ staffId, name }) => ({ value: staffId, label: name })),
            ]}
          />
          <Button
            variant="secondary"
            busy={keep.isPending}
            onClick={() => (chosen === (now?.staffId ?? '') ? undefined : keep.mutate())}
          >
            {say.nameIt}
          </Button>
        </div>
      ) : null}
      {keep.error ? <Refusal problem={keep.error} words={say.fault} /> : null}
    </section>
  );
}
