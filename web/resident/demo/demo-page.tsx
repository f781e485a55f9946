import { useQuery } from '@tanstack/react-query';
import { call, Problem } from '../../data/call.ts';
import { loadDemoText } from '../../text/demo-page.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { Yard } from '../../ui/yard.tsx';
import './demo.css';
import { DemoButtons } from './demo-buttons.tsx';
import { DemoDoor } from './demo-door.tsx';
import { DemoMore } from './demo-more.tsx';
import { DemoOutbox } from './demo-outbox.tsx';
import { DemoPeople } from './demo-people.tsx';
import { DemoTelephone } from './demo-telephone.tsx';
import { DemoTown } from './demo-town.tsx';

/** Whom one can be, what one can make happen, what was sent, and what the town is made of. */
export function DemoPage() {
  const text = useText();
  const { language } = useLanguage();
  const words = useQuery({
    queryKey: ['demo-text', language],
    queryFn: () => loadDemoText(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const demo = useQuery({ queryKey: ['demo', 'page'], queryFn: () => call('GET /api/demo'), refetchInterval: 30_000 });
  const say = words.data;
  if (!say) return <Waiting doing={text.waiting.session} />;
  if (demo.error instanceof Problem && demo.error.status === 404) {
    return (
      <Empty sign="house" heading={say.noDemo}>
        {say.noDemoHelp}
      </Empty>
    );
  }
  if (demo.error && !demo.data) return <ErrorMessage problem={demo.error} retry={() => void demo.refetch()} />;
  if (!demo.data) return <Waiting doing={text.waiting.session} />;
  return (
    <>
      <div className="front-picture no-print">
        <Yard />
      </div>
      <div className="demo-width">
        <PageHeading lead={say.lead}>{say.heading}</PageHeading>
        <p className="demo-others">{demo.data.town === 'live' ? say.otherPeople : say.still}</p>
        <nav className="demo-sections" aria-label={say.sections}>
          <a href="#happen">{say.happen.heading}</a>
          <a href="#more">{say.more.heading}</a>
          <a href="#telephone">{say.telephone.heading}</a>
          <a href="#door">{say.door.heading}</a>
          <a href="#sent">{say.outbox.heading}</a>
          <a href="#town">{say.town.heading}</a>
        </nav>
        <DemoPeople say={say} people={demo.data.people} />
        <DemoButtons say={say} people={demo.data.people} />
        <DemoMore say={say} />
        <DemoTelephone say={say} numbers={demo.data.weekNumbers} />
        <DemoDoor say={say} />
        <DemoOutbox say={say} />
        <DemoTown say={say} inhabitants={demo.data.inhabitants} />
      </div>
    </>
  );
}
