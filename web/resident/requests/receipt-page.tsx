import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { noonOf, statusQuery } from './applications-query.ts';
import { OfficeLines } from './office-lines.tsx';
import { sayBall, sayNext } from './say-ball.ts';
import './requests.css';

/** “We have your application”: the number to say, the day of the answer, and whom to ring. Printed it is a letter. */
export function ReceiptPage() {
  const text = usePageText();
  const say = text.receipt;
  const { longDay, clock } = useClock();
  const { applicationId = '' }: { applicationId?: string } = useParams({ strict: false });
  const { personId, name } = usePersonHere();
  const status = useQuery(statusQuery(applicationId));
  return (
    <PersonPage
      heading={name === null ? say.heading : say.headingFor(name)}
      print={status.data !== undefined}
      backTo="/person/$personId/applications"
    >
      {status.data ? (
        <>
          <section className="receipt">
            <p className="receipt-number">
              <span>{say.number}</span>
              <strong>{status.data.reference}</strong>
              <span className="quiet">{say.numberHelp}</span>
            </p>
            <p className="receipt-promise">
              <Drawing name="check" size={28} />
              <span>
                <strong>{say.answerBy(longDay(noonOf(status.data.promisedOn)))}</strong>
                <span className="quiet">{say.answerByHelp}</span>
              </span>
            </p>
          </section>
          <section className="part">
            <h2>{sayBall(text, { ...status.data, takenBy: status.data.office.name, name })}</h2>
            <p>{sayNext(text, status.data.next, { ...status.data, takenBy: null, name })}</p>
          </section>
          <OfficeLines office={status.data.office} />
          <section className="part">
            <h2>{say.youWrote}</h2>
            <blockquote className="own-words">{status.data.words}</blockquote>
            <p className="quiet">
              {say.received} {longDay(status.data.receivedAt)}, {text.unit.at(clock(status.data.receivedAt))}
            </p>
          </section>
          <p className="apply-ways no-print">
            <Link
              className="ds-button"
              data-variant="primary"
              data-color="accent"
              to="/person/$personId/applications/$applicationId"
              params={{ personId, applicationId }}
            >
              {say.follow}
            </Link>
            <Link className="ds-button" data-variant="tertiary" data-color="neutral" to="/">
              {say.home}
            </Link>
          </p>
        </>
      ) : status.error ? (
        <ErrorMessage problem={status.error} retry={status.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}
