import type { DecisionWork, DraftService, MissingSlot } from '@tunet/contract';
import { Drawing } from '../../ui/drawings.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { goToSlot } from './slot-at.tsx';

/** What the decision still lacks, in the order of the letter; each line leads to its field. */
export function MissingSlots(props: {
  missing: readonly MissingSlot[];
  services: readonly DraftService[];
  work: DecisionWork;
}) {
  const say = useStaffText().composer;
  const { language } = useLanguage();
  const { missing, services, work } = props;
  const nameOf = (serviceId: string): string => {
    const index = services.findIndex(({ id }) => id === serviceId);
    const kind = work.serviceTypes.find(({ code }) => code === services[index]?.serviceType);
    return kind?.label[language] ?? say.service(index + 1);
  };
  return (
    <section className="missing-slots">
      <h3 aria-live="polite">
        <Drawing name={missing.length > 0 ? 'lines' : 'check'} size={20} />
        {missing.length > 0 ? say.missing(missing.length) : say.nothingMissing}
      </h3>
      <ul>
        {missing.map((each) => (
          <li key={`${each.slot} ${each.serviceId}`}>
            <button type="button" onClick={() => goToSlot(each)}>
              {each.serviceId ? `${nameOf(each.serviceId)}: ` : ''}
              {say.slot[each.slot]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
