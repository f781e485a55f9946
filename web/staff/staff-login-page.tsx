import { LoginChoices } from '../ui/login-page.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { Main, PageHeading, TopBar } from '../ui/page.tsx';
import { usePlace } from '../ui/place.tsx';

/** The way in for staff. */
export function StaffLoginPage(props: { ended: boolean }) {
  const text = useWorkText();
  const place = usePlace();
  return (
    <>
      <TopBar home="/staff/" place={place.name} door={text.staff.door} />
      <Main className="page">
        {props.ended ? (
          <Notice live>
            <strong>{text.session.ended}.</strong> {text.session.endedWhy}
          </Notice>
        ) : null}
        <PageHeading lead={text.staff.welcomeHelp}>{text.staff.welcome(place.name)}</PageHeading>
        <LoginChoices door="staff" help={text.staff.loginHelp} />
      </Main>
    </>
  );
}
