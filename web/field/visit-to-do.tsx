import type { FieldVisit } from '@tunet/contract';
import { useText } from '../ui/language.tsx';
import { Tag } from '../ui/notice.tsx';
import { useShift } from './on-shift.tsx';
import type { VisitDraft } from './remember-draft.ts';

/** What is to be done, each with how and what she does herself. Ticking is a help to remember: with none ticked all is done. */
export function VisitToDo(props: {
  visit: FieldVisit;
  draft: VisitDraft;
  change: (part: Partial<VisitDraft>) => void;
}) {
  const text = useText();
  const { day } = useShift();
  const { visit, draft, change } = props;
  const help = visit.interventionIds.flatMap((id) => day?.interventions.find((each) => each.id === id) ?? []);
  if (help.length === 0) return null;
  const tick = (id: string, on: boolean) =>
    change({ ticked: on ? [...draft.ticked, id] : draft.ticked.filter((each) => each !== id) });
  return (
    <section className="visit-to-do">
      <h2>{text.round.toDo}</h2>
      <ul>
        {help.map(({ id, title, how, ownPart, isCritical }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                className="ds-input"
                checked={draft.ticked.includes(id)}
                onChange={(event) => tick(id, event.target.checked)}
              />
              <span>
                <strong>{title}</strong>
                {isCritical ? <Tag sign="shield">{text.round.critical}</Tag> : null}
                {how ? <span>{how}</span> : null}
                {ownPart ? (
                  <span className="visit-own-part">
                    {text.round.ownPart}: {ownPart}
                  </span>
                ) : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
