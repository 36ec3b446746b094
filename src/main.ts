// The toolkit is a chunk of its own: nothing else of the product loads it.
const [{ runAction }, { runnerHost }] = await Promise.all([
  import('./action/run-action.js'),
  import('./action/runner-host.js'),
]);

await runAction(runnerHost(process.env));
