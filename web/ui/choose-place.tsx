import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Identity } from '@tunet/contract';
import { call } from '../data/call.ts';
import { Button } from './button.tsx';
import { useText } from './language.tsx';
import { Refused } from './notice.tsx';
import { Main, PageHeading } from './page.tsx';

/** For an account that is somebody in several places: chosen visibly, one at a time. */
export function ChoosePlace(props: { choices: readonly Identity[] }) {
  const text = useText();
  const cache = useQueryClient();
  const choose = useMutation({
    mutationFn: (actorId: string) => call('POST /api/session/choose', { body: { actorId } }),
    onSuccess: () => cache.invalidateQueries(),
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
