import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call, command } from '../data/call.ts';
import { loginAddress } from '../data/login.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { useClock } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty, ErrorMessage, Refused, Tag, Waiting } from '../ui/notice.tsx';
import { Main, PageHeading } from '../ui/page.tsx';

type Opening = Answer<'GET /api/access/openings'>['openings'][number];
const key = ['openings'];

/** Emergency openings, for the privacy officer: each stays here until looked at. */
export function OpeningsPage() {
  const text = useWorkText();
  const openings = useQuery({ queryKey: key, queryFn: () => call('GET /api/access/openings') });
  const [reviewing, setReviewing] = useState<Opening | null>(null);
  const all = openings.data?.openings ?? [];
  return (
    <Main className="page page-wide">
      <PageHeading lead={text.openings.help}>{text.openings.heading}</PageHeading>
      {openings.error ? (
        <ErrorMessage problem={openings.error} retry={openings.refetch} logIn={loginAddress('staff')} />
      ) : !openings.data ? (
        <Waiting doing={text.waiting.openings} />
      ) : all.length === 0 ? (
        <Empty sign="eye" heading={text.openings.none} />
      ) : (
        <OpeningsTable openings={all} onReview={setReviewing} />
      )}
      {reviewing ? <Review opening={reviewing} onClose={() => setReviewing(null)} /> : null}
    </Main>
  );
}

function OpeningsTable(props: { openings: readonly Opening[]; onReview: (opening: Opening) => void }) {
  const text = useWorkText();
  const { day, clock } = useClock();
  const say = text.openings;
  const when = (at: string) => `${day(at)} ${clock(at)}`;
  return (
    <table className="ds-table openings">
      <thead>
        <tr>
          <th scope="col">{say.when}</th>
          <th scope="col">{say.who}</th>
          <th scope="col">{say.person}</th>
          <th scope="col">{say.why}</th>
          <th scope="col">{say.state}</th>
        </tr>
      </thead>
      <tbody>
        {props.openings.map((opening) => (
          <tr key={opening.grantId}>
            <td data-label={say.when}>{when(opening.startedAt)}</td>
            <td data-label={say.who}>{opening.staffName}</td>
            <td data-label={say.person}>{opening.personName}</td>
            <td data-label={say.why}>
              <span>
                {text.look.reason[opening.reason]}
                {opening.explanation ? <span className="quiet">. {opening.explanation}</span> : null}
              </span>
            </td>
            <td data-label={say.state}>
              {opening.reviewedAt ? (
                <Tag tone="good" sign="check">
                  {when(opening.reviewedAt)}
                </Tag>
              ) : (
                <Button variant="secondary" onClick={() => props.onReview(opening)}>
                  {say.notReviewed}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Review(props: { opening: Opening; onClose: () => void }) {
  const text = useWorkText();
  const cache = useQueryClient();
  const [finding, setFinding] = useState('');
  const [missing, setMissing] = useState(false);
  const { grantId, personName, staffName } = props.opening;
  const review = useMutation({
    mutationFn: () => command('POST /api/access/openings/:grantId/review', { params: { grantId }, body: { finding } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }).then(props.onClose),
  });
  const save = () => (finding.trim() === '' ? setMissing(true) : review.mutate());
  return (
    <Dialog
      heading={`${staffName} · ${personName}`}
      onClose={props.onClose}
      actions={
        <Button busy={review.isPending} onClick={save}>
          {text.openings.review}
        </Button>
      }
    >
      <TextArea
        label={text.openings.finding}
        help={text.openings.findingHelp}
        error={missing && finding.trim() === '' ? text.openings.findingHelp : null}
        value={finding}
        onChange={setFinding}
      />
      <Refused problem={review.error} />
    </Dialog>
  );
}
