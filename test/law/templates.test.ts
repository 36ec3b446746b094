import { emptyTally, findBreaches, shrinkBreach } from '../../scripts/law/run.js';

// Random templates whose parameters are open, judged, and judged again with values: `npm run fuzz:law` runs long.

const SEEDS = 60;

test('no value that is given contradicts a verdict, or a claim, without it', async () => {
  const tally = emptyTally();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const [breach] = findBreaches(seed, tally);
    if (breach !== undefined) throw new Error(JSON.stringify(await shrinkBreach(breach), null, 1));
  }
  // The law is worth something only while much is said, and much is not.
  expect(tally.valuations - tally.refused).toBeGreaterThan(SEEDS * 4);
  expect(tally.fail).toBeGreaterThan(SEEDS * 3);
  expect(tally.undetermined).toBeGreaterThan(SEEDS * 3);
  expect(tally.silent).toBeGreaterThan(SEEDS * 6);
});
