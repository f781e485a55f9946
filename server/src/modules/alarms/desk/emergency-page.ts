import type { EmergencyWords } from './emergency-words.ts';
import type { SealedList } from './seal-list.ts';

export interface EmergencyPage {
  readonly words: EmergencyWords;
  readonly list: SealedList;
  /** when it was made, on the desk's own clock: `22.11.2026 03:00` */
  readonly madeAt: string;
  readonly homes: number;
  readonly hidden: number;
}

/**
 * One file that opens by itself, in any browser, from a disk, without net and without us. Its own policy lets nothing in or out.
 * Nothing of anybody stands in it in the clear: not before the passphrase, and not in its name or title.
 */
export function emergencyPage({ words, list, madeAt, homes, hidden }: EmergencyPage): string {
  const made = words.made.replace('{at}', madeAt).replace('{homes}', String(homes)).replace('{hidden}', String(hidden));
  // `<` never stands in the data: it could end the script that holds it.
  const data = JSON.stringify({ words, list }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.heading}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${words.heading}</h1><p>${made}</p><p>${words.help}</p><p class="now"><strong>${words.emergency}</strong></p></header>
<main>
<form id="way-in"><label for="passphrase">${words.passphrase}</label>
<input id="passphrase" type="password" autocomplete="off" spellcheck="false" autofocus>
<button>${words.open}</button><p id="told" role="alert"></p></form>
<div id="inside" hidden>
<div class="tools"><label for="find">${words.find}</label><input id="find" type="search" autocomplete="off">
<button type="button" id="print">${words.print}</button><button type="button" id="lock">${words.lock}</button></div>
<form id="hidden"><label for="number">${words.number}</label><p>${words.numberHelp}</p>
<input id="number" autocomplete="off" inputmode="tel"><button>${words.numberFind}</button><p id="number-told" role="alert"></p></form>
<div id="found" aria-live="polite"></div>
<div id="homes"></div>
</div>
</main>
<script>const { words, list } = ${data};
${script}</script>
</body>
</html>
`;
}

const style = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: #14201a; background: #fff; }
h1 { font-size: 1.6rem; } h2 { margin: 1.5rem 0 .5rem; font-size: 1.15rem; } h3 { margin: 0; font-size: 1.05rem; }
p { margin: .25rem 0; } .now { font-size: 1.1rem; }
form, .tools { display: grid; gap: .5rem; max-width: 28rem; margin: 1rem 0; padding: 1rem; border: 1px solid #7b8780; border-radius: 8px; }
input, button { min-height: 44px; padding: 0 .75rem; border: 1px solid #4d5a53; border-radius: 6px; font: inherit; }
button { background: #1d5f45; color: #fff; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid #14201a; outline-offset: 2px; }
article { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid #7b8780; border-radius: 8px; break-inside: avoid; }
article p, article ol { margin: .15rem 0; } .person { margin-top: .5rem; } [hidden] { display: none; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } form, .tools, #found { display: none; } article { margin: .3rem 0; padding: .3rem .5rem; } }
`;

/** Runs in the browser that opens the file. Text is set as text, never as markup. */
const script = `
const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
async function keyFrom(secret, salt) {
  const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: list.rounds }, raw, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
}
async function unseal(key, sealed) {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(sealed.iv) }, key, bytes(sealed.text));
  return JSON.parse(new TextDecoder().decode(plain));
}
// As the numbers were compared when the list was sealed.
const plainNumber = (number) => number.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
const at = (id) => document.getElementById(id);
function make(tag, text, ...inside) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...inside);
  return made;
}
function line(name, text) {
  return text ? make('p', '', make('strong', name + ': '), text) : '';
}
function person(one) {
  const shown = make('div', '', make('p', '', make('strong', one.name), ', ' + one.bornYear + (one.phone ? ' · ' + one.phone : '') + ' · ' + one.languages.join(', ')));
  shown.className = 'person';
  if (!one.speaks) shown.append(make('p', '', make('strong', words.mute)));
  shown.append(line(words.hazards, one.hazards.join('; ')));
  shown.append(line(words.relatives, one.relatives.map((each) => each.name + ' ' + each.phone + (each.hasKey ? ' (' + words.hasKey + ')' : '')).join('; ')));
  shown.append(line(words.steps, one.steps.map((step, no) => no + 1 + '. ' + step).join(' ')));
  return shown;
}
function home(one) {
  const shown = make('article', '', make('h3', one.street + ', ' + one.postal));
  if (one.wayIn) shown.append(make('p', one.wayIn));
  if (!one.confirmedOn) shown.append(make('p', words.unconfirmed));
  shown.append(line(words.alarm, one.numbers.join(', ')), line(words.keys, one.keys.join('; ')), ...one.persons.map(person));
  return shown;
}
let secret = '';
function show(homes) {
  let last = '';
  for (const one of homes) {
    const where = one.place + ', ' + one.area;
    if (where !== last) at('homes').append(make('h2', where));
    last = where;
    const shown = home(one);
    shown.dataset.words = (JSON.stringify(one) + ' ' + one.numbers.map(plainNumber).join(' ')).toLowerCase();
    at('homes').append(shown);
  }
}
at('way-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  at('told').textContent = words.opening;
  try {
    const given = at('passphrase').value;
    show(await unseal(await keyFrom(given, list.open.salt), list.open));
    secret = given;
    at('told').textContent = '';
    at('way-in').hidden = true;
    at('inside').hidden = false;
    at('hidden').hidden = list.hidden.length === 0;
    at('find').focus();
  } catch {
    at('told').textContent = words.wrong;
  }
  at('passphrase').value = '';
});
at('hidden').addEventListener('submit', async (event) => {
  event.preventDefault();
  at('found').replaceChildren();
  at('number-told').textContent = words.opening;
  const key = await keyFrom(secret + '\\n' + plainNumber(at('number').value), list.hiddenSalt);
  let found = false;
  for (const sealed of list.hidden) {
    try {
      at('found').append(home(await unseal(key, sealed)));
      found = true;
    } catch {
      // Not this one: each opens with its own number alone.
    }
  }
  at('number-told').textContent = found ? '' : words.numberNone;
});
at('find').addEventListener('input', () => {
  const wanted = at('find').value.trim().toLowerCase();
  for (const one of document.querySelectorAll('#homes article')) one.hidden = !one.dataset.words.includes(wanted);
});
at('print').addEventListener('click', () => print());
at('lock').addEventListener('click', () => location.reload());
`;
