import type { Language } from '@tunet/contract';

/** A page made by the server, for the moments before a door is open. No script, nothing from elsewhere. */
export interface PlainPage {
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** Ready-made markup between the paragraphs and the links; what goes into it is the caller's to escape. */
  readonly markup?: string;
  /** Address of `plainStyle`. */
  readonly style: string;
}

export function renderPlainPage(page: PlainPage): string {
  const links = (page.links ?? []).map(
    ({ href, label }) => `<a class="button" href="${asText(href)}">${asText(label)}</a>`,
  );
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asText(page.title)} – Tunet</title>
<link rel="stylesheet" href="${asText(page.style)}">
</head>
<body>
<main>
<h1>${asText(page.title)}</h1>
${page.paragraphs.map((text) => `<p>${asText(text)}</p>`).join('\n')}
${page.markup ?? ''}
${links.length > 0 ? `<p class="ways">${links.join(' ')}</p>` : ''}
</main>
</body>
</html>
`;
}

/** Text made safe between tags and inside double quotes. */
export function asText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The language of the product that a browser asks for first; bokmål when it asks for none of ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=');
      return { tag: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((one, other) => other.weight - one.weight);
  for (const { tag, weight } of asked) {
    const found = weight > 0 ? spoken[tag] : undefined;
    if (found) return found;
  }
  return 'nb';
}

const spoken: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', da: 'nb', nn: 'nn', sv: 'sv', en: 'en' };

/** The style of plain pages: the product's spruce, stone and barley, light and dark, without a font of its own. */
export const plainStyle = `:root{color-scheme:light dark;--ground:#f7f4ee;--sheet:#fff;--ink:#22302a;--quiet:#55635c;--spruce:#1f5a44;--on-spruce:#fff;--edge:#8b9690}
@media (prefers-color-scheme:dark){:root{--ground:#101a1f;--sheet:#18252b;--ink:#e9efe9;--quiet:#b3beb8;--spruce:#7cc7a4;--on-spruce:#0d1a14;--edge:#7c8a84}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.6 "Inter Variable",Inter,system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.25;font-weight:600;margin:1rem 0}
h2{font-size:1.125rem;font-weight:600;margin:2rem 0 .5rem}
p{margin:0 0 1rem}
.quiet{color:var(--quiet)}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 .5rem}
form{margin:0}
.button,button{display:inline-block;font:inherit;min-height:3.5rem;padding:.75rem 1.25rem;border-radius:.5rem;cursor:pointer;text-decoration:none}
.button{background:var(--spruce);color:var(--on-spruce);border:2px solid var(--spruce)}
button{width:100%;text-align:start;background:var(--sheet);color:var(--ink);border:1px solid var(--edge)}
button:hover{border-color:var(--spruce)}
button strong{display:block;font-weight:600}
button span{color:var(--quiet)}
:focus-visible{outline:3px solid var(--spruce);outline-offset:3px}
`;
