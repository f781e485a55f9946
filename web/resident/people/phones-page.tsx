import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Refused, Tag, Waiting } from '../../ui/notice.tsx';
import { PersonPage } from '../person-page.tsx';
import './people.css';

type Phone = Answer<'GET /api/my/door-devices'>['devices'][number];
const key = ['my-phones'];

/** Phones and machines that a code has opened: when each was last used, and a way to stop it. */
export function PhonesPage() {
  const say = usePageText().representatives.phones;
  const phones = useQuery({ queryKey: key, queryFn: () => call('GET /api/my/door-devices') });
  return (
    <PersonPage heading={say.heading} lead={say.lead}>
      {phones.data ? (
        <div className="proxies-list">
          {phones.data.devices.length === 0 ? (
            <Empty sign="key" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : null}
          {phones.data.devices.map((phone) => (
            <OnePhone key={phone.id} phone={phone} />
          ))}
        </div>
      ) : phones.error ? (
        <ErrorMessage problem={phones.error} retry={phones.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.loading} />
      )}
    </PersonPage>
  );
}

function OnePhone({ phone }: { phone: Phone }) {
  const say = usePageText().representatives.phones;
  const { day, clock } = useClock();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const stop = useMutation({
    mutationFn: () =>
      command('POST /api/my/door-devices/:doorDeviceId/stop', { params: { doorDeviceId: phone.id }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  const name = phone.name === null ? say.own : say.of(phone.name);
  const when = (at: string) => `${day(at)} ${clock(at)}`;
  return (
    <section className="proxy" aria-label={name}>
      <h2>{name}</h2>
      <p className="quiet">{say.used(when(phone.since), when(phone.lastUsedAt))}</p>
      {phone.stoppedBecause ? (
        <Tag tone="calm" sign="shield">
          {say.because[phone.stoppedBecause]}
        </Tag>
      ) : sure ? (
        <div className="one-act">
          <p>{say.sure}</p>
          <div className="question-acts">
            <Button busy={stop.isPending} onClick={() => stop.mutate()}>
              {say.stop}
            </Button>
            <Button variant="secondary" color="neutral" onClick={() => setSure(false)}>
              {say.keep}
            </Button>
          </div>
        </div>
      ) : (
        <Button variant="secondary" color="neutral" onClick={() => setSure(true)}>
          {say.stop}
        </Button>
      )}
      <Refused problem={stop.error} />
    </section>
  );
}
