import { judgeSeed } from './judge.js';

/** The other process: judges the seeds that it is sent, one after the other. */
process.on('message', ({ from, to, bases }: { from: number; to: number; bases: readonly string[] }) => {
  for (let seed = from; seed < to; seed++)
    process.send?.({ ...judgeSeed(seed, bases), kilobytes: process.resourceUsage().maxRSS });
  process.send?.('done');
});
