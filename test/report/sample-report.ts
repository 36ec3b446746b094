import type { Diagnostic, SourceLocation } from '../../src/diagnostics/diagnostic.js';
import { conclude, defaultGate } from '../../src/report/conclusion.js';
import type { Gate, Outcome } from '../../src/report/conclusion.js';
import type { Data, Message } from '../../src/messages/message.js';
import type { Report, RuleFacts } from '../../src/diagnostics/report.js';

export function location(file: string, line: number, column = 1, length = 8): SourceLocation {
  return { file, range: { startLine: line, startColumn: column, endLine: line, endColumn: column + length } };
}

/** Something said in words of the test's own. */
export function told(text: string, data: Data = {}): Message {
  return { id: `test/${text}`, text, data };
}

export function diagnostic(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ruleId: 'workspace-cmk-missing',
    verdict: 'fail',
    severity: 'error',
    doubts: [],
    message: told("Workspace '{name}' has no 'encryption'. Write encryption with status 'Enabled'.", { name: 'ws' }),
    remarks: [],
    location: location('infra/main.json', 12, 9),
    related: [],
    resource: { type: 'Microsoft.MachineLearningServices/workspaces', name: 'ws' },
    causes: [],
    parameterFiles: [],
    symbolicPath: 'Microsoft.MachineLearningServices/workspaces/ws/properties.encryption',
    ...changes,
  };
}

function rule(id: string, severity: RuleFacts['severity']): RuleFacts {
  return {
    id,
    summary: `Summary of ${id}.`,
    description: `Why ${id} matters.`,
    help: `# ${id}\n\nWhat to write instead.`,
    severity,
    policies: severity === 'error' ? ['11111111-2222-4333-8444-555555555555'] : [],
  };
}

export function report(changes: Partial<Report> = {}): Report {
  return {
    toolVersion: '1.2.3',
    diagnostics: [],
    unlisted: [],
    files: { templates: ['infra/main.json'], parameterFiles: [], skipped: [] },
    inputs: ['infra/main.json'],
    judged: { resources: 1, workspaces: 1, passed: 1 },
    found: { workspaces: 1, resources: 1 },
    notJudged: [],
    switchedOff: [],
    lowered: [],
    silenced: [],
    leftOut: [],
    withoutEffect: [],
    errors: [],
    rules: new Map(
      [rule('workspace-cmk-missing', 'error'), rule('key-size', 'warning')].map((facts) => [facts.id, facts]),
    ),
    ...changes,
  };
}

/** What a report comes to. */
export function outcomeOf(run: Report, gate: Partial<Gate> = {}): Outcome {
  return conclude(run, { ...defaultGate, ...gate });
}

/** One of everything a report can hold. */
export const sample = report({
  diagnostics: [
    diagnostic({
      related: [{ ...location('infra/main.json', 3, 5), message: told("default value of '{name}'", { name: 'cmk' }) }],
      parameterFiles: ['infra/main.parameters.json', 'infra/main.parameters.test.json'],
    }),
    diagnostic({
      ruleId: 'key-size',
      severity: 'warning',
      message: told("Key '{name}' has {bits} bits. Write 3072.", { name: 'k', bits: 1024 }),
      location: location('infra/main.json', 30, 11),
      resource: { type: 'Microsoft.KeyVault/vaults/keys', name: "[format('{0}/k', parameters('vault'))]" },
      symbolicPath: 'Microsoft.KeyVault/vaults/keys/k/properties.keySize',
    }),
    diagnostic({
      verdict: 'undetermined',
      message: told("Whether workspace '{name}' is encrypted depends on {causes}.", {
        name: 'ws',
        causes: told("parameter '{name}'", { name: 'status' }),
      }),
      location: location('infra/other folder/ö.json', 7, 3),
      causes: [told("parameter '{name}': give it a value with --parameters FILE", { name: 'status' })],
    }),
  ],
  files: {
    templates: ['infra/main.json', 'infra/other folder/ö.json'],
    parameterFiles: ['infra/main.parameters.json', 'infra/main.parameters.test.json'],
    skipped: [
      { file: 'package.json', reason: told('not a deployment template'), notable: false },
      {
        file: 'infra/main.bicep',
        reason: told('Bicep is not compiled yet; run bicep build infra/main.bicep'),
        notable: true,
        mayHoldOurs: true,
      },
    ],
  },
  judged: { resources: 9, workspaces: 2, passed: 6 },
  found: { workspaces: 3, resources: 3 },
  notJudged: [
    {
      type: 'Microsoft.CognitiveServices/accounts',
      name: "[parameters('account')]",
      location: location('infra/main.json', 40, 5),
      reason: told('no rule judges the key of an AI account yet'),
    },
  ],
  switchedOff: [
    { ruleId: 'workspace-hbi', by: 'cmklint.json' },
    { ruleId: 'template-link-unreachable', by: 'cmklint.json' },
  ],
  lowered: [{ ruleId: 'key-size', by: 'cmklint.json', from: 'error', to: 'warning' }],
  silenced: [
    diagnostic({
      ruleId: 'template-link-unreachable',
      verdict: 'undetermined',
      message: told('The linked template is not a file beside this one.'),
      location: location('infra/main.json', 50, 11),
      mayHoldOurs: true,
    }),
  ],
  leftOut: [{ input: "exclude '**/old' (cmklint.json)", count: 3 }],
  withoutEffect: [{ input: "exclude 'docs/**' (input exclude)", reason: told('no file or folder matches it') }],
  errors: [{ file: 'infra/locked.json', message: told('The file cannot be read: EACCES.') }],
});

/** Texts that try to be more than text, wherever a template can put them. */
export const hostileTexts = [
  '::error file=x::injected',
  'a\n::add-mask::b',
  '\r::set-output name=x::y',
  'x ##[error]y',
  '`code` **bold** _it_ ~~no~~ | cell',
  '<img src=x onerror=alert(1)> </code></td></table>',
  '@octocat #123 GH-1 octo/repo#1 www.example.com https://example.com a@example.com',
  '[click](https://example.com) ![x](y) [link]: z',
  'left\u202eright\u2066x\u200by\u0000z\u001b[31mred\u0085n\ud800 \u{e0041}',
  '```\nfence\n```',
  '&lt;b&gt; &#60; \\',
  '{0} {1}',
  '\u2028line\u2029',
];

/** A report in which everything a template or a path decides is the hostile text. */
export function hostileReport(text: string): Report {
  return report({
    diagnostics: (['fail', 'undetermined'] as const).map((verdict) =>
      diagnostic({
        verdict,
        message: told('{text}', { text }),
        location: location(text, 1),
        related: [{ ...location(text, 1), message: told('{text}', { text }) }],
        resource: { type: text, name: text },
        causes: [told('{text}', { text })],
        parameterFiles: [text],
        symbolicPath: text,
      }),
    ),
    files: {
      templates: [text],
      parameterFiles: [text],
      skipped: [{ file: text, reason: told('{text}', { text }), notable: true }],
    },
    notJudged: [{ type: text, name: text, location: location(text, 1), reason: told('{text}', { text }) }],
    switchedOff: [{ ruleId: 'key-size', by: 'cmklint.json' }],
    lowered: [{ ruleId: 'workspace-cmk-missing', by: 'cmklint.json', from: 'error', to: 'note' }],
    silenced: [diagnostic({ message: told('{text}', { text }), location: location(text, 1) })],
    leftOut: [{ input: text, count: 1 }],
    withoutEffect: [{ input: text, reason: told('{text}', { text }) }],
    errors: [{ file: text, message: told('{text}', { text }) }],
  });
}
