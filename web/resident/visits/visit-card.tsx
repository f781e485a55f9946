import { Link } from '@tanstack/react-router';
import type { MyVisit } from '@tunet/contract';
import { ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock, useLanguage, useText } from '../../ui/language.tsx';
import { sayMore, sayWho } from './say-visit.ts';
import { VisitSign } from './visit-sign.tsx';

/** One visit: the window, who, what for, where it stands, and what may be asked about it. */
export function VisitCard(props: { visit: MyVisit; personId: string; name: string | null }) {
  const text = useText();
  const { language } = useLanguage();
  const { clock } = useClock();
  const { visit, personId, name } = props;
  const say = text.visit;
  const params = { personId, visitId: visit.id };
  const mayChange = visit.mayCancel !== 'no' || visit.mayAskToMove;
  const who = sayWho(text, visit, name);
  return (
    <article className="visit-card" data-state={visit.state}>
      <h3>
        <time dateTime={visit.from}>{say.between(clock(visit.from), clock(visit.to))}</time>
        <span className="visit-signs">
          <VisitSign visit={visit} />
        </span>
      </h3>
      <p className="visit-what">{visit.what.join(', ')}</p>
      {who ? <p>{who}</p> : null}
      {visit.because ? <p>{visit.because[language]}</p> : null}
      {sayMore(text, visit, name).map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      {visit.state === 'not-confirmed' && visit.unitPhone ? (
        <ButtonLink href={telephone(visit.unitPhone)} variant="secondary" sign="phone">
          {say.ring(visit.unitName)}
        </ButtonLink>
      ) : null}
      {mayChange ? (
        <details className="visit-change no-print">
          <summary>{say.change}</summary>
          <ul>
            {visit.mayCancel === 'no' ? null : (
              <li>
                <Link to="/person/$personId/visits/$visitId/cancel" params={params}>
                  {say.cancel(name)}
                </Link>
              </li>
            )}
            {visit.mayAskToMove ? (
              <li>
                <Link to="/person/$personId/visits/$visitId/move" params={params}>
                  {say.askToMove}
                </Link>
              </li>
            ) : null}
          </ul>
        </details>
      ) : null}
    </article>
  );
}
