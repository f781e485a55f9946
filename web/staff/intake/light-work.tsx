import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LightWork } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { lightWorkQuery } from './intake-data.ts';

/** Help given by age that waits to be put in place, and those to ask how it goes; nothing is shown when there is none. */
export function LightWorkList() {
  const say = useStaffText().lightWork;
  const work = useQuery(lightWorkQuery);
  const rows = work.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <details className="open-notes">
      <summary>
        {say.heading} ({rows.length})
      </summary>
      <ul>
        {rows.map((row) => (
          <LightWorkLine key={row.lightHelpId} row={row} />
        ))}
      </ul>
    </details>
  );
}

function LightWorkLine(props: { row: LightWork }) {
  const say = useStaffText().lightWork;
  const { language } = useLanguage();
  const { day } = useClock();
  const queries = useQueryClient();
  const { lightHelpId, personId, personName, label, takenAt, inPlaceAt } = props.row;
  const settle = useMutation({
    mutationFn: async () => {
      const params = { lightHelpId };
      if (inPlaceAt === null) await command('POST /api/light-help/:lightHelpId/in-place', { params, body: {} });
      else await command('POST /api/light-help/:lightHelpId/asked', { params, body: {} });
    },
    onSuccess: () => queries.invalidateQueries(lightWorkQuery),
  });
  return (
    <li>
      <Link to="/people/$personId" params={{ personId }} search={{}}>
        {personName}
      </Link>
      <span>
        {label[language]}, {inPlaceAt === null ? say.waits : say.due}
      </span>
      <span className="quiet figures">{day(takenAt)}</span>
      <Refused problem={settle.error} />
      <Button variant="tertiary" busy={settle.isPending} onClick={() => settle.mutate()}>
        {inPlaceAt === null ? say.place : say.asked}
      </Button>
    </li>
  );
}
