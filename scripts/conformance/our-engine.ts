import { formatJsonPath } from '../../src/json/path.js';
import { JsonSyntaxError } from '../../src/json/text.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment, isRefused } from '../../src/template/deployment.js';
import type { Problem } from '../../src/template/model/resource.js';
import { HALF_PAIR, holdsHalfPair, toSnapshot } from '../../src/template/snapshot.js';
import type { Answer, Question } from './answer.js';
import { sentence } from '../../src/messages/sentence.js';

/** Our own evaluator, called in process; it answers in the shapes of the engine, as `cmklint expand` does. */
export const ourEngine = {
  ask(question: Question): Answer {
    try {
      return expand(question);
    } catch (error) {
      if (error instanceof JsonSyntaxError) return { kind: 'refusal', message: error.message };
      throw error;
    }
  },
};

function expand({ template, parameters, context }: Question): Answer {
  const document = readDocument('main.json', template);
  if (document.root === undefined)
    return { kind: 'refusal', message: document.problems.map(({ message }) => sentence(message)).join('\n') };
  const deployment = evaluateDeployment(document, {
    ...(parameters === undefined ? {} : { parameterFile: readDocument('parameters.json', parameters) }),
    context: { today: new Date().toISOString().slice(0, 10), ...context },
    requireParameters: true,
  });
  const refusals = deployment.problems.filter(isRefused);
  if (refusals.length > 0) return { kind: 'refusal', message: refusals.map(printProblem).join('\n') };
  const { predictedResources, outputs, diagnostics } = toSnapshot(deployment);
  if (holdsHalfPair([...predictedResources, outputs])) return { kind: 'refusal', message: sentence(HALF_PAIR) };
  return { kind: 'prediction', resources: predictedResources, outputs, diagnostics };
}

function printProblem({ message, place }: Problem): string {
  return `${place.document} ${formatJsonPath(place.path)}: ${sentence(message)}`;
}
