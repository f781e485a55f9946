import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answer, call, command } from '../../../data/call.ts';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Empty, Tag } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { OnDuty } from '../../on-duty.tsx';
import { PartState, RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { AtStore } from './at-store.tsx';
import './door-work.css';

type Case = Answer<'GET /api/aid-stores/:cameInStoreId/came-back'>['cases'][number];

/** What came back broken or without its parts, with whom to ring; and the screens that stand in the store. */
export function CameBackPage() {
  const say = useStaffText().aidDoorWork;
  return (
    <OnDuty>
      <PageHeading lead={say.cameLead}>{say.cameBack}</PageHeading>
      <AtStore>
        {(storeId) => (
          <>
            <Cases key={storeId} storeId={storeId} />
            <Kiosks key={`kiosks ${storeId}`} storeId={storeId} />
          </>
        )}
      </AtStore>
    </OnDuty>
  );
}

function Cases({ storeId }: { storeId: string }) {
  const say = useStaffText().aidDoorWork;
  const list = useQuery({
    queryKey: ['aid-came-back', storeId],
    queryFn: () => call('GET /api/aid-stores/:cameInStoreId/came-back', { params: { cameInStoreId: storeId } }),
    gcTime: 0,
    refetchInterval: 60_000,
  });
  return (
    <PartState query={list} doing={say.loading}>
      {({ cases }) =>
        cases.length === 0 ? (
          <Empty sign="check" heading={say.none}>
            {say.noneHelp}
          </Empty>
        ) : (
          <ul className="aid-work-list">
            {cases.map((one) => (
              <OneCase key={one.returnCaseId} one={one} />
            ))}
          </ul>
        )
      }
    </PartState>
  );
}

function OneCase({ one }: { one: Case }) {
  const say = useStaffText().aidDoorWork;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: (how: 'found' | 'gone' | 'looked-at') =>
      command('POST /api/aid-return-cases/:returnCaseId/settle', {
        params: { returnCaseId: one.returnCaseId },
        body: { how },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['aid-came-back'] }),
  });
  const lacking = one.lacking.map(({ names, count }) => `${names[language]} (${count})`).join(', ');
  return (
    <li className="aid-work-card">
      <p>
        <strong>{one.article[language]}</strong> <span className="figures">{one.label}</span>{' '}
        <span className="quiet">
          {day(one.toldAt)} {clock(one.toldAt)}
        </span>
      </p>
      <p>
        <Tag tone={one.condition === 'as-before' ? 'calm' : 'waiting'} sign="eye">
          {say.condition[one.condition]}
        </Tag>{' '}
        {lacking === '' ? null : (
          <Tag tone="waiting" sign="warning">
            {say.lacking}: {lacking}
          </Tag>
        )}{' '}
        {one.lackingWhere ? <span>{say.where[one.lackingWhere]}</span> : null}
      </p>
      {one.words ? <blockquote>{one.words}</blockquote> : null}
      <p>
        <Link to="/people/$personId" params={{ personId: one.personId }} search={{ part: 'aid-door' }}>
          {one.name}
        </Link>{' '}
        {one.phone ? (
          <ButtonLink href={telephone(one.phone)} variant="tertiary" sign="phone">
            {one.phone}
          </ButtonLink>
        ) : null}
      </p>
      <RefusedHere problem={settle.error} words={{ 'already-settled': say.already }} />
      <p className="aid-work-acts">
        {lacking === '' ? (
          <Button busy={settle.isPending} onClick={() => settle.mutate('looked-at')}>
            {say.lookedAt}
          </Button>
        ) : (
          <>
            <Button busy={settle.isPending} onClick={() => settle.mutate('found')}>
              {say.found}
            </Button>
            <Button variant="secondary" color="neutral" onClick={() => settle.mutate('gone')}>
              {say.gone}
            </Button>
          </>
        )}
      </p>
    </li>
  );
}

function Kiosks({ storeId }: { storeId: string }) {
  const say = useStaffText().aidDoorWork;
  const { day, clock } = useClock();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const params = { kioskStoreId: storeId };
  const refresh = () => queries.invalidateQueries({ queryKey: ['aid-kiosks', storeId] });
  const list = useQuery({
    queryKey: ['aid-kiosks', storeId],
    queryFn: () => call('GET /api/aid-stores/:kioskStoreId/kiosks', { params }),
  });
  const pair = useMutation({
    mutationFn: () => command('POST /api/aid-stores/:kioskStoreId/kiosks', { params, body: { code } }),
    onSuccess: () => {
      setCode('');
      return refresh();
    },
  });
  const stop = useMutation({
    mutationFn: (aidKioskId: string) =>
      command('POST /api/aid-kiosks/:aidKioskId/stop', { params: { aidKioskId }, body: {} }),
    onSettled: refresh,
  });
  return (
    <section className="aid-work-kiosks" aria-labelledby="kiosks">
      <h2 id="kiosks">{say.kiosks}</h2>
      <PartState query={list} doing={say.loading}>
        {({ kiosks }) => (
          <ul className="aid-work-list">
            {kiosks.map(({ id, pairedByName, lastSeenAt }) => (
              <li key={id} className="aid-work-card">
                <p>
                  {say.byWhom} {pairedByName}
                  {lastSeenAt ? ` · ${say.seen} ${day(lastSeenAt)} ${clock(lastSeenAt)}` : null}
                </p>
                <p>
                  <Button variant="secondary" color="neutral" onClick={() => stop.mutate(id)}>
                    {say.stop}
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        )}
      </PartState>
      <p className="quiet">{say.kioskLead}</p>
      <TextField numeric label={say.kioskCode} value={code} maxLength={6} onChange={setCode} />
      <RefusedHere problem={pair.error} words={{ 'not-right': say.notRight }} />
      <Button
        busy={pair.isPending}
        onClick={() => {
          if (/^\d{6}$/.test(code)) pair.mutate();
        }}
      >
        {say.pair}
      </Button>
    </section>
  );
}
