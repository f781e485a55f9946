import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Identity } from '@tunet/contract';
import { call } from '../data/call.ts';
import { Button } from './button.tsx';
import { useText } from './language.tsx';
import { Refused } from './notice.tsx';
import { Main, PageHeading } from './page.tsx';

/** For an account that is somebody in several places: chosen visibly, one at a time. */
export function ChoosePlace(props: { choices: readonly Identity[]; onChosen?: () => void }) {
  const text = useText();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const choose = useMutation({
    mutationFn: (actorId: string) => call('POST /api/session/choose', { body: { actorId } }),
    // What was read as somebody else is forgotten, and the door begins at its first page.
    onSuccess: async () => {
      await navigate({ to: '/' });
      await cache.resetQueries();
      props.onChosen?.();
    },
  });
  return (
    <Main className="page">
      <PageHeading lead={text.session.chooseHelp}>{text.session.choose}</PageHeading>
      <ul className="choices">
        {props.choices.map((choice) => (
          <li key={choice.actorId}>
            <Button
              variant="secondary"
              wide
              busy={choose.isPending && choose.variables === choice.actorId}
              onClick={() => choose.mutate(choice.actorId)}
            >
              {text.session.continueAs(choice.placeName)}
            </Button>
          </li>
        ))}
      </ul>
      <Refused problem={choose.error} />
    </Main>
  );
}
