import type { CatalogueEntry } from './catalogue-entry.js';

/** Ids that are not rules but may appear in a report like them. They can be turned off or graded like rules, but for those marked `always`. */
export const reservedEntries: readonly CatalogueEntry[] = [
  {
    id: 'template-syntax',
    summary: 'A template, parameter file or expression cannot be read.',
    severity: 'error',
    rationale:
      'JSON that Azure Resource Manager does not read, or an expression that does not parse. Other files are linted all the same.',
    fix: 'Correct the text at the place that is named.',
    references: ['https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax'],
    since: '0.1.0',
  },
  {
    id: 'template-evaluation',
    summary: 'Azure Resource Manager would refuse the template or its parameters.',
    severity: 'error',
    rationale:
      'The template uses what is not there, calls a function in a way it does not take, or gets parameter values that it does not allow. It is an error where the place is surely evaluated, and undetermined where that depends on a condition. Resources are judged as far as they can be evaluated.',
    fix: 'Correct the expression or the value at the place that is named.',
    references: ['https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions'],
    since: '0.1.0',
  },
  {
    id: 'template-link-unreachable',
    summary: 'A linked or nested template is not known, so what it deploys is not judged.',
    severity: 'error',
    rationale:
      'Linked templates are followed where they lie in the repository. Templates behind a URL or in a template spec are not fetched, and a nested template that depends on a parameter or on a runtime value is known only to whoever deploys it. The result is undetermined: a workspace may be among what is deployed.',
    fix: 'Use `relativePath` for templates of the same repository, or compile modules into the template with Bicep. Give values to the parameters that decide the template or its address.',
    references: ['https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates'],
    since: '0.1.0',
  },
  {
    id: 'evaluation-limit',
    summary: 'A limit of cmklint was reached, so that something was not judged.',
    severity: 'error',
    always: true,
    rationale:
      'Evaluation ends for every template, whatever it holds: expressions may nest only so deep, loops cost only so much, templates link to themselves only so often. Azure may take the template all the same, so the result is undetermined. It cannot be turned off.',
    fix: 'Use smaller copy loops or fewer levels at the place that is named, or split the template.',
    references: [],
    since: '0.1.0',
  },
  {
    id: 'parameter-file-unused',
    summary: 'A parameter file belongs to no template, so nothing is judged with its values.',
    severity: 'warning',
    rationale:
      'A template is judged once for every parameter file that belongs to it: by the `using` of its `.bicepparam`, by its `metadata.template`, by its name or by the parameters it gives, in the folder of the template or in a folder `parameters`, `params`, `environments` or `env` beside or below it. A file that belongs to none has no effect, and what it would deploy is not judged.',
    fix: 'Put the file beside its template and call it `NAME.parameters.json`, or name it under `parameters` of the configuration.',
    references: ['https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files'],
    since: '0.1.0',
  },
  {
    id: 'rule-crashed',
    summary: 'A rule failed on a resource; its verdict is missing.',
    severity: 'error',
    rationale: 'A defect of cmklint: the other rules go on, but the run is not complete and says so.',
    fix: 'Report the message with a template that shows it.',
    references: [],
    since: '0.1.0',
  },
];
