import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DraftWithPapers } from '@tunet/contract';
import { useId, useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Refused, Waiting } from '../../ui/notice.tsx';
import { readPaper } from '../../ui/read-paper.ts';
import { usePersonHere } from '../people.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { papersQuery } from './papers-query.ts';
import '../../ui/pictures.css';

/** As many as one application carries; the server says the same. */
const most = 6;

/** Photos and PDFs beside the draft: each is kept as soon as it is chosen, shown, and can be taken away again. */
export function PaperFields(props: { keeper: DraftKeeper }) {
  const text = usePageText();
  const say = text.applying.papers;
  const { personId } = usePersonHere();
  const cache = useQueryClient();
  const inputId = useId();
  const query = papersQuery(personId);
  const found = useQuery(query);
  const [unread, setUnread] = useState<'unreadable' | 'tooLarge' | null>(null);

  function take({ draft, papers }: DraftWithPapers): void {
    props.keeper.hear(draft);
    cache.setQueryData(query.queryKey, { papers });
  }
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setUnread(null);
      // One after the other: each knows the draft that the one before has begun.
      for (const file of files) {
        const read = await readPaper(file);
        if (typeof read === 'string') {
          setUnread(read);
          continue;
        }
        const { paper } = read;
        await props.keeper.flush();
        const body = { draftId: props.keeper.now().draftId, paper };
        take(await command('POST /api/my/people/:personId/application-draft/papers', { params: { personId }, body }));
      }
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code === 'draft-gone') void props.keeper.load();
    },
  });
  const remove = useMutation({
    mutationFn: async (draftPaperId: string) => {
      const params = { draftPaperId };
      take(
        await command('POST /api/my/application-papers/:draftPaperId/remove', {
          params,
          body: {},
        }),
      );
    },
    onError: () => void found.refetch(),
  });
  if (found.error) return <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('resident')} />;
  if (!found.data) return <Waiting doing={text.applying.waiting} />;
  const { papers } = found.data;
  const isBusy = add.isPending || remove.isPending;
  const problem = add.error ?? remove.error;
  const code = problem instanceof Problem ? problem.code : null;
  const refused: Readonly<Record<string, string>> = {
    'not-a-picture': say.unreadable,
    'picture-too-large': say.tooLarge,
    'too-many-papers': say.tooMany,
  };
  const words = unread === null ? (code === null ? undefined : refused[code]) : say[unread];
  return (
    <div className="pictures-add">
      {papers.length > 0 ? (
        <ul className="pictures">
          {papers.map(({ id, type, width, height }, index) => (
            <li key={id}>
              {type === 'image/jpeg' ? (
                <img
                  src={`/api/my/application-papers/${id}`}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  alt={say.photo(index + 1)}
                />
              ) : (
                <a href={`/api/my/application-papers/${id}`} download>
                  {say.document(index + 1)}
                </a>
              )}
              <button
                className="ds-button"
                type="button"
                data-variant="secondary"
                data-color="neutral"
                disabled={isBusy}
                onClick={() => remove.mutate(id)}
              >
                {say.remove(index + 1)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {papers.length < most ? (
        <>
          <input
            className="pictures-input"
            id={inputId}
            type="file"
            accept="image/*,application/pdf"
            multiple
            disabled={isBusy}
            aria-describedby={`${inputId}-help`}
            onChange={(event) => {
              const input = event.target;
              add.mutate([...(input.files ?? [])], {
                onSettled: () => {
                  input.value = '';
                },
              });
            }}
          />
          <label className="pictures-choose" htmlFor={inputId}>
            <Drawing name="lines" />
            {add.isPending ? say.adding : say.add}
          </label>
        </>
      ) : null}
      <p className="quiet" id={`${inputId}-help`}>
        {say.how}
      </p>
      {words ? (
        <p className="refused" role="alert">
          {words}
        </p>
      ) : problem ? (
        <Refused problem={problem} />
      ) : null}
    </div>
  );
}
