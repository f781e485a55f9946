import { useQuery } from '@tanstack/react-query';
import type { DeviceKind } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useNow } from '../../ui/time.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AnnounceWindow } from './announce-window.tsx';
import { type AnnouncedTest, modelsQuery, useFleetAct } from './fleet-data.ts';
import { FleetFrame } from './fleet-frame.tsx';

/** Models by vendor, and what vendors have announced. */
export function ModelsPage() {
  return (
    <FleetFrame>
      <Models />
    </FleetFrame>
  );
}

function Models() {
  const { models: say, fleet } = useStaffText();
  const found = useQuery(modelsQuery);
  return (
    <>
      <PageHeading>{say.heading}</PageHeading>
      {found.data ? (
        <>
          {found.data.models.length === 0 ? (
            <p className="quiet">{say.none}</p>
          ) : (
            <div className="take-scroll">
              <table className="ds-table">
                <thead>
                  <tr>
                    <th scope="col">{say.vendor}</th>
                    <th scope="col">{say.name}</th>
                    <th scope="col">{say.kind}</th>
                    <th scope="col">{say.speaks}</th>
                    <th scope="col">{say.devices}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.data.models.map((one) => (
                    <tr key={one.id}>
                      <td>{one.vendor}</td>
                      <td>{one.name}</td>
                      <td>{fleet.kind[one.kind]}</td>
                      <td>{one.speaks ? say.speaks : say.silent}</td>
                      <td className="figures">{one.devices}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <AddModel />
          <section className="device-part">
            <h2>{say.windows}</h2>
            <p className="quiet">{say.windowsHelp}</p>
            {found.data.windows.length === 0 ? <p className="quiet">{say.noWindows}</p> : null}
            <ol className="device-line">
              {found.data.windows.map((one) => (
                <li key={one.id}>
                  <Window one={one} name={found.data.models.find(({ id }) => id === one.modelId)?.name ?? null} />
                </li>
              ))}
            </ol>
            <AnnounceWindow models={found.data.models} />
          </section>
        </>
      ) : found.error ? (
        <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
    </>
  );
}

function Window(props: { one: AnnouncedTest; name: string | null }) {
  const { models: say, fleet } = useStaffText();
  const { day, clock } = useClock();
  const now = useNow(15);
  const end = useFleetAct('POST /api/fleet/test-windows/:windowId/end');
  const { one, name } = props;
  const isOver = Date.parse(one.endsAt) <= now;
  const isNow = !isOver && Date.parse(one.startsAt) <= now;
  return (
    <>
      <strong>{name ? `${one.vendor} ${name}` : say.allOf(one.vendor ?? '')}</strong>
      <span className="figures">
        {day(one.startsAt)} {clock(one.startsAt)}–{clock(one.endsAt)}
      </span>
      <span className="quiet">
        {one.because}, {say.by(one.by)}
      </span>
      <Tag tone={isNow ? 'waiting' : 'calm'} sign="clock">
        {isOver ? say.over : isNow ? say.now : say.ahead}
      </Tag>
      {isOver ? null : (
        <Button
          variant="tertiary"
          color="neutral"
          busy={end.isPending}
          onClick={() => end.mutate({ params: { windowId: one.id }, body: {} })}
        >
          {say.end}
        </Button>
      )}
      <RefusedHere problem={end.error} words={fleet.refused} />
    </>
  );
}

const kinds: readonly DeviceKind[] = ['social-alarm', 'dispenser', 'screen', 'other'];

function AddModel() {
  const { models: say, fleet } = useStaffText();
  const [vendor, setVendor] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<DeviceKind>('social-alarm');
  const [speaks, setSpeaks] = useState(true);
  const [tried, setTried] = useState(false);
  const add = useFleetAct('POST /api/fleet/models', () => {
    setName('');
    setTried(false);
  });
  const lacks = vendor.trim() === '' || name.trim() === '';
  const send = () => {
    setTried(true);
    if (!lacks) add.mutate({ body: { vendor: vendor.trim(), name: name.trim(), kind, speaks } });
  };
  return (
    <details>
      <summary>{say.add}</summary>
      <div className="fleet-form">
        <TextField
          label={say.vendor}
          value={vendor}
          onChange={setVendor}
          maxLength={80}
          error={tried && lacks ? say.needed : null}
        />
        <TextField label={say.name} value={name} onChange={setName} maxLength={80} />
        <Select
          label={say.kind}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'other')}
          options={kinds.map((each) => ({ value: each, label: fleet.kind[each] }))}
        />
        <label className="take-all">
          <input
            type="checkbox"
            className="ds-input"
            checked={speaks}
            onChange={(event) => setSpeaks(event.target.checked)}
          />
          {say.speaks}
        </label>
        <RefusedHere problem={add.error} words={fleet.refused} />
        <Button variant="secondary" busy={add.isPending} onClick={send}>
          {say.addNow}
        </Button>
      </div>
    </details>
  );
}
