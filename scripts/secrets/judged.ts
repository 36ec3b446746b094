import { judge } from '../law/judgement.js';
import type { Judgement } from '../law/judgement.js';
import { openings } from '../law/openings.js';
import { isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';

/** A value that is judged otherwise where it is secret. */
export interface Difference {
  readonly at: string;
  readonly how: string;
  readonly open: readonly string[];
  readonly secret: readonly string[];
}

/**
 * What the rules say of a template with one value as a parameter, compared with what they say where that parameter is
 * secure: what is kept from sight is judged all the same.
 */
export function* judgedOtherwise(template: JsonObject, values: JsonObject | undefined): Generator<Difference> {
  for (const opening of openings(template)) {
    // Whoever waits for a secret waits for what is not known.
    if (/\.dependsOn\./.test(opening.at)) continue;
    const { parameters } = opening.template;
    const opened = isJsonObject(parameters) ? parameters['opened'] : undefined;
    const type = isJsonObject(opened) ? opened['type'] : undefined;
    const entry = opening.values['opened'];
    const value = isJsonObject(entry) ? entry['value'] : undefined;
    if (!isJsonObject(parameters) || value === undefined || (type !== 'string' && type !== 'object')) continue;
    const secureType = type === 'string' ? 'secureString' : 'secureObject';
    const declared = (declaration: Json): JsonObject => ({
      ...opening.template,
      parameters: { ...parameters, opened: declaration },
    });
    const given = { ...values, ...opening.values };
    const open = verdictsOf(judge(declared({ type }), { values: given, context: {} }));
    const ways: readonly (readonly [string, JsonObject, JsonObject | undefined])[] = [
      ['given', declared({ type: secureType }), given],
      ['default', declared({ type: secureType, defaultValue: value }), values],
    ];
    for (const [how, secure, known] of ways) {
      const secret = verdictsOf(judge(secure, { values: known, context: {} }));
      if (secret.join('\n') !== open.join('\n')) yield { at: opening.at, how, open, secret };
    }
  }
}

function verdictsOf({ resources }: Judgement): readonly string[] {
  return resources
    .flatMap(({ place, verdicts }) =>
      [...verdicts].map(([rule, verdict]) => `${JSON.stringify(place)} ${rule}: ${verdict}`),
    )
    .sort();
}
