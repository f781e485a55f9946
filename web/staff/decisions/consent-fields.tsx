import type { ConsentJudged, DecisionWork } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { SlotAt } from './slot-at.tsx';
import type { Drafting } from './use-draft.ts';

const nobody: ConsentJudged = { canConsent: null, judgedBy: '', judgedOn: null, ground: '' };

/** Whether she can consent to this decision: who judged it, when, and on what. */
export function ConsentFields(props: {
  drafting: Drafting;
  name: string;
  today: string;
  record: DecisionWork['incapacity'];
}) {
  const say = useStaffText().composer.consent;
  const choose = useStaffText().composer.choose;
  const { draft, change, missing } = props.drafting;
  const { longDate } = useClock();
  const { record } = props;
  const judged = draft.consent ?? nobody;
  const put = (next: Partial<ConsentJudged>) => change({ consent: { ...judged, ...next } });
  return (
    <SlotAt slot="can-consent" serviceId={null} missing={missing}>
      <fieldset className="composer-service">
        <legend>{say.heading}</legend>
        {record ? (
          <Notice tone="waiting" sign="pen">
            <strong>{say.record(record.recordedBy, longDate(record.recordedAt.slice(0, 10)))}</strong>
            <p>{record.because}</p>
            <Button
              variant="secondary"
              color="neutral"
              onClick={() =>
                put({
                  canConsent: false,
                  judgedBy: record.recordedBy,
                  judgedOn: record.recordedAt.slice(0, 10),
                  ground: record.because,
                })
              }
            >
              {say.useRecord}
            </Button>
          </Notice>
        ) : null}
        <Select
          label={say.can}
          help={say.help}
          value={judged.canConsent === null ? '' : judged.canConsent ? 'yes' : 'no'}
          onChange={(value) =>
            put({
              canConsent: value === '' ? null : value === 'yes',
              // The one who answers has most often judged it today; both may be changed.
              judgedBy: judged.judgedBy || props.name,
              judgedOn: judged.judgedOn ?? props.today,
            })
          }
          options={[
            { value: '', label: choose },
            { value: 'yes', label: say.yes },
            { value: 'no', label: say.no },
          ]}
        />
        <div className="composer-row">
          <TextField
            label={say.by}
            value={judged.judgedBy}
            onChange={(judgedBy) => put({ judgedBy })}
            maxLength={120}
          />
          <DayField
            label={say.on}
            value={judged.judgedOn ?? ''}
            onChange={(day) => put({ judgedOn: day || null })}
            max={props.today}
          />
        </div>
        <TextArea
          label={say.ground}
          value={judged.ground}
          onChange={(ground) => put({ ground })}
          rows={2}
          maxLength={2_000}
        />
      </fieldset>
    </SlotAt>
  );
}
