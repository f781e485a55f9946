import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../data/call.ts';
import { loginAddress } from '../data/login.ts';
import { Button } from '../ui/button.tsx';
import { useClock } from '../ui/language.tsx';
import { usePageText } from '../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../ui/notice.tsx';
import { Clock } from '../ui/time.tsx';
import { type FoldedLook, foldLooks } from './fold-looks.ts';
import { usePersonHere } from './people.ts';
import { PersonPage } from './person-page.tsx';

/** “Who has looked at my information”: by day, in plain words, with the reason. */
export function LooksPage() {
  const text = usePageText();
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
  const days = Map.groupBy(foldLooks(all), (line) => longDay(line.first.at));
  return (
    <PersonPage
      heading={name === null ? say.looks : say.looksOf(name)}
      lead={text.look.help(name)}
      print={all.length > 0}
    >
      {looks.data ? (
        all.length > 0 ? (
          [...days].map(([day, ofTheDay]) => (
            <section className="looks" key={day}>
              <h2>{day}</h2>
              <ul>
                {ofTheDay.map((line) => (
                  <LookLine key={`${line.first.at}${line.first.who}`} line={line} />
                ))}
              </ul>
            </section>
          ))
        ) : (
          <Empty sign="eye" heading={text.look.none(name)} />
        )
      ) : looks.error ? (
        <ErrorMessage problem={looks.error} retry={looks.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.looks} />
      )}
      {looks.hasNextPage ? (
        <Button variant="secondary" busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
          {text.look.older}
        </Button>
      ) : null}
    </PersonPage>
  );
}

function LookLine(props: { line: FoldedLook }) {
  const text = usePageText();
  const { first, actions } = props.line;
  const role = text.role[first.role] ?? first.role;
  const from = [role, first.unitName].filter(Boolean).join(', ');
  const reason = first.reason ? `: ${text.look.reason[first.reason].toLowerCase()}` : '';
  const done = new Set(actions.map((action) => text.look.action[action] ?? text.look.otherAction));
  return (
    <li>
      <Clock at={first.at} />
      <p>
        <strong>{first.who}</strong> <span className="quiet">({from})</span> {text.unit.list([...done])}
        <br />
        <span className="quiet">
          {text.look.basis[first.basis]}
          {reason}
        </span>
      </p>
    </li>
  );
}
