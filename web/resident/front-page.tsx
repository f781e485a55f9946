import { Link } from '@tanstack/react-router';
import { useText } from '../ui/language.tsx';
import { LoginChoices } from '../ui/login-page.tsx';
import { Notice } from '../ui/notice.tsx';
import { Main, PageHeading } from '../ui/page.tsx';
import { usePlace } from '../ui/place.tsx';
import { Yard } from '../ui/yard.tsx';
import { NeedField } from './guide/need-field.tsx';
import './home.css';

/** The municipality's front page for one who is not logged in: what is here, and the way in. */
export function FrontPage(props: { ended: boolean }) {
  const text = useText();
  const place = usePlace();
  return (
    <Main className="front">
      <div className="front-picture no-print">
        <Yard />
      </div>
      <div className="front-words">
        {props.ended ? (
          <Notice live>
            <strong>{text.session.ended}.</strong> {text.session.endedWhy}
          </Notice>
        ) : null}
        <PageHeading lead={text.resident.intro}>{text.resident.heading(place.name)}</PageHeading>
        <NeedField />
        <LoginChoices door="resident" help={text.resident.loginHelp} also={<Link to="/code">{text.code.have}</Link>} />
        <p>
          <Link to="/about/accessibility">{text.about}</Link>
        </p>
      </div>
    </Main>
  );
}
