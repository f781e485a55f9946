import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { AidItemState, AidThingRow } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../../data/call.ts';
import { loginAddress } from '../../../data/login.ts';
import { Button } from '../../../ui/button.tsx';
import { Drawing } from '../../../ui/drawings.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { useWorkText } from '../../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { ScanLabel } from '../../../ui/scan/scan-label.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { RegisterThing } from './register-thing.tsx';
import { ThingView } from './thing-view.tsx';
import { thingsQuery } from './workshop-data.ts';
import { goThrough, StateTag, WorkshopFrame } from './workshop-frame.tsx';

/** Finding a thing by what stands on it, or by the name of its kind. */
export function ThingsPage() {
  return (
    <WorkshopFrame>
      <Things />
    </WorkshopFrame>
  );
}

const states: readonly AidItemState[] = [
  ...(['available', 'reserved', 'out', 'returned', 'cleaned', 'inspected'] as const),
  ...(['repair', 'quarantine', 'missing', 'scrapped'] as const),
];

function Things() {
  const { aidWork } = useStaffText();
  const say = aidWork.things;
  const { scan } = useWorkText();
  const { thingId }: { thingId?: string } = useParams({ strict: false });
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const [find, setFind] = useState('');
  const [state, setState] = useState<AidItemState | ''>('');
  const [shows, setShows] = useState<'scan' | 'register' | null>(null);
  const found = useQuery(thingsQuery(find, state));
  const rows = found.data?.things ?? [];
  const open = async (label: string) => {
    const read = await call('GET /api/aids/things', { query: { find: label } });
    setShows(null);
    const [only] = read.things;
    if (only && read.things.length === 1) await go({ to: '/aids/things/$thingId', params: { thingId: only.id } });
    else setFind(label);
  };
  return (
    <div className="aid-pair" data-open={thingId !== undefined || shows === 'register' || undefined}>
      <section className="aid-left" aria-label={say.heading}>
        {thingId === undefined && shows !== 'register' ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <p className="aid-heading">{say.heading}</p>
        )}
        <form
          className="aid-form"
          onSubmit={(event) => {
            event.preventDefault();
            setFind(typed.trim());
          }}
        >
          <TextField label={say.find} value={typed} onChange={setTyped} maxLength={80} />
          <Select
            label={say.stateLabel}
            value={state}
            onChange={(value) => setState(value as AidItemState | '')}
            options={[
              { value: '', label: say.all },
              ...states.map((value) => ({
                value,
                label: `${aidWork.state[value]} (${found.data?.counts[value] ?? 0})`,
              })),
            ]}
          />
          <div className="aid-acts">
            <Button type="submit">{say.search}</Button>
            <Button
              variant="secondary"
              color="neutral"
              sign="eye"
              onClick={() => setShows(shows === 'scan' ? null : 'scan')}
            >
              {shows === 'scan' ? say.scanClose : say.scan}
            </Button>
            <Button variant="tertiary" onClick={() => setShows('register')}>
              {say.register}
            </Button>
          </div>
        </form>
        {shows === 'scan' ? <ScanLabel text={scan} onLabel={(label) => void open(label)} /> : null}
        {found.error ? (
          <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />
        ) : found.data ? (
          rows.length === 0 ? (
            <Empty sign="lines" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <ul className="aid-list" onKeyDown={goThrough}>
              {rows.map((row) => (
                <li key={row.id}>
                  <Row row={row} isChosen={row.id === thingId} />
                </li>
              ))}
            </ul>
          )
        ) : (
          <Waiting doing={aidWork.waiting} />
        )}
        {found.data?.more ? <p className="quiet">{say.more}</p> : null}
      </section>
      <section className="aid-right">
        {shows === 'register' ? (
          <RegisterThing done={() => setShows(null)} />
        ) : thingId === undefined ? (
          <p className="quiet">{aidWork.pick}</p>
        ) : (
          <>
            <Link className="aid-back" to="/aids/things">
              <Drawing name="back" size={20} />
              {aidWork.back}
            </Link>
            <ThingView key={thingId} thingId={thingId} />
          </>
        )}
      </section>
    </div>
  );
}

function Row(props: { row: AidThingRow; isChosen: boolean }) {
  const { language } = useLanguage();
  const { row } = props;
  return (
    <Link
      className="aid-row"
      to="/aids/things/$thingId"
      params={{ thingId: row.id }}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <span className="aid-row-head">
        <strong>{row.article[language]}</strong>
        <span className="quiet figures">{row.label}</span>
      </span>
      <span className="quiet">{[row.size[language], row.store, row.shelf].filter(Boolean).join(', ')}</span>
      <span className="aid-facts-line">
        <StateTag state={row.state} held={row.heldBecause} />
      </span>
    </Link>
  );
}
