import { useQuery } from '@tanstack/react-query';
import { call } from '../data/call.ts';
import { loginAddress } from '../data/login.ts';
import { usePageText } from '../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../ui/notice.tsx';
import { usePersonHere } from './people.ts';
import { PersonPage } from './person-page.tsx';
import { Story } from './story.tsx';

/** What happened and whether the alarm works, as the resident may read it. */
export function useStories(personId: string) {
  return useQuery({
    queryKey: ['stories', personId],
    queryFn: () => call('GET /api/my/people/:personId/alarms', { params: { personId } }),
    // Only an alarm that is still open is looked at again by itself: asking keeps the session alive.
    refetchInterval: (query) => (query.state.data?.stories.some((story) => story.closedAt === null) ? 20_000 : false),
  });
}

/** “What happened”: each alarm as a small story, newest first. */
export function StoriesPage() {
  const text = usePageText();
  const { personId, name } = usePersonHere();
  const stories = useStories(personId);
  const say = text.resident;
  return (
    <PersonPage
      heading={name === null ? say.happened : say.happenedOf(name)}
      print={Boolean(stories.data?.stories.length)}
    >
      {stories.data ? (
        stories.data.stories.length > 0 ? (
          <div className="stories">
            {stories.data.stories.map((story) => (
              <Story key={story.id} story={story} name={name} />
            ))}
          </div>
        ) : (
          <Empty sign="lamp" heading={text.story.noStories}>
            {text.story.noStoriesHelp(name)}
          </Empty>
        )
      ) : stories.error ? (
        <ErrorMessage problem={stories.error} retry={stories.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.stories} />
      )}
    </PersonPage>
  );
}
