import { ButtonLink } from './button.tsx';
import { useText } from './language.tsx';
import { Main, PageHeading } from './page.tsx';

/** An address that no page of the door has: said plainly, with the way back. */
export function NoPage(props: { first: string }) {
  const say = useText().noPage;
  return (
    <Main className="page">
      <PageHeading>{say.heading}</PageHeading>
      <p>{say.help}</p>
      <ButtonLink href={props.first}>{say.first}</ButtonLink>
    </Main>
  );
}
