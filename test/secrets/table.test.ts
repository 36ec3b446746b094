import { formats } from '../../src/report/formats.js';
import { CELLS, cellAt, filesOf, nameOf } from '../../scripts/secrets/cells.js';
import type { Cell } from '../../scripts/secrets/cells.js';
import { oddFiles } from '../../scripts/secrets/odd-files.js';
import { places } from '../../scripts/secrets/places.js';
import { leaksIn, leaksOf } from '../../scripts/secrets/table.js';
import { waysIn } from '../../scripts/secrets/ways-in.js';
import { waysThrough } from '../../scripts/secrets/ways-through.js';

/** Cells in which every way in, every way through and every place comes up, each in other company. */
function* sample(): Generator<Cell> {
  const [names, spots] = [[...waysIn.keys()], [...places.keys()]];
  for (let index = 0; index < Math.max(waysThrough.length, names.length, spots.length) * 2; index++) {
    yield {
      wayIn: names[(index * 7 + Math.floor(index / names.length)) % names.length] ?? '',
      wayThrough: index % waysThrough.length,
      place: spots[(index * 5 + Math.floor(index / spots.length)) % spots.length] ?? '',
    };
  }
}

/** Ids and URLs where rules take them apart. */
function* formed(): Generator<Cell> {
  for (const [wayThrough, { shape, form }] of waysThrough.entries())
    for (const place of places.keys())
      if (form === '_' && (shape === 'id' || shape === 'url') && /vault|key|hub|identit|argument/.test(place))
        for (const wayIn of ['secureString, default', 'secureString, given']) yield { wayIn, wayThrough, place };
}

/** What a nested deployment is given as a whole: its names may be the secret. */
function* handedOn(): Generator<Cell> {
  for (const [wayThrough, { shape, form }] of waysThrough.entries())
    if (form === '_' && shape === 'object')
      for (const wayIn of waysIn.keys()) yield { wayIn, wayThrough, place: 'arguments' };
}

const cells = [...sample(), ...formed(), ...handedOn()];

test('the sample holds every way in, every way through and every place', () => {
  expect(new Set(cells.map(({ wayIn }) => wayIn)).size).toBe(waysIn.size);
  expect(new Set(cells.map(({ wayThrough }) => wayThrough)).size).toBe(waysThrough.length);
  expect(new Set(cells.map(({ place }) => place)).size).toBe(places.size);
  expect(nameOf(cellAt(CELLS - 1))).toContain([...places.keys()].at(-1));
});

test.each([...waysIn.keys()])('nothing is printed of a secret that comes in as: %s', async (wayIn) => {
  const leaks = [];
  for (const cell of cells) if (cell.wayIn === wayIn) leaks.push(...(await leaksOf(cell)));
  expect(leaks).toEqual([]);
});

test.each([...oddFiles])('nothing is printed of %s', async (name, files) => {
  expect(await leaksIn(name, files)).toEqual([]);
});

// What is sought would be found: the same with a type that is not secure.
test.each(['secureString, default', 'secureString, given', 'secureObject, default', 'defined type, given'])(
  'a value that is not secure is printed by every channel: %s',
  async (wayIn) => {
    const channels = new Set<string>();
    for (const place of ['status', 'name of a workspace', 'count']) {
      const files = Object.entries(filesOf({ wayIn, wayThrough: 0, place })).map(([name, text]): [string, string] => [
        name,
        text
          .replaceAll('securestring', 'string')
          .replaceAll('secureString', 'string')
          .replaceAll('secureObject', 'object'),
      ]);
      for (const { channel } of await leaksIn(wayIn, Object.fromEntries(files))) channels.add(channel);
    }
    expect([...channels].sort()).toEqual(
      ['--explain', 'annotations', 'errors of expand', 'expand', ...formats.map(({ name }) => name)].sort(),
    );
  },
);
