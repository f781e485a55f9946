import { useQuery } from '@tanstack/react-query';
import type { ServiceType } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { isAnswered as hasAnswer, type QuestionPage } from '../../ui/say-answer.ts';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { helpOf, questionOf } from './ask.ts';
import type { DraftKeeper, Kept } from './draft-keeper.ts';
import { papersQuery } from './papers-query.ts';
import { QuestionFields } from './question-fields.tsx';
import { roomFor } from './room-for.ts';
import { SavedLine } from './saved-line.tsx';

/** One question: what is asked, the answer, how much is saved, and the way on. */
export function QuestionForm(props: {
  page: QuestionPage;
  step: string;
  before: QuestionPage | null;
  draft: Kept & { readonly keeper: DraftKeeper };
  types: readonly ServiceType[];
  onNext: () => void;
  onReadOver: () => void;
}) {
  const text = usePageText();
  const say = text.applying;
  const { personId, name } = usePersonHere();
  const [tried, setTried] = useState(false);
  const { page, draft } = props;
  const words = draft.answers.words ?? '';
  const wordsWrong = words.length === 0 ? text.apply.empty : words.length > roomFor ? text.apply.full : null;
  const wrong = page === 'words' ? wordsWrong : null;
  const papers = useQuery({ ...papersQuery(personId), enabled: page === 'papers' });
  const isAnswered = page === 'papers' ? (papers.data?.papers.length ?? 0) > 0 : hasAnswer(draft.answers, page);
  const help = helpOf(text, page, name);

  function goOn(to: () => void): void {
    setTried(true);
    if (wrong !== null) return;
    void draft.keeper.flush();
    to();
  }
  return (
    <PersonPage
      heading={questionOf(text, page, name)}
      {...(help ? { lead: help } : {})}
      backTo={props.before === null ? '/person/$personId/applications' : `/person/$personId/apply/${props.before}`}
    >
      <form
        className="apply"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          goOn(props.onNext);
        }}
      >
        <p className="quiet">{props.step}</p>
        <QuestionFields page={page} draft={draft} types={props.types} error={tried ? wrong : null} />
        {spokenIn(draft, page) === null ? null : <DangerLine words={spokenIn(draft, page) ?? ''} hours={null} />}
        <SavedLine kept={draft} />
        <div className="apply-ways">
          <Button type="submit" sign="forth">
            {isAnswered || page === 'words' ? say.next : say.skip}
          </Button>
          {wordsWrong === null || page === 'words' ? (
            <Button variant="secondary" onClick={() => goOn(props.onReadOver)}>
              {text.apply.forth}
            </Button>
          ) : null}
        </div>
      </form>
      {page === 'words' ? <Examples /> : null}
      <p className="quiet">{say.where}</p>
    </PersonPage>
  );
}

function Examples() {
  const say = usePageText().apply;
  return (
    <details className="apply-examples">
      <summary>{say.examples}</summary>
      <p className="quiet">{say.examplesHelp}</p>
      <ul>
        {say.example.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </details>
  );
}

/** What is written in own words on a page of the application; null where nothing is. */
function spokenIn({ answers }: Kept, page: QuestionPage): string | null {
  if (page === 'words') return answers.words ?? '';
  if (page === 'matters') return answers.matters ?? '';
  return page === 'place' ? (answers.place?.heard ?? '') : null;
}
