import type { AlarmStory } from '@tunet/contract';
import { Drawing, type SignName } from '../ui/drawings.tsx';
import { useClock, useLanguage } from '../ui/language.tsx';
import { usePageText } from '../ui/more-text.tsx';
import { Clock } from '../ui/time.tsx';

/** One alarm as a small plain story: what happened, when, and who came. */
export function Story(props: { story: AlarmStory; name: string | null }) {
  const text = usePageText();
  const { language } = useLanguage();
  const { longDay, clock } = useClock();
  const { story, name } = props;
  const say = text.story;
  const open = story.closedAt === null;
  return (
    <article className="story">
      <h2>
        <time className="story-day" dateTime={story.pressedAt}>
          {longDay(story.pressedAt)} {text.unit.at(clock(story.pressedAt))}
        </time>
        {say.began(story.kind, name)}
      </h2>
      <ol>
        {story.takenAt ? <Line at={story.takenAt} sign="lamp" words={say.taken} /> : null}
        {story.spokeAt ? <Line at={story.spokeAt} sign="phone" words={say.spoke(name)} /> : null}
        {story.onTheWay ? (
          <Line at={story.onTheWay.at} sign="walker" words={say.onTheWay(story.onTheWay.who, name)} />
        ) : null}
        {story.present ? (
          <Line at={story.present.at} sign="house" words={say.present(story.present.who, name)} />
        ) : null}
        {story.closedAt ? <Line at={story.closedAt} sign="check" words={say.closed} /> : null}
      </ol>
      {open ? <p className="story-open">{story.takenAt ? say.stillOpen : say.notTaken}</p> : null}
      {story.cause || story.measure ? (
        <dl>
          {story.cause ? (
            <div>
              <dt>{say.about}</dt>
              <dd>{story.cause[language]}</dd>
            </div>
          ) : null}
          {story.measure ? (
            <div>
              <dt>{say.did}</dt>
              <dd>{story.measure[language]}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
    </article>
  );
}

function Line(props: { at: string; sign: SignName; words: string }) {
  return (
    <li>
      <Drawing name={props.sign} size={28} />
      <Clock at={props.at} />
      <span>{props.words}</span>
    </li>
  );
}
