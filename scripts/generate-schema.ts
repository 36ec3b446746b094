import { writeFileSync } from 'node:fs';
import { publishedSchema } from '../src/config/schema.js';
import { ruleFacts } from '../src/rules/catalogue.js';

writeFileSync(new URL('../cmklint.schema.json', import.meta.url), publishedSchema([...ruleFacts().values()]));
