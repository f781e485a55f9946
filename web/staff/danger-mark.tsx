import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DangerFlag } from '@tunet/contract';
import { call, command } from '../data/call.ts';
import { Button, ButtonLink, telephone } from '../ui/button.tsx';
import { useClock } from '../ui/language.tsx';
import { Notice, Tag } from '../ui/notice.tsx';
import { useStaffText } from './staff-text.tsx';

/** In a list: a sign and words that say why it stands on top. */
export function DangerTag(props: { danger: DangerFlag | null }) {
  const say = useStaffText().dangerWork;
  const { danger } = props;
  if (danger === null) return null;
  return (
    <>
      <Tag tone="danger" sign="warning">
        {say.mark}: {say.kinds[danger.kind]}
      </Tag>
      {danger.unreachedAt ? (
        <Tag tone="danger" sign="phone">
          {say.unreachedHead}
        </Tag>
      ) : null}
    </>
  );
}

/** Above the text: which words of the list there were, who was rung and whether anybody answered. */
export function DangerFacts(props: { danger: DangerFlag | null; canTake?: boolean }) {
  const say = useStaffText().dangerWork;
  const { day, clock } = useClock();
  const cache = useQueryClient();
  const { danger } = props;
  const take = useMutation({
    mutationFn: (flagId: string) => command('POST /api/danger/:flagId/take', { params: { flagId }, body: {} }),
    onSuccess: () => cache.invalidateQueries(),
  });
  if (danger === null) return null;
  const at = (instant: string) => `${day(instant)} ${clock(instant)}`;
  const { answeredAt, unreachedAt, rungAt, rings, takenByName } = danger;
  return (
    <Notice tone="danger">
      <strong>
        {say.mark}: {say.kinds[danger.kind]}
      </strong>
      <span>{say.words(danger.because.join(', '))}</span>
      <span>{say.raised(at(danger.raisedAt))}</span>
      {rungAt ? <span>{say.rang(at(rungAt), rings)}</span> : takenByName ? null : <span>{say.willRing}</span>}
      {answeredAt ? <span>{say.answered(at(answeredAt))}</span> : null}
      {unreachedAt ? <strong>{say.unreached(at(unreachedAt))}</strong> : null}
      {takenByName ? <span>{say.takenBy(takenByName)}</span> : null}
      {props.canTake && takenByName === null ? (
        <Button busy={take.isPending} onClick={() => take.mutate(danger.id)}>
          {say.take}
        </Button>
      ) : null}
    </Notice>
  );
}

/** Milliseconds between looks. */
const often = 30_000;

/** In every page of those at work: units for which nobody answered the telephone. Names no person. */
export function DangerUnreached() {
  const say = useStaffText().dangerWork;
  const { clock } = useClock();
  const found = useQuery({
    queryKey: ['danger-unreached'],
    queryFn: () => call('GET /api/danger/unreached'),
    refetchInterval: often,
    retry: false,
  });
  const units = found.data?.units ?? [];
  if (units.length === 0) return null;
  return (
    <div role="alert" className="danger-unreached">
      <Notice tone="danger">
        <strong>{say.unreachedHead}</strong>
        {units.map(({ unitName, phone, since, count }) => (
          <span key={unitName}>
            {say.unreachedUnit(unitName, count, clock(since))}{' '}
            {phone ? (
              <ButtonLink href={telephone(phone)} variant="tertiary" color="neutral" sign="phone">
                {phone}
              </ButtonLink>
            ) : null}
          </span>
        ))}
      </Notice>
    </div>
  );
}
