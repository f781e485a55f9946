import { useInfiniteQuery } from '@tanstack/react-query';
import type { Answer } from '../data/call.ts';
import { call } from '../data/call.ts';
import { loginAddress } from '../data/login.ts';
import { Button } from '../ui/button.tsx';
import { useClock, useText } from '../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../ui/notice.tsx';
import { Clock } from '../ui/time.tsx';
import { usePersonHere } from './people.ts';
import { PersonPage } from './person-page.tsx';

type Look = Answer<'GET /api/my/people/:personId/looks'>['looks'][number];

/** “Who has looked at my information”: by day, in plain words, with the reason. */
export function LooksPage() {
  const text = useText();
  const { longDay } = useClock();
  const { personId, name } = usePersonHere();
  const looks = useInfiniteQuery({
    queryKey: ['looks', personId],
    queryFn: ({ pageParam }) =>
      call('GET /api/my/people/:personId/looks', {
        params: { personId },
        query: pageParam === null ? {} : { before: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.more ? (page.looks.at(-1)?.at ?? null) : null),
  });
  const say = text.resident;
  const all = looks.data?.pages.flatMap((page) => page.looks) ?? [];
  const days = Map.groupBy(all, (look) => longDay(look.at));
  return (
    <PersonPage heading={name === null ? say.looks : say.looksOf(name)} lead={say.looksHelp} print={all.length > 0}>
      {looks.data ? (
        all.length > 0 ? (
          [...days].map(([day, ofTheDay]) => (
            <section className="looks" key={day}>
              <h2>{day}</h2>
              <ul>
                {ofTheDay.map((look) => (
                  <LookLine key={`${look.at}${look.who}${look.action}`} look={look} />
                ))}
              </ul>
            </section>
          ))
        ) : (
          <Empty sign="eye" heading={say.noLooks} />
        )
      ) : looks.error ? (
        <ErrorMessage problem={looks.error} retry={looks.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.looks} />
      )}
      {looks.hasNextPage ? (
        <Button variant="secondary" busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
          {say.olderLooks}
        </Button>
      ) : null}
    </PersonPage>
  );
}

function LookLine(props: { look: Look }) {
  const text = useText();
  const { look } = props;
  const role = text.role[look.role] ?? look.role;
  const from = [role, look.unitName].filter(Boolean).join(', ');
  const reason = look.reason ? `: ${text.openings.reason[look.reason].toLowerCase()}` : '';
  return (
    <li>
      <Clock at={look.at} />
      <p>
        <strong>{look.who}</strong> <span className="quiet">({from})</span>{' '}
        {text.look.action[look.action] ?? text.look.otherAction}
        <br />
        <span className="quiet">
          {text.look.basis[look.basis]}
          {reason}
        </span>
      </p>
    </li>
  );
}
