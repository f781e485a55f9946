import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, command } from '../../../data/call.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { OnDuty } from '../../on-duty.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { AtStore } from './at-store.tsx';
import './door-work.css';

/** Choosing things whose labels are printed, and the sheets. */
export function LabelsPage() {
  const say = useStaffText().aidDoorWork;
  return (
    <OnDuty>
      <PageHeading lead={say.labelsLead}>{say.labels}</PageHeading>
      <AtStore>{(storeId) => <Labels key={storeId} storeId={storeId} />}</AtStore>
    </OnDuty>
  );
}

/** As many rows as a list shows at once; the rest is found by name, label or shelf. */
const shown = 100;

function Labels({ storeId }: { storeId: string }) {
  const say = useStaffText().aidDoorWork;
  const { language } = useLanguage();
  const [find, setFind] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [from, setFrom] = useState('1');
  const [sheet, setSheet] = useState<string | null>(null);
  useEffect(() => () => void (sheet && URL.revokeObjectURL(sheet)), [sheet]);
  const params = { labelStoreId: storeId };
  const list = useQuery({
    queryKey: ['aid-labels', storeId],
    queryFn: () => call('GET /api/aid-stores/:labelStoreId/labels', { params }),
  });
  const print = useMutation({
    mutationFn: async () => {
      const place = Number(from) >= 1 && Number(from) <= 24 ? Number(from) : 1;
      const body = { itemIds: [...picked], from: place };
      const { pdf } = await command('POST /api/aid-stores/:labelStoreId/labels/print', { params, body });
      const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
      return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    },
    onSuccess: setSheet,
  });
  return (
    <PartState query={list} doing={say.loading}>
      {({ items }) => {
        const wanted = find.trim().toLowerCase();
        const rows = items
          .filter(({ label, article, size, shelf }) =>
            [label, article[language], size[language], shelf ?? ''].join(' ').toLowerCase().includes(wanted),
          )
          .slice(0, shown);
        return (
          <div className="aid-work-labels">
            <div className="aid-work-acts">
              <TextField label={say.find} value={find} onChange={setFind} />
              <TextField numeric label={say.fromPlace} value={from} maxLength={2} onChange={setFrom} />
              <Button
                variant="secondary"
                color="neutral"
                onClick={() => setPicked([...new Set([...picked, ...rows.map(({ itemId }) => itemId)])].slice(0, 480))}
              >
                {say.all}
              </Button>
              <Button busy={print.isPending} disabled={picked.length === 0} onClick={() => print.mutate()}>
                {`${say.print} (${picked.length})`}
              </Button>
              {sheet ? (
                <ButtonLink href={sheet} variant="secondary" sign="letter">
                  {say.printed}
                </ButtonLink>
              ) : null}
            </div>
            <Refused problem={print.error} />
            <table className="ds-table">
              <thead>
                <tr>
                  <th scope="col">{say.pick}</th>
                  <th scope="col">{say.labels}</th>
                  <th scope="col">{say.thing}</th>
                  <th scope="col">{say.state}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ itemId, label, article, size, shelf }) => (
                  <tr key={itemId}>
                    <td>
                      <input
                        className="ds-input"
                        type="checkbox"
                        aria-label={`${say.pick} ${label}`}
                        checked={picked.includes(itemId)}
                        onChange={() =>
                          setPicked(
                            picked.includes(itemId) ? picked.filter((each) => each !== itemId) : [...picked, itemId],
                          )
                        }
                      />
                    </td>
                    <th scope="row" className="figures">
                      {label}
                    </th>
                    <td>
                      {article[language]}, {size[language]}
                    </td>
                    <td>{shelf ? say.shelf(shelf) : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </PartState>
  );
}
