import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CatalogueLine, StateProductLine } from '@tunet/contract';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RefusedAid } from './refused-aid.tsx';

/** Products of the state's register beside our articles, each to be tied by hand. */
export function StateProducts(props: { articles: readonly CatalogueLine[] }) {
  const say = useStaffText().aidCatalogue;
  const { language } = useLanguage();
  const client = useQueryClient();
  const look = useMutation({
    mutationFn: () => call('POST /api/aid-catalogue/state/preview', { body: { since: null } }),
  });
  const tie = useMutation({
    mutationFn: ({ articleId, stateNumber }: { articleId: string; stateNumber: string }) => {
      const version = props.articles.find((line) => line.articleId === articleId)?.version ?? 1;
      return command('POST /api/aid-catalogue/state/take', { body: { articleId, version, stateNumber } });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['aid-catalogue'] });
      look.mutate();
    },
  });
  const facts = ({ weightKg, onOrderList, course }: StateProductLine) =>
    [
      ...(weightKg === null ? [] : [say.kilograms(weightKg)]),
      ...(onOrderList ? [say.import.orderList] : []),
      ...(course ? [say.import.course] : []),
    ].join(', ');
  return (
    <section>
      <h2>{say.import.state}</h2>
      <p className="quiet">{say.import.stateHelp}</p>
      <Button variant="secondary" busy={look.isPending} onClick={() => look.mutate()}>
        {say.import.stateLook}
      </Button>
      {look.isPending ? <Waiting doing={say.import.stateLooking} /> : null}
      <RefusedAid problem={look.error ?? tie.error} />
      {look.data?.lines.length === 0 ? <p>{say.import.stateNone}</p> : null}
      {look.data?.isCut ? <p className="quiet">{say.import.stateCut}</p> : null}
      {look.data && look.data.lines.length > 0 ? (
        <div className="take-scroll">
          <table className="ds-table" data-size="sm">
            <thead>
              <tr>
                <th scope="col">{say.import.number}</th>
                <th scope="col">{say.import.product}</th>
                <th scope="col">{say.import.article}</th>
                <th scope="col">{say.import.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {look.data.lines.map((line) => (
                <tr key={line.stateNumber}>
                  <td className="figures">{line.stateNumber}</td>
                  <td>
                    {line.title} <span className="quiet">{facts(line)}</span>
                  </td>
                  <td>{line.articleName?.[language] ?? '–'}</td>
                  <td>
                    {say.import.states[line.verdict]}
                    {line.verdict === 'proposed' && line.articleId !== null ? (
                      <Button
                        variant="tertiary"
                        busy={tie.isPending}
                        onClick={() => tie.mutate({ articleId: line.articleId ?? '', stateNumber: line.stateNumber })}
                      >
                        {say.import.tie}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
