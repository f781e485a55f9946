import type { ApplicationState, Ball, ComesNext } from '@tunet/contract';
import type { PageText } from '../../text/nb-pages.ts';

interface Whose {
  readonly ball: Ball;
  /** who has it at the office, by name; null: nobody yet, or not told here */
  readonly takenBy: string | null;
  /** first name of the one followed; null when it is oneself */
  readonly name: string | null;
}

/** Who has the ball, in a sentence. */
export function sayBall(text: PageText, { ball, takenBy, name }: Whose): string {
  const say = text.application.ball;
  switch (ball) {
    case 'office':
      return say.office(takenBy ?? text.application.theOffice);
    case 'you':
      return name === null ? say.you : say.youOf(name);
    default:
      return say[ball];
  }
}

/** What happens next, in a sentence; the day of a promise is told beside it. */
export function sayNext(text: PageText, { what }: ComesNext, of: Whose & { readonly state: ApplicationState }): string {
  const say = text.application.next;
  const who = of.takenBy ?? text.application.caseWorker;
  switch (what) {
    case 'talk-at-home':
      return of.name === null ? say['talk-at-home'](who) : say['talk-at-home-of'](who, of.name);
    case 'nothing':
      return of.state === 'started' ? say.goesOn : say.nothing;
    default:
      return say[what];
  }
}
