import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { loginAddress } from '../../data/login.ts';
import { forgetNeed, readNeed } from '../../data/need.ts';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { DraftGone } from './draft-gone.tsx';
import type { DraftKeeper, Kept } from './draft-keeper.ts';
import { QuestionForm } from './question-form.tsx';
import { pagesFor } from './questions.ts';
import { useApplicationDraft } from './use-application-draft.ts';
import { useServiceTypes } from './use-service-types.ts';
import './requests.css';
import './applying.css';

/** One question of an application a page; the draft stands on the server, so that one can leave from any of them. */
export function ApplyPage() {
  const text = usePageText();
  const navigate = useNavigate();
  const { personId, name } = usePersonHere();
  const { question: asked = '' }: { question?: string } = useParams({ strict: false });
  const draft = useApplicationDraft(personId);
  useNeedOfGuide(draft);
  const types = useServiceTypes();
  const pages = pagesFor({ isOwn: name === null, answers: draft.answers, types });
  const page = pages.find((each) => each === asked) ?? pages[0] ?? 'words';
  const place = pages.indexOf(page);
  const go = (to: string | undefined) =>
    navigate(
      to === undefined
        ? { to: '/person/$personId/apply/read', params: { personId } }
        : { to: '/person/$personId/apply/$question', params: { personId, question: to } },
    );
  if (draft.state === 'loading' || draft.state === 'failed' || draft.state === 'gone') {
    return (
      <PersonPage heading={text.application.heading} backTo="/person/$personId/applications">
        {draft.state === 'gone' ? (
          <DraftGone keeper={draft.keeper} />
        ) : draft.state === 'failed' ? (
          <ErrorMessage
            problem={draft.problem}
            retry={() => void draft.keeper.load()}
            logIn={loginAddress('resident')}
          />
        ) : (
          <Waiting doing={text.applying.waiting} />
        )}
      </PersonPage>
    );
  }
  return (
    <QuestionForm
      // A new question takes the focus with its heading, so that it is read aloud.
      key={page}
      page={page}
      step={text.applying.step(place + 1, pages.length)}
      before={place === 0 ? null : (pages[place - 1] ?? null)}
      draft={draft}
      types={types}
      onNext={() => void go(pages[place + 1])}
      onReadOver={() => void go(undefined)}
    />
  );
}

/** What she wrote to the guide is where the application begins, unless one is begun already; the server has it before it is forgotten. */
function useNeedOfGuide({ keeper, state, answers }: Kept & { readonly keeper: DraftKeeper }): void {
  const isKnown = state === 'empty' || state === 'saved';
  const isBegun = answers.words !== undefined;
  useEffect(() => {
    const need = isKnown ? readNeed() : null;
    if (need === null || isBegun) return;
    keeper.answer('words', need.words);
    if (need.way !== null) keeper.answer('way', need.way);
    void keeper.flush().then((isSaved) => {
      if (isSaved) forgetNeed();
    });
  }, [isKnown, isBegun, keeper]);
}
