import { ButtonLink } from './button.tsx';
import { useText } from './language.tsx';
import { PageHeading } from './page.tsx';

/** An address that no page of the door has: said plainly, with the way back. It stands inside the door's own main part. */
export function NoPage(props: { first: string }) {
  const say = useText().noPage;
  return (
    <>
      <PageHeading>{say.heading}</PageHeading>
      <p>{say.help}</p>
      <ButtonLink href={props.first}>{say.first}</ButtonLink>
    </>
  );
}
