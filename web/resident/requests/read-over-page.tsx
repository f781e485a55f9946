import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { applicationsQuery } from './applications-query.ts';
import { roomFor } from './apply-page.tsx';
import { useDraft, useLeaveNote } from './draft.ts';
import './requests.css';

/** She reads what she wrote once more, and sends it. */
export function ReadOverPage() {
  const text = usePageText();
  const say = text.apply;
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { personId, name } = usePersonHere();
  const draft = useDraft(personId);
  const words = draft.words.trim();
  const send = useMutation({
    mutationFn: () =>
      command(
        'POST /api/my/people/:personId/applications',
        { params: { personId }, body: { words, language } },
        draft.beginSending(),
      ),
    onSuccess: async ({ applicationId }) => {
      // Gone from this browser first: back must not send it a second time.
      draft.drop();
      void queries.invalidateQueries(applicationsQuery(personId));
      await navigate({
        to: '/person/$personId/applications/$applicationId/receipt',
        params: { personId, applicationId },
        replace: true,
      });
    },
  });
  const nothingToSend = (words === '' || words.length > roomFor) && !send.isPending && !send.isSuccess;
  useLeaveNote(words !== '' && !send.isSuccess);
  useEffect(() => {
    if (nothingToSend) void navigate({ to: '/person/$personId/apply', params: { personId }, replace: true });
  }, [nothingToSend, navigate, personId]);
  const refused = send.error instanceof Problem ? send.error.code : null;

  return (
    <PersonPage heading={say.readHeading} lead={say.readLead} backTo="/person/$personId/apply">
      {name === null ? null : <p className="for-whom">{say.forWhom(name)}</p>}
      <blockquote className="own-words">{words}</blockquote>
      <p>{name === null ? say.whatThen : say.whatThenFor(name)}</p>
      {send.error ? (
        <div>
          {refused === 'no-office' ? (
            <Notice tone="waiting" live>
              {say.noOffice}
            </Notice>
          ) : (
            <>
              <Refused problem={send.error} />
              <p>{say.notSent}</p>
            </>
          )}
        </div>
      ) : null}
      <div className="apply-ways">
        <Button sign="letter" busy={send.isPending} onClick={() => send.mutate()}>
          {say.send}
        </Button>
        <Link
          className="ds-button"
          data-variant="secondary"
          data-color="accent"
          to="/person/$personId/apply"
          params={{ personId }}
        >
          <Drawing name="pen" />
          {say.change}
        </Link>
      </div>
    </PersonPage>
  );
}
