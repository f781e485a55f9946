import type { AidFit } from '@tunet/contract';
import { ButtonLink, telephone } from './button.tsx';
import { useClock, useLanguage } from './language.tsx';
import { usePageText } from './more-text.tsx';
import { Tag } from './notice.tsx';

/**
 * What was said of the aids she has borrowed, in the plan: as what it is, with the day and who said it. Where nothing was said nothing
 * stands here.
 * @param props.name her first name; null: she reads it herself
 */
export function AidFits(props: { fits: readonly AidFit[]; name: string | null; className?: string; level: 2 | 3 }) {
  const say = usePageText().aidFits;
  if (props.fits.length === 0) return null;
  const Heading = `h${props.level}` as const;
  return (
    <section>
      <Heading>{say.heading}</Heading>
      <ul className={props.className}>
        {props.fits.map((fit) => (
          <li key={fit.loanId}>
            <One fit={fit} name={props.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ fit, name }: { fit: AidFit; name: string | null }) {
  const say = usePageText().aidFits;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const [latest, ...earlier] = fit.said;
  const { task } = fit;
  return (
    <>
      <p>
        <strong>{fit.article[language]}</strong> <span className="quiet">{say.out(longDate(fit.outOn))}</span>
      </p>
      {latest ? <Said said={latest} name={name} /> : null}
      {task && !task.done && fit.backOn === null ? (
        <>
          <p>
            {say.owner(task.owner, longDate(task.helpBy))} {task.takenBy ? say.taken(task.takenBy) : null}
          </p>
          {task.phone ? (
            <ButtonLink href={telephone(task.phone)} variant="tertiary" sign="phone">
              {say.ring(task.owner, task.phone)}
            </ButtonLink>
          ) : null}
        </>
      ) : null}
      {task?.done ? (
        <p>
          {say.done(task.done.byName, longDate(task.done.at.slice(0, 10)))} {task.done.words}
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{say.before}</summary>
          {earlier.map((said) => (
            <Said key={said.at} said={said} name={name} />
          ))}
        </details>
      ) : null}
    </>
  );
}

function Said({ said, name }: { said: AidFit['said'][number]; name: string | null }) {
  const say = usePageText().aidFits;
  const { day } = useClock();
  const when = day(said.at);
  return (
    <>
      <p>
        <Tag tone={said.answer === 'yes' ? 'good' : 'waiting'} sign={said.answer === 'yes' ? 'check' : 'pen'}>
          {say.answers[said.answer]}
        </Tag>
      </p>
      {said.words ? <blockquote>{said.words}</blockquote> : null}
      <p className="quiet">
        {said.as === 'self'
          ? say.self(name, when)
          : said.as === 'proxy'
            ? say.proxy(said.byName, when)
            : say.staff(name, said.byName, when)}
      </p>
    </>
  );
}
