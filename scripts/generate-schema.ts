import { writeFileSync } from 'node:fs';
import { ruleFacts } from '../src/analyze.js';
import { publishedSchema } from '../src/config/schema.js';

writeFileSync(new URL('../cmklint.schema.json', import.meta.url), publishedSchema([...ruleFacts().values()]));
