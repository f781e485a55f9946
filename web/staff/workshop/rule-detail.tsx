import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { BeforeAfter, DatedForm, type Decision } from './dated-form.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { RuleTimeline } from './rule-timeline.tsx';
import { noonOf, sayExample, sayValue } from './say-value.ts';
import { Told } from './told.tsx';
import { draftOf, valueFrom } from './value-draft.ts';
import { ValueDrawing } from './value-drawing.tsx';
import { ValueInput } from './value-input.tsx';
import { WhyForm } from './why-form.tsx';
import { type Rule, ruleHistoryQuery, sayWrong, workshopKey } from './workshop-data.ts';

/** One rule: what counts, since when and by whom, what is coming, and the way to decide something else. */
export function RuleDetail(props: { rule: Rule; today: string }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day } = useClock();
  const [isEditing, setEditing] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const history = useQuery(ruleHistoryQuery(props.rule.key));
  const { rule } = props;
  const done = (words: string) => {
    setEditing(false);
    setTold(words);
  };
  return (
    <article className="workshop-detail">
      <header>
        <h2>{rule.label[language]}</h2>
        <p className="lead">{rule.help[language]}</p>
      </header>
      {told ? <Told words={told} /> : null}
      <dl className="workshop-facts">
        <div>
          <dt>{say.now}</dt>
          <dd>
            <strong className="workshop-value">{sayValue(rule.input, rule.value, say, language)}</strong>
            <ValueDrawing input={rule.input} value={rule.value} />
            <span className="quiet">
              {rule.since === null
                ? say.notDecided
                : `${say.since(day(noonOf(rule.since)))}. ${rule.decidedBy ? say.decidedBy(rule.decidedBy) : say.laidOut}`}
            </span>
          </dd>
        </div>
        {rule.upcoming ? <Upcoming rule={rule} onDone={() => done(say.takenBack)} /> : null}
        <div>
          <dt>{say.proposal}</dt>
          <dd>
            {sayValue(rule.input, rule.byDefault, say, language)}
            <span className="quiet">
              {rule.source.kind === 'law' ? say.source.law(rule.source.ref) : say.source[rule.source.kind]}
            </span>
          </dd>
        </div>
      </dl>
      {isEditing ? (
        <EditRule
          rule={rule}
          today={props.today}
          onCancel={() => setEditing(false)}
          onDone={(from) => done(say.decided(day(noonOf(from))))}
        />
      ) : (
        <div className="workshop-actions">
          <Button
            onClick={() => {
              setTold(null);
              setEditing(true);
            }}
          >
            {say.edit}
          </Button>
        </div>
      )}
      {history.error ? (
        <ErrorMessage problem={history.error} retry={history.refetch} />
      ) : history.data ? (
        <>
          <RuleTimeline history={history.data} />
          <RuleChanges history={history.data} />
        </>
      ) : (
        <Waiting doing={say.loading} />
      )}
    </article>
  );
}

function Upcoming(props: { rule: Rule; onDone: () => void }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day } = useClock();
  const cache = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { key, input, upcoming } = props.rule;
  const takeBack = useMutation({
    mutationFn: ({ why }: Decision) =>
      command('POST /api/workshop/take-back', {
        body: { ruleKey: key, validFrom: upcoming?.validFrom ?? '', why },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: workshopKey }).then(props.onDone),
  });
  if (!upcoming) return null;
  return (
    <div>
      <dt>{say.comingFrom(day(noonOf(upcoming.validFrom)))}</dt>
      <dd>
        <strong>{sayValue(input, upcoming.value, say, language)}</strong>
        <ValueDrawing input={input} value={upcoming.value} />
        <span className="quiet">{upcoming.decidedBy ? say.decidedBy(upcoming.decidedBy) : say.laidOut}</span>
        {isAsking ? (
          <WhyForm
            busy={takeBack.isPending}
            problem={takeBack.error}
            onDecide={(why) => takeBack.mutate({ validFrom: upcoming.validFrom, why })}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <Button variant="secondary" color="neutral" onClick={() => setAsking(true)}>
            {say.takeBack}
          </Button>
        )}
      </dd>
    </div>
  );
}

function EditRule(props: { rule: Rule; today: string; onCancel: () => void; onDone: (from: string) => void }) {
  const { rule } = props;
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day, longDay } = useClock();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(rule.input, rule.value));
  const value = valueFrom(rule.input, draft);
  const preview = useMutation({
    mutationFn: (validFrom: string) =>
      command('POST /api/workshop/preview', { body: { ruleKey: rule.key, value, validFrom } }),
  });
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      command('POST /api/workshop/change', { body: { ruleKey: rule.key, value, ...decision } }),
    onSuccess: ({ validFrom }) =>
      cache.invalidateQueries({ queryKey: workshopKey }).then(() => props.onDone(validFrom)),
    onError: () => preview.reset(),
  });
  const problem = preview.error ?? decide.error;
  const wrong = sayWrong(say, problem);
  const shown = preview.data;
  const sentence = (which: 'before' | 'after') =>
    shown?.example ? sayExample(rule.key, shown.example[which], say, longDay) : null;
  return (
    <DatedForm
      heading={say.editing}
      today={props.today}
      onPreview={(validFrom) => {
        decide.reset();
        return preview.mutateAsync(validFrom).then(
          () => true,
          () => false,
        );
      }}
      shown={
        shown ? (
          <>
            <BeforeAfter
              rows={[
                {
                  what: rule.label[language],
                  before: sayValue(rule.input, shown.before, say, language),
                  after: sayValue(rule.input, shown.after, say, language),
                },
              ]}
            />
            <ValueDrawing input={rule.input} value={shown.after} before={shown.before} />
            {sentence('before') ? (
              <p>
                <span className="quiet">{say.before}:</span> {sentence('before')}
              </p>
            ) : null}
            {sentence('after') ? (
              <p>
                <span className="quiet">{say.after}:</span> <strong>{sentence('after')}</strong>
              </p>
            ) : null}
            {shown.until ? <p>{say.untilLater(day(noonOf(shown.until)))}</p> : null}
          </>
        ) : null
      }
      onEditMore={() => preview.reset()}
      onDecide={(decision) => decide.mutate(decision)}
      onCancel={props.onCancel}
      busy={preview.isPending || decide.isPending}
      problem={problem}
    >
      <ValueInput input={rule.input} draft={draft} onChange={setDraft} label={rule.label[language]} wrong={wrong} />
    </DatedForm>
  );
}
