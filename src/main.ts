import { runAction } from './action/run-action.js';
import { runnerHost } from './action/runner-host.js';

runAction(runnerHost(process));
