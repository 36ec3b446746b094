import type { Language } from './sentence.js';

/** Kana and kanji; punctuation is none. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff々〆]/u;
/** Letters of ASCII, digits, quotes, brackets. */
const HALF = /[\x21-\x7e]/;

/**
 * Causes, steps and the refusals that are met most; the rest is said in English until it is translated. A text has no
 * blank round a bare `{name}`: what stands for it decides whether there is one. `'{name}'` has its blanks outside.
 */
export const japanese: Language = {
  texts: {
    'cause/parameter': "パラメーター '{name}'",
    'cause/external-input': "外部入力 '{name}'",
    'cause/fill-in': "トークン '{token}'",
    'cause/context': '{name}',
    'cause/runtime': 'デプロイ時に初めて決まる{expression}',
    'cause/unsupported-function': "cmklint が評価しない関数 '{name}'",
    'cause/link': '読み取れないリンクされたテンプレート{target}',
    'cause/error': 'Azure が受け付けない式',
    'cause/ambiguous': "'{name}' と '{other}' のどちらを Azure が使用するか",
    'cause/limit': 'cmklint が評価を中止する式',
    'cause/none': 'デプロイ時に初めて決まる値',

    'cause-help/parameter': "パラメーター '{name}': パラメーター ファイルで値を指定してください",
    'cause-help/external-input': "外部入力 '{name}': 対応する値をパラメーター ファイルで指定してください",
    'cause-help/context': '{name}: テンプレートのデプロイ先を cmklint.json の "context" で指定してください',

    'step/argument': "{module}の引数 '{path}'",
    'step/default': "パラメーター '{path}' の既定値",
    'step/module': "モジュール '{name}'",
    'step/module-without-name': 'モジュール',
    'step/nested-template': '入れ子になったデプロイのテンプレート',
    'step/output': "{module}の出力 '{path}'",
    'step/parameter': "パラメーター '{name}'",
    'step/parameter-null': "パラメーター '{name}' の既定値は null です",
    'step/parameter-open': "パラメーター '{name}' に値がありません",
    'step/parameter-value': "パラメーター '{path}' の値",
    'step/property': "プロパティ '{path}'",
    'step/property-of': "'{type}' のプロパティ '{path}'",
    'step/resource': "リソース '{type}'",
    'step/variable': "変数 '{path}'",

    'syntax/unexpected-end': '式を解析できません。{column}列目で式が終わっていますが、{expected}が必要です。',
    'syntax/unexpected-text': "式を解析できません。{column}列目に '{found}' がありますが、{expected}が必要です。",
    'expected/end': '式の終わり',
    'expected/quote': '終わりの引用符',
    'expected/operand': '関数名、文字列、または整数',
    'expected/name': '名前',
    'access/no-property': "プロパティ '{name}' はありません。使用できるプロパティは '{names}' です。",
    'access/index-out-of-bounds': 'インデックス{index}は範囲外です。配列の要素は{count}個です。',
    'argument/wrong-type': "'{function}' の引数{index}は{expected}型である必要がありますが、{type}型です。",
    'argument/not-a-boolean': "'{function}' の引数{index}はブール値である必要がありますが、{type}型です。",
    'arity/exact': "'{function}' の引数は{count}個ですが、{given}個指定されています。",
    'call/undefined': "テンプレート関数 '{function}' は使用できません。",
    'call/division-by-zero': "'{function}' で 0 による除算が行われます。",
    'secret/argument': "'{function}' は、シークレットを含む引数を受け付けません。",
    'type-phrase/array-of': '配列 ({elements})',
  },
  betweenSentences: '',
  capitals: false,
  betweenItems: '、',
  beforeLastItem: (joined, count) => (joined !== 'or' ? '、' : count > 2 ? '、または' : 'または'),
  more: (count) => `ほか ${count} 件`,
  atSeam: (last, first) => ((WIDE.test(last) && HALF.test(first)) || (HALF.test(last) && WIDE.test(first)) ? ' ' : ''),
};
