import type { Place } from '@tunet/contract';
import { telephone } from '../ui/button.tsx';
import { Drawing } from '../ui/drawings.tsx';
import { useText } from '../ui/language.tsx';

/** The emergency numbers of the country, in sight on every page. They judge nothing and ask nothing. */
export function Urgent(props: { country: Place['country'] }) {
  const text = useText();
  const norway = props.country === 'NO';
  return (
    <footer className="urgent">
      <p>{text.common.urgent}</p>
      <a className="urgent-ring" href={telephone(norway ? '113' : '112')}>
        <Drawing name="phone" />
        {norway ? text.common.medical : text.common.medicalSweden}
      </a>
      <a className="urgent-calm" href={telephone(norway ? '116117' : '1177')}>
        {norway ? text.common.outOfHours : text.common.outOfHoursSweden}
      </a>
    </footer>
  );
}
