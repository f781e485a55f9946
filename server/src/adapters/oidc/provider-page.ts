import type { Door, Language, LocalText } from '@tunet/contract';
import { asText, renderPlainPage } from './plain-page.ts';
import { providerWords } from './provider-words.ts';

/** Somebody whom anyone may be in the demo. */
export interface ProvidedPerson {
  /** Subject of her account. */
  readonly key: string;
  readonly name: string;
  readonly role: LocalText;
  readonly placeName: string;
  readonly door: Door;
  readonly acr: string;
  /** False: she lives by herself and is not offered to visitors. */
  readonly listed?: boolean;
}

export const providerStyle = '/page.css';
export const leaveScript = '/leave.js';

/** One button per made-up person; those of the door that was asked for, else of every door. */
export function renderChoices(
  language: Language,
  action: string,
  people: readonly ProvidedPerson[],
  door: unknown,
): string {
  const words = providerWords[language];
  const doors = (['resident', 'staff', 'field'] as const).filter((each) => each === door);
  const groups = (doors.length > 0 ? doors : (['resident', 'staff', 'field'] as const)).map((each) => {
    const items = people
      .filter((person) => person.door === each && person.listed !== false)
      .map((person) => choice(language, person));
    return `<h2>${asText(words.door[each])}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return renderPlainPage({
    language,
    title: words.choose,
    paragraphs: [words.help],
    markup: `<form method="post" action="${asText(action)}">\n${groups.join('\n')}\n</form>`,
    style: providerStyle,
  });
}

function choice(language: Language, { key, name, role, placeName }: ProvidedPerson): string {
  const about = `${role[language]} · ${placeName}`;
  return `<li><button name="key" value="${asText(key)}"><strong>${asText(name)}</strong><span>${asText(about)}</span></button></li>`;
}

export function renderLate(language: Language, back: string): string {
  const { late, back: label } = providerWords[language];
  return renderPlainPage({
    language,
    title: late[0],
    paragraphs: [late[1]],
    links: [{ href: back, label }],
    style: providerStyle,
  });
}

/** @param form of the provider, with its own proof against forged requests; a small script presses the button */
export function renderLeave(language: Language, form: string): string {
  const [title, label] = providerWords[language].leave;
  const button = `<p><button type="submit" form="op.logoutForm" name="logout" value="yes">${asText(label)}</button></p>`;
  const script = `<script src="${leaveScript}" defer></script>`;
  return renderPlainPage({
    language,
    title,
    paragraphs: [],
    markup: `${form}\n${button}\n${script}`,
    style: providerStyle,
  });
}

export const leaveScriptText = `document.querySelector('button[name="logout"]').click();\n`;

export function renderLeft(language: Language, back: string): string {
  const { left, back: label } = providerWords[language];
  return renderPlainPage({
    language,
    title: left[0],
    paragraphs: [left[1]],
    links: [{ href: back, label }],
    style: providerStyle,
  });
}
