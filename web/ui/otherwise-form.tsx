import type { AdjustmentKind, LineChange, NeedWants } from '@tunet/contract';
import { useState } from 'react';
import './otherwise.css';
import { Button } from './button.tsx';
import { ClockField, Select, TextArea } from './field.tsx';
import { useWorkText } from './more-text.tsx';

/** A line of the plan as the form begins with it. */
export interface LineOfPlan {
  readonly id: string;
  readonly planId: string;
  readonly title: string;
  readonly how: string;
  readonly windowFrom: string;
  readonly windowTo: string;
}

/** What is said: otherwise today, from now on, or a need that has changed. */
export type Otherwise =
  | { readonly kind: 'today'; readonly line: LineOfPlan; readonly words: string }
  | {
      readonly kind: 'from-now';
      readonly line: LineOfPlan;
      readonly words: string;
      readonly change: LineChange;
      readonly takeAway: boolean;
    }
  | {
      readonly kind: 'changed-need';
      readonly line: LineOfPlan;
      readonly words: string;
      readonly wants: NeedWants;
      readonly cannotWait: boolean;
    };

const kinds: readonly AdjustmentKind[] = ['today', 'from-now', 'changed-need'];
const wantsOf: readonly NeedWants[] = ['more', 'less', 'other'];

/** Asks one who visits her what is different. Less is never a change of the plan: the form says that the office has it. */
export function OtherwiseForm(props: {
  lines: readonly LineOfPlan[];
  /** how many places the plan has; left out where the order is not shown */
  places?: number;
  place?: number;
  busy?: boolean;
  send: (said: Otherwise) => void;
  cancel: () => void;
}) {
  const text = useWorkText();
  const say = text.otherwise;
  const [lineId, setLineId] = useState(props.lines[0]?.id ?? '');
  const line = props.lines.find(({ id }) => id === lineId);
  const [kind, setKind] = useState<AdjustmentKind>('today');
  const [words, setWords] = useState('');
  const [changed, setChanged] = useState<Partial<LineOfPlan>>({});
  const [place, setPlace] = useState(props.place ?? 0);
  const [takeAway, setTakeAway] = useState(false);
  const [wants, setWants] = useState<NeedWants>('more');
  const [cannotWait, setCannotWait] = useState(false);
  const [tried, setTried] = useState(false);
  if (!line) return null;
  const is = { ...line, ...changed };
  const change: LineChange = {
    ...(is.how.trim() !== line.how && is.how.trim() !== '' ? { how: is.how.trim() } : {}),
    ...(is.windowFrom !== line.windowFrom ? { windowFrom: is.windowFrom } : {}),
    ...(is.windowTo !== line.windowTo ? { windowTo: is.windowTo } : {}),
    ...(props.place !== undefined && place !== props.place ? { place } : {}),
  };
  const windowWrong = kind === 'from-now' && !takeAway && !isWindow(is);
  const nothing = kind === 'from-now' && !takeAway && Object.keys(change).length === 0;
  const send = () => {
    setTried(true);
    if (words.trim() === '' || windowWrong || nothing) return;
    const said = { line, words: words.trim() };
    if (kind === 'today') props.send({ kind, ...said });
    else if (kind === 'from-now') props.send({ kind, ...said, change: takeAway ? {} : change, takeAway });
    else props.send({ kind, ...said, wants, cannotWait });
  };
  return (
    <section className="otherwise-form" aria-label={say.heading}>
      {props.lines.length > 1 && kind !== 'changed-need' ? (
        <Select
          label={say.which}
          value={lineId}
          onChange={(id) => {
            setLineId(id);
            setChanged({});
          }}
          options={props.lines.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <fieldset className="otherwise-kinds">
        <legend className="ds-label">{say.heading}</legend>
        {kinds.map((each) => (
          <Button
            key={each}
            variant={kind === each ? 'primary' : 'secondary'}
            color={kind === each ? 'accent' : 'neutral'}
            aria-pressed={kind === each}
            onClick={() => setKind(each)}
          >
            {say.kinds[each]}
          </Button>
        ))}
      </fieldset>
      <p className="quiet">{say.kindHelp[kind]}</p>
      {kind === 'from-now' ? (
        <>
          <Tick label={say.takeAway} checked={takeAway} change={setTakeAway} />
          {takeAway ? (
            <p className="quiet">{say.takeAwayHelp}</p>
          ) : (
            <>
              <div className="otherwise-window">
                <ClockField
                  label={say.from}
                  value={is.windowFrom}
                  onChange={(windowFrom) => setChanged({ ...changed, windowFrom })}
                />
                <ClockField
                  label={say.to}
                  value={is.windowTo}
                  onChange={(windowTo) => setChanged({ ...changed, windowTo })}
                />
              </div>
              {tried && windowWrong ? <p className="ds-validation-message">{say.windowWrong}</p> : null}
              <TextArea
                label={say.how}
                value={is.how}
                onChange={(how) => setChanged({ ...changed, how })}
                maxLength={2000}
                rows={3}
              />
              {props.places !== undefined && props.places > 1 ? (
                <Select
                  label={say.place}
                  value={String(place)}
                  onChange={(value) => setPlace(Number(value))}
                  options={Array.from({ length: props.places }, (_, n) => ({
                    value: String(n),
                    label: say.placeOf(n + 1),
                  }))}
                />
              ) : null}
              {tried && nothing ? <p className="ds-validation-message">{say.nothing}</p> : null}
            </>
          )}
        </>
      ) : null}
      {kind === 'changed-need' ? (
        <>
          <Select
            label={say.wants}
            value={wants}
            onChange={(value) => setWants(wantsOf.find((each) => each === value) ?? 'other')}
            options={wantsOf.map((value) => ({ value, label: say.want[value] }))}
          />
          <Tick label={say.cannotWait} checked={cannotWait} change={setCannotWait} />
        </>
      ) : null}
      <TextArea
        label={say.words}
        value={words}
        onChange={setWords}
        maxLength={1000}
        rows={3}
        error={tried && words.trim() === '' ? say.wordsMissing : null}
      />
      <div className="otherwise-acts">
        <Button sign="check" busy={props.busy === true} onClick={send}>
          {say.send}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </section>
  );
}

function Tick(props: { label: string; checked: boolean; change: (on: boolean) => void }) {
  return (
    <label className="otherwise-tick">
      <input
        type="checkbox"
        className="ds-input"
        checked={props.checked}
        onChange={(event) => props.change(event.target.checked)}
      />
      {props.label}
    </label>
  );
}

/** At least a quarter of an hour: a narrower one is a clock on somebody. */
function isWindow({ windowFrom, windowTo }: Pick<LineOfPlan, 'windowFrom' | 'windowTo'>): boolean {
  return minutes(windowTo) - minutes(windowFrom) >= 15;
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
