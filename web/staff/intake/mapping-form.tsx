import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HideablePart, Instrument } from '@tunet/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { command, noNetwork, Problem } from '../../data/call.ts';
import { longShift } from '../../data/kept-answers.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice, Refused, Waiting } from '../../ui/notice.tsx';
import type { Mapping } from '../assessment/assessment-content.ts';
import type { TextPart } from '../assessment/merge-assessment.ts';
import { useStaffText } from '../staff-text.tsx';
import type { KeptAssessment } from '../without-net/kept-assessment.ts';
import { useKeptAssessment } from '../without-net/use-kept.ts';
import { caseQuery, intakeQuery } from './intake-data.ts';
import { MappingFurther } from './mapping-further.tsx';
import { MappingScores } from './mapping-scores.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { mappingQuery, type Saving, useMapping } from './use-mapping.ts';

const thoughtOf = ['volunteers', 'aids', 'technology', 'reablement'] as const;

interface Facts {
  readonly applicationId: string;
  /** number of the case; empty for one who was invited from outside the office */
  readonly reference: string;
  readonly found: Mapping | null;
  readonly instrument: Instrument;
  /** one who was asked to take part writes her part; the office completes */
  readonly mayComplete: boolean;
  /** what is said above it where there is no contact, and whether all is saved now */
  readonly above?: (isSaved: boolean) => ReactNode;
}

/** The assessment being written, with what this device kept of it. */
export function MappingForm(props: Facts) {
  const say = useStaffText().mappingWork;
  const queries = useQueryClient();
  const kept = useKeptAssessment(props.applicationId);
  useEffect(() => {
    // A browser that cannot keep pages opens the door with net only, as it always did.
    import('../without-net/work-without-net.ts')
      .then(({ workWithoutNet }) => workWithoutNet(queries))
      .catch(() => undefined);
  }, [queries]);
  return kept === undefined ? <Waiting doing={say.waiting} /> : <Writing {...props} kept={kept} />;
}

/** What matters first, the numbers last. It saves itself. */
function Writing(props: Facts & { kept: KeptAssessment | null }) {
  const { mappingWork: say, teamWork: team, withoutNet: away } = useStaffText();
  const { applicationId, instrument } = props;
  const ticked = useQuery({ ...caseQuery(applicationId), enabled: props.mayComplete }).data?.everyday ?? [];
  const mapping = useMapping(props, props.found, props.kept);
  const { content, change } = mapping;
  const parts = [
    ['what-matters', 'whatMatters', say.whatMatters, say.whatMattersHelp],
    ['own-resources', 'ownResources', say.ownResources, say.ownResourcesHelp],
    ['situation', 'situation', say.situation, say.situationHelp],
    ['relatives-view', 'relativesView', say.relativesView, say.relativesViewHelp],
  ] as const;
  const joinedNames: Readonly<Record<TextPart, string>> = {
    ...{ whatMatters: say.whatMatters, ownResources: say.ownResources, situation: say.situation },
    ...{ relativesView: say.relativesView, hiddenBecause: say.hiddenBecause },
  };
  const hide = (part: HideablePart, name: string) => (
    <HideTick
      name={name}
      checked={content.hiddenParts.includes(part)}
      onChange={(isHidden) => {
        const others = content.hiddenParts.filter((each) => each !== part);
        change({ hiddenParts: isHidden ? [...others, part] : others });
      }}
    />
  );
  return (
    <div className="mapping">
      {props.above?.(mapping.hasContact && mapping.saving.kind === 'saved')}
      <SavingLine saving={mapping.saving} isKept={mapping.isKept} save={() => void mapping.save()} />
      <TakeAlong mapping={mapping} />
      {mapping.tookUp ? <Notice live>{team.tookUp}</Notice> : null}
      {mapping.joined ? (
        <Notice tone="waiting" live>
          {away.joined(mapping.joined.name, mapping.joined.parts.map((part) => joinedNames[part]).join(', '))}
        </Notice>
      ) : null}
      {mapping.meanwhile ? (
        <Meanwhile
          meanwhile={mapping.meanwhile}
          instrument={instrument}
          content={content}
          onUse={change}
          onAdd={(part, words) => change({ [part]: `${content[part]}\n\n${words}`.trim() })}
          onSettle={() => void mapping.settle()}
        />
      ) : null}
      {parts.map(([part, key, label, help]) => (
        <div className="mapping-field" key={part} id={part}>
          <TextArea
            label={label}
            help={help}
            rows={key === 'whatMatters' ? 4 : 3}
            maxLength={10_000}
            value={content[key]}
            onChange={(words) => change({ [key]: words })}
          />
          {hide(part, label)}
        </div>
      ))}
      <MappingFurther content={content} change={change} hide={hide} />
      <section className="mapping-field" id="reablement">
        <h2>{say.considered}</h2>
        <div className="considered">
          {thoughtOf.map((what) => (
            <Consider
              key={what}
              name={say.consider[what]}
              thought={content.considered[what]}
              onChange={(thought) => change({ considered: { ...content.considered, [what]: thought } })}
            />
          ))}
        </div>
        {hide('considered', say.considered)}
      </section>
      <section className="mapping-field">
        <h2>{say.scores}</h2>
        <MappingScores
          instrument={instrument}
          scores={content.scores}
          ticked={ticked}
          onChange={(scores) => change({ scores })}
        />
        {hide('scores', say.scores)}
      </section>
      {content.hiddenParts.length > 0 || content.hiddenBecause !== '' ? (
        <div id="hidden-because">
          <TextArea
            label={say.hiddenBecause}
            help={say.hiddenBecauseHelp}
            maxLength={10_000}
            value={content.hiddenBecause}
            onChange={(hiddenBecause) => change({ hiddenBecause })}
          />
        </div>
      ) : null}
      {props.mayComplete ? <Complete applicationId={applicationId} instrument={instrument} mapping={mapping} /> : null}
      <SavingLine saving={mapping.saving} isKept={mapping.isKept} save={() => void mapping.save()} />
    </div>
  );
}

/** “Saved 14:30”, or plainly that it is not. */
function SavingLine(props: { saving: Saving; isKept: boolean; save: () => void }) {
  const say = useStaffText().mappingWork;
  const { keptHere, onlyTab } = useStaffText().withoutNet;
  const { clock } = useClock();
  const { saving } = props;
  const isOffline = saving.kind === 'failed' && saving.problem instanceof Problem && saving.problem.code === noNetwork;
  const words = {
    nothing: () => say.notYet,
    unsaved: () => say.unsaved,
    saving: () => `${say.saving} …`,
    saved: () => (saving.kind === 'saved' ? say.saved(clock(saving.at)) : ''),
    failed: () => (isOffline ? (props.isKept ? keptHere : onlyTab) : say.refused),
  }[saving.kind]();
  return (
    <p className="saving-line no-print" data-is={saving.kind} role="status">
      <span>{words}</span>
      {saving.kind === 'unsaved' || saving.kind === 'failed' ? (
        <Button variant="tertiary" onClick={props.save}>
          {say.saveNow}
        </Button>
      ) : null}
    </p>
  );
}

/** Keeps the assessment on the device before one drives to where there is no net. */
function TakeAlong(props: { mapping: Pick<ReturnType<typeof useMapping>, 'saving' | 'takeAlong' | 'alongSince'> }) {
  const say = useStaffText().withoutNet;
  const { clock } = useClock();
  const { saving, takeAlong, alongSince } = props.mapping;
  if (saving.kind === 'unsaved' || saving.kind === 'failed') return null;
  return alongSince === null ? (
    <p className="no-print">
      <Button variant="tertiary" sign="away" onClick={() => void takeAlong()}>
        {say.takeAlong}
      </Button>
    </p>
  ) : (
    <p className="quiet no-print" role="status">
      {say.takenAlong(clock(new Date(alongSince + longShift).toISOString()))}
    </p>
  );
}

function HideTick(props: { name: string; checked: boolean; onChange: (isHidden: boolean) => void }) {
  const say = useStaffText().mappingWork;
  return (
    <label className="hide-tick">
      <input
        type="checkbox"
        checked={props.checked}
        aria-label={say.hideOf(props.name)}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {say.hide}
      {props.checked ? <span className="quiet">{say.hideHelp}</span> : null}
    </label>
  );
}

type Thought = Mapping['considered']['aids'];

function Consider(props: { name: string; thought: Thought; onChange: (thought: Thought) => void }) {
  const say = useStaffText().mappingWork;
  const { name, thought } = props;
  return (
    <div className="consider">
      <fieldset>
        <legend>{say.fitsQuestion(name)}</legend>
        {([true, false] as const).map((fits) => (
          <label key={String(fits)} className="consider-choice">
            <input
              type="radio"
              name={name}
              checked={thought.fits === fits}
              onChange={() => props.onChange({ ...thought, fits })}
            />
            {fits ? say.fits.yes : say.fits.no}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={say.becauseOf(name)}
        rows={2}
        maxLength={10_000}
        value={thought.reason}
        onChange={(reason) => props.onChange({ ...thought, reason })}
      />
    </div>
  );
}

function Complete(props: {
  applicationId: string;
  instrument: Instrument;
  mapping: Pick<ReturnType<typeof useMapping>, 'save' | 'catchUp' | 'version'>;
}) {
  const say = useStaffText().mappingWork;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { applicationId, instrument, mapping } = props;
  const [unsaved, setUnsaved] = useState(false);
  const complete = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/assessment/complete', {
        params: { applicationId },
        body: { version: mapping.version() },
      }),
    onError: (problem) => {
      // Saved by a colleague in this very moment: it is taken in, and she completes it when she has seen it.
      if (problem instanceof Problem && problem.code === 'changed-meanwhile') void mapping.catchUp();
    },
    onSuccess: () => {
      void queries.invalidateQueries(mappingQuery(applicationId));
      void queries.invalidateQueries(caseQuery(applicationId));
      void queries.invalidateQueries(intakeQuery);
    },
  });
  async function finish(): Promise<void> {
    const isSaved = await mapping.save();
    setUnsaved(!isSaved);
    if (isSaved) complete.mutate();
  }
  const problem = complete.error instanceof Problem ? complete.error : null;
  const missing = problem?.code === 'incomplete' ? (problem.detail.missing ?? '').split(',') : [];
  const nameOf = (code: string) => {
    const item = instrument.items.find((each) => `item:${each.code}` === code);
    return item ? item.label[language] : (say.missingPart[code] ?? code);
  };
  return (
    <section className="mapping-complete">
      <p className="quiet">{say.completeHelp}</p>
      {problem?.code === 'nothing-written' ? <Notice live>{say.notYet}</Notice> : null}
      {missing.length > 0 ? (
        <Notice tone="waiting" live>
          <strong>{say.missing}</strong>
          <ul>
            {missing.map((code) => (
              <li key={code}>
                <a href={`#${code.replace('item:', 'item-')}`}>{nameOf(code)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : problem && ['nothing-written', 'changed-meanwhile'].includes(problem.code) ? null : (
        <Refused problem={complete.error} />
      )}
      {unsaved ? <Notice live>{say.refused}</Notice> : null}
      <Button busy={complete.isPending} onClick={() => void finish()}>
        {say.complete}
      </Button>
    </section>
  );
}
