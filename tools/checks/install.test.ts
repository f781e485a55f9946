import { expect, test } from 'vitest';

const {
  nodeForNpm,
}: { nodeForNpm(ofNpm: string | undefined, ours: string, exists: (path: string) => boolean): unknown } = await import(
  new URL('../install.mjs', import.meta.url).href
);

const system = '/opt/node';
const pinned = '/clone/node_modules/node/bin/node';

test('in a clone that is installed already, npm runs on the Node that it does not take away', () => {
  expect(nodeForNpm(system, pinned, () => true)).toBe(system);
});

test('a Node that has been taken away is never run', () => {
  const afterwards = (path: string) => path !== pinned;
  expect(nodeForNpm(pinned, pinned, afterwards)).toBe(undefined);
  expect(nodeForNpm(undefined, pinned, afterwards)).toBe(undefined);
  expect(nodeForNpm(undefined, system, afterwards)).toBe(system);
});
