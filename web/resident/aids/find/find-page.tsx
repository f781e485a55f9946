import { useQuery } from '@tanstack/react-query';
import type { AidShown, aidGroups } from '@tunet/contract';
import { useState } from 'react';
import { ButtonLink, telephone } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { AidCard } from './aid-card.tsx';
import { aidsQuery } from './aid-queries.ts';
import './aids-find.css';

const groups = ['walk', 'sit', 'bath', 'toilet', 'home', 'bed', 'small'] as const satisfies typeof aidGroups;

/** By picture and plain name, for anybody; the guide leads here with what it understood. */
export function FindPage() {
  const say = usePageText().aidsFind;
  const { language } = useLanguage();
  const [sought, setSought] = useState('');
  const iso = new URLSearchParams(window.location.search).get('iso');
  const query = useQuery(aidsQuery(language, iso !== null && /^[0-9]{4,8}$/.test(iso) ? iso : null));
  if (query.error)
    return (
      <Framed>
        <ErrorMessage problem={query.error} retry={() => query.refetch()} />
      </Framed>
    );
  if (!query.data)
    return (
      <Framed>
        <Waiting doing={say.loading} />
      </Framed>
    );
  const { articles, store } = query.data;
  if (articles.length === 0 && (iso === null || store === null)) {
    return (
      <Framed>
        <Empty sign="walker" heading={say.noStore}>
          {say.noStoreHelp}
        </Empty>
        <ButtonLink href="/guide" sign="forth">
          {say.toGuide}
        </ButtonLink>
      </Framed>
    );
  }
  const found = articles.filter((aid) => isFound(aid, sought));
  return (
    <Framed>
      {iso === null ? (
        <TextField label={say.search} help={say.searchHelp} value={sought} onChange={setSought} maxLength={60} />
      ) : (
        <p>
          {say.alike}. <a href="/aids">{say.seeAll}</a>
        </p>
      )}
      {found.length === 0 ? (
        <>
          <Empty sign="walker" heading={say.none}>
            {say.noneHelp}
          </Empty>
          {iso === null ? null : (
            // The guide led here with something the store has nothing of: all it has, whom to ring below, and the guide again.
            <p className="aid-ring">
              <ButtonLink href="/aids" sign="forth">
                {say.seeAll}
              </ButtonLink>
              <ButtonLink href="/guide" variant="secondary">
                {say.toGuide}
              </ButtonLink>
            </p>
          )}
        </>
      ) : null}
      {groups.map((group) => {
        const those = found.filter((aid) => aid.group === group);
        if (those.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{say.groups[group]}</h2>
            <ul className="aid-cards">
              {those.map((aid) => (
                <li key={aid.code}>
                  <AidCard aid={aid} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {store ? (
        <p className="aid-ring">
          <span>{say.orRing}</span>
          <ButtonLink href={telephone(store.phone)} variant="secondary" sign="phone">
            {say.ringStore(store.name, store.phone)}
          </ButtonLink>
        </p>
      ) : null}
    </Framed>
  );
}

function Framed(props: { children: React.ReactNode }) {
  const say = usePageText().aidsFind;
  return (
    <div className="aids-find">
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      {props.children}
    </div>
  );
}

/** Every word she writes begins a word in the name or the purpose, or stands inside one. */
function isFound({ name, purpose }: AidShown, sought: string): boolean {
  const text = `${name} ${purpose}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
