import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call, command, type Input } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Standing } from './standing.ts';

type Body = Input<'POST /api/people/:personId/door-codes'>['body'];
type Given = Answer<'POST /api/people/:personId/door-codes'>;

/** Her way in without electronic ID, and that of a relative abroad: give a code, see the phones, stop one. */
export function CodesPart(props: { personId: string; representatives: Standing['representatives'] }) {
  const say = useStaffText().representativesPart;
  const { day, clock } = useClock();
  const queries = useQueryClient();
  const { personId, representatives } = props;
  const key = ['door-devices', personId];
  const door = useQuery({
    queryKey: key,
    queryFn: () => call('GET /api/people/:personId/door-devices', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const stop = useMutation({
    mutationFn: (doorDeviceId: string) =>
      command('POST /api/people/:personId/door-devices/:doorDeviceId/stop', {
        params: { personId, doorDeviceId },
        body: {},
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  if (!door.data) return null;
  const { devices, waiting, registeredPhone, isOpen } = door.data;
  const when = (at: string) => `${day(at)} ${clock(at)}`;
  return (
    <section>
      <h2>{say.codes}</h2>
      {isOpen ? null : <p>{say.notOffered}</p>}
      {devices.length === 0 ? <p>{say.noPhones}</p> : null}
      <ul className="plain-lines">
        {devices.map((device) => (
          <li key={device.id}>
            <strong>{device.name ?? say.ownPhone}</strong>{' '}
            <span className="quiet">{say.used(when(device.lastUsedAt))}</span>{' '}
            {device.stoppedAt ? (
              <span>
                {say.stopped} {when(device.stoppedAt)}
              </span>
            ) : (
              <Button variant="secondary" onClick={() => stop.mutate(device.id)}>
                {say.stop}
              </Button>
            )}
          </li>
        ))}
        {waiting.map((code) => (
          <li key={code.lapsesAt}>
            {code.name ?? say.ownPhone}: {say.waiting(when(code.lapsesAt))}
          </li>
        ))}
      </ul>
      <Refused problem={stop.error} />
      {isOpen ? (
        <GiveCode
          personId={personId}
          live={representatives.filter(({ state, held }) => state === 'live' && held === null)}
          phone={registeredPhone}
          onGiven={() => queries.invalidateQueries({ queryKey: key })}
        />
      ) : null}
    </section>
  );
}

function GiveCode(props: {
  personId: string;
  live: Standing['representatives'];
  phone: string | null;
  onGiven: () => void;
}) {
  const say = useStaffText().representativesPart;
  const { clock } = useClock();
  const [holder, setHolder] = useState('');
  const [given, setGiven] = useState<Body['given']>('in-person');
  const [shown, setShown] = useState<Body['identityShown']>('passport');
  const [code, setCode] = useState<Given | null>(null);
  const make = useMutation({
    mutationFn: () =>
      call('POST /api/people/:personId/door-codes', {
        params: { personId: props.personId },
        body: {
          forProxyId: holder === '' ? null : holder,
          given,
          identityShown: given === 'rang-back' ? 'registered-number' : shown,
        },
      }),
    onSuccess: (answer) => {
      setCode(answer);
      props.onGiven();
    },
  });
  if (code) {
    return (
      <Notice sign="key" live>
        <span>{say.codeOnce(clock(code.lapsesAt))}</span>
        <strong className="door-code">
          {say.number} {code.number}
        </strong>
        <strong className="door-code">
          {say.code} {code.code.slice(0, 3)} {code.code.slice(3)}
        </strong>
        <span>
          <Button variant="secondary" onClick={() => setCode(null)}>
            {say.done}
          </Button>
        </span>
      </Notice>
    );
  }
  return (
    <form
      className="part-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <div className="part-columns">
        <Select
          label={say.codeFor}
          value={holder}
          onChange={setHolder}
          options={[
            { value: '', label: say.herself },
            ...props.live.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={say.codeHow}
          value={given}
          onChange={(value) => setGiven(value as Body['given'])}
          options={(['in-person', 'rang-back', 'video'] as const).map((value) => ({ value, label: say.given[value] }))}
        />
      </div>
      {given === 'rang-back' ? (
        <p>{props.phone ? say.ringBack(props.phone) : say.refused['no-registered-number']}</p>
      ) : (
        <Select
          label={say.showed}
          help={say.never}
          value={shown}
          onChange={(value) => setShown(value as Body['identityShown'])}
          options={(['passport', 'national-card', 'driving-licence', 'known-in-person'] as const).map((value) => ({
            value,
            label: say.shown[value],
          }))}
        />
      )}
      <RefusedHere problem={make.error} words={say.refused} />
      <div>
        <Button type="submit" sign="key" busy={make.isPending}>
          {say.giveCode}
        </Button>
      </div>
    </form>
  );
}
