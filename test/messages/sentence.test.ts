import { japanese } from '../../src/messages/japanese.js';
import type { List, Part } from '../../src/messages/message.js';
import { messagesOf, verbatim } from '../../src/messages/message.js';
import { piecesOf, sentence, sentences } from '../../src/messages/sentence.js';
import type { Language } from '../../src/messages/sentence.js';
import { causeName } from '../../src/messages/english/causes.js';
import { argument } from '../../src/messages/english/arguments.js';
import { step } from '../../src/messages/english/steps.js';

const say = messagesOf('toy', {
  plain: 'Nothing to fill in.',
  one: "The name is '{name}'.",
  start: '{what} is open.',
  optional: "It fails⟦ for '{name}'⟧⟦, {count} times⟧.",
  noun: "the thing '{name}'",
  depends: 'That depends on {causes}.',
});

const list = (joined: List['joined'], items: readonly Part[], more?: number): Part => ({
  items,
  joined,
  ...(more === undefined ? {} : { more }),
});

test.each([
  [say('plain'), 'Nothing to fill in.'],
  [say('one', { name: 'a' }), "The name is 'a'."],
  [say('one', { name: 7 }), "The name is '7'."],
  [say('one', { name: { is: 'path', term: 'a.b' } }), "The name is 'a.b'."],
  // What the data hold is never a text to fill in.
  [say('one', { name: '{name}' }), "The name is '{name}'."],
  [say('one', { name: '⟦{x}⟧' }), "The name is '⟦{x}⟧'."],
  [say('one', { name: '$1 $& {toString}' }), "The name is '$1 $& {toString}'."],
  [verbatim('a {text} ⟦of⟧ somebody'), 'a {text} ⟦of⟧ somebody'],
  [{ id: 'toy/missing', text: 'It is {toString} {gone}.', data: {} }, 'It is {toString} {gone}.'],
  // What may be left out.
  [say('optional'), 'It fails.'],
  [say('optional', { name: 'a' }), "It fails for 'a'."],
  [say('optional', { count: 2 }), 'It fails, 2 times.'],
  [say('optional', { name: 'a', count: 0 }), "It fails for 'a', 0 times."],
  // The start of a sentence: words of ours get a capital, a value stays as it is.
  [say('start', { what: say('noun', { name: 'a' }) }), "The thing 'a' is open."],
  [say('start', { what: 'sku' }), 'sku is open.'],
  [say('depends', { causes: say('noun', { name: 'a' }) }), "That depends on the thing 'a'."],
])('%j', (message, text) => {
  expect(sentence(message)).toBe(text);
});

test.each([
  ['and', [], undefined, ''],
  ['and', ['a'], undefined, 'a'],
  ['and', ['a', 'b'], undefined, 'a and b'],
  ['and', ['a', 'b', 'c'], undefined, 'a, b and c'],
  ['and', ['a', 'b'], 3, 'a, b and 3 more'],
  ['or', ['a', 'b'], undefined, 'a or b'],
  ['or', ['a', 'b', 'c'], 2, 'a, b, c or 2 others'],
  ['or', ['a'], 0, 'a'],
  ['comma', ['a', 'b', 'c'], undefined, 'a, b, c'],
  ['comma', ['a', 'b'], 3, 'a, b, 3 more'],
] as const)('a list: %s of %j and %s more', (joined, items, more, text) => {
  expect(sentence(say('depends', { causes: list(joined, items, more) }))).toBe(`That depends on ${text}.`);
});

test('a list may hold phrases and lists', () => {
  const inner = list('comma', ['x', 'y']);
  const causes = list('or', [say('noun', { name: 'a' }), inner]);
  expect(sentence(say('depends', { causes }))).toBe("That depends on the thing 'a' or x, y.");
});

test('pieces tell values from words', () => {
  expect(piecesOf(say('one', { name: 'a' }))).toEqual([
    { text: "The name is '", isValue: false },
    { text: 'a', isValue: true },
    { text: "'.", isValue: false },
  ]);
});

test('sentences stand behind each other', () => {
  expect(sentences([say('plain'), say('one', { name: 'a' })])).toBe("Nothing to fill in. The name is 'a'.");
});

const toy: Language = {
  texts: { 'toy/one': '<{name}> estas la nomo⟦ de {of}⟧.', 'toy/noun': "aĵo '{name}'" },
  betweenSentences: '\n',
  capitals: false,
  betweenItems: '; ',
  beforeLastItem: (joined) => (joined === 'or' ? ' aŭ ' : ' kaj '),
  more: (count) => `${count} pliaj`,
};

test('another language has its own texts, lists and separator, and says the rest in English', () => {
  expect(sentence(say('one', { name: 'a' }), toy)).toBe('<a> estas la nomo.');
  expect(sentence(say('start', { what: say('noun', { name: 'a' }) }), toy)).toBe("aĵo 'a' is open.");
  expect(sentence(say('depends', { causes: list('or', ['a', 'b', 'c'], 2) }), toy)).toBe(
    'That depends on a; b; c aŭ 2 pliaj.',
  );
  expect(sentences([say('plain'), say('one', { name: 'a' })], toy)).toBe('Nothing to fill in.\n<a> estas la nomo.');
});

const wide = messagesOf('wide', {
  depends: 'ワークスペース {name} は{causes}によって決まるため、判定できません。',
  version: 'API バージョン{version}には encryption プロパティがありません。',
  optional: "⟦'{user}' のキーを格納する⟧キー コンテナー '{name}' です。",
  bracket: 'キー識別子 ({vault}) です。',
  twice: '{a}{b}',
});
const parameter = causeName('parameter', { name: 'st' });
const context = causeName('context', { name: 'subscription().tenantId' });
const ja = (message: Parameters<typeof sentence>[0]): string => sentence(message, japanese);

test.each([
  [
    wide('depends', { name: 'ws', causes: parameter }),
    "ワークスペース ws はパラメーター 'st' によって決まるため、判定できません。",
  ],
  [
    wide('depends', { name: 'ws', causes: context }),
    'ワークスペース ws は subscription().tenantId によって決まるため、判定できません。',
  ],
  [
    wide('depends', { name: 'ws', causes: list('and', [parameter, context]) }),
    "ワークスペース ws はパラメーター 'st'、subscription().tenantId によって決まるため、判定できません。",
  ],
  [
    wide('depends', { name: 'ws', causes: list('and', [parameter], 2) }),
    "ワークスペース ws はパラメーター 'st'、ほか 2 件によって決まるため、判定できません。",
  ],
  [
    wide('depends', { name: 'ws', causes: list('or', [context, parameter]) }),
    "ワークスペース ws は subscription().tenantId またはパラメーター 'st' によって決まるため、判定できません。",
  ],
  [
    wide('depends', { name: 'ws', causes: list('or', ["'A'", "'B'", "'C'"]) }),
    "ワークスペース ws は 'A'、'B'、または 'C' によって決まるため、判定できません。",
  ],
  [wide('version', { version: '2019-01-01' }), 'API バージョン 2019-01-01 には encryption プロパティがありません。'],
  [wide('optional', { name: 'kv' }), "キー コンテナー 'kv' です。"],
  [wide('optional', { name: 'kv', user: 'ws' }), "'ws' のキーを格納するキー コンテナー 'kv' です。"],
  // A quote or a bracket of the text belongs to the value; inside of a value nothing is changed.
  [wide('optional', { name: '日本語ws' }), "キー コンテナー '日本語ws' です。"],
  [wide('bracket', { vault: 'キー' }), 'キー識別子 (キー) です。'],
  [wide('twice', { a: '鍵', b: 'ws' }), '鍵 ws'],
  [wide('twice', { a: '', b: 'ws' }), 'ws'],
  [step('argument', { module: step('module', { name: 'm' }), path: 'p' }), "モジュール 'm' の引数 'p'"],
  [step('argument', { module: step('module-without-name'), path: 'p' }), "モジュールの引数 'p'"],
  [causeName('link', { target: 'a.json' }), '読み取れないリンクされたテンプレート a.json'],
  [
    argument('wrong-type', {
      function: 'split',
      index: 1,
      expected: list('comma', ['String', 'Integer']),
      type: 'Null',
    }),
    "'split' の引数 1 は String、Integer 型である必要がありますが、Null 型です。",
  ],
])('Japanese: %j', (message, text) => {
  expect(ja(message)).toBe(text);
});

test('Japanese sentences follow each other without a blank', () => {
  const message = wide('version', { version: '2019-01-01' });
  expect(sentences([message, message], japanese)).toBe(ja(message) + ja(message));
});
