import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { useDraft, useLeaveNote } from './draft.ts';
import './requests.css';

/** As many characters as one application holds. */
export const roomFor = 5000;

/** “What do you need help with?”: one big field, and nothing else to decide. */
export function ApplyPage() {
  const text = usePageText();
  const say = text.apply;
  const navigate = useNavigate();
  const { personId, name } = usePersonHere();
  const draft = useDraft(personId);
  const [asked, setAsked] = useState(false);
  useLeaveNote(draft.words !== '');
  const length = draft.words.trim().length;
  const problem = length === 0 ? say.empty : length > roomFor ? say.full : null;

  function readOver(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (problem === null) void navigate({ to: '/person/$personId/apply/read', params: { personId } });
  }

  return (
    <PersonPage
      heading={name === null ? say.heading : say.headingFor(name)}
      lead={say.lead}
      backTo="/person/$personId/applications"
    >
      {name === null ? null : <p className="for-whom">{say.forWhom(name)}</p>}
      <form className="apply" onSubmit={readOver}>
        <TextArea
          label={say.label}
          help={draft.wasKept ? say.keptFrom : say.kept}
          rows={9}
          // More than fits is never cut off unseen: she is told, and shortens it herself.
          maxLength={roomFor * 10}
          value={draft.words}
          onChange={draft.setWords}
          error={asked || length > roomFor ? problem : null}
        />
        <p className="quiet" aria-live="polite">
          {length > roomFor - 500 && length <= roomFor ? say.left(roomFor - length) : null}
        </p>
        <div className="apply-ways">
          <Button type="submit" sign="forth">
            {say.forth}
          </Button>
          {draft.words === '' ? null : (
            <Button variant="tertiary" color="neutral" onClick={draft.drop}>
              {say.startOver}
            </Button>
          )}
        </div>
      </form>
      <details className="apply-examples">
        <summary>{say.examples}</summary>
        <p className="quiet">{say.examplesHelp}</p>
        <ul>
          {say.example.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </details>
    </PersonPage>
  );
}
