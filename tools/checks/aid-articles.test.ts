import { expect, test } from 'vitest';
import { startArticles } from '../../server/src/modules/aids/catalogue/start/index.ts';
import { bathAndHome } from '../../web/ui/aid-drawings/bath-and-home.ts';
import { bedAndSmall } from '../../web/ui/aid-drawings/bed-and-small.ts';
import { walkAndSit } from '../../web/ui/aid-drawings/walk-and-sit.ts';

const languages = ['nb', 'nn', 'sv', 'en'] as const;
const drawn: Readonly<Record<string, { readonly line: string }>> = { ...walkAndSit, ...bathAndHome, ...bedAndSmall };

test('every article of the start has a drawing of its own', () => {
  expect(startArticles.length).toBeGreaterThanOrEqual(45);
  expect(startArticles.filter(({ code }) => !(code in drawn)).map(({ code }) => code)).toEqual([]);
  const lines = startArticles.map(({ code }) => drawn[code]?.line);
  expect(new Set(lines).size).toBe(lines.length);
});

test('every article says in four languages what it is, what it is for, how it is fitted and how it is used', () => {
  const silent = startArticles.flatMap(({ code, names, purpose, fit, use }) =>
    languages.flatMap((language) =>
      Object.entries({ names, purpose, fit, use })
        .filter(([, said]) => said[language].trim() === '')
        .map(([part]) => `${code} ${part} ${language}`),
    ),
  );
  expect(silent).toEqual([]);
});

test('no article borrows its words from another, and none is Norwegian in Swedish', () => {
  for (const part of ['use', 'purpose'] as const) {
    const said = startArticles.map((article) => article[part].nb);
    expect(
      said.filter((text, no) => said.indexOf(text) !== no),
      part,
    ).toEqual([]);
  }
  const norwegian = / ikke | og | hjelpemid|ø|æ/i;
  expect(
    startArticles
      .flatMap(({ fit, use, purpose }) => [fit.sv, use.sv, purpose.sv])
      .filter((text) => norwegian.test(text)),
  ).toEqual([]);
});
