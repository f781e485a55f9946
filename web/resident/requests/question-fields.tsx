import type { ApplicationAnswers, ServiceType } from '@tunet/contract';
import { TextArea } from '../../ui/field.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import type { QuestionPage } from '../../ui/say-answer.ts';
import { PickMany, PickOne } from '../people/choices.tsx';
import { usePersonHere } from '../people.ts';
import { questionOf } from './ask.ts';
import { ConsentFields } from './consent-fields.tsx';
import type { DraftKeeper, Kept } from './draft-keeper.ts';
import { EverydayFields } from './everyday-fields.tsx';
import { HelpFields } from './help-fields.tsx';
import { PaperFields } from './paper-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { roomFor } from './room-for.ts';
import '../people/people.css';

const whos = ['relative', 'guardian', 'professional'] as const;
const lives = ['alone', 'with-partner', 'with-family', 'with-others'] as const;
const homes = ['stairs-in', 'stairs-inside', 'high-bath-edge', 'far-to-others', 'nothing'] as const;
const hospitals = ['no', 'there-now', 'lately'] as const;
const aids = ['rollator', 'wheelchair', 'alarm', 'hearing', 'bath', 'other', 'none'] as const;

/** The answer to one question; each is kept as soon as it is given. */
export function QuestionFields(props: {
  page: QuestionPage;
  draft: Kept & { readonly keeper: DraftKeeper };
  types: readonly ServiceType[];
  error: string | null;
}) {
  const text = usePageText();
  const say = text.applying;
  const { name } = usePersonHere();
  const { page, draft, types, error } = props;
  const { answers, keeper } = draft;
  const question = questionOf(text, page, name);
  switch (page) {
    case 'who':
      return (
        <PickOne
          question={question}
          picked={answers.who ?? null}
          onPick={(who) => keeper.answer('who', who)}
          choices={whos.map((value) => ({
            value,
            label: say.who[value],
            ...(value === 'guardian' ? { help: say.who.guardianHelp } : {}),
          }))}
        />
      );
    case 'words':
      return <Words draft={draft} error={error} />;
    case 'lives':
      return (
        <PickOne
          question={question}
          picked={answers.lives ?? null}
          onPick={(value) => keeper.answer('lives', value)}
          choices={lives.map((value) => ({ value, label: say.lives[value] }))}
        />
      );
    case 'home':
      return (
        <PickMany
          question={question}
          picked={answers.home ?? []}
          onPick={(value) => keeper.answer('home', alone(value, answers.home, 'nothing'))}
          choices={homes.map((value) => ({ value, label: say.home[value] }))}
        />
      );
    case 'hospital':
      return (
        <PickOne
          question={question}
          picked={answers.hospital ?? null}
          onPick={(value) => keeper.answer('hospital', value)}
          choices={hospitals.map((value) => ({ value, label: say.hospital[value] }))}
        />
      );
    case 'aids':
      return (
        <PickMany
          question={question}
          picked={answers.aids ?? []}
          onPick={(value) => keeper.answer('aids', alone(value, answers.aids, 'none'))}
          choices={aids.map((value) => ({ value, label: say.aids[value] }))}
        />
      );
    case 'everyday':
      return <EverydayFields answers={answers} onAnswer={(value) => keeper.answer('everyday', value)} />;
    case 'matters':
      return (
        <TextArea
          label={text.apply.label}
          rows={6}
          maxLength={2000}
          value={answers.matters ?? ''}
          onChange={(value) => keeper.answer('matters', value === '' ? null : value)}
        />
      );
    case 'wishes':
      return <HelpFields answers={answers} types={types} onAnswer={(value) => keeper.answer('wishes', value)} />;
    case 'place':
      return <PlaceFields answers={answers} types={types} onAnswer={(value) => keeper.answer('place', value)} />;
    case 'papers':
      return <PaperFields keeper={keeper} />;
    case 'consent':
      return <ConsentFields answers={answers} onAnswer={(value) => keeper.answer('consent', value)} />;
  }
}

/** “Nothing” and “none” stand alone: whichever was ticked last counts. Nothing ticked is no answer. */
function alone<V extends string>(picked: V[], before: readonly V[] | undefined, none: NoInfer<V>): V[] | null {
  if (picked.length === 0) return null;
  if (!picked.includes(none)) return picked;
  return before?.includes(none) ? picked.filter((each) => each !== none) : [none];
}

function Words(props: { draft: Kept & { readonly keeper: DraftKeeper }; error: string | null }) {
  const say = usePageText().apply;
  const words: ApplicationAnswers['words'] = props.draft.answers.words ?? '';
  const { length } = words;
  return (
    <>
      <TextArea
        label={say.label}
        rows={9}
        // More than fits is never cut off unseen: she is told, and shortens it herself.
        maxLength={roomFor * 10}
        value={words}
        onChange={(value) => props.draft.keeper.answer('words', value === '' ? null : value)}
        error={length > roomFor ? say.full : props.error}
      />
      <p className="quiet" aria-live="polite">
        {length > roomFor - 500 && length <= roomFor ? say.left(roomFor - length) : null}
      </p>
    </>
  );
}
