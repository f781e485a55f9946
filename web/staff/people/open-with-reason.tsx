import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { command, type Input } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { type PeopleBase, personAddress } from './people-addresses.ts';

type Reason = Input<'POST /api/people/:personId/break-glass'>['body']['reason'];
const reasons: readonly Reason[] = ['acute-help', 'duty-taken-over', 'phone-request', 'technical-fault', 'other'];
/** What `other` needs, as the server asks it. Characters. */
const leastExplanation = 15;

/** Why this person must be seen: a reason, and words when no reason fits. Says before who will see it. */
export function OpenWithReason(props: { hit: { id: string; name: string }; base: PeopleBase }) {
  const text = useWorkText();
  const say = text.findPerson;
  const navigate = useNavigate();
  const group = useId();
  const [reason, setReason] = useState<Reason | null>(null);
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const words = explanation.trim();
  const unexplained = reason === 'other' && words.length < leastExplanation;
  const open = useMutation({
    mutationFn: (why: Reason) =>
      command('POST /api/people/:personId/break-glass', {
        params: { personId: props.hit.id },
        body: words === '' ? { reason: why } : { reason: why, explanation: words },
      }),
    onSuccess: () => navigate(personAddress(props.base, props.hit.id)),
  });
  function submit() {
    setTried(true);
    if (reason !== null && !unexplained) open.mutate(reason);
  }
  return (
    <div className="open-with-reason">
      <p>{say.whoSees(props.hit.name)}</p>
      <fieldset>
        <legend>{say.why}</legend>
        {reasons.map((each) => (
          <label className="reason" key={each}>
            <input
              type="radio"
              className="ds-input"
              name={group}
              checked={reason === each}
              onChange={() => setReason(each)}
            />
            {text.look.reason[each]}
          </label>
        ))}
        {tried && reason === null ? <p className="ds-validation-message">{say.pickReason}</p> : null}
      </fieldset>
      <TextArea
        label={reason === 'other' ? say.explain : say.explainMaybe}
        value={explanation}
        onChange={setExplanation}
        error={tried && unexplained ? say.explainMore : null}
      />
      <Refused problem={open.error} />
      <div className="alarm-acts">
        <Button busy={open.isPending} onClick={submit}>
          {say.open}
        </Button>
      </div>
    </div>
  );
}
