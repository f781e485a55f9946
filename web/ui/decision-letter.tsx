import type { DecidedService, DecisionLetter } from '@tunet/contract';
import { createContext, type ReactNode, useContext } from 'react';
import './decision-letter.css';
import { telephone } from './button.tsx';
import { useClock, useLanguage } from './language.tsx';
import { usePageText } from './more-text.tsx';
import { PriceLines } from './price.tsx';

/**
 * A decision as a plain letter, in the order one reads it aloud: what you get and from when, what you do not get, what you said,
 * why, whom the law lets decide, how to appeal and until when, whom to ask. The same at the resident's door and in the preview.
 * @param name first name of the one it is written to, when somebody else reads it
 * @param level of the headings: one below the heading that stands over the letter
 */
export function DecisionLetterText(props: { letter: DecisionLetter; name: string | null; level: Level }) {
  const say = usePageText().decision;
  const { longDay, longDate } = useClock();
  const { language } = useLanguage();
  const { letter } = props;
  const help = letter.services.filter(({ rightTo }) => rightTo === 'help');
  const granted = help.filter(({ isGranted }) => isGranted);
  const refused = help.filter(({ isGranted }) => !isGranted);
  const lists = letter.services.filter(({ rightTo }) => rightTo === 'list');
  // Words that an assessor wrote stay in the language she wrote them in.
  const spoken = letter.language === language ? {} : { lang: letter.language };
  return (
    <LevelContext value={props.level}>
      <article className="decision-letter">
        {props.name === null ? null : <p className="quiet">{say.toHer(props.name)}</p>}
        <p className="decision-gloss">{letter.kind === 'help' ? say.gloss : say.followingGloss[letter.kind]}</p>
        <Instead letter={letter} spoken={spoken} />
        <FollowingLines letter={letter} spoken={spoken} />
        {granted.length > 0 ? (
          <Part heading={say.youGet}>
            {granted.map((service) => (
              <Granted key={service.id} service={service} spoken={spoken} />
            ))}
          </Part>
        ) : null}
        {refused.length > 0 ? (
          <Part heading={say.youDoNotGet}>
            {refused.map((service) => (
              <div className="decision-service" key={service.id}>
                <Heading isInner>{service.label[language]}</Heading>
                {service.extentWords ? <Words spoken={spoken}>{service.extentWords}</Words> : null}
              </div>
            ))}
          </Part>
        ) : null}
        {lists.map((service) => (
          <Part heading={service.isGranted ? say.onList : say.notOnList} key={service.id}>
            <Listed service={service} spoken={spoken} />
          </Part>
        ))}
        <Changes changes={letter.changes} spoken={spoken} />
        <Written heading={say.herView} words={letter.herView} spoken={spoken} />
        <Written heading={say.facts} words={letter.facts} spoken={spoken} />
        <Written heading={say.reasons} words={letter.reasons} spoken={spoken} />
        <Written heading={say.whyDifferent} words={letter.whyDifferent ?? ''} spoken={spoken} />
        {letter.evaluationOn ? (
          <Part heading={say.evaluation}>
            <p>{say.evaluationBy(longDate(letter.evaluationOn))}</p>
          </Part>
        ) : null}
        <Part heading={say.appeal}>
          <p>{say.appealHow(letter.unitName)}</p>
          <p>{say.appealThen}</p>
          <ul className="decision-clocks">
            {clocksOf(letter.services, ({ label, rightTo }) =>
              rightTo === 'list' ? say.theList(label[language]) : label[language],
            ).map((clock) => (
              <li key={`${clock.body} ${clock.until}`}>
                {clock.isLate
                  ? say.clockLate(clock.what, longDate(clock.until), clock.body)
                  : say.clock(clock.what, longDate(clock.until), clock.body)}
              </li>
            ))}
          </ul>
          <p className="quiet">
            {letter.toldHow === 'digital'
              ? say.toldDigital(longDay(letter.toldAt))
              : say.toldPaper(longDay(letter.toldAt))}
          </p>
          <p>{say.file}</p>
        </Part>
        <Part heading={say.laws}>
          <ul className="decision-laws">
            {letter.laws.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
        </Part>
        <Part heading={say.ask}>
          <p>{say.askWho(letter.issuedByName, letter.unitName)}</p>
          {letter.unitPhone ? (
            <p>
              <a className="decision-phone" href={telephone(letter.unitPhone)}>
                {letter.unitPhone}
              </a>
            </p>
          ) : null}
          <p>{letter.openFrom && letter.openTo ? say.hours(letter.openFrom, letter.openTo) : null}</p>
          <p className="quiet">
            {say.reference(letter.reference)}. {say.written(longDay(letter.issuedAt))}.
          </p>
        </Part>
      </article>
    </LevelContext>
  );
}

/** After an appeal: why it came, what it comes instead of, and what is different. */
function Instead(props: { letter: DecisionLetter; spoken: Spoken }) {
  const say = usePageText().decision.anew;
  const { longDay } = useClock();
  const { change } = props.letter;
  if (!change) return null;
  return (
    <>
      <p>
        {say.because[change.because]} {say.instead(change.reference, longDay(change.issuedAt))}
      </p>
      <Written heading={say.heading} words={change.whatChanged} spoken={props.spoken} />
    </>
  );
}

/** What is paid, or what is not shown: the parts of a decision that follows the first. */
function FollowingLines(props: { letter: DecisionLetter; spoken: Spoken }) {
  const text = usePageText();
  const say = text.decision;
  const { longDate } = useClock();
  const { language } = useLanguage();
  const { kind, services } = props.letter;
  if (kind === 'help') return null;
  return (
    <Part heading={kind === 'price' ? say.youPay : say.notShown}>
      {services.map(({ id, label, pays, extentWords }) => (
        <div className="decision-service" key={id}>
          <Heading isInner>{label[language]}</Heading>
          {pays ? (
            <p>
              <strong>
                {say.pays(pays.crowns.toLocaleString(language), text.price.per[pays.per], longDate(pays.fromOn))}
              </strong>
            </p>
          ) : null}
          {pays && pays.capCrowns !== null ? (
            <p>{say.payCap(pays.capCrowns.toLocaleString(language), text.price.per[pays.per])}</p>
          ) : null}
          {extentWords ? <Words spoken={props.spoken}>{extentWords}</Words> : null}
        </div>
      ))}
      <p>{kind === 'price' ? say.payHelpStays : say.notShownBy}</p>
    </Part>
  );
}

type Level = 2 | 3 | 4;
const LevelContext = createContext<Level>(2);

function Heading(props: { children: string; isInner?: boolean }) {
  const level = useContext(LevelContext);
  const Tag = `h${props.isInner ? level + 1 : level}` as 'h2';
  return <Tag className={props.isInner ? 'decision-kind' : 'decision-heading'}>{props.children}</Tag>;
}

function Part(props: { heading: string; children: ReactNode }) {
  return (
    <section>
      <Heading>{props.heading}</Heading>
      {props.children}
    </section>
  );
}

interface Spoken {
  readonly lang?: string;
}

function Words(props: { children: string; spoken: Spoken }) {
  return (
    <p className="decision-words" {...props.spoken}>
      {props.children}
    </p>
  );
}

function Written(props: { heading: string; words: string; spoken: Spoken }) {
  if (props.words.trim() === '') return null;
  return (
    <Part heading={props.heading}>
      <Words spoken={props.spoken}>{props.words}</Words>
    </Part>
  );
}

/** What becomes of help she had: its last day, why, and what happens to it if she appeals. */
function Changes(props: { changes: DecisionLetter['changes']; spoken: Spoken }) {
  const say = usePageText().decision;
  const { longDate } = useClock();
  const { language } = useLanguage();
  const [first] = props.changes;
  if (!first) return null;
  return (
    <Part heading={say.changes}>
      <ul>
        {props.changes.map(({ lineId, label, becomes, lastDay, isHeld }) => (
          <li key={lineId}>
            {isHeld
              ? `${label[language]}: ${say.changeHeld}`
              : (becomes === 'ends' ? say.changeEnds : say.changeReplaced)(label[language], longDate(lastDay))}
          </li>
        ))}
      </ul>
      {first.whatChanged ? <Words spoken={props.spoken}>{first.whatChanged}</Words> : null}
      {props.changes.some(({ goesOnIfAppealed }) => goesOnIfAppealed) ? <p>{say.changeKeeps}</p> : null}
      {first.whyNotGoesOn ? <Words spoken={props.spoken}>{first.whyNotGoesOn}</Words> : null}
    </Part>
  );
}

function Granted(props: { service: DecidedService; spoken: Spoken }) {
  const say = usePageText().decision;
  const { longDate } = useClock();
  const { language } = useLanguage();
  const { label, explained, timesFloor, timesUsual, per, ...service } = props.service;
  return (
    <div className="decision-service">
      <Heading isInner>{label[language]}</Heading>
      {explained[language] ? <p>{explained[language]}</p> : null}
      {timesFloor && timesUsual && per ? (
        <p>
          <strong>{say.extent(timesFloor, timesUsual, per)}</strong>
        </p>
      ) : null}
      {service.extentWords ? <Words spoken={props.spoken}>{service.extentWords}</Words> : null}
      {service.startsOn ? (
        <p>
          <strong>
            {service.endsOn
              ? say.fromTo(longDate(service.startsOn), longDate(service.endsOn))
              : say.from(longDate(service.startsOn))}
          </strong>
        </p>
      ) : null}
      {service.startsOn && !service.endsOn ? <p>{say.goesOn}</p> : null}
      {service.unitName ? (
        <p>
          {say.by(service.unitName)}{' '}
          {service.unitPhone ? <a href={telephone(service.unitPhone)}>{service.unitPhone}</a> : null}
        </p>
      ) : null}
      {service.price ? <PriceLines price={service.price} /> : null}
      {service.effectedOn ? <p className="quiet">{say.effected(longDate(service.effectedOn))}</p> : null}
    </div>
  );
}

/** The right to stand on the list, or that it is not given: what it means, what speaks for it, and help meanwhile. */
function Listed(props: { service: DecidedService; spoken: Spoken }) {
  const say = usePageText().decision;
  const { longDate } = useClock();
  const { language } = useLanguage();
  const { label, isGranted, criteria, extentWords, followUpOn } = props.service;
  return (
    <div className="decision-service">
      <Heading isInner>{label[language]}</Heading>
      {isGranted ? (
        <>
          <p>{say.listMeans}</p>
          <p>{say.listNo}</p>
          <p>{say.criteria}</p>
          <ul>
            {criteria.map((each) => (
              <li key={each.code}>{each.label[language]}</li>
            ))}
          </ul>
          <p>
            <strong>{say.meanwhile}</strong>
          </p>
        </>
      ) : null}
      {extentWords ? <Words spoken={props.spoken}>{extentWords}</Words> : null}
      {followUpOn ? <p>{say.followUp(longDate(followUpOn))}</p> : null}
    </div>
  );
}

interface AppealClock {
  readonly what: string;
  readonly body: string;
  readonly until: string;
  readonly isLate: boolean;
}

/** One line for each body and last day: two kinds of help in one letter may have two clocks, and none hides the other. */
function clocksOf(services: readonly DecidedService[], nameOf: (service: DecidedService) => string): AppealClock[] {
  const groups = Map.groupBy(services, ({ appealBody, appealUntil }) => `${appealBody} ${appealUntil}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first
      ? {
          what: [...new Set([first, ...rest].map(nameOf))].join(', '),
          body: first.appealBody,
          until: first.appealUntil,
          isLate: first.isLate,
        }
      : [],
  );
}
