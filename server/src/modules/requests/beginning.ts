/** As much of her words as one line holds, in signs. */
const beginningLength = 140;

/** The beginning of her words, for a line in a list. Cut between words, and never through a sign that is made of several code units. */
export function beginningOf(words: string): string {
  const line = /[^\S ]| {2}/.test(words) ? words.replaceAll(/\s+/g, ' ') : words;
  if (line.length <= beginningLength) return line;
  // Sign by sign only as far as the cut: taken apart whole, her words cost more than the rest of the line.
  let end = 0;
  for (let signs = 0; signs < beginningLength && end < line.length; signs += 1) {
    end += (line.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  if (end >= line.length) return line;
  const cut = line.slice(0, end);
  const space = cut.lastIndexOf(' ');
  return `${space > beginningLength / 2 ? cut.slice(0, space) : cut} …`;
}
