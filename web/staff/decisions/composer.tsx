import type { DecisionDraft, DecisionWork, Language, Slot } from '@tunet/contract';
import { type ReactNode, useId, useState } from 'react';
import { serverNow } from '../../data/server-clock.ts';
import { ownNames } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { DecisionLetterText } from '../../ui/decision-letter.tsx';
import { DayField, Select, TextArea } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { OwedNotice, WhatWasChanged } from './changed-decision.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { IssueDecision } from './issue-decision.tsx';
import { LessFields } from './less-fields.tsx';
import { MissingSlots } from './missing-slots.tsx';
import { PlainHelp } from './plain-help.tsx';
import { previewLetter } from './preview-letter.ts';
import { SecondLook } from './second-look.tsx';
import { ServiceFields } from './service-fields.tsx';
import { SlotAt } from './slot-at.tsx';
import { type Drafting, useDraft } from './use-draft.ts';

/** Left what is written, right the letter as it will be read, and what is missing as one goes. */
export function Composer(props: { applicationId: string; work: DecisionWork; onIssued: () => unknown }) {
  const say = useStaffText().composer;
  const text = useWorkText();
  const { name } = useIdentity();
  const { work, applicationId } = props;
  const drafting = useDraft(applicationId, work);
  const { draft, missing, appealDays } = drafting;
  const letter = previewLetter(draft, work, { writer: name, now: new Date(serverNow()), appealDays });
  return (
    <div className="composer">
      <div className="composer-write">
        <OwedNotice work={work} />
        <Said said={work.said} />
        <ChangedMeanwhile applicationId={applicationId} drafting={drafting} />
        <h2>{say.heading}</h2>
        <DraftFields applicationId={applicationId} drafting={drafting} work={work} />
        <SecondLook
          applicationId={applicationId}
          work={work}
          draft={draft}
          version={drafting.version}
          isWhole={missing.length === 0}
        />
        <div className="composer-foot">
          <SavedAt drafting={drafting} />
          <MissingSlots missing={missing} services={draft.services} work={work} />
          <IssueDecision applicationId={applicationId} drafting={drafting} work={work} onIssued={props.onIssued} />
        </div>
      </div>
      <div className="composer-preview">
        <h2>{say.preview}</h2>
        <div className="composer-paper">
          <h3 className="composer-answer">
            {draft.outcome === null ? text.decision.notDecided : text.decision.answer[draft.outcome]}
          </h3>
          <DecisionLetterText letter={letter} name={null} level={4} />
        </div>
      </div>
    </div>
  );
}

/** What the assessment says that matters; the words of the application stand on top of the case. */
function Said(props: { said: DecisionWork['said'] }) {
  const say = useStaffText().composer;
  const { whatMatters, ownResources } = props.said;
  if (!whatMatters && !ownResources) return null;
  return (
    <section className="composer-said">
      {whatMatters ? (
        <>
          <h2>{say.matters}</h2>
          <blockquote>{whatMatters}</blockquote>
        </>
      ) : null}
      {ownResources ? (
        <>
          <h2>{say.resources}</h2>
          <blockquote>{ownResources}</blockquote>
        </>
      ) : null}
    </section>
  );
}

function DraftFields(props: { applicationId: string; drafting: Drafting; work: DecisionWork }) {
  const say = useStaffText().composer;
  const paper = useStaffText().preliminary;
  const text = useWorkText();
  const { name } = useIdentity();
  const { drafting, work } = props;
  const { draft, change, missing } = drafting;
  const outcomes = (['granted', 'partly', 'on-list', 'refused'] as const).map((value) => ({
    value,
    label: text.decision.outcome[value],
  }));
  const at = (slot: Slot, children: ReactNode, also: readonly Slot[] = []) => (
    <SlotAt slot={slot} also={also} serviceId={null} missing={missing}>
      {children}
    </SlotAt>
  );
  return (
    <div className="composer-fields">
      {at(
        'outcome',
        <Select
          label={say.outcome}
          value={draft.outcome ?? ''}
          onChange={(value) => change({ outcome: outcomes.find((each) => each.value === value)?.value ?? null })}
          options={[{ value: '', label: say.choose }, ...outcomes]}
        />,
        ['nothing-granted', 'all-granted', 'something-granted', 'nobody-on-list'],
      )}
      {work.changing ? <WhatWasChanged drafting={drafting} /> : null}
      {at('services', <ServiceFields drafting={drafting} work={work} />)}
      <LessFields applicationId={props.applicationId} drafting={drafting} work={work} />
      <Words
        name="herView"
        slot="her-view"
        label={say.herView}
        help={say.herViewHelp}
        drafting={drafting}
        takeIn={work.said.whatMatters ? { label: say.takeIn.whatMatters, words: work.said.whatMatters } : null}
      />
      <ConsentFields
        drafting={drafting}
        name={name}
        today={new Date(serverNow()).toISOString().slice(0, 10)}
        record={work.incapacity}
      />
      <Words
        name="facts"
        slot="facts"
        label={say.facts}
        help={say.factsHelp}
        drafting={drafting}
        takeIn={work.said.ownResources ? { label: say.takeIn.ownResources, words: work.said.ownResources } : null}
      />
      <Words name="reasons" slot="reasons" label={say.reasons} help={say.reasonsHelp} drafting={drafting} />
      {draft.outcome === 'granted' ? null : (
        <Words name="whyDifferent" slot="why-different" label={say.whyDifferent} drafting={drafting} />
      )}
      {at('laws', <Laws draft={draft} change={change} />)}
      {at(
        'evaluation-on',
        <DayField
          label={say.evaluationOn}
          help={say.evaluationHelp}
          value={draft.evaluationOn ?? ''}
          onChange={(day) => change({ evaluationOn: day || null })}
        />,
      )}
      {work.contact.state === 'reachable' ? (
        <Select
          label={say.toldHow}
          value={draft.toldHow}
          onChange={(value) => change({ toldHow: value === 'paper' ? 'paper' : 'digital' })}
          options={[
            { value: 'digital', label: say.digital },
            { value: 'paper', label: say.paper },
          ]}
        />
      ) : (
        <Notice sign="letter">
          {paper.paper}
          {paper.reasons[work.contact.state]}
        </Notice>
      )}
      <Select
        label={say.language}
        value={draft.language}
        onChange={(value) => change({ language: value as Language })}
        options={(['nb', 'nn', 'sv', 'en'] as const).map((value) => ({ value, label: ownNames[value] }))}
      />
    </div>
  );
}

function Words(props: {
  name: 'facts' | 'reasons' | 'herView' | 'whyDifferent';
  slot: Slot;
  label: string;
  help?: string;
  drafting: Drafting;
  /** from the assessment, taken over by a press: never by itself */
  takeIn?: { readonly label: string; readonly words: string } | null;
}) {
  const { draft, change, missing } = props.drafting;
  return (
    <SlotAt slot={props.slot} serviceId={null} missing={missing}>
      <TextArea
        label={props.label}
        {...(props.help ? { help: props.help } : {})}
        value={draft[props.name]}
        onChange={(words) => change({ [props.name]: words })}
        rows={4}
        maxLength={props.name === 'whyDifferent' ? 4_000 : 6_000}
      />
      <PlainHelp words={draft[props.name]} language={draft.language} />
      {props.takeIn && !draft[props.name].includes(props.takeIn.words) ? (
        <Button
          variant="tertiary"
          color="neutral"
          onClick={() => change({ [props.name]: [draft[props.name], props.takeIn?.words].filter(Boolean).join('\n') })}
        >
          {props.takeIn.label}
        </Button>
      ) : null}
    </SlotAt>
  );
}

/** One law a line. What is being typed stays as it is typed. */
function Laws(props: { draft: DecisionDraft; change: Drafting['change'] }) {
  const say = useStaffText().composer;
  const whole = props.draft.laws.join('\n');
  const [typed, setTyped] = useState(whole);
  const lines = linesOf(typed);
  const shown = lines.join('\n') === whole ? typed : whole;
  return (
    <TextArea
      label={say.laws}
      help={say.lawsHelp}
      value={shown}
      rows={3}
      maxLength={3_000}
      onChange={(words) => {
        setTyped(words);
        props.change({ laws: linesOf(words) });
      }}
    />
  );
}

function linesOf(words: string): string[] {
  const lines = words.split('\n').map((line) => line.trim().slice(0, 300));
  return lines.filter((line) => line !== '').slice(0, 12);
}

function SavedAt(props: { drafting: Drafting }) {
  const say = useStaffText().composer;
  const { clock } = useClock();
  const { state, savedAt, problem, flush } = props.drafting;
  const id = useId();
  const words =
    state === 'saving' || state === 'waiting'
      ? say.saving
      : state === 'failed'
        ? say.unsaved
        : savedAt
          ? say.saved(clock(savedAt))
          : say.notYet;
  const known = problem ? say.refusal[problem.code as keyof typeof say.refusal] : undefined;
  return (
    <div className="composer-saved">
      <p id={id} role="status" data-state={state}>
        {words}
      </p>
      {state === 'failed' && problem?.code !== 'changed-meanwhile' ? (
        <>
          {known ? <p className="refused">{known}</p> : <Refused problem={problem} />}
          <Button variant="secondary" onClick={() => void flush()} aria-describedby={id}>
            {say.saveNow}
          </Button>
        </>
      ) : null}
    </div>
  );
}
