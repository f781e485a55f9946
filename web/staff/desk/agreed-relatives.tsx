import './calls.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RelativeWhoMayGo } from '@tunet/contract';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refused, Tag } from '../../ui/notice.tsx';
import { PartState } from '../people/part-state.tsx';

/** Which of her relatives have said yes to be asked to go. The others are only informed. */
export function AgreedRelatives(props: { personId: string }) {
  const text = useWorkText();
  const cache = useQueryClient();
  const { personId } = props;
  const key = ['responders-of', personId];
  const query = useQuery({
    queryKey: key,
    queryFn: () => call('GET /api/people/:personId/responders', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const change = useMutation({
    mutationFn: ({ order, agreed }: RelativeWhoMayGo) =>
      agreed
        ? command('POST /api/people/:personId/responders/:responderId/end', {
            params: { personId, responderId: agreed.responderId },
            body: {},
          })
        : command('POST /api/people/:personId/responders', { params: { personId }, body: { order } }),
    onSuccess: (answer) => cache.setQueryData(key, answer),
  });
  return (
    <PartState query={query} doing={text.calls.agreedLoading}>
      {({ relatives }) => (
        <div className="part">
          <p className="lead">{text.calls.agreedHelp}</p>
          {relatives.length === 0 ? <p>{text.night.noRelative}</p> : null}
          <ul className="receivers">
            {relatives.map((relative) => (
              <OneRelative
                key={relative.order}
                relative={relative}
                busy={change.isPending && change.variables?.order === relative.order}
                change={() => change.mutate(relative)}
              />
            ))}
          </ul>
          {change.error ? <Refused problem={change.error} /> : null}
        </div>
      )}
    </PartState>
  );
}

function OneRelative(props: { relative: RelativeWhoMayGo; busy: boolean; change: () => void }) {
  const text = useWorkText();
  const { day } = useClock();
  const { name, relation, phone, hasKey, agreed } = props.relative;
  return (
    <li>
      <strong>{name}</strong>
      <span>
        {[text.relation[relation], hasKey ? text.calls.hasKey : null].filter(Boolean).join(', ')}
        <span className="figures"> · {phone}</span>
      </span>
      {agreed ? <Tag tone="good">{text.calls.agreedOn(day(agreed.on))}</Tag> : <Tag>{text.calls.onlyInformed}</Tag>}
      <Button variant="secondary" color={agreed ? 'neutral' : 'accent'} busy={props.busy} onClick={props.change}>
        {agreed ? text.calls.agreedEnd : text.calls.agreedYes}
      </Button>
    </li>
  );
}
