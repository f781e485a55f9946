import type { Office } from '@tunet/contract';
import { telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { usePageText } from '../../ui/more-text.tsx';

/** Whom to ring about it, and when somebody answers. */
export function OfficeLines(props: { office: Office }) {
  const say = usePageText().receipt;
  const { name, phone, openFrom, openTo } = props.office;
  return (
    <section className="office">
      <h2>{say.whom}</h2>
      <p>
        <strong>{name}</strong>
      </p>
      {phone === null ? null : (
        <a className="office-number" href={telephone(phone)}>
          <Drawing name="phone" />
          {phone}
        </a>
      )}
      {openFrom === null || openTo === null ? null : <p className="quiet">{say.open(openFrom, openTo)}</p>}
    </section>
  );
}
