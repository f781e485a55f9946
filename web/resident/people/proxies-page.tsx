import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { serverNow } from '../../data/server-clock.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Notice, Tag, Waiting } from '../../ui/notice.tsx';
import { peopleQuery, usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { GiveProxy } from './give-proxy.tsx';
import { LetEnd } from './let-end.tsx';
import { MaySee, Scopes } from './may-see.tsx';
import { ProxyOffers } from './proxy-offers.tsx';
import { RefusedInWords } from './refused-in-words.tsx';
import { SeeAs } from './see-as.tsx';
import { Helpers } from './who-helps.tsx';
import './people.css';

type Proxies = Answer<'GET /api/my/people/:personId/proxies'>;
type Proxy = Proxies['proxies'][number];

/** A proxy about to end says so this long before. Milliseconds. */
const soon = 60 * 86_400_000;

/** Who may do what on her behalf: to give, to see, to end. A relative sees her own. */
export function ProxiesPage() {
  const text = usePageText();
  const say = text.proxies;
  const { personId, name } = usePersonHere();
  const [giving, setGiving] = useState(false);
  const proxies = useQuery({
    queryKey: ['my-proxies', personId],
    queryFn: () => call('GET /api/my/people/:personId/proxies', { params: { personId } }),
  });
  return (
    <PersonPage
      heading={text.ways.proxies(name)}
      {...(giving ? {} : { lead: name === null ? say.lead : say.leadOf(name) })}
      print={!giving}
    >
      {proxies.data ? (
        giving ? (
          <GiveProxy personId={personId} relatives={proxies.data.relatives} onDone={() => setGiving(false)} />
        ) : (
          <>
            {name === null ? <ProxyOffers /> : null}
            {name === null ? (
              <p className="no-print">
                <Link to="/person/$personId/phones" params={{ personId }}>
                  {text.representatives.phones.link}
                </Link>
              </p>
            ) : null}
            <p className="no-print">
              <Link to="/person/$personId/screens" params={{ personId }}>
                {text.screens.link}
              </Link>
            </p>
            <List data={proxies.data} personId={personId} name={name} onGive={() => setGiving(true)} />
            <Helpers personId={personId} name={name} />
          </>
        )
      ) : proxies.error ? (
        <ErrorMessage problem={proxies.error} retry={proxies.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.loading} />
      )}
    </PersonPage>
  );
}

function List(props: { data: Proxies; personId: string; name: string | null; onGive: () => void }) {
  const text = usePageText();
  const say = text.proxies;
  const { day } = useClock();
  const { data, personId, name } = props;
  const standing = data.proxies.filter(({ state }) => state !== 'ended');
  const ended = data.proxies.filter(({ state }) => state === 'ended');
  return (
    <div className="proxies-list">
      {name === null && !data.mayGive ? <Notice sign="shield">{say.protectedAddress}</Notice> : null}
      {standing.length === 0 && data.mayGive ? (
        <Empty sign="person" heading={say.none}>
          {say.noneHelp}
        </Empty>
      ) : null}
      {data.mayGive ? (
        <Button className="no-print" sign="person" onClick={props.onGive}>
          {say.give}
        </Button>
      ) : null}
      {standing.map((proxy) => (
        <OneProxy key={proxy.id} proxy={proxy} personId={personId} name={name} />
      ))}
      {ended.length > 0 ? (
        <section className="proxy-ended">
          <h2>{say.ended}</h2>
          <ul>
            {ended.map((proxy) => (
              <li key={proxy.id}>
                {proxy.name}. {say.sinceUntil(day(proxy.since), proxy.until ? day(proxy.until) : '')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function OneProxy(props: { proxy: Proxy; personId: string; name: string | null }) {
  const text = usePageText();
  const say = text.proxies;
  const { day } = useClock();
  const queries = useQueryClient();
  const { proxy, personId, name } = props;
  const [sure, setSure] = useState(false);
  const end = useMutation({
    mutationFn: () => command('POST /api/my/proxies/:proxyId/end', { params: { proxyId: proxy.id }, body: {} }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['my-proxies', personId] });
      if (proxy.isMine) await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
  });
  const until = proxy.until;
  const isWaiting = proxy.state === 'waiting';
  const isSoon = until !== null && Date.parse(until) - serverNow() < soon;
  return (
    <section className="proxy" aria-label={proxy.name}>
      <h2>{name ?? (proxy.relation ? `${proxy.name}, ${text.relation[proxy.relation]}` : proxy.name)}</h2>
      {isWaiting && until ? (
        <>
          <Tag tone="waiting" sign="clock">
            {say.waiting}
          </Tag>
          <p className="quiet">{say.waitingHelp(proxy.name, day(until))}</p>
        </>
      ) : (
        <p className="quiet">
          {say.since(day(proxy.since))}. {until ? (isSoon ? say.soon : say.until)(day(until)) : say.openEnd}.
        </p>
      )}
      {proxy.kind === 'granted' ? null : (
        <p>
          {text.representatives.kind[proxy.kind]}. {text.representatives.registered}
        </p>
      )}
      <Scopes scopes={proxy.scopes} />
      {name === null && !isWaiting ? <SeeAs proxyId={proxy.id} name={proxy.name} /> : null}
      {name === null && isSoon && !isWaiting ? <LetEnd proxy={proxy} personId={personId} /> : null}
      {name === null ? (
        <details className="proxy-sees">
          <summary>{say.seesHeading}</summary>
          <MaySee scopes={proxy.scopes} />
        </details>
      ) : null}
      {sure ? (
        <div className="one-act no-print">
          <p>{isWaiting ? null : proxy.isMine ? say.endMineSure(name ?? '') : say.endSure(proxy.name)}</p>
          <div className="question-acts">
            <Button busy={end.isPending} onClick={() => end.mutate()}>
              {isWaiting ? say.takeBack : say.endNow}
            </Button>
            <Button variant="secondary" color="neutral" onClick={() => setSure(false)}>
              {say.keep}
            </Button>
          </div>
        </div>
      ) : (
        <Button className="no-print" variant="secondary" color="neutral" onClick={() => setSure(true)}>
          {isWaiting ? say.takeBack : proxy.isMine ? say.endMine : say.end}
        </Button>
      )}
      <RefusedInWords problem={end.error} words={say.refused} />
    </section>
  );
}
