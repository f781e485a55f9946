import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyAidLoan, MyAidLoans } from '@tunet/contract';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../../ui/notice.tsx';
import { usePersonHere } from '../../people.ts';
import { PersonPage } from '../../person-page.tsx';
import { CalledBack } from '../called-back.tsx';
import { waitsQuery } from '../find/aid-queries.ts';
import { promisesQuery } from '../reserve/reserve-queries.ts';
import { StateAids } from '../state-aids.tsx';
import { loansQuery } from './loans-query.ts';
import './loans.css';

/** Her aids, whoever they come from: what she has, what is agreed, what she waits for, and what the state looks at. */
export function MyAidsPage() {
  const say = usePageText().aidsLoans;
  const { personId, name } = usePersonHere();
  const loans = useQuery(loansQuery(personId));
  return (
    <PersonPage heading={name === null ? say.heading : say.headingOf(name)} lead={say.lead}>
      <div className="my-aids">
        <CalledBack personId={personId} />
        {loans.isPending ? <Waiting doing={say.loading} /> : null}
        {loans.isError ? <ErrorMessage problem={loans.error} retry={() => void loans.refetch()} /> : null}
        {loans.data ? <Lent personId={personId} of={loans.data} /> : null}
        <Coming personId={personId} />
        <StateAids personId={personId} />
        {loans.data && loans.data.losses.length > 0 ? <Gone losses={loans.data.losses} /> : null}
        <Link className="ds-button" data-variant="secondary" data-color="accent" to="/aids">
          {say.find}
        </Link>
      </div>
    </PersonPage>
  );
}

function Lent({ personId, of }: { personId: string; of: MyAidLoans }) {
  const say = usePageText().aidsLoans;
  return (
    <section aria-labelledby="aids-lent">
      <h2 id="aids-lent">{say.lent}</h2>
      {of.loans.length === 0 ? (
        <Empty sign="walker" heading={say.nothing}>
          {say.nothingHelp}
        </Empty>
      ) : (
        <ul className="my-aids-list">
          {of.loans.map((loan) => (
            <Card key={loan.loanId} personId={personId} loan={loan} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Card({ personId, loan }: { personId: string; loan: MyAidLoan }) {
  const say = usePageText().aidsLoans;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const name = say.kind(loan.article[language], loan.hasSizes ? loan.size[language] : null);
  return (
    <li className="my-aid">
      <AidDrawing name={loan.drawing} />
      <div>
        <h3>{name}</h3>
        <p>{loan.daysLate > 0 ? say.late(longDate(loan.dueOn)) : say.due(longDate(loan.dueOn))}</p>
        {loan.asksFit ? (
          <Tag tone="waiting" sign="pen">
            {say.asks}
          </Tag>
        ) : null}
        <Link
          className="ds-button"
          data-variant={loan.asksFit || loan.daysLate > 0 ? 'primary' : 'secondary'}
          data-color="accent"
          to="/person/$personId/aids/loan/$loanId"
          params={{ personId, loanId: loan.loanId }}
          aria-label={`${say.open}: ${name}`}
        >
          {say.open}
        </Link>
      </div>
    </li>
  );
}

/** What is agreed and what she waits for, each on its own page. */
function Coming({ personId }: { personId: string }) {
  const say = usePageText().aidsLoans;
  const promises = useQuery(promisesQuery(personId));
  const waits = useQuery(waitsQuery(personId));
  const agreed = promises.data?.promises.length ?? 0;
  const waiting = waits.data?.waits.length ?? 0;
  return (
    <>
      {agreed > 0 ? (
        <section aria-labelledby="aids-agreed">
          <h2 id="aids-agreed">{say.promised}</h2>
          <Link
            className="ds-button"
            data-variant="secondary"
            data-color="accent"
            to="/person/$personId/aids/reserved"
            params={{ personId }}
          >
            {say.promisedCount(agreed)}
          </Link>
        </section>
      ) : null}
      {waiting > 0 ? (
        <section aria-labelledby="aids-waiting">
          <h2 id="aids-waiting">{say.waits}</h2>
          <Link
            className="ds-button"
            data-variant="secondary"
            data-color="accent"
            to="/person/$personId/aids/waits"
            params={{ personId }}
          >
            {say.waitCount(waiting)}
          </Link>
        </section>
      ) : null}
    </>
  );
}

function Gone({ losses }: { losses: MyAidLoans['losses'] }) {
  const say = usePageText().aidsLoans;
  const { language } = useLanguage();
  const { day } = useClock();
  return (
    <section aria-labelledby="aids-gone">
      <h2 id="aids-gone">{say.gone}</h2>
      <ul className="my-aids-list">
        {losses.map((loss) => (
          <li key={loss.lossId} className="my-aid">
            <div>
              <h3>{loss.article[language]}</h3>
              <p>{say.goneOn(day(loss.toldAt))}</p>
              <p>
                {loss.kroner === null ? say.goneOpen : loss.kroner === 0 ? say.goneNothing : say.goneCosts(loss.kroner)}
              </p>
              {loss.because ? <p>{loss.because}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
