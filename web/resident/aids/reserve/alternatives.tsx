import { Link } from '@tanstack/react-router';
import type { AidAlternative } from '@tunet/contract';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';

/** What else can be had for as long, each with the day from which it is free. */
export function Alternatives(props: { personId: string; alternatives: readonly AidAlternative[] }) {
  const say = usePageText().aidsReserve;
  const { language } = useLanguage();
  const { longDate } = useClock();
  if (props.alternatives.length === 0) return null;
  return (
    <section className="aid-alternatives" aria-labelledby="aid-alternatives">
      <h3 id="aid-alternatives">{say.alternatives}</h3>
      <ul>
        {props.alternatives.map((one) => (
          <li key={one.stockId}>
            <Link
              className="ds-button"
              data-variant="secondary"
              data-color="accent"
              data-fullwidth
              to="/person/$personId/aids/reserve/$stockId"
              params={{ personId: props.personId, stockId: one.stockId }}
            >
              {say.kind(one.article[language], one.hasSizes ? one.size[language] : null)}
            </Link>
            <p>
              {one.storeName}. {say.freeFrom(longDate(one.firstFreeOn))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
