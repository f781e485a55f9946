import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guideWays, guideWhos } from '@tunet/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guideCommand, readLine } from './guide.ts';

let folder: string;
let said: string[];
let faults: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tunet-guide-'));
  said = [];
  faults = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void faults.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 0;
});

async function run(...args: string[]): Promise<void> {
  await guideCommand().parseAsync(['node', 'guide', ...args]);
}

test('a need on the command line is answered in its language, with a reason, out of closed lists', {
  timeout: 60_000,
}, async () => {
  await run('--lang', 'nb', 'mor på 84 har falt tre ganger i dusjen');
  const answer = JSON.parse(said.join('\n'));
  expect(Object.keys(answer)).toEqual(['language', 'urgent', 'ways', 'because']);
  expect(answer).toMatchObject({ language: 'nb', urgent: false });
  expect(answer.ways.length).toBeGreaterThanOrEqual(1);
  expect(answer.ways.length).toBeLessThanOrEqual(3);
  for (const { way, who, title, next } of answer.ways) {
    expect(guideWays).toContain(way);
    expect(guideWhos).toContain(who);
    expect(title.length).toBeGreaterThan(2);
    expect(next.length).toBeGreaterThan(10);
  }
  expect(answer.because.length).toBeGreaterThan(0);
});

test('words of danger enlarge the line, and the emergency number is the first way', { timeout: 60_000 }, async () => {
  await run('--lang', 'nb', 'han puster ikke');
  expect(JSON.parse(said.join('\n'))).toMatchObject({
    urgent: true,
    ways: [{ way: 'emergency-113', who: 'gp-or-emergency' }, ...JSON.parse(said.join('\n')).ways.slice(1)],
  });
});

test('of a file each statement is one line with its id; a bad line is named, and the rest is answered', {
  timeout: 60_000,
}, async () => {
  const file = join(folder, 'statements.jsonl');
  writeFileSync(
    file,
    [
      '{"id":"a-1","lang":"sv","text":"trygghetslarm till mormor","who":"ignored"}',
      'not json',
      '',
      '{"id":"a-3","lang":"xx","text":"hei"}',
      '{"id":"a-4","text":"my mother is lonely"}',
      '{"id":"a-5","lang":"nn"}',
    ].join('\n'),
  );
  await run('--file', file);
  const answers = said.map((line) => JSON.parse(line));
  expect(answers.map(({ id, language }) => [id, language])).toEqual([
    ['a-1', 'sv'],
    ['a-4', 'en'],
  ]);
  expect(answers[0].ways[0].way).toBe('safety-alarm');
  expect(faults.map((line) => line.split(':')[0])).toEqual(['line 2', 'line 4', 'line 6']);
  expect(process.exitCode).toBe(1);
});

test('neither words nor a file, or both, is told', async () => {
  await expect(run()).rejects.toThrow('one of the two');
  await expect(run('--file', 'x.jsonl', 'words')).rejects.toThrow('one of the two');
});

test('a line says what is wrong with it', () => {
  expect(readLine('{')).toEqual({ fault: 'not JSON' });
  expect(readLine('[]')).toHaveProperty('fault');
  expect(readLine('{"text":" "}')).toHaveProperty('fault');
  expect(readLine('{"text":"hei","lang":"nb","id":7}')).toEqual({ text: 'hei', lang: 'nb', id: 7 });
});
