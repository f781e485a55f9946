import { Link } from '@tanstack/react-router';
import type { MyVisit } from '@tunet/contract';
import { ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock, useLanguage, useText } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { sayMore } from './say-more.ts';
import { sayWho } from './say-visit.ts';
import { VisitSign } from './visit-sign.tsx';

interface Shown {
  visit: MyVisit;
  personId: string;
  name: string | null;
}

/** One visit: the window, who, what for, where it stands, and what may be asked about it. */
export function VisitCard(props: Shown) {
  const text = useText();
  const { clock } = useClock();
  const { visit } = props;
  return (
    <article className="visit-card" data-state={visit.state}>
      <h3>
        <time dateTime={visit.from}>{text.visit.between(clock(visit.from), clock(visit.to))}</time>
        <span className="visit-signs">
          <VisitSign visit={visit} />
        </span>
      </h3>
      <p className="visit-what">{visit.what.join(', ')}</p>
      <Facts {...props} />
      {mayChange(visit) ? (
        <details className="visit-change no-print">
          <summary>{text.visit.change}</summary>
          <Changes {...props} />
        </details>
      ) : null}
    </article>
  );
}

/** The same on one line, for the days ahead and behind: opened, it says the rest. */
export function VisitLine(props: Shown) {
  const { clock } = useClock();
  const { visit } = props;
  return (
    <details className="visit-line" data-state={visit.state}>
      <summary>
        <time dateTime={visit.from}>
          {clock(visit.from)}–{clock(visit.to)}
        </time>
        <span className="visit-line-what">{visit.what.join(', ')}</span>
        <span className="visit-signs">
          <VisitSign visit={visit} />
        </span>
      </summary>
      <Facts {...props} />
      {mayChange(visit) ? <Changes {...props} /> : null}
    </details>
  );
}

function mayChange(visit: MyVisit): boolean {
  return visit.mayCancel !== 'no' || visit.mayAskToMove;
}

function Facts({ visit, name }: Shown) {
  const text = usePageText();
  const { language } = useLanguage();
  const who = sayWho(text, visit, name);
  return (
    <>
      {who ? <p>{who}</p> : null}
      {visit.because ? <p>{visit.because[language]}</p> : null}
      {sayMore(text, visit, name).map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      {visit.state === 'not-confirmed' && visit.unitPhone ? (
        <ButtonLink href={telephone(visit.unitPhone)} variant="secondary" sign="phone">
          {text.visit.ring(visit.unitName)}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Changes({ visit, personId, name }: Shown) {
  const text = useText();
  const params = { personId, visitId: visit.id };
  return (
    <ul className="visit-changes no-print">
      {visit.mayCancel === 'no' ? null : (
        <li>
          <Link to="/person/$personId/visits/$visitId/cancel" params={params}>
            {text.visit.cancel(name)}
          </Link>
        </li>
      )}
      {visit.mayAskToMove ? (
        <li>
          <Link to="/person/$personId/visits/$visitId/move" params={params}>
            {text.visit.askToMove}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
