import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { serverNow } from '../data/server-clock.ts';
import { Button } from '../ui/button.tsx';
import { Drawing } from '../ui/drawings.tsx';
import { useClock, useText } from '../ui/language.tsx';
import { PageHeading } from '../ui/page.tsx';
import { usePlace } from '../ui/place.tsx';
import { usePersonHere } from './people.ts';

/** What every page about a person has: the way back, the heading, what a relative is told, and the letter when printed. */
export function PersonPage(props: {
  heading: string;
  lead?: string;
  print?: boolean;
  /** where back leads, about the same person: `/person/$personId/applications`; left out: the first page */
  backTo?: string;
  children: ReactNode;
}) {
  const text = useText();
  const place = usePlace();
  const { longDay } = useClock();
  const { personId, name, fullName } = usePersonHere();
  return (
    <>
      <Link className="way-back no-print" to={props.backTo ?? '/'} params={{ personId }}>
        <Drawing name="back" />
        {text.common.back}
      </Link>
      <div className="letter-head">
        <p>
          <strong>{place.name}</strong>
        </p>
        <p>{longDay(serverNow())}</p>
        <p className="letter-about">{fullName}</p>
      </div>
      <PageHeading {...(props.lead ? { lead: props.lead } : {})}>{props.heading}</PageHeading>
      {name === null ? null : <p className="quiet">{text.resident.proxyNote(name)}</p>}
      {props.children}
      {props.print ? <PrintButton /> : null}
    </>
  );
}

/** Prints the page as a letter. */
function PrintButton() {
  const text = useText();
  return (
    <Button className="no-print" variant="secondary" color="neutral" sign="letter" onClick={() => window.print()}>
      {text.common.print}
    </Button>
  );
}
