import type { FieldVisit } from '@tunet/contract';
import type { Answer } from '../data/call.ts';
import { orderOnPhone } from '../data/visit-state.ts';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Tag } from '../ui/notice.tsx';
import { useShift } from './on-shift.tsx';
import type { VisitDraft } from './remember-draft.ts';

type FieldIntervention = Answer<'GET /api/field/day'>['interventions'][number];

/** What is to be done, each with how and what she does herself. Ticking is a help to remember: with none ticked all is done. */
export function VisitToDo(props: {
  visit: FieldVisit;
  draft: VisitDraft;
  /** null: it is answered, and only read */
  change: ((part: Partial<VisitDraft>) => void) | null;
}) {
  const text = useWorkText();
  const { day, outbox } = useShift();
  const { visit, draft, change } = props;
  const help = orderOnPhone(visit, outbox.entries).flatMap(
    (id) => day?.interventions.find((each) => each.id === id) ?? [],
  );
  if (help.length === 0) return null;
  const tick = (id: string, on: boolean) =>
    change?.({ ticked: on ? [...draft.ticked, id] : draft.ticked.filter((each) => each !== id) });
  return (
    <section className="visit-to-do">
      <h2>{text.round.toDo}</h2>
      <ul>
        {help.map((each) => (
          <li key={each.id}>
            {change ? (
              <label className="visit-line">
                <input
                  type="checkbox"
                  className="ds-input"
                  checked={draft.ticked.includes(each.id)}
                  onChange={(event) => tick(each.id, event.target.checked)}
                />
                <Line help={each} because={null} />
              </label>
            ) : (
              <div className="visit-line">
                <Line
                  help={each}
                  because={visit.leftOut.find(({ interventionId }) => interventionId === each.id)?.because ?? null}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line(props: { help: FieldIntervention; because: string | null }) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { day } = useShift();
  const { title, how, ownPart, isCritical } = props.help;
  const reason = day?.reasons.find(({ code }) => code === props.because);
  return (
    <span>
      <strong>{title}</strong>
      {isCritical ? <Tag sign="shield">{text.round.critical}</Tag> : null}
      {reason ? (
        <Tag tone="waiting" sign="warning">
          {reason.label[language]}
        </Tag>
      ) : null}
      {how ? <span>{how}</span> : null}
      {ownPart ? (
        <span className="visit-own-part">
          {text.round.ownPart}: {ownPart}
        </span>
      ) : null}
    </span>
  );
}
