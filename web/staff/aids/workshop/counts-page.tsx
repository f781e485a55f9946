import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { AidCount } from '@tunet/contract';
import { useEffect, useState } from 'react';
import { command } from '../../../data/call.ts';
import { loginAddress } from '../../../data/login.ts';
import { serverNow } from '../../../data/server-clock.ts';
import { Button } from '../../../ui/button.tsx';
import { Drawing } from '../../../ui/drawings.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { useWorkText } from '../../../ui/more-text.tsx';
import { ErrorMessage, Notice, Tag, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { ScanLabel } from '../../../ui/scan/scan-label.tsx';
import { PartState, RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { keepSeen, keptSeen, type SeenLabel, takeSent } from './kept-seen.ts';
import { countQuery, countsQuery, useAidAct } from './workshop-data.ts';
import { WorkshopFrame } from './workshop-frame.tsx';

/** Counting what lies on the shelves, with a phone that may be without net. */
export function CountsPage() {
  const { countId }: { countId?: string } = useParams({ strict: false });
  return <WorkshopFrame>{countId === undefined ? <Begin /> : <Count key={countId} countId={countId} />}</WorkshopFrame>;
}

function Begin() {
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.counts;
  const { day } = useClock();
  const go = useNavigate();
  const list = useQuery(countsQuery);
  const [storeId, setStore] = useState('');
  const [shelf, setShelf] = useState('');
  const begin = useAidAct('POST /api/aids/counts');
  if (list.error) return <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />;
  if (!list.data) return <Waiting doing={aidWork.waiting} />;
  const { stores, counts } = list.data;
  const store = stores.find(({ id }) => id === storeId) ?? stores[0];
  return (
    <>
      <PageHeading>{say.heading}</PageHeading>
      <section className="aid-form">
        <Select
          label={aidWork.things.store}
          value={store?.id ?? ''}
          onChange={setStore}
          options={stores.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={aidWork.things.shelf}
          value={shelf}
          onChange={setShelf}
          options={[
            { value: '', label: say.whole },
            ...(store?.shelves ?? []).map((value) => ({ value, label: value })),
          ]}
        />
        <div className="aid-acts">
          <Button
            busy={begin.isPending}
            disabled={!store}
            onClick={() =>
              store &&
              begin.mutate(
                { body: { storeId: store.id, ...(shelf ? { shelf } : {}) } },
                { onSuccess: ({ id }) => void go({ to: '/aids/counts/$countId', params: { countId: id } }) },
              )
            }
          >
            {say.begin}
          </Button>
        </div>
        <RefusedHere problem={begin.error} words={aidMore.refused} />
      </section>
      {counts.length === 0 ? <p className="quiet">{say.none}</p> : null}
      <ul className="aid-list">
        {counts.map((one) => (
          <li key={one.id}>
            <Link className="aid-row" to="/aids/counts/$countId" params={{ countId: one.id }}>
              <span className="aid-row-head">
                <strong>{`${one.store}, ${one.shelf ?? say.whole}`}</strong>
                <span className="quiet figures">{day(one.begunAt)}</span>
              </span>
              {one.settledAt ? (
                <Tag tone="good" sign="check">
                  {say.settled}
                </Tag>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Count(props: { countId: string }) {
  const { aidWork } = useStaffText();
  const count = useQuery(countQuery(props.countId));
  return (
    <PartState query={count} doing={aidWork.waiting}>
      {(one) => <Open count={one} />}
    </PartState>
  );
}

function Open(props: { count: AidCount }) {
  const { aidWork, aidMore } = useStaffText();
  const say = aidMore.counts;
  const { scan } = useWorkText();
  const { count } = props;
  const client = useQueryClient();
  const [shelf, setShelf] = useState(count.shelf ?? '');
  const [kept, setKept] = useState<readonly SeenLabel[]>(() => keptSeen(count.id));
  const settle = useAidAct('POST /api/aids/counts/:countId/settle');
  const send = async (waiting: readonly SeenLabel[]) => {
    if (waiting.length === 0) return;
    try {
      const body = { seen: [...waiting] };
      const after = await command('POST /api/aids/counts/:countId/seen', { params: { countId: count.id }, body });
      client.setQueryData(countQuery(count.id).queryKey, after);
      setKept(takeSent(count.id, waiting));
    } catch {
      // No net: what was read is kept on this phone and sent with the next reading, or when the net is back.
      setKept(keptSeen(count.id));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each count; what is kept is read anew each time
  useEffect(() => {
    const again = () => void send(keptSeen(count.id));
    again();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [count.id]);
  const read = (label: string) => {
    const at = new Date(serverNow()).toISOString();
    void send(keepSeen(count.id, { label, shelf: shelf.trim() || null, at }));
  };
  return (
    <>
      <Link className="aid-facts-line" to="/aids/counts">
        <Drawing name="back" size={20} />
        {aidWork.back}
      </Link>
      <PageHeading lead={say.seen(count.seen)}>{`${count.store}, ${count.shelf ?? say.whole}`}</PageHeading>
      {kept.length > 0 ? (
        <Notice tone="waiting" live>
          {say.kept(kept.length)}
        </Notice>
      ) : null}
      {count.settledAt === null ? (
        <section className="aid-form">
          <TextField label={say.hereNow} value={shelf} onChange={setShelf} maxLength={20} />
          <ScanLabel key={count.seen + kept.length} text={scan} onLabel={read} />
        </section>
      ) : (
        <p>
          <Tag tone="good" sign="check">
            {say.settled}
          </Tag>
        </p>
      )}
      <Differences count={count} />
      {count.settledAt === null ? (
        <section className="aid-part">
          <p className="quiet">{say.settleHelp}</p>
          <RefusedHere problem={settle.error} words={aidMore.refused} />
          <div className="aid-acts">
            <Button
              variant="secondary"
              busy={settle.isPending}
              disabled={kept.length > 0}
              onClick={() => settle.mutate({ params: { countId: count.id }, body: { version: count.version } })}
            >
              {say.settle}
            </Button>
          </div>
        </section>
      ) : null}
    </>
  );
}

function Differences(props: { count: AidCount }) {
  const { aidMore } = useStaffText();
  const say = aidMore.counts;
  const { language } = useLanguage();
  const { count } = props;
  return (
    <>
      <section className="aid-part">
        <h2>{say.byShelf}</h2>
        <table className="aid-table">
          <thead>
            <tr>
              <th scope="col">{say.byShelf}</th>
              <th scope="col">{say.expected}</th>
              <th scope="col">{say.found}</th>
            </tr>
          </thead>
          <tbody>
            {count.byShelf.map((row) => (
              <tr key={row.shelf ?? ''}>
                <th scope="row">{row.shelf ?? say.noShelf}</th>
                <td className="figures">{row.expected}</td>
                <td className="figures">{row.seen}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count.settledAt === null ? (
        <section className="aid-part">
          <h2>{say.differences(count.differences.length)}</h2>
          {count.differences.length === 0 ? <p className="quiet">{say.same}</p> : null}
          <ul className="aid-list">
            {count.differences.map((one) => (
              <li key={one.label} className="aid-row">
                <span className="aid-row-head">
                  <strong>{one.article ? `${one.article[language]}, ${one.label}` : one.label}</strong>
                  <span className="quiet">{[one.shelfWas, one.shelfSeen].filter(Boolean).join(' → ')}</span>
                </span>
                <span className="aid-facts-line">
                  <Tag tone="waiting" sign="warning">
                    {aidMore.is[one.is]}
                  </Tag>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
