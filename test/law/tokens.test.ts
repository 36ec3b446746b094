import { Random } from '../../scripts/conformance/fuzz/random.js';
import { judge } from '../../scripts/law/judgement.js';
import { violations } from '../../scripts/law/law.js';
import { generateTemplate, generateValues } from '../../scripts/law/templates.js';
import { GROUP, SUBSCRIPTION } from '../../scripts/law/words.js';
import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { tokenReader } from '../../src/source/parameters/tokens.js';

const context = { subscriptionId: SUBSCRIPTION, resourceGroup: GROUP, location: 'westeurope', deploymentName: 'main' };
const fillIns = tokenReader();

/** The same value with tokens for parts of its texts; as a whole also for one of another type. */
function tokenised(value: Json, random: Random, isWhole: boolean): Json {
  const token = (): string => `\${T${random.below(1_000_000)}}`;
  if (typeof value === 'string') {
    const [from, to] = [random.below(value.length + 1), random.below(value.length + 1)].sort((a, b) => a - b);
    return random.chance(50) ? value : `${value.slice(0, from)}${token()}${value.slice(to)}`;
  }
  if (isWhole && value !== null && random.chance(30)) return token();
  if (isJsonArray(value)) return value.map((element) => tokenised(element, random, false));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tokenised(part, random, false)]));
}

function withTokens(values: JsonObject, random: Random): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, entry]) => {
      const value = isJsonObject(entry) ? entry['value'] : undefined;
      return [name, value === undefined ? entry : { value: tokenised(value, random, true) }];
    }),
  );
}

test('what takes the place of a token contradicts no verdict on the encryption of a workspace', () => {
  let tokens = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const random = new Random(seed);
    const template = generateTemplate(random);
    const values = generateValues(random, template);
    const before = withTokens(values, random);
    tokens += JSON.stringify(before).split('${').length - 1;
    const [open, given] = [judge(template, { values: before, context, fillIns }), judge(template, { values, context })];
    if (given.refused) continue;
    const broken = violations(open, given).filter(({ ruleId }) => ruleId === 'workspace-cmk-missing');
    const isSilent = open.against.size === 0 && given.against.has('workspace-cmk-missing');
    expect({ seed, broken, isSilent }).toEqual({ seed, broken: [], isSilent: false });
  }
  expect(tokens).toBeGreaterThan(100);
});
