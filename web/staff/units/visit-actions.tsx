import type { UnitVisit } from '@tunet/contract';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AnswerCancelForm, CancelForm, ComingForm, DoneForm, MoveForm, NotDoneForm } from './visit-forms.tsx';

type Reasons = Answer<'GET /api/units/day'>['reasons'];
type Act = 'answer-cancel' | 'done' | 'not-done' | 'coming' | 'move' | 'cancel';

/** What the office may do with a visit as it stands: first what it waits for, then the rest. */
export function VisitActions(props: { visit: UnitVisit; reasons: Reasons; done: () => void }) {
  const say = useStaffText().unitDay;
  const { roles } = useIdentity();
  const { visit, reasons, done } = props;
  const decides = roles.includes('nurse') || roles.includes('lead');
  const acts = actsOf(visit, decides);
  const isAsked = visit.cancelAsked !== null || visit.moveAsked !== null;
  const [act, setAct] = useState<Act | null>(isAsked ? (acts[0] ?? null) : null);
  const names: Record<Act, string> = {
    'answer-cancel': say.open,
    done: say.done,
    'not-done': say.notDone,
    coming: say.coming,
    move: say.move,
    cancel: say.cancel,
  };
  return (
    <div className="visit-actions">
      <Answers visit={visit} reasons={reasons} />
      <div className="visit-action-choices">
        {acts.map((each) => (
          <Button
            key={each}
            variant={act === each ? 'primary' : 'secondary'}
            color={act === each ? 'accent' : 'neutral'}
            aria-pressed={act === each}
            onClick={() => setAct(each)}
          >
            {names[each]}
          </Button>
        ))}
      </div>
      {act === 'answer-cancel' ? <AnswerCancelForm visit={visit} done={done} /> : null}
      {act === 'done' ? <DoneForm visit={visit} done={done} /> : null}
      {act === 'not-done' ? <NotDoneForm visit={visit} reasons={reasons} done={done} /> : null}
      {act === 'coming' ? <ComingForm visit={visit} done={done} /> : null}
      {act === 'move' ? <MoveForm visit={visit} done={done} /> : null}
      {act === 'cancel' ? <CancelForm visit={visit} done={done} /> : null}
    </div>
  );
}

function actsOf(visit: UnitVisit, decides: boolean): Act[] {
  const isOpen = visit.state === 'planned' || visit.state === 'not-confirmed';
  const asked: Act[] = isOpen && decides && visit.cancelAsked ? ['answer-cancel'] : [];
  const moved: Act[] = isOpen && decides && visit.moveAsked ? ['move'] : [];
  const told: Act[] = ['done', 'not-done', ...(isOpen ? (['coming'] as const) : [])];
  const rest: Act[] = isOpen && decides ? [...(visit.moveAsked ? [] : (['move'] as const)), 'cancel'] : [];
  return [...asked, ...moved, ...told, ...rest];
}

/** Every answer that came, also those that did not count. */
function Answers(props: { visit: UnitVisit; reasons: Reasons }) {
  const say = useStaffText().unitDay;
  const { language } = useLanguage();
  const { answers, leftOut, cancelled, answer } = props.visit;
  const label = (code: string | null) => props.reasons.find((reason) => reason.code === code)?.label[language];
  if (answers.length === 0 && leftOut.length === 0 && !cancelled && !answer) return null;
  return (
    <ul className="visit-answers">
      {answers.map((each, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers are never taken away or put between
        <li key={no}>
          <strong>{say.states[each.state]}</strong> {say.answeredBy(each.byName, each.how)}
          {each.because ? `. ${label(each.because) ?? ''}` : ''}
          {each.words ? `. ${each.words}` : ''}
        </li>
      ))}
      {leftOut.map(({ interventionId, because }) => (
        <li key={interventionId}>
          {say.leftOut}: {label(because) ?? ''}
        </li>
      ))}
      {cancelled ? (
        <li>
          <strong>{say.states.cancelled}</strong> {cancelled.name} {cancelled.words}
          {cancelled.isLate ? <> ({say.late})</> : null}
        </li>
      ) : null}
      {answer ? <li>{answer}</li> : null}
    </ul>
  );
}
