import type { TextOfPages } from '../../ui/more-text.tsx';
import type { QuestionPage } from '../../ui/say-answer.ts';

/** What a page asks. @param name first name of the one it is about; null when she writes for herself */
export function questionOf(text: TextOfPages, page: QuestionPage, name: string | null): string {
  const say = text.applying;
  switch (page) {
    case 'words':
      return name === null ? text.apply.heading : text.apply.headingFor(name);
    case 'who':
      return say.who.ask(name ?? '');
    case 'wishes':
    case 'papers':
    case 'consent':
      return say[page].ask;
    default:
      return say[page].ask(name);
  }
}

/** What is said under the question, if anything. */
export function helpOf(text: TextOfPages, page: QuestionPage, name: string | null): string | null {
  const say = text.applying;
  switch (page) {
    case 'words':
      return text.apply.lead;
    case 'consent':
      return say.consent.help(name);
    case 'lives':
    case 'hospital':
    case 'aids':
      return null;
    default:
      return say[page].help;
  }
}
