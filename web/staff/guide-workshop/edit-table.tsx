import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GuideWay } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useStaffText } from '../staff-text.tsx';
import { BeforeAfter, DatedForm, type Decision } from '../workshop/dated-form.tsx';
import {
  askedIn,
  type GuideWorkshop,
  guideWorkshopKey,
  type Row,
  sayAnswer,
  sayCase,
  type TableShown,
} from './guide-workshop-data.ts';
import { RowForm } from './row-form.tsx';

/** Decides another table: each line can be opened, moved, taken out; what it does is shown before it counts. */
export function EditTable(props: {
  workshop: GuideWorkshop;
  titleOf: (way: GuideWay) => string;
  onCancel: () => void;
  onDone: (from: string) => void;
}) {
  const say = useStaffText().guideWorkshop;
  const cache = useQueryClient();
  const [lines, setLines] = useState<readonly Row[]>(props.workshop.table.lines);
  const [shown, setShown] = useState<TableShown | null>(null);
  const preview = useMutation({
    mutationFn: (validFrom: string) =>
      call('POST /api/workshop/guide/table/preview', { body: { lines: [...lines], validFrom } }),
    onSuccess: setShown,
  });
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      command('POST /api/workshop/guide/table/change', { body: { lines: [...lines], ...decision } }),
    onSuccess: ({ validFrom }) =>
      cache.invalidateQueries({ queryKey: guideWorkshopKey }).then(() => props.onDone(validFrom)),
    onError: () => setShown(null),
  });
  const change = (index: number, row: Row | null) =>
    setLines(lines.flatMap((each, at) => (at !== index ? [each] : row ? [row] : [])));
  const move = (index: number, by: -1 | 1) => {
    const next = [...lines];
    const [row] = next.splice(index, 1);
    if (row) next.splice(index + by, 0, row);
    setLines(next);
  };
  return (
    <article className="workshop-detail">
      <h2>{say.table}</h2>
      <DatedForm
        heading={say.editing}
        today={props.workshop.today}
        onPreview={async (validFrom) => {
          await preview.mutateAsync(validFrom).catch(() => undefined);
          return true;
        }}
        shown={shown ? <Preview shown={shown} titleOf={props.titleOf} asked={askedIn(lines)} /> : null}
        onEditMore={() => setShown(null)}
        onDecide={(decision) => decide.mutate(decision)}
        onCancel={props.onCancel}
        busy={preview.isPending || decide.isPending}
        problem={decide.error ?? preview.error}
      >
        <p>{say.tableHelp}</p>
        {lines.map((row, index) => (
          <RowForm
            key={row.code}
            row={row}
            index={index}
            count={lines.length}
            ways={props.workshop.ways}
            titleOf={props.titleOf}
            onChange={(changed) => change(index, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => change(index, null)}
          />
        ))}
        <div className="workshop-actions">
          <Button
            variant="secondary"
            color="neutral"
            onClick={() => setLines([...lines.slice(0, -1), newRow(lines), ...lines.slice(-1)])}
          >
            {say.add}
          </Button>
        </div>
      </DatedForm>
    </article>
  );
}

/** A line to fill in, before the last; its code is the first that is free. */
function newRow(lines: readonly Row[]): Row {
  let no = lines.length;
  while (lines.some(({ code }) => code === `own-${no}`)) no += 1;
  return {
    code: `own-${no}`,
    when: { thing: ['aid'] },
    who: 'municipality-aids',
    way: 'loan-aid',
    because: { nb: '', nn: '', sv: '', en: '' },
    law: '',
    page: '',
    since: null,
  };
}

/** What the table would answer: a case of each sort, and how many others change. */
function Preview(props: { shown: TableShown; titleOf: (way: GuideWay) => string; asked: ReadonlySet<string> }) {
  const say = useStaffText().guideWorkshop;
  const { cases, combinations, combinationsChanged, statements, statementsChanged } = props.shown;
  const said = ({ who, way }: TableShown['cases'][number]['before']) => sayAnswer(who, way, say, props.titleOf);
  const isSame = ({ before, after }: TableShown['cases'][number]) => said(before) === said(after);
  return (
    <>
      <p>{say.combinations(combinationsChanged, combinations)}</p>
      <p>{say.statements(statementsChanged.length, statements)}</p>
      <h4>{say.casesHeading}</h4>
      <BeforeAfter
        rows={cases.map((each) => ({
          what: sayCase(each.thing, each.facts, say, props.asked),
          before: said(each.before),
          after: isSame(each) ? say.same : <strong>{said(each.after)}</strong>,
        }))}
      />
      {statementsChanged.length > 0 ? (
        <BeforeAfter
          rows={statementsChanged
            .slice(0, 12)
            .map(({ text, before, after }) => ({ what: text, before: said(before), after: said(after) }))}
        />
      ) : null}
    </>
  );
}
