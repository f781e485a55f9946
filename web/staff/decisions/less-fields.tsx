import type { DecisionWork, LesserHelp, LessLine, RunningHelp, Slot } from '@tunet/contract';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PriorNotice } from './prior-notice.tsx';
import { SlotAt } from './slot-at.tsx';
import type { Drafting } from './use-draft.ts';

const nothing: LesserHelp = {
  helpLines: [],
  whatChanged: '',
  whatSheSaid: '',
  goesOnIfAppealed: true,
  whyNotGoesOn: '',
  signedOffBy: '',
};
const ways = ['goes-on', 'replaced', 'ends'] as const;

/** What becomes of the help she has; all of it goes on unless somebody says otherwise, with what the law then asks for. */
export function LessFields(props: { applicationId: string; drafting: Drafting; work: DecisionWork }) {
  const say = useStaffText().composer.less;
  const { drafting, work } = props;
  const { draft, change, missing } = drafting;
  if (work.running.length === 0) return null;
  const less = draft.less ?? nothing;
  const put = (next: Partial<LesserHelp>) => change({ less: { ...less, ...next } });
  const changed = less.helpLines.filter(({ becomes }) => becomes !== 'goes-on');
  const putLine = (line: LessLine) =>
    put({ helpLines: [...less.helpLines.filter(({ lineId }) => lineId !== line.lineId), line] });
  return (
    <SlotAt slot="running-help" also={['last-day', 'less-line', 'help-between']} serviceId={null} missing={missing}>
      <section className="composer-services">
        <h3>{say.heading}</h3>
        <p className="quiet">{say.help}</p>
        {work.running.map((line) => (
          <OneRunning
            key={line.id}
            line={line}
            said={less.helpLines.find(({ lineId }) => lineId === line.id)}
            isAsked={missing.some(({ slot }) => slot === 'running-help')}
            put={putLine}
          />
        ))}
        {changed.length > 0 && (work.changing === null || isLessened(missing, less)) ? (
          <>
            <PriorNotice
              applicationId={props.applicationId}
              work={work}
              lines={changed.map(({ lineId }) => lineId)}
              onAnswer={(whatSheSaid) => put({ whatSheSaid })}
            />
            <LessWords drafting={drafting} less={less} put={put} />
          </>
        ) : null}
      </section>
    </SlotAt>
  );
}

/** What comes instead after an appeal is mostly more: then it needs no notice. */
function isLessened(missing: Drafting['missing'], { whatChanged, whatSheSaid }: LesserHelp): boolean {
  const asked: readonly Slot[] = ['what-changed', 'what-she-said', 'why-not-goes-on', 'legal-sign-off'];
  return whatChanged !== '' || whatSheSaid !== '' || missing.some(({ slot }) => asked.includes(slot));
}

function OneRunning(props: {
  line: RunningHelp;
  said: LessLine | undefined;
  isAsked: boolean;
  put: (line: LessLine) => void;
}) {
  const text = useStaffText().composer;
  const say = text.less;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { line, said } = props;
  const { timesFloor, timesUsual, per } = line;
  const becomes = said?.becomes ?? 'goes-on';
  const lastDay = said?.lastDay ?? null;
  return (
    <fieldset className="composer-service">
      <legend>{line.label[language]}</legend>
      <p>
        {timesFloor && timesUsual && per ? `${say.line(timesFloor, timesUsual, text.perNames[per])}. ` : ''}
        {line.extentWords} ({say.since(longDate(line.startsOn), line.endsOn ? longDate(line.endsOn) : null)})
      </p>
      <div className="composer-row">
        <Select
          label={say.becomes}
          value={said || !props.isAsked ? becomes : ''}
          onChange={(value) =>
            props.put({ lineId: line.id, becomes: ways.find((each) => each === value) ?? 'goes-on', lastDay })
          }
          options={[
            // Less of the same kind stands beside it: somebody says what becomes of this one.
            ...(said || !props.isAsked ? [] : [{ value: '', label: text.choose }]),
            ...ways.map((value) => ({ value, label: say.becomeses[value] })),
          ]}
        />
        {becomes === 'goes-on' ? null : (
          <DayField
            label={say.lastDay}
            value={lastDay ?? ''}
            onChange={(day) => props.put({ lineId: line.id, becomes, lastDay: day || null })}
          />
        )}
      </div>
    </fieldset>
  );
}

function LessWords(props: { drafting: Drafting; less: LesserHelp; put: (next: Partial<LesserHelp>) => void }) {
  const say = useStaffText().composer.less;
  const { less, put } = props;
  const { missing } = props.drafting;
  return (
    <>
      <SlotAt slot="what-changed" serviceId={null} missing={missing}>
        <TextArea
          label={say.whatChanged}
          help={say.whatChangedHelp}
          value={less.whatChanged}
          onChange={(whatChanged) => put({ whatChanged })}
          rows={3}
          maxLength={4_000}
        />
      </SlotAt>
      <SlotAt slot="what-she-said" serviceId={null} missing={missing}>
        <TextArea
          label={say.whatSheSaid}
          value={less.whatSheSaid}
          onChange={(whatSheSaid) => put({ whatSheSaid })}
          rows={3}
          maxLength={4_000}
        />
      </SlotAt>
      <Select
        label={say.goesOn}
        value={less.goesOnIfAppealed ? 'yes' : 'no'}
        onChange={(value) => put({ goesOnIfAppealed: value === 'yes' })}
        options={[
          { value: 'yes', label: say.goesOnYes },
          { value: 'no', label: say.goesOnNo },
        ]}
      />
      {less.goesOnIfAppealed ? null : (
        <SlotAt slot="why-not-goes-on" serviceId={null} missing={missing}>
          <TextArea
            label={say.whyNot}
            help={say.whyNotHelp}
            value={less.whyNotGoesOn}
            onChange={(whyNotGoesOn) => put({ whyNotGoesOn })}
            rows={2}
            maxLength={2_000}
          />
        </SlotAt>
      )}
      {missing.some(({ slot }) => slot === 'legal-sign-off') || less.signedOffBy !== '' ? (
        <SlotAt slot="legal-sign-off" serviceId={null} missing={missing}>
          <TextField
            label={say.signedOff}
            value={less.signedOffBy}
            onChange={(signedOffBy) => put({ signedOffBy })}
            maxLength={200}
          />
        </SlotAt>
      ) : null}
    </>
  );
}
