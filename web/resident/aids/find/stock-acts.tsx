import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { StockShown } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command } from '../../../data/call.ts';
import { loginAddress } from '../../../data/login.ts';
import { useSession } from '../../../data/queries.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { ErrorMessage, Notice } from '../../../ui/notice.tsx';
import { peopleQuery } from '../../people.ts';

type Person = Answer<'GET /api/my/people'>['people'][number];

/** Borrow it, or wait for it: after a login, and for the one it is about. Nothing about anybody stands in the address. */
export function StockActs(props: { stock: StockShown }) {
  const say = usePageText().aidsFind;
  const { stock } = props;
  const navigate = useNavigate();
  const client = useQueryClient();
  const isPerson = useSession().data?.identity?.kind === 'person';
  const people = useQuery({ ...peopleQuery, enabled: isPerson });
  const [doing, setDoing] = useState<'reserve' | 'wait' | null>(null);
  const join = useMutation({
    mutationFn: (personId: string) =>
      command('POST /api/aids/people/:personId/waits', { params: { personId }, body: { stockId: stock.stockId } }),
    onSuccess: (_, personId) => client.invalidateQueries({ queryKey: ['aid-waits', personId] }),
  });
  // What can be promised for a later day may be reserved already; whoever wants the first one that comes back waits.
  const mayReserve = stock.firstFreeOn !== null;
  const mayWait = !stock.isFreeNow;
  if (!isPerson) {
    return (
      <ButtonLink href={loginAddress('resident', { back: window.location.pathname })} sign="key">
        {mayReserve ? say.logIn : say.logInToWait}
      </ButtonLink>
    );
  }
  const all = (people.data?.people ?? []).filter(mayBorrowFor);
  if (people.data && all.length === 0) return <p className="quiet">{say.nobody}</p>;

  function go(what: 'reserve' | 'wait', personId: string): void {
    if (what === 'reserve')
      void navigate({ to: '/person/$personId/aids/reserve/$stockId', params: { personId, stockId: stock.stockId } });
    else join.mutate(personId);
  }
  function begin(what: 'reserve' | 'wait'): void {
    const [only, another] = all;
    if (only && !another) go(what, only.id);
    else setDoing(what);
  }
  if (join.data)
    return (
      <Notice tone="good" live>
        {say.waiting}
      </Notice>
    );
  if (doing) {
    return (
      <fieldset className="guide-whom">
        <legend>{say.forWhom}</legend>
        {all.map((person) => (
          <Button key={person.id} variant="secondary" busy={join.isPending} onClick={() => go(doing, person.id)}>
            {person.relation === 'self' ? say.forMe : person.name}
          </Button>
        ))}
        {join.error ? <ErrorMessage problem={join.error} /> : null}
      </fieldset>
    );
  }
  return (
    <div className="aid-acts">
      {mayReserve ? (
        <Button sign="forth" busy={people.isPending} onClick={() => begin('reserve')}>
          {say.reserve}
        </Button>
      ) : null}
      {mayWait ? (
        <Button variant="secondary" busy={people.isPending || join.isPending} onClick={() => begin('wait')}>
          {say.wait}
        </Button>
      ) : null}
      {join.error ? <ErrorMessage problem={join.error} /> : null}
    </div>
  );
}

function mayBorrowFor(person: Person): boolean {
  return person.relation === 'self' || person.scopes.some((scope) => scope === 'aid.loan');
}
