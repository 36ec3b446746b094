import { readFileSync, readdirSync } from 'node:fs';
import { englishTexts, groups } from '../../src/messages/english/all.js';
import { japanese } from '../../src/messages/japanese.js';
import { sourceFiles, sourceText } from '../meta/imports.js';

const languages = { japanese };

const english = Object.entries(englishTexts);

function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

test('every file of English texts is listed', () => {
  const all = readFileSync('src/messages/english/all.ts', 'utf8');
  const files = readdirSync('src/messages/english').filter((file) => file !== 'all.ts');
  expect(files.filter((file) => !all.includes(`'./${file.replace(/\.ts$/, '.js')}'`))).toEqual([]);
});

test('ids are in kebab case, and each is there once', () => {
  const names = groups.map(({ group }) => group);
  expect(names).toEqual([...new Set(names)]);
  expect(english.map(([id]) => id).filter((id) => !/^[a-z]+(-[a-z0-9]+)*\/[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(english.length).toBe(groups.reduce((sum, { texts }) => sum + Object.keys(texts).length, 0));
});

test('the texts of a group are all sentences with a full stop, or none is', () => {
  const mixed = groups.flatMap(({ group, texts }) => {
    const ids = Object.keys(texts).filter((id) => texts[id]?.endsWith('.') !== true);
    return ids.length === Object.keys(texts).length ? [] : ids.map((id) => `${group}/${id}`);
  });
  expect(mixed.sort()).toEqual([
    // A reason in the middle of another sentence.
    'deployment/bare-argument',
    // Ends in what may be left out.
    'remark/conditional',
    // What is wrong with the pair, for the middle of the sentences beside it.
    'unused-parameters/lacking',
    'unused-parameters/no-value',
    'unused-parameters/not-alike',
    'unused-parameters/undeclared',
  ]);
});

test('what is to be filled in is well-formed', () => {
  const odd = [...english, ...Object.entries(japanese.texts)].filter(([, text]) =>
    /[{}⟦⟧]/.test(text.replace(/⟦[^⟦⟧]*\{\w+\}[^⟦⟧]*⟧/g, (part) => part.slice(1, -1)).replace(/\{[a-z]\w*\}/gi, '')),
  );
  expect(odd).toEqual([]);
});

test('every id is used', () => {
  const sources = sourceFiles()
    .filter((file) => !file.startsWith('messages/'))
    .map(sourceText)
    .join('\n');
  // In quotes, or its beginning in front of what a text of the program puts in.
  const isUsed = (id: string): boolean =>
    sources.includes(`'${id}'`) ||
    [...id.matchAll(/-/g)].some(({ index }) => sources.includes(`\`${id.slice(0, index + 1)}\${`));
  const unused = english.map(([id]) => id).filter((id) => !isUsed(id.split('/')[1] ?? ''));
  expect(unused).toEqual([]);
});

test.each(Object.entries(languages))('%s: known ids, and the same is filled in', (_, { texts }) => {
  const entries = Object.entries(texts);
  expect(entries.filter(([id]) => !Object.hasOwn(englishTexts, id))).toEqual([]);
  const other = entries.filter(
    ([id, text]) => placeholdersOf(text).join() !== placeholdersOf(englishTexts[id] ?? '').join(),
  );
  expect(other).toEqual([]);
});
