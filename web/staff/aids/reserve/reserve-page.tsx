import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { AidAskedHow } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { type Answer, call, command } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useWorkText } from '../../../ui/more-text.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { OnDuty } from '../../on-duty.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import '../door/door-work.css';
import '../workshop/workshop.css';
import './reserve.css';

type Hit = Answer<'POST /api/people/find'>['found'][number];

/** One who rings or stands at the counter: found by full name and year of birth, never in a list to leaf through. */
export function ReservePage() {
  return (
    <OnDuty>
      <Find />
    </OnDuty>
  );
}

function Find() {
  const say = useStaffText().aidStore.reserve;
  const find = useWorkText().findPerson;
  const [name, setName] = useState('');
  const [born, setBorn] = useState('');
  const [tried, setTried] = useState(false);
  const search = useMutation({
    mutationFn: () => call('POST /api/people/find', { body: { name: name.trim(), bornYear: Number(born) } }),
  });
  const nameMissing = !/\S+\s+\S+/.test(name);
  const bornMissing = !/^\s*(1[89]|2[01])\d\d\s*$/.test(born);
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (!nameMissing && !bornMissing) search.mutate();
  }
  const found = search.data?.found;
  return (
    <div className="aid-reserve">
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <form className="aid-reserve-find" onSubmit={submit} noValidate>
        <TextField
          {...{ label: find.name, value: name, onChange: setName, error: tried && nameMissing ? find.nameHelp : null }}
        />
        <TextField
          {...{ label: find.born, value: born, onChange: setBorn, error: tried && bornMissing ? find.bornHelp : null }}
          maxLength={6}
          numeric
        />
        <Button type="submit" busy={search.isPending}>
          {find.find}
        </Button>
      </form>
      <Refused problem={search.error} />
      <div role="status">
        {found?.length === 0 ? (
          <Notice sign="person">
            <strong>{find.none}</strong>
          </Notice>
        ) : null}
        {found && found.length > 1 ? <p>{find.several}</p> : null}
      </div>
      <ul className="aid-reserve-found">
        {(found ?? []).map((hit) => (
          <li key={hit.id}>
            <Found hit={hit} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const hows: readonly AidAskedHow[] = ['here', 'rang', 'relative'];

function Found({ hit }: { hit: Hit }) {
  const say = useStaffText().aidStore.reserve;
  const go = useNavigate();
  const [how, setHow] = useState<AidAskedHow>('here');
  const toPerson = () => go({ to: '/people/$personId', params: { personId: hit.id }, search: { part: 'aid-reserve' } });
  const open = useMutation({
    mutationFn: () => command('POST /api/people/:personId/aid-asked', { params: { personId: hit.id }, body: { how } }),
    onSuccess: toPerson,
  });
  return (
    <section className="aid-work-card" aria-label={hit.name}>
      <p>
        <strong>{hit.name}</strong> · {hit.placeName}
      </p>
      {hit.open ? (
        <p>
          <Button onClick={() => void toPerson()}>{say.go}</Button>
        </p>
      ) : (
        <div className="aid-work-acts">
          <Select
            label={say.how}
            value={how}
            onChange={(value) => setHow(value as AidAskedHow)}
            options={hows.map((value) => ({ value, label: say.asked[value] }))}
          />
          <Button busy={open.isPending} onClick={() => open.mutate()}>
            {say.open}
          </Button>
        </div>
      )}
      <RefusedHere problem={open.error} words={say.refused} />
    </section>
  );
}
