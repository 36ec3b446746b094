import { evaluateDeployment } from '../../src/template/deployment.js';
import { sentence } from '../../src/messages/sentence.js';

const secret = 'kv-sup3rs3cret';

test.each([{ minLength: 99 }, { allowedValues: ['other'] }])(
  'a secure default that breaks %p is refused and not quoted',
  (constraint) => {
    const { problems } = evaluateDeployment({
      file: 'main.json',
      root: {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        parameters: { key: { type: 'secureString', defaultValue: secret, ...constraint } },
        resources: [],
      },
    });
    expect(problems).toHaveLength(1);
    expect(problems.map(({ message }) => sentence(message))[0]).toContain("parameter 'key'");
    expect(JSON.stringify(problems)).not.toContain(secret);
  },
);
