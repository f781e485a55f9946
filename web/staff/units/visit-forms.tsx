import type { UnitVisit } from '@tunet/contract';
import { type ReactNode, useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { instantOnWall } from '../../data/wall-clock.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { usePlace } from '../../ui/place.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useVisitAct } from './unit-data.ts';

interface Form {
  visit: UnitVisit;
  done: () => void;
}
type Reasons = Answer<'GET /api/units/day'>['reasons'];

const needsWords = ['no-time', 'other'];

function Acting(props: { problem: unknown; children: ReactNode }) {
  return (
    <>
      <Refused problem={props.problem} />
      <div className="visit-action-send">{props.children}</div>
    </>
  );
}

/** A yes lets it fall away; a no needs words, for the one who asked reads them. */
export function AnswerCancelForm({ visit, done }: Form) {
  const say = useStaffText().unitDay;
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const answer = useVisitAct('POST /api/visits/:visitId/answer-cancel');
  const send = (yes: boolean) => {
    const given = words.trim();
    setTried(true);
    if (!yes && given === '') return;
    const body = given === '' ? { yes } : { yes, words: given };
    answer.mutate({ params: { visitId: visit.id }, body }, { onSuccess: done });
  };
  return (
    <div className="visit-form">
      <TextArea
        label={say.answerWords}
        value={words}
        onChange={setWords}
        maxLength={1000}
        error={tried && words.trim() === '' ? say.wordsNeeded : null}
      />
      <Acting problem={answer.error}>
        <Button variant="secondary" busy={answer.isPending} onClick={() => send(false)}>
          {say.keepIt}
        </Button>
        <Button variant="secondary" color="neutral" busy={answer.isPending} onClick={() => send(true)}>
          {say.letGo}
        </Button>
      </Acting>
    </div>
  );
}

export function DoneForm({ visit, done }: Form) {
  const say = useStaffText().unitDay;
  const [note, setNote] = useState('');
  const answer = useVisitAct('POST /api/visits/:visitId/done');
  const send = () => {
    const words = note.trim();
    answer.mutate(
      { params: { visitId: visit.id }, body: words === '' ? {} : { note: { words } } },
      { onSuccess: done },
    );
  };
  return (
    <div className="visit-form">
      <TextArea label={say.note} value={note} onChange={setNote} maxLength={4000} />
      <Acting problem={answer.error}>
        <Button sign="check" busy={answer.isPending} onClick={send}>
          {say.done}
        </Button>
      </Acting>
    </div>
  );
}

export function NotDoneForm({ visit, done, reasons }: Form & { reasons: Reasons }) {
  const say = useStaffText().unitDay;
  const { language } = useLanguage();
  const [because, setBecause] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const answer = useVisitAct('POST /api/visits/:visitId/not-done');
  const missing = needsWords.includes(because) && words.trim() === '';
  const send = () => {
    setTried(true);
    if (because === '' || missing) return;
    const given = words.trim();
    const body = given === '' ? { because } : { because, words: given };
    answer.mutate({ params: { visitId: visit.id }, body }, { onSuccess: done });
  };
  return (
    <div className="visit-form">
      <Select
        label={say.why}
        value={because}
        onChange={setBecause}
        error={tried && because === '' ? say.pickWhy : null}
        options={[
          { value: '', label: '–' },
          ...reasons.map(({ code, label }) => ({ value: code, label: label[language] })),
        ]}
      />
      <TextArea
        label={say.note}
        value={words}
        onChange={setWords}
        maxLength={1000}
        error={tried && missing ? say.wordsNeeded : null}
      />
      <Acting problem={answer.error}>
        <Button busy={answer.isPending} onClick={send}>
          {say.notDone}
        </Button>
      </Acting>
    </div>
  );
}

function ClockField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="visit-clock">
      <span className="ds-label">{props.label}</span>
      <input
        type="time"
        className="ds-input"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

export function ComingForm({ visit, done }: Form) {
  const say = useStaffText().unitDay;
  const place = usePlace();
  const [clock, setClock] = useState('');
  const answer = useVisitAct('POST /api/visits/:visitId/coming');
  const at = instantOnWall(visit.day, clock, place.timeZone);
  const send = () => {
    if (at) answer.mutate({ params: { visitId: visit.id }, body: { at } }, { onSuccess: done });
  };
  return (
    <div className="visit-form">
      <ClockField label={say.coming} value={clock} onChange={setClock} />
      <Acting problem={answer.error}>
        <Button sign="clock" busy={answer.isPending} disabled={at === null} onClick={send}>
          {say.sendComing}
        </Button>
      </Acting>
    </div>
  );
}

/** Another window the same day; answering a wish without moving is as good an answer. */
export function MoveForm({ visit, done }: Form) {
  const say = useStaffText().unitDay;
  const place = usePlace();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const answer = useVisitAct('POST /api/visits/:visitId/answer-move');
  const send = (moves: boolean) => {
    const [begins, ends] = [from, to].map((clock) => instantOnWall(visit.day, clock, place.timeZone));
    if (words.trim() === '') return setFault(say.wordsNeeded);
    if (moves && (!begins || !ends || begins >= ends)) return setFault(say.timeNeeded);
    setFault(null);
    const window = moves && begins && ends ? { window: { from: begins, to: ends } } : {};
    answer.mutate({ params: { visitId: visit.id }, body: { words: words.trim(), ...window } }, { onSuccess: done });
  };
  return (
    <div className="visit-form">
      <div className="visit-clocks">
        <ClockField label={say.moveFrom} value={from} onChange={setFrom} />
        <ClockField label={say.moveTo} value={to} onChange={setTo} />
      </div>
      <TextArea label={say.answerWords} value={words} onChange={setWords} maxLength={1000} error={fault} />
      <Acting problem={answer.error}>
        <Button busy={answer.isPending} onClick={() => send(true)}>
          {say.move}
        </Button>
        {visit.moveAsked ? (
          <Button variant="secondary" color="neutral" busy={answer.isPending} onClick={() => send(false)}>
            {say.noMove}
          </Button>
        ) : null}
      </Acting>
    </div>
  );
}

export function CancelForm({ visit, done }: Form) {
  const say = useStaffText().unitDay;
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = useVisitAct('POST /api/visits/:visitId/cancel');
  const send = () => {
    setTried(true);
    const given = words.trim();
    if (given !== '') cancel.mutate({ params: { visitId: visit.id }, body: { words: given } }, { onSuccess: done });
  };
  return (
    <div className="visit-form">
      <TextArea
        label={say.why}
        value={words}
        onChange={setWords}
        maxLength={1000}
        error={tried && words.trim() === '' ? say.wordsNeeded : null}
      />
      <Acting problem={cancel.error}>
        <Button color="neutral" busy={cancel.isPending} onClick={send}>
          {say.cancel}
        </Button>
      </Acting>
    </div>
  );
}
