import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './week-phone.css';

/** Whom she asks first: who it is, and for nurses and leaders a way to name another. */
export function ContactCarerPart({ personId }: { personId: string }) {
  const text = useText();
  const say = useStaffText().contactCarer;
  const { day } = useClock();
  const client = useQueryClient();
  const queryKey = ['contact-carer', personId];
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useQuery({
    queryKey,
    queryFn: () => call('GET /api/people/:personId/contact-carer', { params: { personId } }),
  });
  const name = useMutation({
    mutationFn: (carerId: string | null) =>
      command('POST /api/people/:personId/contact-carer', { params: { personId }, body: { carerId } }),
    onSuccess: () => setChosen(null),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  if (found.error) {
    return <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />;
  }
  if (!found.data) return <Waiting doing={text.waiting.page} />;
  const { contact, hasLeft, carers } = found.data;
  const value = chosen ?? contact?.staffId ?? '';
  return (
    <div className="week-phone-part">
      <p className="quiet">{say.lead}</p>
      <p>
        {contact ? say.has(contact.name, day(contact.namedAt), contact.namedByName) : hasLeft ? say.hasLeft : say.none}
      </p>
      <form
        className="week-phone-set"
        onSubmit={(event) => {
          event.preventDefault();
          name.mutate(value === '' ? null : value);
        }}
      >
        <Select
          label={say.who}
          value={value}
          onChange={setChosen}
          options={[
            { value: '', label: say.nobody },
            ...carers.map(({ id, name: who }) => ({ value: id, label: who })),
          ]}
        />
        <RefusedHere problem={name.error} words={say.refused} />
        {name.isSuccess && chosen === null ? (
          <Notice tone="good" live>
            <p>{say.saved}</p>
          </Notice>
        ) : null}
        <Button type="submit" busy={name.isPending}>
          {say.save}
        </Button>
      </form>
    </div>
  );
}
