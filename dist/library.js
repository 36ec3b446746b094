/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tj: () => (/* reexport */ ExpressionError),
  nt: () => (/* reexport */ Float),
  NJ: () => (/* reexport */ ObjectValue),
  zh: () => (/* reexport */ Secret),
  $r: () => (/* reexport */ value_Unknown),
  xv: () => (/* reexport */ VERSION),
  Ep: () => (/* reexport */ conclude),
  SE: () => (/* reexport */ defaultGate),
  J4: () => (/* reexport */ evaluateDeployment),
  BH: () => (/* reexport */ isExpression),
  qE: () => (/* reexport */ isKnown),
  H0: () => (/* reexport */ isRefused),
  YK: () => (/* reexport */ parseExpression),
  W9: () => (/* reexport */ printExpression),
  jt: () => (/* reexport */ print_printValue),
  u0: () => (/* reexport */ readDocument),
  up: () => (/* reexport */ renderGithub),
  hF: () => (/* reexport */ renderJson),
  Gc: () => (/* reexport */ renderMarkdown),
  WH: () => (/* reexport */ renderSarif),
  S5: () => (/* reexport */ renderText),
  C2: () => (/* reexport */ toSnapshot)
});

;// CONCATENATED MODULE: ./build/expressions/errors.js
/**
 * The engine would refuse the expression: it does not parse, or a function refuses its arguments. With the code
 * `own-limit` it is we who give up.
 * Thrown inside `expressions/` and `template/`; turned into data at the JSON string that holds the expression.
 */
class ExpressionError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
        this.name = 'ExpressionError';
    }
}
/** What is computed, or what is made of an error of a class that is thrown meanwhile. Any other error goes on. */
function errors_catching(kind, compute, otherwise) {
    try {
        return compute();
    }
    catch (error) {
        if (error instanceof kind)
            return otherwise(error);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/expressions/ast.js
function ast_call(name, args) {
    return { kind: 'call', name, key: name.toLowerCase(), args };
}
function ast_literal(value) {
    return { kind: 'literal', value };
}
function access(base, key) {
    return { kind: 'access', base, key: typeof key === 'object' ? key : ast_literal(key) };
}
/** A value, known or not, as an argument of a call that is put together. */
function embedded(value) {
    return { kind: 'value', value };
}

;// CONCATENATED MODULE: ./build/json/value.js
/**
 * A JSON number written with a point or an exponent. `1.0` is not the integer `1` to the engine.
 * Integers are JavaScript numbers where those are safe and bigint beyond.
 */
class Float {
    value;
    constructor(value) {
        this.value = value;
    }
}
function value_isJsonObject(json) {
    return typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof Float);
}
function value_isJsonArray(json) {
    return Array.isArray(json);
}

;// CONCATENATED MODULE: ./build/json/name.js
/**
 * What names and ids that compare without case have in common: equal keys, equal names. As .NET compares them
 * (`OrdinalIgnoreCase`): by the upper case of each code point, one to one, and never across the border of ASCII, so that
 * `ß` and `ẞ`, `ſ` and `s`, the Kelvin sign and `k` are different letters. In ASCII the key is the lower-case name.
 */
function name_nameKey(name) {
    return isAscii(name) ? name.toLowerCase() : mapCharacters(name, charKey);
}
/** The text with each character mapped; what a character is mapped to is worked out once. */
function mapCharacters(text, map) {
    const known = new Map();
    let mapped = '';
    for (const char of text) {
        let other = known.get(char);
        if (other === undefined)
            known.set(char, (other = map(char)));
        mapped += other;
    }
    return mapped;
}
function charKey(char) {
    const upper = upperCase(char);
    return isAscii(char) ? char.toLowerCase() : isAscii(upper) ? char : upper;
}
/** Whether two names are one, without case. */
function sameName(a, b) {
    return a === b || (a.length === b.length && name_nameKey(a) === name_nameKey(b));
}
/** So many names are walked for one in another case; of more an index is made. */
const MANY_NAMES = 32;
/** The names of an object by what they are without case, made once: many look-ups in an object of many names stay cheap. */
class NameIndex {
    #names = new Map();
    constructor(names) {
        for (const name of names) {
            const key = name_nameKey(name);
            const same = this.#names.get(key);
            if (same === undefined)
                this.#names.set(key, [name]);
            else
                same.push(name);
        }
    }
    /** Every name that is this one in some case, in their order. */
    like(name) {
        return this.#names.get(name_nameKey(name)) ?? [];
    }
}
function isAscii(text) {
    return /^[\0-\x7f]*$/.test(text);
}
/** Letters that have two cases only since Unicode 16, which .NET does not know yet. */
const NEW_LETTERS = /[\u019b\u0264\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc\u{16ea0}-\u{16ed3}]/u;
/** The upper case of one code point where that is one as well, else the code point: `ß` and `ﬁ` have none. */
function upperCase(char) {
    if (char === 'ı' || NEW_LETTERS.test(char))
        return char;
    // Greek letters with a subscribed iota: their full upper case is two letters, the simple one is the title case.
    if (/[\u1f80-\u1f87\u1f90-\u1f97\u1fa0-\u1fa7]/.test(char))
        return shift(char, 8);
    if (/[\u1fb3\u1fc3\u1ff3]/.test(char))
        return shift(char, 9);
    return simple(char, char.toUpperCase());
}
/** The lower case of one code point, in the same way: `İ` has none. */
function lowerCase(char) {
    return NEW_LETTERS.test(char) ? char : simple(char, char.toLowerCase());
}
function simple(char, mapped) {
    return String.fromCodePoint(mapped.codePointAt(0) ?? 0) === mapped ? mapped : char;
}
function shift(char, by) {
    return String.fromCodePoint((char.codePointAt(0) ?? 0) + by);
}

;// CONCATENATED MODULE: ./build/expressions/value.js



/**
 * An object. Names keep their case and order; look-ups try the exact name first, then ignore case (the engine does
 * the same). `dynamic` holds properties whose very name is not known: while there are any, no name is surely absent.
 */
class ObjectValue {
    entries;
    dynamic;
    #index;
    constructor(entries, dynamic = []) {
        this.entries = entries;
        this.dynamic = dynamic;
    }
    static of(record) {
        return new ObjectValue(new Map(Object.entries(record)));
    }
    /** The property's value, or undefined where no property has this name in any case. */
    get(name) {
        const exact = this.entries.get(name);
        if (exact !== undefined)
            return exact;
        const key = this.findKey(name);
        return key === undefined ? undefined : this.entries.get(key);
    }
    /** The name as the object spells it. */
    findKey(name) {
        if (this.entries.has(name))
            return name;
        if (this.size > MANY_NAMES)
            return this.namesLike(name)[0];
        const lower = name_nameKey(name);
        for (const key of this.entries.keys()) {
            if (key.length === name.length && name_nameKey(key) === lower)
                return key;
        }
        return undefined;
    }
    /** Every name of the object that is this one in some case. */
    namesLike(name) {
        if (this.size > MANY_NAMES)
            return (this.#index ??= new NameIndex(this.entries.keys())).like(name);
        const lower = name_nameKey(name);
        const names = [];
        for (const key of this.entries.keys())
            if (key.length === name.length && name_nameKey(key) === lower)
                names.push(key);
        return names;
    }
    /** All properties, in the order in which they are written. */
    *inOrder() {
        const entries = [...this.entries];
        let written = 0;
        for (const [name, value, after = entries.length] of this.dynamic) {
            yield* entries.slice(written, after);
            written = Math.max(written, after);
            yield [name, value];
        }
        yield* entries.slice(written);
    }
    get size() {
        return this.entries.size;
    }
}
/** A value for each place, made once: what is not known of one element says nothing of another one. */
function perPlace(make) {
    const made = new Map();
    return (place) => {
        let value = made.get(place);
        if (value === undefined)
            made.set(place, (value = make(place)));
        return value;
    };
}
/** Of what is left of a value that is made of no other one: a parameter, what Azure answers of a resource by its id. */
const OF_ONE = { size: 150, depth: 0 };
/** A value that is not known, with its reason. Described on demand: most unknown values are never looked at. */
class value_Unknown {
    extent;
    /** What describes it is let go of once it has: it may hold on to all that the value was made of. */
    #description;
    constructor(describe, 
    /** Of its expression. */
    extent = OF_ONE) {
        this.extent = extent;
        this.#description = describe;
    }
    get description() {
        if (typeof this.#description === 'function')
            this.#description = this.#description();
        return this.#description;
    }
}
/** An unknown value whose parts are known one by one; `whole` works all of them out, for what needs them all. */
class Postponed extends value_Unknown {
    whole;
    constructor(describe, 
    /** The value in full; undefined where it stays open. */
    whole) {
        super(describe);
        this.whole = whole;
    }
}
/** The value in full, where it can be worked out. */
function settled(value) {
    return value instanceof Postponed ? (value.whole() ?? value) : value;
}
/**
 * A known value that must not be shown (the default of a `securestring`): printers show `expression`. Made by `covered`,
 * and looked into by what stands beside it (`cover.ts`): functions compute with it, and rules ask it.
 */
class Secret {
    expression;
    extent;
    #hidden;
    constructor(hidden, expression, 
    /** Of its expression. */
    extent = OF_ONE) {
        this.expression = expression;
        this.extent = extent;
        this.#hidden = hidden;
    }
    static hiddenBy(secret) {
        return secret.#hidden;
    }
}
/** What a secret hides, without its cover: for `cover.ts` alone. */
const hiddenBy = (secret) => Secret.hiddenBy(secret);
function isArray(value) {
    return Array.isArray(value);
}
function isInteger(value) {
    return typeof value === 'number' || typeof value === 'bigint';
}
/** The type of a known value; of a secret, the type of what it hides. Undefined for an unknown one. */
function typeOf(value) {
    if (value === null)
        return 'Null';
    switch (typeof value) {
        case 'boolean':
            return 'Boolean';
        case 'string':
            return 'String';
        case 'number':
        case 'bigint':
            return 'Integer';
        default:
            if (value instanceof ObjectValue)
                return 'Object';
            if (isArray(value))
                return 'Array';
            if (value instanceof Float)
                return 'Float';
            if (value instanceof Secret)
                return typeOf(hiddenBy(value));
            return value.description.type;
    }
}
/** The type as messages name it. */
function typeNameOf(value) {
    return typeOf(value) ?? 'unknown';
}
/** True where no part of the value, however deep, is unknown (hidden parts count as known). */
function isKnown(value) {
    if (typeof value !== 'object' || value === null || value instanceof Float)
        return true;
    if (value instanceof value_Unknown)
        return false;
    if (value instanceof Secret)
        return isKnown(hiddenBy(value));
    if (value instanceof ObjectValue) {
        if (value.dynamic.length > 0)
            return false;
        for (const part of value.entries.values())
            if (!isKnown(part))
                return false;
        return true;
    }
    for (const part of value)
        if (!isKnown(part))
            return false;
    return true;
}
/** Normalises an integer result: a JavaScript number where it is safe, else a bigint. */
function integer(value) {
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

;// CONCATENATED MODULE: ./build/expressions/parse.js



/** Longest expression the engine reads, in UTF-16 units between the brackets (engine; the documents say 24,576). */
const MAX_EXPRESSION_LENGTH = 81_920;
/** Deepest nesting of calls and indexes. The engine evaluates 3,000; ours leaves room on the stack for what prints them. */
const MAX_DEPTH = 1_100;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
/** White space as .NET defines it: with U+0085, without U+FEFF. */
const WHITE_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/y;
const IDENTIFIER = /[_$\p{L}][_$\p{L}\p{Nd}]*/uy;
const INTEGER = /[+-]?[0-9]+/y;
/** True for a JSON string that the engine evaluates: `[…]`, but not `[[…`. */
function isExpression(text) {
    return (text.charCodeAt(0) === 0x5b &&
        text.charCodeAt(1) !== 0x5b &&
        text.charCodeAt(text.length - 1) === 0x5d &&
        text.length > 1);
}
/** A JSON string that is no expression, as the engine reads it: `[[…]` loses one bracket. */
function unescapeLiteral(text) {
    return text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text;
}
const cache = new Map();
/** Characters of expressions that are kept: what is parsed takes fifty times the memory of its text. */
const CACHE_LIMIT = 1_000_000;
let cached = 0;
/**
 * Parses the text of a JSON string for which `isExpression` holds, brackets included.
 * Real templates repeat most of their expressions, so results are kept.
 * @throws ExpressionError `syntax` with the 1-based column in the text, or `limit`.
 */
function parseExpression(text) {
    let result = cache.get(text);
    if (result === undefined) {
        if ((cached += text.length) > CACHE_LIMIT) {
            cache.clear();
            cached = text.length;
        }
        result = errors_catching(ExpressionError, () => new Parser(text).parse(), (error) => error);
        cache.set(text, result);
    }
    if (result instanceof ExpressionError)
        throw result;
    return result;
}
/** A letter, `_` or `$`; digits too, but not in front. */
function isAsciiIdentifier(code, isInside) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x24)
        return true;
    return isInside && code >= 0x30 && code <= 0x39;
}
const keys = new Map();
/** The lower-cased name; the same text is the same string, which look-ups by it find faster. */
function parse_keyOf(name) {
    let key = keys.get(name);
    if (key === undefined)
        keys.set(name, (key = name.toLowerCase()));
    return key;
}
/** Recursive descent over `'[' expr ']'`; grammar in docs/architecture.md. Literals take no postfix. */
class Parser {
    text;
    #at = 1;
    #depth = 0;
    constructor(text) {
        this.text = text;
    }
    parse() {
        if (this.text.length - 2 > MAX_EXPRESSION_LENGTH) {
            throw new ExpressionError('limit', `The expression is longer than ${MAX_EXPRESSION_LENGTH} characters.`);
        }
        const expression = this.#expression();
        this.#skipWhiteSpace();
        if (this.#at !== this.text.length - 1)
            this.#fail('the end of the expression');
        return expression;
    }
    #expression() {
        if (++this.#depth > MAX_DEPTH)
            throw new ExpressionError('own-limit', `The expression is nested deeper than ${MAX_DEPTH} levels.`);
        this.#skipWhiteSpace();
        const expression = this.#literal() ?? this.#postfix(this.#call());
        this.#depth--;
        return expression;
    }
    #literal() {
        const code = this.text.charCodeAt(this.#at);
        if (code === 0x27)
            return this.#string();
        if (code !== 0x2b && code !== 0x2d && !(code >= 0x30 && code <= 0x39))
            return undefined;
        const column = this.#at + 1;
        const digits = this.#match(INTEGER);
        if (digits === undefined)
            return undefined;
        if (/[.eE]/.test(this.text.charAt(this.#at))) {
            throw new ExpressionError('syntax', `Column ${column}: an expression holds no floating point number; write json('…').`);
        }
        const value = BigInt(digits.replace('+', ''));
        if (value < INT64_MIN || value > INT64_MAX)
            throw new ExpressionError('syntax', `Column ${column}: a number does not fit into 64 bits.`);
        return ast_literal(integer(value));
    }
    #string() {
        let end = this.text.indexOf("'", this.#at + 1);
        const isPlain = this.text.charCodeAt(end + 1) !== 0x27;
        while (end >= 0 && this.text.charCodeAt(end + 1) === 0x27)
            end = this.text.indexOf("'", end + 2);
        if (end < 0 || end >= this.text.length - 1)
            this.#fail('a closing quote');
        const raw = this.text.slice(this.#at + 1, end);
        this.#at = end + 1;
        return ast_literal(isPlain ? raw : raw.replaceAll("''", "'"));
    }
    #call() {
        let name = this.#identifier() ?? this.#fail('a function name, a string or an integer');
        let namespace;
        if (this.#take('.')) {
            namespace = name;
            name = this.#name();
        }
        if (!this.#take('('))
            this.#fail(`'(' after '${name}'`);
        const args = [];
        if (!this.#take(')')) {
            do
                args.push(this.#expression());
            while (this.#take(','));
            if (!this.#take(')'))
                this.#fail("',' or ')'");
        }
        const call = { kind: 'call', name, key: parse_keyOf(name), args };
        return namespace === undefined ? call : { ...call, namespace };
    }
    #postfix(base) {
        for (let expression = base;;) {
            if (this.#take('.'))
                expression = access(expression, this.#name());
            else if (this.#take('[')) {
                expression = access(expression, this.#expression());
                if (!this.#take(']'))
                    this.#fail("']'");
            }
            else
                return expression;
        }
    }
    #name() {
        this.#skipWhiteSpace();
        return this.#identifier() ?? this.#fail('a name');
    }
    #identifier() {
        let end = this.#at;
        while (isAsciiIdentifier(this.text.charCodeAt(end), end > this.#at))
            end++;
        if (this.text.charCodeAt(end) >= 0x80)
            return this.#match(IDENTIFIER);
        if (end === this.#at)
            return undefined;
        const name = this.text.slice(this.#at, end);
        this.#at = end;
        return name;
    }
    /** Consumes the character, and white space before it; the closing bracket of the whole text is never consumed. */
    #take(character) {
        this.#skipWhiteSpace();
        if (this.text[this.#at] !== character || this.#at >= this.text.length - 1)
            return false;
        this.#at++;
        return true;
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const match = pattern.exec(this.text)?.[0];
        if (match === undefined || this.#at + match.length > this.text.length - 1)
            return undefined;
        this.#at += match.length;
        return match;
    }
    #skipWhiteSpace() {
        // Most characters are neither white space nor beyond ASCII.
        const code = this.text.charCodeAt(this.#at);
        if (code > 0x20 && code < 0x7f)
            return;
        WHITE_SPACE.lastIndex = this.#at;
        this.#at += WHITE_SPACE.exec(this.text)?.[0].length ?? 0;
    }
    #fail(expected) {
        const found = this.#at >= this.text.length - 1 ? 'it ends' : `'${this.text.slice(this.#at, this.#at + 10)}' stands`;
        throw new ExpressionError('syntax', `The expression does not parse: ${expected} is expected at column ${this.#at + 1}, where ${found}.`);
    }
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/decimal.js
function decimalOfInteger(value) {
    const digits = (value < 0n ? -value : value).toString();
    return normalize(value < 0n, digits, digits.length, false);
}
/** The exact binary value of a finite double. */
function decimalOfDouble(value) {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, value);
    const raw = bits.getBigUint64(0);
    const biased = Number((raw >> 52n) & 0x7ffn);
    const mantissa = (raw & 0xfffffffffffffn) | (biased === 0 ? 0n : 1n << 52n);
    const exponent = Math.max(biased, 1) - 1075;
    // m × 2^-n = m × 5^n × 10^-n
    const digits = (exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent)).toString();
    return normalize(raw >> 63n === 1n, digits, digits.length + Math.min(exponent, 0), true);
}
/** The shortest digits that read back as the same double. */
function shortestDecimal(value) {
    const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
    return normalize(value < 0 || Object.is(value, -0), mantissa.replace('.', ''), Number(exponent) + 1, false);
}
/** Keeps `count` digits after the point (may be negative). */
function roundToFraction(decimal, count) {
    return roundToDigits(decimal, decimal.scale + count);
}
/** Keeps the first `count` significant digits. */
function roundToDigits(decimal, count) {
    const { negative, digits, scale, halfEven } = decimal;
    if (count >= digits.length)
        return decimal;
    if (count < 0)
        return { ...decimal, digits: '', scale: 0 };
    const kept = digits.slice(0, count);
    const next = digits.charAt(count);
    const tie = next === '5' && count + 1 === digits.length;
    const up = tie && halfEven ? Number(kept.at(-1) ?? '0') % 2 === 1 : next >= '5';
    if (!up)
        return normalize(negative, kept, scale, halfEven);
    const raised = (BigInt(`0${kept}`) + 1n).toString().padStart(count, '0');
    return normalize(negative, raised, scale + raised.length - count, halfEven);
}
/** Digits before and after the point, the latter padded to `fraction` places. The decimal has no more than those. */
function fixedDigits(decimal, fraction) {
    const { digits, scale } = decimal;
    const whole = scale > 0 ? digits.slice(0, scale).padEnd(scale, '0') : '';
    const rest = scale > 0 ? digits.slice(scale) : '0'.repeat(digits === '' ? 0 : -scale) + digits;
    return [whole, rest.padEnd(fraction, '0')];
}
function normalize(negative, digits, scale, halfEven) {
    const trimmed = digits.replace(/^0+/, '');
    const significant = trimmed.replace(/0+$/, '');
    if (significant === '')
        return { negative, digits: '', scale: 0, halfEven };
    return { negative, digits: significant, scale: scale - (digits.length - trimmed.length), halfEven };
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/custom-number-format.js

/**
 * Formats a number by a custom .NET format (`#,##0.00`, `0.0e+0`, up to three sections for positive, negative, zero),
 * invariant culture. A double keeps its sign (`signsZero`) where zero, or nothing but zeros, is left of it.
 */
function formatCustomNumber(value, format, signsZero) {
    const sections = readSections(format);
    const [positive, negative, zero] = sections;
    if (positive === undefined)
        return '';
    const isEmpty = (section) => section === undefined || section.tokens.length === 0;
    const choose = (decimal) => {
        if (decimal.digits === '' && zero !== undefined && !isEmpty(zero))
            return { section: zero, signed: false };
        if (decimal.digits === '')
            return { section: positive, signed: true };
        if (decimal.negative && negative !== undefined && !isEmpty(negative))
            return { section: negative, signed: false };
        return { section: positive, signed: true };
    };
    const first = choose(value);
    const rounded = roundFor(first.section, value);
    // What rounds to zero is formatted as zero.
    const { section, signed } = rounded.digits === '' ? choose(rounded) : first;
    const text = layOut(section, roundFor(section, value));
    const isSigned = rounded.digits !== '' || (signsZero && text !== '');
    return signed && value.negative && isSigned ? `-${text}` : text;
}
function roundFor(section, value) {
    const [whole, fraction] = placeCounts(section.tokens);
    const scaled = { ...value, scale: value.digits === '' ? 0 : value.scale + section.shift };
    if (section.tokens.some((token) => token.kind === 'exponent'))
        return roundToDigits(scaled, whole + fraction);
    return roundToFraction(scaled, fraction);
}
/** Digit places before and after the point. */
function placeCounts(tokens) {
    const point = tokens.findIndex((token) => token.kind === 'point');
    const digits = (part) => part.filter((token) => token.kind === 'digit').length;
    return point < 0 ? [digits(tokens), 0] : [digits(tokens.slice(0, point)), digits(tokens.slice(point))];
}
function layOut(section, value) {
    const { tokens } = section;
    const [wholePlaces, fractionPlaces] = placeCounts(tokens);
    const scientific = tokens.some((token) => token.kind === 'exponent');
    const exponent = scientific && value.digits !== '' ? value.scale - wholePlaces : 0;
    const [wholeDigits, fractionDigits] = fixedDigits(scientific ? { ...value, scale: value.scale - exponent } : value, 0);
    const places = tokens.filter((token) => token.kind === 'digit');
    const firstZero = places.findIndex((token, index) => token.zero && index < wholePlaces);
    const minimum = firstZero < 0 ? 0 : wholePlaces - firstZero;
    const lastZero = places.findLastIndex((token, index) => token.zero && index >= wholePlaces);
    const fraction = fractionDigits.padEnd(lastZero < 0 ? 0 : lastZero - wholePlaces + 1, '0').slice(0, fractionPlaces);
    const whole = wholeDigits.padStart(minimum, '0');
    const first = tokens.findIndex((token) => token.kind === 'digit');
    const point = tokens.findIndex((token) => token.kind === 'point');
    const lastWhole = tokens.findLastIndex((token, index) => token.kind === 'digit' && (point < 0 || index < point));
    const grouped = !scientific && tokens.some((token, index) => token.kind === 'comma' && index > first && index < lastWhole);
    let text = '';
    let place = 0;
    let pointSeen = false;
    for (const token of tokens) {
        switch (token.kind) {
            case 'digit': {
                if (place >= wholePlaces)
                    text += fraction.charAt(place - wholePlaces);
                // The first place takes all the digits for which the format has none.
                else
                    text += groupedDigits(whole, place === 0 ? whole.length : wholePlaces - place, wholePlaces - place - 1, grouped);
                place++;
                break;
            }
            case 'point':
                if (!pointSeen && wholePlaces === 0)
                    text += groupedDigits(whole, whole.length, 0, grouped);
                if (!pointSeen && fraction !== '')
                    text += '.';
                pointSeen = true;
                break;
            case 'exponent': {
                const sign = exponent < 0 ? '-' : token.plus ? '+' : '';
                text += `${token.letter}${sign}${String(Math.abs(exponent)).padStart(token.digits, '0')}`;
                break;
            }
            case 'text':
                text += token.text;
                break;
            case 'comma':
                break;
        }
    }
    return text;
}
/** Whole digits from position `from` (counted from the point, exclusive) down to `to`. */
function groupedDigits(whole, from, to, grouped) {
    let text = '';
    for (let position = from - 1; position >= to; position--) {
        const digit = position < whole.length ? whole.charAt(whole.length - 1 - position) : '';
        text += digit;
        if (digit !== '' && grouped && position > 0 && position % 3 === 0)
            text += ',';
    }
    return text;
}
function readSections(format) {
    const sections = [];
    let tokens = [];
    let shift = 0;
    const text = (part) => {
        tokens.push({ kind: 'text', text: part });
    };
    const close = () => {
        sections.push({ tokens, shift: shift - 3 * scalingCommas(tokens) });
        tokens = [];
        shift = 0;
    };
    for (let at = 0; at < format.length; at++) {
        const char = format.charAt(at);
        const exponent = /^([Ee])([+-]?)(0+)/.exec(format.slice(at));
        if (char === '0' || char === '#')
            tokens.push({ kind: 'digit', zero: char === '0' });
        else if (char === '.')
            tokens.push({ kind: 'point' });
        else if (char === ',')
            tokens.push({ kind: 'comma' });
        else if (char === ';')
            close();
        else if (exponent !== null) {
            const [all, letter = 'E', sign, digits = ''] = exponent;
            tokens.push({ kind: 'exponent', letter, plus: sign === '+', digits: digits.length });
            at += all.length - 1;
        }
        else if (char === '"' || char === "'") {
            const end = format.indexOf(char, at + 1);
            text(format.slice(at + 1, end < 0 ? format.length : end));
            at = end < 0 ? format.length : end;
        }
        else if (char === '\\')
            text(format.charAt(++at));
        else {
            if (char === '%')
                shift += 2;
            if (char === '‰')
                shift += 3;
            text(char);
        }
    }
    close();
    return sections;
}
/** Commas that stand directly before the point (or after the last digit): each divides by 1000. */
function scalingCommas(tokens) {
    const point = tokens.findIndex((token) => token.kind === 'point');
    const whole = point < 0 ? tokens : tokens.slice(0, point);
    const last = whole.findLastIndex((token) => token.kind === 'digit');
    return last < 0 ? 0 : whole.slice(last).filter((token) => token.kind === 'comma').length;
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/number-format.js



/** The format string is not one that .NET accepts for this number. */
class NumberFormatError extends Error {
    name = 'NumberFormatError';
}
/**
 * `ToString(format, CultureInfo.InvariantCulture)` of a 64-bit integer or a double: standard formats (`D3`, `N0`, `X`)
 * and custom ones (`#,##0.00`). Source: .NET format strings; the engine follows the culture of its machine, and the
 * invariant one (`¤` for currency) is what Azure's answers were recorded with.
 */
function formatNumber(value, format) {
    if (value instanceof Float && !Number.isFinite(value.value))
        return String(value.value);
    const standard = /^([A-Za-z])(\d{0,9})$/.exec(format);
    if (standard === null && format !== '')
        return formatCustomNumber(customDecimal(value), format, value instanceof Float);
    const specifier = standard?.[1] ?? 'G';
    const precision = standard?.[2] === undefined || standard[2] === '' ? undefined : Number(standard[2]);
    return value instanceof Float
        ? formatFloat(value.value, specifier, precision)
        : formatInteger(BigInt(value), specifier, precision);
}
/** `Double.ToString()`: shortest digits, scientific below 1E-04 and from 1E+17 on (engine). */
function formatDouble(value) {
    return Number.isFinite(value) ? general(shortestDecimal(value), 17, 'E') : String(value);
}
function customDecimal(value) {
    if (!(value instanceof Float))
        return decimalOfInteger(BigInt(value));
    // Custom formats see 15 digits of a double.
    return { ...roundToDigits(decimalOfDouble(value.value), 15), halfEven: false };
}
function formatInteger(value, specifier, precision) {
    const bits = (radix) => {
        // .NET writes larger integers (only `json` makes them) by other rules.
        if (BigInt.asIntN(64, value) !== value)
            throw new NumberFormatError(`'${specifier}' needs an integer of 64 bits`);
        return BigInt.asUintN(64, value)
            .toString(radix)
            .padStart(precision ?? 0, '0');
    };
    const decimal = decimalOfInteger(value);
    switch (specifier) {
        case 'D':
        case 'd':
            return sign(decimal) + (value < 0n ? -value : value).toString().padStart(precision ?? 0, '0');
        case 'X':
            return bits(16).toUpperCase();
        case 'x':
            return bits(16);
        case 'B':
        case 'b':
            return bits(2);
        case 'G':
        case 'g':
            return precision === undefined || precision === 0
                ? value.toString()
                : general(roundToDigits(decimal, precision), precision, exponentSign(specifier));
        case 'R':
        case 'r':
            return value.toString();
        default:
            return formatDecimal(decimal, specifier, precision);
    }
}
function formatFloat(value, specifier, precision) {
    switch (specifier) {
        case 'G':
        case 'g': {
            const exponent = exponentSign(specifier);
            if (precision === undefined || precision === 0)
                return general(shortestDecimal(value), 17, exponent);
            // Up to 17 digits the shortest form that reads back is kept (engine: G17 of 1234.5678 is 1234.5678).
            const shortest = shortestDecimal(value);
            const digits = shortest.digits.length <= precision && precision <= 17
                ? shortest
                : roundToDigits(decimalOfDouble(value), precision);
            return general(digits, precision, exponent);
        }
        case 'R':
        case 'r':
            return general(shortestDecimal(value), 17, 'E');
        default:
            return formatDecimal(decimalOfDouble(value), specifier, precision);
    }
}
/** The formats that integers and doubles share. */
function formatDecimal(decimal, specifier, precision) {
    switch (specifier) {
        case 'E':
        case 'e':
            return scientific(roundToDigits(decimal, (precision ?? 6) + 1), precision ?? 6, exponentSign(specifier), 3);
        case 'F':
        case 'f':
            return sign(decimal) + fixed(decimal, precision ?? 2, false);
        case 'N':
        case 'n':
            return sign(decimal) + fixed(decimal, precision ?? 2, true);
        case 'P':
        case 'p':
            return `${sign(decimal)}${fixed({ ...decimal, scale: decimal.digits === '' ? 0 : decimal.scale + 2 }, precision ?? 2, true)} %`;
        case 'C':
        case 'c': {
            const amount = `¤${fixed(decimal, precision ?? 2, true)}`;
            return decimal.negative ? `(${amount})` : amount;
        }
        default:
            throw new NumberFormatError(`'${specifier}' is not a number format`);
    }
}
function fixed(decimal, places, grouped) {
    const [whole, fraction] = fixedDigits(roundToFraction(decimal, places), places);
    const units = whole === '' ? '0' : grouped ? groupDigits(whole) : whole;
    return places === 0 ? units : `${units}.${fraction}`;
}
/** Groups of three, separated by commas. */
function groupDigits(digits) {
    return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function general(decimal, precision, exponent) {
    if (decimal.scale > precision || decimal.scale < -3) {
        return scientific(decimal, Math.max(decimal.digits.length - 1, 0), exponent, 2);
    }
    const [whole, fraction] = fixedDigits(decimal, 0);
    return `${sign(decimal)}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}
function scientific(decimal, places, exponentLetter, exponentDigits) {
    const digits = decimal.digits.padEnd(places + 1, '0');
    const exponent = decimal.digits === '' ? 0 : decimal.scale - 1;
    const mantissa = digits.charAt(0) + (places === 0 ? '' : `.${digits.slice(1, places + 1)}`);
    return `${sign(decimal)}${mantissa}${exponentLetter}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(exponentDigits, '0')}`;
}
function exponentSign(specifier) {
    return specifier === specifier.toLowerCase() ? 'e' : 'E';
}
function sign(decimal) {
    return decimal.negative ? '-' : '';
}

;// CONCATENATED MODULE: ./build/expressions/print.js


/** As the files say it. */
const WRITTEN = { replace: ({ written }) => written };
/**
 * Prints an expression in the canonical form of the engine, without the brackets around it.
 * Values embedded in a residue print as the calls that make them; secrets print as their expression.
 */
function printExpression(expression, form = {}) {
    switch (expression.kind) {
        case 'literal':
            return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
        case 'call': {
            const other = form.replace?.(expression);
            if (other !== undefined)
                return printExpression(other, form);
            const args = expression.args.map((arg) => printExpression(arg, form)).join(', ');
            const name = `${expression.namespace === undefined ? '' : `${expression.namespace}.`}${expression.name}`;
            return `${name}${form.mark?.(expression) ?? ''}(${args})`;
        }
        case 'access':
            return printExpression(expression.base, form) + printKey(expression.key, form);
        case 'value':
            return valueText(expression.value, form);
    }
}
function printKey(key, form) {
    const known = key.kind === 'value' ? key.value : key.kind === 'literal' ? key.value : undefined;
    if (typeof known === 'string')
        return /^[A-Za-z_$][\w$]*$/.test(known) ? `.${known}` : `[${quote(known)}]`;
    return `[${printExpression(key, form)}]`;
}
/** Prints a value as an expression that gives it: `createObject('a', 1)`, `json('1.5')`, the residue of an unknown. */
function print_printValue(value) {
    return valueText(value, {});
}
/** An expression as messages show it. */
function printWritten(expression) {
    return printExpression(expression, WRITTEN);
}
function valueText(value, form) {
    if (value === null)
        return 'null()';
    switch (typeof value) {
        case 'boolean':
            return `${value}()`;
        case 'number':
        case 'bigint':
            return String(value);
        case 'string':
            return quote(value);
        default:
            break;
    }
    if (value instanceof Float)
        return `json('${formatDouble(value.value)}')`;
    if (value instanceof Secret)
        return printExpression(value.expression, form);
    if (value instanceof value_Unknown) {
        const { declared, expression } = value.description;
        // Two resources may declare the same: what is declared is shown, but tells no values apart.
        const isShown = declared !== undefined && form.mark === undefined;
        return isShown ? printObject(declared, form) : printExpression(expression, form);
    }
    if (isArray(value))
        return `createArray(${value.map((part) => valueText(part, form)).join(', ')})`;
    return printObject(value, form);
}
function printObject(value, form) {
    const parts = [];
    for (const [key, part] of value.inOrder())
        parts.push(valueText(key, form), valueText(part, form));
    return `createObject(${parts.join(', ')})`;
}
function quote(text) {
    return `'${text.replaceAll("'", "''")}'`;
}

;// CONCATENATED MODULE: ./build/diagnostics/diagnostic.js
/** Severities, most severe first. */
const diagnostic_severities = ['error', 'warning', 'note'];

;// CONCATENATED MODULE: ./build/report/counts.js

function countsOf(report) {
    const { templates, parameterFiles, skipped } = report.files;
    return {
        files: templates.length + parameterFiles.length + skipped.length,
        templates: templates.length,
        parameterFiles: parameterFiles.length,
        skipped: skipped.length,
        resources: report.judged.resources,
        workspaces: report.judged.workspaces,
        passed: report.judged.passed,
        error: countOf(report, 'error'),
        warning: countOf(report, 'warning'),
        note: countOf(report, 'note'),
        undetermined: undeterminedOf(report).length + unlistedIn(report, 'undetermined'),
        found: report.found.workspaces,
        notJudged: report.notJudged.length,
        notRead: skipped.filter(({ mayHoldOurs }) => mayHoldOurs === true).length + report.silenced.length,
        switchedOff: report.switchedOff.length,
        lowered: report.lowered.length,
        leftOut: report.leftOut.reduce((sum, { count }) => sum + count, 0),
        withoutEffect: report.withoutEffect.length,
    };
}
function failuresOf(report) {
    return report.diagnostics.filter((diagnostic) => diagnostic.verdict === 'fail');
}
function undeterminedOf(report) {
    return report.diagnostics.filter((diagnostic) => diagnostic.verdict === 'undetermined');
}
function countOf(report, severity) {
    const listed = failuresOf(report).filter((diagnostic) => diagnostic.severity === severity).length;
    return listed + unlistedIn(report, severity);
}
/** Results that are counted, but not listed. */
function unlistedIn({ unlisted }, kind) {
    return unlisted.reduce((sum, { [kind]: count }) => sum + count, 0);
}
/** The highest severity among the failures. */
function highestSeverity(report) {
    return severities.find((severity) => countOf(report, severity) > 0);
}
/** Failures first, the most severe ones in front; the order is kept otherwise. */
function bySeverity(diagnostics) {
    return [...diagnostics].sort((a, b) => weight(a) - weight(b));
}
function weight(diagnostic) {
    return diagnostic.verdict === 'fail' ? diagnostic_severities.indexOf(diagnostic.severity) : diagnostic_severities.length;
}
/** `1 error`, `2 errors`. */
function plural(count, noun, nouns = `${noun}s`) {
    return `${count} ${count === 1 ? noun : nouns}`;
}
/** `10 resources judged (3 workspaces)`, or `(2 of 3 workspaces)` where rules are off for one. */
function judged(counts) {
    const of = counts.workspaces < counts.found ? `${counts.workspaces} of ` : '';
    const workspaces = plural(Math.max(counts.workspaces, counts.found), 'workspace');
    return `${plural(counts.resources, 'resource')} judged (${of}${workspaces})`;
}
/** What was read, judged and found, zeros included. That resources passed is said of a run that is a success. */
function summaryLine(report, { conclusion }) {
    const counts = countsOf(report);
    const of = conclusion === 'success' ? `${counts.passed} passed` : `${counts.resources - counts.passed} with results`;
    return (`${plural(counts.files, 'file')} read: ${plural(counts.templates, 'template')}, ` +
        `${plural(counts.parameterFiles, 'parameter file')}, ${counts.skipped} skipped; ` +
        `${judged(counts)}${counts.resources === 0 ? '' : `, ${of}`}; ` +
        `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.note, 'note')}, ` +
        `${counts.undetermined} undetermined`);
}

;// CONCATENATED MODULE: ./build/report/plain-text.js
/**
 * C0 and C1 controls, soft hyphen, zero-width characters, bidirectional controls, line separators, byte order mark,
 * interlinear and tag characters, lone surrogates: what can hide or reorder text, or drive a terminal.
 */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}]/gu;
/**
 * Makes text from a template safe to print on one line: white space becomes a blank, every other invisible character
 * its code (`\u202e`).
 */
function visible(text) {
    return text.replace(INVISIBLE, (character) => {
        if (character === '\n' || character === '\r' || character === '\t')
            return ' ';
        return escapeCode(character);
    });
}
/** `\uXXXX` for every UTF-16 unit of the character. */
function escapeCode(character) {
    let escaped = '';
    for (let index = 0; index < character.length; index++) {
        escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    }
    return escaped;
}
/**
 * One line of output that no workflow runner takes for a command: `::name::` counts at the start of a line (leading
 * blanks ignored), `##[name]` anywhere in it. Source: actions/runner, ActionCommand.TryParseV2 and TryParse.
 */
function inert(line) {
    return line.replace(/^(\s*)::/, '$1\\::').replaceAll('##[', '#\\#[');
}
/** At most `length` UTF-16 units, an ellipsis in place of the rest. */
function clip(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/**
 * JSON text that is safe in a log: invisible characters and `##[` are written as escapes, which changes the text but
 * not the data.
 */
function printableJson(data, indent = 2) {
    return escapeJson(JSON.stringify(data, undefined, indent));
}
/** The same for JSON text that is there already. */
function escapeJson(text) {
    // Most pieces of most texts hold nothing but ASCII.
    if (/^[\n -~]*$/.test(text) && !text.includes('##['))
        return text;
    return text
        .replace(INVISIBLE, (character) => (character === '\n' ? character : escapeCode(character)))
        .replaceAll('##[', '#\\u0023[');
}

;// CONCATENATED MODULE: ./build/report/conclusion.js



const failOnValues = [...diagnostic_severities, 'never'];
const ifNothingValues = (/* unused pure expression or super */ null && (['error', 'warn', 'ignore']));
const defaultGate = {
    failOn: 'error',
    failOnUndetermined: false,
    ifNothing: 'error',
    preset: 'recommended',
};
/** What a process ends with; a table in the README. */
const exitCodes = {
    clean: 0,
    /** Findings at or above `--fail-on`, or undetermined results where they are to fail. */
    findings: 1,
    /** Wrong arguments or configuration. */
    usage: 2,
    /** A file that cannot be read, evaluated or written, a rule that crashed. */
    failure: 3,
    /** Nothing judged: a gate must not be green because it looked at nothing. */
    nothing: 4,
};
/**
 * The one place that decides. The first row that fits: incomplete, findings, nothing of ours judged (and something that
 * may be ours not, or nothing there), something of ours not judged, success. Wrong arguments end a run before there is
 * a report.
 */
function conclude(report, gate) {
    const [conclusion, exitCode] = verdict(report, gate);
    const counts = countsOf(report);
    return {
        conclusion,
        exitCode,
        level: levelOf(conclusion, exitCode, gate),
        headline: `${conclusion}: ${[...reason(conclusion, report, counts), ...figures(report, counts)].join('; ')}`,
    };
}
function verdict(report, gate) {
    if (report.errors.length > 0)
        return ['partial', exitCodes.failure];
    if (hasFindings(report, gate.failOn))
        return ['failure', exitCodes.findings];
    if (report.found.resources === 0) {
        if (isUndecided(report) || report.notJudged.length > 0)
            return ['undetermined', exitCodes.nothing];
        return ['neutral', gate.ifNothing === 'error' ? exitCodes.nothing : exitCodes.clean];
    }
    if (isUndecided(report))
        return ['undetermined', failsUndetermined(gate) ? exitCodes.findings : exitCodes.clean];
    return ['success', exitCodes.clean];
}
/** Whether there are findings at or above the severity. */
function hasFindings(report, failOn) {
    if (failOn === 'never')
        return false;
    const limit = diagnostic_severities.indexOf(failOn);
    return failuresOf(report).some((diagnostic) => diagnostic_severities.indexOf(diagnostic.severity) <= limit);
}
/** Whether something that may hold a workspace or hub was not read, or an error may hide behind what is not known. */
function isUndecided(report) {
    return (report.silenced.length > 0 ||
        report.files.skipped.some(({ mayHoldOurs }) => mayHoldOurs === true) ||
        report.diagnostics.some(({ mayHoldOurs }) => mayHoldOurs === true) ||
        undeterminedOf(report).some(({ severity }) => severity === 'error'));
}
/** `never` fails for nothing that is found; whoever fails for less than errors wants to know what may be one. */
function failsUndetermined({ failOn, failOnUndetermined, preset }) {
    if (failOn === 'never')
        return false;
    return failOnUndetermined || failOn !== 'error' || preset === 'strict';
}
function levelOf(conclusion, exitCode, { ifNothing }) {
    if (conclusion === 'undetermined')
        return 'warning';
    if (exitCode !== exitCodes.clean)
        return 'error';
    return conclusion === 'neutral' && ifNothing === 'warn' ? 'warning' : 'notice';
}
/** Nothing where the figures say it all. */
function reason(conclusion, report, counts) {
    switch (conclusion) {
        case 'partial':
            return [`the run is not complete, ${plural(report.errors.length, 'problem')}`];
        case 'failure':
            return [];
        case 'undetermined':
            return [
                counts.resources === 0
                    ? 'nothing was judged, although there may be something to judge'
                    : 'not everything could be judged',
            ];
        case 'neutral':
            return [
                counts.templates === 0
                    ? `nothing to judge, no deployment template among ${plural(counts.files, 'file')}`
                    : `nothing to judge, no workspace or hub in ${plural(counts.templates, 'template')}`,
            ];
        case 'success':
            return [successReason(counts)];
    }
}
/** "Passed" is said where every rule is on and none says anything. */
function successReason(counts) {
    if (counts.resources === 0)
        return 'nothing was judged, its rules are switched off';
    const results = counts.error + counts.warning + counts.note + counts.undetermined;
    if (results > 0 || counts.passed < counts.resources)
        return 'nothing that fails the check';
    if (counts.switchedOff > 0)
        return 'no findings by the rules that are on';
    return `passed, ${judged(counts)}`;
}
/** What is there; that nothing of a kind is there is told only where figures are listed. */
function figures(report, counts) {
    const some = (count, text) => (count === 0 ? [] : [text]);
    const results = [
        ...diagnostic_severities.flatMap((severity) => some(counts[severity], plural(counts[severity], severity))),
        ...some(counts.undetermined, `${counts.undetermined} undetermined`),
    ];
    return [
        ...some(results.length, results.join(', ')),
        ...some(counts.notRead, `${counts.notRead} not read`),
        ...some(counts.notJudged, `${plural(counts.notJudged, 'resource')} that no rule judges yet`),
        ...some(counts.switchedOff, `rules switched off: ${named(report.switchedOff, ({ ruleId }) => ruleId)}`),
        ...some(counts.lowered, `rules lowered: ${named(report.lowered, ({ ruleId, from, to }) => `${ruleId} from ${from} to ${to}`)}`),
        ...some(counts.leftOut, `${counts.leftOut} left out`),
        ...some(counts.withoutEffect, `${counts.withoutEffect} without effect`),
    ];
}
/** `a, b (cmklint.json)`. */
function named(changes, name) {
    const sources = [...new Set(changes.map(({ by }) => by))];
    return sources
        .map((source) => {
        const names = changes.filter(({ by }) => by === source).map(name);
        return `${names.join(', ')} (${visible(source)})`;
    })
        .join(', ');
}

;// CONCATENATED MODULE: ./build/report/entry.js
/** Lines that the others add to a list of an entry; what is beyond is counted. */
const SHOWN = 10;
/**
 * Results as entries, in the order of their first ones. Results stand together where rule, verdict, severity and place
 * are the same. What is said of no resource stands alone: a template has as many mistakes as there are sentences.
 */
function entriesOf(diagnostics) {
    const groups = new Map();
    diagnostics.forEach((diagnostic, index) => {
        const key = diagnostic.resource === undefined ? String(index) : subjectOf(diagnostic);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [diagnostic]);
        else
            group.push(diagnostic);
    });
    return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [entryOf(first, others)]));
}
function subjectOf({ ruleId, verdict, severity, location: { file, range } }) {
    return JSON.stringify([ruleId, verdict, severity, file, range.startLine, range.startColumn]);
}
function entryOf(first, others) {
    const all = [first, ...others];
    return {
        first,
        others,
        causes: [...new Set(all.flatMap(({ causes }) => causes))],
        related: [
            ...new Map(all.flatMap(({ related }) => related).map((place) => [JSON.stringify(place), place])).values(),
        ],
    };
}
/**
 * One line for each of the others: `also 'mlw-b' (b.json): 'kv-b' in place of 'kv-a'`, of what it says only what the
 * first one does not. `quoted` makes text of a template or path fit for the format.
 */
function alsoLines({ first, others }, quoted) {
    return shownOf(others, (other) => `also ${difference(first, other, quoted)}`);
}
/** The same within a sentence: `And 2 more resources here: 'mlw-b' (b.json); 'mlw-c' (c.json).` */
function alsoSentence({ first, others }) {
    if (others.length === 0)
        return '';
    const names = new Set(others.map(({ resource }) => resource?.name).filter((name) => name !== first.resource?.name));
    const what = names.size === others.length ? 'resource' : 'result';
    const told = shownOf(others, (other) => difference(first, other, (text) => text));
    return ` And ${others.length} more ${what}${others.length === 1 ? '' : 's'} here: ${told.join('; ').replace(/\.$/, '')}.`;
}
function causeLines({ first, causes }, line) {
    return shownOf(causes, line, first.causes.length);
}
function relatedLines({ first, related }, line) {
    return shownOf(related, line, first.related.length);
}
/** What the first result says (`own`), as much of the rest as a reader may want to see, and how much more there is. */
function shownOf(items, line, own = 0) {
    const more = items.length - own - SHOWN;
    return [...items.slice(0, own + SHOWN).map(line), ...(more > 0 ? [`and ${more} more`] : [])];
}
/** Of the other, what is not as with the first: name, parameter files, then values, or another sentence in full. */
function difference(first, other, quoted) {
    const said = sentence(first) === sentence(other)
        ? changes(first, other).map(([before, after]) => `${quoted(after)} in place of ${quoted(before)}`)
        : [quoted(other.message)];
    const parts = [subject(first, other, quoted), said.join(', ')].filter((part) => part !== '');
    return parts.length === 0 ? 'once more' : parts.join(': ');
}
function subject(first, other, quoted) {
    const name = nameOf(other) === nameOf(first) ? '' : quoted(nameOf(other));
    const [known, files] = [first, other].map(({ parameterFiles }) => parameterFiles.map(quoted).join(', '));
    if (files === known)
        return name;
    const list = files === '' ? 'no parameter file' : files;
    return name === '' ? `with ${list}` : `${name} (${list})`;
}
function nameOf({ resource }) {
    return `'${resource?.name ?? ''}'`;
}
/**
 * What rules put into their sentences: `'[an expression]'`, which may be cut (`'[an expr…'`), `'a text'`, a number. An
 * apostrophe in a word is none. Values are short in messages, so a long search is for nothing.
 */
const VALUE = /(?<![\p{L}\p{N}])'(?:\[[^]{0,200}?[\]…]'|[^']*')|\d+/gu;
function sentence({ message }) {
    return message.replaceAll(VALUE, "''");
}
/** Values that differ in two results of one sentence, each pair once; the names of the resources are told already. */
function changes(first, other) {
    const after = other.message.match(VALUE) ?? [];
    const pairs = (first.message.match(VALUE) ?? []).map((value, index) => [value, after[index] ?? '']);
    const names = JSON.stringify([nameOf(first), nameOf(other)]);
    const differing = new Map(pairs.filter(([a, b]) => a !== b).map((pair) => [JSON.stringify(pair), pair]));
    differing.delete(names);
    return [...differing.values()];
}

;// CONCATENATED MODULE: ./build/report/in-repository.js
/**
 * The report with its files as paths from the root of the repository, as GitHub wants them.
 * @param path of a file, from there
 */
function inRepository(report, path) {
    const place = (location) => ({ ...location, file: path(location.file) });
    const result = (diagnostic) => ({
        ...diagnostic,
        location: place(diagnostic.location),
        related: diagnostic.related.map(place),
        parameterFiles: diagnostic.parameterFiles.map(path),
    });
    const { files } = report;
    return {
        ...report,
        diagnostics: report.diagnostics.map(result),
        unlisted: report.unlisted.map((each) => ({ ...each, file: path(each.file) })),
        files: {
            ...files,
            templates: files.templates.map(path),
            parameterFiles: files.parameterFiles.map(path),
            skipped: files.skipped.map((each) => ({ ...each, file: path(each.file) })),
        },
        notJudged: report.notJudged.map((each) => ({ ...each, location: place(each.location) })),
        silenced: report.silenced.map(result),
        errors: report.errors.map((each) => (each.file === undefined ? each : { ...each, file: path(each.file) })),
    };
}
/** Whether a path leads out of where paths are relative to, or to another drive of Windows: GitHub knows no such file. */
function isOutside(file) {
    return /^(?:\.\.(?:\/|$)|\/|[A-Za-z]:\/)/.test(file);
}

;// CONCATENATED MODULE: ./build/report/github.js




/**
 * GitHub shows ten annotations of a level for each step and drops the rest without a word: nine findings leave room
 * for the one that says what the run comes to and how many more there are. Source: toolkit docs, problem matchers.
 */
const github_SHOWN = 9;
/**
 * What to annotate: of errors the first nine entries, of warnings, undetermined results and what was not read the first
 * nine. What keeps the run from being complete comes before all findings. Notes are not annotated.
 */
function annotationsOf(report) {
    const failures = (severity) => failuresOf(report).filter((diagnostic) => diagnostic.severity === severity);
    const errors = [...problemsOf(report), ...entriesOf(failures('error')).map((entry) => itemOf(entry, 'error'))];
    const undecided = entriesOf([...failures('warning'), ...bySeverity(undeterminedOf(report))]);
    const warnings = [...undecided.map((entry) => itemOf(entry, 'warning')), ...unreadIn(report)];
    return {
        shown: [...errors.slice(0, github_SHOWN), ...warnings.slice(0, github_SHOWN)].map((item) => item.annotation),
        hidden: {
            error: resultsOf(errors.slice(github_SHOWN)) + unlistedIn(report, 'error'),
            warning: resultsOf(warnings.slice(github_SHOWN)) + unlistedIn(report, 'warning') + unlistedIn(report, 'undetermined'),
        },
    };
}
function resultsOf(items) {
    return items.reduce((sum, { results }) => sum + results, 0);
}
function itemOf(entry, level) {
    return { annotation: annotation(entry, level), results: 1 + entry.others.length };
}
function problemsOf({ errors }) {
    return errors.map(({ file, message }) => ({
        annotation: { level: 'error', title: INCOMPLETE, ...placed(visible(message), file, BEGINNING) },
        results: 1,
    }));
}
/** What may hold a workspace or hub and is no result. */
function unreadIn({ files, silenced }) {
    return [
        ...files.skipped
            .filter(({ mayHoldOurs }) => mayHoldOurs === true)
            .map(({ file, reason }) => itemAt({ file, range: BEGINNING }, 'warning', NOT_READ, reason)),
        ...silenced.map(({ location, ruleId, message }) => itemAt(location, 'warning', NOT_READ, `${message} [${ruleId}, which is switched off]`)),
    ];
}
const INCOMPLETE = 'cmklint: the run is not complete';
const NOT_READ = 'cmklint: not read';
const BEGINNING = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
function itemAt({ file, range }, level, title, message) {
    return { annotation: { level, title, ...placed(visible(message), file, range) }, results: 1 };
}
/** The message at its place, or with it where GitHub knows no such file. */
function placed(message, path, range) {
    if (path === undefined)
        return { message };
    const file = visible(path);
    if (isOutside(path))
        return { message: `${file}:${range.startLine}: ${message}` };
    const { startLine, endLine, startColumn, endColumn } = range;
    return { message, place: { file, startLine, endLine, ...(startLine === endLine ? { startColumn, endColumn } : {}) } };
}
function annotation(entry, level) {
    const { ruleId, verdict, message, location } = entry.first;
    const { file, range } = location;
    const causes = causeLines(entry, (cause) => cause).join('; ');
    const needs = verdict === 'undetermined' && causes !== '' ? ` Needs: ${causes}` : '';
    return {
        level,
        title: verdict === 'undetermined' ? `${ruleId}: could not be decided` : ruleId,
        ...placed(visible(message + alsoSentence(entry) + needs), file, range),
    };
}
/** The report as workflow commands, for a step that runs the command line; the last says what it comes to. */
function renderGithub(report, outcome) {
    const { shown, hidden } = annotationsOf(report);
    const lines = [
        ...shown.map(command),
        `::${outcome.level} title=cmklint::${escapeData(visible(closing(outcome, hidden)))}`,
    ];
    return lines.map((line) => `${line}\n`).join('');
}
/** What a run comes to, and how many findings found no room among the annotations. */
function closing({ headline }, hidden) {
    const more = ['error', 'warning']
        .filter((level) => hidden[level] > 0)
        .map((level) => plural(hidden[level], `more ${level}`));
    return `${headline}.${more.length === 0 ? '' : ` ${more.join(' and ')} not shown here; the report lists all.`}`;
}
function command({ level, message, title, place }) {
    const columns = place?.startColumn === undefined ? '' : `,col=${place.startColumn},endColumn=${place.endColumn ?? ''}`;
    const at = place === undefined
        ? ''
        : `file=${escapeProperty(place.file)},line=${place.startLine},endLine=${place.endLine}${columns},`;
    return `::${level} ${at}title=${escapeProperty(title)}::${escapeData(message)}`;
}
/** Source: toolkit, `packages/core/src/command.ts`. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/report/json.js


/** Raised when a property of the JSON report is renamed, removed or changes its meaning; new ones may come. */
const JSON_SCHEMA_VERSION = 1;
/**
 * The report as JSON:
 * `{schemaVersion, tool, version, conclusion, headline, complete, summary, diagnostics, unlisted, files, notJudged, switchedOff,
 * lowered, silenced, leftOut, withoutEffect, errors}`. `conclusion` is `success`, `undetermined`, `failure`, `partial` or
 * `neutral`; `complete` is false where a file could not be read or a rule crashed. A diagnostic has `ruleId`, `verdict` (`fail`, `undetermined`), `severity`,
 * `message`, `location` (`file`, `range`; 1-based, columns in UTF-16 units, end exclusive), `resource` (`type`,
 * `name`), `related`, `causes`, `parameterFiles` and `symbolicPath`. `unlisted` counts what is left out of files with very
 * many results.
 */
function renderJson(report, { conclusion, headline }) {
    const { diagnostics, unlisted, files, notJudged, switchedOff, lowered, silenced, leftOut, withoutEffect, errors } = report;
    const data = {
        schemaVersion: JSON_SCHEMA_VERSION,
        tool: 'cmklint',
        version: report.toolVersion,
        conclusion,
        headline,
        complete: errors.length === 0,
        summary: countsOf(report),
        diagnostics,
        unlisted,
        files,
        notJudged,
        switchedOff,
        lowered,
        silenced,
        leftOut,
        withoutEffect,
        errors,
    };
    return `${printableJson(data)}\n`;
}

;// CONCATENATED MODULE: ./build/report/gaps.js


/** What a run did not look at and why, for every format; kinds of which there is nothing are left out. */
function gapsOf(report) {
    const gaps = [
        {
            title: 'Not listed',
            entries: report.unlisted.map(({ file, ...counts }) => ({ what: file, reason: `${results(counts)} more`, file })),
        },
        { title: 'Not read', entries: notRead(report) },
        {
            title: 'Not judged',
            entries: report.notJudged.map(({ type, name, location, reason }) => ({
                what: `${position(location)}: ${type} ${name}`,
                reason,
                file: location.file,
            })),
        },
        {
            title: 'Left out',
            entries: report.leftOut.map(({ input, count }) => ({
                what: input,
                reason: plural(count, 'file or folder', 'files or folders'),
            })),
        },
        {
            title: 'Without effect',
            entries: report.withoutEffect.map(({ input, reason }) => ({ what: input, reason })),
        },
    ];
    return gaps.filter(({ entries }) => entries.length > 0);
}
/** Files that a user may expect to be read, and results that nobody wants to see but that hide something. */
function notRead({ files, silenced }) {
    return [
        ...files.skipped
            .filter(({ notable, mayHoldOurs }) => notable || mayHoldOurs === true)
            .map(({ file, reason }) => ({ what: file, reason, file })),
        ...silenced.map(({ ruleId, message, location }) => ({
            what: position(location),
            reason: `${message} [${ruleId}, which is switched off]`,
            file: location.file,
        })),
    ];
}
/** `2 errors, 1 undetermined`. */
function results({ undetermined, ...failures }) {
    const some = diagnostic_severities.flatMap((severity) => failures[severity] === 0 ? [] : [plural(failures[severity], severity)]);
    return [...some, ...(undetermined === 0 ? [] : [`${undetermined} undetermined`])].join(', ');
}
/** `file:line:column`. */
function position({ file, range }) {
    return `${file}:${range.startLine}:${range.startColumn}`;
}

;// CONCATENATED MODULE: ./build/report/html.js

/** Longest text quoted from a template, and longest message, in UTF-16 units. */
const MAX_QUOTE = 200;
const MAX_MESSAGE = 1_000;
/**
 * Text from a template as HTML for GitHub Markdown: `<code>`, everything but letters, digits and blanks as character
 * references. Inside `<code>` GitHub makes no mention, reference or emoji of it, and a character reference is never
 * Markdown.
 */
function code(text) {
    return `<code>${escapeHtml(clip(visible(text), MAX_QUOTE))}</code>`;
}
/** A whole message: it may hold any text of a template. */
function messageCode(text) {
    return `<code>${escapeHtml(clip(visible(text), MAX_MESSAGE))}</code>`;
}
/** References for everything that means something to HTML or Markdown; `www.` because GitHub links it by itself. */
function escapeHtml(text) {
    return text
        .replace(/[^\p{L}\p{N} .,;/()\-]/gu, (character) => `&#${character.codePointAt(0) ?? 0xfffd};`)
        .replace(/www(?=\.)/gi, (www) => `&#${www.charCodeAt(0)};${www.slice(1)}`);
}
/** A table as one HTML block: no empty line in it, so that nothing in it is read as Markdown. Cells are HTML. */
function table(headings, rows) {
    const head = `<tr>${headings.map((heading) => `<th align="left">${heading}</th>`).join('')}</tr>`;
    return ['<table>', head, ...rows.map(row), '</table>'].join('\n');
}
function row(cells) {
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

;// CONCATENATED MODULE: ./build/report/markdown.js




/** The report as GitHub Markdown. Everything that comes from a template or a path is shown as escaped code. */
function renderMarkdown(report, outcome, options = {}) {
    const { conclusion, headline } = outcome;
    const head = `### Customer-managed keys: ${conclusion}\n\n${escapeHtml(headline)}.\n\n${summaryLine(report, outcome)}.\n`;
    const page = new Page(head, options.maxBytes ?? Infinity);
    page.add('Findings', ['Severity', 'Place', 'Finding'], entriesOf(bySeverity(failuresOf(report))).map(failureRow));
    page.add('Could not be decided', ['Place', 'Question', 'Needs'], entriesOf(undeterminedOf(report)).map(undeterminedRow));
    page.add('The run is not complete', ['File', 'Error'], report.errors.map((error) => [error.file === undefined ? '' : code(error.file), messageCode(error.message)]));
    for (const { title, entries } of gapsOf(report)) {
        page.fold(title, ['What', 'Why'], entries.map(({ what, reason }) => [code(what), messageCode(reason)]));
    }
    return page.text();
}
function failureRow(entry) {
    return [entry.first.severity, place(entry), messageCode(entry.first.message) + details(entry)];
}
function undeterminedRow(entry) {
    return [place(entry), messageCode(entry.first.message) + details(entry), causeLines(entry, messageCode).join('<br>')];
}
function place({ first }) {
    return `${markdown_location(first.location)}<br>${code(first.ruleId)}`;
}
function markdown_location(place) {
    return code(position(place));
}
function details(entry) {
    const { resource, parameterFiles } = entry.first;
    const lines = [
        ...(resource === undefined ? [] : [`resource: ${code(resource.type)} ${code(resource.name)}`]),
        ...(parameterFiles.length === 0 ? [] : [`with: ${parameterFiles.map(code).join(', ')}`]),
        ...alsoLines(entry, messageCode),
        ...relatedLines(entry, (step) => `${markdown_location(step)}: ${messageCode(step.message)}`),
    ];
    return lines.map((line) => `<br>${line}`).join('');
}
/** A page that never grows beyond its budget. */
class Page {
    #parts;
    #omitted = [];
    #left;
    constructor(head, budget) {
        this.#parts = [head];
        this.#left = budget - bytes(head);
    }
    /** Adds a section with as many rows as fit; none if there are no rows. Cells are HTML. */
    add(name, headings, rows) {
        this.#add(name, rows, (kept) => `\n#### ${name}\n\n${table(headings, kept)}\n`);
    }
    /** The same, closed until a reader opens it: what may be long and is seldom what a reader came for. */
    fold(name, headings, rows) {
        const summary = `<summary>${name}: ${rows.length}</summary>`;
        this.#add(name, rows, (kept) => `\n<details>${summary}\n${table(headings, kept)}\n</details>\n`);
    }
    #add(name, rows, section) {
        if (rows.length === 0)
            return;
        let left = this.#left - bytes(section([])) - RESERVE;
        const kept = [];
        for (const row of rows) {
            left -= bytes(table([], [row])) + 1;
            if (left < 0)
                break;
            kept.push(row);
        }
        if (kept.length < rows.length)
            this.#omitted.push(`${rows.length - kept.length} of ${rows.length} under “${name}”`);
        if (kept.length === 0)
            return;
        const part = section(kept);
        this.#parts.push(part);
        this.#left -= bytes(part);
    }
    text() {
        if (this.#omitted.length === 0)
            return this.#parts.join('');
        return `${this.#parts.join('')}\nToo long to show here, left out: ${this.#omitted.join(', ')}.\n`;
    }
}
/** Bytes kept for the sentence that says what was left out. */
const RESERVE = 500;
function bytes(text) {
    return new TextEncoder().encode(text).length;
}

;// CONCATENATED MODULE: ./build/report/fingerprint.js
/**
 * One fingerprint for each diagnostic, in order: a hash of rule, verdict-free symbolic path and the number of the
 * occurrence in its file. No line number goes into it, so that an edit elsewhere keeps the identity of an alert.
 */
function fingerprints(diagnostics) {
    const occurrences = new Map();
    return diagnostics.map(({ ruleId, symbolicPath, location }) => {
        const subject = `${ruleId}\n${symbolicPath}`;
        const key = `${location.file}\n${subject}`;
        const occurrence = (occurrences.get(key) ?? 0) + 1;
        occurrences.set(key, occurrence);
        return `${hash(subject)}:${occurrence}`;
    });
}
/** FNV-1a with 64 bits over UTF-16 units, as 16 hexadecimal digits: identity of alerts, no protection of anything. */
function hash(text) {
    let value = 0xcbf29ce484222325n;
    for (let index = 0; index < text.length; index++) {
        value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
    }
    return value.toString(16).padStart(16, '0');
}

;// CONCATENATED MODULE: ./build/report/sarif-text.js

/**
 * A message of a result. `[text](target)` is a link to a viewer (SARIF 2.1.0, 3.11.6); text from a template must not
 * become one.
 */
function message(sentence) {
    const plain = visible(sentence).replaceAll('](', '] (');
    return sarif_text_text(plain);
}
function sarif_text_text(plain) {
    return { text: plain };
}
/** Where a file is, relative to the root of the repository. */
function artifactLocation(file) {
    return { uri: file.split('/').map(encodeSegment).join('/'), uriBaseId: '%SRCROOT%' };
}
/** A lone surrogate cannot be written as UTF-8; a name that holds one is written with a replacement character. */
function encodeSegment(segment) {
    return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}

;// CONCATENATED MODULE: ./build/report/sarif-descriptor.js


/** Limit of GitHub code scanning. */
const MAX_DESCRIPTION = 1_024;
/** Behind the id of a rule: the id of its undetermined results. */
const OPEN = '/undetermined';
/** Every rule, and for undetermined results the id they stand under. */
function descriptors({ rules }, kept) {
    const open = new Set(kept.filter(({ verdict }) => verdict === 'undetermined').map(({ ruleId }) => ruleId));
    return [...rules.values()].flatMap((rule) => {
        if (!open.has(rule.id))
            return [reportingDescriptor(rule)];
        const undecided = { ...rule, id: `${rule.id}${OPEN}`, summary: `Could not be decided: ${rule.summary}` };
        return [reportingDescriptor(rule), reportingDescriptor(undecided, 'none')];
    });
}
/** What the configuration makes of the rules, as SARIF says it. */
function overrides(report, ruleIndex) {
    const override = (id, configuration) => ({
        descriptor: { id, index: ruleIndex.get(id) ?? -1 },
        configuration,
    });
    return [
        ...report.switchedOff.map(({ ruleId }) => override(ruleId, { enabled: false })),
        ...report.lowered.map(({ ruleId, to }) => override(ruleId, { level: to })),
    ];
}
function reportingDescriptor(rule, level = rule.severity) {
    return {
        ...descriptor(rule.id, rule.summary, rule.description, rule.help),
        ...(rule.helpUri === undefined ? {} : { helpUri: rule.helpUri }),
        defaultConfiguration: { level },
        properties: {
            tags: ['security', 'azure', 'azure-machine-learning', 'encryption'],
            // What cannot be told is no alert that one should rely on.
            precision: level === 'none' ? 'low' : 'very-high',
            'security-severity': SECURITY_SEVERITY[rule.severity],
            ...(rule.policies.length === 0 ? {} : { policyDefinitionIds: rule.policies }),
        },
    };
}
/** What GitHub shows an alert as: High from 7.0 on, Medium from 4.0 on, Low below. */
const SECURITY_SEVERITY = {
    error: '8.0',
    warning: '5.0',
    note: '2.0',
};
/** What GitHub requires of everything that has an id. */
function descriptor(id, summary, description, help) {
    return {
        id,
        name: id.replace(/(?:^|[-/])(.)/g, (_, letter) => letter.toUpperCase()),
        shortDescription: sarif_text_text(clip(summary, MAX_DESCRIPTION)),
        fullDescription: sarif_text_text(clip(description, MAX_DESCRIPTION)),
        help: { text: help, markdown: help },
    };
}

;// CONCATENATED MODULE: ./build/report/sarif-notification.js





/** What a run comes to, and why it may not tell everything. */
const notificationKinds = [
    ['conclusion', 'What the run comes to, and what is to be known before it is trusted.'],
    ['incomplete-run', 'A part of the run could not be done.'],
    ['not-read', 'Something that may be meant to be checked was not read.'],
    ['not-judged', 'A resource that no rule judges yet.'],
    ['left-out', 'Files that the configuration leaves out.'],
    ['without-effect', 'An input that changes nothing.'],
    ['undetermined-results', 'Results that could not be decided are not among the results.'],
    ['omitted-results', 'There are more results than fit.'],
];
function notificationDescriptors() {
    return notificationKinds.map(([id, sentence]) => descriptor(id, sentence, sentence, sentence));
}
function notifications(report, outcome, omitted) {
    return [
        notification('conclusion', outcome.level === 'notice' ? 'note' : outcome.level, `${outcome.headline}.`),
        ...report.errors.map((error) => notification('incomplete-run', 'error', error.message, error.file)),
        ...gapsOf(report).flatMap(gapNotifications),
        ...omissions(omitted),
    ];
}
function gapNotifications({ title, entries }) {
    const id = gapIds[title];
    return entries.map(({ what, reason, file }) => notification(id, 'note', `${what}: ${reason}`, file));
}
const gapIds = {
    'Not listed': 'omitted-results',
    'Not read': 'not-read',
    'Not judged': 'not-judged',
    'Left out': 'left-out',
    'Without effect': 'without-effect',
};
function omissions({ undetermined, outside, beyondLimit }) {
    const left = `${plural(undetermined, 'result')} that could not be decided ${undetermined === 1 ? 'is' : 'are'} left out`;
    const hint = '"sarif": {"undetermined": true} in the configuration puts them in';
    return [
        ...(undetermined === 0 ? [] : [notification('undetermined-results', 'warning', `${left}; ${hint}.`)]),
        ...(outside === 0
            ? []
            : [
                notification('omitted-results', 'warning', `${plural(outside, 'result')} in files outside the repository ${outside === 1 ? 'is' : 'are'} left out.`),
            ]),
        ...(beyondLimit === 0
            ? []
            : [
                notification('omitted-results', 'warning', `${plural(beyondLimit, 'result')} more than fit, the least severe ones, are left out.`),
            ]),
    ];
}
function notification(id, level, sentence, file) {
    return {
        descriptor: { id, index: notificationKinds.findIndex(([kind]) => kind === id) },
        level,
        message: message(sentence),
        ...(file === undefined || isOutside(file)
            ? {}
            : {
                locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
            }),
    };
}

;// CONCATENATED MODULE: ./build/report/sarif.js







const SCHEMA_URI = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Limits of GitHub code scanning: results kept of a run, related locations shown. */
const MAX_RESULTS = 5_000;
const MAX_RELATED = 100;
/**
 * The report as SARIF 2.1.0, in the form GitHub code scanning takes: one run, URIs relative to the repository,
 * regions of one line, fingerprints that survive edits of other lines. At most 5,000 results, the most severe ones; a
 * notification says how many are left out.
 *
 * GitHub shows every result as an alert, whatever its kind. So undetermined results are counted in a notification, and
 * on request are results of kind `open` and level `none` under an id of their own. What the run comes to, what it does
 * not answer for and which rules are off are notifications as well.
 */
function renderSarif(report, outcome, options = {}) {
    const undetermined = undeterminedOf(report);
    const all = options.undetermined === true ? [...failuresOf(report), ...undetermined] : failuresOf(report);
    // One result without a file of the repository, and GitHub takes none of the log.
    const shown = all.filter(({ location }) => !isOutside(location.file));
    const kept = bySeverity(shown).slice(0, MAX_RESULTS);
    const rules = descriptors(report, kept);
    const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    const prints = fingerprints(kept);
    const omitted = {
        undetermined: options.undetermined === true ? 0 : undetermined.length,
        outside: all.length - shown.length,
        beyondLimit: shown.length - kept.length,
    };
    const log = {
        $schema: SCHEMA_URI,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'cmklint',
                        semanticVersion: report.toolVersion,
                        rules,
                        notifications: notificationDescriptors(),
                    },
                },
                automationDetails: { id: 'cmklint/' },
                originalUriBaseIds: { '%SRCROOT%': { description: sarif_text_text('The root of the repository.') } },
                columnKind: 'utf16CodeUnits',
                invocations: [
                    {
                        executionSuccessful: report.errors.length === 0,
                        ruleConfigurationOverrides: overrides(report, ruleIndex),
                        toolExecutionNotifications: notifications(report, outcome, omitted),
                        properties: { conclusion: outcome.conclusion },
                    },
                ],
                results: kept.map((diagnostic, index) => result(diagnostic, ruleIndex, prints[index] ?? '')),
            },
        ],
    };
    return `${printableJson(log)}\n`;
}
function result(diagnostic, ruleIndex, fingerprint) {
    const undetermined = diagnostic.verdict === 'undetermined';
    const ruleId = `${diagnostic.ruleId}${undetermined ? OPEN : ''}`;
    const index = ruleIndex.get(ruleId);
    const { resource } = diagnostic;
    return {
        ruleId,
        ...(index === undefined ? {} : { ruleIndex: index }),
        kind: undetermined ? 'open' : 'fail',
        level: undetermined ? 'none' : diagnostic.severity,
        message: message(messageText(diagnostic)),
        locations: [
            {
                ...physicalLocation(diagnostic.location),
                ...(resource === undefined
                    ? {}
                    : {
                        logicalLocations: [
                            {
                                name: visible(resource.name),
                                fullyQualifiedName: `${visible(resource.type)}/${visible(resource.name)}`,
                                kind: 'resource',
                                properties: { resourceType: resource.type, resourceName: resource.name },
                            },
                        ],
                    }),
            },
        ],
        ...(diagnostic.related.length === 0
            ? {}
            : { relatedLocations: diagnostic.related.slice(0, MAX_RELATED).map(relatedLocation) }),
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        properties: {
            verdict: diagnostic.verdict,
            symbolicPath: diagnostic.symbolicPath,
            parameterFiles: diagnostic.parameterFiles,
            causes: diagnostic.causes,
        },
    };
}
function messageText(diagnostic) {
    const { causes, message: sentence, parameterFiles } = diagnostic;
    const parts = [sentence];
    if (causes.length > 0)
        parts.push(`Needs: ${causes.join('; ')}`);
    if (parameterFiles.length > 0)
        parts.push(`With: ${parameterFiles.join(', ')}`);
    return parts.join(' ');
}
function relatedLocation(related, index) {
    return { id: index + 1, message: message(related.message), ...physicalLocation(related) };
}
/** None in a file outside the repository: whoever reads the log has no such file. */
function physicalLocation({ file, range }) {
    if (isOutside(file))
        return {};
    return { physicalLocation: { artifactLocation: artifactLocation(file), region: oneLine(range) } };
}
/** GitHub shows a result in a pull request only where every line of its region was edited. */
function oneLine(range) {
    const { startLine, startColumn, endLine, endColumn } = range;
    if (endLine === startLine && endColumn > startColumn)
        return { startLine, startColumn, endLine, endColumn };
    return { startLine, startColumn, endLine: startLine, endColumn: startColumn + 1 };
}

;// CONCATENATED MODULE: ./build/report/text.js




/**
 * The report as lines for people: failures, what could not be decided, what was not read or judged, the figures, and
 * last what it comes to.
 */
function renderText(report, outcome, options = {}) {
    return renderFindings(report, options) + renderClosing(report, outcome, options);
}
/** The part of the report that does not depend on what becomes of other reports; it ends with an empty line. */
function renderFindings(report, { color } = {}) {
    const style = color === true ? colored : plain;
    const sections = [
        entriesOf(failuresOf(report)).flatMap((entry) => failureLines(entry, style)),
        section('Could not be decided:', entriesOf(undeterminedOf(report)).flatMap((entry) => undeterminedLines(entry, style))),
        ...gapsOf(report).map(({ title, entries }) => section(`${title}:`, entries.map(({ what, reason }) => `${visible(what)}: ${visible(reason)}`))),
    ];
    return sections.map(paragraph).join('');
}
/** The other part: what keeps the run from being complete, the figures, and what it comes to. */
function renderClosing(report, outcome, { color } = {}) {
    const style = color === true ? colored : plain;
    const last = [`${summaryLine(report, outcome)}.`, style('bold', `${outcome.headline}.`)];
    return paragraph(section('The run is not complete:', errorLines(report, style))) + printed(last);
}
/** Lines and an empty one; nothing where there are none. */
function paragraph(lines) {
    return lines.length === 0 ? '' : `${printed(lines)}\n`;
}
function printed(lines) {
    return lines.map((line) => `${inert(line)}\n`).join('');
}
function section(title, lines) {
    return lines.length === 0 ? [] : [title, ...lines];
}
function failureLines(entry, style) {
    const { severity, location, message, ruleId } = entry.first;
    return [
        `${text_position(location)}: ${style(severity, severity)}: ${visible(message)} [${ruleId}]`,
        ...detailLines(entry),
    ];
}
function undeterminedLines(entry, style) {
    const { location, message, ruleId } = entry.first;
    return [
        `${text_position(location)}: ${style('undetermined', 'undetermined')}: ${visible(message)} [${ruleId}]`,
        ...causeLines(entry, (cause) => `needs: ${visible(cause)}`).map(indented),
        ...detailLines(entry),
    ];
}
function detailLines(entry) {
    const { resource, parameterFiles } = entry.first;
    return [
        ...(resource === undefined ? [] : [`resource: ${visible(resource.type)} ${visible(resource.name)}`]),
        ...(parameterFiles.length === 0 ? [] : [`with: ${parameterFiles.map(visible).join(', ')}`]),
        ...alsoLines(entry, visible),
        ...relatedLines(entry, (related) => `${text_position(related)}: ${visible(related.message)}`),
    ].map(indented);
}
function indented(line) {
    return `    ${line}`;
}
function errorLines(report, style) {
    return report.errors.map(({ file, message }) => {
        return `${file === undefined ? '' : `${visible(file)}: `}${style('error', 'error')}: ${visible(message)}`;
    });
}
function text_position(location) {
    return visible(position(location));
}
const plain = (_, text) => text;
/** SGR codes: red, yellow, cyan, magenta, bold. */
const codes = { error: 31, warning: 33, note: 36, undetermined: 35, bold: 1 };
const colored = (what, text) => `\u001b[${codes[what]}m${text}\u001b[0m`;

;// CONCATENATED MODULE: ./build/json/token.js

/**
 * The text is not JSON, not even by the engine's lenient reading. Offsets are in UTF-16 units from the start; `opened`
 * is that of the innermost bracket that the text leaves open where it ends.
 */
class JsonSyntaxError extends Error {
    offset;
    opened;
    name = 'JsonSyntaxError';
    constructor(message, offset, opened) {
        super(message);
        this.offset = offset;
        this.opened = opened;
    }
}
const whiteSpace = /[^\S\ufeff]|[\0\x85]/;
/**
 * Offset of the next character that is not white space as .NET sees it (a byte order mark is not, U+0085 is) and no NUL,
 * which Newtonsoft's reader passes over.
 */
function skipWhiteSpace(text, from) {
    let at = from;
    for (;;) {
        const code = text.charCodeAt(at);
        if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
            at++;
        else if ((code < 0x20 || code >= 0x85) && whiteSpace.test(text.charAt(at)))
            at++;
        else
            return at;
    }
}
/** Offset of the next character that is neither white space nor in a comment. */
function skipBlanks(text, from) {
    let at = skipWhiteSpace(text, from);
    while (text.charCodeAt(at) === 0x2f) {
        if (text[at + 1] === '*') {
            const end = text.indexOf('*/', at + 2);
            if (end < 0)
                throw new JsonSyntaxError(`the comment that begins here has no closing '*/'`, at);
            at = end + 2;
        }
        else if (text[at + 1] === '/') {
            while (at < text.length && text[at] !== '\n' && text[at] !== '\r')
                at++;
        }
        else {
            throw new JsonSyntaxError(`a single '/' begins no comment; write '//' or '/* … */'`, at);
        }
        at = skipWhiteSpace(text, at);
    }
    return at;
}
/** Whether a number or word may end before the character at `at`. */
function endsToken(text, at) {
    const char = text[at];
    return char === undefined || ',]})/'.includes(char) || whiteSpace.test(char);
}
/** Offset behind the closing quote of the string whose opening quote, single or double, stands at `start`. */
function stringEnd(text, start) {
    const quote = text.charCodeAt(start);
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code === 0x5c)
            at++;
    }
    throw new JsonSyntaxError('the string that begins here has no closing quote', start);
}
/** Content of the string between `start` and `end`, quotes included. Line breaks in it stand for themselves. */
function stringValue(text, start, end) {
    const raw = text.slice(start + 1, end - 1);
    return raw.includes('\\') ? token_unescape(raw, start + 1) : raw;
}
const escapeSequence = /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\[^]?/g;
const escapes = new Map(Object.entries({ b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '\\': '\\', '"': '"', "'": "'", '/': '/' }));
function token_unescape(raw, offset) {
    return raw.replace(escapeSequence, (sequence, high, low, digits, at = 0) => {
        if (high !== undefined && low !== undefined)
            return String.fromCharCode(parseInt(high, 16), parseInt(low, 16));
        if (digits !== undefined) {
            // Half of a surrogate pair becomes U+FFFD, as in Newtonsoft's reader.
            return /^d[89a-f]/i.test(digits) ? '\ufffd' : String.fromCharCode(parseInt(digits, 16));
        }
        const char = escapes.get(sequence.slice(1));
        if (char !== undefined)
            return char;
        const problem = sequence === '\\u' ? 'needs four hexadecimal digits' : `is no escape; write a backslash as '\\\\'`;
        throw new JsonSyntaxError(`'${sequence}' in a string ${problem}`, offset + at);
    });
}
/**
 * A number as Newtonsoft reads it: a leading zero makes it octal, `0x` hexadecimal (64 bits, two's complement).
 * Undefined where it refuses the token.
 */
function numberOf(token) {
    if (/^-?(?:[1-9]\d{0,14}|0)$/.test(token))
        return Number(token) + 0;
    if (/^0x[0-9a-f]+$/i.test(token) || /^0[0-7]+$/.test(token)) {
        const bits = BigInt(/x/i.test(token) ? token : `0o${token}`);
        return bits >= 1n << 64n ? undefined : integerOf(BigInt.asIntN(64, bits));
    }
    // 380 is Newtonsoft's limit for integers beyond 64 bits.
    if (/^-?\d+$/.test(token))
        return /^0/.test(token) || token.length > 380 ? undefined : integerOf(BigInt(token));
    if (/^0[^.eE]/.test(token) || !/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(token))
        return undefined;
    return new Float(Number(token));
}
function integerOf(value) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
}

;// CONCATENATED MODULE: ./build/json/positions.js


/**
 * Where things stand in a text that `readJson` can read. Nothing is computed before it is asked for; every object and
 * array on the way to a place is then scanned once, so that many places in a big file stay cheap.
 */
class JsonPositions {
    #text;
    #members = new Map();
    /** Of the objects in which a name is looked for that is not there as it is written. */
    #names = new Map();
    #lineStarts;
    constructor(text) {
        this.#text = text;
    }
    /**
     * The range of a property's name (quotes included) or of its value: a scalar whole, of an object or array its
     * opening bracket. Ranges never leave their first line. For a path that leads nowhere, the last place on it that
     * exists; names are looked up exactly first, then without case. Of equal names the last counts.
     */
    locate(path, of) {
        let member = { key: undefined, value: skipBlanks(this.#text, 0) };
        for (const step of path) {
            const next = this.#member(member.value, step);
            if (next === undefined)
                break;
            member = next;
        }
        if (of === 'key' && member.key !== undefined)
            return this.range(member.key, tokenEnd(this.#text, member.key));
        return this.range(member.value, tokenEnd(this.#text, member.value));
    }
    /** Lines and columns of the text from `start` up to `end` or the end of its first line; at least one column wide. */
    range(start, end) {
        const starts = (this.#lineStarts ??= lineStarts(this.#text));
        let line = 0;
        for (let low = 0, high = starts.length - 1; low <= high;) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? 0) <= start) {
                line = middle;
                low = middle + 1;
            }
            else {
                high = middle - 1;
            }
        }
        const firstLine = /^[^\r\n]*/.exec(this.#text.slice(start, end))?.[0] ?? '';
        const startColumn = start - (starts[line] ?? 0) + 1;
        const width = Math.max(1, firstLine.length);
        return { startLine: line + 1, startColumn, endLine: line + 1, endColumn: startColumn + width };
    }
    #member(container, step) {
        let members = this.#members.get(container);
        if (members === undefined) {
            members = scanMembers(this.#text, container);
            this.#members.set(container, members);
        }
        if (Array.isArray(members)) {
            const value = typeof step === 'number' ? members[step] : undefined;
            return value === undefined ? undefined : { key: undefined, value };
        }
        if (typeof step === 'number')
            return undefined;
        const named = members;
        const exact = named.get(step);
        if (exact !== undefined)
            return exact;
        let names = this.#names.get(container);
        if (names === undefined)
            this.#names.set(container, (names = new NameIndex(named.keys())));
        const [name] = names.like(step);
        return name === undefined ? undefined : named.get(name);
    }
}
/** Members of the object or array that opens at `start`; none for anything else. */
function scanMembers(text, start) {
    const inObject = text[start] === '{';
    const named = new Map();
    const elements = [];
    if (!inObject && text[start] !== '[')
        return elements;
    let at = skipBlanks(text, start + 1);
    while (at < text.length && text[at] !== '}' && text[at] !== ']') {
        if (inObject) {
            const key = at;
            const end = tokenEnd(text, at);
            const name = text[at] === '"' || text[at] === "'" ? stringValue(text, at, end) : text.slice(at, end);
            at = skipBlanks(text, skipBlanks(text, end) + 1);
            // Deleted first, so that a name written twice moves to its later place.
            named.delete(name);
            named.set(name, { key, value: at });
        }
        else
            elements.push(at);
        at = valueEnd(text, at);
        if (text[at] === ',')
            at = skipBlanks(text, at + 1);
    }
    return inObject ? named : elements;
}
/** Offset of the comma or closing bracket behind the value that begins at `start`. */
function valueEnd(text, start) {
    let depth = 0;
    let at = start;
    for (;;) {
        structure.lastIndex = at;
        const found = structure.exec(text);
        if (found === null)
            return text.length;
        at = found.index;
        switch (found[0]) {
            case '"':
            case "'":
                at = stringEnd(text, at);
                continue;
            case '/':
                at = skipBlanks(text, at);
                continue;
            case '{':
            case '[':
                depth++;
                break;
            case ',':
                if (depth === 0)
                    return at;
                break;
            default:
                if (depth === 0)
                    return at;
                depth--;
        }
        at++;
    }
}
/** Offset behind the string, name, number, word or single bracket that begins at `start`. */
function tokenEnd(text, start) {
    const first = text[start];
    if (first === '"' || first === "'")
        return stringEnd(text, start);
    positions_plain.lastIndex = start;
    return start + Math.max(1, positions_plain.exec(text)?.[0].length ?? 0);
}
const structure = /["'{}[\],/]/g;
const positions_plain = /[^\s,:{}[\]"'/]+/y;
function lineStarts(text) {
    const starts = [0];
    for (const found of text.matchAll(/\r\n|\n|\r/g))
        starts.push(found.index + found[0].length);
    return starts;
}

;// CONCATENATED MODULE: ./build/json/object.js
const keyOrder = Symbol('key order');
/** Own names of an object in document order. */
function keysOf(object) {
    const order = object[keyOrder];
    return order === undefined ? Object.keys(object) : [...order];
}
/** Adds a property; one that is there already moves to the end, as the engine's reader does it. */
function setProperty(object, name, value) {
    let order = object[keyOrder];
    if (order === undefined && isArrayIndex(name)) {
        order = new Set(Object.keys(object));
        Object.defineProperty(object, keyOrder, { value: order });
    }
    order?.delete(name);
    order?.add(name);
    if (Object.hasOwn(object, name))
        Reflect.deleteProperty(object, name);
    if (name === '__proto__') {
        // Plain assignment would change what the object inherits.
        Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
    }
    else {
        object[name] = value;
    }
}
/** `0` to `4294967294` in canonical form. */
function isArrayIndex(name) {
    return name.charCodeAt(0) <= 0x39 && /^(?:0|[1-9]\d{0,9})$/.test(name) && Number(name) < 0xffff_ffff;
}

;// CONCATENATED MODULE: ./build/json/text.js




/**
 * Reads the first value of a text; what follows it is ignored.
 *
 * The engine reads with Newtonsoft.Json: both kinds of comments, trailing commas, single-quoted strings, unquoted
 * names, raw line breaks in strings, `[1,,2]`, octal and hexadecimal integers, `NaN`, `Infinity` and `undefined` are
 * accepted; of equal names the last counts, at its own place.
 *
 * @throws JsonSyntaxError where the engine would refuse the text
 */
function parseJsonText(text) {
    return readJson(text).value;
}
/**
 * The same for the argument of the template function `json`: there the engine takes brackets for closed that are open
 * where the text ends behind a value (`[1`, `{"a": [1`).
 *
 * @throws JsonSyntaxError where the engine would refuse the text
 */
function parseJsonArgument(text) {
    return new Reader(text, {}, true).read();
}
/** Like `parseJsonText`, and tells where the value ends and, through `observer`, what was seen on the way. */
function readJson(text, observer = {}) {
    const reader = new Reader(text, observer, false);
    return { value: reader.read(), end: reader.position };
}
/** Not recursive: a hostile text may be nested deeper than the call stack. */
class Reader {
    position = 0;
    #text;
    #observer;
    #closesAtEnd;
    #open = [];
    constructor(text, observer, closesAtEnd) {
        this.#text = text;
        this.#observer = observer;
        this.#closesAtEnd = closesAtEnd;
    }
    read() {
        for (;;) {
            let value = this.#value();
            if (value === undefined)
                continue;
            for (;;) {
                const frame = this.#open.at(-1);
                if (frame === undefined)
                    return value;
                this.#store(frame, value);
                const closed = this.#afterValue(frame);
                if (closed === undefined)
                    break;
                value = closed;
            }
        }
    }
    /** A scalar or an empty object or array; undefined where one with content has opened. */
    #value() {
        this.position = skipBlanks(this.#text, this.position);
        const text = this.#text;
        const start = this.position;
        switch (text[start]) {
            case '"':
            case "'":
                return this.#string();
            case '{': {
                const frame = this.#push({});
                return this.#nextName(frame) ? undefined : this.#pop();
            }
            case '[':
                this.#push([]);
                return undefined;
            case ']':
                // Closes an empty array, or one that ends in a comma.
                if (!Array.isArray(this.#open.at(-1)?.container))
                    throw this.#unexpected('a value');
                this.position++;
                return this.#pop();
            case ',':
                // `[1,,2]`: the comma is left for what follows a value.
                return null;
            case 't':
                return this.#word('true', true);
            case 'f':
                return this.#word('false', false);
            case 'u':
                return this.#word('undefined', null);
            case 'n':
                return text[start + 1] === 'e' ? this.#constructorCall() : this.#word('null', null);
            case 'N':
                return this.#word('NaN', new Float(NaN));
            case 'I':
                return this.#word('Infinity', new Float(Infinity));
            default:
                return text.startsWith('-I', start) ? this.#word('-Infinity', new Float(-Infinity)) : this.#number();
        }
    }
    /** Reads on to the next value of `frame`, or closes it and returns it. */
    #afterValue(frame) {
        this.position = skipBlanks(this.#text, this.position);
        const inArray = Array.isArray(frame.container);
        switch (this.#text[this.position]) {
            case ',':
                this.position++;
                return inArray || this.#nextName(frame) ? undefined : this.#pop();
            case inArray ? ']' : '}':
                this.position++;
                return this.#pop();
            default:
                if (this.#closesAtEnd && this.position >= this.#text.length)
                    return this.#pop();
                throw this.#unexpected(inArray ? `',' or ']'` : `',' or '}'`);
        }
    }
    #path() {
        return this.#open.map(({ container, name }) => (Array.isArray(container) ? container.length : name));
    }
    /** Reads a name and its colon into `frame`; false where the object closes instead. */
    #nextName(frame) {
        this.position = skipBlanks(this.#text, this.position);
        const start = this.position;
        const first = this.#text[start];
        if (first === '}') {
            this.position++;
            return false;
        }
        const name = first === '"' || first === "'" ? this.#string() : this.#unquotedName();
        frame.name = name;
        if (this.#observer.property !== undefined) {
            const isDuplicate = Object.hasOwn(frame.container, name);
            this.#observer.property(name, start, this.position - start, isDuplicate, () => this.#path());
        }
        // No comment is allowed between a name and its colon.
        this.position = skipWhiteSpace(this.#text, this.position);
        if (this.#text[this.position] !== ':')
            throw this.#unexpected(`':' after the name`);
        this.position++;
        return true;
    }
    #unquotedName() {
        unquoted.lastIndex = this.position;
        const name = unquoted.exec(this.#text)?.[0];
        if (name === undefined)
            throw this.#unexpected(`a name in double quotes or '}'`);
        this.position += name.length;
        return name;
    }
    #push(container) {
        const frame = { container, offset: this.position, name: '' };
        this.#open.push(frame);
        this.#observer.open?.(this.#open.length, this.position);
        this.position++;
        return frame;
    }
    #pop() {
        const frame = this.#open.pop();
        if (frame === undefined)
            throw new Error('nothing is open');
        return frame.container;
    }
    #store({ container, name }, value) {
        if (Array.isArray(container)) {
            container.push(value);
            return;
        }
        const { replaced } = this.#observer;
        if (replaced !== undefined && this.#open.length === 1 && Object.hasOwn(container, name))
            replaced(name, container[name] ?? null);
        setProperty(container, name, value);
    }
    #word(word, value) {
        if (!this.#text.startsWith(word, this.position))
            throw this.#unexpected('a value');
        const end = this.position + word.length;
        // Behind a word, unlike behind a number, a slash has to begin a comment.
        if (!endsToken(this.#text, end) || /^\/[^/*]?$/.test(this.#text.slice(end, end + 2)))
            throw this.#unexpected('a value');
        this.position = end;
        return value;
    }
    #number() {
        const start = this.position;
        numeric.lastIndex = start;
        const token = numeric.exec(this.#text)?.[0];
        if (token === undefined)
            throw this.#unexpected('a value');
        const end = start + token.length;
        const value = endsToken(this.#text, end) ? numberOf(token) : undefined;
        if (value === undefined)
            throw new JsonSyntaxError('what begins here is no valid number', start);
        this.position = end;
        return value;
    }
    #string() {
        const start = this.position;
        this.position = stringEnd(this.#text, start);
        return stringValue(this.#text, start, this.position);
    }
    /** `new Date(0)` is the only constructor the engine makes anything of: the text of an invariant .NET date. */
    #constructorCall() {
        dateCall.lastIndex = this.position;
        const call = dateCall.exec(this.#text);
        const date = new Date(Number(call?.[1]));
        if (call === null || Number.isNaN(date.getTime()))
            throw this.#unexpected('a value');
        this.position += call[0].length;
        const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T([\d:]{8})/.exec(date.toISOString()) ?? [];
        if (year === undefined)
            throw this.#unexpected('a value');
        return `${month}/${day}/${year} ${time}`;
    }
    #unexpected(expected) {
        const found = this.#text.codePointAt(this.position);
        if (found === undefined) {
            return new JsonSyntaxError(`the text ends where ${expected} is expected`, this.position, this.#open.at(-1)?.offset);
        }
        return new JsonSyntaxError(`'${String.fromCodePoint(found)}' stands where ${expected} is expected`, this.position);
    }
}
const unquoted = /[\p{L}\p{Nd}_$]+(?=[\s:\x85])/uy;
const numeric = /[-.0-9][-+.0-9a-fA-FxX]*/y;
const dateCall = /new\s+Date\s*\(\s*(-?\d+)\s*\)/y;

;// CONCATENATED MODULE: ./build/template/written/top-sections.js




/** Sections of a template that are tables by name; the engine fills one that is written again into the one before. */
const TABLES = new Set(['parameters', 'variables', 'outputs', 'definitions']);
/** Whether the engine merges sections of this name, instead of taking the last. */
function isTable(name) {
    return TABLES.has(name_nameKey(name));
}
/**
 * The root of a template as the engine reads it, whatever the case of its names: tables are merged, of other sections
 * the last counts. It reads the top template only in this way; nested ones keep the last of everything. Other documents stay as they are.
 * @param replaced properties of the root that a later one of the same name has taken the place of, in text order
 */
function mergeSections(root, replaced) {
    if (!value_isJsonObject(root))
        return root;
    const names = keysOf(root);
    if (!names.some((name) => name_nameKey(name) === 'resources'))
        return root;
    if (replaced.length === 0 && new Set(names.map(name_nameKey)).size === names.length)
        return root;
    const sections = new Map();
    for (const [name, value] of [...replaced, ...names.map((each) => [each, root[each] ?? null])]) {
        const key = name_nameKey(name);
        const before = sections.get(key)?.[1];
        sections.delete(key);
        sections.set(key, [name, TABLES.has(key) ? merged(before, value) : value]);
    }
    return objectOf(sections.values());
}
function merged(before, value) {
    if (!value_isJsonObject(before))
        return value;
    if (value === null)
        return before;
    if (!value_isJsonObject(value))
        return value;
    // Of names that differ in case only the first spelling stays.
    const entries = new Map(top_sections_entriesOf(before).map((entry) => [name_nameKey(entry[0]), entry]));
    for (const [name, each] of top_sections_entriesOf(value)) {
        const key = name_nameKey(name);
        entries.set(key, [entries.get(key)?.[0] ?? name, each]);
    }
    return objectOf(entries.values());
}
function top_sections_entriesOf(object) {
    return keysOf(object).map((name) => [name, object[name] ?? null]);
}
function objectOf(entries) {
    const object = {};
    for (const [name, value] of entries)
        setProperty(object, name, value);
    return object;
}

;// CONCATENATED MODULE: ./build/source/native-json.js
/** Deepest nesting of objects and arrays that the engine reads (measured: a 65th level is refused). */
const maximumDepth = 64;
/**
 * Reads a text with `JSON.parse`, several times faster than any reader written in JavaScript, where that loses
 * nothing. Undefined where it would: the text is not strict JSON; a number is a float or beyond 2^53 (the engine tells
 * `1.0` from `1`); names are written twice, look like an array index (JavaScript would reorder them) or are
 * `__proto__`; half a surrogate pair is escaped; or the nesting is too deep for whatever follows.
 */
function readNatively(text) {
    let root;
    try {
        root = JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
    if (text.includes('\\u') && /\\u[dD][89a-fA-F]/.test(text))
        return undefined;
    const survey = { names: 0, lossy: false, numbersInArrays: false };
    surveyTree(root, 1, survey);
    if (survey.lossy || survey.names !== countNames(text))
        return undefined;
    if (survey.numbersInArrays && floatInArray.test(text))
        return undefined;
    return typeof root === 'number' ? undefined : { root };
}
/** May also match inside a string, which then costs time and nothing else. */
const floatInArray = /\d(?:\.\d+(?:[eE][-+]?\d+)?|[eE][-+]?\d+)\s*[,\]]/;
function surveyTree(json, depth, survey) {
    if (typeof json !== 'object' || json === null)
        return;
    if (depth > maximumDepth) {
        survey.lossy = true;
        return;
    }
    if (Array.isArray(json)) {
        for (const element of json) {
            if (typeof element === 'object')
                surveyTree(element, depth + 1, survey);
            else if (typeof element === 'number') {
                survey.numbersInArrays = true;
                if (!isPlainInteger(element))
                    survey.lossy = true;
            }
        }
        return;
    }
    const object = json;
    let first = true;
    // What JSON.parse makes inherits nothing that is enumerable.
    for (const name in object) {
        survey.names++;
        // Names like `10` come first, wherever they stand in the text.
        if (first && /^\d+$/.test(name))
            survey.lossy = true;
        first = false;
        if (name === '__proto__')
            survey.lossy = true;
        const value = object[name];
        if (typeof value === 'object')
            surveyTree(value, depth + 1, survey);
        else if (typeof value === 'number' && !isPlainInteger(value))
            survey.lossy = true;
    }
}
function isPlainInteger(value) {
    return Number.isSafeInteger(value) && !Object.is(value, -0);
}
/**
 * How many names a strict JSON text writes: colons behind a closing quote. A quote inside a string is escaped, so none
 * is missed and none too many. NaN, which equals no count, where the value behind a colon is a float.
 */
function countNames(text) {
    let names = 0;
    for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
        let quote = colon - 1;
        while (text.charCodeAt(quote) <= 0x20)
            quote--;
        if (text.charCodeAt(quote) !== 0x22)
            continue;
        let escape = quote - 1;
        while (text.charCodeAt(escape) === 0x5c)
            escape--;
        if ((quote - escape) % 2 === 0)
            continue;
        names++;
        if (floatFollows(text, colon + 1))
            return NaN;
    }
    return names;
}
function floatFollows(text, from) {
    let at = from;
    while (text.charCodeAt(at) <= 0x20)
        at++;
    if (text.charCodeAt(at) === 0x2d)
        at++;
    let code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39)
        return false;
    while (code >= 0x30 && code <= 0x39)
        code = text.charCodeAt(++at);
    return code === 0x2e || code === 0x65 || code === 0x45;
}

;// CONCATENATED MODULE: ./build/source/json-document.js





/** Azure Resource Manager's limit for templates and for parameter files, in bytes of UTF-8. */
const maximumSize = 4 * 1024 * 1024;
/** A hostile file could have a million; more than these help nobody. */
const maximumProblems = 20;
/**
 * Reads a document as the template engine does: comments, trailing commas and the like are no problem (see `readJson`).
 * `bytes` is the size of the file, where it is known better than by the length of the text.
 */
function readDocument(file, text, bytes = text.length, bareTokens) {
    return new TextDocument(file, text.startsWith('\ufeff') ? text.slice(1) : text, bytes, bareTokens);
}
/** Read when it is first asked for more than its text: most files are never looked into. */
class TextDocument {
    file;
    text;
    bareTokens;
    #positions;
    #bytes;
    #content;
    /** The tree was let go of; `JSON.parse` is known to read it without loss. */
    #forgotten = false;
    constructor(file, text, bytes, bareTokens) {
        this.file = file;
        this.text = text;
        this.bareTokens = bareTokens;
        this.#positions = new JsonPositions(text);
        this.#bytes = bytes;
    }
    get root() {
        if (this.#forgotten) {
            this.#forgotten = false;
            this.#content = { ...this.#read(), root: JSON.parse(this.text) };
        }
        return this.#read().root;
    }
    get problems() {
        return this.#read().problems;
    }
    get duplicates() {
        return this.#read().duplicates;
    }
    forget() {
        if (this.#content?.isNative !== true)
            return;
        this.#content = { ...this.#content, root: undefined };
        this.#forgotten = true;
    }
    locate(path, of) {
        return this.root === undefined ? this.#positions.range(0, 1) : this.#positions.locate(path, of);
    }
    #read() {
        if (this.#content === undefined) {
            const native = readNatively(this.text);
            const { root, problems, duplicates } = native === undefined ? readCarefully(this.text, this.#positions) : { ...noProblems, ...native };
            const tooLarge = this.#bytes > maximumSize ? [problemAt(this.#positions, TOO_LARGE, 0, 1)] : [];
            this.#content = { root, problems: [...tooLarge, ...problems], duplicates, isNative: native !== undefined };
        }
        return this.#content;
    }
}
const noProblems = { problems: [], duplicates: [] };
const TOO_LARGE = 'The file is larger than 4 MiB, which Azure Resource Manager refuses; split it into linked templates';
/** Our own reader keeps what `JSON.parse` loses and says where something is wrong. */
function readCarefully(text, positions) {
    const problems = [];
    const duplicates = [];
    const replaced = [];
    let omitted = 0;
    const report = (message, offset, length = 1) => {
        if (problems.length < maximumProblems)
            problems.push(problemAt(positions, message, offset, length));
        else
            omitted++;
    };
    let root;
    let deepest = 0;
    try {
        const { value, end } = readJson(text, {
            property: (name, offset, length, duplicate, path) => {
                if (name === '__proto__') {
                    report(`'__proto__' is not the name of anything in a template; remove it`, offset, length);
                }
                if (duplicate) {
                    if (duplicates.length < maximumProblems)
                        duplicates.push(path());
                    const advice = path().length === 1 && isTable(name)
                        ? 'Azure merges the two, so write one'
                        : 'Azure takes the last one, so remove the other';
                    const what = isOfValue(path()) ? 'This name' : `'${name}'`;
                    report(`${what} is written twice in this object; ${advice}`, offset, length);
                }
            },
            replaced: (name, value) => replaced.push([name, value]),
            open: (depth, offset) => {
                if (depth > maximumDepth && deepest === maximumDepth) {
                    report(`Objects and arrays are nested deeper than ${maximumDepth}, which Azure refuses; flatten them`, offset);
                }
                deepest = Math.max(deepest, depth);
            },
        });
        const rest = skipBlanks(text, end);
        if (rest < text.length)
            report('Not valid JSON: text follows the end of the value; remove it', rest);
        // The rooms that walk the value do so recursively.
        else if (deepest <= maximumDepth)
            root = replaced.length > 0 ? mergeSections(value, replaced) : value;
    }
    catch (error) {
        if (!(error instanceof JsonSyntaxError))
            throw error;
        root = undefined;
        problems.push(problemAt(positions, describe(error, positions), error.offset, 1));
    }
    if (omitted > 0)
        problems.push(problemAt(positions, `${omitted} more problems of this file are not listed`, 0, 1));
    return { root, problems, duplicates };
}
/** Names in the values of parameters and outputs may be secret. */
function isOfValue(path) {
    const words = path.map((step) => String(step).toLowerCase());
    const section = words.findIndex((word) => word === 'parameters' || word === 'outputs');
    return ((section >= 0 && words.length > section + 2) || words.slice(0, -1).some((word) => /^(default)?value$/.test(word)));
}
function describe(error, positions) {
    if (error.opened === undefined)
        return `Not valid JSON: ${error.message}`;
    const { startLine } = positions.range(error.opened, error.opened);
    return `Not valid JSON: ${error.message}; what is not closed begins on line ${startLine}`;
}
function problemAt(positions, message, offset, length) {
    return { message, offset, length, range: positions.range(offset, offset + length) };
}

;// CONCATENATED MODULE: ./build/expressions/meter.js
let current;
/**
 * Works something out under a meter: every question about what an unknown value can be (`Effort`) counts there, whoever
 * asks it. Work within work counts on the inner meter alone.
 */
function meter_metered(meter, work) {
    const outer = current;
    current = meter;
    try {
        return work();
    }
    finally {
        current = outer;
    }
}
/** Counts what is being worked out. */
function step(cost = 1) {
    if (cost > 0)
        current?.step(cost);
}
/** What may be spent is spent. */
class meter_Exhausted extends (/* unused pure expression or super */ null && (Error)) {
}
/** A meter that ends what costs more than `limit` steps. */
class meter_Allowance {
    whole;
    #left;
    constructor(limit, 
    /** Counts as well. */
    whole) {
        this.whole = whole;
        this.#left = limit;
    }
    /** What may still be spent. */
    get left() {
        return Math.max(this.#left, 0);
    }
    /** @throws Exhausted */
    step(cost = 1) {
        this.whole?.step(cost);
        this.#left -= cost;
        if (this.#left < 0)
            throw new meter_Exhausted('What is worked out costs too much.');
    }
}

;// CONCATENATED MODULE: ./build/template/model/arguments.js
const noArguments = { given: new Map(), open: undefined, complete: false };

;// CONCATENATED MODULE: ./build/expressions/expression-key.js

/** Each evaluation of these gives another value, or the name alone does not tell which one is meant. */
const unsteady = new Set(['newguid', 'utcnow', 'unknown', 'copyindex']);
/**
 * What tells unknown values apart: equal keys mean equal values. It is the canonical print of the expression, in which a
 * call that may give something else elsewhere (a parameter of a nested template, `newGuid()`) is numbered: the same
 * number stands for one and the same evaluation. For comparing only, never to be shown.
 */
function expression_key_keyOf(expression) {
    let key = expression_key_keys.get(expression);
    if (key === undefined)
        expression_key_keys.set(expression, (key = printExpression(expression, { mark: markOf, replace: meaningOf })));
    return key;
}
const expression_key_keys = new WeakMap();
/** What the engine gives up may be told all the same. */
function meaningOf({ key, written }) {
    return key === 'unknown' ? written : undefined;
}
function markOf(call) {
    if (call.home !== undefined)
        return `#${expression_key_numberOf(call.home)}`;
    const isUnsteady = unsteady.has(call.key) || call.key.startsWith('list') || call.namespace !== undefined;
    return isUnsteady ? `#${expression_key_numberOf(call)}` : '';
}
const numbers = new WeakMap();
let count = 0;
function expression_key_numberOf(object) {
    let number = numbers.get(object);
    if (number === undefined)
        numbers.set(object, (number = ++count));
    return number;
}

;// CONCATENATED MODULE: ./build/expressions/way.js

const way_NO_CHOICES = new Map();
/** One of the values that an unknown value can take, and the answers under which it does. */
class Way {
    value;
    given;
    constructor(value, given) {
        this.value = value;
        this.given = given;
    }
}
/** What one question may cost, in steps: a value looked at, or a combination of arguments tried, costs one. */
const MAX_EFFORT = 4096;
/** The steps that are left to answer a question. All that is asked on the way shares them: choices multiply. */
class way_Effort {
    #left = MAX_EFFORT;
    /** False once they are used up: what was not looked at by then stays open. */
    spend() {
        step();
        return --this.#left >= 0;
    }
    get isSpent() {
        return this.#left < 0;
    }
}

;// CONCATENATED MODULE: ./build/expressions/ways.js





/** What an unknown value can be, worked out once; again where the effort ran out on the way. */
function kept(compute) {
    let answer;
    return (effort = new way_Effort()) => {
        if (answer !== undefined)
            return answer.values;
        const values = compute(effort);
        if (!effort.isSpent)
            answer = { values };
        return values;
    };
}
/** Every value that an unknown value can take; undefined where that is open, none where the engine refuses all. */
function waysOf(value, effort = new way_Effort()) {
    const { alternatives, type, nullable } = value.description;
    const all = alternatives?.(effort) ?? (type === 'Boolean' && nullable === false ? [true, false] : undefined);
    if (all === undefined)
        return undefined;
    let position = 0;
    return all.map((one) => {
        if (one instanceof Way)
            return one;
        // A scalar goes by itself, anything else by its place: the same list may be met again without its null.
        const isScalar = one === null || typeof one !== 'object';
        const name = isScalar ? print_printValue(one) : `#${position++}`;
        return new Way(one, all.length === 1 ? way_NO_CHOICES : answered(questionOf(value), name, value));
    });
}
/** One question, answered. */
function answered(question, text, of) {
    return new Map([[question, { text, of }]]);
}
const questions = new WeakMap();
/** What has to be answered to know the value. */
function questionOf(value) {
    let question = questions.get(value);
    if (question === undefined) {
        const { expression } = value.description;
        question = expression_key_keyOf(expression);
        questions.set(value, question);
    }
    return question;
}
/** Whether a value of which nothing else is known is null. */
function nullQuestionOf(value) {
    return `equals(${questionOf(value)}, null())`;
}
/** What it takes for a value of which nothing else is known to be this one, and not to be it. It cannot be two. */
function answersFor(value, known) {
    const question = questionOf(value);
    const answer = print_printValue(known);
    const same = `${question} is ${answer}`;
    const names = typeof known === 'string' ? answersForName(value, known).is : [];
    const is = [...names, ...answered(question, answer, value), ...answered(same, 'yes', value)];
    return { is: new Map(is), isNot: answered(same, 'no', value) };
}
/** The same for a text that counts without case, as names of properties do. */
function answersForName(value, name) {
    const [lower, answer] = [`toLower(${questionOf(value)})`, print_printValue(name.toLowerCase())];
    const same = `${lower} is ${answer}`;
    const is = [...answered(lower, answer, value), ...answered(same, 'yes', value)];
    return { is: new Map(is), isNot: answered(same, 'no', value) };
}
/** Both, or undefined where they contradict each other. */
function ways_join(a, b) {
    if (a.size === 0)
        return b;
    let joined;
    for (const [question, answer] of b) {
        const known = a.get(question);
        if (known === undefined)
            (joined ??= new Map(a)).set(question, answer);
        else if (known.text !== answer.text)
            return undefined;
    }
    return joined ?? a;
}
/** So many ways are compared with what was answered before in the time of one step. */
const WAYS_OF_STEP = 16;
/** Choices in choices are followed so deep. */
const ways_MAX_DEPTH = 200;
/**
 * Goes through all ways in which values turn out together: what one question decides is decided alike in all of them.
 * What costs too much to be told apart is left as it is, unknown.
 */
function foldWays(values, { way, choice }, given = way_NO_CHOICES, effort = new way_Effort()) {
    const follow = (value, depth, under, next) => {
        const isOpen = value instanceof value_Unknown && depth < ways_MAX_DEPTH && effort.spend();
        const ways = isOpen ? waysOf(value, effort) : undefined;
        if (!isOpen || ways === undefined)
            return next(value, under);
        step(Math.floor(ways.length / WAYS_OF_STEP));
        const possible = ways.flatMap((one) => {
            const joined = ways_join(under, one.given);
            return joined === undefined ? [] : [new Way(one.value, joined)];
        });
        const [only] = possible;
        if (only !== undefined && possible.length === 1)
            return follow(only.value, depth + 1, only.given, next);
        const by = new Set(possible.flatMap(({ given: all }) => [...all].flatMap(([question, { of }]) => (under.has(question) ? [] : [of]))));
        return choice(possible.map((one) => follow(one.value, depth + 1, one.given, next)), by.size === 0 ? [value] : [...by]);
    };
    const turn = (index, decided, under) => {
        const value = values[index];
        if (value === undefined)
            return way(decided, under);
        return follow(value, 0, under, (outcome, inner) => turn(index + 1, [...decided, outcome], inner));
    };
    return turn(0, [], given);
}

;// CONCATENATED MODULE: ./build/expressions/deferred-description.js

/** A description whose facts are worked out when one of them is asked for: most unknown values are only printed. What works
 * something out is let go of once it has. */
class DeferredDescription {
    declared;
    member;
    element;
    #expression;
    #causes;
    #secret;
    #facts;
    #alternatives;
    constructor({ expression, causes, secret, declared, member, element }, facts) {
        this.#expression = expression;
        this.#causes = causes;
        this.#secret = secret;
        this.declared = declared;
        this.member = member;
        this.element = element;
        this.#facts = facts;
    }
    get expression() {
        if (typeof this.#expression === 'function')
            this.#expression = this.#expression();
        return this.#expression;
    }
    get causes() {
        if (typeof this.#causes === 'function')
            this.#causes = this.#causes();
        return this.#causes;
    }
    get secret() {
        if (typeof this.#secret === 'function')
            this.#secret = this.#secret() || this.#known.secret === true;
        return this.#secret;
    }
    get type() {
        return this.#known.type;
    }
    get nullable() {
        return this.#known.nullable;
    }
    /** The values, worked out once. */
    get alternatives() {
        return (this.#alternatives ??= kept((effort) => this.#known.alternatives?.(effort)));
    }
    get text() {
        return this.#known.text;
    }
    get size() {
        return this.#known.size;
    }
    get bounds() {
        return this.#known.bounds;
    }
    get part() {
        return this.#known.part;
    }
    get #known() {
        if (typeof this.#facts === 'function')
            this.#facts = this.#facts();
        return this.#facts;
    }
}
/** The description of a value the facts on which cost something to work out. */
function deferred(origin, facts) {
    return new DeferredDescription(origin, facts);
}

;// CONCATENATED MODULE: ./build/expressions/extent.js


/**
 * Values share their parts: two variables of twelve letters can name a tree with more leaves than there is memory. All
 * that prints, compares, joins or searches a value walks the tree, so none may become larger than this.
 */
/** Most characters of a known value, about. Azure takes no template of more than 4 MB, values included. */
const MAX_SIZE = 4_194_304;
/** Most characters of an expression that is left of a value that is not known, about; what is written has 81,920 at most. */
const MAX_RESIDUE = 262_144;
/** Deepest nesting of what is made of other values: all that walks values is recursive. */
const extent_MAX_DEPTH = 400;
const SCALAR = { size: 8, depth: 0 };
const SHORT = { size: 32, depth: 0 };
const extents = new WeakMap();
/** How much there is of a value, written out. Each part is measured once. */
function extentOf(value) {
    if (typeof value === 'string')
        return value.length <= SHORT.size ? SHORT : { size: value.length, depth: 0 };
    if (typeof value !== 'object' || value === null || value instanceof Float)
        return SCALAR;
    if (value instanceof value_Unknown || value instanceof Secret)
        return value.extent;
    let extent = extents.get(value);
    if (extent === undefined)
        extents.set(value, (extent = measured(value)));
    return extent;
}
function measured(value) {
    if (isArray(value))
        return extentOfAll(value);
    let { size, depth } = extentOfAll(value.entries.values());
    for (const name of value.entries.keys())
        size += name.length;
    for (const [name, part] of value.dynamic) {
        const both = extentOfAll([name, part]);
        size += both.size;
        depth = Math.max(depth, both.depth);
    }
    return { size, depth };
}
/** What is made of values: as large as all of them, and deeper by one. */
function extentOfAll(values) {
    let [size, depth] = [SCALAR.size, 0];
    for (const value of values) {
        const part = extentOf(value);
        size += part.size;
        if (part.depth > depth)
            depth = part.depth;
    }
    return { size, depth: depth + 1 };
}
/**
 * The extent of what is left of a call over these arguments.
 * @throws ExpressionError `own-limit` where that is too much
 */
function extentOfResidue(args) {
    return within(MAX_RESIDUE, extentOfAll(args));
}
/**
 * The value, unless it is too large.
 * @throws ExpressionError `own-limit`
 */
function bounded(value) {
    within(MAX_SIZE, extentOf(value));
    return value;
}
function within(size, extent) {
    if (extent.depth > extent_MAX_DEPTH)
        throw new ExpressionError('own-limit', `The value is nested more than ${extent_MAX_DEPTH} deep.`);
    if (extent.size > size)
        throw new ExpressionError('own-limit', `The value is too large: written out, it has more than ${size} characters.`);
    return extent;
}

;// CONCATENATED MODULE: ./build/expressions/residue.js








/** The expression that stands for a value in a residue. */
function residue_embed(value) {
    if (value instanceof value_Unknown)
        return value.description.expression;
    if (value instanceof Secret)
        return value.expression;
    return { kind: 'value', value };
}
/** The same of an argument: a secret stays one, printed as its expression, for what compares texts. */
function argumentOf(value) {
    return value instanceof Secret ? { kind: 'value', value } : residue_embed(value);
}
/**
 * The unknown result of a call some of whose arguments are not known; the causes are those of the arguments. Facts that
 * cost something to put together are given as a function.
 */
function residualCall(call, args, facts = {}) {
    return new value_Unknown(() => deferred({
        expression: () => ({ ...call, args: args.map(argumentOf) }),
        causes: () => causesOf(args),
        secret: () => args.some(holdsSecret),
        member: typeof facts === 'function' ? undefined : facts.member,
    }, typeof facts === 'function' ? facts : () => facts), extentOfResidue(args));
}
/** The facts in a description, without its expression and causes. */
function factsOf({ type, nullable, secret, alternatives, text, size, bounds, part }) {
    return { type, nullable, secret, alternatives, text, size, bounds, part };
}
/** The same unknown value, of which more is known; `more` takes the place of the facts it names. */
function narrowed(value, more) {
    return new value_Unknown(() => {
        const known = value.description;
        const { declared, member, element } = known;
        const origin = {
            expression: () => known.expression,
            causes: () => known.causes,
            secret: () => known.secret === true,
            declared,
            member,
            element,
        };
        return deferred(origin, () => ({ ...factsOf(known), ...more(known) }));
    }, value.extent);
}
/** The value in the ways in which something is there; `presence` is true in each of them. */
function wherePresent(value, presence) {
    if (!(presence instanceof value_Unknown && value instanceof value_Unknown) || waysOf(value) === undefined)
        return value;
    const alternatives = kept((effort) => waysOf(presence, effort)?.map(({ given }) => new Way(value, given)));
    return narrowed(value, () => ({ alternatives }));
}
/** The values without null, choices within choices included. */
function presentValues(values) {
    return values.flatMap((one) => {
        const value = one instanceof Way ? one.value : one;
        if (value === null)
            return [];
        const kept = value instanceof value_Unknown ? present(value) : value;
        return [one instanceof Way ? new Way(kept, one.given) : kept];
    });
}
/** The value where it is not null. */
function present(value) {
    return narrowed(value, withoutNull);
}
function withoutNull({ alternatives }) {
    const choices = (effort) => {
        const all = alternatives?.(effort);
        return all === undefined ? undefined : presentValues(all);
    };
    return { nullable: false, ...(alternatives === undefined ? {} : { alternatives: choices }) };
}
/** An unknown value with one cause of its own. */
function unknownBecause(cause, expression, facts = {}) {
    return new value_Unknown(() => ({ expression, causes: [cause], ...facts }));
}
/** The expression of what the engine gives up, and what is written there. */
function givenUp(written) {
    return { ...ast_call('unknown', []), ...(written === undefined ? {} : { written }) };
}
/**
 * What stands for a value that is refused, or that a limit of ours keeps from being worked out.
 * @param written what messages show of it
 */
function refused({ code, message }, written) {
    return unknownBecause({ kind: code === 'own-limit' ? 'limit' : 'error', message }, givenUp(written));
}
/** Root causes of all unknown parts, in order, each once. */
function causesOf(values) {
    const causes = new Map();
    const visit = (value) => {
        if (value instanceof value_Unknown) {
            for (const cause of value.description.causes)
                causes.set(JSON.stringify(cause), cause);
        }
        else if (isArray(value))
            value.forEach(visit);
        else if (value instanceof ObjectValue) {
            for (const part of value.entries.values())
                visit(part);
            for (const [key, part] of value.dynamic)
                [key, part].forEach(visit);
        }
    };
    values.forEach(visit);
    return [...causes.values()];
}
/** True where a part of the value, however deep, must not be shown. */
function holdsSecret(value) {
    if (value instanceof Secret)
        return true;
    if (value instanceof value_Unknown)
        return value.description.secret === true;
    if (isArray(value))
        return value.some(holdsSecret);
    if (!(value instanceof ObjectValue))
        return false;
    for (const part of value.entries.values())
        if (holdsSecret(part))
            return true;
    return value.dynamic.some(([key, part]) => holdsSecret(key) || holdsSecret(part));
}
/**
 * An argument that is not evaluated because one before it is not known (the rest of `if`, `and`, `or`, `coalesce`,
 * a lambda body): as written, but for `copyIndex()` and for the target of `reference` and `list*` (engine).
 */
function asWritten(expression, environment, locals) {
    switch (expression.kind) {
        case 'literal':
        case 'value':
            return expression;
        case 'access':
            return {
                ...expression,
                base: asWritten(expression.base, environment, locals),
                key: asWritten(expression.key, environment, locals),
            };
        case 'call':
            return callAsWritten(expression, environment, locals);
    }
}
function callAsWritten(call, environment, locals) {
    if (call.namespace === undefined) {
        const replacement = environment.rewrite(call);
        if (replacement !== undefined)
            return replacement;
    }
    const home = homeOf(call, environment, locals);
    const args = call.args.map((arg) => asWritten(arg, environment, locals));
    return { ...call, args, ...(home === undefined ? {} : { home }) };
}
/** What gives the names in a call their meaning. */
function homeOf({ key, args }, { home }, locals) {
    const [name] = args;
    if (key !== 'lambdavariables' || name?.kind !== 'literal')
        return home;
    const variable = name_nameKey(String(name.value));
    for (let local = locals; local !== undefined; local = local.outer)
        if (local.key === variable)
            return local;
    return home;
}
/** An unknown value as messages show it: as the files say it, in brackets where it is an expression. */
function showUnknown(value) {
    const expression = residue_embed(value);
    const whole = expression.kind === 'call' ? expression.written : undefined;
    return whole?.kind === 'literal' ? String(whole.value) : `[${printWritten(expression)}]`;
}
/** The text of an unknown value's expression, with brackets, as `expand` prints it. */
function printUnknown(value) {
    return `[${printExpression(residue_embed(value))}]`;
}

;// CONCATENATED MODULE: ./build/expressions/cover.js







// The one room that looks behind the cover of a secret: what comes out is covered again, or tells nothing of its text.
/**
 * The value as one that is not shown: it prints as `expression`, and so do all its parts and all that it can be. What is
 * surely null is no secret.
 * @param extent of the expression, where it is made of other values
 */
function covered(value, expression, extent) {
    if (value === null)
        return null;
    if (value instanceof value_Unknown)
        return coveredUnknown(value, expression, extent);
    return new Secret(value instanceof Secret ? hiddenBy(value) : value, expression, extent);
}
function coveredUnknown(value, expression, extent) {
    return new value_Unknown(() => {
        const { causes, member, element } = value.description;
        const part = (key, inner) => inner === undefined ? undefined : covered(inner, access(expression, key));
        return deferred({
            expression: () => expression,
            causes: () => causes,
            secret: () => true,
            member: member && ((key) => part(key, member(key))),
            element: element && ((place) => covered(element(place), expression)),
        }, () => coveredFacts(value.description, expression));
    }, extent);
}
/** Of the text of a secret nothing is told but that it is one. */
function coveredFacts({ type, nullable, alternatives, size, bounds, part }, expression) {
    return {
        ...(type === undefined ? {} : { type }),
        ...(nullable === undefined ? {} : { nullable }),
        ...(size === undefined ? {} : { size }),
        ...(bounds === undefined ? {} : { bounds }),
        secret: true,
        alternatives: alternatives &&
            ((effort) => alternatives(effort)?.map((one) => one instanceof Way ? new Way(covered(one.value, expression), one.given) : covered(one, expression))),
        part: part &&
            ((key) => {
                const facts = part(key);
                return facts === undefined || facts === 'absent' ? facts : coveredFacts(facts, access(expression, key ?? 0));
            }),
    };
}
/**
 * Computes with arguments some of which are secret; the result is as secret.
 * @param deep whether what is secret inside other arguments is opened too
 */
function computed(args, expression, deep, compute, refusal = 'A secure value does not fit here.') {
    const result = concealed(refusal, () => compute(args.map(deep ? uncoveredDeep : uncovered)));
    return covered(result, expression, extentOfResidue(args));
}
/** The same for what gives nothing away: a truth value or a number; undefined where that is not known. */
function answerOf(args, deep, compute, refusal) {
    const result = concealed(refusal, () => compute(args.map(deep ? uncoveredDeep : uncovered)));
    return typeof result === 'boolean' || typeof result === 'number' ? result : undefined;
}
function uncovered(value) {
    return value instanceof Secret ? hiddenBy(value) : value;
}
function uncoveredDeep(value) {
    if (value instanceof Secret)
        return uncoveredDeep(hiddenBy(value));
    if (isArray(value))
        return value.map(uncoveredDeep);
    if (!(value instanceof ObjectValue))
        return value;
    return new ObjectValue(new Map([...value.entries].map(([key, part]) => [key, uncoveredDeep(part)])), value.dynamic);
}
/** A refusal may quote what it refuses: not a secret. */
function concealed(refusal, compute) {
    return errors_catching(ExpressionError, compute, (error) => {
        throw error.code === 'own-limit' || error.code === 'limit' ? error : new ExpressionError(error.code, refusal);
    });
}
/** Asks a value, what a secret hides as well. The type sees to it that the answer is no text. */
function ask(value, test) {
    const known = uncovered(value);
    // What is covered once is covered as a whole: there is no secret in a secret.
    if (known instanceof Secret)
        throw new Error('A secret hides another.');
    return test(known);
}
/** An array or object that is secret, opened one level: each part is as secret. Any other value is left as it is. */
function withCoveredParts(value) {
    if (!(value instanceof Secret))
        return value;
    const hidden = hiddenBy(value);
    const part = (key, inner) => covered(inner, access(value.expression, key), value.extent);
    if (isArray(hidden))
        return hidden.map((inner, index) => part(index, inner));
    if (!(hidden instanceof ObjectValue))
        return value;
    return new ObjectValue(new Map([...hidden.entries].map(([name, inner]) => [name, part(name, inner)])), hidden.dynamic.map(([name, inner]) => [name, covered(inner, access(value.expression, residue_embed(name)))]));
}
/** A secret whose text would be told, as what Azure is asked for: as good as unknown. */
function asUnknown(secret) {
    return new value_Unknown(() => ({
        expression: secret.expression,
        causes: [],
        type: typeOf(secret),
        nullable: false,
        secret: true,
    }));
}
/** A secret as the name of a property: nobody is told it, but what is looked for is found. */
function hiddenName(secret) {
    return new value_Unknown(() => ({ ...asUnknown(secret).description, alternatives: () => [secret] }));
}
/** An expression that says where a value comes from and holds nothing of it. */
function namesOnly(expression) {
    if (expression.kind === 'access')
        return namesOnly(expression.base);
    return (expression.kind === 'call' &&
        /^(?:parameters|variables|outputs|reference|externalinputs|getkeyvaultsecret|list\w*)$/.test(expression.key));
}

;// CONCATENATED MODULE: ./build/expressions/alternatives.js






/**
 * The value, or none where the engine would refuse it: for what an unknown value can become. What a limit of ours keeps
 * from being known is unknown.
 */
function attempt(compute) {
    return errors_catching(ExpressionError, () => [compute()], (error) => (error.code === 'own-limit' ? [refused(error)] : []));
}
/** Computes when first asked, and keeps the answer. */
function once(compute) {
    let answer;
    return () => (answer ??= { value: compute() }).value;
}
/**
 * What a call can give for every combination of what its unknown arguments can be, as far as these go together. An
 * argument that can be anything stays as it is. Undefined where no argument has a choice, or there are too many.
 */
function alternativesOf(args, apply, effort = new way_Effort()) {
    const choices = args.map((arg) => (arg instanceof value_Unknown ? waysOf(arg, effort) : undefined));
    if (choices.every((ways) => ways === undefined))
        return undefined;
    let combinations = [
        { args: [], given: way_NO_CHOICES },
    ];
    for (const [index, arg] of args.entries()) {
        const next = [];
        for (const head of combinations) {
            for (const way of choices[index] ?? [new Way(arg, way_NO_CHOICES)]) {
                const given = ways_join(head.given, way.given);
                if (given === undefined)
                    continue;
                if (!effort.spend())
                    return undefined;
                next.push({ args: [...head.args, way.value], given });
            }
        }
        combinations = next;
    }
    return combinations.flatMap((one) => attempt(() => apply(one.args)).map((value) => new Way(value, one.given)));
}
/**
 * Every value that `value` may turn out to be, choices within choices included; what is left unknown is open, or too
 * much to be told apart. Empty where the engine refuses every one.
 */
function possibilities(value) {
    const all = foldWays([value], { way: (values) => values, choice: (parts) => parts.flat() });
    return [...new Set(all)];
}
/** True where null is surely not the value. */
function isNeverNull(value) {
    if (!(value instanceof value_Unknown))
        return value !== null;
    if (value.description.nullable === false)
        return true;
    return possibilities(value).every((choice) => choice instanceof value_Unknown ? choice.description.nullable === false : isNeverNull(choice));
}
/** The truth value of what is known, of a secret as well; undefined for what is no Boolean. */
function truthOf(value) {
    return ask(value, (known) => (typeof known === 'boolean' ? known : undefined));
}
/** So many ways to come to a truth value are told apart. */
const MAX_TRUTHS = 32;
/** The truth values that a condition may have, and when; one that is no Boolean fails and has none. */
function alternatives_truthsOf(condition, effort = new way_Effort()) {
    const both = (open, given) => [true, false].flatMap((truth) => {
        const joined = ways_join(given, answered(questionOf(open), `${truth}()`, open));
        return joined === undefined ? [] : [{ truth, given: joined }];
    });
    const truths = foldWays([condition], {
        way: ([outcome = null], given) => {
            if (outcome instanceof value_Unknown)
                return both(outcome, given);
            const truth = truthOf(outcome);
            return truth === undefined ? [] : [{ truth, given }];
        },
        choice: (parts) => parts.flat(),
    }, way_NO_CHOICES, effort);
    if (truths.length <= MAX_TRUTHS || !(condition instanceof value_Unknown))
        return truths;
    return both(condition, way_NO_CHOICES).filter(({ truth }) => truths.some((one) => one.truth === truth));
}
/** What stands in the place of a value where it may be null. Only what is surely not null hides the rest. */
function coalesced(value, rest, effort = new way_Effort()) {
    if (isNeverNull(value))
        return [new Way(value, way_NO_CHOICES)];
    const ways = effort.spend() ? waysOf(value, effort) : undefined;
    if (ways === undefined) {
        const when = (isNull) => answered(nullQuestionOf(value), `${isNull}()`, value);
        return [new Way(present(value), when(false)), ...rest().map((other) => new Way(other, when(true)))];
    }
    return ways.flatMap((way) => {
        if (way.value === null)
            return rest().map((other) => new Way(other, way.given));
        if (!(way.value instanceof value_Unknown))
            return [way];
        return coalesced(way.value, rest, effort).flatMap((inner) => {
            const given = ways_join(way.given, inner.given);
            return given === undefined ? [] : [new Way(inner.value, given)];
        });
    });
}
/** So many ways to come to an answer are told apart. */
const MAX_OUTCOMES = 32;
/**
 * What `and` (decided by false) and `or` (decided by true) can become; each argument decides, or leaves it to the next. An
 * argument that fails has no value.
 */
function connectedWays(args, decisive, effort) {
    let undecided = [way_NO_CHOICES];
    const ways = [];
    for (const arg of args) {
        const truths = arg().flatMap((value) => alternatives_truthsOf(value, effort));
        const next = [];
        for (const choices of undecided) {
            for (const { truth, given } of truths) {
                const joined = ways_join(choices, given);
                if (joined === undefined)
                    continue;
                if (truth === decisive)
                    ways.push(new Way(decisive, joined));
                else
                    next.push(joined);
            }
        }
        undecided = next;
        if (ways.length + undecided.length > MAX_OUTCOMES)
            return broadly(args, decisive, effort);
    }
    return [...ways, ...undecided.map((given) => new Way(!decisive, given))];
}
/** The same, without telling which answers lead where. */
function broadly(args, decisive, effort) {
    const truths = args.map((arg) => new Set(arg().flatMap((value) => alternatives_truthsOf(value, effort).map(({ truth }) => truth))));
    const last = truths.findIndex((possible) => !possible.has(!decisive));
    const canDecide = truths.slice(0, last < 0 ? truths.length : last + 1).some((possible) => possible.has(decisive));
    return [...(canDecide ? [decisive] : []), ...(last < 0 ? [!decisive] : [])];
}

;// CONCATENATED MODULE: ./build/expressions/text-facts.js


const ANY_TEXT = { minLength: 0, prefix: '', suffix: '' };
/** 13 characters of base 32. */
const UNIQUE_STRING = {
    minLength: 13,
    maxLength: 13,
    prefix: '',
    suffix: '',
    pattern: /^[a-z2-7]{13}$/i,
    mayHold: (character) => /[a-z2-7]/.test(character),
};
/** With dashes, without braces: what `guid` and `newGuid` give, and how Azure writes subscription and tenant ids. */
const GUID_TEXT = {
    minLength: 36,
    maxLength: 36,
    prefix: '',
    suffix: '',
    pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    mayHold: (character) => /[0-9a-f-]/i.test(character),
};
/** Facts on a text that is known. */
function exactText(text) {
    return {
        minLength: text.length,
        maxLength: text.length,
        prefix: text,
        suffix: text,
        mayHold: (character) => text.includes(character),
    };
}
/** Facts on a text of which only the length is bounded. */
function textOfLength(minLength, maxLength) {
    return { ...ANY_TEXT, minLength, ...(maxLength === undefined ? {} : { maxLength }) };
}
/**
 * What is known of a value as text; undefined where it may be no String. Says nothing of null: the facts hold where
 * the value is not null. Of a secret nothing is told but that it is text.
 */
function textFactsOf(value) {
    if (typeof value === 'string')
        return exactText(value);
    const facts = value instanceof value_Unknown ? factsOfUnknown(value) : undefined;
    return facts ?? (typeOf(value) === 'String' ? ANY_TEXT : undefined);
}
/** The same values are asked about again and again, which is dear where they are choices of choices. */
const known = new WeakMap();
function factsOfUnknown(value) {
    let entry = known.get(value);
    if (entry === undefined) {
        const [common, own] = [commonFacts(value), value.description.text?.()];
        const isOwnEnding = common !== undefined && own?.ending !== undefined;
        known.set(value, (entry = { facts: isOwnEnding ? { ...common, ending: own.ending } : (common ?? own) }));
    }
    return entry.facts;
}
/** What stands behind the last slash of a text; undefined where that cannot be told. */
function endingOf(value) {
    return typeof value === 'string' ? value.slice(value.lastIndexOf('/') + 1) : textFactsOf(value)?.ending;
}
/** The name in the id of a resource; the text itself where it is no id, or the name cannot be told. */
function nameInId(value) {
    const isId = textFactsOf(value)?.prefix.startsWith('/') === true;
    return isId ? (endingOf(value) ?? value) : value;
}
/** What holds for every value it can be, null aside. */
function commonFacts(value) {
    const choices = possibilities(value).filter((choice) => choice !== null);
    if (choices.length === 0 || choices.includes(value))
        return undefined;
    const facts = choices.map(textFactsOf);
    return facts.every((each) => each !== undefined) ? facts.reduce(eitherText) : undefined;
}
function eitherText(a, b) {
    const maxLength = a.maxLength !== undefined && b.maxLength !== undefined ? Math.max(a.maxLength, b.maxLength) : undefined;
    const [one, other] = [a.mayHold, b.mayHold];
    return {
        minLength: Math.min(a.minLength, b.minLength),
        ...(maxLength === undefined ? {} : { maxLength }),
        prefix: commonPrefix(a.prefix, b.prefix),
        suffix: reversed(commonPrefix(reversed(a.suffix), reversed(b.suffix))),
        ...(a.pattern !== undefined && a.pattern === b.pattern ? { pattern: a.pattern } : {}),
        ...(one === undefined || other === undefined ? {} : { mayHold: (character) => one(character) || other(character) }),
    };
}
/** What is known of a text, and the lengths that its type allows. */
function bothTexts(known, declared) {
    if (known === undefined || declared === undefined)
        return known ?? declared;
    const maxLength = Math.min(known.maxLength ?? Infinity, declared.maxLength ?? Infinity);
    return {
        ...known,
        minLength: Math.max(known.minLength, declared.minLength),
        ...(maxLength === Infinity ? {} : { maxLength }),
    };
}
function commonPrefix(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length++;
    return a.slice(0, length);
}
/** By UTF-16 units. */
function reversed(text) {
    return text.split('').reverse().join('');
}
/** The first `count` characters, or all where there are fewer. */
function takenText(facts, count) {
    if (facts.maxLength !== undefined && facts.maxLength <= count)
        return facts;
    const length = Math.max(count, 0);
    return {
        ...textOfLength(Math.min(facts.minLength, length), length),
        prefix: facts.prefix.slice(0, length),
        ...holdingOf(facts),
    };
}
/** The text without its first `count` characters. */
function skippedText(facts, count) {
    const skipped = Math.max(count, 0);
    const { minLength, maxLength, suffix } = facts;
    const left = Math.max(minLength - skipped, 0);
    return {
        ...textOfLength(left, maxLength === undefined ? undefined : Math.max(maxLength - skipped, 0)),
        prefix: facts.prefix.slice(skipped),
        suffix: suffix.slice(Math.max(suffix.length - left, 0)),
        ...holdingOf(facts),
    };
}
/** The `length` characters from `start`, which are there. */
function slicedText(facts, start, length) {
    return {
        ...textOfLength(length, length),
        prefix: facts.prefix.slice(start, start + length),
        ...holdingOf(facts),
    };
}
/** A part of a text holds no character that the whole does not. */
function holdingOf({ mayHold }) {
    return mayHold === undefined ? {} : { mayHold };
}

;// CONCATENATED MODULE: ./build/template/model/context.js



/** Days from the year 1 to a day of the context. */
function dayOf(today) {
    const time = today === undefined ? NaN : Date.parse(`${today}T00:00:00Z`);
    return Number.isNaN(time) ? undefined : time / 86_400_000 + DAYS_TO_1970;
}
const DAYS_TO_1970 = 719_162;
/** Nothing that is deployed or deployed to has an empty name. */
const NAME = textOfLength(1, undefined);
/** Letters and digits of any script, some of them of two units. Source: naming rules for Azure resources. */
const GROUP_NAME = {
    ...textOfLength(1, 90),
    mayHold: (character) => /[\p{L}\p{N}\p{M}\p{Cs}_().-]/u.test(character),
};
/** Context that is not given, in the engine's canonical form: `subscription().subscriptionId`. */
function missing(functionName, property, text = NAME, home) {
    const expression = access({ ...ast_call(functionName, []), ...(home === undefined ? {} : { home }) }, property);
    return unknownBecause({ kind: 'context', name: `${functionName}().${property}` }, expression, {
        type: 'String',
        nullable: false,
        text: () => text,
    });
}
const unknownTenantId = missing('tenant', 'tenantId', GUID_TEXT);
const unknownSubscriptionId = missing('subscription', 'subscriptionId', GUID_TEXT);
const unknownResourceGroup = missing('resourceGroup', 'name', GROUP_NAME);
const unknownGroupLocation = missing('resourceGroup', 'location');
const unknownDeploymentLocation = missing('deployment', 'location');
const unknownManagementGroup = missing('managementGroup', 'name');
const unknownDeploymentName = missing('deployment', 'name');
/** The location of a group that is not the one of the top template. */
function locationOfGroup(home) {
    return missing('resourceGroup', 'location', NAME, home);
}
/** The scope of the top template. */
function scopeOf(kind, options) {
    return {
        kind,
        tenantId: options.tenantId ?? unknownTenantId,
        subscriptionId: options.subscriptionId ?? unknownSubscriptionId,
        resourceGroup: options.resourceGroup ?? unknownResourceGroup,
        ...(options.resourceGroup === undefined ? {} : { givenGroup: options.resourceGroup }),
        location: options.location ?? (kind === 'resourceGroup' ? unknownGroupLocation : unknownDeploymentLocation),
        managementGroup: options.managementGroupId ?? unknownManagementGroup,
        ...(options.cloud === undefined ? {} : { cloud: options.cloud }),
    };
}
/** The name of the top deployment. */
function deploymentNameOf(options) {
    return options.deploymentName ?? unknownDeploymentName;
}

;// CONCATENATED MODULE: ./build/expressions/ip-network.js
/**
 * Reads a network as leniently as the engine does: characters that no address has are dropped, the prefix may be a
 * length or a netmask, and without one it is that of the address class (/64 for IPv6). Host bits are cleared.
 * Undefined where the text is no network. Source: engine (the .NET library IPNetwork2).
 */
function parseNetwork(text) {
    const [first, second] = text
        .replace(/[^0-9a-fA-F./\s:]+/g, '')
        .split(/[\s/]+/)
        .filter((part) => part !== '');
    const address = first === undefined ? undefined : parseAddress(first);
    if (address === undefined)
        return undefined;
    const cidr = second === undefined ? classPrefix(address) : prefixLength(second, address.bits);
    if (cidr === undefined)
        return undefined;
    return { network: { bits: address.bits, value: address.value & netmask(address.bits, cidr).value }, cidr };
}
/** The mask of a prefix of `cidr` bits. */
function netmask(bits, cidr) {
    return { bits, value: ((1n << BigInt(cidr)) - 1n) << BigInt(bits - cidr) };
}
/** The last address. */
function broadcast({ network, cidr }) {
    return offset(network, (1n << BigInt(network.bits - cidr)) - 1n);
}
function offset(address, by) {
    return { bits: address.bits, value: address.value + by };
}
function classPrefix(address) {
    if (address.bits === 128)
        return 64;
    const top = address.value >> 24n;
    return top < 128n ? 8 : top < 192n ? 16 : 24;
}
function prefixLength(text, bits) {
    if (/^\d+$/.test(text) && Number(text) <= 255)
        return Number(text) <= bits ? Number(text) : undefined;
    const mask = parseAddress(text);
    if (mask?.bits !== bits)
        return undefined;
    const cidr = mask.value.toString(2).padStart(bits, '0').indexOf('0');
    const length = cidr < 0 ? bits : cidr;
    return netmask(bits, length).value === mask.value ? length : undefined;
}
function parseAddress(text) {
    const value = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
    return value === undefined ? undefined : { bits: text.includes(':') ? 128 : 32, value };
}
/** One to four parts, the last of which fills the rest; a leading zero makes a part octal. */
function parseIpv4(text) {
    const parts = text
        .split('.')
        .map((part) => /^(0[0-7]*|[1-9]\d*)$/.test(part)
        ? BigInt(part.length > 1 && part.startsWith('0') ? `0o${part.slice(1)}` : part)
        : undefined);
    if (parts.length > 4)
        return undefined;
    let value = 0n;
    for (const [index, part] of parts.entries()) {
        const width = index === parts.length - 1 ? 8n * BigInt(5 - parts.length) : 8n;
        if (part === undefined || part >> width !== 0n)
            return undefined;
        value = (value << width) | part;
    }
    return value;
}
/** An IPv4 address at the end. Zeros in front of a number are refused, but for one in front of the last (.NET). */
const EMBEDDED = /^(.*:)(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.((?!00)\d{1,4})$/;
function parseIpv6(text) {
    const dotted = EMBEDDED.exec(text);
    if (dotted !== null) {
        const [, head = '', ...parts] = dotted;
        const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
        if ([a, b, c, d].some((part) => part > 255))
            return undefined;
        return parseIpv6(`${head}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`);
    }
    const halves = text.split('::');
    const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
    const missing = 8 - head.length - tail.length;
    if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0))
        return undefined;
    const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
    if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)))
        return undefined;
    return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}
/** Prints an address as .NET does: lower case, the longest run of zero groups as `::`, IPv4 in the last part where it is embedded. */
function printAddress({ bits, value }) {
    if (bits === 32)
        return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
    const groups = Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(112 - 16 * index)) & 0xffffn));
    if (!embedsIpv4(groups))
        return compress(groups);
    const head = compress(groups.slice(0, 6));
    return `${head}${head.endsWith('::') ? '' : ':'}${printAddress({ bits: 32, value: value & 0xffffffffn })}`;
}
/** IPv4-compatible, IPv4-mapped, SIIT and ISATAP addresses. */
function embedsIpv4(groups) {
    const [a, b, c, d, fifth, sixth, seventh] = groups;
    if (fifth === 0 && sixth === 0x5efe)
        return true;
    if (![a, b, c, d].every((group) => group === 0) || seventh === 0)
        return false;
    return (fifth === 0 && (sixth === 0 || sixth === 0xffff)) || (fifth === 0xffff && sixth === 0);
}
function compress(groups) {
    let [start, length] = [0, 1];
    for (let from = 0; from < groups.length; from += 1) {
        let to = from;
        while (groups[to] === 0)
            to += 1;
        if (to - from > length)
            [start, length] = [from, to - from];
    }
    const text = (part) => part.map((group) => group.toString(16)).join(':');
    return length < 2 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`;
}

;// CONCATENATED MODULE: ./build/expressions/signature.js



function type(name, accepts) {
    return { name, accepts };
}
const ANY = type('Any', (value) => value === null || typeof value !== 'undefined');
const STRING = type('String', (value) => typeof value === 'string');
const BOOLEAN = type('Boolean', (value) => typeof value === 'boolean');
const signature_INTEGER = type('Integer', isInteger);
const NUMBER = type('Integer, Float', (value) => isInteger(value) || value instanceof Float);
const ARRAY = type('Array', (value) => isArray(value));
const OBJECT = type('Object', (value) => value instanceof ObjectValue);
/** A type that accepts what any of the given ones accepts. */
function anyOf(a, b) {
    return type(`${a.name}, ${b.name}`, (value) => a.accepts(value) || b.accepts(value));
}
/** An array whose elements are of one type, as far as they are known. */
function arrayOf(element) {
    // The type is told as if all were known: only a function that leaves unknown parts to `apply` uses it.
    const accepts = (value) => isArray(value) && value.every((part) => part instanceof value_Unknown || element.accepts(part));
    return { ...type(`Array of ${element.name}`, accepts), acceptsFirst: isArray };
}
/**
 * Defines a function with a fixed number of parameters (the last ones may be optional).
 * `evaluate` gets each argument with the type its parameter accepts; arity and types were checked before.
 * It returns undefined where parts that are not known decide: the call then stays unresolved.
 */
function defineFunction(name, signature, evaluate) {
    return {
        name,
        required: signature.parameters,
        optional: signature.optional ?? [],
        ...(signature.returns === undefined ? {} : { returns: signature.returns }),
        unknowns: signature.unknowns ?? 'residual',
        ...(signature.early === undefined ? {} : { early: signature.early }),
        declassifies: signature.declassifies ?? false,
        ...(signature.foresight === undefined ? {} : { foresight: signature.foresight }),
        ...(signature.searches === undefined ? {} : { searches: signature.searches }),
        // The cast holds because `checkArguments` has compared every argument with `required` and `optional`.
        evaluate: (args, _environment, call) => {
            const result = evaluate(...args);
            return result === undefined ? residualCall(call, args, () => foreseen(signature, args)) : result;
        },
    };
}
/** Defines a function with any number of arguments of one type, after `parameters` of their own types. */
function defineVariadic(name, signature, evaluate) {
    return {
        name,
        required: Array.from({ length: signature.minimum ?? 0 }, () => signature.rest),
        optional: [],
        rest: signature.rest,
        ...(signature.returns === undefined ? {} : { returns: signature.returns }),
        unknowns: signature.unknowns ?? 'residual',
        early: 'all',
        declassifies: signature.declassifies ?? false,
        ...(signature.foresight === undefined ? {} : { foresight: signature.foresight }),
        // The cast holds because `checkArguments` has compared every argument with `rest`.
        evaluate: (args) => evaluate(args),
    };
}
/** What is known of the result although parts of the arguments are not. */
function foreseen({ returns, foresight: { neverNull = false, text, results, shape } = {} }, args) {
    let looks;
    return {
        ...(returns === undefined ? {} : { type: returns }),
        ...(returns === undefined && !neverNull ? {} : { nullable: false }),
        ...(text === undefined ? {} : { text: () => (looks ??= { facts: text(args) }).facts }),
        ...(results === undefined ? {} : { alternatives: (effort) => results(args, effort) }),
        ...shape?.(args),
    };
}
/** Throws `call` where the function does not take this number of arguments. */
function checkArity(fn, count) {
    const minimum = fn.required.length;
    const maximum = fn.rest === undefined ? minimum + fn.optional.length : Infinity;
    if (count >= minimum && count <= maximum)
        return;
    throw arityError(fn.name, minimum, maximum, count);
}
function arityError(name, minimum, maximum, count) {
    const expected = minimum === maximum
        ? `${minimum}`
        : maximum === Infinity
            ? `at least ${minimum}`
            : `between ${minimum} and ${maximum}`;
    return new ExpressionError('call', `'${name}' takes ${expected} argument(s), not ${count}.`);
}
/** Throws `argument` where a known argument has a type that its parameter refuses, as far as the engine looks. */
function checkArguments(fn, args) {
    const isOpen = args.some((arg) => arg instanceof value_Unknown);
    if (fn.early === 'none' && isOpen)
        return;
    for (const [index, value] of args.entries()) {
        if (value instanceof value_Unknown) {
            if (fn.early === 'all')
                continue;
            return;
        }
        const expected = fn.required[index] ?? fn.optional[index - fn.required.length] ?? fn.rest;
        if (expected === undefined)
            continue;
        const accepts = isOpen ? (expected.acceptsFirst ?? expected.accepts) : expected.accepts;
        if (accepts(value))
            continue;
        throw argumentError(fn.name, index, `must be of type ${expected.name}, not ${nameOfType(value)}`);
    }
}
function nameOfType(value) {
    if (!isArray(value) || value.length === 0)
        return typeNameOf(value);
    return `Array of ${[...new Set(value.map((part) => typeNameOf(part)))].join(', ')}`;
}
/** A place or index, which the engine keeps in 32 bits. @throws ExpressionError for one beyond */
function int32(name, index, value) {
    if (value >= -(2 ** 31) && value < 2 ** 31)
        return Number(value);
    throw argumentError(name, index, 'must lie between -2147483648 and 2147483647');
}
/** The engine refuses argument `index` (0-based) of `name`; `problem` reads on from "Argument 1 of 'split' …". */
function argumentError(name, index, problem) {
    return new ExpressionError('argument', `Argument ${index + 1} of '${name}' ${problem}.`);
}

;// CONCATENATED MODULE: ./build/expressions/functions/cidr.js




function networkOf(name, text) {
    const network = parseNetwork(text);
    if (network === undefined)
        throw argumentError(name, 0, `must be a network in CIDR notation, not '${text}'`);
    return network;
}
/** IPv6 has no broadcast address, and every address of it is usable; IPv4 networks of one or two addresses repeat the first. */
function parseCidr(text) {
    const parsed = networkOf('parseCidr', text);
    const { network, cidr } = parsed;
    const last = broadcast(parsed);
    const small = network.bits - cidr < 2;
    const usable = (first, other) => network.bits === 128 ? [network, last] : small ? [network, network] : [first, other];
    const [firstUsable, lastUsable] = usable(offset(network, 1n), offset(last, -1n));
    return ObjectValue.of({
        network: printAddress(network),
        netmask: printAddress(netmask(network.bits, cidr)),
        ...(network.bits === 32 ? { broadcast: printAddress(last) } : {}),
        firstUsable: printAddress(firstUsable),
        lastUsable: printAddress(lastUsable),
        cidr,
    });
}
function cidrSubnet(text, newCidr, subnetIndex) {
    const { network, cidr } = networkOf('cidrSubnet', text);
    const index = BigInt(int32('cidrSubnet', 2, subnetIndex));
    if (newCidr < cidr || newCidr > network.bits) {
        throw argumentError('cidrSubnet', 1, `must be a prefix length of ${cidr} to ${network.bits}, not ${newCidr}`);
    }
    const count = 1n << BigInt(Number(newCidr) - cidr);
    if (index < 0n || index >= count)
        throw argumentError('cidrSubnet', 2, `must be an index below ${count}, not ${index}`);
    const size = 1n << BigInt(network.bits - Number(newCidr));
    return `${printAddress(offset(network, index * size))}/${newCidr}`;
}
/**
 * Index 0 is the address after that of the network; the last address is none of a host. Negative indexes count on below
 * the network, past the first of all addresses to the last (engine).
 */
function cidrHost(text, hostIndex) {
    const parsed = networkOf('cidrHost', text);
    const index = int32('cidrHost', 1, hostIndex);
    const { bits, value } = offset(parsed.network, BigInt(index) + 1n);
    if (index >= 0 && value >= broadcast(parsed).value) {
        throw new ExpressionError('argument', `Network '${text}' has no host with index ${hostIndex}.`);
    }
    return printAddress({ bits, value: BigInt.asUintN(bits, value) });
}
/** Networks and addresses. Source: engine. */
const cidrFunctions = [
    defineFunction('parseCidr', { parameters: [STRING], returns: 'Object' }, parseCidr),
    defineFunction('cidrSubnet', { parameters: [STRING, signature_INTEGER, signature_INTEGER], returns: 'String' }, cidrSubnet),
    defineFunction('cidrHost', { parameters: [STRING, signature_INTEGER], returns: 'String' }, cidrHost),
];

;// CONCATENATED MODULE: ./build/expressions/pieces.js







/** Texts of more pieces are not told apart: loops over loops can make thousands. */
const MAX_PIECES = 64;
const MAX_WAYS = 4;
/** What a text is put together of, where it is not null; undefined where it may be no text. */
function piecesOf(value) {
    if (typeof value === 'string')
        return pieces_merged([value]);
    if (!(value instanceof value_Unknown))
        return undefined;
    const [only, ...others] = possibilities(value).filter((choice) => choice !== null);
    if (only !== undefined && only !== value && others.length === 0)
        return piecesOf(only);
    const facts = textFactsOf(value);
    return facts === undefined ? undefined : (facts.pieces ?? [value]);
}
/** The same for a value that has to be text: what is no text the engine refuses. */
function piecesOfText(value) {
    return (piecesOf(value) ?? [
        new value_Unknown(() => ({
            expression: residue_embed(value),
            causes: causesOf([value]),
            type: 'String',
            nullable: false,
            secret: holdsSecret(value),
        })),
    ]);
}
/** Joins known neighbours, and puts the pieces of a piece in its place. */
function pieces_merged(pieces) {
    const result = [];
    for (const piece of pieces.flatMap((each) => (typeof each === 'string' ? [each] : (piecesOf(each) ?? [each])))) {
        const last = result.at(-1);
        if (piece === '')
            continue;
        if (typeof piece === 'string' && typeof last === 'string')
            result[result.length - 1] = last + piece;
        else
            result.push(piece);
    }
    return result;
}
/** The ways in which a text may be put together where a piece of it is a choice; itself where there are too many. */
function readingsOf(pieces) {
    const whole = [{ pieces, given: way_NO_CHOICES }];
    const most = pieces.reduce((product, piece) => product * Math.max(possibilities(piece).length, 1), 1);
    if (most > MAX_WAYS ** 2)
        return whole;
    const ways = foldWays(pieces, {
        way: (values, given) => [new Way(values, given)],
        choice: (parts) => parts.flat(),
    });
    const readings = ways.flatMap(({ value, given }) => isArray(value) && value.every(isPiece) ? [{ pieces: pieces_merged(value), given }] : []);
    return readings.length === ways.length && ways.length <= MAX_WAYS ? readings : whole;
}
function isPiece(value) {
    return typeof value === 'string' || value instanceof value_Unknown;
}
/** Pieces one after the other, as a value: known, or a `concat` that is not known. */
function joined(pieces) {
    const parts = pieces_merged(pieces);
    const [only = ''] = parts;
    if (parts.length < 2)
        return only;
    return new value_Unknown(() => ({
        expression: ast_call('concat', parts.map(residue_embed)),
        causes: causesOf(parts),
        type: 'String',
        nullable: false,
        ...(parts.some(holdsSecret) ? { secret: true } : {}),
        text: () => textOfPieces(parts),
    }));
}
/** Facts on a text that is put together. */
function textOfPieces(pieces) {
    const parts = pieces_merged(pieces);
    const facts = parts.map(pieces_factsOf);
    const [only] = facts;
    if (only !== undefined && facts.length === 1)
        return only;
    const maxLength = facts.reduce((sum, part) => (sum === undefined || part.maxLength === undefined ? undefined : sum + part.maxLength), 0);
    return {
        ...textOfLength(facts.reduce((sum, part) => sum + part.minLength, 0), maxLength),
        prefix: edge(facts, 'prefix'),
        suffix: reversed(edge(facts.toReversed(), 'suffix')),
        mayHold: (character) => facts.some((part) => part.mayHold?.(character) ?? true),
        ...(parts.length === 0 || parts.length > MAX_PIECES ? {} : { pieces: parts }),
        ...endingAt(parts.at(-1)),
    };
}
/** Where the last piece tells what stands behind the last slash. */
function endingAt(last) {
    const ending = typeof last === 'string' && last.includes('/') ? endingOf(last) : last && pieces_factsOf(last).ending;
    return ending === undefined ? {} : { ending };
}
function pieces_factsOf(piece) {
    return typeof piece === 'string' ? exactText(piece) : (textFactsOf(piece) ?? ANY_TEXT);
}
/** The known text at one end: known parts, and the known end of the first one that is not known. The suffix reversed. */
function edge(parts, end) {
    let text = '';
    for (const part of parts) {
        text += end === 'prefix' ? part.prefix : reversed(part.suffix);
        if (part.maxLength !== part.prefix.length)
            return text;
    }
    return text;
}
/**
 * May `sought` (with case, not empty) occur in the text so that it takes in, or spans, a piece that is not known? Where
 * not, all its occurrences are in plain sight.
 */
function mayReachOpen(pieces, sought) {
    const facts = pieces.map(pieces_factsOf);
    const holds = (at, character) => facts[at]?.mayHold?.(character) ?? true;
    const memo = new Map();
    /** Whether what is left of it from `from` on may begin where piece `at` begins. */
    const goesOn = (at, from) => {
        if (from === sought.length)
            return true;
        const key = `${at} ${from}`;
        const known = memo.get(key);
        if (known !== undefined)
            return known;
        const answer = goesThrough(at, from);
        memo.set(key, answer);
        return answer;
    };
    const goesThrough = (at, from) => {
        const piece = pieces[at];
        if (piece === undefined)
            return false;
        if (typeof piece === 'string') {
            const rest = sought.slice(from);
            return rest.length <= piece.length
                ? piece.startsWith(rest)
                : rest.startsWith(piece) && goesOn(at + 1, from + piece.length);
        }
        const { minLength = 0, maxLength = Infinity } = facts[at] ?? {};
        for (let taken = 0; taken <= maxLength; taken++) {
            if (taken >= minLength && goesOn(at + 1, from + taken))
                return true;
            if (from + taken === sought.length)
                return true;
            if (!holds(at, sought.charAt(from + taken)))
                return false;
        }
        return false;
    };
    return pieces.some((piece, at) => {
        if (typeof piece === 'string') {
            for (let start = Math.max(piece.length - sought.length + 1, 0); start < piece.length; start++) {
                if (sought.startsWith(piece.slice(start)) && goesOn(at + 1, piece.length - start))
                    return true;
            }
            return false;
        }
        for (let taken = 1; taken <= sought.length && holds(at, sought.charAt(taken - 1)); taken++) {
            if (goesOn(at + 1, taken))
                return true;
        }
        return sought.split('').every((character) => holds(at, character));
    });
}
/**
 * The text cut at its delimiters; undefined where a piece that is not known may hold one.
 * @param delimiters not empty, each of them at least one character
 */
function cut(pieces, delimiters, split) {
    if (delimiters.some((delimiter) => mayReachOpen(pieces, delimiter)))
        return undefined;
    const segments = [[]];
    for (const piece of pieces) {
        const [head = '', ...rest] = typeof piece === 'string' ? split(piece) : [piece];
        segments.at(-1)?.push(head);
        for (const segment of rest)
            segments.push([segment]);
    }
    return segments.map(pieces_merged);
}
/** @param delimiter one character */
function cutEnds(pieces, delimiter) {
    const mayHold = (piece) => typeof piece === 'object' && (pieces_factsOf(piece).mayHold?.(delimiter) ?? true);
    const segments = (part) => cut(part, [delimiter], (text) => text.split(delimiter)) ?? [];
    const [first, last] = [pieces.findIndex(mayHold), pieces.findLastIndex(mayHold)];
    if (first < 0) {
        const all = segments(pieces);
        return { head: all, tail: all, least: all.length };
    }
    const [head, tail] = [segments(pieces.slice(0, first)).slice(0, -1), segments(pieces.slice(last + 1)).slice(1)];
    return { head, tail, least: head.length + tail.length + 1 };
}
/** The text from `start` up to `end`; undefined where it is not known which pieces that are. */
function slice(pieces, start, end = Infinity) {
    const kept = [];
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
        if (at >= end)
            break;
        if (at >= start && end === Infinity)
            return [...kept, ...pieces.slice(index)];
        const { minLength, maxLength } = pieces_factsOf(piece);
        if (minLength !== maxLength)
            return undefined;
        const [from, to] = [Math.max(start - at, 0), Math.min(end - at, minLength)];
        at += minLength;
        if (from >= to)
            continue;
        if (typeof piece === 'string')
            kept.push(piece.slice(from, to));
        else if (from === 0 && to === minLength)
            kept.push(piece);
        else
            return undefined;
    }
    return kept;
}

;// CONCATENATED MODULE: ./build/expressions/text-comparison.js






/**
 * True where two values, one of which is not known, are surely not equal for the engine: of another type, null against
 * what is never null, numbers or texts that cannot be the same.
 */
function surelyDiffer(a, b) {
    const [neverNull, otherNeverNull] = [isNeverNull(a), isNeverNull(b)];
    if ((a === null && otherNeverNull) || (b === null && neverNull))
        return true;
    // Both may be null.
    if (!neverNull && !otherNeverNull)
        return false;
    const [type, otherType] = [typeOf(a), typeOf(b)];
    if (type !== undefined && otherType !== undefined && type !== otherType)
        return true;
    const [bounds, otherBounds] = [boundsOf(a), boundsOf(b)];
    if (bounds !== undefined &&
        otherBounds !== undefined &&
        (isBelow(bounds, otherBounds) || isBelow(otherBounds, bounds)))
        return true;
    const [text, otherText] = [textFactsOf(a), textFactsOf(b)];
    const lookAlike = text === undefined || otherText === undefined || mayEqual(text, otherText);
    return !lookAlike || compare(a, b) === false;
}
/** True where two values, one of which is not known, are surely equal: the same value, or texts of the same pieces. */
function surelyEqual(a, b) {
    const [one, other] = [settledChoice(a), settledChoice(b)];
    if (one instanceof value_Unknown && other instanceof value_Unknown && isSame(one, other))
        return true;
    return isNeverNull(one) && isNeverNull(other) && (compare(one, other) === true || areOneNumber(one, other));
}
function areOneNumber(a, b) {
    const [one, other] = [boundsOf(a), boundsOf(b)];
    return one?.min !== undefined && new Set([one.min, one.max, other?.min, other?.max]).size === 1;
}
/** The value itself, or the only one that it can be. */
function settledChoice(value) {
    const [only, ...others] = possibilities(value);
    return only !== undefined && others.length === 0 ? only : value;
}
/**
 * What prints alike and need not be one value: elements of a list of unknown length, and what is told of the group or
 * scope of another deployment.
 */
const NOT_ONE = /\b(?:copyIndex|lambdaVariables)\(|\b(?:resourceGroup|subscription|managementGroup|deployment)\(\)(?!\.(?:name|subscriptionId|tenantId)\b)/i;
/** Is it one value, whatever it is? A choice may print like another one that it is not: a default takes the place of null. */
function isSame(a, b) {
    if (NOT_ONE.test(printWritten(a.description.expression)))
        return false;
    if (a === b)
        return true;
    return questionOf(a) === questionOf(b) && [a, b].every((value) => isTold(value) || waysOf(value) === undefined);
}
/** Is it given up, but told in full what it is? */
function isTold({ description: { expression } }) {
    return expression.kind === 'call' && expression.key === 'unknown' && expression.written !== undefined;
}
/** The least and the greatest that a number can be; undefined where it may be no Integer. */
function boundsOf(value) {
    if (isInteger(value))
        return { min: Number(value), max: Number(value) };
    if (!(value instanceof value_Unknown))
        return undefined;
    const choices = possibilities(value).filter((choice) => choice !== null);
    if (choices.length > 0 && !choices.includes(value)) {
        const all = choices.map(boundsOf);
        return all.every((each) => each !== undefined) ? all.reduce(eitherBounds) : undefined;
    }
    return value.description.bounds?.() ?? (typeOf(value) === 'Integer' ? {} : undefined);
}
function eitherBounds(a, b) {
    const [min, max] = [Math.min(a.min ?? -Infinity, b.min ?? -Infinity), Math.max(a.max ?? Infinity, b.max ?? Infinity)];
    return { ...(min === -Infinity ? {} : { min }), ...(max === Infinity ? {} : { max }) };
}
/** Is every number of `a` less than every number of `b`? */
function isBelow({ max = Infinity }, { min = -Infinity }) {
    return max < min;
}
/** False where two texts surely differ by what they look like; ordinal, with case. */
function mayEqual(a, b) {
    if (a.minLength > (b.maxLength ?? Infinity) || b.minLength > (a.maxLength ?? Infinity))
        return false;
    if (!a.prefix.startsWith(b.prefix) && !b.prefix.startsWith(a.prefix))
        return false;
    if (!a.suffix.endsWith(b.suffix) && !b.suffix.endsWith(a.suffix))
        return false;
    return fits(a, b) && fits(b, a);
}
/** False where `known` is wholly known and does not match what the other one looks like. */
function fits({ pattern, mayHold }, known) {
    if (known.maxLength !== known.prefix.length)
        return true;
    return ((pattern?.test(known.prefix) ?? true) && known.prefix.split('').every((character) => mayHold?.(character) ?? true));
}
/** Longer texts are not compared piece by piece. */
const MAX_UNITS = 4000;
function unitsOf(pieces) {
    const length = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 1), 0);
    return length > MAX_UNITS
        ? undefined
        : pieces.flatMap((piece) => (typeof piece === 'string' ? piece.split('') : [piece]));
}
function sameUnit(a, b) {
    return a instanceof value_Unknown ? b instanceof value_Unknown && isSame(a, b) : a === b;
}
/** True where two names surely are not the same, case aside: what begins or ends otherwise, or is shorter or longer. */
function surelyDifferInAnyCase(a, b) {
    const [text, otherText] = [textFactsOf(a), textFactsOf(b)];
    const fits = text === undefined || otherText === undefined || (isAsLong(text, otherText) && isAsLong(otherText, text));
    return !fits || compare(a, b, (name) => name.toLowerCase()) === false;
}
/** May the first be as long as the second? */
function isAsLong({ maxLength = Infinity }, { minLength }) {
    return maxLength >= minLength;
}
/** What keeps two texts from being told to be equal or not, case aside: what is not known in one and not in the other. */
function openBetween(a, b) {
    const rest = unmatched(a, b, (text) => text.toLowerCase())?.flat();
    return (rest ?? [a, b]).filter((piece) => piece instanceof Unknown);
}
/** Are two texts equal? Undefined where that is open. */
function compare(a, b, fold) {
    const rest = unmatched(a, b, fold);
    if (rest === undefined)
        return undefined;
    const [left, right] = rest;
    if (left.length === 0 && right.length === 0)
        return true;
    if (left.length === 0 || right.length === 0)
        return [...left, ...right].some(isNeverEmpty) ? false : undefined;
    const [first, last] = [
        [left[0], right[0]],
        [left.at(-1), right.at(-1)],
    ];
    return [first, last].some((pair) => pair.every((unit) => typeof unit === 'string')) ? false : undefined;
}
/** What is left of two texts where that which both begin with is taken off, and then that which both end with. */
function unmatched(a, b, fold = (text) => text) {
    const [left, right] = [a, b].map((value) => piecesOf(value)?.map((piece) => (typeof piece === 'string' ? fold(piece) : piece)));
    if (left === undefined || right === undefined)
        return undefined;
    takeOff(left, right, AT_START);
    takeOff(left, right, AT_END);
    return [left, right];
}
const AT_START = {
    take: (pieces) => pieces.shift(),
    put: (pieces, piece) => pieces.unshift(piece),
    common: (a, b) => {
        let length = 0;
        while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length))
            length++;
        return length;
    },
    without: (text, length) => text.slice(length),
};
const AT_END = {
    take: (pieces) => pieces.pop(),
    put: (pieces, piece) => pieces.push(piece),
    common: (a, b) => {
        let length = 0;
        while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
            length++;
        return length;
    },
    without: (text, length) => text.slice(0, text.length - length),
};
/** Takes off what both have at an end. */
function takeOff(left, right, { take, put, common, without }) {
    for (;;) {
        const [a, b] = [take(left), take(right)];
        const isText = typeof a === 'string' && typeof b === 'string';
        const length = isText ? common(a, b) : 0;
        const isSamePiece = a instanceof value_Unknown && b instanceof value_Unknown && isSame(a, b);
        for (const [pieces, piece] of [
            [left, a],
            [right, b],
        ]) {
            const rest = typeof piece === 'string' ? without(piece, length) : isSamePiece ? undefined : piece;
            if (rest !== undefined && rest !== '')
                put(pieces, rest);
        }
        if (!isSamePiece && length === 0)
            return;
    }
}
function isNeverEmpty(piece) {
    return pieces_factsOf(piece).minLength > 0;
}
/** Plain characters: none of them joins with its neighbours to another letter. */
function isPlain(text) {
    return /^[ -~]*$/.test(text);
}
/** A piece of plain characters only. */
function isPlainPiece(piece) {
    return typeof piece === 'string' ? isPlain(piece) : pieces_factsOf(piece).mayHold?.('\u0301') === false;
}
/** Whether no mark can follow what stands before these pieces: for linguistic comparison it would change the letter. */
function isSettled(pieces) {
    for (const piece of pieces) {
        if (typeof piece === 'string')
            return isPlain(piece.charAt(0));
        if (!isPlainPiece(piece))
            return false;
        if (isNeverEmpty(piece))
            return true;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/expressions/functions/candidates.js


/** Values by what they print as, so that of a long list not all are compared with all. */
class Candidates {
    print;
    #printed = new Map();
    /** Those that do not print as what they are. */
    #open = [];
    #all = [];
    /** @param print the same text for values that are equal, where they are known and no secrets */
    constructor(print) {
        this.print = print;
    }
    add(value) {
        const key = this.#keyOf(value);
        const alike = key === undefined ? this.#open : this.#printed.get(key);
        if (key !== undefined && alike === undefined)
            this.#printed.set(key, [value]);
        else
            alike?.push(value);
        this.#all.push(value);
    }
    /** Those that may be identical to the value. */
    of(value) {
        const key = this.#keyOf(value);
        return key === undefined ? this.#all : [...(this.#printed.get(key) ?? []), ...this.#open];
    }
    #keyOf(value) {
        // 0 equals -0.
        return isKnown(value) && !holdsSecret(value) ? this.print(value).replaceAll("'-0'", "'0'") : undefined;
    }
}
/** Of these, equal ones are the same to JavaScript: long lists need no comparison of all with all. */
function isPrimitive(value) {
    return value === null || typeof value !== 'object';
}

;// CONCATENATED MODULE: ./build/expressions/functions/numeric.js





const numeric_INT64_MIN = -(2n ** 63n);
const numeric_INT64_MAX = 2n ** 63n - 1n;
const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;
const MAX_RANGE = 10_000;
/**
 * Compares two numbers: below 0, 0, above 0 or NaN. Integers compare exactly, an Integer with a Float as doubles
 * (engine): `double` makes one of the Integer.
 */
function compareNumbers(a, b, double = Number) {
    if (a instanceof Float || b instanceof Float)
        return numeric_difference(toDouble(a, double), toDouble(b, double));
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Sign of `a - b`; unlike the subtraction, 0 for equal infinities. */
function numeric_difference(a, b) {
    return a === b ? 0 : a - b;
}
function toDouble(value, double = Number) {
    return value instanceof Float ? value.value : double(value);
}
/** The double of an Integer; digits that it has no bits for are cut, not rounded (engine: `float`, `less`, …). */
function cutToDouble(value) {
    if (typeof value === 'number')
        return value;
    const magnitude = value < 0n ? -value : value;
    const excess = BigInt(Math.max(magnitude.toString(2).length - 53, 0));
    return Number((magnitude >> excess) << excess) * (value < 0n ? -1 : 1);
}
/** @throws ExpressionError for an Integer beyond 64 bits: `json` makes them, arithmetic does not take them. */
function int64(name, value) {
    const exact = BigInt(value);
    if (exact < numeric_INT64_MIN || exact > numeric_INT64_MAX)
        throw new ExpressionError('argument', `'${name}' overflows a 64-bit integer.`);
    return exact;
}
/** Integer arithmetic is 64 bit and checked. */
function arithmetic(name, compute) {
    return defineFunction(name, { parameters: [signature_INTEGER, signature_INTEGER], returns: 'Integer' }, (a, b) => integer(int64(name, compute(int64(name, a), int64(name, b)))));
}
function quotient(a, b) {
    // The remainder of the lowest integer by -1 overflows in the engine, as its quotient does.
    return a === numeric_INT64_MIN && b === -1n ? -numeric_INT64_MIN : a / b;
}
function nonZero(name, b) {
    if (b === 0n)
        throw new ExpressionError('argument', `'${name}' divides by zero.`);
    return b;
}
/**
 * `min` and `max`, of the arguments or of the elements of a single array. The winning argument itself is the result;
 * where an Integer and a Float are equal, the Float wins, and NaN wins over everything (engine).
 */
function extremum(name, wins) {
    const fn = {
        name,
        required: [anyOf(NUMBER, ARRAY)],
        optional: [],
        rest: anyOf(NUMBER, ARRAY),
        unknowns: 'any',
        declassifies: false,
        evaluate(args, environment, call) {
            const [single] = args;
            const values = args.length === 1 && isArray(single) ? single : args;
            for (const [index, value] of values.entries()) {
                if (NUMBER.accepts(value) || value instanceof value_Unknown)
                    continue;
                throw argumentError(name, index, `must be a number, not ${typeNameOf(value)}`);
            }
            const numbers = values.filter(NUMBER.accepts);
            if (numbers.length < values.length) {
                const alternatives = (effort) => alternativesOf(args, (others) => fn.evaluate(others, environment, call), effort);
                return residualCall(call, values, { nullable: false, alternatives });
            }
            for (const value of numbers)
                if (!(value instanceof Float))
                    int64(name, value);
            const [first, ...others] = numbers;
            if (first === undefined)
                throw new ExpressionError('argument', `'${name}' needs at least one number.`);
            return others.reduce((best, value) => {
                const comparison = compareNumbers(value, best);
                if (Number.isNaN(comparison))
                    return Number.isNaN(toDouble(value)) ? value : best;
                return wins(comparison) || (comparison === 0 && value instanceof Float) ? value : best;
            }, first);
        },
    };
    return fn;
}
/** `range(start, count)`. The documents say at most 1,000 elements; the engine takes 10,000. */
const range = defineFunction('range', { parameters: [signature_INTEGER, signature_INTEGER], returns: 'Array' }, (start, count) => {
    const [from, length] = [Number(start), Number(count)];
    if (from < INT32_MIN || from > INT32_MAX || length < 0 || length > MAX_RANGE || from + length - 1 > INT32_MAX) {
        throw new ExpressionError('argument', `'range' takes a 32-bit start and a count of 0 to ${MAX_RANGE}, and ends at ${INT32_MAX}.`);
    }
    return Array.from({ length }, (_, index) => from + index);
});
/** Integer arithmetic and ranges. Source: engine (int64, checked; `div` truncates, `mod` takes the sign of the dividend). */
const numericFunctions = [
    arithmetic('add', (a, b) => a + b),
    arithmetic('sub', (a, b) => a - b),
    arithmetic('mul', (a, b) => a * b),
    arithmetic('div', (a, b) => quotient(a, nonZero('div', b))),
    arithmetic('mod', (a, b) => a - int64('mod', quotient(a, nonZero('mod', b))) * b),
    extremum('min', (comparison) => comparison < 0),
    extremum('max', (comparison) => comparison > 0),
    range,
];

;// CONCATENATED MODULE: ./build/expressions/functions/comparison.js









/**
 * Equality as the engine decides it: types must match (`1` is not `1.0`), strings and property names compare with
 * case, the order of properties does not count. Undefined where it depends on a part that is not known; the engine
 * answers false there, which no condition may rest on.
 */
function deepEquals(a, b) {
    if (a instanceof Secret)
        return ask(a, (known) => deepEquals(known, b));
    if (b instanceof Secret)
        return ask(b, (known) => deepEquals(a, known));
    if (a instanceof value_Unknown || b instanceof value_Unknown)
        return undefined;
    if (a instanceof Float)
        return b instanceof Float && sameDouble(a.value, b.value);
    if (isArray(a))
        return isArray(b) && arraysEqual(a, b);
    if (a instanceof ObjectValue)
        return b instanceof ObjectValue && objectsEqual(a, b);
    return a === b;
}
/** NaN equals itself and -0 equals 0 (engine). */
function sameDouble(a, b) {
    return a === b || Object.is(a, b);
}
function arraysEqual(a, b) {
    if (a.length !== b.length)
        return false;
    // One part that differs decides; one that is not known leaves it open.
    let answer = true;
    for (const [index, part] of a.entries()) {
        const equal = deepEquals(part, b[index] ?? null);
        if (equal === false)
            return false;
        if (equal === undefined)
            answer = undefined;
    }
    return answer;
}
function objectsEqual(a, b) {
    const open = a.dynamic.length > 0 || b.dynamic.length > 0;
    if (!open && a.size !== b.size)
        return false;
    if (a.dynamic.length === 0)
        for (const key of b.entries.keys())
            if (!a.entries.has(key))
                return false;
    let answer = open && !sameOpenNames(a, b) ? undefined : true;
    for (const [key, part] of a.entries) {
        const other = b.entries.get(key);
        if (other === undefined && b.dynamic.length === 0)
            return false;
        const equal = other === undefined ? undefined : deepEquals(part, other);
        if (equal === false)
            return false;
        if (equal === undefined)
            answer = undefined;
    }
    return answer;
}
/** Whether names that are not known and known ones are written in the same order: one may take the place of another. */
function sameOpenNames(a, b) {
    const others = [...b.inOrder()];
    const all = [...a.inOrder()];
    return (all.length === others.length &&
        all.every(([name, value], index) => {
            const [otherName = null, otherValue = null] = others[index] ?? [];
            return (name === otherName || surelyEqual(name, otherName)) && deepEquals(value, otherValue) === true;
        }));
}
/** A value of which nothing is known against a known one: it is that, or it is not. It cannot be two values. */
function comparedWithKnown(a, b) {
    const [open, known] = a instanceof value_Unknown ? [a, b] : [b, a];
    if (!(open instanceof value_Unknown) || waysOf(open) !== undefined)
        return undefined;
    if (typeof known === 'boolean') {
        const truths = alternatives_truthsOf(open).map(({ truth, given }) => new Way(truth === known, given));
        // It may be null, or no Boolean at all.
        return [...truths, new Way(false, way_NO_CHOICES)];
    }
    if (typeof known !== 'string' && !isInteger(known))
        return undefined;
    const { is, isNot } = answersFor(open, known);
    return [new Way(true, is), new Way(false, isNot)];
}
/**
 * Equality of elements as `distinct`, `union` and `intersection` see it: like `deepEquals`, but objects are equal only
 * if their properties stand in the same order (engine).
 */
function identical(a, b) {
    const equal = deepEquals(a, b);
    return equal === false || inSameOrder(a, b) ? equal : false;
}
/** Whether the properties of two values that may be equal stand in the same order, as far as their names are known. */
function inSameOrder(a, b) {
    if (isArray(a) && isArray(b))
        return a.every((part, index) => inSameOrder(part, b[index] ?? null));
    if (!(a instanceof ObjectValue && b instanceof ObjectValue))
        return true;
    if (a.dynamic.length > 0 || b.dynamic.length > 0)
        return true;
    const others = [...b.entries];
    return [...a.entries].every(([key, part], index) => {
        const [otherKey, otherPart = null] = others[index] ?? [];
        return key === otherKey && inSameOrder(part, otherPart);
    });
}
const equals = {
    name: 'equals',
    required: [ANY, ANY],
    optional: [],
    returns: 'Boolean',
    unknowns: 'containers',
    declassifies: true,
    foresight: {
        results: ([a = null, b = null]) => surelyDiffer(a, b) ? [false] : surelyEqual(a, b) ? [true] : comparedWithKnown(a, b),
    },
    evaluate: (args, _environment, call) => deepEquals(args[0] ?? null, args[1] ?? null) ?? residualCall(call, args, { type: 'Boolean', nullable: false }),
};
let collator;
/**
 * Order of two strings. The engine compares them with the invariant culture of .NET, which rests on the same Unicode
 * collation: lower case before upper case, punctuation before letters.
 */
function compareStrings(a, b) {
    collator ??= new Intl.Collator('und');
    return collator.compare(a, b);
}
function relational(name, holds) {
    const signature = {
        parameters: [ANY, ANY],
        returns: 'Boolean',
        unknowns: 'names',
        declassifies: true,
        foresight: { results: ([a = null, b = null]) => decidedBy(boundsOf(a), boundsOf(b), holds) },
    };
    return defineFunction(name, signature, (a, b) => {
        if (typeof a === 'string' && typeof b === 'string')
            return holds(compareStrings(a, b));
        if (NUMBER.accepts(a) && NUMBER.accepts(b))
            return holds(compareNumbers(a, b, cutToDouble));
        const index = typeof a === 'string' || NUMBER.accepts(a) ? 1 : 0;
        throw argumentError(name, index, `must be a number or a String like the other one, not ${typeNameOf(index === 0 ? a : b)}`);
    });
}
/** Whether numbers of which only the bounds are known compare as asked, whichever they are. */
function decidedBy(a, b, holds) {
    if (a === undefined || b === undefined)
        return undefined;
    const signs = [-1, 0, 1].filter((sign) => sign < 0 ? mayBeBelow(a, b) : sign > 0 ? mayBeBelow(b, a) : mayMeet(a, b));
    const answers = new Set(signs.map(holds));
    return answers.size === 1 ? [...answers] : undefined;
}
function mayBeBelow({ min = -Infinity }, { max = Infinity }) {
    return min < max;
}
function mayMeet(a, b) {
    return !isBelow(a, b) && !isBelow(b, a);
}
/** Equality and order. Source: engine. */
const comparisonFunctions = [
    equals,
    relational('less', (comparison) => comparison < 0),
    relational('lessOrEquals', (comparison) => comparison <= 0),
    relational('greater', (comparison) => comparison > 0),
    relational('greaterOrEquals', (comparison) => comparison >= 0),
];

;// CONCATENATED MODULE: ./build/expressions/member.js










/**
 * `base[key]` as the engine answers it. Names compare exactly first, then without case; array indexes are Integers.
 * @throws ExpressionError `missing` where the property or element does not exist, `argument` where base or key has the wrong type.
 */
function member(base, key) {
    if (base instanceof Secret || key instanceof Secret)
        return secretMember(base, key);
    if (base instanceof value_Unknown)
        return unknownMember(base, key);
    if (base instanceof ObjectValue)
        return objectMember(base, key);
    if (isArray(base))
        return arrayElement(base, key);
    if (key instanceof value_Unknown)
        return unresolved(base, key);
    throw new ExpressionError('argument', `${member_nameOf(key)} can't be read: its base is of type ${typeNameOf(base)}.`);
}
/** The names that a secret has are not told; neither is a secret name, nor what stands under it. */
function secretMember(base, key) {
    const refusal = key instanceof Secret ? 'There is no such property or element.' : `${member_nameOf(key)} does not exist in a secret.`;
    const find = ([container = null, name = null]) => member(container, name);
    return computed([base, key], access(residue_embed(base), residue_embed(key)), false, find, refusal);
}
function objectMember(base, key) {
    if (key instanceof value_Unknown)
        return unresolved(base, key);
    if (typeof key !== 'string')
        throw new ExpressionError('argument', `A property name must be a String, not ${typeNameOf(key)}.`);
    const value = base.get(key);
    if (value !== undefined)
        return value;
    if (base.dynamic.length > 0)
        return unresolved(base, key);
    const names = [...base.entries.keys()].join(', ');
    throw new ExpressionError('missing', `Property '${key}' doesn't exist, available properties are '${names}'.`);
}
function arrayElement(base, key) {
    if (key instanceof value_Unknown)
        return unresolved(base, key);
    if (!isInteger(key))
        throw new ExpressionError('argument', `An array index must be an Integer, not ${typeNameOf(key)}.`);
    const value = base[Number(key)];
    if (value === undefined)
        throw new ExpressionError('missing', `Index ${key} is out of bounds, the array has ${base.length} element(s).`);
    return value;
}
function unresolved(base, key) {
    return new value_Unknown(() => ({
        expression: access(residue_embed(base), residue_embed(key)),
        causes: causesOf([key, base]),
        ...(holdsSecret(base) ? { secret: true } : {}),
        alternatives: kept((effort) => partsOf(base, key, effort)),
    }), extentOfResidue([base, key]));
}
/** What the look-up can give: the members that the key may name, which are all where it is open. */
function partsOf(base, key, effort) {
    if (!(key instanceof value_Unknown))
        return undefined;
    const named = alternativesOf([key], ([one = null]) => member(base, one), effort);
    if (named !== undefined)
        return named;
    if (isArray(base))
        return base.map((element, index) => new Way(element, answered(questionOf(key), `${index}`, key)));
    if (!(base instanceof ObjectValue) || base.dynamic.length > 0)
        return undefined;
    return [...base.entries].map(([name, value]) => new Way(value, answersForName(key, name).is));
}
/** A property of an unknown value: what is known of it, or an unknown value with the same causes. */
function unknownMember(base, key) {
    const { description } = base;
    if (typeof key === 'string' || typeof key === 'number') {
        const known = description.member?.(key);
        if (known !== undefined)
            return known;
        if (typeof key === 'number' && description.element !== undefined)
            return description.element(key);
    }
    const facts = () => {
        const part = partFacts(description, key);
        const known = part === 'absent' ? NOTHING : (part ?? {});
        const alternatives = (effort) => alternativesOf([base, key], ([one = null, name = null]) => member(one, name), effort) ??
            known.alternatives?.(effort);
        return { ...known, alternatives };
    };
    return new value_Unknown(() => deferred({
        expression: () => access(description.expression, residue_embed(key)),
        causes: () => (key instanceof value_Unknown ? causesOf([base, key]) : description.causes),
        secret: () => description.secret === true,
    }, facts), extentOfResidue([base, key]));
}
/** What is known of a member; null where it is known that there is none: such a look-up throws `missing`. */
function knownMember({ description }, key) {
    return errors_catching(ExpressionError, () => description.member?.(key), (error) => {
        if (error.code === 'missing')
            return null;
        throw error;
    });
}
/** A look-up that surely fails. */
const NOTHING = { alternatives: () => [] };
/** What is known of a property or element, or of any of them. */
function partFacts({ part, type }, key) {
    if (typeof key === 'string' || typeof key === 'number')
        return part?.(key);
    return key instanceof value_Unknown && type === 'Array' ? part?.(undefined) : undefined;
}
function member_nameOf(key) {
    return typeof key === 'string' ? `Property '${key}'` : 'The element';
}

;// CONCATENATED MODULE: ./build/expressions/below.js











/**
 * The property or element of a value as Azure reads what is deployed, where `member` is the access of an expression, which
 * fails where there is none: absent is null, and so is everything below null. Below a choice it is the choice of what is
 * below each way; below a value that is not known it is not known either, and may be absent where nothing says otherwise.
 */
function below(base, key) {
    if (base instanceof Secret) {
        return computed([base], access(base.expression, key), false, ([known = null]) => below(known, key));
    }
    if (base instanceof value_Unknown)
        return belowUnknown(base, key);
    if (base instanceof ObjectValue)
        return typeof key === 'string' ? property(base, key) : null;
    return isArray(base) && typeof key === 'number' ? (base[key] ?? null) : null;
}
/** A property that a name that is not known may turn out to be is not surely absent. */
function property(base, key) {
    const written = writtenProperty(base, key);
    const { dynamic } = base;
    if (dynamic.length === 0)
        return written;
    return new value_Unknown(() => ({
        expression: access(residue_embed(base), key),
        causes: causesOf(dynamic.map(([name]) => name)),
        ...(holdsSecret(base) ? { secret: true } : {}),
        alternatives: kept((effort) => foldWays(dynamic.map(([name]) => name), {
            way: (names, given) => below_named(names, given, base, key, written),
            choice: (parts) => parts.flat(),
        }, way_NO_CHOICES, effort)),
    }));
}
/** Azure gets every property, and which of two whose names differ only in case it takes cannot be told. */
function writtenProperty(base, key) {
    const names = base.namesLike(key);
    const [name, other] = names;
    if (name === undefined || other === undefined)
        return base.get(key) ?? null;
    return new value_Unknown(() => ({
        expression: access(residue_embed(base), key),
        causes: [{ kind: 'ambiguous', name, other }],
        ...(holdsSecret(base) ? { secret: true } : {}),
        alternatives: () => names.map((each) => base.entries.get(each) ?? null),
    }));
}
/** What has the name: the properties whose name turns out so, and what is written; of two, Azure takes either. */
function below_named(names, given, base, key, written) {
    const ways = [];
    let under = given;
    let isThere = false;
    for (const [index, name] of names.entries()) {
        const value = base.dynamic[index]?.[1] ?? null;
        if (!(name instanceof value_Unknown)) {
            if (!ask(name, (known) => typeof known === 'string' && sameName(known, key)))
                continue;
            ways.push(new Way(value, under));
            isThere = true;
            continue;
        }
        if (surelyDifferInAnyCase(name, key))
            continue;
        const answers = answersForName(name, key);
        const [is, isNot] = [ways_join(under, answers.is), ways_join(under, answers.isNot)];
        if (is !== undefined)
            ways.push(new Way(value, is));
        if (isNot === undefined)
            return ways;
        under = isNot;
    }
    return isThere && base.get(key) === undefined ? ways : [...ways, new Way(written, under)];
}
function belowUnknown(base, key) {
    const { description } = base;
    const known = memberOf(base, key);
    if (known !== undefined)
        return known;
    if (description.type !== undefined && description.type !== (typeof key === 'string' ? 'Object' : 'Array'))
        return null;
    const facts = () => {
        const part = description.part?.(key);
        const declared = part === 'absent' ? { alternatives: () => [null] } : (part ?? {});
        const isThere = declared.nullable === false && typeof key === 'string' && isNeverNull(base);
        return {
            ...declared,
            nullable: !isThere,
            alternatives: (effort) => {
                const ways = alternativesOf([base], ([one = null]) => below(one, key), effort);
                if (ways !== undefined)
                    return ways;
                const values = declared.alternatives?.(effort);
                return isThere || values === undefined || values.includes(null) ? values : [...values, null];
            },
        };
    };
    return new value_Unknown(() => deferred({
        expression: () => access(description.expression, key),
        causes: () => description.causes,
        secret: () => description.secret === true,
    }, facts));
}
/** What is known of a member although the value around it is not; undefined where nothing is. */
function memberOf(base, key) {
    const { description } = base;
    const known = knownMember(base, key);
    if (known !== undefined)
        return description.nullable === false ? known : orNull(known, base, nullQuestionOf(base));
    if (typeof key !== 'number' || description.element === undefined)
        return undefined;
    return orNull(description.element(key), base, undefined);
}
/** What is in the base only where there is anything at all; the question is whether there is not. */
function orNull(value, base, question) {
    if (value === null)
        return null;
    const when = (isNull) => question === undefined ? way_NO_CHOICES : answered(question, `${isNull}()`, base);
    return new value_Unknown(() => ({
        expression: residue_embed(value),
        causes: causesOf([value]),
        ...(holdsSecret(value) ? { secret: true } : {}),
        nullable: true,
        alternatives: () => [new Way(value, when(false)), new Way(null, when(true))],
    }));
}
/** The value at a path below another one. */
function belowPath(value, path) {
    return path.reduce(below, value);
}

;// CONCATENATED MODULE: ./build/expressions/functions/property-merge.js




/** One object of several; properties with one name, case aside, become one: the last of what was there counts (engine). */
class Merge {
    join;
    #properties;
    /** Where the properties of a name stand. */
    #places = new Map();
    #dynamic;
    constructor(first, join) {
        this.join = join;
        this.#properties = [...first.entries];
        this.#dynamic = first.dynamic;
        for (const [place, name] of [...first.entries.keys()].entries()) {
            const key = name_nameKey(name);
            const places = this.#places.get(key);
            if (places === undefined)
                this.#places.set(key, [place]);
            else
                places.push(place);
        }
    }
    get result() {
        return new ObjectValue(new Map(this.#properties.filter((property) => property !== undefined)), this.#dynamic);
    }
    /** False where a property whose name is not known may turn out to be another that has another value. */
    add(later) {
        const dynamic = this.#combineDynamic(later);
        if (dynamic === undefined)
            return false;
        for (const property of later.entries)
            this.#put(property);
        this.#dynamic = dynamic;
        return true;
    }
    #put(property) {
        const key = name_nameKey(property[0]);
        const places = this.#places.get(key) ?? [];
        const last = places.at(-1) ?? this.#properties.length;
        const before = this.#properties[last];
        for (const place of places)
            this.#properties[place] = undefined;
        this.#properties[last] = before === undefined ? property : this.join(before, property);
        this.#places.set(key, [last]);
    }
    #combineDynamic(later) {
        const earlier = this.#dynamic;
        const isApart = (names, keys) => {
            if (names.length === 0)
                return true;
            const known = [...keys()];
            return names.every(([name]) => known.every((key) => surelyDifferInAnyCase(name, key)));
        };
        const names = () => this.#properties.flatMap((property) => (property ? [property[0]] : []));
        if (!isApart(earlier, () => later.entries.keys()) || !isApart(later.dynamic, names))
            return undefined;
        const combined = [...earlier];
        for (const [name, value] of later.dynamic) {
            const at = earlier.findIndex(([other]) => isSame(other, name));
            const before = earlier[at];
            const isNew = earlier.every(([other, one]) => surelyDifferInAnyCase(other, name) || deepEquals(one, value) === true);
            if (before !== undefined)
                combined[at] = [name, this.join(['', before[1]], ['', value])[1]];
            else if (isNew)
                combined.push([name, value]);
            else
                return undefined;
        }
        return combined;
    }
}

;// CONCATENATED MODULE: ./build/expressions/functions/merge.js









/** Of a `union` the later spelling stays at the earlier place. */
const united = ([, before], [name, value]) => [name, mergeValues(before, value)];
/** Of a `shallowMerge` the first spelling stays, and the last value replaces the others whatever it is. */
const overlaid = ([name], [, value]) => [name, value];
/**
 * `union` of objects: names match without case; objects merge recursively, everything else is replaced; a null replaces
 * nothing. Undefined where names that are not known decide what it is. Source: engine.
 * @throws ExpressionError where an object or array meets a value of another type.
 */
function mergeObjects(objects) {
    const [first = merge_NOTHING, ...others] = objects;
    return combineAll(first, others, united);
}
/** `shallowMerge` of objects; undefined where names that are not known decide. Source: engine. */
function overlayObjects(objects) {
    return combineAll(merge_NOTHING, objects, overlaid);
}
/** What a merge comes to, as the only way there is; undefined where that is open. */
function onlyWay(merge) {
    const [result] = attempt(() => merge() ?? null);
    return result === null ? undefined : result === undefined ? [] : [result];
}
const merge_NOTHING = new ObjectValue(new Map());
function combineAll(first, others, join) {
    const merge = new Merge(first, join);
    return others.every((other) => merge.add(other)) ? merge.result : undefined;
}
/** After `shallowMerge`, the last object that has the property decides. */
function overlayMember(objects) {
    return (key) => lastMember(objects, key, () => true);
}
/** After `union` the same, but a null decides nothing, and an object still merges with what stands before it. */
function unionMember(objects) {
    return (key) => {
        const value = lastMember(objects, key, (member) => member !== null);
        return value instanceof value_Unknown || typeOf(value ?? null) === 'Object' ? undefined : value;
    };
}
function lastMember(objects, key, decides) {
    for (const object of objects.toReversed()) {
        if (!(object instanceof ObjectValue) || object.dynamic.length > 0 || typeof key !== 'string')
            return undefined;
        const value = object.get(key);
        if (value !== undefined && decides(value))
            return value;
    }
    return undefined;
}
/** What can be said of one property of a `union` of objects not all of which are known. */
function unionPart(objects) {
    // Elements of arrays do not merge place by place.
    return (key) => typeof key === 'string'
        ? factsOn(() => objects.map((object) => below(object, key)).reduce(mergeValues))
        : undefined;
}
/** The same for `shallowMerge`: what an object that is not known does not have may be there from before. */
function overlayPart(objects) {
    return (key) => {
        if (typeof key !== 'string')
            return undefined;
        const values = [];
        for (const object of objects.toReversed()) {
            const isClosed = object instanceof ObjectValue && object.dynamic.length === 0;
            if (isClosed && object.get(key) === undefined)
                continue;
            values.push(below(object, key));
            if (isClosed)
                return { alternatives: () => values };
        }
        return { nullable: true, alternatives: () => [...values, null] };
    };
}
/** What holds of a value; nothing where there is none, for the engine refuses it. */
function factsOn(compute) {
    const [value] = attempt(compute);
    if (value === undefined)
        return undefined;
    const type = typeOf(value);
    return {
        ...(type === undefined || type === 'Null' ? {} : { type }),
        nullable: !isNeverNull(value),
        alternatives: () => [value],
        ...(value instanceof value_Unknown ? { part: value.description.part } : {}),
    };
}
function mergeValues(earlier, later) {
    if (earlier === null)
        return later;
    if (later === null)
        return earlier;
    if (later instanceof value_Unknown) {
        const otherwise = earlier instanceof ObjectValue ? unionOf(earlier, later) : residue_embed(later);
        return unlessNull(later, earlier, otherwise, [earlier, later]);
    }
    if (earlier instanceof value_Unknown) {
        // Anything but an object replaces the unknown value, or the engine refuses.
        if (typeOf(later) !== 'Object')
            return later;
        return unlessNull(earlier, later, unionOf(earlier, later), [earlier, later]);
    }
    if (earlier instanceof Secret || later instanceof Secret)
        return computed([earlier, later], unionOf(earlier, later), false, ([first = null, second = null]) => mergeValues(first, second), `'union' can't merge a secure value with another.`);
    if (earlier instanceof ObjectValue && later instanceof ObjectValue)
        return merge_merged(earlier, later);
    if ((isContainer(earlier) || isContainer(later)) && !(isArray(earlier) && isArray(later))) {
        throw new ExpressionError('argument', `'union' can't merge ${typeNameOf(earlier)} with ${typeNameOf(later)}.`);
    }
    return later;
}
/** Names that are not known are left as they are written (engine). */
function merge_merged(earlier, later) {
    const isOpen = earlier.dynamic.length > 0 || later.dynamic.length > 0;
    const known = isOpen ? undefined : combineAll(earlier, [later], united);
    if (known !== undefined)
        return known;
    return new value_Unknown(() => ({
        expression: unionOf(earlier, later),
        causes: causesOf([earlier, later]),
        type: 'Object',
        nullable: false,
        ...([earlier, later].some(holdsSecret) ? { secret: true } : {}),
        alternatives: kept(() => onlyWay(() => combineAll(earlier, [later], united))),
        member: unionMember([earlier, later]),
        part: unionPart([earlier, later]),
    }));
}
function isContainer(value) {
    return isArray(value) || value instanceof ObjectValue;
}
function unionOf(earlier, later) {
    return ast_call('union', [residue_embed(earlier), residue_embed(later)]);
}
/** Nothing merges with it: where the later value is there, it stands alone. */
function isReplacing(open, [, later]) {
    const { type } = open.description;
    return open === later && type !== undefined && type !== 'Object';
}
/** `if(equals(open, null()), fallback, otherwise)`: the merged value of a property one side of which is not known (engine). */
function unlessNull(open, fallback, otherwise, sides) {
    return new value_Unknown(() => {
        const { nullable } = open.description;
        const empty = ast_call('equals', [residue_embed(open), residue_embed(null)]);
        return {
            expression: ast_call('if', [empty, residue_embed(fallback), otherwise]),
            causes: causesOf([open, fallback]),
            ...(fallback instanceof value_Unknown ? {} : { nullable: false }),
            ...(nullable === false ? { nullable } : {}),
            ...([open, fallback].some(holdsSecret) ? { secret: true } : {}),
            alternatives: kept((effort) => alternativesOf(sides, ([earlier = null, later = null]) => mergeValues(earlier, later), effort) ??
                (isReplacing(open, sides) ? coalesced(open, () => [fallback], effort) : undefined)),
            part: unionPart(sides),
        };
    });
}

;// CONCATENATED MODULE: ./build/expressions/functions/collection.js










/** The elements without repetitions, first occurrences first; undefined where it is not known whether one is a repetition. */
function distinct(values) {
    const scalars = new Set();
    const others = new Candidates(print_printValue);
    const kept = [];
    for (const value of values) {
        if (value instanceof value_Unknown || value instanceof Secret)
            return undefined;
        if (isPrimitive(value)) {
            if (scalars.has(value))
                continue;
            scalars.add(value);
        }
        else {
            const answers = others.of(value).map((other) => identical(other, value));
            if (answers.includes(true))
                continue;
            if (answers.includes(undefined))
                return undefined;
            others.add(value);
        }
        kept.push(value);
    }
    return kept;
}
/** More elements that are not known are not compared with each other. */
const MAX_COMPARED = 256;
/** The same of elements that are not known, where it is known which of them are equal. */
function surelyDistinct(values) {
    if (values.length > MAX_COMPARED)
        return undefined;
    const kept = [];
    for (const value of values) {
        if (kept.some((other) => identical(other, value) === true || surelyEqual(other, value)))
            continue;
        if (!kept.every((other) => identical(other, value) === false || surelyDiffer(other, value)))
            return undefined;
        kept.push(value);
    }
    return [kept];
}
/** Tells whether a value is among the given ones. All parts are known. */
function membership(values) {
    const scalars = new Set(values.filter(isPrimitive));
    const others = new Candidates(print_printValue);
    for (const value of values)
        if (!isPrimitive(value))
            others.add(value);
    return (value) => isPrimitive(value) ? scalars.has(value) : others.of(value).some((other) => identical(other, value) === true);
}
/** Splits arguments that must be all arrays or all objects. */
function sameKind(name, args) {
    const arrays = args.filter(ARRAY.accepts);
    const objects = args.filter(OBJECT.accepts);
    if (arrays.length > 0 && objects.length > 0) {
        throw new ExpressionError('argument', `'${name}' takes arrays or objects, not both.`);
    }
    return { arrays, objects };
}
/** `union` of objects works through unknown values, `union` of arrays does not: an unknown element may repeat another. */
const union = {
    name: 'union',
    required: [anyOf(ARRAY, OBJECT), anyOf(ARRAY, OBJECT)],
    optional: [],
    rest: anyOf(ARRAY, OBJECT),
    unknowns: 'any',
    early: 'all',
    declassifies: false,
    evaluate(args, environment, call) {
        checkArguments(union, args);
        const isOpen = args.some((arg) => arg instanceof value_Unknown);
        const { arrays, objects } = isOpen ? { arrays: [], objects: [] } : sameKind('union', args);
        if (isOpen || args.some((arg) => arg instanceof ObjectValue && arg.dynamic.length > 0)) {
            const alternatives = (effort) => args.every((arg) => arg instanceof ObjectValue)
                ? onlyWay(() => mergeObjects(args))
                : alternativesOf(args, (others) => union.evaluate(others, environment, call), effort);
            return residualCall(call, args, {
                nullable: false,
                alternatives,
                member: unionMember(args),
                part: unionPart(args),
            });
        }
        if (objects.length > 0)
            return mergeObjects(objects) ?? residualCall(call, args);
        const elements = arrays.every(isKnown) ? distinct(arrays.flat()) : undefined;
        const facts = { type: 'Array', nullable: false, alternatives: () => surelyDistinct(arrays.flat()) };
        return elements ?? residualCall(call, args, facts);
    },
};
/** Elements, or properties of equal name and value, that every argument has. All parts must be known. */
const intersection = {
    name: 'intersection',
    required: [anyOf(ARRAY, OBJECT), anyOf(ARRAY, OBJECT)],
    optional: [],
    rest: anyOf(ARRAY, OBJECT),
    unknowns: 'names',
    early: 'all',
    declassifies: false,
    evaluate(args, _environment, call) {
        const { arrays, objects } = sameKind('intersection', args);
        if (!args.every(isKnown))
            return residualCall(call, args, { nullable: false });
        const [first, ...others] = objects;
        if (first === undefined) {
            const tests = arrays.map(membership);
            const shared = (arrays[0] ?? []).filter((value) => tests.every((has) => has(value)));
            return distinct(shared) ?? residualCall(call, args, { type: 'Array', nullable: false });
        }
        const shared = [...first.entries].filter(([key, value]) => others.every((other) => other.entries.has(key) && identical(value, other.entries.get(key) ?? null) === true));
        return new ObjectValue(new Map(shared));
    },
};
/** One level; every element must be an array. */
const flatten = {
    name: 'flatten',
    required: [ARRAY],
    optional: [],
    returns: 'Array',
    unknowns: 'containers',
    declassifies: false,
    evaluate(args, environment, call) {
        const elements = args.flatMap((array) => (isArray(array) ? array : []));
        if (elements.some((element) => element instanceof value_Unknown)) {
            const alternatives = (effort) => alternativesOf(elements, (others) => flatten.evaluate([others], environment, call), effort);
            return residualCall(call, args, { type: 'Array', nullable: false, alternatives });
        }
        const odd = elements.find((element) => !isArray(element));
        if (odd !== undefined)
            throw argumentError('flatten', 0, `must hold only arrays, not ${typeNameOf(odd)}`);
        return elements.filter(isArray).flat();
    },
};
function isSurelyNoArray(value) {
    const type = typeOf(value);
    return type !== undefined && type !== 'Array';
}
/** Arrays, and what works on arrays and objects alike. Source: engine. */
const collectionFunctions = [
    defineVariadic('createArray', { rest: ANY, returns: 'Array', unknowns: 'parts' }, (args) => args),
    defineFunction('array', {
        parameters: [ANY],
        returns: 'Array',
        unknowns: 'names',
        foresight: { results: ([value = null]) => (isSurelyNoArray(value) ? [[value]] : undefined) },
    }, (value) => (isArray(value) ? value : [value])),
    defineFunction('distinct', {
        parameters: [ARRAY],
        returns: 'Array',
        unknowns: 'names',
        foresight: { results: ([array = null]) => (isArray(array) ? surelyDistinct(array) : undefined) },
    }, distinct),
    union,
    intersection,
    flatten,
];

;// CONCATENATED MODULE: ./build/expressions/functions/control.js











/**
 * A short-circuit form stopped at an argument that is not known: what was evaluated is reduced, the rest stays as
 * written. `facts` say what it can still become.
 */
function stopped(call, evaluated, environment, locals, facts, 
/** What else the result depends on, whatever the argument turns out to be. */
later = () => []) {
    const causes = once(() => causesOf([...evaluated, ...later()]));
    return new value_Unknown(() => {
        const rest = call.args.slice(evaluated.length).map((arg) => asWritten(arg, environment, locals));
        return {
            expression: { ...call, args: [...evaluated.map(residue_embed), ...rest] },
            get causes() {
                return causes();
            },
            ...facts,
        };
    }, extentOfResidue(evaluated));
}
const ifForm = {
    name: 'if',
    apply(call, environment, locals, evaluate) {
        const [condition, whenTrue, whenFalse] = call.args;
        if (condition === undefined || whenTrue === undefined || whenFalse === undefined || call.args.length > 3) {
            throw arityError('if', 3, 3, call.args.length);
        }
        const decided = evaluate(condition, locals);
        if (decided instanceof value_Unknown) {
            const [ifTrue, ifFalse] = [whenTrue, whenFalse].map((branch) => once(() => attempt(() => evaluate(branch, locals))));
            const alternatives = kept((effort) => {
                const truths = alternatives_truthsOf(decided, effort);
                const branches = truths.flatMap(({ truth, given }) => ((truth ? ifTrue : ifFalse)?.() ?? []).map((value) => new Way(value, given)));
                const [first, ...others] = branches;
                return first !== undefined && others.every((other) => control_isSame(first.value, other.value))
                    ? [first.value]
                    : branches;
            });
            return stopped(call, [decided], environment, locals, { alternatives });
        }
        const truth = truthOf(decided);
        if (truth === undefined)
            throw argumentError('if', 0, `must be a Boolean, not ${typeNameOf(decided)}`);
        return evaluate(truth ? whenTrue : whenFalse, locals);
    },
};
function control_isSame(a, b) {
    return a === b || (deepEquals(a, b) === true && !holdsSecret(a) && !holdsSecret(b));
}
/** `and` (decided by false) and `or` (decided by true). */
function connective(name, decisive) {
    return {
        name,
        returns: 'Boolean',
        apply(call, environment, locals, evaluate) {
            if (call.args.length < 2)
                throw arityError(name, 2, Infinity, call.args.length);
            const evaluated = [];
            for (const [index, arg] of call.args.entries()) {
                const value = evaluate(arg, locals);
                evaluated.push(value);
                if (value instanceof value_Unknown) {
                    const rest = call.args.slice(index + 1).map((later) => once(() => attempt(() => evaluate(later, locals))));
                    const alternatives = kept((effort) => connectedWays([() => [value], ...rest], decisive, effort));
                    const facts = { type: 'Boolean', nullable: false, alternatives };
                    return stopped(call, evaluated, environment, locals, facts, () => rest.flatMap((later) => later()));
                }
                const truth = truthOf(value);
                if (truth === undefined)
                    throw argumentError(name, index, `must be a Boolean, not ${typeNameOf(value)}`);
                if (truth === decisive)
                    return decisive;
            }
            return !decisive;
        },
    };
}
const coalesceForm = {
    name: 'coalesce',
    apply(call, environment, locals, evaluate) {
        const evaluated = [];
        for (const [index, arg] of call.args.entries()) {
            const value = evaluate(arg, locals);
            evaluated.push(value);
            if (value instanceof value_Unknown) {
                const rest = { ...call, args: call.args.slice(index + 1) };
                const others = once(() => attempt(() => coalesceForm.apply(rest, environment, locals, evaluate)));
                return stopped(call, evaluated, environment, locals, {
                    alternatives: kept((effort) => coalesced(value, others, effort)),
                });
            }
            if (value !== null)
                return value;
        }
        return null;
    },
};
/** `parameters('p')`, `variables('v')`: the name may be computed. */
function lookup(name, find) {
    return {
        name,
        apply(call, environment, locals, evaluate) {
            const [arg] = call.args;
            if (arg === undefined || call.args.length > 1)
                throw arityError(name, 1, 1, call.args.length);
            const key = arg.kind === 'literal' ? arg.value : evaluate(arg, locals);
            if (key instanceof value_Unknown)
                return residualCall(call, [key]);
            if (key instanceof Secret) {
                const named = ([known = null]) => typeof known === 'string' ? find(environment, known) : null;
                return computed([key], { ...call, args: [residue_embed(key)] }, false, named, `'${name}' is asked for what is not declared.`);
            }
            if (typeof key !== 'string')
                throw argumentError(name, 0, `must be a String, not ${typeNameOf(key)}`);
            return find(environment, key);
        },
    };
}
const lambdaVariables = {
    name: 'lambdaVariables',
    apply(call, _environment, locals, evaluate) {
        const [arg] = call.args;
        if (arg === undefined || call.args.length > 1)
            throw arityError('lambdaVariables', 1, 1, call.args.length);
        const name = evaluate(arg, locals);
        if (typeof name !== 'string')
            throw argumentError('lambdaVariables', 0, `must be a String, not ${typeNameOf(name)}`);
        const key = name_nameKey(name);
        for (let local = locals; local !== undefined; local = local.outer)
            if (local.key === key)
                return local.value;
        throw new ExpressionError('missing', `The lambda variable '${name}' is not declared here.`);
    },
};
/** `copyIndex()`, `copyIndex(offset)`, `copyIndex('loop')`, `copyIndex('loop', offset)`. */
const copyIndex = {
    name: 'copyIndex',
    returns: 'Integer',
    apply(call, environment, locals, evaluate) {
        if (call.args.length > 2)
            throw arityError('copyIndex', 0, 2, call.args.length);
        const args = call.args
            .map((arg) => evaluate(arg, locals))
            .map((arg) => (arg instanceof Secret ? asUnknown(arg) : arg));
        const loop = typeof args[0] === 'string' ? args[0] : undefined;
        const offset = loop === undefined ? args[0] : args[1];
        if ((loop === undefined && args.length > 1) || (args.length > 0 && args.some((arg) => arg instanceof value_Unknown))) {
            throw new ExpressionError('argument', `'copyIndex' takes the name of a loop and an offset.`);
        }
        if (offset !== undefined && !(isInteger(offset) && offset >= 0)) {
            throw argumentError('copyIndex', args.length - 1, 'must be an offset of 0 or more');
        }
        const index = environment.copyIndex(loop);
        if (offset === undefined || offset === 0)
            return index;
        return typeof index === 'number'
            ? index + Number(offset)
            : residualCall(call, [index, offset], { type: 'Integer' });
    },
};
/** Forms that decide which arguments are evaluated, and look-ups of names. */
const controlForms = [
    ifForm,
    connective('and', false),
    connective('or', true),
    coalesceForm,
    lookup('parameters', (environment, name) => environment.parameter(name)),
    lookup('variables', (environment, name) => environment.variable(name)),
    lambdaVariables,
    copyIndex,
];

;// CONCATENATED MODULE: ./build/expressions/dotnet/text.js

/**
 * Invariant upper and lower case and white space of .NET, which the engine's text functions rest on.
 * Case mappings are simple ones, one code point to one (engine).
 */
/** `String.ToLowerInvariant`. */
function toLowerInvariant(text) {
    return isAscii(text) ? text.toLowerCase() : mapCodePoints(text, lowerCase);
}
/** `String.ToUpperInvariant`. */
function toUpperInvariant(text) {
    return isAscii(text) ? text.toUpperCase() : mapCodePoints(text, upperCase);
}
/** `String.Trim`: Unicode White_Space, so U+0085 but not U+FEFF. */
function trimWhiteSpace(text) {
    let end = text.length;
    while (end > 0 && /\p{White_Space}/u.test(text.charAt(end - 1)))
        end--;
    return text.slice(0, end).replace(/^\p{White_Space}+/u, '');
}
/** Garay has two cases in names only: what compares them is newer than what writes them (engine). */
const GARAY = /[\u{10d50}-\u{10d85}]/u;
function mapCodePoints(text, map) {
    return mapCharacters(text, (char) => (GARAY.test(char) ? char : map(char)));
}

;// CONCATENATED MODULE: ./build/expressions/from-json.js




/** Values deeper than this are refused: everything that walks them is recursive. */
const from_json_MAX_DEPTH = 1000;
/**
 * The value of a JSON document taken as it is: text in it stays text, whether or not it looks like an expression.
 * @throws ExpressionError `own-limit` where the document is nested too deep.
 */
function valueFromJson(json) {
    return convert(json, 0);
}
function convert(json, depth) {
    if (depth > from_json_MAX_DEPTH)
        throw new ExpressionError('own-limit', `The JSON value is nested more than ${from_json_MAX_DEPTH} deep.`);
    if (value_isJsonArray(json))
        return json.map((part) => convert(part, depth + 1));
    if (!value_isJsonObject(json))
        return json;
    const entries = new Map();
    for (const key of keysOf(json))
        entries.set(key, convert(json[key] ?? null, depth + 1));
    return new ObjectValue(entries);
}

;// CONCATENATED MODULE: ./build/expressions/json-writer.js


/**
 * Writes a known value as compact JSON the way the engine (Newtonsoft.Json) does: names in their order, non-ASCII
 * characters as they are, floats with a point or exponent (`1.0`, `1E+20`), NaN and infinities in quotes.
 * The value has no unknown or hidden parts.
 */
function writeJson(value) {
    if (value === null)
        return 'null';
    switch (typeof value) {
        case 'boolean':
        case 'number':
        case 'bigint':
            return String(value);
        case 'string':
            return writeString(value);
        default:
            break;
    }
    if (value instanceof Float)
        return writeFloat(value.value);
    if (value instanceof ObjectValue && value.dynamic.length === 0) {
        const properties = [...value.entries].map(([key, part]) => `${writeString(key)}:${writeJson(part)}`);
        return `{${properties.join(',')}}`;
    }
    if (isArray(value))
        return `[${value.map(writeJson).join(',')}]`;
    return notKnown(value);
}
function notKnown(value) {
    throw new Error(`writeJson needs a known value, not ${value instanceof Secret ? 'a hidden' : 'an unknown'} one`);
}
function writeFloat(value) {
    if (!Number.isFinite(value))
        return `"${value}"`;
    const text = formatDouble(value);
    return /[.E]/.test(text) ? text : `${text}.0`;
}
const NAMED_ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
};
function writeString(text) {
    const escaped = text.replace(/["\\\u0000-\u001f\u0085\u2028\u2029]/g, (char) => {
        return NAMED_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
    return `"${escaped}"`;
}

;// CONCATENATED MODULE: ./build/expressions/functions/scalar-text.js





/**
 * Text of a scalar where a function puts it into text: Booleans are `True` and `False` (engine). Null, floats and
 * containers are refused as argument `index` (0-based) of function `name`.
 */
function scalarText(name, index, value) {
    const text = textOfScalar(value);
    if (text !== undefined)
        return text;
    throw argumentError(name, index, `must be a String, Integer or Boolean, not ${typeNameOf(value)}`);
}
/** Undefined for what is no String, Integer or Boolean. */
function textOfScalar(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    return isInteger(value) ? String(value) : undefined;
}
/** The piece that a scalar makes of a text into which it is put; one that is not known is not null, or refused. */
function scalarPiece(value) {
    const text = textOfScalar(value);
    if (text !== undefined)
        return text;
    if (!(value instanceof value_Unknown) || typeOf(value) !== 'String')
        return textPiece(value, ast_call('string', [residue_embed(value)]), true);
    return value.description.nullable === false ? value : narrowed(value, () => ({ nullable: false }));
}
/** What is no String for sure, as the text that it makes. */
function textPiece(value, expression, neverNull) {
    return new value_Unknown(() => ({
        expression,
        causes: causesOf([value]),
        type: 'String',
        nullable: false,
        ...(holdsSecret(value) ? { secret: true } : {}),
        text: () => (neverNull ? scalarFacts(value) : maybeEmpty(scalarFacts(value))),
    }));
}
function maybeEmpty({ maxLength, mayHold }) {
    return { ...textOfLength(0, maxLength), ...(mayHold === undefined ? {} : { mayHold }) };
}
function scalarFacts(value) {
    switch (typeOf(value)) {
        case 'Boolean':
            return { ...textOfLength(4, 5), mayHold: (character) => /[A-Za-z]/.test(character) };
        case 'Integer':
            return { ...textOfLength(1, undefined), mayHold: (character) => /[0-9-]/.test(character) };
        default:
            return textFactsOf(value) ?? ANY_TEXT;
    }
}

;// CONCATENATED MODULE: ./build/expressions/functions/conversion.js












function isText(value) {
    return ['String', 'Integer', 'Boolean'].includes(typeOf(value) ?? '');
}
/** Stands for a piece that is not known while the JSON around it is read. */
const PLACEHOLDER = 0xe000;
/** JSON put together with texts that hold nothing that has a meaning in it, in quotes. */
const readAhead = {
    results([value = null]) {
        const pieces = piecesOf(value);
        if (pieces === undefined || pieces.length < 2 || !pieces.every(isInert))
            return undefined;
        const text = pieces
            .map((piece, at) => (typeof piece === 'string' ? piece : String.fromCharCode(PLACEHOLDER + at)))
            .join('');
        const isQuoted = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)]
            .map(([quoted]) => placeholders(quoted))
            .reduce((sum, count) => sum + count, 0);
        if (isQuoted !== placeholders(text))
            return undefined;
        return attempt(() => filledIn(conversion_readJson('json', text), pieces));
    },
};
function placeholders(text) {
    return (text.match(/[\ue000-\uf8ff]/g) ?? []).length;
}
/** Known text without a placeholder of its own, or text that ends no string and escapes nothing. */
function isInert(piece) {
    if (typeof piece === 'string')
        return placeholders(piece) === 0 && !piece.includes("'");
    const { mayHold = () => true } = pieces_factsOf(piece);
    return !['"', "'", '\\', '\n', '\r', '\t', '\0'].some(mayHold);
}
function filledIn(value, pieces) {
    const text = (written) => joined(written
        .split(/([\ue000-\uf8ff])/)
        .map((part, at) => (at % 2 === 0 ? part : (pieces[part.charCodeAt(0) - PLACEHOLDER] ?? ''))));
    if (typeof value === 'string')
        return text(value);
    if (isArray(value))
        return value.map((element) => filledIn(element, pieces));
    if (!(value instanceof ObjectValue))
        return value;
    const entries = new Map();
    const dynamic = [];
    for (const [name, part] of value.entries) {
        const key = text(name);
        if (typeof key === 'string')
            entries.set(key, filledIn(part, pieces));
        else
            dynamic.push([key, filledIn(part, pieces), entries.size]);
    }
    return new ObjectValue(entries, dynamic);
}
/** Conversions between types, with .NET's invariant number texts. Source: engine. */
const conversionFunctions = [
    defineFunction('bool', { parameters: [anyOf(anyOf(BOOLEAN, NUMBER), STRING)], returns: 'Boolean' }, toBoolean),
    defineFunction('int', { parameters: [anyOf(signature_INTEGER, STRING)], returns: 'Integer' }, toInteger),
    defineFunction('float', { parameters: [anyOf(NUMBER, STRING)], returns: 'Float' }, toFloat),
    defineFunction('string', {
        parameters: [anyOf(anyOf(anyOf(STRING, signature_INTEGER), BOOLEAN), anyOf(OBJECT, ARRAY))],
        returns: 'String',
        foresight: { text: ([value = null]) => (isText(value) ? textOfPieces([scalarPiece(value)]) : ANY_TEXT) },
    }, (value) => textOfScalar(value) ?? writeJson(value)),
    defineFunction('json', { parameters: [STRING], foresight: readAhead }, (text) => conversion_readJson('json', text)),
];
/** Parses JSON in the argument of function `name` as leniently as the engine does. */
function conversion_readJson(name, text) {
    return errors_catching(JsonSyntaxError, () => valueFromJson(parseJsonArgument(text)), (error) => {
        throw argumentError(name, 0, `is not valid JSON: ${error.message}`);
    });
}
/** The 64-bit integer that a text spells in decimal digits, white space around it allowed; undefined for others. */
function integerFromText(text) {
    const digits = /^[\t-\r ]*([+-]?)(\d+)[\t-\r ]*\0*$/.exec(text);
    if (digits === null)
        return undefined;
    const value = BigInt(digits[2] ?? '') * (digits[1] === '-' ? -1n : 1n);
    return BigInt.asIntN(64, value) === value ? integer(value) : undefined;
}
function toBoolean(value) {
    if (typeof value === 'boolean')
        return value;
    if (isInteger(value))
        return BigInt(value) !== 0n;
    if (value instanceof Float)
        return value.value !== 0;
    const text = trimWhiteSpace(value).toLowerCase();
    if (text === 'true' || text === 'false')
        return text === 'true';
    throw argumentError('bool', 0, `must be 'true' or 'false', not '${value}'`);
}
function toInteger(value) {
    if (typeof value !== 'string')
        return value;
    const parsed = integerFromText(value);
    if (parsed === undefined)
        throw argumentError('int', 0, `must be an integer of 64 bits, not '${value}'`);
    return parsed;
}
/** Digits with thousands separators anywhere before the point, as .NET reads them. */
const FLOAT_TEXT = /^[\t-\r ]*([+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)[\t-\r ]*\0*$/i;
const SPECIAL_FLOATS = new Map(Object.entries({
    nan: NaN,
    infinity: Infinity,
    '+infinity': Infinity,
    '-infinity': -Infinity,
}));
function toFloat(value) {
    if (value instanceof Float)
        return value;
    if (typeof value !== 'string')
        return new Float(cutToDouble(value));
    const digits = FLOAT_TEXT.exec(value)?.[1];
    const number = digits === undefined ? SPECIAL_FLOATS.get(trimWhiteSpace(value).toLowerCase()) : Number(digits.replaceAll(',', ''));
    if (number === undefined)
        throw new ExpressionError('argument', `Argument 1 of 'float' must be a number, not '${value}'.`);
    return new Float(number);
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-names.js
/** Names of the invariant culture. */
const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
/** From Sunday, as .NET counts. */
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-time.js
const TICKS_PER_SECOND = 10000000n;
const TICKS_PER_MINUTE = 60n * TICKS_PER_SECOND;
const TICKS_PER_HOUR = 60n * TICKS_PER_MINUTE;
const TICKS_PER_DAY = 24n * TICKS_PER_HOUR;
const MAX_TICKS = 3652059n * TICKS_PER_DAY - 1n;
const UNIX_EPOCH_TICKS = 719162n * TICKS_PER_DAY;
const MS_PER_DAY = 86_400_000;
/** Days from 0001-01-01; undefined where the calendar has no such date. `dateTime` refuses the years before and beyond. */
function dayNumber(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
        return undefined;
    return date.getTime() / MS_PER_DAY + 719_162;
}
function calendarDate(date) {
    const utc = new Date((Number(date.ticks / TICKS_PER_DAY) - 719_162) * MS_PER_DAY);
    return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate(), weekday: utc.getUTCDay() };
}
/** Undefined where clock or UTC leave the years 1 to 9999. */
function dateTime(ticks, offset) {
    const utc = ticks - BigInt(offset) * TICKS_PER_MINUTE;
    return [ticks, utc].every((time) => time >= 0n && time <= MAX_TICKS) ? { ticks, offset } : undefined;
}
function addTicks(date, ticks) {
    return dateTime(date.ticks + ticks, date.offset);
}
/** The same moment on a clock at UTC. */
function toUtc(date) {
    return { ticks: date.ticks - BigInt(date.offset) * TICKS_PER_MINUTE, offset: 0 };
}
/** Whole seconds since 1970-01-01T00:00:00Z, rounded down. */
function toUnixSeconds(date) {
    return toUtc(date).ticks / TICKS_PER_SECOND - UNIX_EPOCH_TICKS / TICKS_PER_SECOND;
}
function fromUnixSeconds(seconds) {
    return dateTime(UNIX_EPOCH_TICKS + seconds * TICKS_PER_SECOND, 0);
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-format.js


/** The text is no date format of .NET. */
class DateFormatError extends Error {
    name = 'DateFormatError';
}
/** Standard formats: a single letter stands for a custom format. `r`, `R` and `u` show the time in UTC. */
const STANDARD = {
    d: 'MM/dd/yyyy',
    D: 'dddd, dd MMMM yyyy',
    f: 'dddd, dd MMMM yyyy HH:mm',
    F: 'dddd, dd MMMM yyyy HH:mm:ss',
    g: 'MM/dd/yyyy HH:mm',
    G: 'MM/dd/yyyy HH:mm:ss',
    m: 'MMMM dd',
    M: 'MMMM dd',
    o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
    O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
    r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
    R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
    s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    t: 'HH:mm',
    T: 'HH:mm:ss',
    u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    y: 'yyyy MMMM',
    Y: 'yyyy MMMM',
};
/**
 * `DateTimeOffset.ToString(format, CultureInfo.InvariantCulture)`. The empty format is the general one with offset.
 * @throws DateFormatError for an unknown single letter, an open quote, more than seven `f`
 */
function formatDate(date, format) {
    if (format === '')
        return formatCustom(date, 'MM/dd/yyyy HH:mm:ss zzz');
    if (format.length > 1)
        return formatCustom(date, format);
    const standard = Object.hasOwn(STANDARD, format) ? STANDARD[format] : undefined;
    if (standard === undefined)
        throw new DateFormatError(`'${format}' is not a date format`);
    return formatCustom(/[rRu]/.test(format) ? toUtc(date) : date, standard);
}
const TOKEN = /(?<letter>[dfFghHKmMstyz])\k<letter>*|(?<quote>['"])|\\([^])|%(?!%)([^])|([^%\\])/y;
function formatCustom(date, format) {
    let text = '';
    for (let at = 0; at < format.length;) {
        TOKEN.lastIndex = at;
        const token = TOKEN.exec(format);
        if (token === null)
            throw new DateFormatError(`'${format}' is not a date format`);
        const [all, letter, quote, escaped, single, other] = token;
        at += all.length;
        if (quote !== undefined) {
            const [quoted, length] = readQuoted(format.slice(at), quote);
            text += quoted;
            at += length;
        }
        else if (letter !== undefined)
            text = append(text, letter, field(date, letter, all.length));
        else if (single !== undefined)
            text = append(text, single, isLetter(single) ? field(date, single, 1) : single);
        else
            text += escaped ?? other ?? '';
    }
    return text;
}
/** `.FFF` of nothing takes its point along. */
function append(text, letter, written) {
    return letter === 'F' && written === '' && text.endsWith('.') ? text.slice(0, -1) : text + written;
}
function isLetter(char) {
    return 'dfFghHKmMstyz'.includes(char);
}
function readQuoted(rest, quote) {
    let text = '';
    for (let at = 0; at < rest.length; at++) {
        const char = rest.charAt(at);
        if (char === quote)
            return [text, at + 1];
        text += char === '\\' ? rest.charAt(++at) : char;
    }
    throw new DateFormatError(`a quote is not closed before '${rest}'`);
}
function field(date, letter, count) {
    const day = calendarDate(date);
    const hour = part(date, TICKS_PER_HOUR, 24);
    const padded = (value) => String(value).padStart(Math.min(count, 2), '0');
    switch (letter) {
        case 'd':
            return count <= 2 ? padded(day.day) : date_format_name(WEEKDAYS[day.weekday], count);
        case 'M':
            return count <= 2 ? padded(day.month) : date_format_name(MONTHS[day.month - 1], count);
        case 'y':
            return count <= 2 ? padded(day.year % 100) : String(day.year).padStart(count, '0');
        case 'h':
            return padded(hour % 12 === 0 ? 12 : hour % 12);
        case 'H':
            return padded(hour);
        case 'm':
            return padded(part(date, TICKS_PER_MINUTE, 60));
        case 's':
            return padded(part(date, TICKS_PER_SECOND, 60));
        case 't':
            return (hour < 12 ? 'AM' : 'PM').slice(0, count);
        case 'f':
        case 'F':
            return fraction(date, count, letter === 'F');
        case 'g':
            return 'A.D.';
        case 'K':
            return date_format_offset(date.offset, 3).repeat(count);
        case 'z':
            return date_format_offset(date.offset, count);
        default:
            throw new Error(`'${letter}' is no field of a date`);
    }
}
function part(date, unit, modulus) {
    return Number(((date.ticks % TICKS_PER_DAY) / unit) % BigInt(modulus));
}
function date_format_name(full, count) {
    return count === 3 ? (full ?? '').slice(0, 3) : (full ?? '');
}
function fraction(date, count, trimmed) {
    if (count > 7)
        throw new DateFormatError('a second has seven decimals');
    const digits = (date.ticks % TICKS_PER_SECOND).toString().padStart(7, '0').slice(0, count);
    return trimmed ? digits.replace(/0+$/, '') : digits;
}
function date_format_offset(minutes, count) {
    const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(count === 1 ? 1 : 2, '0');
    return `${minutes < 0 ? '-' : '+'}${hours}${count > 2 ? `:${String(Math.abs(minutes) % 60).padStart(2, '0')}` : ''}`;
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-states.js
/**
 * The table by which .NET reads dates (`DateTimeParse.dateParsingStates`): what has been read so far, and what the next
 * token makes of it.
 */
/** Tokens, told apart by the separator behind them. */
const TOKENS = [
    'end',
    'numberEnd',
    'numberHalf',
    'numberSpace',
    'numberDate',
    'numberTime',
    'monthEnd',
    'monthSpace',
    'monthDate',
    'dateSuffix',
    'timeSuffix',
    'weekday',
    'yearSpace',
    'yearDate',
    'yearEnd',
    'zone',
    'era',
];
/** A column for each of `TOKENS`; `-` where the token does not fit. */
const date_states_table = {
    BEGIN: 'BEGIN - TX_N N D_Nd T_Nt - D_M D_M D_S T_S BEGIN D_Y D_Y - BEGIN BEGIN',
    N: '- DX_NN TX_NN NN D_NNd - DX_NM D_NM D_MNd D_NDS - N D_YN D_YNd DX_YN N N',
    NN: 'DX_NN DX_NNN TX_NNN DX_NNN - T_Nt DX_MNN DX_MNN - - T_S NN DX_NNY - DX_NNY NN NN',
    D_Nd: '- DX_NN - D_NN D_NNd - DX_NM D_MN D_MNd - - D_Nd D_YN D_YNd DX_YN - D_Nd',
    D_NN: 'DX_NN DX_NNN TX_NNN DX_NNN - T_Nt DX_MNN DX_MNN - DX_DS T_S D_NN DX_NNY - DX_NNY - D_NN',
    D_NNd: '- DX_NNN DX_NNN DX_NNN - - DX_MNN DX_MNN - DX_DS - D_NNd DX_NNY - DX_NNY - D_NNd',
    D_M: '- DX_MN - D_MN D_MNd - - - - - - D_M D_YM D_YMd DX_YM - D_M',
    D_MN: 'DX_MN DX_MNN DX_MNN DX_MNN - T_Nt - - - DX_DS T_S D_MN DX_YMN - DX_YMN - D_MN',
    D_NM: 'DX_NM DX_MNN DX_MNN DX_MNN - T_Nt - - - DX_DS T_S D_NM DX_YMN - DX_YMN - D_NM',
    D_MNd: '- DX_MNN - DX_MNN - - - - - - - D_MNd DX_YMN - DX_YMN - D_MNd',
    D_NDS: 'DX_NDS DX_NNDS DX_NNDS DX_NNDS - T_Nt - - - D_NDS T_S D_NDS - - - - D_NDS',
    D_Y: '- DX_YN - D_YN D_YNd - DX_YM D_YM D_YMd D_YM - D_Y - - - - D_Y',
    D_YN: 'DX_YN DX_YNN DX_YNN DX_YNN - - DX_YMN DX_YMN - - - D_YN - - - - D_YN',
    D_YNd: '- DX_YNN DX_YNN DX_YNN - - DX_YMN DX_YMN - - - D_YN - - - - D_YN',
    D_YM: 'DX_YM DX_YMN DX_YMN DX_YMN - - - - - - - D_YM - - - - D_YM',
    D_YMd: '- DX_YMN DX_YMN DX_YMN - - - - - - - D_YM - - - - D_YM',
    D_S: 'DX_DS DX_DSN TX_N T_Nt - T_Nt - - - D_S T_S D_S - - - - D_S',
    T_S: 'TX_TS TX_TS TX_TS T_Nt D_Nd - - - - D_S T_S T_S - - - T_S T_S',
    T_Nt: '- TX_NN TX_NN TX_NN - T_NNt DX_NM D_NM - - T_S - - - - T_Nt T_Nt',
    T_NNt: '- TX_NNN TX_NNN TX_NNN - - - - - - T_S T_NNt - - - T_NNt T_NNt',
};
function isReading(state) {
    return Object.hasOwn(date_states_table, state);
}
/** The next state; undefined where the token does not fit. */
function nextState(state, token) {
    const next = date_states_table[state].split(' ')[TOKENS.indexOf(token)];
    return next === undefined || next === '-' ? undefined : next; // of the table above
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-parts.js

const date_parts_NOTHING = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, fraction: 0, offset: 0 };
/** Undefined where the calendar or the clock has no such date, and for an offset beyond 14 hours. */
function dateFrom({ year, month, day, hour, minute, second, fraction, offset }) {
    const days = dayNumber(year, month, day);
    if (days === undefined || hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > 14 * 60)
        return undefined;
    const ticks = BigInt(days) * TICKS_PER_DAY +
        BigInt(hour) * TICKS_PER_HOUR +
        BigInt(minute) * TICKS_PER_MINUTE +
        BigInt(second) * TICKS_PER_SECOND +
        BigInt(roundToEven(fraction * 1e7));
    return dateTime(ticks, offset);
}
function roundToEven(number) {
    const rounded = Math.round(number);
    return number % 1 === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
/** Of two digits, the last fifty years and the next ones. */
function fourDigits(year) {
    if (year >= 100)
        return year;
    return year + (year < 50 ? 2000 : 1900);
}
/** Undefined for an hour that the half of a day does not have. */
function hourOf(clock, half) {
    if (half === 'AM')
        return clock > 12 ? undefined : clock % 12;
    return clock > 23 ? undefined : clock < 12 ? clock + 12 : clock;
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-words.js

const SEPARATORS = [
    ['AM', 'AM'],
    ['PM', 'PM'],
    ['/', 'date'],
    ['-', 'dateOrOffset'],
    [':', 'time'],
    ['T', 'localTime'],
    ['年', 'yearSuffix'],
    ['년', 'yearSuffix'],
    ['月', 'monthSuffix'],
    ['월', 'monthSuffix'],
    ['日', 'daySuffix'],
    ['일', 'daySuffix'],
    ['時', 'hourSuffix'],
    ['时', 'hourSuffix'],
    ['分', 'minuteSuffix'],
    ['秒', 'secondSuffix'],
];
function date_words_named(names, kind, first) {
    return names.flatMap((name, index) => {
        const word = { kind, value: first + index };
        return [
            [name, word],
            [name.slice(0, 3), word],
        ];
    });
}
let words;
function dateWords() {
    return (words ??= [
        ...date_words_named(MONTHS, 'month', 1),
        ...date_words_named(WEEKDAYS, 'weekday', 0),
        ['GMT', { kind: 'zone' }],
        ['Z', { kind: 'zone' }],
        ['A.D.', { kind: 'era' }],
        ['AD', { kind: 'era' }],
        ['AM', { kind: 'AM' }],
        ['PM', { kind: 'PM' }],
        [',', { kind: 'ignored' }],
        ['.', { kind: 'ignored' }],
    ]);
}
/** The separator at a place of a text, and where it ends. */
function separatorAt(text, index) {
    return entryAt(SEPARATORS, text, index);
}
/** The word at a place of a text, and where it ends. */
function wordAt(text, index) {
    return entryAt(dateWords(), text, index);
}
function entryAt(entries, text, index) {
    for (const [word, meaning] of entries) {
        const end = index + word.length;
        if (text.slice(index, end).toUpperCase() !== word.toUpperCase())
            continue;
        // No part of a longer word.
        if (date_words_isLetter(word.charAt(0)) && date_words_isLetter(text.charAt(end)))
            continue;
        return [meaning, end];
    }
    return undefined;
}
function date_words_isLetter(character) {
    return /\p{L}/u.test(character);
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-text.js

const SPACE = /\p{White_Space}*/uy;
const DIGITS = /\d+/y;
const OFFSET = /(?<sign>[+-])(?:(?<joined>\d{3,4})|(?<hours>\d{1,2})(?::(?<minutes>\d{1,2}))?)(?!\d)/y;
const FRACTION = /[.,](\d*)/y;
const STANDARD_TIME = /\p{White_Space}*(\d\d)\p{White_Space}*:\p{White_Space}*(\d\d)\p{White_Space}*(?::\p{White_Space}*(\d\d)(?:[.,](\d+))?)?\p{White_Space}*/uy;
/** The text of a date, read from left to right. */
class DateText {
    text;
    index = 0;
    constructor(text) {
        this.text = text;
    }
    get isAtEnd() {
        return this.index >= this.text.length;
    }
    skipSpace() {
        this.#take(SPACE);
    }
    takeDigits() {
        return this.#take(DIGITS)?.[0];
    }
    takeWord() {
        return this.#moveTo(wordAt(this.text, this.index));
    }
    /** White space before it does not count. */
    takeSeparator() {
        this.skipSpace();
        if (this.isAtEnd)
            return 'end';
        return this.#moveTo(separatorAt(this.text, this.index)) ?? 'space';
    }
    /** A point alone is no fraction, and gone. */
    takeFraction() {
        if (this.index >= this.text.length - 1)
            return undefined;
        const digits = this.#take(FRACTION)?.[1];
        return digits === undefined || digits === '' ? undefined : fractionOf(digits);
    }
    /** What is written like an offset stands here, or behind white space. */
    get isBeforeOffset() {
        const rest = this.text.slice(this.index).trimStart();
        return rest.length > 1 && /^[+-]/.test(rest);
    }
    /** Minutes east of UTC; undefined for no offset. */
    takeOffset() {
        const start = this.index;
        this.skipSpace();
        const offset = offsetFrom(this.#take(OFFSET)?.groups);
        if (offset === undefined)
            this.index = start;
        return offset;
    }
    /** Number signs around the whole, and zeros at its end, are taken for no part of it. */
    takePunctuation() {
        if (/^\0+$/.test(this.text.slice(this.index))) {
            this.index = this.text.length;
            return true;
        }
        if (!this.text.startsWith('#', this.index))
            return false;
        this.index++;
        return /^\p{White_Space}*#[^#\0]*#[\p{White_Space}\0]*$/u.test(this.text);
    }
    /** The rest of the text, as ISO 8601 writes a time. */
    takeStandardTime() {
        const parts = this.#take(STANDARD_TIME);
        if (parts === null)
            return undefined;
        const [, hour, minute, second = '0', digits = ''] = parts;
        let offset;
        if (/[+-]/.test(this.text.charAt(this.index))) {
            offset = this.takeOffset();
            if (offset === undefined)
                return undefined;
        }
        else if (/z/i.test(this.text.charAt(this.index))) {
            this.index++;
            offset = 0;
        }
        this.skipSpace();
        if (!this.isAtEnd && !this.takePunctuation())
            return undefined;
        this.skipSpace();
        if (!this.isAtEnd)
            return undefined;
        const fraction = fractionOf(digits);
        return { hour: Number(hour), minute: Number(minute), second: Number(second), fraction, offset };
    }
    #take(pattern) {
        pattern.lastIndex = this.index;
        const found = pattern.exec(this.text);
        if (found !== null)
            this.index = pattern.lastIndex;
        return found;
    }
    #moveTo(found) {
        if (found === undefined)
            return undefined;
        this.index = found[1];
        return found[0];
    }
}
function offsetFrom(groups) {
    if (groups === undefined)
        return undefined;
    const { sign, joined, hours = joined?.slice(0, -2), minutes = joined?.slice(-2) ?? '0' } = groups;
    if (Number(minutes) > 59)
        return undefined;
    const offset = Number(hours) * 60 + Number(minutes);
    return sign === '-' ? -offset : offset;
}
/** Summed up digit by digit, as .NET does. */
function fractionOf(digits) {
    let fraction = 0;
    let unit = 0.1;
    for (const digit of digits) {
        fraction += Number(digit) * unit;
        unit *= 0.1;
    }
    return fraction;
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/date-parser.js




/**
 * Reads a date like `DateTimeOffset.Parse` with the invariant culture (`DateTimeParse.TryParse` of .NET, state by state);
 * without an offset it is UTC. What `utcNow()` writes is read too.
 * Undefined for what is none; `'today'` for a text that leaves out what .NET completes from the clock, where `today`
 * (days since the year 1) is not given.
 */
function parseDate(text, today) {
    const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (compact ?? []).slice(1).map(Number);
    if (compact !== null)
        return dateFrom({ ...date_parts_NOTHING, year, month, day, hour, minute, second });
    return new DateParser(text, today).parse();
}
const START_OF_2024 = 738_885;
const SUFFIXES = {
    yearSuffix: ['year', 'dateSuffix'],
    monthSuffix: ['month', 'dateSuffix'],
    daySuffix: ['day', 'dateSuffix'],
    hourSuffix: ['hour', 'timeSuffix'],
    minuteSuffix: ['minute', 'timeSuffix'],
    secondSuffix: ['second', 'timeSuffix'],
};
const LAST = new Set(['end', 'numberEnd', 'monthEnd']);
class DateParser {
    today;
    #text;
    /** What is told so far, by suffix or by a state that is final. */
    #parts = {};
    #suffixes = new Set();
    /** Numbers of one or two digits that no final state has taken yet. */
    #numbers = [];
    #year;
    #month;
    #weekday;
    #half;
    #fraction = 0;
    #offset;
    #hasDate = false;
    #hasTime = false;
    #lacksYear = false;
    /** What the clock says, or would where it is not known: a day of a year that has every day. */
    #now;
    constructor(text, today) {
        this.today = today;
        this.#text = new DateText(text);
        this.#now = calendarDate({ ticks: BigInt(today ?? START_OF_2024) * TICKS_PER_DAY, offset: 0 });
    }
    parse() {
        let state = 'BEGIN';
        let isComplete = false;
        for (;;) {
            const token = this.#token(state);
            if (token === undefined)
                return undefined;
            if (token === 'ignored')
                continue;
            if (token === 'localTime')
                return state === 'D_YNd' || state === 'D_YN' ? this.#standardTime() : undefined;
            const next = nextState(state, token);
            if (next === undefined)
                return undefined;
            if (isReading(next))
                state = next;
            else {
                if (!this.#take(next))
                    return undefined;
                isComplete = true;
                state = 'BEGIN';
                this.#numbers = [];
            }
            if (LAST.has(token))
                return isComplete ? this.#result() : undefined;
        }
    }
    /** The next token with the separator behind it; undefined where there is none, or one too many. */
    #token(state) {
        this.#text.skipSpace();
        if (this.#text.isAtEnd)
            return 'end';
        const digits = this.#text.takeDigits();
        if (digits !== undefined)
            return this.#numberToken(digits, state);
        const word = this.#text.takeWord();
        if (word === undefined)
            return this.#unknownToken();
        switch (word.kind) {
            case 'ignored':
                return 'ignored';
            case 'era':
                return 'era';
            case 'zone':
                return this.#setOffset(0) ? 'zone' : undefined;
            case 'AM':
            case 'PM':
                return this.#setHalf(word.kind) ? 'ignored' : undefined;
            case 'weekday':
                if (this.#weekday !== undefined)
                    return undefined;
                this.#weekday = word.value;
                return 'weekday';
            case 'month':
                if (this.#month !== undefined)
                    return undefined;
                this.#month = word.value;
                return this.#separated(state, 'monthEnd', 'monthSpace', 'monthDate');
        }
    }
    #unknownToken() {
        const offset = this.#offset === undefined ? this.#text.takeOffset() : undefined;
        if (offset !== undefined)
            return this.#setOffset(offset) ? 'ignored' : undefined;
        return this.#text.takePunctuation() ? 'ignored' : undefined;
    }
    #numberToken(digits, state) {
        if (this.#numbers.length === 3 || digits.length > 8)
            return undefined;
        const number = Number(digits);
        const isTime = state === 'T_Nt' || state === 'T_NNt';
        if (state === 'T_NNt')
            this.#fraction = this.#text.takeFraction() ?? this.#fraction;
        if (isTime && !this.#takeOffset())
            return undefined;
        const isYear = digits.length > 2;
        if (isYear && this.#year !== undefined)
            return undefined;
        const token = this.#behindNumber(number, isYear, state);
        if (isYear)
            this.#year = number;
        else if (token?.endsWith('Suffix') === false)
            this.#numbers.push(number);
        return isTime && token === 'numberHalf' && !this.#takeOffset() ? undefined : token;
    }
    #behindNumber(number, isYear, state) {
        const start = this.#text.index;
        const separator = this.#text.takeSeparator();
        const suffix = SUFFIXES[separator];
        if (suffix !== undefined)
            return this.#suffixed(number, ...suffix);
        if (separator === 'AM' || separator === 'PM') {
            if (!this.#setHalf(separator))
                return undefined;
            if (isYear)
                return 'yearSpace';
            // `1/2 3 PM`: the third number is a time.
            if (state === 'D_NN') {
                if (!this.#take('DX_NN'))
                    return undefined;
                this.#numbers = [];
            }
            return 'numberHalf';
        }
        if (separator === 'localTime')
            return isYear ? undefined : 'localTime';
        if (separator === 'time')
            return isYear ? undefined : 'numberTime';
        this.#text.index = start;
        return isYear
            ? this.#separated(state, 'yearEnd', 'yearSpace', 'yearDate')
            : this.#separated(state, 'numberEnd', 'numberSpace', 'numberDate');
    }
    /** A dash that would end the date belongs to the offset behind it. */
    #separated(state, end, space, date) {
        const start = this.#text.index;
        switch (this.#text.takeSeparator()) {
            case 'end':
                return end;
            case 'space':
                return space;
            case 'date':
                return date;
            case 'dateOrOffset': {
                const whole = nextState(state, space);
                if (nextState(state, date) !== undefined || whole === undefined || isReading(whole))
                    return date;
                this.#text.index = start;
                return space;
            }
            default:
                return undefined;
        }
    }
    #suffixed(number, part, token) {
        if (this.#suffixes.has(part))
            return undefined;
        this.#suffixes.add(part);
        const value = part === 'year' ? fourDigits(number) : number;
        this.#parts[part] = value;
        if (part === 'year')
            this.#year = value;
        if (part === 'month')
            this.#month = value;
        return token;
    }
    #takeOffset() {
        if (!this.#text.isBeforeOffset)
            return true;
        const offset = this.#text.takeOffset();
        return offset !== undefined && this.#setOffset(offset);
    }
    #setOffset(offset) {
        if (this.#offset !== undefined)
            return false;
        this.#offset = offset;
        return true;
    }
    #setHalf(half) {
        if (this.#half !== undefined)
            return false;
        this.#half = half;
        return true;
    }
    /** What a final state makes of the numbers before it. */
    #take(state) {
        if (state === 'TX_TS' || state === 'DX_DS')
            return true;
        if (state.startsWith('TX'))
            return this.#takeTime(state);
        if (this.#hasDate)
            return false;
        this.#hasDate = true;
        return this.#takeDate(state);
    }
    #takeTime(state) {
        if (this.#hasTime || (state === 'TX_N' && this.#half === undefined))
            return false;
        this.#hasTime = true;
        const [hour = 0, minute = 0, second = 0] = this.#numbers;
        this.#parts.hour = hour;
        if (state !== 'TX_N')
            this.#parts.minute = minute;
        if (state === 'TX_NNN')
            this.#parts.second = second;
        return true;
    }
    #takeDate(state) {
        const [first = 0, second = 0, third = 0] = this.#numbers;
        const given = this.#parts;
        const [year = 0, month = 0] = [this.#year, this.#month];
        switch (state) {
            case 'DX_NN':
                return this.#setDate(this.#currentYear(), first, second);
            case 'DX_NNN':
                return this.#setDate(fourDigits(third), first, second);
            case 'DX_MN':
                return this.#setDate(this.#currentYear(), month, first);
            case 'DX_NM':
                return this.#setDate(fourDigits(first), month, 1);
            case 'DX_MNN':
                return this.#setDate(fourDigits(second), month, first) || this.#setDate(fourDigits(first), month, second);
            case 'DX_YNN':
            case 'DX_NNY':
                return this.#setDate(year, first, second);
            case 'DX_YMN':
                return this.#setDate(year, month, first);
            case 'DX_YN':
                return this.#setDate(year, first, 1);
            case 'DX_YM':
                return this.#setDate(year, month, 1);
            case 'DX_DSN':
                if (this.#numbers.length !== 1 || given.day !== undefined)
                    return false;
                this.#parts.day = first;
                return true;
            case 'DX_NDS':
                if (given.month === undefined || given.year !== undefined)
                    return false;
                Object.assign(this.#parts, { year: fourDigits(first), day: 1 });
                return true;
            case 'DX_NNDS':
                if (this.#suffixes.has('day') || this.#suffixes.has('year') === this.#suffixes.has('month'))
                    return false;
                return this.#suffixes.has('year')
                    ? this.#setDate(year, first, second)
                    : this.#setDate(fourDigits(second), month, first);
            default:
                return false;
        }
    }
    #setDate(year, month, day) {
        if (dayNumber(year, month, day) === undefined)
            return false;
        Object.assign(this.#parts, { year, month, day });
        return true;
    }
    #currentYear() {
        this.#lacksYear = true;
        return this.#now.year;
    }
    /** A time behind `T` is read strictly, and what comes before it is not compared with the weekday or the half of a day. */
    #standardTime() {
        const [month = 0, day = 0] = this.#numbers;
        const time = this.#text.takeStandardTime();
        return time && dateFrom({ year: this.#year ?? 0, month, day, ...time, offset: time.offset ?? this.#offset ?? 0 });
    }
    #result() {
        const { year, month, day, hour: clock = 0, minute = 0, second = 0 } = this.#parts;
        const hour = this.#half === undefined ? clock : hourOf(clock, this.#half);
        if (hour === undefined)
            return undefined;
        const time = { hour, minute, second, fraction: this.#fraction, offset: this.#offset ?? 0 };
        const isDayTold = month !== undefined || day !== undefined;
        const isYearTold = year !== undefined && !this.#lacksYear;
        // Whose today it would be is not told by an offset.
        if (isDayTold && !isYearTold && this.#offset !== undefined)
            return undefined;
        const { month: firstMonth, day: firstDay } = isDayTold || isYearTold ? { month: 1, day: 1 } : this.#now;
        const told = { year: year ?? this.#now.year, month: month ?? firstMonth, day: day ?? firstDay };
        const date = dateFrom({ ...told, ...time });
        if (date === undefined)
            return undefined;
        if (!isYearTold && this.today === undefined)
            return 'today';
        return this.#weekday === undefined || this.#weekday === calendarDate(date).weekday ? date : undefined;
    }
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/duration.js


const PATTERN = /^(-?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?=[.S]))?(?:\.(\d*))?S)?)?$/;
/**
 * Ticks of an ISO 8601 duration as `XmlConvert.ToTimeSpan` counts them: a year is 365 days, each month beyond full
 * years 30. Blanks around do not count; no weeks, no fractions but of seconds, no lower case. Undefined for other texts and beyond 64 bits.
 */
function parseDuration(text) {
    const parts = PATTERN.exec(trimWhiteSpace(text));
    if (parts === null)
        return undefined;
    const numbers = parts.slice(2, 8).map((digits) => BigInt(digits ?? 0));
    if (numbers.some((number) => number > 2147483647n))
        return undefined;
    const [years = 0n, months = 0n, days = 0n, hours = 0n, minutes = 0n, seconds = 0n] = numbers;
    const fraction = BigInt((parts[8] ?? '').slice(0, 7).padEnd(7, '0'));
    const ticks = ((years + months / 12n) * 365n + (months % 12n) * 30n + days) * TICKS_PER_DAY +
        hours * TICKS_PER_HOUR +
        minutes * TICKS_PER_MINUTE +
        seconds * TICKS_PER_SECOND +
        fraction;
    if (BigInt.asIntN(64, ticks) !== ticks)
        return undefined;
    return parts[1] === '-' ? -ticks : ticks;
}

;// CONCATENATED MODULE: ./build/expressions/functions/date.js









/** The clock time as it stands: an offset is neither applied nor shown (engine). */
const DEFAULT_FORMAT = 'yyyy-MM-ddTHH:mm:ssZ';
/** Dates over .NET's `DateTimeOffset`, invariant culture; a date without offset is UTC. Source: engine. */
const dateFunctions = [
    dated(defineFunction('dateTimeAdd', { parameters: [STRING, STRING], optional: [STRING], returns: 'String', early: 'all' }, () => undefined), ([base = '', duration = '', format], read) => {
        const ticks = parseDuration(duration);
        if (ticks === undefined)
            throw argumentError('dateTimeAdd', 1, `must be an ISO 8601 duration, not '${duration}'`);
        const sum = addTicks(read(base), ticks);
        if (sum === undefined)
            throw new ExpressionError('argument', `'dateTimeAdd' leaves the years 1 to 9999: ${base} and ${duration}.`);
        return formatted(sum, format ?? DEFAULT_FORMAT);
    }),
    dated(defineFunction('dateTimeToEpoch', { parameters: [STRING], returns: 'Integer' }, () => undefined), ([text = ''], read) => integer(toUnixSeconds(read(text)))),
    defineFunction('dateTimeFromEpoch', { parameters: [anyOf(NUMBER, STRING)], returns: 'String' }, (value) => {
        const seconds = epochSeconds(value);
        const date = seconds === undefined ? undefined : fromUnixSeconds(BigInt(seconds));
        if (date === undefined)
            throw argumentError('dateTimeFromEpoch', 0, 'must be an epoch time in seconds, between the years 1 and 9999');
        return formatted(date, DEFAULT_FORMAT);
    }),
];
/** A float that is no whole number is refused; the engine's rounding of it is not known. */
function epochSeconds(value) {
    if (typeof value === 'string')
        return integerFromText(value);
    if (!(value instanceof Float))
        return value;
    return Number.isSafeInteger(value.value) ? value.value : undefined;
}
/** A date that leaves out what only the day of the deployment tells, where that is not known. */
class NeedsToday extends Error {
}
/** A function that reads a date; one that depends on the day of the deployment is not known before it. */
function dated(fn, evaluate) {
    return {
        ...fn,
        evaluate(args, { today }, call) {
            const texts = args.filter((arg) => typeof arg === 'string');
            try {
                return evaluate(texts, (text) => date_dateFrom(fn.name, text, today));
            }
            catch (error) {
                if (!(error instanceof NeedsToday))
                    throw error;
                const expression = { ...call, args: args.map(residue_embed) };
                const facts = { ...(fn.returns === undefined ? {} : { type: fn.returns }), nullable: false };
                return unknownBecause({ kind: 'context', name: 'the day of the deployment' }, expression, facts);
            }
        },
    };
}
function date_dateFrom(name, text, today) {
    const date = parseDate(text, today);
    if (date === undefined)
        throw argumentError(name, 0, `must be a date and time, not '${text}'`);
    if (date === 'today')
        throw new NeedsToday();
    return date;
}
function formatted(date, format) {
    return errors_catching(DateFormatError, () => formatDate(date, format), () => {
        throw argumentError('dateTimeAdd', 2, `must be a date format, not '${format}'`);
    });
}

;// CONCATENATED MODULE: ./build/expressions/base64.js
/** Base64 (standard alphabet, padded) of a text's UTF-8 bytes; a lone surrogate counts as U+FFFD. */
function encodeBase64(text) {
    let binary = '';
    for (const byte of new TextEncoder().encode(text))
        binary += String.fromCharCode(byte);
    return btoa(binary);
}
/**
 * The text whose UTF-8 bytes are given in base64. White space is ignored, padding is required, as .NET has it; bytes
 * that are no UTF-8 become U+FFFD. Undefined for what is not base64.
 */
function decodeBase64(text) {
    const digits = text.replace(/[\t\n\r ]/g, '');
    if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits))
        return undefined;
    const bytes = Uint8Array.from(atob(digits), (char) => char.charCodeAt(0));
    return decodeUtf8(bytes);
}
/** UTF-8 with a byte order mark kept and invalid bytes replaced by U+FFFD. */
function decodeUtf8(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/percent-encoding.js

/** Characters that RFC 3986 calls unreserved: they are never escaped. */
const UNRESERVED = /[A-Za-z0-9._~-]/;
/** `Uri.EscapeDataString`, or with another set of characters to keep: UTF-8 bytes as `%XX`. */
function encodePercent(text, keep = UNRESERVED) {
    let encoded = '';
    for (const char of text) {
        if (keep.test(char))
            encoded += char;
        else
            for (const byte of new TextEncoder().encode(char))
                encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }
    return encoded;
}
/** `HttpUtility.UrlDecode`: `+` is a space, `%uXXXX` a UTF-16 unit, what is malformed stays. */
function decodePercent(text) {
    return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+|%u[0-9a-f]{4}/gi, (escape) => {
        if (/^%u/i.test(escape))
            return String.fromCharCode(parseInt(escape.slice(2), 16));
        return decodeUtf8(Uint8Array.from(escape.slice(1).split('%'), (hex) => parseInt(hex, 16)));
    });
}

;// CONCATENATED MODULE: ./build/expressions/functions/encoding.js









/** Base64 and data URIs over UTF-8. Source: engine. */
const encodingFunctions = [
    defineFunction('base64', { parameters: [STRING], returns: 'String' }, encodeBase64),
    defineFunction('base64ToString', { parameters: [STRING], returns: 'String' }, (text) => decoded('base64ToString', text)),
    defineFunction('base64ToJson', { parameters: [STRING] }, (text) => conversion_readJson('base64ToJson', decoded('base64ToJson', text))),
    defineFunction('dataUri', { parameters: [ANY], returns: 'String' }, dataUri),
    defineFunction('dataUriToString', { parameters: [STRING], returns: 'String' }, dataUriToString),
];
function decoded(name, text) {
    const result = decodeBase64(text);
    if (result === undefined)
        throw argumentError(name, 0, 'is not base64 text');
    return result;
}
function dataUri(value) {
    if (value === null)
        throw argumentError('dataUri', 0, 'must not be null');
    if (typeof value === 'string')
        return `data:text/plain;charset=utf-8;base64,${encodeBase64(value)}`;
    const text = value instanceof Float ? formatDouble(value.value) : (textOfScalar(value) ?? writeJson(value));
    return `data:application/json;charset=utf-8;base64,${encodeBase64(text)}`;
}
function dataUriToString(uri) {
    const parts = /^data:([^,]*),([^]*)$/i.exec(uri);
    if (parts === null)
        throw argumentError('dataUriToString', 0, `must be a data URI, not '${uri}'`);
    const [, header = '', body = ''] = parts;
    const parameters = header.split(';');
    const charset = parameters
        .map((parameter) => /^charset=(.*)$/i.exec(parameter.trim())?.[1])
        .find((name) => name !== undefined);
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
        throw new ExpressionError('argument', `'dataUriToString' supports the charset utf-8, not '${charset}'.`);
    }
    return /^base64$/i.test(parameters.at(-1) ?? '') ? decoded('dataUriToString', body) : decodePercent(body);
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/composite-format.js
/** The text is not a composite format, or names an argument that is not there. */
class CompositeFormatError extends Error {
    name = 'CompositeFormatError';
}
/** `{index}`, `{index,alignment}`, `{index:specifier}`; the pattern is anchored by the reader. */
const HOLE = /\{(\d{1,7}) *(?:, *(-?)(\d{1,7}) *)?(?::([^{}]*))?\}/y;
/** Widths and indexes from here on are refused. */
const LIMIT = 1_000_000;
/**
 * `String.Format` of .NET. `write` gives the text of argument `index` under a specifier ('' where none is given).
 * @throws CompositeFormatError
 */
function formatComposite(format, count, write) {
    let text = '';
    for (let at = 0; at < format.length;) {
        const char = format.charAt(at);
        if (char !== '{' && char !== '}') {
            const next = format.slice(at).search(/[{}]/);
            const end = next < 0 ? format.length : at + next;
            text += format.slice(at, end);
            at = end;
        }
        else if (format.charAt(at + 1) === char) {
            text += char;
            at += 2;
        }
        else {
            HOLE.lastIndex = at;
            const hole = HOLE.exec(format);
            if (hole === null)
                throw new CompositeFormatError(`'${format}' is not a valid format near offset ${at}`);
            const [all, index = '', left, width = '0', specifier = ''] = hole;
            if (Number(index) >= count)
                throw new CompositeFormatError(`'${format}' names argument {${index}}, and there are ${count}`);
            if (Number(width) >= LIMIT)
                throw new CompositeFormatError(`'${format}' asks for a width of ${width}`);
            const written = write(Number(index), specifier);
            text += left === '-' ? written.padEnd(Number(width)) : written.padStart(Number(width));
            at += all.length;
        }
    }
    return text;
}

;// CONCATENATED MODULE: ./build/expressions/functions/format.js












/** Composite formatting of .NET, invariant culture. Source: engine. */
const formatFunctions = [
    {
        name: 'format',
        required: [STRING],
        optional: [],
        rest: ANY,
        returns: 'String',
        unknowns: 'residual',
        early: 'none',
        declassifies: false,
        foresight: { text: format_formatted },
        evaluate: ([template, ...args]) => format(typeof template === 'string' ? template : '', args),
    },
];
/** Only of formats that hold nothing but plain holes, as Bicep writes them. */
function format_formatted([template, ...args]) {
    if (typeof template !== 'string')
        return ANY_TEXT;
    const pieces = [];
    for (const [token, index] of template.matchAll(/\{\{|\}\}|\{(\d{1,7})\}|[^{}]+|[{}]/g)) {
        if (index !== undefined)
            pieces.push(formattedPiece(args[Number(index)] ?? null));
        else if (token === '{' || token === '}')
            return ANY_TEXT;
        else
            pieces.push(token === '{{' || token === '}}' ? token.charAt(0) : token);
    }
    return textOfPieces(pieces);
}
/** A null is written as nothing, arrays and objects as JSON. */
function formattedPiece(value) {
    if (isKnown(value))
        return textOf(value, '');
    return typeOf(value) === 'String' && isNeverNull(value)
        ? scalarPiece(value)
        : textPiece(value, ast_call('format', [ast_literal('{0}'), residue_embed(value)]), isNeverNull(value));
}
function format(template, args) {
    const refuse = ({ message }) => {
        throw argumentError('format', 0, `is not valid: ${message}`);
    };
    return errors_catching(CompositeFormatError, () => errors_catching(NumberFormatError, () => formatComposite(template, args.length, (index, specifier) => textOf(args[index] ?? null, specifier)), refuse), refuse);
}
/** Only numbers look at the specifier. Containers are JSON with single quotes. */
function textOf(value, specifier) {
    if (value === null)
        return '';
    if (isInteger(value) || value instanceof Float)
        return formatNumber(value, specifier);
    return textOfScalar(value) ?? writeJson(value).replaceAll('"', "'");
}

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/_u64.js
const U32_MASK64 = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => BigInt(2 ** 32 - 1))()));
const _32n = /* @__PURE__ */ (/* unused pure expression or super */ null && (BigInt(32)));
// Split bigint into two 32-bit halves. With `le=true`, returned fields become `{ h: low, l: high
// }` to match little-endian word order rather than the property names.
function fromBig(n, le = false) {
    if (le)
        return { h: Number(n & U32_MASK64), l: Number((n >> _32n) & U32_MASK64) };
    return { h: Number((n >> _32n) & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
}
// Split bigint list into `[highWords, lowWords]` when `le=false`; with `le=true`, the first array
// holds the low halves because `fromBig(...)` swaps the semantic meaning of `h` and `l`.
function split(lst, le = false) {
    const len = lst.length;
    let Ah = new Uint32Array(len);
    let Al = new Uint32Array(len);
    for (let i = 0; i < len; i++) {
        const { h, l } = fromBig(lst[i], le);
        [Ah[i], Al[i]] = [h, l];
    }
    return [Ah, Al];
}
// Combine explicit `(high, low)` 32-bit halves into a bigint; `>>> 0` normalizes signed JS
// bitwise results back to uint32 first, and little-endian callers must swap.
const toBig = (h, l) => (BigInt(h >>> 0) << _32n) | BigInt(l >>> 0);
// Split a JS number into u32 halves without a BigInt allocation. Exact only for integers
// `0 <= n < 2**53`; callers use it on byte / bit counters, which JS length math caps far below
// that (an ArrayBuffer cannot exceed 2**53 - 1 bytes).
const fromNumH = (n) => (n / 2 ** 32) | 0;
const fromNumL = (n) => n >>> 0;
// Drop-in replacement for `view.setBigUint64(byteOffset, BigInt(n), isLE)` without the per-call
// BigInt allocation. Same `n < 2**53` precondition as `fromNumH`/`fromNumL`.
function setU64FromNum(view, byteOffset, n, isLE) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE ? l : h, isLE);
    view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
// High 32-bit half of a 64-bit logical right shift for `s` in `0..31`.
const shrSH = (h, _l, s) => h >>> s;
// Low 32-bit half of a 64-bit logical right shift, valid for `s` in `1..31`.
const shrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
// High 32-bit half of a 64-bit right rotate, valid for `s` in `1..31`.
const rotrSH = (h, l, s) => (h >>> s) | (l << (32 - s));
// Low 32-bit half of a 64-bit right rotate, valid for `s` in `1..31`.
const rotrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
// High 32-bit half of a 64-bit right rotate, valid for `s` in `33..63`; `32` uses `rotr32*`.
const rotrBH = (h, l, s) => (h << (64 - s)) | (l >>> (s - 32));
// Low 32-bit half of a 64-bit right rotate, valid for `s` in `33..63`; `32` uses `rotr32*`.
const rotrBL = (h, l, s) => (h >>> (s - 32)) | (l << (64 - s));
// High 32-bit half of a 64-bit right rotate for `s === 32`; this is just the swapped low half.
const rotr32H = (_h, l) => l;
// Low 32-bit half of a 64-bit right rotate for `s === 32`; this is just the swapped high half.
const rotr32L = (h, _l) => h;
// 64-bit left rotates (rotl*) are not defined here: sha3.ts, their only consumer, keeps
// local copies so V8 inlines them into keccakP.
// Add two split 64-bit words and return the split `{ h, l }` sum.
// JS uses 32-bit signed integers for bitwise operations, so we cannot simply shift the carry out
// of the low sum and instead use division.
function add(Ah, Al, Bh, Bl) {
    const l = (Al >>> 0) + (Bl >>> 0);
    return { h: (Ah + Bh + ((l / 2 ** 32) | 0)) | 0, l: l | 0 };
}
// Addition with more than 2 elements
// Unmasked low-word accumulator for 3-way addition; pass the raw result into `add3H(...)`.
const add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
// High-word finalize step for 3-way addition; `low` must be the untruncated output of `add3L(...)`.
const add3H = (low, Ah, Bh, Ch) => (Ah + Bh + Ch + ((low / 2 ** 32) | 0)) | 0;
// Unmasked low-word accumulator for 4-way addition; pass the raw result into `add4H(...)`.
const add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
// High-word finalize step for 4-way addition; `low` must be the untruncated output of `add4L(...)`.
const add4H = (low, Ah, Bh, Ch, Dh) => (Ah + Bh + Ch + Dh + ((low / 2 ** 32) | 0)) | 0;
// Unmasked low-word accumulator for 5-way addition; pass the raw result into `add5H(...)`.
const add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
// High-word finalize step for 5-way addition; `low` must be the untruncated output of `add5L(...)`.
const add5H = (low, Ah, Bh, Ch, Dh, Eh) => (Ah + Bh + Ch + Dh + Eh + ((low / 2 ** 32) | 0)) | 0;
// prettier-ignore


;// CONCATENATED MODULE: ./node_modules/@noble/hashes/utils.js
/**
 * Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
 * @param a - value to test
 * @returns `true` when the value is a Uint8Array-compatible view.
 * @example
 * Check whether a value is a Uint8Array-compatible view.
 * ```ts
 * isBytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function isBytes(a) {
    // Plain `instanceof Uint8Array` is too strict for some Buffer / proxy / cross-realm cases.
    // The fallback still requires a real ArrayBuffer view, so plain
    // JSON-deserialized `{ constructor: ... }` spoofing is rejected, and
    // `BYTES_PER_ELEMENT === 1` keeps the fallback on byte-oriented views.
    return (a instanceof Uint8Array ||
        (ArrayBuffer.isView(a) &&
            a.constructor.name === 'Uint8Array' &&
            'BYTES_PER_ELEMENT' in a &&
            a.BYTES_PER_ELEMENT === 1));
}
// Shared error-message prefix builder. Only called on throw paths, so assert
// success paths never pay for the string concatenation.
const atitle = (title) => (title ? `"${title}" ` : '');
/**
 * Asserts something is a non-negative integer.
 * @param n - number to validate
 * @param title - label included in thrown errors
 * @returns The validated number.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate a non-negative integer option.
 * ```ts
 * anumber(32, 'length');
 * ```
 */
function anumber(n, title = '') {
    if (typeof n !== 'number')
        throw new TypeError(atitle(title) + 'expected number, got ' + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
        throw new RangeError(atitle(title) + 'expected integer >= 0, got ' + n);
    return n;
}
/**
 * Asserts something is a boolean.
 * @param value - value to validate
 * @param title - label included in thrown errors
 * @returns The validated boolean.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Validate a boolean option.
 * ```ts
 * abool(true, 'enableXOF');
 * ```
 */
function abool(value, title = '') {
    if (typeof value !== 'boolean')
        throw new TypeError(atitle(title) + 'expected boolean, got type=' + typeof value);
    return value;
}
/**
 * Asserts something is Uint8Array.
 * @param value - value to validate
 * @param length - optional exact length constraint
 * @param title - label included in thrown errors
 * @returns The validated byte array.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate that a value is a byte array.
 * ```ts
 * abytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function abytes(value, length, title = '') {
    // Success path first: this runs at the start of every update() / digestInto(), and the
    // common `abytes(data)` form must not pay for length handling it does not use.
    if (isBytes(value) && (length === undefined || value.length === length))
        return value;
    // Error path: recompute freely to build the exact message.
    if (length !== undefined)
        anumber(length, 'length');
    const bytes = isBytes(value);
    const ofLen = length !== undefined ? ` of length ${length}` : '';
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = atitle(title) + 'expected Uint8Array' + ofLen + ', got ' + got;
    if (!bytes)
        throw new TypeError(message);
    throw new RangeError(message);
}
/**
 * Copies bytes into a fresh Uint8Array.
 * Buffer-style slices can alias the same backing store, so callers that need ownership should copy.
 * @param bytes - source bytes to clone
 * @returns Freshly allocated copy of `bytes`.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Clone a byte array before mutating it.
 * ```ts
 * const copy = copyBytes(new Uint8Array([1, 2, 3]));
 * ```
 */
function copyBytes(bytes) {
    // `Uint8Array.from(...)` would also accept arrays / other typed arrays. Keep this helper strict
    // because callers use it at byte-validation boundaries before mutating the detached copy.
    return Uint8Array.from(abytes(bytes));
}
/**
 * Asserts something is a wrapped hash constructor.
 * @param h - hash constructor to validate
 * @throws On wrong argument types or invalid hash wrapper shape. {@link TypeError}
 * @throws On invalid hash metadata ranges or values. {@link RangeError}
 * @throws If the hash metadata allows empty outputs or block sizes. {@link Error}
 * @example
 * Validate a callable hash wrapper.
 * ```ts
 * import { ahash } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * ahash(sha256);
 * ```
 */
function ahash(h) {
    if (typeof h !== 'function' || typeof h.create !== 'function')
        throw new TypeError('expected hash wrapped by utils.createHasher');
    anumber(h.outputLen);
    anumber(h.blockLen);
    // HMAC and KDF callers treat these as real byte lengths; allowing zero lets fake wrappers pass
    // validation and can produce empty outputs instead of failing fast.
    if (h.outputLen < 1 || h.blockLen < 1)
        throw new Error('hash blockLen / outputLen must be >= 1');
}
const aobject = (value, label) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new TypeError((label === 'object' ? '' : `"${label}" `) + 'expected object, got type=' + typeof value);
};
const aopts = (value, label) => {
    aobject(value, label);
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null)
        throw new TypeError(`"${label}" expected plain object`);
    // Object.assign() treats an own "__proto__" source key as a write to the target's legacy
    // prototype setter. Reject it before merging so inherited option values cannot be injected.
    if (Object.hasOwn(value, '__proto__'))
        throw new TypeError(`"${label}.__proto__" is not allowed`);
};
/**
 * Asserts a hash instance has not been destroyed or finished.
 * @param instance - hash instance to validate
 * @param checkFinished - whether to reject finalized instances
 * @throws If the hash instance has already been destroyed or finalized. {@link Error}
 * @example
 * Validate that a hash instance is still usable.
 * ```ts
 * import { aexists } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const hash = sha256.create();
 * aexists(hash);
 * ```
 */
function aexists(instance, checkFinished = true) {
    // Runs on every update()/digestInto(); the flags are library-owned booleans, so only their
    // truthiness is checked - re-validating their type per call was pure hot-path overhead.
    if (instance.destroyed)
        throw new Error('hash was destroyed');
    if (checkFinished && instance.finished)
        throw new Error('digest() was already called');
}
/**
 * Asserts output is a sufficiently-sized byte array.
 * @param out - destination buffer
 * @param instance - hash instance providing output length
 * Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Validate a caller-provided digest buffer.
 * ```ts
 * import { aoutput } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const hash = sha256.create();
 * aoutput(new Uint8Array(hash.outputLen), hash);
 * ```
 */
function aoutput(out, instance) {
    abytes(out, undefined, 'output');
    // `outputLen` is a library-owned readonly number; the negated comparison keeps failing fast
    // when it is missing/NaN (comparisons with undefined/NaN are false) without an anumber() call.
    const min = instance.outputLen;
    if (!(out.length >= min)) {
        throw new RangeError('"output" expected length >= ' + min);
    }
}
/**
 * Casts a typed array view to Uint8Array.
 * @param arr - source typed array
 * @returns Uint8Array view over the same buffer.
 * @example
 * Reinterpret a typed array as bytes.
 * ```ts
 * u8(new Uint32Array([1, 2]));
 * ```
 */
function u8(arr) {
    return new Uint8Array(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Casts a typed array view to Uint32Array.
 * `arr.byteOffset` must already be 4-byte aligned or the platform
 * Uint32Array constructor will throw.
 * @param arr - source typed array
 * @returns Uint32Array view over the same buffer.
 * @example
 * Reinterpret a byte array as 32-bit words.
 * ```ts
 * u32(new Uint8Array(8));
 * ```
 */
function u32(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
/**
 * Zeroizes typed arrays in place. Warning: JS provides no guarantees.
 * @param arrays - arrays to overwrite with zeros
 * @example
 * Zeroize sensitive buffers in place.
 * ```ts
 * clean(new Uint8Array([1, 2, 3]));
 * ```
 */
function clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
        arrays[i].fill(0);
    }
}
/**
 * Creates a DataView for byte-level manipulation.
 * @param arr - source typed array
 * @returns DataView over the same buffer region.
 * @example
 * Create a DataView over an existing buffer.
 * ```ts
 * createView(new Uint8Array(4));
 * ```
 */
function createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
 * Rotate-right operation for uint32 values.
 * @param word - source word
 * @param shift - shift amount in bits
 * @returns Rotated word.
 * @example
 * Rotate a 32-bit word to the right.
 * ```ts
 * rotr(0x12345678, 8);
 * ```
 */
function rotr(word, shift) {
    return (word << (32 - shift)) | (word >>> shift);
}
/**
 * Rotate-left operation for uint32 values.
 * @param word - source word
 * @param shift - shift amount in bits
 * @returns Rotated word.
 * @example
 * Rotate a 32-bit word to the left.
 * ```ts
 * rotl(0x12345678, 8);
 * ```
 */
function rotl(word, shift) {
    return (word << shift) | ((word >>> (32 - shift)) >>> 0);
}
/** Whether the current platform is little-endian. */
const isLE = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => new Uint8Array(new Uint32Array([0x11223344]).buffer)[0] === 0x44)()));
/**
 * Byte-swap operation for uint32 values.
 * @param word - source word
 * @returns Word with reversed byte order.
 * @example
 * Reverse the byte order of a 32-bit word.
 * ```ts
 * byteSwap(0x11223344);
 * ```
 */
function byteSwap(word) {
    return (((word << 24) & 0xff000000) |
        ((word << 8) & 0xff0000) |
        ((word >>> 8) & 0xff00) |
        ((word >>> 24) & 0xff));
}
/**
 * Conditionally byte-swaps one 32-bit word on big-endian platforms.
 * @param n - source word
 * @returns Original or byte-swapped word depending on platform endianness.
 * @example
 * Normalize a 32-bit word for host endianness.
 * ```ts
 * swap8IfBE(0x11223344);
 * ```
 */
const swap8IfBE = (/* unused pure expression or super */ null && (isLE
    ? (n) => n
    : (n) => byteSwap(n) >>> 0));
/**
 * Byte-swaps every word of a Uint32Array in place.
 * @param arr - array to mutate
 * @returns The same array after mutation; callers pass live state arrays here.
 * @example
 * Reverse the byte order of every word in place.
 * ```ts
 * byteSwap32(new Uint32Array([0x11223344]));
 * ```
 */
function byteSwap32(arr) {
    for (let i = 0; i < arr.length; i++) {
        arr[i] = byteSwap(arr[i]);
    }
    return arr;
}
/**
 * Conditionally byte-swaps a Uint32Array on big-endian platforms.
 * @param u - array to normalize for host endianness
 * @returns Original or byte-swapped array depending on platform endianness.
 *   On big-endian runtimes this mutates `u` in place via `byteSwap32(...)`.
 * @example
 * Normalize a word array for host endianness.
 * ```ts
 * swap32IfBE(new Uint32Array([0x11223344]));
 * ```
 */
const swap32IfBE = (/* unused pure expression or super */ null && (isLE
    ? (u) => u
    : byteSwap32));
// Built-in hex conversion https://caniuse.com/mdn-javascript_builtins_uint8array_fromhex
const hasHexBuiltin = /* @__PURE__ */ (/* unused pure expression or super */ null && ((() => 
// @ts-ignore
typeof Uint8Array.from([]).toHex === 'function' && typeof Uint8Array.fromHex === 'function')()));
// Array where index 0xf0 (240) is mapped to string 'f0'
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
/**
 * Convert byte array to hex string.
 * Uses the built-in function when available and assumes it matches the tested
 * fallback semantics.
 * @param bytes - bytes to encode
 * @returns Lowercase hexadecimal string.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Convert bytes to lowercase hexadecimal.
 * ```ts
 * bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
 * ```
 */
function bytesToHex(bytes) {
    abytes(bytes);
    // @ts-ignore
    if (hasHexBuiltin)
        return bytes.toHex();
    // pre-caching improves the speed 6x
    let hex = '';
    for (let i = 0; i < bytes.length; i++) {
        hex += hexes[bytes[i]];
    }
    return hex;
}
// Strict ASCII nibble parser: non-ASCII hex lookalikes are rejected as undefined.
// ASCII codes: '0'..'9' = 48..57, 'A'..'F' = 65..70, 'a'..'f' = 97..102.
// prettier-ignore
function asciiToBase16(ch) {
    return ch >= 48 && ch <= 57 ? ch - 48 // '2' => 50-48
        : ch >= 65 && ch <= 70 ? ch - (65 - 10) // 'B' => 66-(65-10)
            : ch >= 97 && ch <= 102 ? ch - (97 - 10) // 'b' => 98-(97-10)
                : undefined;
}
/**
 * Convert hex string to byte array. Uses built-in function, when available.
 * @param hex - hexadecimal string to decode
 * @returns Decoded bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Decode lowercase hexadecimal into bytes.
 * ```ts
 * hexToBytes('cafe0123'); // Uint8Array.from([0xca, 0xfe, 0x01, 0x23])
 * ```
 */
function hexToBytes(hex) {
    if (typeof hex !== 'string')
        throw new TypeError('hex string expected, got ' + typeof hex);
    if (hasHexBuiltin) {
        try {
            return Uint8Array.fromHex(hex);
        }
        catch (error) {
            if (error instanceof SyntaxError)
                throw new RangeError(error.message);
            throw error;
        }
    }
    const hl = hex.length;
    const al = hl / 2;
    if (hl % 2)
        throw new RangeError('hex string expected, got unpadded hex of length ' + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
        const n1 = asciiToBase16(hex.charCodeAt(hi)); // parse first char, multiply it by 16
        const n2 = asciiToBase16(hex.charCodeAt(hi + 1)); // parse second char
        if (n1 === undefined || n2 === undefined) {
            const char = hex[hi] + hex[hi + 1];
            throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
        }
        array[ai] = n1 * 16 + n2; // example: 'A9' => 10*16 + 9
    }
    return array;
}
/**
 * Yields to the host task scheduler so timers, I/O, and rendering can make progress.
 * Uses the Web Scheduling API when available or `setTimeout` as a cross-platform fallback.
 * Host-task yields are much slower than microtasks (roughly 1ms with the timer fallback), so
 * async loops should use `asyncTick >= 10` to amortize scheduling overhead to about 10% while
 * still allowing other event-loop work to proceed.
 * @param onReject - optional cleanup invoked only if the host yield fails
 * @example
 * Yield to the next scheduler tick.
 * ```ts
 * await nextTick();
 * ```
 */
function nextTick(onReject) {
    const host = globalThis;
    if (typeof host.scheduler?.yield === 'function') {
        const promise = host.scheduler.yield();
        // Keep the original scheduler rejection; this handler exists only for cleanup.
        if (onReject)
            promise.catch(onReject);
        return promise;
    }
    return new Promise((resolve) => host.setTimeout(resolve, 0));
}
/**
 * Returns control to the host event loop every `tick` milliseconds to avoid blocking long loops.
 * @param iters - number of loop iterations to run
 * @param tick - maximum time slice in milliseconds
 * @param cb - callback executed on each iteration
 * @param onReject - optional cleanup invoked only if a host yield fails
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @example
 * Run a loop that periodically yields back to the event loop.
 * ```ts
 * await asyncLoop(2, 0, () => {});
 * ```
 */
async function asyncLoop(iters, tick, cb, onReject) {
    anumber(iters, 'iters');
    anumber(tick, 'tick');
    if (typeof cb !== 'function')
        throw new TypeError('callback must be a function');
    // Callback is synchronous by contract; asyncLoop only yields between sync work windows.
    let ts = Date.now();
    for (let i = 0; i < iters; i++) {
        cb(i);
        // Date.now() is not monotonic, so in case if clock goes backwards we return return control too
        const diff = Date.now() - ts;
        if (diff >= 0 && diff < tick)
            continue;
        await nextTick(onReject);
        // Track only synchronous work time; scheduler delay after yielding is outside our budget.
        ts = Date.now();
    }
}
/**
 * Converts string to bytes using UTF8 encoding.
 * Built-in doesn't validate input to be string: we do the check.
 * Non-ASCII details are delegated to the platform `TextEncoder`.
 * @param str - string to encode
 * @returns UTF-8 encoded bytes.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Encode a string as UTF-8 bytes.
 * ```ts
 * utf8ToBytes('abc'); // Uint8Array.from([97, 98, 99])
 * ```
 */
function utf8ToBytes(str) {
    if (typeof str !== 'string')
        throw new TypeError('string expected');
    const encoded = new TextEncoder().encode(str);
    try {
        // Copy into the current realm for Firefox extension contexts. Callers that own the returned
        // buffer can then wipe it independently of TextEncoder's temporary result.
        return new Uint8Array(encoded); // https://bugzil.la/1681809
    }
    finally {
        clean(encoded);
    }
}
/**
 * Helper for KDFs: consumes Uint8Array or string.
 * String inputs are UTF-8 encoded; byte-array inputs stay aliased to the caller buffer.
 * @param data - user-provided KDF input
 * @param errorTitle - label included in thrown errors
 * @returns Byte representation of the input.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Normalize KDF input to bytes.
 * ```ts
 * kdfInputToBytes('password');
 * ```
 */
function kdfInputToBytes(data, errorTitle = '') {
    if (typeof data === 'string')
        return utf8ToBytes(data);
    return abytes(data, undefined, errorTitle);
}
/**
 * Copies several Uint8Arrays into one.
 * @param arrays - arrays to concatenate
 * @returns Concatenated byte array.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Concatenate multiple byte arrays.
 * ```ts
 * concatBytes(new Uint8Array([1]), new Uint8Array([2]));
 * ```
 */
function concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
        const a = arrays[i];
        abytes(a);
        sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
        const a = arrays[i];
        res.set(a, pad);
        pad += a.length;
    }
    return res;
}
/**
 * Validates declared required and optional field types on a plain object.
 * This walks field schemas and formats detailed errors, so avoid it on hot paths; use direct
 * one-line guards such as `abytes()`, `abool()`, or `anumber()` instead.
 * @param object - object to validate
 * @param fields - map of required field names to expected types
 * @param optFields - map of optional field names to expected types
 * @param title - label included in thrown errors
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Validate required and optional option fields.
 * ```ts
 * validateObject({ N: 1024, dkLen: 32 }, { N: 'number' }, { dkLen: 'number' });
 * ```
 */
const validateObject = (object, fields = {}, optFields = {}, title = 'object') => {
    aobject(object, title);
    aobject(fields, 'fields');
    aobject(optFields, 'optFields');
    function checkField(fieldName, expectedType, isOpt) {
        const label = title === 'object' ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
        // Config fields must be explicit own properties. Optional inherited values are rejected too
        // because callers keep reading the same options object after validation.
        const val = object[fieldName];
        // Runtime objects such as Field instances intentionally satisfy required method slots
        // via their shared prototype.
        if (!Object.hasOwn(object, fieldName) &&
            (isOpt ? val !== undefined : expectedType !== 'function')) {
            throw new TypeError(`${label} is invalid: expected own property`);
        }
        if (isOpt && val === undefined)
            return;
        const current = typeof val;
        if (current !== expectedType || val === null)
            throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
    }
    const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
    iter(fields, false);
    iter(optFields, true);
};
/**
 * Merges default options and passed options.
 * @param defaults - base option object
 * @param opts - user overrides
 * @param title - label included in thrown override errors
 * @returns Fresh merged option object with a null prototype.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Merge user overrides onto default options.
 * ```ts
 * checkOpts({ dkLen: 32 }, { asyncTick: 10 });
 * ```
 */
function checkOpts(defaults, opts, title = 'opts') {
    aopts(defaults, 'defaults');
    if (opts !== undefined)
        aopts(opts, title);
    // Callers read optional fields directly, so omitted values must not fall through to ambient
    // Object.prototype pollution (for example a forged `dkLen` changing SHAKE's default output).
    const merged = Object.assign(Object.create(null), defaults, opts);
    return merged;
}
/**
 * Creates a callable hash function from a stateful class constructor.
 * @param hashCons - hash constructor or factory
 * @param info - optional metadata such as DER OID
 * @returns Frozen callable hash wrapper with `.create()`.
 *   Wrapper construction eagerly calls `hashCons(undefined)` once to read
 *   `outputLen` / `blockLen`, so constructor side effects happen at module
 *   init time.
 * @throws On wrong argument types. {@link TypeError}
 * @example
 * Wrap a stateful hash constructor into a callable helper.
 * ```ts
 * import { createHasher } from '@noble/hashes/utils.js';
 * import { sha256 } from '@noble/hashes/sha2.js';
 * const wrapped = createHasher(sha256.create, { oid: sha256.oid });
 * wrapped(new Uint8Array([1]));
 * ```
 */
function utils_createHasher(hashCons, info = {}) {
    if (typeof hashCons !== 'function')
        throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
    info = checkOpts({}, info, 'info');
    const hashC = (msg, opts) => hashCons(opts)
        .update(msg)
        .digest();
    const tmp = hashCons(undefined);
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.canXOF = tmp.canXOF;
    hashC.create = (opts) => hashCons(opts);
    Object.assign(hashC, info);
    return Object.freeze(hashC);
}
/**
 * Cryptographically secure PRNG backed by `crypto.getRandomValues`.
 * @param bytesLength - number of random bytes to generate
 * @returns Random bytes.
 * The platform `getRandomValues()` implementation still defines any
 * single-call length cap, and this helper rejects oversize requests
 * with a stable library `RangeError` instead of host-specific errors.
 * @throws On wrong argument types. {@link TypeError}
 * @throws On wrong argument ranges or values. {@link RangeError}
 * @throws If the current runtime does not provide `crypto.getRandomValues`. {@link Error}
 * @example
 * Generate a fresh random key or nonce.
 * ```ts
 * const key = randomBytes(16);
 * ```
 */
function randomBytes(bytesLength = 32) {
    // Match the repo's other length-taking helpers instead of relying on Uint8Array coercion.
    anumber(bytesLength, 'bytesLength');
    const cr = typeof globalThis === 'object' ? globalThis.crypto : null;
    if (typeof cr?.getRandomValues !== 'function')
        throw new Error('crypto.getRandomValues must be defined');
    // Web Cryptography API Level 2 §10.1.1:
    // if `byteLength > 65536`, throw `QuotaExceededError`.
    // Keep the guard explicit so callers can see the quota in code
    // instead of discovering it by reading the spec or host errors.
    // This wrapper surfaces the same quota as a stable library RangeError.
    if (bytesLength > 65536)
        throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
    return cr.getRandomValues(new Uint8Array(bytesLength));
}
/**
 * Creates OID metadata for NIST hashes with prefix `06 09 60 86 48 01 65 03 04 02`.
 * @param suffix - final OID byte for the selected hash.
 *   The helper accepts any byte even though only the documented NIST hash
 *   suffixes are meaningful downstream.
 * @returns Object containing the DER-encoded OID.
 * @example
 * Build OID metadata for a NIST hash.
 * ```ts
 * oidNist(0x01);
 * ```
 */
const oidNist = (suffix) => ({
    // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
    // Larger suffix values would need base-128 OID encoding and a different length byte.
    oid: Uint8Array.from([0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, suffix]),
});

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/_md.js
/**
 * Internal Merkle-Damgard hash utils.
 * @module
 */


/**
 * Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
 * Returns bits from `b` when `a` is set, otherwise from `c`.
 * The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
 * set the same bit.
 * @param a - selector word
 * @param b - word chosen when selector bit is set
 * @param c - word chosen when selector bit is clear
 * @returns Mixed 32-bit word.
 * @example
 * Combine three words with the shared 32-bit choice primitive.
 * ```ts
 * Chi(0xffffffff, 0x12345678, 0x87654321);
 * ```
 */
function Chi(a, b, c) {
    return (a & b) ^ (~a & c);
}
/**
 * Shared 32-bit majority primitive reused by SHA-256 and SHA-1.
 * Returns bits shared by at least two inputs.
 * @param a - first input word
 * @param b - second input word
 * @param c - third input word
 * @returns Mixed 32-bit word.
 * @example
 * Combine three words with the shared 32-bit majority primitive.
 * ```ts
 * Maj(0xffffffff, 0x12345678, 0x87654321);
 * ```
 */
function Maj(a, b, c) {
    return (a & b) ^ (a & c) ^ (b & c);
}
/**
 * Merkle-Damgard hash construction base class.
 * Could be used to create MD5, RIPEMD, SHA1, SHA2.
 * Accepts only byte-aligned `Uint8Array` input, even when the underlying spec describes bit
 * strings with partial-byte tails.
 * @param blockLen - internal block size in bytes
 * @param outputLen - digest size in bytes
 * @param padOffset - trailing length field size in bytes
 * @param isLE - whether length and state words are encoded in little-endian
 * @example
 * Use a concrete subclass to get the shared Merkle-Damgard update/digest flow.
 * ```ts
 * import { _SHA1 } from '@noble/hashes/legacy.js';
 * const hash = new _SHA1();
 * hash.update(new Uint8Array([97, 98, 99]));
 * hash.digest();
 * ```
 */
class HashMD {
    blockLen;
    outputLen;
    canXOF = false;
    padOffset;
    isLE;
    // For partial updates less than block size
    buffer;
    view;
    finished = false;
    length = 0;
    pos = 0;
    destroyed = false;
    constructor(blockLen, outputLen, padOffset, isLE) {
        this.blockLen = blockLen;
        this.outputLen = outputLen;
        this.padOffset = padOffset;
        this.isLE = isLE;
        this.buffer = new Uint8Array(blockLen);
        this.view = createView(this.buffer);
    }
    update(data) {
        aexists(this);
        abytes(data);
        const { view, buffer, blockLen } = this;
        const len = data.length;
        let processed = false;
        for (let pos = 0; pos < len;) {
            const take = Math.min(blockLen - this.pos, len - pos);
            // Fast path only when there is no buffered partial block: `take === blockLen` implies
            // `this.pos === 0`, so we can process full blocks directly from the input view.
            if (take === blockLen) {
                const dataView = createView(data);
                for (; blockLen <= len - pos; pos += blockLen)
                    this.process(dataView, pos);
                processed = true;
                continue;
            }
            // When the whole input is buffered in one go (common for short messages), passing `data`
            // directly avoids allocating a subarray view.
            buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
            this.pos += take;
            pos += take;
            if (this.pos === blockLen) {
                this.process(view, 0);
                this.pos = 0;
                processed = true;
            }
        }
        this.length += data.length;
        // Shared schedule buffers only pick up input-derived words inside process(); if everything
        // was buffered without processing, there is nothing to zero.
        if (processed)
            this.roundClean();
        return this;
    }
    digestInto(out) {
        aexists(this);
        aoutput(out, this);
        this.finished = true;
        // Padding
        // We can avoid allocation of buffer for padding completely if it
        // was previously not allocated here. But it won't change performance.
        const { buffer, view, blockLen, isLE } = this;
        let { pos } = this;
        // append the bit '1' to the message, then zero-pad the rest of the block
        buffer[pos++] = 0b10000000;
        buffer.fill(0, pos);
        // we have less than padOffset left in buffer, so we cannot put length in
        // current block, need process it and pad again
        if (this.padOffset > blockLen - pos) {
            this.process(view, 0);
            buffer.fill(0);
        }
        // `padOffset` reserves the whole length field. For SHA-384/512 the high 64 bits stay zero from
        // the padding fill above, and JS will overflow before user input can make that half non-zero.
        // So we only need to write the low 64 bits here (`length * 8` only scales the exponent of an
        // integer below 2**53, so the split inside the helper stays exact).
        setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
        this.process(view, 0);
        // The final block above is processed outside update(), so the shared message-schedule
        // buffers (e.g. SHA256_W) would otherwise retain input-derived words after digest().
        this.roundClean();
        // digest() passes our own `buffer` as `out`; reuse its cached view instead of allocating one.
        const oview = out === buffer ? view : createView(out);
        const len = this.outputLen;
        // NOTE: we do division by 4 later, which must be fused in single op with modulo by JIT
        const outLen = len / 4;
        const state = this.get();
        // Subclass-misconfiguration invariant: outputLen must be 32-bit aligned and fit the state.
        if (len % 4 || outLen > state.length)
            throw new Error('invalid outputLen');
        for (let i = 0; i < outLen; i++)
            oview.setUint32(4 * i, state[i], isLE);
    }
    digest() {
        const { buffer, outputLen } = this;
        this.digestInto(buffer);
        // Copy before destroy(): subclasses wipe `buffer` during cleanup, but `digest()` must return
        // fresh bytes to the caller.
        const res = buffer.slice(0, outputLen);
        this.destroy();
        return res;
    }
    _cloneIntoMeta(to) {
        const { buffer, length, finished, destroyed, pos } = this;
        to.destroyed = destroyed;
        to.finished = finished;
        to.length = length;
        to.pos = pos;
        // Only partial-block bytes need copying: when `length % blockLen === 0`, `pos === 0` and
        // later `update()` / `digestInto()` overwrite `to.buffer` from the start before reading it.
        if (pos)
            to.buffer.set(buffer); // Avoid a hot modulo guard.
        return to;
    }
    clone() {
        return this._cloneInto();
    }
}
/**
 * Initial SHA-2 state: fractional parts of square roots of first 16 primes 2..53.
 * Check out `test/misc/sha2-gen-iv.js` for recomputation guide.
 */
/** Initial SHA256 state from RFC 6234 §6.1: the first 32 bits of the fractional parts of the
 * square roots of the first eight prime numbers. Exported as a shared table; callers must treat
 * it as read-only because constructors copy words from it by index. */
const SHA256_IV = /* @__PURE__ */ (/* unused pure expression or super */ null && (Uint32Array.from([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])));
/** Initial SHA224 state `H(0)` from RFC 6234 §6.1. Exported as a shared table; callers must
 * treat it as read-only because constructors copy words from it by index. */
const SHA224_IV = /* @__PURE__ */ (/* unused pure expression or super */ null && (Uint32Array.from([
    0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
])));
/** Initial SHA384 state from RFC 6234 §6.3: eight RFC 64-bit `H(0)` words stored as sixteen
 * big-endian 32-bit halves. Derived from the fractional parts of the square roots of the ninth
 * through sixteenth prime numbers. Exported as a shared table; callers must treat it as read-only
 * because constructors copy halves from it by index. */
const SHA384_IV = /* @__PURE__ */ (/* unused pure expression or super */ null && (Uint32Array.from([
    0xcbbb9d5d, 0xc1059ed8, 0x629a292a, 0x367cd507, 0x9159015a, 0x3070dd17, 0x152fecd8, 0xf70e5939,
    0x67332667, 0xffc00b31, 0x8eb44a87, 0x68581511, 0xdb0c2e0d, 0x64f98fa7, 0x47b5481d, 0xbefa4fa4,
])));
/** Initial SHA512 state from RFC 6234 §6.3: eight RFC 64-bit `H(0)` words stored as sixteen
 * big-endian 32-bit halves. Derived from the fractional parts of the square roots of the first
 * eight prime numbers. Exported as a shared table; callers must treat it as read-only because
 * constructors copy halves from it by index. */
const SHA512_IV = /* @__PURE__ */ (/* unused pure expression or super */ null && (Uint32Array.from([
    0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b, 0x3c6ef372, 0xfe94f82b, 0xa54ff53a, 0x5f1d36f1,
    0x510e527f, 0xade682d1, 0x9b05688c, 0x2b3e6c1f, 0x1f83d9ab, 0xfb41bd6b, 0x5be0cd19, 0x137e2179,
])));

;// CONCATENATED MODULE: ./node_modules/@noble/hashes/legacy.js
/**

SHA1 (RFC 3174), MD5 (RFC 1321), and RIPEMD160 legacy, weak hash functions.
RFC 2286 only covers HMAC-RIPEMD160 wrapper material and test vectors,
not the base RIPEMD-160 compression spec.
Don't use them in a new protocol. What "weak" means:

- Collisions can be made with 2^18 effort in MD5, 2^60 in SHA1, 2^80 in RIPEMD160.
- No practical pre-image attacks (only theoretical, 2^123.4)
- HMAC seems kinda ok: https://www.rfc-editor.org/rfc/rfc6151
 * @module
 */


/** Initial SHA-1 state from RFC 3174 §6.1. */
const SHA1_IV = /* @__PURE__ */ Uint32Array.from([
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
]);
// Reusable 80-word SHA-1 message schedule buffer.
const SHA1_W = /* @__PURE__ */ new Uint32Array(80);
/** Internal SHA1 legacy hash class. */
class _SHA1 extends HashMD {
    A = SHA1_IV[0] | 0;
    B = SHA1_IV[1] | 0;
    C = SHA1_IV[2] | 0;
    D = SHA1_IV[3] | 0;
    E = SHA1_IV[4] | 0;
    constructor() {
        super(64, 20, 8, false);
    }
    get() {
        const { A, B, C, D, E } = this;
        return [A, B, C, D, E];
    }
    set(A, B, C, D, E) {
        this.A = A | 0;
        this.B = B | 0;
        this.C = C | 0;
        this.D = D | 0;
        this.E = E | 0;
    }
    _cloneInto(to) {
        (to ||= new this.constructor()).set(...this.get());
        return this._cloneIntoMeta(to);
    }
    process(view, offset) {
        for (let i = 0; i < 16; i++, offset += 4)
            SHA1_W[i] = view.getUint32(offset, false);
        for (let i = 16; i < 80; i++)
            SHA1_W[i] = rotl(SHA1_W[i - 3] ^ SHA1_W[i - 8] ^ SHA1_W[i - 14] ^ SHA1_W[i - 16], 1);
        // Compression function main loop, 80 rounds
        let { A, B, C, D, E } = this;
        for (let i = 0; i < 80; i++) {
            let F, K;
            if (i < 20) {
                F = Chi(B, C, D);
                K = 0x5a827999;
            }
            else if (i < 40) {
                F = B ^ C ^ D;
                K = 0x6ed9eba1;
            }
            else if (i < 60) {
                F = Maj(B, C, D);
                K = 0x8f1bbcdc;
            }
            else {
                F = B ^ C ^ D;
                K = 0xca62c1d6;
            }
            const T = (rotl(A, 5) + F + E + K + SHA1_W[i]) | 0;
            E = D;
            D = C;
            C = rotl(B, 30);
            B = A;
            A = T;
        }
        // Add the compressed chunk to the current hash value
        A = (A + this.A) | 0;
        B = (B + this.B) | 0;
        C = (C + this.C) | 0;
        D = (D + this.D) | 0;
        E = (E + this.E) | 0;
        this.set(A, B, C, D, E);
    }
    roundClean() {
        clean(SHA1_W);
    }
    destroy() {
        // HashMD callers route post-destroy usability through `destroyed`; zeroizing alone still leaves
        // update()/digest() callable on reused instances.
        this.destroyed = true;
        this.set(0, 0, 0, 0, 0);
        clean(this.buffer);
    }
}
/**
 * SHA1 (RFC 3174) legacy hash function. It was cryptographically broken.
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with SHA1.
 * ```ts
 * sha1(new Uint8Array([97, 98, 99]));
 * ```
 */
const sha1 = /* @__PURE__ */ utils_createHasher(() => new _SHA1());
/** RFC 1321 `T[i]` uses `floor(2^32 * abs(sin(i)))`; this is the shared `2^32` scale factor. */
const p32 = /* @__PURE__ */ Math.pow(2, 32);
/** RFC 1321 `T[1..64]` table. */
const K = /* @__PURE__ */ Array.from({ length: 64 }, (_, i) => Math.floor(p32 * Math.abs(Math.sin(i + 1))));
/** MD5 initial state from RFC 1321, stored as 4 u32 words. */
const MD5_IV = /* @__PURE__ */ SHA1_IV.slice(0, 4);
// Reusable 16-word MD5 message block buffer.
const MD5_W = /* @__PURE__ */ new Uint32Array(16);
// RFC 1321 §3.4 per-round rotate amounts, flattened to 64 entries so the round loop
// avoids allocating a 4-element array literal every round (measured ~5% of md5).
const MD5_SHIFTS = /* @__PURE__ */ (() => {
    const S = [
        [7, 12, 17, 22],
        [5, 9, 14, 20],
        [4, 11, 16, 23],
        [6, 10, 15, 21],
    ];
    return Uint8Array.from({ length: 64 }, (_, i) => S[Math.floor(i / 16)][i % 4]);
})();
/** Internal MD5 legacy hash class. */
class _MD5 extends HashMD {
    A = MD5_IV[0] | 0;
    B = MD5_IV[1] | 0;
    C = MD5_IV[2] | 0;
    D = MD5_IV[3] | 0;
    constructor() {
        super(64, 16, 8, true);
    }
    get() {
        const { A, B, C, D } = this;
        return [A, B, C, D];
    }
    set(A, B, C, D) {
        this.A = A | 0;
        this.B = B | 0;
        this.C = C | 0;
        this.D = D | 0;
    }
    _cloneInto(to) {
        (to ||= new this.constructor()).set(...this.get());
        return this._cloneIntoMeta(to);
    }
    process(view, offset) {
        for (let i = 0; i < 16; i++, offset += 4)
            MD5_W[i] = view.getUint32(offset, true);
        // Compression function main loop, 64 rounds
        let { A, B, C, D } = this;
        for (let i = 0; i < 64; i++) {
            let F, g;
            if (i < 16) {
                F = Chi(B, C, D);
                g = i;
            }
            else if (i < 32) {
                // RFC 1321 round 2 uses G(B,C,D) = (B & D) | (C & ~D), which is `Chi(D, B, C)`.
                F = Chi(D, B, C);
                g = (5 * i + 1) % 16;
            }
            else if (i < 48) {
                F = B ^ C ^ D;
                g = (3 * i + 5) % 16;
            }
            else {
                F = C ^ (B | ~D);
                g = (7 * i) % 16;
            }
            F = F + A + K[i] + MD5_W[g];
            A = D;
            D = C;
            C = B;
            B = B + rotl(F, MD5_SHIFTS[i]);
        }
        // Add the compressed chunk to the current hash value
        A = (A + this.A) | 0;
        B = (B + this.B) | 0;
        C = (C + this.C) | 0;
        D = (D + this.D) | 0;
        this.set(A, B, C, D);
    }
    roundClean() {
        clean(MD5_W);
    }
    destroy() {
        // HashMD callers route post-destroy usability through `destroyed`; zeroizing alone still leaves
        // update()/digest() callable on reused instances.
        this.destroyed = true;
        this.set(0, 0, 0, 0);
        clean(this.buffer);
    }
}
/**
 * MD5 (RFC 1321) legacy hash function. It was cryptographically broken.
 * MD5 architecture is similar to SHA1, with some differences:
 * - Reduced output length: 16 bytes (128 bit) instead of 20
 * - 64 rounds, instead of 80
 * - Little-endian: could be faster, but will require more code
 * - Non-linear index selection: huge speed-up for unroll
 * - Per round constants: more memory accesses, additional speed-up for unroll
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with MD5.
 * ```ts
 * md5(new Uint8Array([97, 98, 99]));
 * ```
 */
const md5 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher(() => new _MD5())));
// RIPEMD-160
// Permutation repeatedly applied to derive the later RIPEMD-160 message-order tables.
const Rho160 = /* @__PURE__ */ Uint8Array.from([
    7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8,
]);
const Id160 = /* @__PURE__ */ (() => Uint8Array.from(new Array(16).fill(0).map((_, i) => i)))();
const Pi160 = /* @__PURE__ */ (() => Id160.map((i) => (9 * i + 5) % 16))();
// Five left/right message-word orderings for the RIPEMD-160 dual-lane rounds.
const idxLR = /* @__PURE__ */ (() => {
    const L = [Id160];
    const R = [Pi160];
    const res = [L, R];
    for (let i = 0; i < 4; i++)
        for (let j of res)
            j.push(j[i].map((k) => Rho160[k]));
    return res;
})();
const idxL = /* @__PURE__ */ (() => idxLR[0])();
const idxR = /* @__PURE__ */ (() => idxLR[1])();
// const [idxL, idxR] = idxLR;
// Base per-group shift table before the left/right message-order permutations are applied.
const shifts160 = /* @__PURE__ */ [
    [11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8],
    [12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7],
    [13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9],
    [14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6],
    [15, 12, 13, 13, 9, 5, 8, 6, 14, 11, 12, 11, 8, 6, 5, 5],
].map((i) => Uint8Array.from(i));
const shiftsL160 = /* @__PURE__ */ idxL.map((idx, i) => idx.map((j) => shifts160[i][j]));
const shiftsR160 = /* @__PURE__ */ idxR.map((idx, i) => idx.map((j) => shifts160[i][j]));
// Five left-lane additive constants for RIPEMD-160.
const Kl160 = /* @__PURE__ */ Uint32Array.from([
    0x00000000, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e,
]);
// Five right-lane additive constants for RIPEMD-160.
const Kr160 = /* @__PURE__ */ Uint32Array.from([
    0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0x00000000,
]);
// Called `f()` in the spec; valid `group` values are 0..4, and out-of-range
// inputs currently fall through to the group-4 branch.
function ripemd_f(group, x, y, z) {
    if (group === 0)
        return x ^ y ^ z;
    if (group === 1)
        return (x & y) | (~x & z);
    if (group === 2)
        return (x | ~y) ^ z;
    if (group === 3)
        return (x & z) | (y & ~z);
    return x ^ (y | ~z);
}
// Reusable 16-word RIPEMD-160 message block buffer.
const BUF_160 = /* @__PURE__ */ new Uint32Array(16);
/**
 * Internal RIPEMD-160 legacy hash class.
 * RFC 2286 only adds HMAC-RIPEMD160 material, not the core hash specification.
 */
class _RIPEMD160 extends HashMD {
    h0 = 0x67452301 | 0;
    h1 = 0xefcdab89 | 0;
    h2 = 0x98badcfe | 0;
    h3 = 0x10325476 | 0;
    h4 = 0xc3d2e1f0 | 0;
    constructor() {
        super(64, 20, 8, true);
    }
    get() {
        const { h0, h1, h2, h3, h4 } = this;
        return [h0, h1, h2, h3, h4];
    }
    set(h0, h1, h2, h3, h4) {
        this.h0 = h0 | 0;
        this.h1 = h1 | 0;
        this.h2 = h2 | 0;
        this.h3 = h3 | 0;
        this.h4 = h4 | 0;
    }
    _cloneInto(to) {
        (to ||= new this.constructor()).set(...this.get());
        return this._cloneIntoMeta(to);
    }
    process(view, offset) {
        for (let i = 0; i < 16; i++, offset += 4)
            BUF_160[i] = view.getUint32(offset, true);
        // prettier-ignore
        let al = this.h0 | 0, ar = al, bl = this.h1 | 0, br = bl, cl = this.h2 | 0, cr = cl, dl = this.h3 | 0, dr = dl, el = this.h4 | 0, er = el;
        // Instead of iterating 0 to 80, we split it into 5 groups
        // And use the groups in constants, functions, etc. Much simpler
        for (let group = 0; group < 5; group++) {
            const rGroup = 4 - group;
            const hbl = Kl160[group], hbr = Kr160[group]; // prettier-ignore
            const rl = idxL[group], rr = idxR[group]; // prettier-ignore
            const sl = shiftsL160[group], sr = shiftsR160[group]; // prettier-ignore
            for (let i = 0; i < 16; i++) {
                const tl = (rotl(al + ripemd_f(group, bl, cl, dl) + BUF_160[rl[i]] + hbl, sl[i]) + el) | 0;
                al = el, el = dl, dl = rotl(cl, 10) | 0, cl = bl, bl = tl; // prettier-ignore
            }
            // 2 loops are 10% faster
            for (let i = 0; i < 16; i++) {
                const tr = (rotl(ar + ripemd_f(rGroup, br, cr, dr) + BUF_160[rr[i]] + hbr, sr[i]) + er) | 0;
                ar = er, er = dr, dr = rotl(cr, 10) | 0, cr = br, br = tr; // prettier-ignore
            }
        }
        // Add the compressed chunk to the current hash value
        // Final recombination cross-adds the left/right lane accumulators into the next h0..h4 order.
        this.set((this.h1 + cl + dr) | 0, (this.h2 + dl + er) | 0, (this.h3 + el + ar) | 0, (this.h4 + al + br) | 0, (this.h0 + bl + cr) | 0);
    }
    roundClean() {
        clean(BUF_160);
    }
    destroy() {
        this.destroyed = true;
        clean(this.buffer);
        this.set(0, 0, 0, 0, 0);
    }
}
/**
 * RIPEMD-160 - a legacy hash function from 1990s.
 * RFC 2286 only covers HMAC-RIPEMD160 test material; the links below point
 * at the base RIPEMD-160 references.
 * * {@link https://homes.esat.kuleuven.be/~bosselae/ripemd160.html}
 * * {@link https://homes.esat.kuleuven.be/~bosselae/ripemd160/pdf/AB-9601/AB-9601.pdf}
 * @param msg - message bytes to hash
 * @param opts - Reserved hash options.
 * @returns Digest bytes.
 * @example
 * Hash a message with RIPEMD-160.
 * ```ts
 * ripemd160(new Uint8Array([97, 98, 99]));
 * ```
 */
const ripemd160 = /* @__PURE__ */ (/* unused pure expression or super */ null && (createHasher(() => new _RIPEMD160())));

;// CONCATENATED MODULE: ./build/expressions/murmur-hash.js
const C1 = 0x239b961b;
const C2 = 0xab0e9789;
/**
 * MurmurHash3 of 64 bits in its variant for 32-bit arithmetic, seed 0: what `uniqueString` encodes.
 * Checked against the engine's answers, texts beyond ASCII included.
 */
function murmurHash64(data) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    let high = 0;
    let low = 0;
    let at = 0;
    for (; at + 8 <= data.length; at += 8) {
        low = (low ^ mixLow(view.getUint32(at, true))) >>> 0;
        low = (Math.imul((rotate(low, 19) + high) >>> 0, 5) + 0x561ccd1b) >>> 0;
        high = (high ^ mixHigh(view.getUint32(at + 4, true))) >>> 0;
        high = (Math.imul((rotate(high, 13) + low) >>> 0, 5) + 0x0bcaa747) >>> 0;
    }
    const tail = [...data.subarray(at)];
    low ^= mixLow(littleEndian(tail.slice(0, 4)));
    high ^= mixHigh(littleEndian(tail.slice(4)));
    low = (low ^ data.length) >>> 0;
    high = (high ^ data.length) >>> 0;
    low = (low + high) >>> 0;
    high = (high + low) >>> 0;
    low = finish(low);
    high = finish(high);
    low = (low + high) >>> 0;
    high = (high + low) >>> 0;
    return (BigInt(high) << 32n) | BigInt(low);
}
function mixLow(word) {
    return Math.imul(rotate(Math.imul(word, C1), 15), C2);
}
function mixHigh(word) {
    return Math.imul(rotate(Math.imul(word, C2), 17), C1);
}
function littleEndian(bytes) {
    return bytes.reduceRight((word, byte) => (word << 8) | byte, 0);
}
function rotate(word, bits) {
    return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}
function finish(word) {
    let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./build/expressions/functions/hash.js




/** Hashes of text, the same for every deployment: the arguments are joined by '-' and hashed as UTF-8. Source: engine. */
const hashFunctions = [
    defineVariadic('uniqueString', { rest: STRING, minimum: 1, returns: 'String', foresight: { text: () => UNIQUE_STRING } }, (parts) => uniqueString(parts.join('-'))),
    defineVariadic('guid', { rest: STRING, minimum: 1, returns: 'String', foresight: { text: () => GUID_TEXT } }, (parts) => guid(parts.join('-'))),
];
const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** 13 characters of base 32, the five highest bits first. */
function uniqueString(text) {
    let hash = murmurHash64(new TextEncoder().encode(text));
    let encoded = '';
    for (let length = 0; length < 13; length++) {
        encoded += BASE_32.charAt(Number(hash >> 59n));
        hash = BigInt.asUintN(64, hash << 5n);
    }
    return encoded;
}
/** Azure Resource Manager's namespace for name-based GUIDs: 11fb06fb-712d-4ddd-98c7-e71bbd588830. */
const NAMESPACE = [0x11, 0xfb, 0x06, 0xfb, 0x71, 0x2d, 0x4d, 0xdd, 0x98, 0xc7, 0xe7, 0x1b, 0xbd, 0x58, 0x88, 0x30];
/** Version 5 of RFC 4122. */
function guid(text) {
    const hash = sha1(Uint8Array.from([...NAMESPACE, ...new TextEncoder().encode(text)]));
    const bytes = [...hash.subarray(0, 16)].map((byte, index) => {
        if (index === 6)
            return (byte & 0x0f) | 0x50;
        return index === 8 ? (byte & 0x3f) | 0x80 : byte;
    });
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

;// CONCATENATED MODULE: ./build/expressions/functions/lambda-elements.js



/** What a condition comes to; unknown where it is not known. */
function condition(name, result) {
    if (result instanceof value_Unknown)
        return result;
    const truth = truthOf(result);
    if (truth === undefined)
        throw wrongResult(name, 'Boolean', result);
    return truth;
}
/** What is known of a list whose elements are some of those of another. */
function describeElements(source) {
    const { element } = source.description;
    // Elements do not keep their places: each may be any of the source.
    return {
        element: element && perPlace(() => element({})),
        part: () => source.description.part?.(undefined),
    };
}
function wrongResult(name, type, result) {
    return new ExpressionError('argument', `The lambda of '${name}' must give a value of type ${type}, not ${typeNameOf(result)}.`);
}

;// CONCATENATED MODULE: ./build/expressions/functions/lambda-form.js










/** A function that takes lambdas: `lambda(…)` is valid only directly as its argument. Source: engine. */
function lambdaForm(definition) {
    const { name, source: parameter, values: valueCount = 0, returns } = definition;
    const most = 1 + valueCount + definition.lambdas.length;
    const fewest = most - (definition.optional ?? 0);
    const facts = returns === undefined ? {} : { type: returns, nullable: false };
    const apply = (call, environment, locals, evaluate) => {
        if (call.args.length < fewest || call.args.length > most)
            throw arityError(name, fewest, most, call.args.length);
        const evaluated = call.args.slice(0, 1 + valueCount).map((arg) => evaluate(arg, locals));
        const lambdas = () => call.args.slice(1 + valueCount).map((arg, index) => bind(definition, arg, index, locals, evaluate));
        const stopped = (by, known) => lambda_form_unresolved(call, evaluated, by, environment, locals, { ...facts, ...known });
        const [written = null, ...values] = evaluated;
        const source = withCoveredParts(written);
        if (source instanceof value_Unknown) {
            const again = (other) => apply({ ...call, args: [{ kind: 'value', value: other }, ...call.args.slice(1)] }, environment, locals, evaluate);
            const alternatives = kept((effort) => alternativesOf([source], ([other = null]) => again(other), effort));
            return stopped([], { alternatives, ...(definition.describe?.(source, attemptLambdas(lambdas)) ?? {}) });
        }
        if (!parameter.accepts(source))
            throw argumentError(name, 0, `must be of type ${parameter.name}, not ${typeNameOf(source)}`);
        if (values.some((value) => value instanceof value_Unknown)) {
            // The engine does not look any further, not even for lambdas; every value would be refused where this is.
            const results = attempt(() => definition.evaluate(source, lambdas(), values));
            return stopped(results.filter((each) => each instanceof value_Unknown), { alternatives: () => results });
        }
        const result = definition.evaluate(source, lambdas(), values);
        // A result that may be anything (`reduce`) is itself what is known of the call.
        if (result instanceof value_Unknown) {
            const { foresee } = definition;
            const known = foresee === undefined ? {} : { alternatives: kept((effort) => foresee(source, lambdas(), effort)) };
            return stopped([result], returns === undefined ? { alternatives: () => [result] } : known);
        }
        return written instanceof Secret
            ? covered(result, { ...call, args: [written.expression, ...call.args.slice(1)] }, extentOfResidue([written]))
            : result;
    };
    return { name, ...(returns === undefined ? {} : { returns }), apply };
}
/** The call with its plain arguments reduced and its lambdas as written (engine). */
function lambda_form_unresolved(call, evaluated, by, environment, locals, facts) {
    return new value_Unknown(() => {
        const lambdas = call.args.slice(evaluated.length).map((arg) => asWritten(arg, environment, locals));
        const parts = [...evaluated, ...by];
        const description = {
            expression: { ...call, args: [...evaluated.map(residue_embed), ...lambdas] },
            causes: causesOf(parts),
            ...(parts.some(holdsSecret) ? { secret: true } : {}),
            ...facts,
        };
        return { ...description, member: (key) => elementAt(description, key) };
    }, extentOfResidue(evaluated));
}
/** An element of an unresolved call is printed as one: what it looks like names lambda variables. */
function elementAt({ expression, causes, secret = false, element }, key) {
    if (element === undefined || typeof key !== 'number')
        return undefined;
    return new value_Unknown(() => ({
        expression: access(expression, key),
        causes,
        ...(secret ? { secret } : {}),
        alternatives: () => [element(key)],
    }));
}
function bind({ name, lambdas, values = 0 }, arg, index, locals, evaluate) {
    if (arg.kind !== 'call' || arg.namespace !== undefined || arg.key !== 'lambda')
        throw argumentError(name, 1 + values + index, 'must be a lambda');
    const [fewest, most] = lambdas[index] ?? [1, 1];
    const body = arg.args.at(-1);
    const count = arg.args.length - 1;
    if (body === undefined || count < fewest || count > most)
        throw arityError('lambda', fewest + 1, most + 1, arg.args.length);
    const variables = arg.args.slice(0, -1).map((variable, position) => {
        const text = evaluate(variable, locals);
        if (typeof text !== 'string')
            throw argumentError('lambda', position, `must be a String, not ${typeNameOf(text)}`);
        return text;
    });
    const apply = (...given) => evaluate(body, variables.reduce((outer, variable, position) => ({ key: name_nameKey(variable), value: given[position] ?? null, outer }), locals));
    return { variables, apply };
}
/** Lambdas of a call that stays unresolved are not checked (engine). */
function attemptLambdas(lambdas) {
    return errors_catching(ExpressionError, lambdas, () => []);
}

;// CONCATENATED MODULE: ./build/expressions/functions/sort.js




/** Stable; the lambda says whether its first argument stands before its second. */
const sort = lambdaForm({
    name: 'sort',
    source: ARRAY,
    lambdas: [[2, 2]],
    returns: 'Array',
    describe: describeElements,
    evaluate: (array, [lambda]) => mergeSort(array, (a, b) => condition('sort', lambda?.apply(a, b) ?? null)),
});
/**
 * Bottom-up, in runs of powers of two; takes the right element only where it stands before the left one and not the
 * other way round as well. Both are asked of every pair that is compared: an error in either refuses (engine).
 */
function mergeSort(array, before) {
    if (array.length < 2)
        return array;
    const middle = 2 ** Math.floor(Math.log2(array.length - 1));
    const left = mergeSort(array.slice(0, middle), before);
    if (left instanceof value_Unknown)
        return left;
    const right = mergeSort(array.slice(middle), before);
    if (right instanceof value_Unknown)
        return right;
    const merged = [];
    let [l, r] = [0, 0];
    while (l < left.length && r < right.length) {
        const [a = null, b = null] = [left[l], right[r]];
        const keepsLeft = before(a, b);
        if (keepsLeft instanceof value_Unknown)
            return keepsLeft;
        const putsRight = before(b, a);
        if (putsRight instanceof value_Unknown)
            return putsRight;
        const takesRight = putsRight && !keepsLeft;
        merged.push(takesRight ? b : a);
        if (takesRight)
            r += 1;
        else
            l += 1;
    }
    return [...merged, ...left.slice(l), ...right.slice(r)];
}

;// CONCATENATED MODULE: ./build/expressions/functions/lambda.js














/** A secret may not become the name of a property, which everybody can read. */
function propertyName(name, result) {
    if (result instanceof value_Unknown || typeof result === 'string')
        return result;
    if (result instanceof Secret && typeOf(result) === 'String')
        return hiddenName(result);
    throw wrongResult(name, 'String', result);
}
const homes = new WeakMap();
/** What tells the element at a place of an array from all others. */
function homeAt(source, place) {
    const known = homes.get(source) ?? new Map();
    homes.set(source, known);
    const home = known.get(place) ?? {};
    known.set(place, home);
    return home;
}
/** Each lambda result for an array of unknown length looks like the one for an unknown element. */
function describeMap(source, [lambda]) {
    if (lambda === undefined)
        return {};
    const open = (variable, home, facts) => new value_Unknown(() => ({
        expression: { ...ast_call('lambdaVariables', [ast_literal(variable)]), home },
        causes: source.description.causes,
        ...facts,
        ...(source.description.secret === true ? { secret: true } : {}),
    }));
    const [item = '', index = ''] = lambda.variables;
    const element = perPlace((place) => {
        const part = source.description.part?.(undefined);
        const home = homeAt(source, place);
        const unknownItem = open(item, home, part === 'absent' || part === undefined ? {} : part);
        const at = typeof place === 'number' ? place : open(index, {}, { type: 'Integer', nullable: false });
        const result = attempt(() => lambda.apply(source.description.element?.(place) ?? unknownItem, at));
        return result[0] ?? open(item, {}, {});
    });
    return { element };
}
const filter = lambdaForm({
    name: 'filter',
    source: ARRAY,
    lambdas: [[1, 2]],
    returns: 'Array',
    describe: describeElements,
    evaluate(array, [lambda]) {
        const kept = [];
        for (const [index, item] of array.entries()) {
            const keep = condition('filter', lambda?.apply(item, index) ?? null);
            if (keep instanceof value_Unknown)
                return keep;
            if (keep)
                kept.push(item);
        }
        return kept;
    },
    foresee(array, [lambda], effort) {
        const conditions = array.map((item, index) => attempt(() => condition('filter', lambda?.apply(item, index) ?? null))[0]);
        const answers = conditions.filter((each) => each !== undefined);
        if (answers.length < array.length)
            return [];
        return foldWays(answers, {
            way: (truths, given) => [
                new Way(truths.some((truth) => truth instanceof value_Unknown)
                    ? someOf(truths, { type: 'Array', nullable: false })
                    : array.filter((_, index) => truths[index] === true), given),
            ],
            choice: (parts) => parts.flat(),
        }, way_NO_CHOICES, effort);
    },
});
/** A value of which nothing more is known. */
function someOf(because, facts) {
    const secret = because.some(holdsSecret) ? { secret: true } : {};
    return new value_Unknown(() => ({ expression: ast_call('unknown', []), causes: causesOf(because), ...secret, ...facts }));
}
/** Names that are equal but for case are refused. */
const toObject = lambdaForm({
    name: 'toObject',
    source: ARRAY,
    lambdas: [
        [1, 1],
        [1, 1],
    ],
    optional: 1,
    returns: 'Object',
    evaluate(array, [key, value]) {
        const entries = new Map();
        const dynamic = [];
        const names = new Set();
        for (const item of array) {
            const name = propertyName('toObject', key?.apply(item) ?? null);
            const result = value === undefined ? item : value.apply(item);
            if (name instanceof value_Unknown) {
                dynamic.push([name, result, entries.size]);
                continue;
            }
            if (names.has(name_nameKey(name)))
                throw new ExpressionError('argument', `The lambda of 'toObject' gives the name '${name}' twice.`);
            names.add(name_nameKey(name));
            entries.set(name, result);
        }
        return new ObjectValue(entries, dynamic);
    },
});
/** Names that are equal but for case are one group, under the first spelling. */
const groupBy = lambdaForm({
    name: 'groupBy',
    source: ARRAY,
    lambdas: [
        [1, 1],
        [1, 1],
    ],
    optional: 1,
    returns: 'Object',
    evaluate(array, [key, value]) {
        const groups = new Map();
        for (const item of array) {
            const name = propertyName('groupBy', key?.apply(item) ?? null);
            if (name instanceof value_Unknown)
                return name;
            const group = groups.get(name_nameKey(name)) ?? { name, items: [] };
            groups.set(name_nameKey(name), group);
            group.items.push(value === undefined ? item : value.apply(item));
        }
        return new ObjectValue(new Map([...groups.values()].map(({ name, items }) => [name, items])));
    },
});
/** Stays unresolved from the first result that is not known (engine), although what comes after it may be known. */
function reduced(array, lambda, initial) {
    let accumulated = initial;
    for (const [index, item] of array.entries()) {
        const before = accumulated;
        if (!(before instanceof value_Unknown))
            accumulated = lambda?.apply(before, item, index) ?? null;
        else {
            const rest = array.slice(index);
            const last = attempt(() => rest.reduce((result, each, at) => lambda?.apply(result, each, index + at) ?? null, before));
            return someOf([before], { alternatives: () => last });
        }
    }
    return accumulated;
}
/** Functions that take lambdas. Source: engine. */
const lambdaForms = [
    lambdaForm({
        name: 'map',
        source: ARRAY,
        lambdas: [[1, 2]],
        returns: 'Array',
        describe: describeMap,
        evaluate: (array, [lambda]) => array.map((item, index) => lambda?.apply(item, index) ?? null),
    }),
    filter,
    lambdaForm({
        name: 'reduce',
        source: ARRAY,
        values: 1,
        lambdas: [[2, 3]],
        evaluate: (array, [lambda], [initial = null]) => reduced(array, lambda, initial),
    }),
    sort,
    toObject,
    groupBy,
    lambdaForm({
        name: 'mapValues',
        source: OBJECT,
        lambdas: [[1, 1]],
        returns: 'Object',
        evaluate: (object, [lambda]) => new ObjectValue(new Map([...object.entries].map(([name, value]) => [name, lambda?.apply(value) ?? null])), object.dynamic.map(([name, value, after]) => [name, lambda?.apply(value) ?? null, after])),
    }),
];

;// CONCATENATED MODULE: ./build/expressions/functions/logical.js






/** Of what must be a Boolean, if it is anything. */
const negated = {
    results: ([value = null], effort) => alternatives_truthsOf(value, effort).map(({ truth, given }) => new Way(!truth, given)),
};
/** Constants and `not`. `if`, `and`, `or` and `coalesce` leave arguments out and are forms of their own. */
const logicalFunctions = [
    defineFunction('true', { parameters: [], returns: 'Boolean' }, () => true),
    defineFunction('false', { parameters: [], returns: 'Boolean' }, () => false),
    defineFunction('null', { parameters: [], returns: 'Null' }, () => null),
    defineFunction('not', { parameters: [BOOLEAN], returns: 'Boolean', declassifies: true, foresight: negated }, (value) => !value),
];
/** `fail(message)` has no value. A form because a message that holds a secret must not be repeated. */
const fail = {
    name: 'fail',
    apply(call, _environment, locals, evaluate) {
        const [arg] = call.args;
        if (arg === undefined || call.args.length > 1)
            throw arityError('fail', 1, 1, call.args.length);
        const message = evaluate(arg, locals);
        if (message instanceof value_Unknown)
            return residualCall(call, [message], { alternatives: () => [] });
        if (typeOf(message) !== 'String')
            throw argumentError('fail', 0, `must be of type String, not ${typeNameOf(message)}`);
        throw new ExpressionError('fail', typeof message === 'string' ? message : 'The message of fail() holds a secure value.');
    },
};
const logicalForms = [fail];

;// CONCATENATED MODULE: ./build/expressions/functions/object.js








/** Names must be Strings and differ in more than nothing: `a` and `A` may stand side by side (engine). */
const createObject = {
    name: 'createObject',
    required: [],
    optional: [],
    rest: ANY,
    returns: 'Object',
    unknowns: 'parts',
    declassifies: false,
    evaluate(args) {
        if (args.length % 2 !== 0)
            throw new ExpressionError('argument', `'createObject' takes names and values in pairs, not ${args.length} arguments.`);
        const entries = new Map();
        const dynamic = [];
        for (let index = 0; index < args.length; index += 2) {
            const [key, value] = [args[index] ?? null, args[index + 1] ?? null];
            if (key instanceof value_Unknown)
                dynamic.push([key, value, entries.size]);
            else if (key instanceof Secret && typeOf(key) === 'String')
                dynamic.push([hiddenName(key), value, entries.size]);
            else if (typeof key !== 'string')
                throw argumentError('createObject', index, `must be a String, not ${typeNameOf(key)}`);
            else if (entries.has(key))
                throw argumentError('createObject', index, `repeats the name '${key}'`);
            else
                entries.set(key, value);
        }
        return new ObjectValue(entries, dynamic);
    },
};
/** One array of objects; works through unknown values of properties, but needs to know every object. */
const shallowMerge = {
    name: 'shallowMerge',
    required: [ARRAY],
    optional: [],
    returns: 'Object',
    unknowns: 'containers',
    declassifies: false,
    evaluate(args, environment, call) {
        const elements = args.flatMap((array) => (isArray(array) ? array : []));
        for (const element of elements) {
            if (typeOf(element) === 'Object' || element instanceof value_Unknown)
                continue;
            throw argumentError('shallowMerge', 0, `must hold only objects, not ${typeNameOf(element)}`);
        }
        const objects = elements.filter(OBJECT.accepts);
        const isWhole = objects.length === elements.length;
        const merged = isWhole && objects.every((object) => object.dynamic.length === 0) ? overlayObjects(objects) : undefined;
        if (merged !== undefined)
            return merged;
        const alternatives = (effort) => isWhole
            ? onlyWay(() => overlayObjects(objects))
            : alternativesOf(elements, (others) => shallowMerge.evaluate([others], environment, call), effort);
        const known = { member: overlayMember(elements), part: overlayPart(elements) };
        return residualCall(call, args, { type: 'Object', nullable: false, alternatives, ...known });
    },
};
/** Properties by name, case aside, in the order of code points of the upper-cased names: digits, letters, `_` (engine). */
function sortedEntries(object) {
    const keyed = [...object.entries].map((entry) => ({ entry, order: toUpperInvariant(entry[0]) }));
    return keyed.sort((a, b) => compareCodePoints(a.order, b.order)).map(({ entry }) => entry);
}
/** The order of UTF-16 units, JavaScript's own, differs beyond the basic plane. */
function compareCodePoints(a, b) {
    const [left, right] = [Array.from(a), Array.from(b)];
    for (const [index, character] of left.entries()) {
        const difference = (character.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1);
        if (difference !== 0)
            return difference;
    }
    return left.length - right.length;
}
/** A function that lists the properties of an object. Where a name is not known, neither is the order. */
function listing(name, element) {
    const foresight = {
        results([object = null]) {
            const [only, ...others] = object instanceof ObjectValue ? object.dynamic : [];
            return only === undefined || others.length > 0 || (object instanceof ObjectValue && object.size > 0)
                ? undefined
                : [[element(only[0], only[1])]];
        },
    };
    return defineFunction(name, { parameters: [OBJECT], returns: 'Array', unknowns: 'containers', foresight }, (object) => sortedEntries(object).map(([key, value]) => element(key, value)));
}
/** Objects. Source: engine. */
const objectFunctions = [
    createObject,
    shallowMerge,
    listing('items', (key, value) => ObjectValue.of({ key, value })),
    listing('objectKeys', (key) => key),
];

;// CONCATENATED MODULE: ./build/expressions/functions/id-arguments.js



/**
 * Tells the resource type from the names: it is the one argument that holds a `/`. Undefined where it may be one that
 * is not known.
 * @param most how many arguments may stand before the type
 * @param early false: what is wrong is not refused while an argument is not known
 */
function splitArguments(name, args, most, early) {
    if (!early && args.some((arg) => arg instanceof value_Unknown))
        return attempted(() => splitArguments(name, args, most, true));
    const segmented = args.flatMap((arg, index) => typeof arg === 'string' && arg.includes('/') ? [{ text: arg, index }] : []);
    const [only] = segmented;
    if (only === undefined && args.slice(0, most + 1).some((arg) => arg instanceof value_Unknown))
        return undefined;
    if (only === undefined || segmented.length > 1) {
        throw new ExpressionError('argument', `'${name}' takes exactly one argument with a '/', the resource type; names go into arguments of their own.`);
    }
    if (only.index > most)
        throw new ExpressionError('argument', `The resource type of '${name}' must be one of its first ${most + 1} arguments.`);
    const type = only.text.replace(/\/+$/, '');
    const names = args.slice(only.index + 1);
    const required = type.split('/').length - 1;
    if (required === 0 || names.length !== required) {
        throw new ExpressionError('argument', `The type '${type}' of '${name}' needs ${required} resource name(s), not ${names.length}.`);
    }
    return { leading: args.slice(0, only.index), type, writtenType: only.text, names };
}
/** Undefined where it is refused. */
function attempted(compute) {
    return errors_catching(ExpressionError, compute, () => undefined);
}
const GUID = /^\s*(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\))\s*$/i;
/** @throws ExpressionError where the text is no GUID in one of the notations of .NET */
function requireSubscriptionId(id) {
    if (!GUID.test(id))
        throw new ExpressionError('argument', `'${id}' is not a valid subscription identifier.`);
}
/** @throws ExpressionError where an argument that is known is no string */
function requireStrings(name, args) {
    for (const [index, arg] of args.entries()) {
        if (typeof arg !== 'string' && !(arg instanceof value_Unknown))
            throw argumentError(name, index, `must be of type String, not ${typeNameOf(arg)}`);
    }
}

;// CONCATENATED MODULE: ./build/expressions/functions/id-pieces.js







/** A name or another part of an id: it holds no slash, or the engine refuses the id. */
function segmentPieces(value) {
    const piece = scalarPiece(value);
    return (piecesOf(piece) ?? [piece]).map((part) => {
        if (typeof part === 'string' || pieces_factsOf(part).mayHold?.('/') === false)
            return part;
        return narrowed(part, () => ({ text: () => withoutSlash(pieces_factsOf(part)) }));
    });
}
function withoutSlash(facts) {
    const { mayHold } = facts;
    return { ...facts, mayHold: (character) => character !== '/' && (mayHold?.(character) ?? true) };
}
/** A GUID in one of its notations. */
function subscriptionPiece(value) {
    const [piece = ''] = segmentPieces(value);
    if (typeof piece === 'string' || pieces_factsOf(piece).minLength > 0)
        return piece;
    return narrowed(piece, () => ({ text: () => ({ ...pieces_factsOf(piece), minLength: 32 }) }));
}
/**
 * `Microsoft.Sql/servers/databases` with names `s`, `d` is `Microsoft.Sql/servers/s/databases/d`. Empty names are passed
 * over, and what is left goes to the first segments; so does what is left of a type with empty segments (engine). A name
 * that may be empty leaves two ways.
 */
function typePieces(type, names) {
    const [namespace = '', ...segments] = type.split('/').filter((segment) => segment !== '');
    const path = (given) => segments
        .slice(0, given.length)
        .flatMap((segment, index) => [`${index === 0 ? '' : '/'}${segment}/`, ...segmentPieces(given[index] ?? '')]);
    const given = names.filter((name) => name !== '');
    const doubtful = given.filter((name) => (textFactsOf(name)?.minLength ?? 0) === 0);
    if (doubtful.length === 0)
        return [`${namespace}/`, ...path(given)];
    const full = joined(path(given));
    const written = ast_call('concat', path(given).map(residue_embed));
    const last = given.at(-1);
    const rest = someText(given, givenUp(written), {
        text: () => ({ ...ANY_TEXT, suffix: typeof last === 'string' ? `/${last}` : '', ...endingOfNames(given) }),
        ...(doubtful.length === 1
            ? { alternatives: () => [full, joined(path(given.filter((name) => name !== doubtful[0])))] }
            : {}),
    });
    return [`${namespace}/`, rest];
}
/** A part of an id that no expression gives, and what it is in the end. */
function someText(because, expression = givenUp(), facts = {}) {
    return new value_Unknown(() => ({
        expression,
        causes: causesOf(because),
        type: 'String',
        nullable: false,
        ...facts,
    }));
}
/** A resource group is not below a provider in the id of its subscription. */
function subscriptionLevelPieces(type, names) {
    return name_nameKey(type) === 'microsoft.resources/resourcegroups'
        ? ['/resourceGroups/', ...names.flatMap(segmentPieces)]
        : ['/providers/', ...typePieces(type, names)];
}
function idText(pieces, names) {
    return { ...textOfPieces(pieces), ...endingOfNames(names) };
}
/** Of several names one may be empty, and the one before it stands at the end. */
function endingOfNames([only, ...others]) {
    return only === undefined || others.length > 0 ? {} : { ending: joined(segmentPieces(only)) };
}

;// CONCATENATED MODULE: ./build/expressions/functions/resource-id.js










/** An id with a part that is not known stays a call, with its scope spelt out (engine). */
function idFunction({ name, leading: most, minimum, complete, early, inSubscription, build }) {
    const fn = {
        name,
        required: [],
        optional: [],
        rest: STRING,
        returns: 'String',
        unknowns: 'any',
        declassifies: false,
        evaluate(args, environment, call) {
            const { scope } = environment;
            if (args.length < minimum(scope))
                throw new ExpressionError('call', `'${name}' takes at least ${minimum(scope)} arguments here, not ${args.length}.`);
            requireStrings(name, args);
            const facts = {
                type: 'String',
                nullable: false,
                alternatives: kept((effort) => alternativesOf(args, (others) => fn.evaluate(others, environment, call), effort)),
            };
            const split = splitArguments(name, args, most, early);
            if (split === undefined)
                return residualCall(call, args, facts);
            const { type, writtenType, names } = split;
            const leading = complete(split.leading, scope, type);
            if ([...leading, ...names].some((part) => part instanceof value_Unknown)) {
                return residualCall(call, [...leading, writtenType, ...names], {
                    ...facts,
                    text: once(() => idText(build(leading, type, names), names)),
                });
            }
            const [subscription] = leading;
            if (inSubscription && typeof subscription === 'string')
                requireSubscriptionId(subscription);
            return joined(build(leading, type, names));
        },
    };
    return fn;
}
/**
 * `resourceId([subscriptionId], [resourceGroup], type, name, …)`. One leading argument is the resource group in a
 * deployment to a resource group, even a GUID, and the subscription elsewhere.
 */
const resourceId = idFunction({
    name: 'resourceId',
    leading: 2,
    minimum: () => 2,
    complete(leading, scope) {
        if (leading.length === 2)
            return leading;
        if (scope.kind === 'resourceGroup')
            return [scope.subscriptionId, leading[0] ?? scope.resourceGroup];
        return leading.length === 0 && scope.kind === 'subscription' ? [scope.subscriptionId] : leading;
    },
    early: true,
    inSubscription: true,
    build([subscription, group], type, names) {
        if (subscription === undefined)
            return ['/providers/', ...typePieces(type, names)];
        const start = ['/subscriptions/', subscriptionPiece(subscription)];
        if (group === undefined)
            return [...start, ...subscriptionLevelPieces(type, names)];
        return [...start, '/resourceGroups/', ...segmentPieces(group), '/providers/', ...typePieces(type, names)];
    },
});
/** `subscriptionResourceId([subscriptionId], type, name, …)`; the subscription may be left out where there is one. */
const subscriptionResourceId = idFunction({
    name: 'subscriptionResourceId',
    leading: 1,
    minimum: ({ kind }) => (kind === 'resourceGroup' || kind === 'subscription' ? 2 : 3),
    complete(leading, scope, type) {
        if (leading.length > 0)
            return leading;
        return [scope.kind === 'resourceGroup' || scope.kind === 'subscription' ? scope.subscriptionId : type];
    },
    early: true,
    inSubscription: true,
    build: ([subscription = ''], type, names) => [
        '/subscriptions/',
        subscriptionPiece(subscription),
        ...subscriptionLevelPieces(type, names),
    ],
});
const tenantResourceId = idFunction({
    name: 'tenantResourceId',
    leading: 0,
    minimum: () => 2,
    complete: (leading) => leading,
    early: false,
    inSubscription: false,
    build: (_leading, type, names) => ['/providers/', ...typePieces(type, names)],
});
/** `managementGroupResourceId([name], type, name, …)`; the group may be left out in a deployment to one. */
const managementGroupResourceId = idFunction({
    name: 'managementGroupResourceId',
    leading: 1,
    minimum: ({ kind }) => (kind === 'managementGroup' ? 2 : 3),
    // Outside management groups the engine takes the first argument for the group, whatever it is.
    complete: (leading, scope, type) => leading.length > 0 ? leading : [scope.kind === 'managementGroup' ? scope.managementGroup : type],
    early: false,
    inSubscription: false,
    build: ([group = ''], type, names) => [
        '/providers/Microsoft.Management/managementGroups/',
        ...segmentPieces(group),
        '/providers/',
        ...typePieces(type, names),
    ],
});
/** `extensionResourceId(scopeId, type, name, …)`: the id of the scope has two segments at least, of which empty ones do not count. */
const extensionResourceId = {
    name: 'extensionResourceId',
    required: [],
    optional: [],
    rest: STRING,
    returns: 'String',
    unknowns: 'any',
    declassifies: false,
    evaluate(args, environment, call) {
        if (args.length < 3)
            throw new ExpressionError('call', `'extensionResourceId' takes at least 3 arguments, not ${args.length}.`);
        requireStrings('extensionResourceId', args);
        const [parent, ...rest] = args;
        const isOpen = args.some((arg) => arg instanceof value_Unknown);
        const split = isOpen
            ? attempted(() => splitArguments('extensionResourceId', rest, 0, true))
            : splitArguments('extensionResourceId', rest, 0, true);
        if (split === undefined || isOpen) {
            const alternatives = kept((effort) => alternativesOf(args, (others) => extensionResourceId.evaluate(others, environment, call), effort));
            const text = once(() => (split === undefined ? ANY_TEXT : extensionText(parent ?? '', split)));
            return residualCall(call, args, { type: 'String', nullable: false, alternatives, text });
        }
        const scope = typeof parent === 'string' ? parent : '';
        const segments = scope.split('/').filter((segment) => segment !== '');
        if (segments.length < 2)
            throw argumentError('extensionResourceId', 0, `must be a resource id, not '${scope}'`);
        return joined([`/${segments.join('/')}/providers/`, ...typePieces(split.type, split.names)]);
    },
};
/** Told only where the scope surely begins with one slash; where it ends is open where it may end in slashes. */
function extensionText(scope, { type, names }) {
    const pieces = (piecesOf(scope) ?? []).map((piece) => typeof piece === 'string' ? piece.replace(/\/{2,}/g, '/') : piece);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (typeof first !== 'string' || last === undefined || !/^\/[^/]/.test(first))
        return ANY_TEXT;
    const { minLength, mayHold = () => true } = pieces_factsOf(last);
    const isWhole = typeof last === 'string' ? !last.endsWith('/') : minLength > 0 && !mayHold('/');
    const tail = ['/providers/', ...typePieces(type, names)];
    if (isWhole)
        return idText([...pieces, ...tail], names);
    const before = pieces.at(-2);
    if (typeof last === 'string' || typeof before !== 'string')
        return textOfPieces([...pieces.slice(0, -1), someText([last])]);
    // What is left of the last piece, with the slashes in front of it, which go where nothing is left.
    const head = [...pieces.slice(0, -2), before.replace(/\/+$/, '')];
    return idText([...head, someText([last]), ...tail], names);
}
/** Resource ids. Source: engine. */
const resourceIdFunctions = [
    resourceId,
    subscriptionResourceId,
    tenantResourceId,
    managementGroupResourceId,
    extensionResourceId,
];

;// CONCATENATED MODULE: ./build/expressions/functions/runtime.js
/**
 * Functions that the environment answers: from the template, or, for what only Azure knows, with an unknown value.
 * Names beginning with `list` belong here too. Source: engine.
 */
const runtimeFunctionNames = new Set([
    'reference',
    'references',
    'resourceInfo',
    'externalInputs',
    'newGuid',
    'utcNow',
    'pickZones',
    'providers',
    'roleDefinitions',
    'toLogicalZone',
    'toLogicalZones',
    'toPhysicalZone',
    'toPhysicalZones',
    'target',
    'extensions',
].map((name) => name.toLowerCase()));

;// CONCATENATED MODULE: ./build/expressions/functions/safe-access.js










/** Element `position` from the end, 1 being the last; undefined where there is none. */
function elementFromEnd(array, position) {
    return position >= 1 ? array[array.length - Number(position)] : undefined;
}
function strictElementFromEnd(array, position) {
    const element = elementFromEnd(array, position);
    if (element !== undefined)
        return element;
    throw new ExpressionError('missing', `Index ^${position} is out of bounds, the array has ${array.length} element(s).`);
}
/** `.?name`, `[?index]`: null where the base has no such property or element, or cannot have any. */
const safeMember = (base, key) => {
    if (base instanceof value_Unknown)
        return typeof key === 'string' || typeof key === 'number' ? knownMember(base, key) : undefined;
    if (base instanceof ObjectValue) {
        if (typeof key !== 'string')
            return null;
        const value = base.get(key);
        // A property whose name is not known may be this one.
        return value === undefined && base.dynamic.length > 0 ? undefined : (value ?? null);
    }
    return isArray(base) && isInteger(key) ? (base[Number(key)] ?? null) : null;
};
/** `[?^n]`. */
const safeElementFromEnd = (base, key) => {
    if (base instanceof value_Unknown)
        return undefined;
    return isArray(base) && isInteger(key) ? (elementFromEnd(base, int32('tryIndexFromEnd', 1, key)) ?? null) : null;
};
/**
 * `tryGet(base, key, …)`, `tryIndexFromEnd(array, position, …)`: only the first step is safe; where it gives a value,
 * the steps after it fail like any other access (engine).
 */
function safeAccess(name, step, accepts, fromEnd = false) {
    const evaluate = (args, call) => {
        const [base = null, key = null, ...tail] = args;
        const open = (facts) => residualCall(call, args, facts);
        if (args.some((arg) => arg instanceof Secret)) {
            const refusal = `'${name}' finds no such part in a secure value.`;
            return computed(args, { ...call, args: args.map(residue_embed) }, false, (known) => evaluate(known, call), refusal);
        }
        if (args.slice(1).some((part) => part instanceof value_Unknown)) {
            const alternatives = kept((effort) => alternativesOf(args, (others) => evaluate(others, call), effort) ?? namedParts(base, key, tail));
            return open(() => ({ nullable: true, alternatives }));
        }
        if (!(base instanceof value_Unknown) && !accepts(key))
            throw argumentError(name, 1, `must be of type String, Integer, not ${typeNameOf(key)}`);
        const first = step(base, key);
        const possible = kept((effort) => alternativesOf([base], ([value = null]) => evaluate([value, ...args.slice(1)], call), effort));
        if (first === undefined) {
            if (base instanceof ObjectValue && typeof key === 'string') {
                const named = namedByChance(base, key, tail);
                return named.length === 0 ? null : open(() => openNamed(base, key, named));
            }
            return open(() => {
                const place = typeof key === 'number' && fromEnd ? -key : key;
                const { alternatives, ...facts } = base instanceof value_Unknown ? stepFacts(base, place, tail) : MAYBE_NULL;
                return { ...facts, alternatives: (effort) => possible(effort) ?? alternatives?.(effort) };
            });
        }
        const result = follow(first, tail);
        // What is known of a property holds where the base is not null.
        return base instanceof value_Unknown && base.description.nullable !== false
            ? open(() => ({ alternatives: (effort) => possible(effort) ?? [null, result] }))
            : result;
    };
    return {
        name,
        required: [ANY, ANY],
        optional: [],
        rest: ANY,
        unknowns: 'parts',
        declassifies: false,
        evaluate: (args, _environment, call) => evaluate(args, call),
    };
}
/** What a name that is not known may find in an object that is; null where it names none of the properties. */
function namedParts(base, key, tail) {
    if (!(key instanceof value_Unknown && base instanceof ObjectValue && base.dynamic.length === 0))
        return undefined;
    const ways = [...base.entries].flatMap(([name, value]) => attempt(() => follow(value, tail)).map((part) => new Way(part, answersForName(key, name).is)));
    const isNone = [...base.entries.keys()].flatMap((name) => [...answersForName(key, name).isNot]);
    return [...ways, new Way(null, new Map(isNone))];
}
const MAYBE_NULL = { nullable: true };
/** What names that are not known give if they are the one that is asked for; without those that the engine refuses. */
function namedByChance(base, key, tail) {
    return base.dynamic.flatMap(([name, value]) => attempt(() => follow(value, tail)).map((part) => new Way(part, answersForName(name, key).is)));
}
/** The same as facts: null, where none of them is. */
function openNamed(base, key, named) {
    const isNone = base.dynamic.flatMap(([name]) => [...answersForName(name, key).isNot]);
    return { ...MAYBE_NULL, alternatives: () => [...named, new Way(null, new Map(isNone))] };
}
/** What the declared type of a base that is not known tells of the steps below it. */
function stepFacts(base, key, tail) {
    const part = typeof key === 'string' || typeof key === 'number' ? base.description.part?.(key) : undefined;
    if (part === 'absent')
        return { alternatives: () => [null] };
    if (part === undefined)
        return MAYBE_NULL;
    const { expression, causes, secret = false } = base.description;
    const first = new value_Unknown(() => ({ expression, causes, ...(secret ? { secret } : {}), ...part }));
    const last = tail.reduce(strictMember, first);
    const facts = last instanceof value_Unknown ? factsOf(last.description) : {};
    // An array may be too short for any element.
    if (part.nullable === false && typeof key === 'string' && isNeverNull(base))
        return facts;
    const { alternatives, ...others } = facts;
    const orNull = (effort) => {
        const values = alternatives?.(effort);
        return values === undefined ? undefined : [...values, null];
    };
    return { ...others, ...MAYBE_NULL, alternatives: orNull };
}
/** The steps after the safe one; null ends them. */
function follow(first, tail) {
    if (first === null || tail.length === 0)
        return first;
    const result = tail.reduce(strictMember, first);
    if (!(first instanceof value_Unknown) || first.description.nullable === false)
        return result;
    if (!(result instanceof value_Unknown))
        return residualCall(ast_call('tryGet', []), [first, ...tail], { alternatives: () => [null, result] });
    // The engine prints the plain access, although the value may be null where `first` is.
    return new value_Unknown(() => {
        const { expression, causes, secret = false } = result.description;
        const alternatives = kept((effort) => alternativesOf([first], ([value = null]) => follow(value, tail), effort));
        return { expression, causes, ...(secret ? { secret } : {}), alternatives };
    });
}
/** One ordinary step; only here an object `{value, fromEnd}` stands for `[^n]`. */
function strictMember(base, key) {
    if (!(key instanceof ObjectValue))
        return member(base, key);
    const position = key.get('value') ?? null;
    if (key.get('fromEnd') !== true)
        return member(base, position);
    if (base instanceof value_Unknown)
        return residualCall(ast_call('indexFromEnd', []), [base, position]);
    if (!isArray(base))
        throw new ExpressionError('argument', `An index from the end needs an array, not ${typeNameOf(base)}.`);
    if (!isInteger(position))
        throw new ExpressionError('argument', `An index from the end is an Integer, not ${typeNameOf(position)}.`);
    return strictElementFromEnd(base, position);
}
/** An element that is known of an array that is not. */
const fromTheEnd = {
    results([array = null, position = null]) {
        const part = array instanceof value_Unknown && typeof position === 'number' ? array.description.part?.(-position) : undefined;
        return part === undefined || part === 'absent' ? undefined : part.alternatives?.();
    },
};
/** Access that gives null instead of failing, and access from the end. Source: engine. */
const safeAccessFunctions = [
    // `[^n]`
    defineFunction('indexFromEnd', { parameters: [ARRAY, signature_INTEGER], unknowns: 'containers', foresight: fromTheEnd }, strictElementFromEnd),
    safeAccess('tryGet', safeMember, (key) => typeof key === 'string' || isInteger(key)),
    safeAccess('tryIndexFromEnd', safeElementFromEnd, () => true, true),
];

;// CONCATENATED MODULE: ./build/expressions/functions/cloud.js



/** What differs from cloud to cloud and is documented for each. Source: `az cloud show`, Azure documentation of `environment`. */
const clouds = {
    AzureCloud: {
        resourceManager: 'https://management.azure.com/',
        suffixes: {
            acrLoginServer: '.azurecr.io',
            keyvaultDns: '.vault.azure.net',
            sqlServerHostname: '.database.windows.net',
            storage: 'core.windows.net',
        },
    },
    AzureUSGovernment: {
        resourceManager: 'https://management.usgovcloudapi.net/',
        suffixes: {
            acrLoginServer: '.azurecr.us',
            keyvaultDns: '.vault.usgovcloudapi.net',
            sqlServerHostname: '.database.usgovcloudapi.net',
            storage: 'core.usgovcloudapi.net',
        },
    },
    AzureChinaCloud: {
        resourceManager: 'https://management.chinacloudapi.cn/',
        suffixes: {
            acrLoginServer: '.azurecr.cn',
            keyvaultDns: '.vault.azure.cn',
            sqlServerHostname: '.database.chinacloudapi.cn',
            storage: 'core.chinacloudapi.cn',
        },
    },
};
const otherTexts = [
    ...['gallery', 'graph', 'portal', 'graphAudience', 'activeDirectoryDataLake', 'batch', 'media', 'sqlManagement'],
    'vmImageAliasDoc',
];
const otherSuffixes = ['azureDatalakeAnalyticsCatalogAndJob', 'azureDatalakeStoreFileSystem'];
/** `environment()` in a cloud that is given: its members that are not known here stay open. */
function environmentOf(cloud, call) {
    const { resourceManager, suffixes } = clouds[cloud];
    const suffixesCall = access(call, 'suffixes');
    const open = (of, name, type) => unknownBecause({ kind: 'context', name: `environment().${name}` }, access(of, name), { type });
    return ObjectValue.of({
        name: cloud,
        resourceManager,
        authentication: open(call, 'authentication', 'Object'),
        ...Object.fromEntries(otherTexts.map((name) => [name, open(call, name, 'String')])),
        suffixes: ObjectValue.of({
            ...suffixes,
            ...Object.fromEntries(otherSuffixes.map((name) => [name, open(suffixesCall, name, 'String')])),
        }),
    });
}

;// CONCATENATED MODULE: ./build/expressions/functions/scope.js











/** A member that is never given before deployment, for instance `resourceGroup().tags`. */
function contextMember(fn, { home }, name, type, nullable = true) {
    const expression = access({ ...ast_call(fn, []), ...(home === undefined ? {} : { home }) }, name);
    return unknownBecause({ kind: 'context', name: `${fn}().${name}` }, expression, nullable ? { type } : { type, nullable });
}
/** The text of its parts, or the call that would give it. */
function scope_textOf(parts, residue, args = parts) {
    const known = parts.filter((part) => typeof part === 'string');
    return known.length === parts.length
        ? known.join('')
        : residualCall(residue, args, {
            type: 'String',
            nullable: false,
            text: () => textOfPieces(parts.flatMap(segmentPieces)),
        });
}
function subscriptionPath(subscriptionId) {
    return scope_textOf(['/subscriptions/', subscriptionId], ast_call('concat', []));
}
function resourceGroupPath(subscriptionId, name) {
    return scope_textOf(['/subscriptions/', subscriptionId, '/resourceGroups/', name], ast_call('subscriptionResourceId', []), [
        subscriptionId,
        'Microsoft.Resources/resourceGroups',
        name,
    ]);
}
function requireScope(name, scope, ...kinds) {
    if (!kinds.includes(scope.kind))
        throw new ExpressionError('place', `'${name}' can't be used in a deployment at ${scope.kind} scope.`);
}
/** `subscription()`, and `subscription(id)`, which knows only the ids, at every scope. */
function subscription(args, { scope }, call) {
    const [id] = args;
    if (id !== undefined) {
        // The engine looks at the type and form of what is written there, not of what an expression gives.
        if (call.args[0]?.kind === 'literal') {
            requireStrings('subscription', args);
            if (typeof id === 'string')
                requireSubscriptionId(id);
        }
        if (!(id instanceof value_Unknown || id instanceof Secret || typeof id === 'string'))
            return ObjectValue.of({ id: `/subscriptions/${scalarText('subscription', 0, id)}`, subscriptionId: id });
        return ObjectValue.of({ id: subscriptionPath(id), subscriptionId: id });
    }
    requireScope('subscription', scope, 'resourceGroup', 'subscription');
    return ObjectValue.of({
        id: subscriptionPath(scope.subscriptionId),
        subscriptionId: scope.subscriptionId,
        tenantId: scope.tenantId,
        displayName: contextMember('subscription', scope, 'displayName', 'String', false),
    });
}
/** `resourceGroup()`; `resourceGroup([subscriptionId], name)` knows only id, name and type. */
function resourceGroup(args, { scope }) {
    const type = 'Microsoft.Resources/resourceGroups';
    const [first, second] = args;
    if (first !== undefined) {
        requireStrings('resourceGroup', args);
        if (second === undefined)
            requireScope('resourceGroup', scope, 'resourceGroup', 'subscription');
        const [subscriptionId, name] = second === undefined ? [scope.subscriptionId, first] : [first, second];
        // Where the name is not known the engine looks only whether the id is one segment.
        if (name instanceof value_Unknown)
            requireSegment('resourceGroup', subscriptionId);
        else if (typeof subscriptionId === 'string')
            requireSubscriptionId(subscriptionId);
        requireSegment('resourceGroup', name);
        return ObjectValue.of({ id: resourceGroupPath(subscriptionId, name), name, type });
    }
    requireScope('resourceGroup', scope, 'resourceGroup');
    const { subscriptionId, resourceGroup: name, location } = scope;
    const tags = contextMember('resourceGroup', scope, 'tags', 'Object');
    const properties = contextMember('resourceGroup', scope, 'properties', 'Object', false);
    if (!isGivenGroup(scope))
        return ObjectValue.of({ id: resourceGroupPath(subscriptionId, name), name, type, location, tags, properties });
    const id = isContext(subscriptionId)
        ? contextMember('resourceGroup', scope, 'id', 'String', false)
        : resourceGroupPath(subscriptionId, name);
    // Only groups that another service manages have this member in Azure; the engine knows it of the given group alone.
    const managedBy = contextMember('resourceGroup', scope, 'managedBy', 'String');
    return ObjectValue.of({ id, name, type, location, tags, managedBy, properties });
}
function isGivenGroup({ resourceGroup, givenGroup }) {
    return typeof resourceGroup === 'string' && givenGroup !== undefined && sameName(resourceGroup, givenGroup);
}
/** True for a part of the context that is not given, unlike one that a nested deployment computes. */
function isContext(value) {
    return value instanceof value_Unknown && value.description.causes.some(({ kind }) => kind === 'context');
}
function requireSegment(name, value) {
    if (typeof value === 'string' && value.includes('/'))
        throw new ExpressionError('argument', `'${name}' takes a name without '/', not '${value}'.`);
}
/** `managementGroup()`; `managementGroup(name)` at every scope. */
function managementGroup(args, { scope }) {
    const [given] = args;
    if (given === undefined)
        requireScope('managementGroup', scope, 'managementGroup');
    requireStrings('managementGroup', args);
    const name = given ?? scope.managementGroup;
    requireSegment('managementGroup', name);
    const type = 'Microsoft.Management/managementGroups';
    const id = scope_textOf(['/providers/', ...typePieces(type, [name])], ast_call('tenantResourceId', []), [type, name]);
    if (given !== undefined)
        return ObjectValue.of({ id, name, type: `/providers/${type}` });
    const properties = contextMember('managementGroup', scope, 'properties', 'Object', false);
    // Order and type differ with what is known (engine).
    return name instanceof value_Unknown
        ? ObjectValue.of({ id, name, properties, type: `/providers/${type}` })
        : ObjectValue.of({ id, name, type, properties });
}
/** `tenant()`; wholly unknown where the tenant is not given (engine). */
function tenant(_args, { scope }, call) {
    const { tenantId } = scope;
    if (typeof tenantId !== 'string')
        return new value_Unknown(() => ({
            expression: call,
            causes: causesOf([tenantId]),
            type: 'Object',
            nullable: false,
        }));
    return ObjectValue.of({
        countryCode: contextMember('tenant', scope, 'countryCode', 'String'),
        displayName: contextMember('tenant', scope, 'displayName', 'String'),
        id: `/tenants/${tenantId}`,
        tenantId,
    });
}
/** `environment()`; wholly unknown where the cloud is not given (engine). */
function cloud(args, environment, call) {
    const { cloud: given } = environment.scope;
    return given === undefined ? outside(args, environment, call) : environmentOf(given, call);
}
/** Known to Azure only while it deploys. */
function outside(_args, _environment, call) {
    return unknownBecause({ kind: 'context', name: `${call.key}()` }, call, { type: 'Object', nullable: false });
}
function scopeFunction(name, most, evaluate) {
    return {
        name,
        required: [],
        optional: Array.from({ length: most }, () => ANY),
        returns: 'Object',
        unknowns: 'any',
        declassifies: false,
        evaluate,
    };
}
/** Where the template is deployed. Source: engine. */
const scopeFunctions = [
    scopeFunction('subscription', 1, subscription),
    scopeFunction('resourceGroup', 2, resourceGroup),
    scopeFunction('managementGroup', 1, managementGroup),
    scopeFunction('tenant', 0, tenant),
    scopeFunction('deployment', 0, (_args, environment) => environment.deployment()),
    scopeFunction('deployer', 0, outside),
    scopeFunction('environment', 0, cloud),
];

;// CONCATENATED MODULE: ./build/expressions/dotnet/linguistic-search.js
/**
 * Text search as `StringComparison.InvariantCultureIgnoreCase` does it on ICU: canonically equivalent letters are equal
 * (`é` is `e` + U+0301), characters without weight (soft hyphen, NUL) are not seen, a letter never matches a part of
 * a letter with its marks. Source: engine; width and kana are told apart as .NET's collation rules do.
 */
/** Offset (UTF-16) of the first place where `needle` occurs, or -1. */
function indexOfLinguistic(text, needle) {
    if (linguistic_search_isPlain(text) && linguistic_search_isPlain(needle))
        return text.toLowerCase().indexOf(needle.toLowerCase());
    const alphabet = new Alphabet();
    const [hay, sought] = [lettersOf(text, alphabet), lettersOf(needle, alphabet)];
    if (sought.length === 0)
        return 0;
    for (let at = 0; at + sought.length <= hay.length; at++)
        if (matches(hay, at, sought, alphabet))
            return linguistic_search_offset(hay, at);
    return -1;
}
/** Offset of the last place: of an empty needle the last character, of one without weight the end (engine). */
function lastIndexOfLinguistic(text, needle) {
    if (linguistic_search_isPlain(text) && linguistic_search_isPlain(needle) && needle !== '')
        return text.toLowerCase().lastIndexOf(needle.toLowerCase());
    const alphabet = new Alphabet();
    const [hay, sought] = [lettersOf(text, alphabet), lettersOf(needle, alphabet)];
    if (sought.length === 0)
        return needle === '' ? Math.max(text.length - 1, 0) : text.length;
    for (let at = hay.length - sought.length; at >= 0; at--)
        if (matches(hay, at, sought, alphabet))
            return linguistic_search_offset(hay, at);
    return -1;
}
function startsWithLinguistic(text, needle) {
    if (linguistic_search_isPlain(text) && linguistic_search_isPlain(needle))
        return text.toLowerCase().startsWith(needle.toLowerCase());
    const alphabet = new Alphabet();
    return matches(lettersOf(text, alphabet), 0, lettersOf(needle, alphabet), alphabet);
}
function endsWithLinguistic(text, needle) {
    if (linguistic_search_isPlain(text) && linguistic_search_isPlain(needle))
        return text.toLowerCase().endsWith(needle.toLowerCase());
    const alphabet = new Alphabet();
    const [hay, sought] = [lettersOf(text, alphabet), lettersOf(needle, alphabet)];
    return sought.length <= hay.length && matches(hay, hay.length - sought.length, sought, alphabet);
}
/** Text in which every character has weight and is a letter of its own: no collation is needed. */
function linguistic_search_isPlain(text) {
    return /^[\t-\r -~]*$/.test(text);
}
// Built when first needed: most templates never leave ASCII.
let linguistic_search_collator;
let segmenter;
function collate(a, b) {
    return (linguistic_search_collator ??= new Intl.Collator('und', { sensitivity: 'accent' })).compare(a, b);
}
/** Letters with their marks, without those that have no weight. */
function lettersOf(text, alphabet) {
    segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
    const letters = [];
    for (const { segment, index } of segmenter.segment(text)) {
        if (segment === '\r\n')
            letters.push({ id: alphabet.idOf('\r'), offset: index }, { id: alphabet.idOf('\n'), offset: index + 1 });
        else {
            const id = alphabet.idOf(segment);
            if (alphabet.hasWeight(id))
                letters.push({ id, offset: index });
        }
    }
    return letters;
}
function matches(hay, at, sought, alphabet) {
    return sought.every((letter, index) => {
        const other = hay[at + index];
        return other !== undefined && (letter.id === other.id || alphabet.isSame(letter.id, other.id));
    });
}
/** The letters of one search by number: each is looked up in the rules of a language once, and so is each two of them. */
class Alphabet {
    #letters = [];
    #ids = new Map();
    #weights = new Map();
    #same = new Map();
    /** Letters that are surely the same have one number. */
    idOf(letter) {
        let id = this.#ids.get(letter);
        if (id === undefined) {
            const plain = letter.normalize().toLowerCase();
            id = this.#ids.get(plain);
            if (id === undefined || !sameLetter(letter, this.#letters[id] ?? ''))
                id = this.#letters.push(letter) - 1;
            if (!this.#ids.has(plain))
                this.#ids.set(plain, id);
            this.#ids.set(letter, id);
        }
        return id;
    }
    hasWeight(id) {
        return linguistic_search_kept(this.#weights, id, () => collate(this.#letters[id] ?? '', '') !== 0);
    }
    isSame(a, b) {
        return linguistic_search_kept(this.#same, a * MAX_LETTERS + b, () => sameLetter(this.#letters[a] ?? '', this.#letters[b] ?? ''));
    }
}
/** No text of the language has as many. */
const MAX_LETTERS = 2 ** 24;
function linguistic_search_kept(answers, key, ask) {
    let answer = answers.get(key);
    if (answer === undefined)
        answers.set(key, (answer = ask()));
    return answer;
}
const KANA_OR_WIDTH_FORM = /[\u3040-\u30ff\uff00-\uffef]/;
function sameLetter(a, b) {
    if (KANA_OR_WIDTH_FORM.test(a + b))
        return a.normalize().toLowerCase() === b.normalize().toLowerCase();
    return collate(a, b) === 0;
}
function linguistic_search_offset(letters, at) {
    return letters[at]?.offset ?? -1;
}

;// CONCATENATED MODULE: ./build/expressions/text-search.js





/**
 * Whether a text begins (or ends) with `sought` for `startsWith` and `endsWith`, which do not see case and see letters
 * with their marks as one: no mark may follow the known end.
 */
function touches(value, sought, end) {
    const wanted = piecesOf(sought);
    return wanted === undefined
        ? undefined
        : inEveryWay(value, (text) => end === 'prefix' ? begins(text, wanted) : begins(backwards(text), backwards(wanted)));
}
/** The answer that holds whichever way the text is put together. */
function inEveryWay(value, test) {
    const pieces = piecesOf(value);
    const answers = pieces === undefined ? [] : readingsOf(withEnds(pieces)).map((one) => test(one.pieces));
    return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}
/** Of a text that is one piece, its known ends as pieces of their own. */
function withEnds(pieces) {
    const [only, ...others] = pieces;
    if (!(only instanceof value_Unknown) || others.length > 0)
        return pieces;
    const { prefix, suffix } = pieces_factsOf(only);
    return prefix === '' && suffix === ''
        ? pieces
        : [prefix, new value_Unknown(() => ({ expression: ast_call('unknown', []), causes: [] })), suffix];
}
function backwards(pieces) {
    return pieces.toReversed().map((piece) => (typeof piece === 'string' ? reversed(piece) : piece));
}
function begins(text, sought) {
    const [units, wanted] = [unitsOf(text), unitsOf(sought)];
    if (units === undefined || wanted === undefined)
        return undefined;
    for (const [index, unit] of wanted.entries()) {
        const other = units[index];
        if (unit instanceof value_Unknown || other instanceof value_Unknown) {
            if (other !== undefined && sameUnit(unit, other))
                continue;
            return undefined;
        }
        if (other === undefined)
            return isPlain(unit) ? false : undefined;
        if (!isPlain(unit) || !isPlain(other))
            return undefined;
        if (unit.toLowerCase() !== other.toLowerCase())
            return false;
    }
    return isSettled(units.slice(wanted.length)) ? true : undefined;
}
/** Whether a text occurs in another one, with case; undefined where that is open. */
function holds(value, sought) {
    const wanted = piecesOf(sought);
    const pattern = wanted && unitsOf(wanted);
    if (pattern === undefined)
        return undefined;
    return inEveryWay(value, (text) => {
        const units = unitsOf(text);
        if (units === undefined)
            return undefined;
        if (pattern.length === 0)
            return true;
        if (units.some((_, at) => pattern.every((unit, index) => sameUnit(unit, units[at + index]))))
            return true;
        return typeof sought === 'string' && !mayReachOpen(text, sought) ? false : undefined;
    });
}
/** Bounds of `indexOf` and `lastIndexOf`, which do not see case, nor characters without weight. */
function placeOf(value, sought) {
    const text = piecesOf(value);
    if (text === undefined || typeof sought !== 'string' || !isPlain(sought) || sought === '')
        return { min: -1 };
    // No letter has a sign for its lower case.
    const signs = sought.split('').filter((character) => !/[a-z ]/i.test(character));
    if (signs.some((sign) => text.every((piece) => pieces_factsOf(piece).mayHold?.(sign) === false)))
        return { min: -1, max: -1 };
    const found = text.some((piece, at) => {
        const index = typeof piece === 'string' && isPlain(piece) ? piece.toLowerCase().lastIndexOf(sought.toLowerCase()) : -1;
        if (typeof piece !== 'string' || index < 0)
            return false;
        return (piece.length > index + sought.length ||
            piece.toLowerCase().indexOf(sought.toLowerCase()) < index ||
            isSettled(text.slice(at + 1)));
    });
    return { min: found ? 0 : -1 };
}

;// CONCATENATED MODULE: ./build/expressions/functions/sequence.js










const SEQUENCE = anyOf(STRING, ARRAY);
const SIZED = anyOf(SEQUENCE, OBJECT);
/** Only the number of parts counts, so parts that are not known do not matter. */
const BY_SIZE = { unknowns: 'names', declassifies: true };
const BY_PLACE = { unknowns: 'containers', early: 'none' };
/** How many parts a value that is not known has, where it is not null: characters, elements, properties. */
function knownSize(value) {
    // Names that are not known may turn out to be one and the same.
    if (value instanceof ObjectValue) {
        const open = value.dynamic.length;
        return { min: Math.max(value.size, Math.min(open, 1)), max: value.size + open };
    }
    if (typeof value === 'string' || isArray(value))
        return { min: value.length, max: value.length };
    const size = value instanceof value_Unknown ? value.description.size?.() : undefined;
    if (size !== undefined)
        return size;
    const text = textFactsOf(value);
    if (text === undefined)
        return undefined;
    return { min: text.minLength, ...(text.maxLength === undefined ? {} : { max: text.maxLength }) };
}
const sequence_measured = {
    results([value = null]) {
        const size = knownSize(value);
        return size !== undefined && size.min === size.max ? [size.min] : undefined;
    },
    shape: ([value = null]) => ({ bounds: () => knownSize(value) ?? { min: 0 } }),
};
const filled = {
    results: ([value = null]) => ((knownSize(value)?.min ?? 0) > 0 && isNeverNull(value) ? [false] : undefined),
};
const containing = {
    results([container = null, item = null]) {
        const answer = isArray(container) ? holdsElement(container, item) : holdsPart(container, item);
        return answer === undefined ? undefined : [answer];
    },
};
function holdsElement(array, item) {
    if (array.some((element) => deepEquals(element, item) === true || surelyEqual(element, item)))
        return true;
    return array.every((element) => deepEquals(element, item) === false || surelyDiffer(element, item))
        ? false
        : undefined;
}
function holdsPart(container, item) {
    const part = container instanceof value_Unknown && typeof item === 'string' ? container.description.part?.(item) : undefined;
    if (part === undefined)
        return holds(container, item);
    return part === 'absent' ? false : part.nullable === false ? true : undefined;
}
/** One scalar among the arguments makes the result text. */
const concatenated = {
    neverNull: true,
    text: (args) => (args.some(isScalar) ? textOfPieces(args.map(scalarPiece)) : undefined),
};
function isScalar(value) {
    const type = typeOf(value);
    return type === 'String' || type === 'Integer' || type === 'Boolean' || textFactsOf(value) !== undefined;
}
const taken = {
    neverNull: true,
    text: ([value = null, count = null]) => sequence_part(value, count, (facts, end) => takenText(facts, end), (pieces, end) => slice(pieces, 0, end)),
};
const skipped = {
    neverNull: true,
    text: ([value = null, count = null]) => sequence_part(value, count, (facts, start) => skippedText(facts, start), slice),
};
/** A part of a text from or up to a place; the pieces where they are known. */
function sequence_part(value, place, look, pick) {
    const facts = textFactsOf(value);
    if (facts === undefined || !isInteger(place))
        return facts === undefined ? undefined : ANY_TEXT;
    const at = Math.max(Number(place), 0);
    const pieces = pick(piecesOfText(value), at);
    return pieces === undefined ? look(facts, at) : textOfPieces(pieces);
}
function mayHaveNoEnd(value) {
    return (knownSize(value)?.min ?? 0) === 0;
}
/** The character, or the element that is known of an array that is not. */
function endOf(end) {
    return {
        results([value = null]) {
            const facts = textFactsOf(value);
            const character = facts === undefined ? '' : end === 'first' ? facts.prefix.charAt(0) : facts.suffix.slice(-1);
            if (character !== '')
                return [character];
            const element = value instanceof value_Unknown ? value.description.part?.(end === 'first' ? 0 : -1) : undefined;
            const alternatives = element === undefined || element === 'absent' ? undefined : element.alternatives?.();
            // Of an array without elements it is null.
            return alternatives === undefined || !mayHaveNoEnd(value) ? alternatives : [...alternatives, null];
        },
        shape: ([value = null]) => (textFactsOf(value) === undefined && mayHaveNoEnd(value) ? { nullable: true } : {}),
    };
}
/** Where a text surely stands in another; what comes before it has to be as long as it looks. */
const sequence_placed = {
    shape: ([value = null, sought = null]) => ({ bounds: () => placeOf(value, sought) }),
};
/** Functions that take text as well as arrays (some of them objects). Text counts in UTF-16 units. Source: engine. */
const sequenceFunctions = [
    defineVariadic('concat', { rest: ANY, unknowns: 'names', foresight: concatenated }, concat),
    defineFunction('length', { parameters: [SIZED], returns: 'Integer', ...BY_SIZE, foresight: sequence_measured }, (value) => {
        const { min, max } = knownSize(value) ?? { min: 0 };
        return min === max ? min : undefined;
    }),
    defineFunction('empty', { parameters: [ANY], returns: 'Boolean', ...BY_SIZE, foresight: filled }, (value) => {
        if (value === null)
            return true;
        if (!SIZED.accepts(value))
            throw argumentError('empty', 0, `must be an object, an array or a string, not ${typeNameOf(value)}`);
        return knownSize(value)?.min === 0;
    }),
    defineFunction('first', { parameters: [SEQUENCE], unknowns: 'containers', foresight: endOf('first') }, (value) => isArray(value) ? (value[0] ?? null) : value.charAt(0)),
    defineFunction('last', { parameters: [SEQUENCE], unknowns: 'containers', foresight: endOf('last') }, (value) => isArray(value) ? (value.at(-1) ?? null) : value.charAt(value.length - 1)),
    defineFunction('take', { parameters: [SEQUENCE, signature_INTEGER], ...BY_PLACE, foresight: taken }, (value, count) => {
        const end = Math.max(int32('take', 1, count), 0);
        return value.slice(0, end);
    }),
    defineFunction('skip', { parameters: [SEQUENCE, signature_INTEGER], ...BY_PLACE, foresight: skipped }, (value, count) => {
        const start = Math.max(int32('skip', 1, count), 0);
        return value.slice(start);
    }),
    defineFunction('contains', { parameters: [ANY, ANY], returns: 'Boolean', ...BY_SIZE, foresight: containing, searches: true }, contains),
    defineFunction('indexOf', { parameters: [SEQUENCE, ANY], returns: 'Integer', ...BY_PLACE, foresight: sequence_placed, searches: true }, (container, item) => {
        if (isArray(container))
            return indexIn(container, item, 'first');
        return indexOfLinguistic(container, needle('indexOf', item));
    }),
    defineFunction('lastIndexOf', { parameters: [SEQUENCE, ANY], returns: 'Integer', ...BY_PLACE, foresight: sequence_placed, searches: true }, (container, item) => {
        if (isArray(container))
            return indexIn(container, item, 'last');
        return lastIndexOfLinguistic(container, needle('lastIndexOf', item));
    }),
];
/** Arrays join one level deep; anything else is text. Arrays and text do not mix. */
function concat(args) {
    if (args.length > 0 && args.every(isArray))
        return args.flat();
    return args.map((arg, index) => scalarText('concat', index, arg)).join('');
}
/**
 * The engine holds two parts for different as soon as one of them is not known; here such a part leaves the answer
 * open, unless another one decides.
 */
function contains(container, item) {
    if (isArray(container)) {
        let answer = false;
        for (const part of container) {
            const equal = deepEquals(part, item);
            if (equal === true)
                return true;
            if (equal === undefined)
                answer = undefined;
        }
        return answer;
    }
    if (typeof item === 'string' && container instanceof ObjectValue)
        return container.findKey(item) !== undefined || (container.dynamic.length > 0 ? undefined : false);
    if (typeof item === 'string' && typeof container === 'string')
        return container.includes(item);
    const types = `${typeNameOf(container)} and ${typeNameOf(item)}`;
    throw argumentError('contains', 1, `must match argument 1 (an object and a key, an array and a value, a string and a string), not ${types}`);
}
/** Undefined where the item, or an element on the way to it, holds an unknown part, comparable or not (engine). */
function indexIn(array, item, end) {
    if (!isKnown(item))
        return undefined;
    for (let step = 0; step < array.length; step++) {
        const index = end === 'first' ? step : array.length - 1 - step;
        const element = array[index] ?? null;
        if (!isKnown(element))
            return undefined;
        if (deepEquals(element, item) === true)
            return index;
    }
    return -1;
}
function needle(name, item) {
    if (typeof item === 'string')
        return item;
    throw argumentError(name, 1, `must be of type String, not ${typeNameOf(item)}`);
}

;// CONCATENATED MODULE: ./build/expressions/functions/string-pieces.js











function recasing(name, recase) {
    const foresight = {
        text: ([value = null]) => textOfPieces(piecesOfText(value).flatMap((piece) => recased(name, piece, recase))),
    };
    return defineFunction(name, { parameters: [STRING], returns: 'String', foresight }, recase);
}
/** No character changes its length; what is not ASCII may be cut in the middle and is not told. */
function recased(name, piece, recase) {
    if (typeof piece === 'string' && string_pieces_isAscii(piece))
        return recase(piece);
    return new value_Unknown(() => ({
        expression: ast_call(name, [residue_embed(piece)]),
        causes: causesOf([piece]),
        type: 'String',
        nullable: false,
        ...(holdsSecret(piece) ? { secret: true } : {}),
        text: () => recasedText(pieces_factsOf(piece), recase),
    }));
}
function recasedText(facts, recase) {
    const { minLength, maxLength, mayHold, pattern } = facts;
    const known = (end) => (string_pieces_isAscii(end) ? recase(end) : '');
    return {
        ...textOfLength(minLength, maxLength),
        ...(pattern === undefined ? {} : { pattern }),
        prefix: known(facts.prefix),
        suffix: known(facts.suffix),
        // Letters come from either case, and a few from outside of ASCII.
        ...(mayHold === undefined ? {} : { mayHold: (character) => /[a-z]/i.test(character) || mayHold(character) }),
    };
}
function string_pieces_isAscii(text) {
    return /^[ -~]*$/.test(text);
}
const padded = {
    text: ([, width = null]) => textOfLength(isInteger(width) ? Number(width) : 1, undefined),
};
const sliced = {
    text([value = null, start = null, length]) {
        if (!isInteger(start) || (length !== undefined && !isInteger(length)))
            return ANY_TEXT;
        const end = length === undefined ? Infinity : Number(start) + Number(length);
        const pieces = slice(piecesOfText(value), Number(start), end);
        if (pieces !== undefined)
            return textOfPieces(pieces);
        return length === undefined ? ANY_TEXT : slicedText(textFactsOf(value) ?? ANY_TEXT, Number(start), Number(length));
    },
};
function touching(end) {
    return {
        results([value = null, sought = null]) {
            const answer = touches(value, sought, end);
            return answer === undefined ? undefined : [answer];
        },
    };
}
/** What is known of the segments of a text that is not known. */
const parted = {
    results([value = null, given = null]) {
        const delimiters = delimitersOf(given);
        if (delimiters === undefined)
            return undefined;
        const ways = readingsOf(piecesOfText(value)).map(({ pieces, given: answers }) => {
            const segments = cut(pieces, delimiters, (text) => string_pieces_split(text, delimiters));
            return segments === undefined ? undefined : new Way(segments.map(joined), answers);
        });
        return ways.every((way) => way !== undefined) ? ways : undefined;
    },
    shape([value = null, delimiter = null]) {
        if (typeof delimiter !== 'string' || delimiter.length !== 1)
            return {};
        const ends = once(() => cutEnds(piecesOfText(value), delimiter));
        return {
            size: () => ({ min: ends().least }),
            part: (key) => (typeof key === 'string' ? undefined : segmentFacts(value, delimiter, ends(), key)),
        };
    },
};
function segmentFacts(value, delimiter, { head, tail }, at) {
    const segment = at === undefined ? undefined : at < 0 ? tail.at(at) : head[at];
    const known = segment !== undefined ? joined(segment) : at === -1 && delimiter === '/' ? textFactsOf(value)?.ending : undefined;
    const any = {
        type: 'String',
        nullable: false,
        text: () => ({
            ...ANY_TEXT,
            mayHold: (character) => character !== delimiter && (textFactsOf(value)?.mayHold?.(character) ?? true),
        }),
    };
    return known === undefined ? any : { ...any, alternatives: () => [known] };
}
/** Undefined where they are not known, or there are none: empty ones never match. */
function delimitersOf(given) {
    const all = isArray(given) ? given : [given];
    const known = all.flatMap((delimiter) => (typeof delimiter === 'string' && delimiter !== '' ? [delimiter] : []));
    return known.length === all.length && known.length > 0 ? known : undefined;
}
const joining = {
    text([parts = null, delimiter = null]) {
        if (!isArray(parts) || typeof delimiter !== 'string')
            return ANY_TEXT;
        return textOfPieces(parts.flatMap((each, index) => [index === 0 ? '' : delimiter, scalarPiece(each)]));
    },
};
const replaced = {
    text([value = null, old = null, replacement = null]) {
        const [pieces, inserted] = [piecesOfText(value), piecesOfText(replacement)];
        if (typeof old !== 'string' || old === '' || mayReachOpen(pieces, old))
            return ANY_TEXT;
        return textOfPieces(pieces.flatMap((piece) => typeof piece === 'string'
            ? piece.split(old).flatMap((part, index) => (index === 0 ? [part] : [...inserted, part]))
            : [piece]));
    },
};
/** Ends that surely are no white space stay as they are. */
const trimmed = {
    text([value = null]) {
        const pieces = piecesOfText(value);
        for (const end of [0, -1]) {
            const piece = pieces.at(end);
            const isSolid = piece === undefined || (typeof piece === 'string' ? trimWhiteSpace(piece) === piece : isSolidPiece(piece));
            if (!isSolid)
                return trimmedText(textFactsOf(value) ?? ANY_TEXT);
        }
        return textOfPieces(pieces);
    },
};
function isSolidPiece(piece) {
    const { minLength, mayHold = () => true } = pieces_factsOf(piece);
    // What may hold neither a blank nor a letter beyond ASCII holds no other white space either.
    return minLength > 0 && !mayHold(' ') && !mayHold('\t') && !mayHold('\n') && !mayHold('\u00a0');
}
function trimmedText({ prefix, suffix, maxLength, mayHold }) {
    const [start, end] = [trimWhiteSpace(prefix), trimWhiteSpace(suffix)];
    return {
        ...textOfLength(Math.max(start.length, end.length), maxLength),
        prefix: start,
        suffix: end,
        ...(mayHold === undefined ? {} : { mayHold }),
    };
}
/** Empty parts are kept; of delimiters that match at one place the first counts, empty ones never match. */
function string_pieces_split(text, delimiters) {
    const wanted = typeof delimiters === 'string' ? [delimiters] : delimiters;
    // Without delimiters .NET splits at white space.
    if (wanted.length === 0)
        return text.split(/\p{White_Space}/u);
    const patterns = wanted
        .filter((delimiter) => delimiter !== '')
        .map((delimiter) => delimiter.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'));
    return patterns.length === 0 ? [text] : text.split(new RegExp(patterns.join('|')));
}

;// CONCATENATED MODULE: ./build/expressions/functions/string.js





const string_SCALAR = anyOf(anyOf(STRING, signature_INTEGER), BOOLEAN);
/** Answers true or false about text, and gives nothing away of it. */
const TEST = { parameters: [STRING, STRING], returns: 'Boolean', declassifies: true };
/**
 * Text functions. Positions and lengths are UTF-16 units. `replace`, `split` and `contains` compare ordinally with
 * case, `startsWith` and `endsWith` linguistically without case. Source: engine.
 */
const stringFunctions = [
    recasing('toLower', toLowerInvariant),
    recasing('toUpper', toUpperInvariant),
    defineFunction('trim', { parameters: [STRING], returns: 'String', foresight: trimmed }, trimWhiteSpace),
    defineFunction('padLeft', {
        parameters: [anyOf(STRING, signature_INTEGER), signature_INTEGER],
        optional: [STRING],
        returns: 'String',
        early: 'none',
        foresight: padded,
    }, padLeft),
    defineFunction('substring', { parameters: [STRING, signature_INTEGER], optional: [signature_INTEGER], returns: 'String', early: 'none', foresight: sliced }, substring),
    defineFunction('split', { parameters: [STRING, anyOf(STRING, arrayOf(STRING))], returns: 'Array', foresight: parted, searches: true }, string_pieces_split),
    defineFunction('join', { parameters: [arrayOf(string_SCALAR), STRING], returns: 'String', foresight: joining }, (parts, delimiter) => parts.map((part) => scalarText('join', 0, part)).join(delimiter)),
    defineFunction('replace', { parameters: [STRING, STRING, STRING], returns: 'String', foresight: replaced, searches: true }, (text, old, replacement) => {
        if (old === '')
            throw argumentError('replace', 1, 'must not be empty');
        return text.replaceAll(old, () => replacement);
    }),
    defineFunction('startsWith', { ...TEST, foresight: touching('prefix'), searches: true }, startsWithLinguistic),
    defineFunction('endsWith', { ...TEST, foresight: touching('suffix'), searches: true }, endsWithLinguistic),
    defineFunction('like', { ...TEST, searches: true }, (text, pattern) => matchesWildcards(toUpperInvariant(text), toUpperInvariant(pattern))),
];
/** The engine accepts widths from 1 to 16 only. */
function padLeft(value, width, fill = ' ') {
    if (width < 1 || width > 16)
        throw argumentError('padLeft', 1, `must be a width from 1 to 16, not ${width}`);
    if (fill.length !== 1)
        throw argumentError('padLeft', 2, `must be a single character, not '${fill}'`);
    return String(value).padStart(Number(width), fill);
}
function substring(text, start, length = text.length - Number(start)) {
    if (start < 0 || start > text.length)
        throw argumentError('substring', 1, `must be a place in a text of length ${text.length}, not ${start}`);
    if (length < 0 || Number(start) + Number(length) > text.length) {
        throw argumentError('substring', 2, `must be a length that ends in a text of length ${text.length}, not ${length}`);
    }
    return text.slice(Number(start), Number(start) + Number(length));
}
/** `*` stands for any text, everything else for itself. Goes back to the last `*` only, so time stays within n × m. */
function matchesWildcards(text, pattern) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < text.length;) {
        if (pattern.charAt(at) === '*') {
            star = at++;
            resume = index;
        }
        else if (at < pattern.length && pattern.charAt(at) === text.charAt(index)) {
            at++;
            index++;
        }
        else if (star >= 0) {
            at = star + 1;
            index = ++resume;
        }
        else
            return false;
    }
    return /^\**$/.test(pattern.slice(at));
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/uri-parts.js



/** Labels between dots, of which other scripts have some of their own. */
const NAME_BEYOND_ASCII = /^[\w\xa0-\u3001\u3003-\uff0d\uff0f-\uff60\uff62-\uffff-]+(?:[.\u3002\uff0e\uff61][\w\xa0-\u3001\u3003-\uff0d\uff0f-\uff60\uff62-\uffff-]+)*[.\u3002\uff0e\uff61]?$/;
/** Marks that turn the direction of a text. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e]/g;
function hostBeyondAscii(name) {
    const shown = name.replace(DIRECTION, '').normalize();
    if (shown === '' || !NAME_BEYOND_ASCII.test(name))
        return undefined;
    // .NET looks for capitals of ASCII alone before it writes all in small letters.
    return /[A-Z]/.test(shown) ? toLowerInvariant(shown) : shown;
}
/** A host in its canonical form; undefined for what is none. */
function normalHost(name) {
    if (!isAscii(name))
        return hostBeyondAscii(name);
    if (!/^(?:\[.*\]|[\w-]+(?:\.[\w-]+)*\.?)$/.test(name))
        return undefined;
    try {
        // IPv4 and IPv6 addresses get their canonical form.
        return new URL(`http://${name}/`).hostname;
    }
    catch {
        // The only failure of the constructor is a host that is none: brackets without an address, or to .NET a mere name.
        return name.startsWith('[') ? undefined : name.toLowerCase();
    }
}
const RESERVED_OR_UNRESERVED = /[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]/;
/** Escapes what may not stand in a URI and restores what need not be escaped. A `%` without two digits is escaped. */
function escapePart(text) {
    return text.replace(/%[0-9A-Fa-f]{2}|[^%]+|%/g, (part) => {
        if (part === '%')
            return '%25';
        if (!part.startsWith('%'))
            return encodePercent(part, RESERVED_OR_UNRESERVED);
        const char = String.fromCharCode(parseInt(part.slice(1), 16));
        return UNRESERVED.test(char) ? char : part;
    });
}
/** RFC 3986, section 5.2.4, of a path that starts with a slash. */
function removeDotSegments(path) {
    const segments = path.split('/').slice(1);
    const kept = [];
    for (const [index, segment] of segments.entries()) {
        const last = index === segments.length - 1;
        if (segment === '..')
            kept.pop();
        else if (segment !== '.')
            kept.push(segment);
        if (last && (segment === '.' || segment === '..'))
            kept.push('');
    }
    return `/${kept.join('/')}`;
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/file-uri.js


/** `c:` or `c|`, and what follows it. */
const DRIVE = /^([A-Za-z])[:|]([^]*)$/;
/** True for the name of a file instead of a URI: `c:\a`, `\\server\a`, `/a`. */
function isFileName(text) {
    return /^(?:[A-Za-z][:|]|\/|\\[/\\])/.test(text);
}
/** The URI of a file by its name, in which nothing is escaped yet and no query ends it; undefined for what .NET refuses. */
function parseFileName(name) {
    const text = name.replace(/%[0-9A-Fa-f]{2}|[%?#]/g, (part) => (isNeedless(part) ? part : encodeURIComponent(part)));
    if (DRIVE.test(text))
        return onDrive(text);
    const [slashes = ''] = /^[/\\]*/.exec(text) ?? [];
    return slashes.length > 1 ? onServer(text.slice(slashes.length)) : local(text);
}
/**
 * The URI of a file by what stands behind `file:`, up to a query: `///c:/a` (with any number of slashes), `//server/a`
 * (two, or more than three) and `///a`. Undefined for what .NET refuses.
 */
function parseFileUri(hierarchy) {
    const [slashes = ''] = /^[/\\]*/.exec(hierarchy) ?? [];
    const rest = hierarchy.slice(slashes.length);
    if (DRIVE.test(rest))
        return onDrive(rest);
    if (slashes.length < 2)
        return undefined;
    if (rest === '')
        return local(slashes.slice(2).padEnd(1, '/'));
    if (slashes.length !== 3)
        return onServer(rest);
    return local(`/${slashes.endsWith('/') ? rest : turned(rest)}`);
}
function onDrive(text) {
    const [, letter = '', path = ''] = DRIVE.exec(text) ?? [];
    return /^[/\\]/.test(path) ? { ...local(turned(path)), drive: `${letter}:` } : undefined;
}
function onServer(text) {
    const [server = ''] = /^[^/\\]*/.exec(text) ?? [];
    const host = normalHost(server);
    return host === undefined ? undefined : { ...local(turned(text.slice(server.length)).padEnd(1, '/')), host };
}
/** A back slash may stand in the name of a file where a slash starts its path. */
function local(path) {
    return { scheme: 'file', host: '', path: removeDotSegments(escapePart(path)) };
}
function turned(path) {
    return path.replaceAll('\\', '/');
}
/** An escape of what need not be escaped: the only ones that count as some in the name of a file. */
function isNeedless(escape) {
    return UNRESERVED.test(String.fromCharCode(parseInt(escape.slice(1), 16)));
}

;// CONCATENATED MODULE: ./build/expressions/dotnet/uri.js



const DEFAULT_PORTS = new Map(Object.entries({
    http: 80,
    https: 443,
    ftp: 21,
    ws: 80,
    wss: 443,
    gopher: 70,
    ldap: 389,
    mailto: 25,
    'net.tcp': 808,
    nntp: 119,
    telnet: 23,
}));
/** Schemes that .NET knows and writes without `//`. */
const WITHOUT_SLASHES = new Set(['mailto', 'news', 'uuid']);
/** Schemes that need an authority, before which a back slash is a slash. */
const WITH_AUTHORITY = new Set(['http', 'https', 'ftp', 'ws', 'wss']);
/** Schemes without a query: there `?` is a character of the path. */
const WITHOUT_QUERY = new Set(['ftp', 'gopher']);
function defaultPort(scheme) {
    return DEFAULT_PORTS.get(scheme.toLowerCase());
}
/**
 * Reads an absolute URI as `System.Uri` does (`AbsoluteUri`): scheme and host in lower case, back slashes of a path
 * turned, dot segments gone, escaped unreserved characters restored, all that needs it escaped; a host beyond ASCII
 * stays as it is. `mailto:user@host/path` has an authority without `//`. Undefined for what .NET refuses.
 */
function parseUri(text) {
    const trimmed = text.trim();
    if (isFileName(trimmed))
        return parseFileName(trimmed);
    const parts = /^([A-Za-z][A-Za-z0-9+.-]+):([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(withoutQuery(trimmed));
    if (parts === null)
        return undefined;
    const [, name = '', hierarchy = '', query, fragment] = parts;
    const scheme = name.toLowerCase();
    const tail = {
        ...(query === undefined ? {} : { query: escapePart(query) }),
        ...(fragment === undefined ? {} : { fragment: escapePart(fragment) }),
    };
    if (scheme === 'file') {
        const file = parseFileUri(hierarchy);
        return file === undefined ? undefined : { ...file, ...tail };
    }
    const slashed = WITH_AUTHORITY.has(scheme) ? hierarchy.replaceAll('\\', '/') : hierarchy;
    if (scheme === 'mailto' && !/^(?:\/|$)/.test(slashed)) {
        const [authority, path] = splitAt(slashed, slashed.indexOf('/'));
        const parsed = parseAuthority(authority);
        return parsed === undefined ? undefined : { scheme, ...parsed, path: escapePart(path), ...tail };
    }
    if (!slashed.startsWith('//') || scheme === 'mailto')
        return WITH_AUTHORITY.has(scheme) ? undefined : { scheme, path: escapePart(slashed), ...tail };
    const [authority, path] = splitAt(slashed, slashed.indexOf('/', 2));
    const parsed = parseAuthority(authority.slice(2));
    if (parsed === undefined)
        return undefined;
    const escaped = escapePart(path.replaceAll('\\', '/'));
    return { scheme, ...parsed, path: removeDotSegments(escaped === '' ? '/' : escaped), ...tail };
}
/** The text of a URI, where its scheme has no query without one. */
function withoutQuery(text) {
    const [, scheme = ''] = /^([^:]*):/.exec(text) ?? [];
    return WITHOUT_QUERY.has(scheme.toLowerCase()) ? escapeQuestions(text) : text;
}
function escapeQuestions(text) {
    return text.replace(/^[^#]*/, (path) => path.replaceAll('?', '%3F'));
}
function splitAt(text, index) {
    return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index)];
}
/** RFC 3986, section 5.2; `relative` may be absolute. White space around it does not count. */
function resolveUri(base, reference) {
    const relative = reference.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
    // A drive alone is a name like any other, and so is `\\` without a host.
    const isAbsolute = /^[A-Za-z][A-Za-z0-9+.-]*:|^[A-Za-z]\||^\\\\/.test(relative) && relative.length > 2;
    if (isAbsolute)
        return parseUri(relative);
    const whole = turnSlashes(base, WITHOUT_QUERY.has(base.scheme) ? escapeQuestions(relative) : relative);
    const [, path = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(whole) ?? [];
    const isOfHost = WITH_AUTHORITY.has(base.scheme)
        ? /^[/\\]\//
        : WITHOUT_SLASHES.has(base.scheme)
            ? /^\/\//
            : /^[/\\]{2}/;
    if (isOfHost.test(path) && isOfHost.test(relative))
        return parseUri(`${base.scheme}://${relative.slice(2)}`);
    // `mailto:a@b.c` has a host and no path that the text could replace: it is put behind the host.
    if (base.scheme === 'mailto' && base.path === '' && path !== '')
        return parseUri(`${base.scheme}:${printAuthority(base)}${relative}`);
    const { query: baseQuery, fragment: baseFragment, ...root } = base;
    return {
        ...root,
        path: path === '' ? base.path : merge(base, escapePart(path)),
        ...keep('query', query === undefined && path === '' ? baseQuery : escaped(query)),
        ...keep('fragment', relative === '' ? baseFragment : escaped(fragment)),
    };
}
/** Starts a URI of a host: `https://`, `mailto:`. */
function schemePrefix(scheme) {
    return WITHOUT_SLASHES.has(scheme.toLowerCase()) ? `${scheme}:` : `${scheme}://`;
}
function printAuthority({ scheme, userInfo, host, port }) {
    const shownPort = port === undefined || port === defaultPort(scheme) ? '' : `:${port}`;
    return host === undefined ? '' : `${userInfo === undefined ? '' : `${userInfo}@`}${host}${shownPort}`;
}
function printUri(uri) {
    const prefix = uri.host === undefined ? `${uri.scheme}:` : schemePrefix(uri.scheme);
    const query = uri.query === undefined ? '' : `?${uri.query}`;
    const fragment = uri.fragment === undefined ? '' : `#${uri.fragment}`;
    const drive = uri.drive === undefined ? '' : `/${uri.drive}`;
    return `${prefix}${printAuthority(uri)}${drive}${uri.path}${query}${fragment}`;
}
/** One character in UTF-8, each byte escaped. */
const ESCAPED_CHARACTER = /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;
/** ASCII but for controls and what is reserved, and the characters of RFC 3987 (`ucschar`). */
const uri_SHOWN = /^(?:[ "\-.<>^_`{|}~0-9A-Za-z]|(?!\p{Noncharacter_Code_Point})[\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{dfffd}\u{e1000}-\u{efffd}])$/u;
/** `Uri.ToString()`: escapes are turned back where a reader can see the character and it is not reserved. */
function displayUri(uri) {
    return printUri(uri).replace(ESCAPED_CHARACTER, (escape) => {
        const char = decodeUtf8(Uint8Array.from(escape.slice(1).split('%'), (hex) => parseInt(hex, 16)));
        return uri_SHOWN.test(char) ? char : escape;
    });
}
function merge(base, path) {
    // What another computer shares is a root, as a drive is.
    const root = base.scheme === 'file' && base.host !== '' ? (/^\/[^/]*/.exec(base.path)?.[0] ?? '') : '';
    if (path.startsWith('/'))
        return removeDotSegments(root + path);
    const merged = base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
    return base.host === undefined ? merged : removeDotSegments(merged.startsWith('/') ? merged : `/${merged}`);
}
function parseAuthority(authority) {
    const parts = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::(\d*))?$/.exec(authority);
    if (parts === null)
        return undefined;
    const [, userInfo, name = '', digits] = parts;
    const host = normalHost(name);
    const port = digits === undefined || digits === '' ? undefined : Number(digits);
    if (host === undefined || (port !== undefined && port > 65535))
        return undefined;
    return {
        ...(userInfo === undefined ? {} : { userInfo: escapePart(userInfo) }),
        host,
        ...(port === undefined ? {} : { port }),
    };
}
function escaped(part) {
    return part === undefined ? undefined : escapePart(part);
}
function keep(key, value) {
    return value === undefined ? {} : { [key]: value };
}
/** Back slashes before the query are slashes, but for those in the names of files where slashes part folders. */
function turnSlashes(base, relative) {
    if (!WITH_AUTHORITY.has(base.scheme) && base.scheme !== 'file')
        return relative;
    if (base.scheme === 'file' && base.host === '' && base.drive === undefined)
        return relative.replace(/^\\/, '/');
    return relative.replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/'));
}

;// CONCATENATED MODULE: ./build/expressions/functions/uri.js






/** URI functions over .NET's `Uri` and `UriBuilder`. Source: engine. */
const uriFunctions = [
    defineFunction('uri', { parameters: [STRING, STRING], returns: 'String' }, (base, relative) => {
        const parsed = parseUri(base);
        if (parsed === undefined || !isWellFormed(base.trim()))
            throw argumentError('uri', 0, `must be an absolute URI, not '${base}'`);
        const resolved = resolveUri(parsed, relative);
        if (resolved === undefined)
            throw argumentError('uri', 1, `does not make a valid URI with '${base}': '${relative}'`);
        return printUri(resolved);
    }),
    defineFunction('uriComponent', { parameters: [STRING], returns: 'String' }, (text) => encodePercent(text)),
    defineFunction('uriComponentToString', { parameters: [STRING], returns: 'String' }, decodePercent),
    defineFunction('buildUri', { parameters: [OBJECT], returns: 'String' }, buildUri),
    defineFunction('parseUri', { parameters: [STRING], returns: 'Object' }, splitUri),
];
/**
 * `Uri.IsWellFormedUriString`: all that has to be escaped is, and so is what lies beyond the basic plane; brackets stand
 * around a host only; a file is no mere name and has three slashes before its drive, and not four.
 */
function isWellFormed(uri) {
    return (!/[\t-\r \x85\u2028\u2029\\{}<>"|^`\ud800-\udfff]|%(?![0-9a-f]{2})/i.test(uri) &&
        // These schemes have no query.
        !/^(?:ftp|gopher):[^#]*\?/i.test(uri) &&
        !/[[\]]/.test(uri.replace(/\/\/[^/]*/, '')) &&
        !/^(?:[a-z]:|\/|file:(?:\/{0,2}[a-z]:|\/{4}))/i.test(uri));
}
/** `UriBuilder`, shown as `Uri.ToString()` does: without escapes. A port that is the scheme's own or -1 is left out. */
function buildUri(parts) {
    // The builder ends a scheme at its colon and puts an IPv6 address in brackets.
    const [scheme = ''] = required(parts, 'scheme').split(':');
    const host = required(parts, 'host');
    const given = parts.get('port');
    const port = given === null ? undefined : partOf(parts, 'port', { name: 'Integer', accepts: isInteger });
    const path = partOf(parts, 'path', STRING) ?? '';
    const query = partOf(parts, 'query', STRING) ?? '';
    if (port !== undefined && (port < -1 || port > 65535))
        throw new ExpressionError('argument', `'buildUri' needs a port up to 65535, not ${port}.`);
    const shownHost = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
    const shownPort = port === undefined || port < 0 ? '' : `:${port}`;
    const escapedPath = escapePart(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
    const shownPath = path.startsWith('/') ? escapedPath : `/${escapedPath}`;
    const shownQuery = query === '' || query.startsWith('?') ? query : `?${query}`;
    const text = `${schemePrefix(scheme)}${shownHost}${shownPort}${shownPath}${shownQuery}`;
    const uri = parseUri(text);
    if (uri === undefined)
        throw argumentError('buildUri', 0, `does not make a valid URI: '${text}'`);
    return displayUri(uri);
}
function required(parts, name) {
    const value = partOf(parts, name, STRING);
    if (value === undefined || value === '')
        throw argumentError('buildUri', 0, `has no property '${name}'`);
    return value;
}
function partOf(parts, name, type) {
    const value = parts.get(name);
    if (value === undefined || type.accepts(value))
        return value;
    throw argumentError('buildUri', 0, `needs the property '${name}' to be of type ${type.name}, not ${typeNameOf(value)}`);
}
/** `port` is null where it is the scheme's own; a path of '/' is left out. */
function splitUri(text) {
    const uri = parseUri(text);
    if (uri === undefined)
        throw argumentError('parseUri', 0, `must be an absolute URI, not '${text}'`);
    const port = uri.port === undefined || uri.port === defaultPort(uri.scheme) ? null : uri.port;
    const path = (uri.drive ?? '') + uri.path;
    return ObjectValue.of({
        scheme: uri.scheme,
        host: uri.host ?? '',
        port,
        ...(path === '/' ? {} : { path }),
        ...(uri.query === undefined ? {} : { query: `?${uri.query}` }),
    });
}

;// CONCATENATED MODULE: ./build/expressions/functions/index.js




















/** Every function family; a new function goes into the file of its family, a new family into this list. */
const families = [
    cidrFunctions,
    collectionFunctions,
    comparisonFunctions,
    conversionFunctions,
    dateFunctions,
    encodingFunctions,
    formatFunctions,
    hashFunctions,
    logicalFunctions,
    numericFunctions,
    objectFunctions,
    resourceIdFunctions,
    safeAccessFunctions,
    scopeFunctions,
    sequenceFunctions,
    stringFunctions,
    uriFunctions,
];
const functions_forms = [controlForms, lambdaForms, logicalForms];
const functionsByKey = new Map(families.flat().map((fn) => [fn.name.toLowerCase(), fn]));
const formsByKey = new Map(functions_forms.flat().map((form) => [form.name.toLowerCase(), form]));
/** The function with this lower-cased name. */
function findFunction(key) {
    return functionsByKey.get(key);
}
/** The special form with this lower-cased name. */
function findForm(key) {
    return formsByKey.get(key);
}
/** True for functions that the template or Azure answers; any name that begins with `list` is one. */
function isRuntimeFunction(key) {
    return key.startsWith('list') || runtimeFunctionNames.has(key);
}

;// CONCATENATED MODULE: ./build/expressions/evaluate.js











/**
 * Evaluates the text of a JSON string: an expression in brackets, or a literal.
 * @throws ExpressionError where the engine would refuse it.
 */
function evaluateText(text, environment) {
    return isExpression(text) ? evaluate(parseExpression(text), environment) : unescapeLiteral(text);
}
/**
 * Evaluates an expression as far as its parts are known. Arguments are evaluated from left to right; only the special
 * forms leave some of them out.
 * @throws ExpressionError where the engine would refuse it.
 */
function evaluate(expression, environment, locals) {
    switch (expression.kind) {
        case 'literal':
        case 'value':
            return expression.value;
        case 'access':
            return member(evaluate(expression.base, environment, locals), evaluate(expression.key, environment, locals));
        case 'call':
            environment.step();
            nesting++;
            try {
                return nesting > MAX_NESTING ? tooDeep() : evaluateCall(expression, environment, locals);
            }
            finally {
                nesting--;
            }
    }
}
/** How deep evaluations may stand in each other: a call in a call counts one, what it takes to compute a value more. */
const MAX_NESTING = 1_100;
let nesting = 0;
/**
 * Evaluates what is needed for what is being evaluated.
 * @param levels how much of the stack it takes beside the calls in it, in calls
 * @throws ExpressionError `own-limit` before the stack is full, which would end wherever it happens to
 */
function deeper(levels, work) {
    nesting += levels;
    try {
        if (nesting > MAX_NESTING)
            tooDeep();
        return work();
    }
    finally {
        nesting -= levels;
    }
}
function tooDeep() {
    throw new ExpressionError('own-limit', 'Too many values are needed one for the other to work this out.');
}
function evaluateCall(call, environment, locals) {
    if (call.namespace !== undefined) {
        const callee = `${call.namespace}.${call.name}`.toLowerCase();
        // The engine takes a function that is evaluated among its own arguments for a recursion.
        for (let local = locals; local !== undefined; local = local.outer) {
            if (local.callee === callee) {
                const message = `The function '${call.namespace}.${call.name}' is called in its own arguments.`;
                throw new ExpressionError('cycle', message);
            }
        }
        const inner = { key: undefined, value: null, callee, outer: locals };
        return environment.userFunction(call.namespace, call.name, evaluateAll(call.args, environment, inner));
    }
    const form = findForm(call.key);
    if (form !== undefined) {
        return form.apply(call, environment, locals, (expression, inner) => evaluate(expression, environment, inner));
    }
    const fn = findFunction(call.key);
    if (fn !== undefined) {
        checkArity(fn, call.args.length);
        return apply(fn, call, evaluateAll(call.args, environment, locals), environment);
    }
    if (isRuntimeFunction(call.key)) {
        const args = evaluateAll(call.args, environment, locals);
        // What Azure is asked for is told.
        return environment.runtime(call, args.map((arg) => (arg instanceof Secret ? asUnknown(arg) : arg)));
    }
    throw new ExpressionError('call', `The template function '${call.name}' is not valid.`);
}
function evaluateAll(args, environment, locals) {
    // A loop, not `map`: expressions may be nested deep, and every frame less counts.
    const values = [];
    for (const arg of args)
        values.push(settled(evaluate(arg, environment, locals)));
    return values;
}
/** Calls a function over evaluated arguments; the one place where arity, types, unknown and secret parts are handled. */
function apply(fn, call, args, environment) {
    for (const arg of args)
        charge(arg, environment, SHARE_OF_READING);
    if (fn.searches === true)
        chargeSearch(args, environment);
    if (fn.unknowns === 'parts')
        return sized(fn.evaluate(args, environment, call), environment);
    const deep = fn.unknowns === 'residual';
    // What works through containers passes their hidden parts on as they are.
    if (args.some(deep ? holdsKnownSecret : isSecret))
        return applyToSecret(fn, call, args, environment);
    if (fn.unknowns === 'any')
        return sized(fn.evaluate(args, environment, call), environment);
    if (!args.every(isKnownTo[fn.unknowns])) {
        checkArguments(fn, args);
        const again = (others) => apply(fn, call, others, environment);
        return residualCall(call, args, () => {
            const facts = foreseen(fn, args);
            return {
                ...facts,
                alternatives: (effort) => facts.alternatives?.(effort) ?? alternativesOf(args, again, effort),
            };
        });
    }
    checkArguments(fn, args);
    return sized(fn.evaluate(args, environment, call), environment);
}
/** Longest text a function may give (engine). */
const MAX_TEXT = 131_072;
/** The result, charged by its size. */
function sized(result, environment) {
    if (typeof result === 'string' && result.length > MAX_TEXT) {
        throw new ExpressionError('limit', `The result is longer than ${MAX_TEXT} characters.`);
    }
    charge(result, environment);
    return bounded(result);
}
/** Reading a value is cheaper than making one. */
const SHARE_OF_READING = 0.12;
/** A value of so many characters costs a step more than a small one. */
const SIZE_OF_STEP = 40;
/** Makes what walks a value cost what the walk does. */
function charge(value, environment, share = 1) {
    const { size } = extentOf(value);
    const cost = Math.floor((size * share) / SIZE_OF_STEP);
    if (cost > 0)
        environment.step(cost);
}
/** What a function can work with. */
const isKnownTo = {
    residual: isKnown,
    containers: (value) => !(value instanceof value_Unknown || (value instanceof ObjectValue && value.dynamic.length > 0)),
    names: (value) => !(value instanceof value_Unknown),
};
/** Letters that are compared in a step; outside of ASCII each is looked up in the tables of a language. */
const COMPARED_IN_STEP = 5000;
const COMPARED_BY_LANGUAGE_IN_STEP = 200;
const LOOKED_UP_IN_STEP = 5;
/** A search takes at worst what comparing each letter of one text with each of the other does. */
function chargeSearch([text, sought], environment) {
    if (typeof text !== 'string')
        return;
    const texts = isArray(sought) ? sought : [sought];
    let cost = 0;
    for (const one of texts) {
        if (typeof one !== 'string')
            continue;
        const isPlain = isAscii(text) && isAscii(one);
        cost += (text.length * one.length) / (isPlain ? COMPARED_IN_STEP : COMPARED_BY_LANGUAGE_IN_STEP);
        if (!isPlain)
            cost += (text.length + one.length) / LOOKED_UP_IN_STEP;
    }
    if (cost >= 1)
        environment.step(Math.floor(cost));
}
function isSecret(value) {
    return value instanceof Secret;
}
function holdsKnownSecret(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (value instanceof Secret)
        return true;
    if (isArray(value))
        return value.some(holdsKnownSecret);
    if (!(value instanceof ObjectValue))
        return false;
    for (const part of value.entries.values())
        if (holdsKnownSecret(part))
            return true;
    return false;
}
/** Computes with what secrets hide; the result is a secret again, unless the function gives nothing away. */
function applyToSecret(fn, call, args, environment) {
    const compute = (known) => apply(fn, call, known, environment);
    const refusal = `'${fn.name}' refuses an argument that is or holds a secret.`;
    if (!fn.declassifies)
        return computed(args, { ...call, args: args.map(argumentOf) }, fn.unknowns === 'residual', compute, refusal);
    const answer = answerOf(args, fn.unknowns === 'residual', compute, refusal);
    return answer === undefined ? residualCall(call, args, () => foreseenType(fn)) : answer;
}
/** What is known of the answer of a test whatever it is asked. */
function foreseenType({ returns }) {
    return returns === undefined ? {} : { type: returns, nullable: false };
}

;// CONCATENATED MODULE: ./build/json/list.js
/**
 * A list with each element mapped; the same list where none changes, so that large values that are what is written share it.
 */
function mapped(list, map) {
    let changed;
    for (const [index, element] of list.entries()) {
        const other = map(element, index);
        // The cast holds for what was compared before: each of these elements is what it was mapped to.
        if (changed === undefined && !Object.is(other, element))
            changed = list.slice(0, index);
        changed?.push(other);
    }
    return changed ?? list;
}

;// CONCATENATED MODULE: ./build/template/model/loop.js


/** Iterations of one loop, of any kind (engine). */
const MAX_COPY_COUNT = 800;
/** Whether all loops up to here are known to run, as far as that does not depend on what is not known. */
function alwaysRuns(loop) {
    return loop === undefined || (loop.count === undefined && alwaysRuns(loop.outer));
}
/** `copyIndex()` and `copyIndex('loop')` as the engine resolves them. */
function findIndex(loops, name) {
    const key = name === undefined ? undefined : name_nameKey(name);
    for (let loop = loops; loop !== undefined; loop = loop.outer) {
        if (key === undefined
            ? loop.kind === 'resource' || loop.kind === 'output'
            : loop.name !== '' && name_nameKey(loop.name) === key) {
            return loop.index;
        }
    }
    throw new ExpressionError('place', name === undefined
        ? "'copyIndex()' without a name is only expected in a resource or output loop."
        : `There is no copy loop '${name}' around this 'copyIndex'.`);
}

;// CONCATENATED MODULE: ./build/template/written/template.js




function template_isNodeObject(node) {
    return (typeof node === 'object' &&
        node !== null &&
        !Array.isArray(node) &&
        !(node instanceof Float) &&
        !(node instanceof value_Unknown) &&
        !(node instanceof Secret));
}
function isNodeArray(node) {
    return Array.isArray(node);
}
/** Own property names in document order. */
function keysOfNode(node) {
    return keysOf(node);
}
const indexes = new WeakMap();
/** A property by name, exactly or else without case, with the name as written. */
function findProperty(node, name) {
    if (Object.hasOwn(node, name))
        return { key: name, value: node[name] ?? null };
    const key = indexes.get(node)?.like(name)[0] ?? walkedFor(name, node);
    return key === undefined ? undefined : { key, value: node[key] ?? null };
}
function walkedFor(name, node) {
    if (indexes.has(node))
        return undefined;
    let lower;
    let walked = 0;
    for (const key in node) {
        if (!Object.hasOwn(node, key))
            continue;
        if (key.length === name.length && name_nameKey(key) === (lower ??= name_nameKey(name)))
            return key;
        if (++walked === MANY_NAMES) {
            const index = new NameIndex(Object.keys(node));
            indexes.set(node, index);
            return index.like(name)[0];
        }
    }
    return undefined;
}
/** The value of a property by name without case; null and absent are both undefined. */
function template_property(node, name) {
    return findProperty(node, name)?.value ?? undefined;
}
/** A named declaration of a template section: a parameter, variable, output, function or resource. */
class Declaration {
    node;
    #name;
    #section;
    #step;
    /** @param name what it is called where that is not its place in the section */
    constructor(node, section, step, name) {
        this.node = node;
        this.#section = section;
        this.#step = step;
        this.#name = name;
    }
    get name() {
        return this.#name ?? String(this.#step);
    }
    /** From the root of the document. */
    get path() {
        return [...this.#section, this.#step];
    }
    /** The same declaration, with what an expression there turned out to be. */
    holding(node) {
        return new Declaration(node, this.#section, this.#step, this.#name);
    }
    /** The same declaration under the name that its loop gives it. */
    named(name) {
        return new Declaration(this.node, this.#section, this.#step, name);
    }
}
const templates = new WeakMap();
/** Reads the sections of a template; the same node gives the same template. */
function template_readTemplate(node, document, path) {
    let template = templates.get(node);
    if (template === undefined || template.document !== document) {
        template = read(node, document, path);
        templates.set(node, template);
    }
    return template;
}
function read(node, document, path) {
    const schema = template_property(node, '$schema');
    const languageVersion = template_property(node, 'languageVersion');
    const variables = template_section(node, 'variables', path);
    const loops = variables.get('copy');
    if (loops !== undefined && isNodeArray(loops.node))
        variables.delete('copy');
    const resources = findProperty(node, 'resources');
    return {
        document,
        path,
        node,
        schema: typeof schema === 'string' ? schema : undefined,
        languageVersion: typeof languageVersion === 'string' ? languageVersion : undefined,
        symbolic: template_isNodeObject(resources?.value),
        parameters: template_section(node, 'parameters', path),
        variables,
        variableLoops: loops !== undefined && isNodeArray(loops.node) ? [...declarations(loops.node, loops.path)] : [],
        outputs: template_section(node, 'outputs', path),
        functions: functionsOf(node, path),
        definitions: template_section(node, 'definitions', path),
        resources: { [Symbol.iterator]: () => declarations(resources?.value, [...path, resources?.key ?? '']) },
    };
}
/** The entries of an object section, by lower-cased name; of names that differ in case only, the last one counts. */
function template_section(node, name, path) {
    const entries = new Map();
    const found = findProperty(node, name);
    if (!template_isNodeObject(found?.value))
        return entries;
    const sectionPath = [...path, found.key];
    for (const key of keysOfNode(found.value)) {
        entries.set(name_nameKey(key), new Declaration(found.value[key] ?? null, sectionPath, key));
    }
    return entries;
}
/** The entries of an object (by key) or of an array (named by their index). */
function* declarations(node, path) {
    if (isNodeArray(node))
        for (const [index, entry] of node.entries())
            yield new Declaration(entry, path, index);
    else if (template_isNodeObject(node))
        for (const name of keysOfNode(node))
            yield new Declaration(node[name] ?? null, path, name);
}
/** Members of all namespaces; entries with the same namespace are merged (engine). */
function functionsOf(node, path) {
    const functions = new Map();
    for (const { namespace, name, declaration } of functionDeclarations(node, path))
        functions.set(name_nameKey(`${namespace}.${name}`), declaration);
    return functions;
}
/** The user-defined functions of a template node, in the order and under the names in which they are written. */
function* functionDeclarations(node, path) {
    const found = findProperty(node, 'functions');
    if (found === undefined)
        return;
    for (const group of declarations(found.value, [...path, found.key])) {
        if (!template_isNodeObject(group.node))
            continue;
        const namespace = template_property(group.node, 'namespace');
        const members = findProperty(group.node, 'members');
        if (typeof namespace !== 'string' || members === undefined)
            continue;
        for (const declaration of declarations(members.value, [...group.path, members.key]))
            yield { namespace, name: declaration.name, declaration };
    }
}
/** Whether the engine takes a template with this `$schema`: all it looks for is one of these versions (measured). */
function isSupportedSchema(schema) {
    return /2014-04-01-preview|2015-01-01|2018-05-01|2019-0[48]-01/i.test(schema);
}
/** The scope a template is written for, by the name in its `$schema`, of whatever host. */
function scopeKindOf(schema) {
    switch (/(subscription|managementGroup|tenant)DeploymentTemplate/i.exec(schema ?? '')?.[1]?.toLowerCase()) {
        case 'subscription':
            return 'subscription';
        case 'managementgroup':
            return 'managementGroup';
        case 'tenant':
            return 'tenant';
        default:
            return 'resourceGroup';
    }
}
/** Whether the template declares an extension of this name. */
function declaresExtension(template, name) {
    return ['extensions', 'imports'].some((section) => {
        const found = findProperty(template.node, section)?.value;
        return template_isNodeObject(found) && findProperty(found, name) !== undefined;
    });
}

;// CONCATENATED MODULE: ./build/template/written/node-value.js



/** A node as data: no expression in it is evaluated. */
function valueOfNode(node) {
    if (isNodeArray(node))
        return node.map(valueOfNode);
    if (!template_isNodeObject(node))
        return node;
    return new ObjectValue(new Map(keysOfNode(node).map((name) => [name, valueOfNode(node[name] ?? null)])));
}
/** Properties of objects that a parent evaluated. */
const openEntriesOf = new WeakMap();
/** The properties of an object whose names are not known: what it lacks may be there under one of them. */
function openEntries(node) {
    return openEntriesOf.get(node) ?? [];
}
/** Their names. */
function openNames(node) {
    return openEntries(node).map(([name]) => name);
}
/**
 * A value as a template to evaluate: how the engine sees the template of an outer-scope deployment, once the parent
 * has evaluated it. Properties whose names are not known stand beside it (`openEntries`).
 */
function nodeOfValue(value) {
    if (value === null ||
        typeof value !== 'object' ||
        value instanceof Float ||
        value instanceof value_Unknown ||
        value instanceof Secret) {
        return value;
    }
    if (isArray(value))
        return value.map(nodeOfValue);
    const node = {};
    for (const [name, part] of value.entries)
        node_value_define(node, name, nodeOfValue(part));
    return withOpenEntries(node, value.dynamic.map(([name, part]) => [name, nodeOfValue(part)]));
}
/** The object as the engine reads what it knows (a template, a resource): of names that differ only in case the last counts. */
function withoutTwins(node) {
    const names = keysOfNode(node);
    if (new Set(names.map((name) => name.length)).size === names.length)
        return node;
    const last = new Map(names.map((name) => [name_nameKey(name), name]));
    if (last.size === names.length)
        return node;
    const kept = {};
    for (const name of last.values())
        node_value_define(kept, name, node[name] ?? null);
    return withOpenEntries(kept, openEntries(node));
}
/** The object, which has these properties as well. */
function withOpenEntries(node, entries) {
    if (entries.length > 0)
        openEntriesOf.set(node, entries);
    return node;
}
/** Sets an own property, whatever its name. */
function node_value_define(node, name, value) {
    Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
}

;// CONCATENATED MODULE: ./build/template/evaluation/refusal.js


/** Evaluates; a refusal is recorded at the path and becomes an unknown value. */
function refusable(environment, path, evaluate) {
    try {
        return evaluate();
    }
    catch (error) {
        const refusal = environment.told(asRefusal(error));
        environment.refuse(refusal, path);
        return refused(refusal);
    }
}
/** A stack overflow is the template's fault, though the limit is ours: nothing else here recurses without its help. */
function asRefusal(error) {
    if (error instanceof ExpressionError)
        return error;
    if (error instanceof RangeError)
        return new ExpressionError('own-limit', 'The expression is nested too deeply to be evaluated.');
    throw error;
}

;// CONCATENATED MODULE: ./build/template/evaluation/node-evaluation.js














/**
 * Evaluates a node of a template: expressions in strings and property names, `copy` loops of properties.
 * What the engine would refuse is recorded and gives an unknown value, so that the rest can still be judged.
 * @param path of the node in its document; borrowed, and extended while the evaluation is below it.
 */
function evaluateNode(node, environment, path) {
    if (typeof node === 'string')
        return evaluateString(node, environment, path);
    if (isNodeArray(node)) {
        return mapped(node, (element, index) => {
            path.push(index);
            const value = evaluateNode(element, environment, path);
            path.pop();
            return value;
        });
    }
    return template_isNodeObject(node) ? evaluateObject(node, environment, path) : node;
}
function evaluateString(text, environment, path) {
    if (!isExpression(text))
        return unescapeLiteral(text);
    try {
        const value = evaluateText(text, environment);
        charge(value, environment);
        if (/copyIndex/i.test(text))
            requireLoops(parseExpression(text), environment);
        return value;
    }
    catch (error) {
        const refusal = environment.told(asRefusal(error));
        environment.refuse(refusal, path, refusal.code === 'syntax' ? [] : environment.explain(text));
        // What reaches a limit may be too deep to be printed.
        const isReadable = !environment.isSecure && refusal.code !== 'syntax' && refusal.code !== 'own-limit' && refusal.code !== 'limit';
        return refused(refusal, isReadable ? written(text, environment) : undefined);
    }
}
/** The expression as written; undefined where what it asks for is the name that it makes. */
function written(text, environment) {
    return errors_catching(ExpressionError, () => asWritten(parseExpression(text), environment), () => undefined);
}
/** The loop of a `copyIndex` has to exist even in a branch that is not taken (engine). */
function requireLoops(expression, environment) {
    if (expression.kind === 'access')
        [expression.base, expression.key].forEach((part) => requireLoops(part, environment));
    if (expression.kind !== 'call')
        return;
    expression.args.forEach((arg) => requireLoops(arg, environment));
    const [first] = expression.args;
    if (expression.key !== 'copyindex' || (first !== undefined && first.kind !== 'literal'))
        return;
    environment.copyIndex(typeof first?.value === 'string' ? first.value : undefined);
}
function evaluateObject(node, environment, path) {
    const entries = new Map();
    const dynamic = [];
    /** The names so far, without case, from the first one on that is computed. */
    let taken;
    const isTaken = (name) => taken?.has(name_nameKey(name)) === true;
    for (const name of keysOfNode(node)) {
        const child = node[name] ?? null;
        path.push(name);
        if (name.length === 4 && name_nameKey(name) === 'copy' && isLoopList(child) && hasLoops(environment)) {
            for (const [index, loop] of child.entries()) {
                path.push(index);
                const [key, value] = evaluateLoop(loop, environment, path);
                if (typeof key !== 'string')
                    dynamic.push([key, value, entries.size]);
                else {
                    if (entries.has(key) || Object.hasOwn(node, key)) {
                        environment.refuse(new ExpressionError('argument', `The copy loop '${key}' has the name of a property beside it.`), path);
                    }
                    entries.set(key, value);
                    taken?.add(name_nameKey(key));
                }
                path.pop();
            }
        }
        else if (isExpression(name)) {
            taken ??= new Set([...entries.keys()].map(name_nameKey));
            const key = refusable(environment, path, () => node_evaluation_propertyName(evaluateText(name, environment), isTaken));
            const value = evaluateNode(child, environment, path);
            if (typeof key === 'string') {
                entries.set(key, value);
                taken.add(name_nameKey(key));
            }
            else if (key instanceof value_Unknown)
                dynamic.push([key, value, entries.size]);
        }
        else {
            const key = unescapeLiteral(name);
            if (isTaken(key)) {
                environment.refuse(new ExpressionError('argument', `A property with the name '${key}' exists already.`), path);
            }
            entries.set(key, evaluateNode(child, environment, path));
            taken?.add(name_nameKey(key));
        }
        path.pop();
    }
    for (const [name, child] of openEntries(node))
        dynamic.push([name, evaluateNode(child, environment, path)]);
    return new ObjectValue(entries, dynamic);
}
/** Evaluates the body of a user-defined function: a refusal is that of the call, and no loop is expected in it. */
function evaluateStrictly(node, environment) {
    if (typeof node === 'string')
        return evaluateText(node, environment);
    if (isNodeArray(node))
        return node.map((element) => evaluateStrictly(element, environment));
    if (!template_isNodeObject(node))
        return node;
    return new ObjectValue(new Map(keysOfNode(node).map((name) => [unescapeLiteral(name), evaluateStrictly(node[name] ?? null, environment)])));
}
function node_evaluation_propertyName(key, isTaken) {
    if (key instanceof value_Unknown)
        return key;
    if (key instanceof Secret && typeOf(key) === 'String')
        return hiddenName(key);
    if (typeof key !== 'string')
        throw new ExpressionError('argument', 'The expression of a property name must give a String.');
    if (isTaken(key))
        throw new ExpressionError('argument', `A property with the name '${key}' exists already.`);
    return key;
}
/** In defaults and outputs a `copy` among the properties is ordinary data (engine). */
function hasLoops({ place }) {
    return place !== 'default' && place !== 'output';
}
/** What is no list of `{name, count, input}` is ordinary data that happens to be called `copy` (engine). */
function isLoopList(node) {
    return isNodeArray(node) && node.length > 0 && node.every(isLoop);
}
function isLoop(node) {
    return template_isNodeObject(node) && ['name', 'count', 'input'].every((name) => findProperty(node, name) !== undefined);
}
/** A property loop: its name and the array of its inputs; of unknown length where the count is not known. */
function evaluateLoop(loop, environment, path) {
    const nameNode = findProperty(loop, 'name');
    const name = evaluateNode(nameNode?.value ?? null, environment.at('head'), [...path, 'name']);
    const isText = typeof name === 'string';
    if (!isText && !(name instanceof value_Unknown))
        environment.refuse(new ExpressionError('argument', 'The name of a copy loop must be a String.'), path);
    const items = evaluateIterations(loop, isText ? name : '', 'property', environment, path);
    return [isText || name instanceof value_Unknown ? name : '', items];
}
/** The array that a loop `{count, input}` makes; also used for the loops of variables and outputs. */
function evaluateIterations(loop, name, kind, environment, path) {
    const input = findProperty(loop, 'input');
    if (input === undefined) {
        environment.refuse(new ExpressionError('missing', 'The copy loop has no input.'), path);
        return [];
    }
    if (hasLoops(environment) && holdsLoop(input.value)) {
        environment.refuse(new ExpressionError('argument', 'A copy loop may not stand inside the input of another; use map().'), path);
    }
    const inputPath = [...path, input.key];
    const count = evaluateCount(loop, environment, path);
    const iterate = (index) => {
        environment.step();
        return evaluateNode(input.value, environment.inLoop({ kind, name, index }), [...inputPath]);
    };
    if (count instanceof value_Unknown) {
        return new value_Unknown(() => ({
            expression: ast_call('unknown', []),
            causes: causesOf([count]),
            type: 'Array',
            nullable: false,
            element: perPlace((place) => iterate(typeof place === 'number' ? place : unknownIndex(name, count))),
        }));
    }
    return refusable(environment, path, () => Array.from({ length: count }, (_, index) => iterate(index)));
}
/** The `count` of a loop; refused unless it is an integer of 0 to 800, and then 0. */
function evaluateCount(loop, environment, path, refuse = (error, at) => {
    environment.refuse(error, at);
}) {
    const found = findProperty(loop, 'count');
    const countPath = [...path, found?.key ?? 'count'];
    const count = evaluateNode(found?.value ?? null, environment.at('head'), countPath);
    if (count instanceof value_Unknown)
        return count;
    const times = ask(count, (known) => (isInteger(known) && known >= 0 ? Number(known) : undefined));
    if (times !== undefined && times <= MAX_COPY_COUNT)
        return times;
    const message = `A copy count must be an integer of 0 to ${MAX_COPY_COUNT}, not ${print_printValue(count).slice(0, 100)}.`;
    refuse(new ExpressionError('argument', message), countPath);
    return 0;
}
/** The index of an iteration of a loop whose count is not known. */
function unknownIndex(name, count) {
    return new value_Unknown(() => ({
        expression: ast_call('copyIndex', [ast_literal(name)]),
        causes: causesOf([count]),
        type: 'Integer',
        nullable: false,
    }));
}
function holdsLoop(node) {
    if (isNodeArray(node))
        return node.some(holdsLoop);
    if (!template_isNodeObject(node))
        return false;
    return keysOfNode(node).some((name) => {
        const child = node[name] ?? null;
        return (name_nameKey(name) === 'copy' && isLoopList(child)) || holdsLoop(child);
    });
}

;// CONCATENATED MODULE: ./build/template/types/allowed-list.js





/** Characters of a list of allowed values that a message shows. */
const MOST_SHOWN = 300;
/** The values of an `allowedValues`, read once: types may be used by many values, and values have many elements. */
class AllowedList {
    values;
    static #lists = new WeakMap();
    #primitives;
    #others = new Candidates((value) => print_printValue(inOrder(value)));
    holdsArrays;
    /** The first of them. */
    shown;
    constructor(values) {
        this.values = values;
        this.#primitives = new Set(values.filter(isPrimitive));
        for (const value of values)
            if (!isPrimitive(value))
                this.#others.add(value);
        this.holdsArrays = values.some((value) => isArray(value));
        this.shown = values.slice(0, MOST_SHOWN).map(print_printValue).join(', ').slice(0, MOST_SHOWN);
    }
    static of(nodes) {
        const list = AllowedList.#lists.get(nodes) ?? new AllowedList(nodes.map(valueOfNode));
        AllowedList.#lists.set(nodes, list);
        return list;
    }
    has(value) {
        if (isPrimitive(value))
            return this.#primitives.has(value);
        const primitives = value instanceof Secret ? [...this.#primitives] : [];
        return [...primitives, ...this.#others.of(value)].some((entry) => deepEquals(entry, value) !== false);
    }
}
/** The value with the names of its objects in one order: that does not count. */
function inOrder(value) {
    if (isArray(value))
        return value.map(inOrder);
    if (!(value instanceof ObjectValue))
        return value;
    const names = [...value.entries.keys()].sort();
    return new ObjectValue(new Map(names.map((name) => [name, inOrder(value.entries.get(name) ?? null)])));
}

;// CONCATENATED MODULE: ./build/template/types/declared-type.js




/**
 * Follows `$ref` from a declaration.
 * @throws ExpressionError where a definition does not exist or refers to itself; `own-limit` where they are too many
 */
function resolve(schema, template) {
    let schemas = resolved.get(schema);
    if (schemas === undefined)
        resolved.set(schema, (schemas = declared_type_follow(schema, template)));
    return schemas;
}
const resolved = new WeakMap();
/** Remembers for each resolved type what `tell` says of it. */
function remembered(tell) {
    const known = new WeakMap();
    return (schemas) => {
        let answer = known.get(schemas);
        if (answer === undefined)
            known.set(schemas, (answer = tell(schemas)));
        return answer;
    };
}
/** True where null, or nothing at all, is a value of the type. */
const acceptsNull = remembered((schemas) => schemas.some((part) => findProperty(part, 'nullable')?.value === true));
const hasBounds = remembered((schemas) => ['minValue', 'maxValue', 'minLength', 'maxLength'].some((name) => facet(schemas, name) !== undefined));
/** Where the types of parts are declared. */
const made = ['properties', 'additionalProperties', 'discriminator', 'items', 'prefixItems'];
/** Secure itself, or made of parts that may be. */
const isSecureOrMade = remembered((schemas) => {
    const type = facet(schemas, 'type');
    if (typeof type === 'string' && name_nameKey(type).startsWith('secure'))
        return true;
    return made.some((name) => facet(schemas, name) !== undefined);
});
/** False where no part of a value of the declared type can be secure. */
function mayBeSecure(schema, template) {
    return isSecureOrMade(resolve(schema, template));
}
/** So many definitions are followed from one to the next. */
const MAX_REFERENCES = 100;
function declared_type_follow(schema, template) {
    const schemas = [schema];
    for (;;) {
        const reference = template_property(schemas.at(-1) ?? schema, '$ref');
        if (typeof reference !== 'string')
            return schemas;
        const target = pointed(reference, template);
        if (target === undefined)
            throw new ExpressionError('missing', `The type '${reference}' is not defined.`);
        if (schemas.includes(target))
            throw new ExpressionError('cycle', `The type '${reference}' refers to itself.`);
        if (schemas.push(target) > MAX_REFERENCES)
            throw new ExpressionError('own-limit', `A type refers on to others more than ${MAX_REFERENCES} times.`);
    }
}
function pointed(reference, template) {
    if (!reference.startsWith('#/'))
        return undefined;
    let node = template.node;
    for (const part of reference.slice(2).split('/')) {
        const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
        if (template_isNodeObject(node))
            node = findProperty(node, name)?.value;
        else
            node = isNodeArray(node) ? node[Number(name)] : undefined;
    }
    return template_isNodeObject(node) ? node : undefined;
}
/** The first schema that says something counts; the one beside a `$ref` stands before what it refers to. */
function facet(schemas, name) {
    for (const schema of schemas) {
        const found = findProperty(schema, name);
        if (found !== undefined)
            return found.value;
    }
    return undefined;
}
/** True where null, or nothing at all, is a value of the declared type. */
function isNullable(schema, template) {
    return acceptsNull(resolve(schema, template));
}
/** The declared type in lower case, `$ref`s followed: `string`, `securestring`, `int`, …; undefined where none is declared. */
function declaredType(schema, template) {
    const type = facet(resolve(schema, template), 'type');
    return typeof type === 'string' ? name_nameKey(type) : undefined;
}
function isSecure(schema, template) {
    const type = declaredType(schema, template);
    return type === 'securestring' || type === 'secureobject';
}
const typeNames = new Map(Object.entries({
    string: 'String',
    securestring: 'String',
    int: 'Integer',
    bool: 'Boolean',
    object: 'Object',
    secureobject: 'Object',
    array: 'Array',
}));
/** The type of the values of a declaration, undefined where it takes any or an unknown one; and whether they are secret. */
function namedType(schemas) {
    const name = facet(schemas, 'type');
    const lower = typeof name === 'string' ? name_nameKey(name) : '';
    return { type: typeNames.get(lower), secure: lower.startsWith('secure') };
}
/** Literal `allowedValues` of a declaration, `$ref`s followed. */
function allowedValues(schema, template) {
    const allowed = facet(resolve(schema, template), 'allowedValues');
    return isNodeArray(allowed) && allowed.length > 0 ? AllowedList.of(allowed).values : undefined;
}

;// CONCATENATED MODULE: ./build/template/types/type-facts.js








/**
 * What the declared type of a value tells of it while it is not known: the engine refuses every value of another type.
 * @throws ExpressionError `missing` where a definition does not exist.
 */
function typeFacts(schema, template) {
    const facts = declaredFacts(schema, template);
    const { part } = facts;
    return facts.secret !== true || part === undefined ? facts : { ...facts, part: (key) => hiddenPart(part(key)) };
}
/** Of a part of a secure value nothing is told but its type. */
function hiddenPart(facts) {
    return facts === undefined || facts === 'absent'
        ? facts
        : { type: facts.type, nullable: facts.nullable, secret: true };
}
function declaredFacts(schema, template) {
    const schemas = resolve(schema, template);
    const { type, secure } = namedType(schemas);
    const facts = {
        ...(type === undefined ? {} : { type }),
        nullable: acceptsNull(schemas),
        ...(secure ? { secret: true } : {}),
    };
    switch (type) {
        case 'String':
            return { ...facts, ...choices(schemas), text: () => textOfLength(...lengthsOf(schemas)) };
        case 'Boolean':
            return { ...facts, ...choices(schemas) };
        case 'Integer':
            return { ...facts, ...choices(schemas), bounds: () => boundsIn(schemas) };
        case 'Array':
            return { ...facts, size: () => arraySize(schemas), part: (key) => elementFacts(schemas, template, key) };
        case 'Object':
            return {
                ...facts,
                ...choices(schemas),
                size: () => objectSize(schemas, template),
                part: (key) => propertyFacts(schemas, template, key),
            };
        default:
            return facts;
    }
}
/** The same, but nothing for a type that is not defined: the template is refused for it elsewhere. */
function tolerantFacts(schema, template) {
    return errors_catching(ExpressionError, () => typeFacts(schema, template), () => undefined);
}
/** Values of `allowedValues`, or of a Boolean. Of a secure value nothing is told. */
function choices(schemas) {
    const { type, secure } = namedType(schemas);
    const allowed = allowedIn(schemas);
    if (secure || (allowed === undefined && type !== 'Boolean'))
        return {};
    const others = acceptsNull(schemas) ? [null] : [];
    return { alternatives: () => [...(allowed?.values ?? [true, false]), ...others] };
}
function allowedIn(schemas) {
    const allowed = facet(schemas, 'allowedValues');
    return isNodeArray(allowed) && allowed.length > 0 ? AllowedList.of(allowed) : undefined;
}
function lengthsOf(schemas) {
    const [minimum, maximum] = ['minLength', 'maxLength'].map((name) => {
        const length = facet(schemas, name);
        return typeof length === 'number' && isInteger(length) ? length : undefined;
    });
    return [Math.max(minimum ?? 0, 0), maximum];
}
function boundsIn(schemas) {
    const [min, max] = ['minValue', 'maxValue'].map((name) => {
        const bound = facet(schemas, name);
        return typeof bound === 'number' ? bound : undefined;
    });
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
function arraySize(schemas) {
    const [min, max] = lengthsOf(schemas);
    return { min, ...(max === undefined ? {} : { max }) };
}
/** Elements of a tuple are not told apart, but for what is secret. An array may hold any selection of its `allowedValues`. */
function elementFacts(schemas, template, key) {
    if (typeof key === 'string')
        return undefined;
    const prefix = facet(schemas, 'prefixItems');
    if (prefix !== undefined)
        return isSecretInTuple(prefix, schemas, template) ? { secret: true } : undefined;
    const items = facet(schemas, 'items');
    const facts = template_isNodeObject(items) ? tolerantFacts(items, template) : undefined;
    const allowed = allowedIn(schemas);
    const selectable = allowed !== undefined && !allowed.holdsArrays && !namedType(schemas).secure;
    return selectable ? { ...facts, alternatives: () => allowed.values } : facts;
}
function isSecretInTuple(prefix, schemas, template) {
    const declared = [...(isNodeArray(prefix) ? prefix : []), facet(schemas, 'items') ?? null].filter(template_isNodeObject);
    return declared.some((schema) => tolerantFacts(schema, template)?.secret === true);
}
function objectSize(schemas, template) {
    const properties = facet(schemas, 'properties');
    const names = template_isNodeObject(properties) ? keysOfNode(properties) : [];
    const isRequired = names.some((name) => {
        const part = propertyFacts(schemas, template, name);
        return part !== undefined && part !== 'absent' && part.nullable === false;
    });
    return { min: isRequired ? 1 : 0 };
}
function propertyFacts(schemas, template, key) {
    if (typeof key !== 'string')
        return undefined;
    const variants = variantsOf(schemas);
    if (variants === undefined)
        return ownPropertyFacts(schemas, template, key);
    const facts = variants.map((variant) => tolerantProperty(variant, template, key));
    return facts.reduce(eitherFacts);
}
/** The types that a discriminator chooses from. */
function variantsOf(schemas) {
    const discriminator = facet(schemas, 'discriminator');
    const mapping = template_isNodeObject(discriminator) ? template_property(discriminator, 'mapping') : undefined;
    const variants = template_isNodeObject(mapping) ? Object.values(mapping).filter(template_isNodeObject) : [];
    return variants.length === 0 ? undefined : variants;
}
function tolerantProperty(schema, template, key) {
    return tolerantFacts(schema, template)?.part?.(key);
}
function ownPropertyFacts(schemas, template, key) {
    const properties = facet(schemas, 'properties');
    const declared = template_isNodeObject(properties) ? findProperty(properties, key) : undefined;
    if (declared !== undefined)
        return template_isNodeObject(declared.value) ? tolerantFacts(declared.value, template) : undefined;
    const additional = facet(schemas, 'additionalProperties');
    if (additional === false)
        return 'absent';
    const facts = template_isNodeObject(additional) ? tolerantFacts(additional, template) : undefined;
    // There need not be any.
    return facts === undefined ? undefined : { ...facts, nullable: true };
}
function type_facts_isSecret(facts) {
    return facts !== undefined && facts !== 'absent' && facts.secret === true;
}
/** What holds whichever of two types a property has; a type that lacks it leaves it absent. */
function eitherFacts(a, b) {
    if (a === undefined || b === undefined)
        return type_facts_isSecret(a ?? b) ? { secret: true } : undefined;
    if (a === 'absent')
        return b === 'absent' ? b : { ...b, nullable: true };
    if (b === 'absent')
        return { ...a, nullable: true };
    const { alternatives: first } = a;
    const { alternatives: second } = b;
    return {
        ...(a.type !== undefined && a.type === b.type ? { type: a.type } : {}),
        nullable: a.nullable !== false || b.nullable !== false,
        ...(a.secret === true || b.secret === true ? { secret: true } : {}),
        ...(first === undefined || second === undefined
            ? {}
            : { alternatives: (effort) => bothLists(first(effort), second(effort)) }),
    };
}
function bothLists(a, b) {
    return a === undefined || b === undefined ? undefined : [...a, ...b];
}
/**
 * A value that is given, together with what the type of the parameter or output that takes it tells.
 * @param fallback what takes the place of null: the default of the parameter
 */
function refined(value, schema, template, fallback) {
    return narrowed(value, (known) => {
        const declared = tolerantFacts(schema, template) ?? {};
        const alternatives = (effort) => {
            const own = known.alternatives?.(effort);
            const all = own ?? declared.alternatives?.(effort);
            if (declared.nullable !== false)
                return all;
            // Among the values that the type allows is the default.
            if (fallback === undefined || isNeverNull(value) || (own === undefined && all !== undefined))
                return all === undefined ? undefined : presentValues(all);
            return coalesced(value, fallback, effort);
        };
        return {
            type: known.type ?? declared.type,
            nullable: declared.nullable === false ? false : (known.nullable ?? true),
            secret: known.secret === true || declared.secret === true,
            text: () => bothTexts(known.text?.(), declared.text?.()),
            size: known.size ?? declared.size,
            bounds: known.bounds ?? declared.bounds,
            part: known.part ?? declared.part,
            alternatives,
        };
    });
}

;// CONCATENATED MODULE: ./build/template/types/type-check.js









/**
 * Compares a value with a declared type; what is not known is not judged.
 * @param what names the value in the message: `parameter 'p'`, `output 'o'`.
 * @param isGiven true for the value of a parameter that is none of the template's own.
 * @throws ExpressionError where the engine refuses the value.
 */
function checkType(value, schema, template, what, isGiven = false) {
    check(value, resolve(schema, template), { template, isGiven }, what);
}
function checkTypeName(value, schemas, what) {
    const type = facet(schemas, 'type');
    if (typeof type !== 'string')
        return;
    const expected = typeNames.get(name_nameKey(type));
    if (expected === undefined)
        throw new ExpressionError('argument', `The type '${type}' of ${what} does not exist.`);
    if (typeOf(value) === expected)
        return;
    throw new ExpressionError('argument', `The value of ${what} must be of type ${type}, but ${shown(value)} is given.`);
}
function check(given, schemas, terms, what) {
    if (given instanceof value_Unknown)
        return;
    if (given === null && acceptsNull(schemas))
        return;
    const { secure } = namedType(schemas);
    // Messages tell of a secret only its type.
    const value = secure ? covered(given, ast_literal('')) : given;
    checkTypeName(value, schemas, what);
    if (secure && terms.isGiven)
        return;
    checkAllowed(value, schemas, what);
    if (hasBounds(schemas))
        checkBounds(value, schemas, what);
    const opened = withCoveredParts(value);
    if (isArray(opened))
        checkElements(opened, schemas, terms, what);
    else if (opened instanceof ObjectValue)
        checkProperties(opened, schemas, terms, what, value instanceof Secret);
}
/** A value in a message: its type, and itself where it is short and no secret. */
function shown(value) {
    const type = typeNameOf(value);
    if (value === null || value instanceof Secret || isArray(value) || value instanceof ObjectValue)
        return type;
    if (typeof value === 'string' && value.length > 80)
        return type;
    const text = print_printValue(value);
    return text.length > 80 ? type : `${type} ${text}`;
}
/** `allowedValues` compares with case; an array may be a subset of them. A value that is partly unknown is not judged. */
function checkAllowed(value, schemas, what) {
    if (!isKnown(value))
        return;
    for (const schema of schemas) {
        const allowed = template_property(schema, 'allowedValues');
        if (!isNodeArray(allowed) || allowed.length === 0)
            continue;
        const list = AllowedList.of(allowed);
        const elements = withCoveredParts(value);
        const isSubset = isArray(elements) && !list.holdsArrays && elements.every((element) => list.has(element));
        if (isSubset || list.has(value))
            continue;
        // The allowed values of a secret are secrets.
        const choices = value instanceof Secret ? '' : ` (${list.shown})`;
        throw new ExpressionError('argument', `The value of ${what} is not one of those allowed${choices}: ${shown(value)}.`);
    }
}
function checkBounds(value, schemas, what) {
    const size = ask(value, (known) => (typeof known === 'string' || isArray(known) ? known.length : undefined));
    const type = typeOf(value);
    const bound = (name, of, breaks) => {
        const limit = facet(schemas, name);
        if (!isInteger(limit))
            return;
        const number = limit;
        if (of === undefined) {
            if (type === 'Integer' || type === 'Boolean' || name.endsWith('Value')) {
                throw new ExpressionError('argument', `The constraint '${name}' of ${what} does not fit its type.`);
            }
        }
        else if (breaks(number, of)) {
            throw new ExpressionError('argument', `The value of ${what} breaks '${name}' ${number}: ${shown(value)}.`);
        }
    };
    const number = ask(value, (known) => (isInteger(known) ? Number(known) : undefined));
    bound('minValue', number, (limit, actual) => actual < limit);
    bound('maxValue', number, (limit, actual) => actual > limit);
    if (type === 'Object' || type === 'Null' || type === 'Float')
        return;
    bound('minLength', size, (limit, actual) => actual < limit);
    bound('maxLength', size, (limit, actual) => actual > limit);
}
function checkElements(value, schemas, terms, what) {
    const prefix = facet(schemas, 'prefixItems');
    const prefixItems = isNodeArray(prefix) ? prefix : [];
    const items = facet(schemas, 'items');
    if (value.length < prefixItems.length) {
        throw new ExpressionError('argument', `The value of ${what} must have at least ${prefixItems.length} element(s), not ${value.length}.`);
    }
    if (items === false && value.length > prefixItems.length) {
        throw new ExpressionError('argument', `The value of ${what} may only have ${prefixItems.length} element(s), not ${value.length}.`);
    }
    for (const [index, element] of value.entries()) {
        const schema = prefixItems[index] ?? items;
        if (template_isNodeObject(schema))
            check(element, resolve(schema, terms.template), terms, `${what}[${index}]`);
    }
}
function checkProperties(value, schemas, terms, what, isSecret) {
    const own = variantOf(value, schemas, terms, what) ?? schemas;
    const properties = facet(own, 'properties');
    const declared = template_isNodeObject(properties) ? properties : {};
    for (const name of keysOfNode(declared)) {
        const schema = declared[name];
        if (!template_isNodeObject(schema))
            continue;
        const resolved = resolve(schema, terms.template);
        const part = value.get(name);
        if (part !== undefined)
            check(part, resolved, terms, `${what}.${name}`);
        else if (value.dynamic.length === 0 && !acceptsNull(resolved)) {
            throw new ExpressionError('missing', `The value of ${what} lacks the required property '${name}'.`);
        }
    }
    const additional = facet(own, 'additionalProperties');
    if (additional === undefined || additional === true)
        return;
    for (const [name, part] of value.entries) {
        // Null counts as absent here (engine).
        if (part === null || findProperty(declared, name) !== undefined)
            continue;
        const shownName = isSecret ? '…' : name;
        if (template_isNodeObject(additional))
            check(part, resolve(additional, terms.template), terms, `${what}.${shownName}`);
        else
            throw new ExpressionError('argument', `The value of ${what} has the property '${shownName}', which its type does not declare.`);
    }
}
/** The schema that a discriminator selects; the selecting value compares with case. */
function variantOf(value, schemas, terms, what) {
    const discriminator = facet(schemas, 'discriminator');
    if (!template_isNodeObject(discriminator))
        return undefined;
    const name = template_property(discriminator, 'propertyName');
    const mapping = template_property(discriminator, 'mapping');
    if (typeof name !== 'string' || !template_isNodeObject(mapping))
        return undefined;
    const selector = value.get(name);
    if (selector instanceof value_Unknown || (selector === undefined && value.dynamic.length > 0))
        return [];
    const schema = selected(mapping, selector ?? null);
    if (schema !== undefined)
        return resolve(schema, terms.template);
    const choices = keysOfNode(mapping).join(', ');
    throw new ExpressionError('argument', `The property '${name}' of ${what} must be one of ${choices}.`);
}
function selected(mapping, selector) {
    const key = keysOfNode(mapping).find((name) => ask(selector, (known) => known === name));
    const schema = key === undefined ? undefined : mapping[key];
    return template_isNodeObject(schema) ? schema : undefined;
}

;// CONCATENATED MODULE: ./build/template/types/secure-parts.js








/** The value with every part that is declared secure replaced by what `hide` gives for its expression. */
function hideSecureParts(value, schema, template, expression, hide) {
    if (value === null || !mayBeSecure(schema, template))
        return value;
    const schemas = resolve(schema, template);
    if (namedType(schemas).secure)
        return hide(value, expression);
    if (value instanceof Secret)
        return value;
    if (value instanceof value_Unknown)
        return hideInOpen(value, expression, (one) => hideSecureParts(one, schema, template, expression, hide));
    const part = (key, inner) => partSchemas(schemas, template, key, value).reduce((hidden, declared) => hideSecureParts(hidden, declared, template, access(expression, key), hide), inner);
    if (value instanceof ObjectValue) {
        const entries = [...value.entries].map(([name, inner]) => [name, part(name, inner)]);
        return new ObjectValue(new Map(entries), value.dynamic);
    }
    return isArray(value) ? value.map((inner, index) => part(index, inner)) : value;
}
/** What an object or array can be, its secure parts hidden; all of it where its expression may hold one. */
function hideInOpen(value, expression, hidden) {
    if (!namesOnly(value.description.expression))
        return covered(value, expression);
    return narrowed(value, ({ alternatives }) => ({
        alternatives: alternatives &&
            ((effort) => alternatives(effort)?.map((one) => (one instanceof Way ? new Way(hidden(one.value), one.given) : hidden(one)))),
    }));
}
/** What is declared of a property or element of a value: more than one where it is not known which variant it is. */
function partSchemas(schemas, template, key, value) {
    if (typeof key === 'number') {
        const prefix = facet(schemas, 'prefixItems');
        const declared = (isNodeArray(prefix) ? prefix[key] : undefined) ?? facet(schemas, 'items');
        return template_isNodeObject(declared) ? [declared] : [];
    }
    return variantsFor(schemas, template, value).flatMap((own) => {
        const properties = facet(own, 'properties');
        const declared = template_isNodeObject(properties) ? findProperty(properties, key)?.value : undefined;
        const one = declared ?? facet(own, 'additionalProperties');
        return template_isNodeObject(one) ? [one] : [];
    });
}
/** The types that an object may have by its discriminator; its own where there is none. */
function variantsFor(schemas, template, value) {
    const discriminator = facet(schemas, 'discriminator');
    const mapping = template_isNodeObject(discriminator) ? template_property(discriminator, 'mapping') : undefined;
    const name = template_isNodeObject(discriminator) ? template_property(discriminator, 'propertyName') : undefined;
    if (!template_isNodeObject(mapping) || typeof name !== 'string')
        return [schemas];
    const selector = value instanceof ObjectValue ? (value.get(name) ?? null) : null;
    const one = selector instanceof value_Unknown ? undefined : selected(mapping, selector);
    const all = one === undefined ? Object.values(mapping).filter(template_isNodeObject) : [one];
    return [schemas, ...all.map((schema) => resolve(schema, template))];
}

;// CONCATENATED MODULE: ./build/template/evaluation/user-function.js














/** What a call takes of the stack (`deeper`). */
const LEVELS = 3;
/** Calls a user-defined function: exact arity, strict argument and result types (engine). */
function callUserFunction(instance, namespace, name, args) {
    const fullName = `${namespace}.${name}`;
    const node = instance.template.functions.get(name_nameKey(fullName))?.node;
    if (!template_isNodeObject(node))
        throw new ExpressionError('call', `The template function '${fullName}' is not valid.`);
    const declared = template_property(node, 'parameters');
    const parameters = isNodeArray(declared) ? declared.filter(template_isNodeObject) : [];
    if (args.length !== parameters.length)
        throw arityError(fullName, parameters.length, parameters.length, args.length);
    const bound = new Map();
    const inside = new FunctionEnvironment(instance, fullName, bound);
    for (const [index, parameter] of parameters.entries()) {
        const parameterName = template_property(parameter, 'name');
        const value = args[index] ?? null;
        if (typeof parameterName !== 'string')
            continue;
        checkType(value, parameter, instance.template, `argument '${parameterName}' of '${fullName}'`);
        const expression = { ...ast_call('parameters', [ast_literal(parameterName)]), home: inside };
        bound.set(name_nameKey(parameterName), hideSecureParts(value, parameter, instance.template, expression, covered));
    }
    const output = template_property(node, 'output');
    const value = template_isNodeObject(output) ? findProperty(output, 'value') : undefined;
    if (!template_isNodeObject(output) || value === undefined)
        throw new ExpressionError('missing', `The function '${fullName}' has no output.`);
    const evaluated = () => deeper(LEVELS, () => evaluateStrictly(value.value, inside));
    const result = mayBeSecure(output, instance.template)
        ? concealed(`The secure result of '${fullName}' is refused.`, evaluated)
        : evaluated();
    checkType(result, output, instance.template, `the result of '${fullName}'`);
    const told = result instanceof value_Unknown ? refined(result, output, instance.template) : result;
    const expression = { ...ast_call(name, args.map(residue_embed)), namespace };
    return hideSecureParts(told, output, instance.template, expression, covered);
}
/** The body of a user-defined function sees its own parameters, the template's variables and other functions. */
class FunctionEnvironment {
    instance;
    name;
    bound;
    constructor(instance, name, bound) {
        this.instance = instance;
        this.name = name;
        this.bound = bound;
    }
    get home() {
        return this;
    }
    get today() {
        return this.instance.session.today;
    }
    get scope() {
        return this.instance.scope;
    }
    parameter(name) {
        const value = this.bound.get(name_nameKey(name));
        if (value === undefined)
            throw new ExpressionError('missing', `The parameter '${name}' is not found in the function '${this.name}'.`);
        return value;
    }
    variable(name) {
        return this.instance.variable(name);
    }
    copyIndex() {
        throw new ExpressionError('place', `'copyIndex' is not expected in the function '${this.name}'.`);
    }
    deployment() {
        return this.instance.deployment();
    }
    userFunction(namespace, name, args) {
        this.step();
        return callUserFunction(this.instance, namespace, name, args);
    }
    runtime(call) {
        throw new ExpressionError('place', `'${call.name}' is not expected in the function '${this.name}'.`);
    }
    rewrite() {
        return undefined;
    }
    step(cost) {
        this.instance.session.stepInValue(cost);
    }
}

;// CONCATENATED MODULE: ./build/symbolic/resource-type.js

/** The type of deployments, as types compare. */
const DEPLOYMENTS = 'microsoft.resources/deployments';
/**
 * What types of resources are compared by: no case, no blanks around them and no slash at the end. The engine lets these
 * pass, and the id of the resource lacks the slash.
 */
function typeKey(type) {
    const lower = name_nameKey(type);
    // Every resource is asked about by every rule, and next to none is written so.
    return /^\s|[\s/]$/.test(lower) ? lower.replace(/^\s+|[\s/]+$/g, '') : lower;
}
/** Whether a resource, deployed or referred to, is of a type. */
function isType(resource, type) {
    return typeKey(resource.type) === typeKey(type);
}

;// CONCATENATED MODULE: ./build/symbolic/condition.js










/** More ways for conditions to hold together are not told apart. */
const condition_MAX_WAYS = 1024;
/** All conditions together. */
function conjunction(conditions) {
    const open = conditions.filter((condition) => condition !== true);
    const [only = true] = open;
    if (open.length < 2)
        return only;
    return open.includes(false) ? false : conjunctionOf(open);
}
/** The same for conditions of which none is known. */
function conjunctionOf(open) {
    return new value_Unknown(() => ({
        expression: ast_call('and', open.map(residue_embed)),
        causes: causesOf(open),
        type: 'Boolean',
        nullable: false,
        alternatives: kept((effort) => connectedWays(open.map((condition) => () => [condition]), false, effort)),
    }));
}
/** Whether a condition lets a resource be deployed: false leaves it out; null, and what is no Boolean, does not (engine). */
function unlessFalse(condition) {
    if (!(condition instanceof value_Unknown))
        return truthOf(condition) !== false;
    const { type = 'Boolean' } = condition.description;
    if (type !== 'Boolean')
        return true;
    if (waysOf(condition) === undefined)
        return condition;
    const alternatives = kept((effort) => foldWays([condition], {
        way: ([outcome = null], given) => [new Way(outcome instanceof value_Unknown ? outcome : unlessFalse(outcome), given)],
        choice: (parts) => parts.flat(),
    }, way_NO_CHOICES, effort));
    return narrowed(condition, () => ({ alternatives }));
}
/** That a loop whose count is not known runs at all. */
function isPositive(count) {
    return new value_Unknown(() => ({
        expression: ast_call('greater', [residue_embed(count), ast_literal(0)]),
        causes: count.description.causes,
        type: 'Boolean',
        nullable: false,
    }));
}
/** The condition, decided by all that is known of it: what prints as an expression may have one truth value only. */
function decided(condition) {
    if (!(condition instanceof value_Unknown))
        return condition;
    const truths = new Set(alternatives_truthsOf(condition).map(({ truth }) => truth));
    const [only] = truths;
    return only !== undefined && truths.size === 1 ? only : condition;
}
/**
 * True, in every way in which the condition holds: a value that is asked for together with it can only be what it can be
 * then.
 */
function presenceUnder(condition) {
    if (!(condition instanceof value_Unknown))
        return condition;
    const ways = alternatives_truthsOf(condition).flatMap(({ truth, given }) => (truth ? [new Way(true, given)] : []));
    return narrowed(condition, () => ({ alternatives: () => ways }));
}
/** Where the first condition holds, one of the others surely does. */
function implies(a, ...others) {
    return others.includes(true) || !mayBe([a, true], ...others.map((other) => [other, false]));
}
/** The two conditions surely never hold together. */
function excludes(a, b) {
    return !mayBe([a, true], [b, true]);
}
/** May the conditions have these truth values at the same time? What would cost too much to tell may be. */
function mayBe(...conditions) {
    const effort = new Effort();
    let possible = [NO_CHOICES];
    for (const [condition, wanted] of conditions) {
        const truths = truthsOf(condition, effort).filter(({ truth }) => truth === wanted);
        possible = possible.flatMap((choices) => truths.flatMap(({ given }) => join(choices, given) ?? []));
        if (possible.length > condition_MAX_WAYS)
            return true;
    }
    return possible.length > 0;
}
/** So much may be asked of the conditions of one deployment, in steps (`metered`). */
const MAX_COST = 200_000;
/**
 * What conditions say of each other. Each pair is asked once, for many resources (those of a loop) have few conditions; what
 * would cost too much in all is not told: then neither relation is known to hold.
 */
class Conditions {
    #answers = new Map();
    #keys = new WeakMap();
    #budget = new Allowance(MAX_COST);
    #isSpent = false;
    /** Where the first condition holds, the other surely does. */
    implies(a, b) {
        return b === true || this.#ask('implies', a, b, () => implies(a, b));
    }
    /** The two surely never hold together. */
    excludes(a, b) {
        return !(a === true && b === true) && this.#ask('excludes', a, b, () => excludes(a, b));
    }
    #ask(relation, a, b, tell) {
        if (this.#isSpent)
            return false;
        const key = [relation, this.#keyOf(a), this.#keyOf(b)].join('\n');
        let answer = this.#answers.get(key);
        if (answer === undefined)
            this.#answers.set(key, (answer = this.#within(tell)));
        return answer;
    }
    #within(tell) {
        return catching(Exhausted, () => metered(this.#budget, tell), () => {
            this.#isSpent = true;
            return false;
        });
    }
    /** Equal for conditions that are surely equal, and only for them. */
    #keyOf(condition) {
        if (!(condition instanceof Unknown))
            return printValue(condition);
        const key = this.#keys.get(condition) ?? keyOf(condition.description.expression);
        this.#keys.set(condition, key);
        return key;
    }
}

;// CONCATENATED MODULE: ./build/template/evaluation/branch.js







/** Templates between which something that is not known chooses are looked into up to this number. */
const MAX_BRANCHES = 16;
/** Not known; or known, but not to be shown: what is made of a secret would be. */
function isOpen(value) {
    return value instanceof value_Unknown || value instanceof Secret;
}
/** What a value can be, each once; the value itself where it is known, or where that is open. */
function branchesOf(value) {
    if (!(value instanceof value_Unknown))
        return [{ value, condition: undefined }];
    const ways = new Map();
    foldWays([value], {
        way: ([outcome = null], given) => {
            ways.set(outcome, [...(ways.get(outcome) ?? []), given]);
            return null;
        },
        choice: () => null,
    });
    if (ways.size === 0 || ways.size > MAX_BRANCHES)
        return [{ value, condition: undefined }];
    const isSure = ways.size === 1;
    const all = [...ways].flatMap(([outcome, when]) => when.map((given) => ({ outcome, given })));
    return [...ways].map(([outcome, when]) => ({
        value: outcome,
        condition: isSure
            ? undefined
            : conditionOf(when, all.map((one) => new Way(one.outcome === outcome, one.given))),
    }));
}
/** Both, where each may be left out. */
function both(a, b) {
    return a === undefined || b === undefined ? (a ?? b) : conjunctionOf([a, b]);
}
/** The truth of something that nothing is known of but what it depends on. */
function undecided(value) {
    return truth(() => ast_call('unknown', []), causesOf([value]));
}
/** Whether one of these sets of answers is given; `ways` says when it is and when not. */
function conditionOf(when, ways) {
    const asked = when.flatMap((given) => [...given.values()].map(({ of }) => of));
    return truth(() => branch_joined('or', when.map((given) => branch_joined('and', [...given].map(branch_answered)))), causesOf(asked), { alternatives: () => ways });
}
function truth(expression, causes, facts = {}) {
    return new value_Unknown(() => ({ expression: expression(), causes, type: 'Boolean', nullable: false, ...facts }));
}
function branch_joined(name, parts) {
    const [only, ...others] = parts;
    if (only === undefined)
        return ast_call('unknown', []);
    return others.length === 0 ? only : ast_call(name, [...parts]);
}
/** A longer text is not worth being said, or too long to be parsed. */
const MAX_ANSWER = 1000;
/** A question that has this answer, as an expression: `equals(parameters('env'), 'prod')`. */
function branch_answered([question, { text, of }]) {
    if (question !== questionOf(of) || text.startsWith('#') || text.length > MAX_ANSWER)
        return ast_call('unknown', []);
    if (text === 'true()')
        return residue_embed(of);
    return text === 'false()' ? ast_call('not', [residue_embed(of)]) : ast_call('equals', [residue_embed(of), parseExpression(`[${text}]`)]);
}

;// CONCATENATED MODULE: ./build/symbolic/symbolic-text.js



function openPart(expression, segment) {
    return { expression, key: expression_key_keyOf(expression), segment };
}
/** The last segment of a part that may hold slashes, as templates write it. */
function lastSegmentOf({ expression }) {
    return openPart(call('last', [call('split', [expression, literal('/')])]), true);
}
/** The text, where all of it is known. */
function knownText(text) {
    if (text.length === 0)
        return '';
    const [only] = text;
    return text.length === 1 && typeof only === 'string' ? only : undefined;
}
/** The text where questions are answered so: a part that is such an answer is known. */
function textUnder(text, given) {
    return symbolic_text_merge(text.map((part) => (typeof part === 'string' ? part : (answerTo(part, given) ?? part))));
}
function answerTo({ key }, given) {
    const answer = given.get(key)?.text;
    return answer === undefined ? undefined : /^'(.*)'$/s.exec(answer)?.[1]?.replaceAll("''", "'");
}
/** Cuts a text at the slashes that are known. */
function segmentsOf(text) {
    const segments = [[]];
    for (const part of text) {
        const [head = '', ...rest] = typeof part === 'string' ? part.split('/') : [part];
        segments.at(-1)?.push(head);
        for (const piece of rest)
            segments.push([piece]);
    }
    return segments.map(symbolic_text_merge);
}
/** Joins neighbouring known parts. */
function symbolic_text_merge(parts) {
    const merged = [];
    for (const part of parts) {
        const last = merged.at(-1);
        if (part === '')
            continue;
        if (typeof part === 'string' && typeof last === 'string')
            merged[merged.length - 1] = last + part;
        else
            merged.push(part);
    }
    return merged;
}
/** Are two texts equal, case aside? What both begin and end with is taken off; what is left decides. */
function symbolic_text_sameText(a, b) {
    if (differ(a[0], b[0], startOf) || differ(a.at(-1), b.at(-1), symbolic_text_endOf))
        return 'no';
    const [left, right] = [lowered(a), lowered(b)];
    symbolic_text_takeOff(left, right, startOf);
    symbolic_text_takeOff(left, right, symbolic_text_endOf);
    if (left.length === 0 && right.length === 0)
        return 'yes';
    // One side is done, the other is not: different where something known is left, which no unknown part can undo.
    if (left.length === 0 || right.length === 0)
        return [...left, ...right].some(isKnownPart) ? 'no' : 'open';
    const [first, last] = [
        isKnownPart(left[0]) && isKnownPart(right[0]),
        isKnownPart(left.at(-1)) && isKnownPart(right.at(-1)),
    ];
    return first || last ? 'no' : 'open';
}
/** Texts that are surely equal (`sameText` says yes) have equal keys, and only they. */
function textKey(text) {
    return JSON.stringify(text.map((part) => (typeof part === 'string' ? name_nameKey(part) : [part.key])));
}
function lowered(text) {
    return text.map((part) => (typeof part === 'string' ? name_nameKey(part) : part));
}
function isKnownPart(part) {
    return typeof part === 'string';
}
const startOf = {
    at: 0,
    common: (a, b) => {
        let count = 0;
        while (count < a.length && count < b.length && a.charCodeAt(count) === b.charCodeAt(count))
            count++;
        return count;
    },
    rest: (part, count) => part.slice(count),
};
const symbolic_text_endOf = {
    at: -1,
    common: (a, b) => {
        const shorter = Math.min(a.length, b.length);
        let count = 0;
        while (count < shorter && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count))
            count++;
        return count;
    },
    rest: (part, count) => part.slice(0, part.length - count),
};
/** Whether signs of ASCII at one end tell texts apart already: so do most names, and many are compared. */
function differ(a, b, { at }) {
    if (typeof a !== 'string' || typeof b !== 'string')
        return false;
    const [first, second] = at === 0 ? [0, 0] : [a.length - 1, b.length - 1];
    const step = at === 0 ? 1 : -1;
    for (let left = Math.min(a.length, b.length), index = 0; left > 0; left--, index += step) {
        const [one, other] = [a.charCodeAt(first + index), b.charCodeAt(second + index)];
        if (one !== other && (one > 0x7f || other > 0x7f))
            return false;
        if (one !== other && lowerAscii(one) !== lowerAscii(other))
            return true;
    }
    return false;
}
function lowerAscii(code) {
    return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
/** Takes off both texts what they have in common at one end. */
function symbolic_text_takeOff(a, b, end) {
    for (;;) {
        const [part, other] = [a.at(end.at), b.at(end.at)];
        if (part === undefined || other === undefined)
            return;
        if (typeof part === 'string' && typeof other === 'string') {
            const count = end.common(part, other);
            shorten(a, end, end.rest(part, count));
            shorten(b, end, end.rest(other, count));
            if (count < part.length && count < other.length)
                return;
        }
        else if (typeof part === 'object' && typeof other === 'object' && part.key === other.key) {
            shorten(a, end, '');
            shorten(b, end, '');
        }
        else
            return;
    }
}
/** Puts what is left of the last part into its place. */
function shorten(text, { at }, rest) {
    const index = at === 0 ? 0 : text.length - 1;
    text.splice(index, 1, ...(rest === '' ? [] : [rest]));
}

;// CONCATENATED MODULE: ./build/symbolic/cut-text.js



/** What `substring`, `take` and `skip` cut out of a text; undefined where it is not known which parts that are. */
function cutText({ key, args }, read) {
    const [source, first, second] = args;
    if (source === undefined || first === undefined)
        return undefined;
    const units = cut_text_unitsOf(read(source));
    const place = (expression) => placeIn(units, expression, read);
    const start = key === 'take' ? 0 : place(first);
    // A length is a place where the cut begins at the start.
    const end = key === 'take' ? place(first) : second === undefined ? units.length : start === 0 ? place(second) : undefined;
    return start === undefined || end === undefined ? undefined : symbolic_text_merge(units.slice(start, end));
}
function cut_text_unitsOf(text) {
    return text.flatMap((part) => (typeof part === 'string' ? part.split('') : [part]));
}
/** How many units stand in front of a place. */
function placeIn(units, place, read) {
    if (place.kind === 'literal' || place.kind === 'value')
        return moved(units, 0, place);
    if (place.kind !== 'call')
        return undefined;
    const [left, right] = place.args;
    if (left === undefined || right === undefined)
        return undefined;
    if (place.key === 'add') {
        const from = placeIn(units, left, read);
        return from === undefined ? undefined : moved(units, from, right);
    }
    if (place.key !== 'lastindexof' || symbolic_text_sameText(read(left), symbolic_text_merge(units)) !== 'yes')
        return undefined;
    return lastPlaceOf(knownText(read(right)) ?? '', units);
}
/** Goes on over known characters only. */
function moved(units, from, by) {
    const value = by.kind === 'literal' || by.kind === 'value' ? by.value : null;
    const count = isInteger(value) ? Number(value) : -1;
    const passed = units.slice(from, from + count);
    return count >= 0 && passed.length === count && passed.every((unit) => typeof unit === 'string')
        ? from + count
        : undefined;
}
/** The last place of a text that begins with a slash; no part behind it may hold, or complete, another one. */
function lastPlaceOf(sought, units) {
    if (!sought.startsWith('/'))
        return undefined;
    for (let at = units.length - 1; at >= 0; at--) {
        const unit = units[at];
        if (typeof unit === 'object' && !unit.segment)
            return undefined;
        if (unit !== '/')
            continue;
        const found = units.slice(at, at + sought.length);
        const wanted = name_nameKey(sought);
        const differs = found.findIndex((each, index) => typeof each === 'object' || name_nameKey(each) !== wanted.charAt(index));
        // A part that is not known may go on with it, but holds no slash.
        const isOpen = typeof found[differs] === 'object';
        if (isOpen && (!wanted.slice(differs).includes('/') || units.slice(at + differs).includes('/')))
            return undefined;
        if (differs < 0 && found.length === wanted.length)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/symbolic/id-text.js


/**
 * The id that a resource id function gives, written out; scope parts that are left out are those of the deployment.
 * Undefined where the type is not known.
 * @param texts the arguments
 */
function id_text_idText(call, texts) {
    const at = texts.findIndex((text) => /^[\w.]+\.[\w.]+\/./.test(knownText(text) ?? ''));
    const type = at < 0 ? undefined : knownText(texts[at] ?? []);
    if (type === undefined)
        return undefined;
    const [provider = '', ...types] = type.replace(/\/$/, '').split('/');
    const names = texts.slice(at + 1);
    if (names.length !== types.length)
        return undefined;
    const scope = scopeParts(call, texts.slice(0, at));
    if (scope === undefined)
        return undefined;
    // The id of a resource group has no provider.
    const isGroup = call.key === 'subscriptionresourceid' && /^microsoft\.resources\/resourcegroups$/i.test(type);
    return [
        ...scope,
        ...(isGroup ? [] : [`/providers/${provider}`]),
        ...types.flatMap((word, index) => [`/${word}/`, ...asSegments(names[index] ?? [])]),
    ];
}
/** Arguments that name a resource hold no slash, or Azure refuses the call. */
function asSegments(text) {
    return text.map((part) => (typeof part === 'string' ? part : { ...part, segment: true }));
}
/** A part of the scope that a call leaves out: that of the deployment whose expression it is. */
function impliedPart(name, member, { home }) {
    return openPart(access({ ...ast_call(name, []), ...(home === undefined ? {} : { home }) }, member), true);
}
function scopeParts(call, scope) {
    const [first, second] = scope.map(asSegments);
    const subscription = () => impliedPart('subscription', 'subscriptionId', call);
    switch (call.key) {
        case 'tenantresourceid':
            return [];
        case 'extensionresourceid':
            return scope[0];
        case 'managementgroupresourceid':
            return [
                '/providers/Microsoft.Management/managementGroups/',
                ...(first ?? [impliedPart('managementGroup', 'name', call)]),
            ];
        case 'subscriptionresourceid':
            return ['/subscriptions/', ...(first ?? [subscription()])];
        default:
            break;
    }
    if (first !== undefined && second === undefined && isGuid(first))
        return ['/subscriptions/', ...first];
    const group = second ?? first ?? [impliedPart('resourceGroup', 'name', call)];
    return [
        '/subscriptions/',
        ...(second === undefined ? [subscription()] : (first ?? [])),
        '/resourceGroups/',
        ...group,
    ];
}
function isGuid(text) {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(knownText(text) ?? '');
}

;// CONCATENATED MODULE: ./build/symbolic/vault-text.js


/** The DNS suffix of key vaults in the cloud of the deployment, for instance `.vault.azure.net`. */
const VAULT_SUFFIX = openPart(access(access(ast_call('environment', []), 'suffixes'), 'keyvaultDns'), true);
/** The same of managed HSMs. No template function gives it. */
const HSM_SUFFIX = openPart(access(access(ast_call('environment', []), 'suffixes'), 'managedHsmDns'), true);
/** The vault or managed HSM, and the key, that the segments of an id name; undefined where they name none. */
function vaultNames(segments) {
    const words = segments.map((segment) => knownText(segment)?.toLowerCase());
    const provider = words.lastIndexOf('microsoft.keyvault');
    const collection = words[provider + 1];
    const vault = segments[provider + 2];
    if (provider < 0 || vault === undefined || (collection !== 'vaults' && collection !== 'managedhsms'))
        return undefined;
    const key = words[provider + 3] === 'keys' ? segments[provider + 4] : undefined;
    return { vault, hsm: collection === 'managedhsms', ...(key === undefined ? {} : { key }) };
}

;// CONCATENATED MODULE: ./build/symbolic/expression-text.js







/**
 * What is known of a value as text; undefined where it is surely no text (null, an object, an array). Of a secret it is for
 * comparing alone: none of it is `Shown`.
 */
function expression_text_symbolicText(value) {
    if (typeof value === 'string')
        return symbolic_text_merge([value]);
    if (typeof value === 'boolean' || isInteger(value))
        return [String(value)];
    if (value instanceof Secret)
        return expression_text_symbolicText(hiddenBy(value));
    if (!(value instanceof value_Unknown))
        return undefined;
    const { type, expression } = value.description;
    if (type !== undefined && type !== 'String')
        return undefined;
    const text = expressionText(expression);
    return text.length === 1 && typeof text[0] === 'object' ? (partsOfText(value) ?? text) : text;
}
/** Of a text that is cut out of another one, what it is put together of. */
function partsOfText(value) {
    if (value.description.alternatives?.() !== undefined)
        return undefined;
    const pieces = piecesOf(value);
    if (pieces === undefined || (pieces.length === 1 && pieces[0] === value))
        return undefined;
    const parts = pieces.flatMap((piece) => {
        if (typeof piece === 'string')
            return [piece];
        const isSegment = pieces_factsOf(piece).mayHold?.('/') === false;
        return expressionText(piece.description.expression).map((part) => typeof part === 'object' && isSegment ? { ...part, segment: true } : part);
    });
    return symbolic_text_merge(parts);
}
function expressionText(expression) {
    return symbolic_text_merge(expression_text_partsOf(expression));
}
/** Texts of more parts are not told apart: a short `format` that repeats what it is given can make millions. */
const MAX_PARTS = 1_024;
/** Values share their parts, and so do their texts. */
const texts = new WeakMap();
function expression_text_partsOf(expression) {
    if (expression.kind === 'literal')
        return [String(expression.value)];
    let parts = texts.get(expression);
    if (parts === undefined) {
        const written = writtenParts(expression);
        parts = written.length > MAX_PARTS ? opaque(expression) : written;
        texts.set(expression, parts);
    }
    return parts;
}
/** The parts of several texts, one after the other; undefined where there are too many. */
function partsOfAll(texts) {
    const all = [];
    for (const text of texts) {
        all.push(...(typeof text === 'string' ? [text] : expression_text_partsOf(text)));
        if (all.length > MAX_PARTS)
            return undefined;
    }
    return all;
}
function writtenParts(expression) {
    switch (expression.kind) {
        case 'value': {
            const text = expression_text_symbolicText(expression.value);
            return text === undefined ? opaque(expression) : [...text];
        }
        case 'call':
            return partsOfCall(expression);
        case 'access':
            return partsOfAccess(expression);
    }
}
function opaque(expression, segment = false) {
    return [openPart(expression, segment)];
}
/** Functions whose result is a single name: it holds no slash. */
const nameFunctions = new Set(['uniquestring', 'guid', 'newguid', 'length', 'utcnow']);
function partsOfCall(call) {
    switch (call.key) {
        case 'concat':
            return (call.args.every(expression_text_isText) ? partsOfAll(call.args) : undefined) ?? opaque(call);
        case 'format':
            return formatParts(call);
        // Everything here compares without case.
        case 'tolower':
        case 'toupper':
        case 'string':
            return call.args[0] === undefined ? opaque(call) : expression_text_partsOf(call.args[0]);
        case 'take':
            return takenParts(call) ?? [...(cutText(call, expressionText) ?? opaque(call))];
        case 'substring':
        case 'skip':
            return [...(cutText(call, expressionText) ?? opaque(call))];
        case 'replace':
            return replacedParts(call) ?? opaque(call);
        case 'join':
            return joinedParts(call) ?? opaque(call);
        case 'unknown':
            return call.written === undefined ? opaque(call) : expression_text_partsOf(call.written);
        case 'last':
        case 'first':
            return splitElement(call.args[0], call.key === 'first' ? 0 : -1) ?? opaque(call);
        case 'resourceid':
        case 'subscriptionresourceid':
        case 'tenantresourceid':
        case 'managementgroupresourceid':
        case 'extensionresourceid':
            return [...(id_text_idText(call, call.args.map(expressionText)) ?? opaque(call))];
        default:
            return opaque(call, nameFunctions.has(call.key));
    }
}
function expression_text_isText(expression) {
    return expression.kind !== 'value' || expression_text_symbolicText(expression.value) !== undefined;
}
/** The first characters of a text, as far as they are known, and what is left of it. */
function takenParts(call) {
    const [source, count] = call.args;
    if (source === undefined || count === undefined || !expression_text_isText(source))
        return undefined;
    const length = Number(knownText(expressionText(count)) ?? NaN);
    if (Number.isNaN(length))
        return undefined;
    const text = expressionText(source);
    const start = typeof text[0] === 'string' ? text[0] : '';
    if (start.length >= length)
        return [start.slice(0, Math.max(length, 0))];
    const rest = text.slice(start === '' ? 0 : 1);
    if (rest.length === 0)
        return [start];
    const left = start === '' ? call : expression_text_skipped(call, start.length);
    return [start, openPart(left, rest.every(isWithoutSlash))];
}
function expression_text_skipped(text, count) {
    return ast_call('skip', [text, ast_literal(count)]);
}
function isWithoutSlash(part) {
    return typeof part === 'string' ? !part.includes('/') : part.segment;
}
/** One sign in place of another is replaced in each part by itself. Of letters the case would count. */
function replacedParts(call) {
    const [source, ...words] = call.args;
    const [sign, other] = words.map((word) => knownText(expressionText(word)));
    if (source === undefined || !expression_text_isText(source) || sign?.length !== 1 || other === undefined)
        return undefined;
    if (sign.toLowerCase() !== sign.toUpperCase())
        return undefined;
    return expressionText(source).map((part) => typeof part === 'string'
        ? part.replaceAll(sign, () => other)
        : openPart({ ...call, args: [part.expression, ...words] }, part.segment && !other.includes('/')));
}
/** The elements of a list that is written out, with what stands between them. */
function joinedParts({ args: [list, separator] }) {
    const elements = list === undefined ? undefined : elementsOf(list);
    if (elements === undefined || separator === undefined)
        return undefined;
    return partsOfAll(elements.flatMap((element, index) => (index === 0 ? [element] : [separator, element])));
}
function elementsOf(list) {
    if (list.kind === 'call' && list.key === 'createarray')
        return list.args.every(expression_text_isText) ? list.args : undefined;
    if (list.kind !== 'value' || !isArray(list.value))
        return undefined;
    const elements = list.value.map((value) => ({ kind: 'value', value }));
    return elements.every(expression_text_isText) ? elements : undefined;
}
function formatParts(call) {
    const [pattern, ...args] = call.args;
    const text = pattern === undefined ? undefined : knownText(symbolic_text_merge(expression_text_partsOf(pattern)));
    if (text === undefined)
        return opaque(call);
    const parts = [];
    for (const [token, index] of text.matchAll(/\{\{|\}\}|\{(\d+)\}|[^{}]+|[{}]/g)) {
        const arg = index === undefined ? undefined : args[Number(index)];
        if (arg !== undefined)
            parts.push(arg);
        else if (token === '{{' || token === '}}')
            parts.push(token.slice(1));
        // A placeholder with alignment or format (`{0:d3}`).
        else if (token === '{' || token === '}' || index !== undefined)
            return opaque(call);
        else
            parts.push(token);
    }
    return partsOfAll(parts) ?? opaque(call);
}
/**
 * An element of `split(text, '/')` or, as the engine prints names of unknown resources, of a filter over it: there each
 * part is a name without slash, or Azure refuses it.
 */
function splitElement(list, index, isName = false) {
    if (list?.kind !== 'call')
        return undefined;
    const [source, separator] = list.args;
    if (list.key === 'filter' && source !== undefined)
        return splitElement(source, index, true);
    if (list.key !== 'split' || source === undefined || separator === undefined)
        return undefined;
    if (knownText(expressionText(separator)) !== '/')
        return undefined;
    const text = expressionText(source);
    const segments = segmentsOf(isName ? asSegments(text) : text);
    const at = index < 0 ? segments.length + index : index;
    const element = segments[at];
    // Counted from a side on which a part may hold slashes itself, it may be another one.
    const counted = index < 0 ? segments.slice(Math.max(at, 0)) : segments.slice(0, at + 1);
    return element === undefined || !counted.flat().every(isWithoutSlash) ? undefined : [...element];
}
/** Texts that `reference()` gives for key vaults and keys: what Azure answers follows from the id alone. */
function partsOfAccess(expression) {
    const key = expression.key.kind === 'literal'
        ? expression.key.value
        : expression.key.kind === 'value'
            ? expression.key.value
            : undefined;
    if (isInteger(key ?? null)) {
        return (splitElement(expression.base, Number(key)) ??
            opaque(expression, expression.base.kind === 'call' && expression.base.key === 'split'));
    }
    if (typeof key !== 'string')
        return opaque(expression);
    if (key.toLowerCase() === 'keyvaultdns')
        return [VAULT_SUFFIX];
    const target = referenceTarget(expression.base);
    const names = target === undefined ? undefined : vaultNames(segmentsOf(target));
    if (names === undefined)
        return opaque(expression);
    const host = ['https://', ...names.vault, names.hsm ? HSM_SUFFIX : VAULT_SUFFIX];
    switch (key.toLowerCase()) {
        case 'vaulturi':
        case 'hsmuri':
            return [...host, '/'];
        case 'keyuri':
            return names.key === undefined ? opaque(expression) : [...host, '/keys/', ...names.key];
        case 'keyuriwithversion':
            return names.key === undefined
                ? opaque(expression)
                : [...host, '/keys/', ...names.key, '/', openPart(expression, true)];
        default:
            return opaque(expression);
    }
}
/** The id in `reference(id, …)` and in `reference(id, …, 'full').properties`. */
function referenceTarget(base) {
    if (base.kind === 'access')
        return referenceTarget(base.base);
    const [target] = base.kind === 'call' && base.key === 'reference' ? base.args : [];
    return target === undefined ? undefined : expressionText(target);
}

;// CONCATENATED MODULE: ./build/template/evaluation/stack-scope.js







/**
 * The scope to which a deployment stack deploys: it may lie in one above, and names the group, subscription or management
 * group by its id in `deploymentScope`. Of an id that is not known the kind is that of the template. Undefined: its own scope.
 */
function stackTarget(resource, location) {
    const own = resource.instance.scope;
    const scope = resource.declared('deploymentScope');
    if (scope === undefined || scope === null || scope === '')
        return undefined;
    const words = segmentsOf(expression_text_symbolicText(scope) ?? []).map((segment) => knownText(segment)?.toLowerCase());
    const segment = (index) => evaluate(access(ast_call('split', [embedded(scope), ast_literal('/')]), index), resource.body);
    switch (kindOf(words) ?? (scope instanceof value_Unknown ? kindOfTemplate(resource) : undefined)) {
        case 'resourceGroup':
            return {
                ...own,
                kind: 'resourceGroup',
                subscriptionId: segment(2),
                resourceGroup: segment(4),
                location: unknownGroupLocation,
            };
        case 'subscription':
            return { ...own, kind: 'subscription', subscriptionId: segment(2), location };
        case 'managementGroup':
            return { ...own, kind: 'managementGroup', managementGroup: segment(4), location };
        case 'tenant':
        case undefined:
            return undefined;
    }
}
/** @param words of an id, cut at its slashes: the first is empty */
function kindOf(words) {
    const [, first, , third] = words;
    if (first === 'subscriptions' && words.length === 3)
        return 'subscription';
    if (first === 'subscriptions' && third === 'resourcegroups' && words.length === 5)
        return 'resourceGroup';
    return first === 'providers' && third === 'managementgroups' && words.length === 5 ? 'managementGroup' : undefined;
}
function kindOfTemplate(resource) {
    const properties = findProperty(resource.node, 'properties')?.value;
    const template = template_isNodeObject(properties) ? template_property(properties, 'template') : undefined;
    const schema = template_isNodeObject(template) ? template_property(template, '$schema') : undefined;
    return typeof schema === 'string' ? scopeKindOf(schema) : undefined;
}

;// CONCATENATED MODULE: ./build/template/evaluation/target-scope.js












/** A property that steers where a resource goes; null and '' count as absent. */
function headProperty(resource, name) {
    const found = findProperty(resource.node, name);
    if (found === undefined)
        return undefined;
    const value = evaluateNode(found.value, resource.head, resource.pathTo(found.key));
    return value === null || value === '' ? undefined : value;
}
/** The scope a nested deployment deploys to, or where an existing resource is. */
function targetScope(resource) {
    const target = toldApart(readTarget(resource), resource.instance);
    if (resource.isDeployment)
        checkLocation(resource, target);
    return target;
}
/**
 * The engine makes the id of a deployment before it looks at the condition: one for a group or subscription with a `/` in
 * its name is refused also where it is left out. What of these names cannot be evaluated is left out with it.
 */
function checkTargetNames(resource) {
    if (!resource.isDeployment)
        return;
    const { instance, loop, choice, node } = resource;
    const certain = instance.certain && choice === undefined && alwaysRuns(loop);
    for (const name of ['subscriptionId', 'resourceGroup']) {
        const found = findProperty(node, name);
        const [value] = found === undefined ? [] : attempt(() => evaluateStrictly(found.value, resource.head));
        if (typeof value !== 'string' || !value.includes('/'))
            continue;
        const message = `'${name}' must be a String without '/', whether or not the deployment has a condition.`;
        const environment = instance.environment('head', { loop, certain });
        environment.refuse(new ExpressionError('argument', message), resource.pathTo(found?.key ?? name));
    }
}
/** What is not known of one group or subscription says nothing of another one. */
function toldApart(target, instance) {
    const { scope: own, session } = instance;
    if (target === own)
        return own;
    const known = [...scopesAround(instance), ...session.scopes].find((other) => isSameScope(other, target));
    const home = known === undefined ? {} : known.home;
    const isElsewhere = home !== undefined && target.location === unknownGroupLocation;
    const location = isElsewhere ? locationOfGroup(home) : target.location;
    const scope = { ...target, location, home };
    if (known === undefined)
        session.scopes.push(scope);
    return scope;
}
function* scopesAround(instance) {
    for (let around = instance; around !== undefined; around = around.owner?.instance)
        yield around.scope;
}
function isSameScope(a, b) {
    return (a.kind === b.kind &&
        target_scope_sameText(a.subscriptionId, b.subscriptionId) &&
        target_scope_sameText(a.resourceGroup, b.resourceGroup) &&
        target_scope_sameText(a.managementGroup, b.managementGroup));
}
/** A deployment to a group has the location of the group; one to any other scope has to say where it is kept. */
function checkLocation(resource, target) {
    // It may still be a resource group's.
    if (resource.instance.scope.kind === 'resourceGroup' && isUnknownScope(headProperty(resource, 'scope')))
        return;
    const isGiven = headProperty(resource, 'location') !== undefined;
    if (isGiven === (target.kind !== 'resourceGroup'))
        return;
    const message = isGiven
        ? "The property 'location' is not allowed on a deployment to a resource group."
        : "The property 'location' is required on a deployment to a subscription, management group or tenant.";
    resource.head.refuse(new ExpressionError('argument', message), resource.declaration.path);
}
/** Of such a scope not even the kind is known. */
function isUnknownScope(scope) {
    return scope instanceof value_Unknown && managementGroupIn(scope) === undefined;
}
function readTarget(resource) {
    const stack = resource.carriesTemplate ? stackTarget(resource, deploymentLocation(resource)) : undefined;
    if (stack !== undefined)
        return stack;
    const own = resource.instance.scope;
    const scope = resource.isDeployment ? headProperty(resource, 'scope') : undefined;
    if (scope !== undefined)
        return scopeTarget(resource, own, scope);
    const subscriptionId = headProperty(resource, 'subscriptionId');
    const resourceGroup = headProperty(resource, 'resourceGroup');
    for (const [name, value] of Object.entries({ subscriptionId, resourceGroup })) {
        if (value === undefined || typeof value === 'string' || isOpen(value))
            continue;
        resource.head.refuse(new ExpressionError('argument', `'${name}' must be a String.`), resource.pathTo(name));
    }
    if (resourceGroup !== undefined) {
        if (subscriptionId === undefined && own.kind !== 'resourceGroup' && own.kind !== 'subscription') {
            resource.head.refuse(new ExpressionError('missing', "A deployment to a 'resourceGroup' needs a 'subscriptionId' here."), resource.pathTo('resourceGroup'));
        }
        const subscription = subscriptionId ?? own.subscriptionId;
        return {
            ...own,
            kind: 'resourceGroup',
            subscriptionId: subscription,
            resourceGroup,
            location: groupLocation(resource, subscription, resourceGroup),
        };
    }
    if (subscriptionId !== undefined) {
        return { ...own, kind: 'subscription', subscriptionId, location: deploymentLocation(resource) };
    }
    return own.kind === 'resourceGroup' ? own : { ...own, location: deploymentLocation(resource) };
}
/** `scope` of a deployment: a management group or `/`; a short form only counts outside of resource groups. */
function scopeTarget(resource, own, scope) {
    const location = deploymentLocation(resource);
    // Of a management group's template the engine deploys that to the group.
    if (scope === '/')
        return own.kind === 'managementGroup' ? { ...own, location } : { ...own, kind: 'tenant', location };
    const id = typeof scope === 'string'
        ? /^(\/providers\/)?Microsoft\.Management\/managementGroups\/([^/]+)\/?$/i.exec(scope)
        : null;
    // The short form is the name of a resource of the group or subscription in their templates.
    if (id !== null && id[1] === undefined && own.kind === 'resourceGroup')
        return own;
    if (id !== null && id[1] === undefined && own.kind === 'subscription')
        return { ...own, location };
    if (id?.[2] !== undefined)
        return { ...own, kind: 'managementGroup', managementGroup: id[2], location };
    const group = typeof scope === 'string' ? /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/?$/i.exec(scope) : null;
    if (group?.[1] !== undefined) {
        return group[2] === undefined
            ? { ...own, kind: 'subscription', subscriptionId: group[1], location }
            : {
                ...own,
                kind: 'resourceGroup',
                subscriptionId: group[1],
                resourceGroup: group[2],
                location: unknownGroupLocation,
            };
    }
    const unknownName = managementGroupIn(scope);
    if (unknownName !== undefined)
        return { ...own, kind: 'managementGroup', managementGroup: unknownName, location };
    const name = new value_Unknown(() => ({
        expression: ast_call('last', [ast_call('split', [embedded(scope), ast_literal('/')])]),
        causes: scope instanceof value_Unknown ? scope.description.causes : [],
        type: 'String',
        nullable: false,
    }));
    return { ...own, kind: 'managementGroup', managementGroup: name, location };
}
/** The unknown name in `format('Microsoft.Management/managementGroups/{0}', name)`, which is how Bicep writes a group's id. */
function managementGroupIn(scope) {
    const expression = scope instanceof value_Unknown ? scope.description.expression : undefined;
    if (expression?.kind !== 'call' || expression.key !== 'format' || expression.args.length !== 2)
        return undefined;
    const [format, name] = expression.args;
    const text = format?.kind === 'value' || format?.kind === 'literal' ? format.value : undefined;
    if (typeof text !== 'string' ||
        !/^(\/providers\/)?Microsoft\.Management\/managementGroups\/\{0\}$/i.test(text) ||
        name === undefined)
        return undefined;
    return new value_Unknown(() => ({
        expression: name,
        causes: scope instanceof value_Unknown ? scope.description.causes : [],
        type: 'String',
        nullable: false,
    }));
}
function deploymentLocation(resource) {
    return headProperty(resource, 'location') ?? resource.instance.scope.location;
}
/** The location of the group is known for the parent's own group, and for one that the same template deploys. */
function groupLocation(resource, subscriptionId, resourceGroup) {
    const own = resource.instance.scope;
    if (own.kind === 'resourceGroup' &&
        target_scope_sameText(own.resourceGroup, resourceGroup) &&
        target_scope_sameText(own.subscriptionId, subscriptionId)) {
        return own.location;
    }
    for (let around = resource.instance; around !== undefined; around = around.owner?.instance) {
        if (around.scope.kind !== 'subscription' ||
            around.expanding ||
            !target_scope_sameText(around.scope.subscriptionId, subscriptionId))
            continue;
        for (const other of around.resources()) {
            if (typeKey(other.type) === 'microsoft.resources/resourcegroups' &&
                !other.existing &&
                typeof other.name === 'string' &&
                target_scope_sameText(other.name, resourceGroup)) {
                return other.section('location') ?? unknownGroupLocation;
            }
        }
    }
    return unknownGroupLocation;
}
function target_scope_sameText(a, b) {
    return a === b || (typeof a === 'string' && typeof b === 'string' && sameName(a, b));
}

;// CONCATENATED MODULE: ./build/template/evaluation/resource-id.js






/** The full id of a resource, in the engine's canonical form where parts of it are not known. */
function resourceIdOf(resource) {
    if (resource.isExtension)
        return null;
    const { head, name } = resource;
    const scope = headProperty(outermost(resource), 'scope');
    const at = resource.existing || resource.isDeployment ? head.within(targetScope(resource)) : head;
    return refusable(head, resource.declaration.path, () => {
        const { type, names } = segments(resource, name);
        if (resource.isDeployment || scope === null || scope === undefined)
            return evaluate(ast_call(resource_id_idFunction(at), [ast_literal(type), ...names]), at);
        return extensionId(scope, type, names, at);
    });
}
/** A resource written inside another stands where that one does. */
function outermost(resource) {
    return resource.parent === undefined ? resource : outermost(resource.parent);
}
/** The function that makes the id of a resource deployed to a scope. */
function resource_id_idFunction({ scope }) {
    return `${scope.kind === 'resourceGroup' ? 'resource' : `${scope.kind}Resource`}Id`;
}
/**
 * Type and name segments. The old form of an extension resource, `Rp/type/providers/locks` named `x/Microsoft.Authorization/lock`,
 * puts the namespace of the extension into its name.
 */
function segments(resource, name) {
    const type = resource_id_segmentsOf(resource.type).join('/');
    const count = type.split('/').length - 1;
    if (typeof name !== 'string')
        return { type, names: count === 1 ? [embedded(name)] : splitUnknown(name, count) };
    const names = resource_id_segmentsOf(name);
    if (names.length !== count || (count === 1 && name.includes('/'))) {
        throw new ExpressionError('argument', `The name '${name}' has ${names.length} segment(s), but a resource of type '${type}' needs ${count}.`);
    }
    return { type, names: names.map((part) => ast_literal(part)) };
}
/** Segments of a name that is one unknown expression. */
function splitUnknown(name, count) {
    const parts = nonEmptySegments(embedded(name));
    return Array.from({ length: count }, (_, index) => ({ kind: 'access', base: parts, key: ast_literal(index) }));
}
/** What stands between slashes; empty segments do not count. */
function resource_id_segmentsOf(text) {
    return text.split('/').filter((part) => part !== '');
}
/** The same of a text that is not known, as the engine writes it. */
function nonEmptySegments(text) {
    return ast_call('filter', [
        ast_call('split', [text, ast_literal('/')]),
        ast_call('lambda', [ast_literal('x'), ast_call('not', [ast_call('empty', [ast_call('lambdaVariables', [ast_literal('x')])])])]),
    ]);
}
/** The id of an extension resource: `scope` is an id, `Type/name`, or `/` for the tenant. */
function extensionId(scope, type, names, environment) {
    if (scope === '/')
        return evaluate(ast_call('tenantResourceId', [ast_literal(type), ...names]), environment);
    if (typeof scope === 'string' && !scope.startsWith('/')) {
        const target = evaluate(relativeTo(environment, ast_literal(scope)), environment);
        return evaluate(ast_call('extensionResourceId', [embedded(target), ast_literal(type), ...names]), environment);
    }
    if (scope instanceof value_Unknown || scope instanceof Secret)
        return unknownExtensionId(scope, type, names, environment);
    return evaluate(ast_call('extensionResourceId', [embedded(scope), ast_literal(type), ...names]), environment);
}
/** A resource of the template's scope given as `Type/name`; a management group is one of the tenant. */
function relativeTo(environment, given) {
    const relative = ast_call('concat', [...scopePrefix(environment), given]);
    if (environment.scope.kind !== 'managementGroup')
        return relative;
    return ast_call('if', [
        ast_call('startsWith', [given, ast_literal('Microsoft.Management/managementGroups')]),
        ast_call('concat', [ast_literal('/providers/'), given]),
        relative,
    ]);
}
/** What stands in front of a resource of the template's scope, in parts. */
function scopePrefix({ scope }) {
    switch (scope.kind) {
        case 'resourceGroup':
            return [
                ast_literal('/subscriptions/'),
                embedded(scope.subscriptionId),
                ast_literal('/resourceGroups/'),
                embedded(scope.resourceGroup),
                ast_literal('/providers/'),
            ];
        case 'subscription':
            return [ast_literal('/subscriptions/'), embedded(scope.subscriptionId), ast_literal('/providers/')];
        case 'managementGroup':
            return [
                ast_literal('/providers/Microsoft.Management/managementGroups/'),
                embedded(scope.managementGroup),
                ast_literal('/providers/'),
            ];
        case 'tenant':
            return [ast_literal('/providers/')];
    }
}
function unknownExtensionId(scope, type, names, environment) {
    const given = embedded(scope);
    const relative = relativeTo(environment, given);
    const target = ast_call('if', [ast_call('startsWith', [given, ast_literal('/')]), given, relative]);
    const expression = ast_call('if', [
        ast_call('equals', [given, ast_literal('/')]),
        ast_call('tenantResourceId', [ast_literal(type), ...names]),
        ast_call('extensionResourceId', [target, ast_literal(type), ...names]),
    ]);
    return new value_Unknown(() => ({
        expression,
        causes: scope instanceof value_Unknown ? scope.description.causes : [],
        type: 'String',
        nullable: false,
    }));
}
/** `Type/name` (`Microsoft.KeyVault/vaults/kv`, children included) as an id in the scope of the template. */
function relativeId(text, environment) {
    const [namespace, ...rest] = text.split('/').filter((part) => part !== '');
    const types = [namespace ?? '', ...rest.filter((_, index) => index % 2 === 0)];
    const names = rest.filter((_, index) => index % 2 === 1);
    return evaluate(ast_call('resourceId', [ast_literal(types.join('/')), ...names.map((name) => ast_literal(name))]), environment);
}

;// CONCATENATED MODULE: ./build/symbolic/tri.js
/** One answer for several ways a template may turn out: `open` unless all agree. Without any way: `open`. */
function unanimous(answers) {
    const [first] = answers;
    return first !== undefined && answers.every((answer) => answer === first) ? first : 'open';
}
function allOf(...answers) {
    if (answers.includes('no'))
        return 'no';
    return answers.includes('open') ? 'open' : 'yes';
}
function tri_anyOf(...answers) {
    if (answers.includes('yes'))
        return 'yes';
    return answers.includes('open') ? 'open' : 'no';
}
function not(answer) {
    return answer === 'open' ? 'open' : answer === 'yes' ? 'no' : 'yes';
}
function tri_tri(statement) {
    return statement ? 'yes' : 'no';
}

;// CONCATENATED MODULE: ./build/symbolic/resource-id.js




/** Names that exist once in all of Azure: two resources with such a name are the same, wherever they are said to be. */
const globalNames = new Set([
    'microsoft.keyvault/vaults',
    'microsoft.keyvault/vaults/keys',
    'microsoft.keyvault/managedhsms',
    'microsoft.keyvault/managedhsms/keys',
    'microsoft.storage/storageaccounts',
    'microsoft.containerregistry/registries',
]);
/** Reads one outcome of a value as a resource id; undefined where it is none or where its type is open. */
function resource_id_resourceIdOf(value) {
    const text = expression_text_symbolicText(value);
    return text === undefined ? undefined : parseResourceId(text);
}
function parseResourceId(text) {
    const segments = segmentsOf(text).filter((segment) => segment.length > 0);
    const words = segments.map(knownText);
    const provider = words.findLastIndex((word) => word?.toLowerCase() === 'providers');
    const [namespace, ...rest] = words.slice(provider + 1);
    if (provider < 0 || namespace === undefined || rest.length === 0 || rest.length % 2 !== 0)
        return undefined;
    const types = rest.filter((_, index) => index % 2 === 0);
    if (types.includes(undefined))
        return undefined;
    return {
        type: [namespace, ...types].join('/'),
        names: segments.slice(provider + 2).filter((_, index) => index % 2 === 1),
        scope: segments.slice(0, provider),
    };
}
/** Is a name of this type unique in Azure? */
function isGlobal(type) {
    return globalNames.has(nameKey(type));
}
/** Do two ids name the same resource? Where a name is unique in Azure the scope says nothing. */
function sameId(a, b) {
    const type = name_nameKey(a.type);
    if (type !== name_nameKey(b.type))
        return 'no';
    const names = sameTexts(a.names, b.names);
    return names === 'no' || globalNames.has(type) ? names : allOf(names, sameTexts(a.scope, b.scope));
}
/** Ids that surely name the same resource (`sameId` says yes) have equal keys, and only they. */
function idKey({ type, names, scope }) {
    const key = name_nameKey(type);
    return [key, ...[...names, ...(globalNames.has(key) ? [] : scope)].map(textKey)].join('\n');
}
function sameTexts(a, b) {
    if (a.length !== b.length) {
        // An unknown part of a scope may hold slashes.
        const open = [...a, ...b].some((text) => text.some((part) => typeof part === 'object' && !part.segment));
        return open ? 'open' : 'no';
    }
    return allOf(...a.map((text, index) => symbolic_text_sameText(text, b[index] ?? [])));
}
/** Do two values, one outcome each, name the same resource? Ids of which nothing is known are compared as they are. */
function sameResource(a, b) {
    const [left, right] = [resource_id_resourceIdOf(a), resource_id_resourceIdOf(b)];
    if (left !== undefined && right !== undefined)
        return sameId(left, right);
    const [first, second] = [symbolicText(a), symbolicText(b)];
    return first === undefined || second === undefined ? tri(a === b) : sameText(first, second);
}

;// CONCATENATED MODULE: ./build/template/evaluation/find-resource.js











/**
 * The resource that `reference` and `list*` mean: by symbolic name (with case; `loop[1]` for an iteration), in classic
 * templates by resource name (without case), everywhere by `Type/name` and by id.
 */
function findResource(target, environment) {
    const { instance } = environment;
    if (typeof target !== 'string')
        return target instanceof value_Unknown ? findById(target, instance) : undefined;
    if (target.startsWith('/'))
        return findById(target, instance);
    if (instance.expanding)
        return undefined;
    if (instance.template.symbolic) {
        const found = findSymbol(target, instance);
        if (found !== undefined)
            return found;
    }
    else {
        const named = namesOf(instance).get(name_nameKey(target));
        if (named !== undefined)
            return onlyOf(named);
    }
    if (!/^[^/]+\.[^/]+\/[^/]+\/[^/]/.test(target))
        return undefined;
    return findById(relativeId(target, environment), instance);
}
const nameTables = new WeakMap();
/** Resources by name, in lower case; a child answers to its last segment too. */
function namesOf(instance) {
    let table = nameTables.get(instance);
    if (table === undefined) {
        const names = new Map();
        for (const resource of instance.resources()) {
            if (typeof resource.name !== 'string')
                continue;
            const name = name_nameKey(resource.name);
            for (const key of new Set([name, name.slice(name.lastIndexOf('/') + 1)]))
                find_resource_append(names, key, resource);
        }
        nameTables.set(instance, (table = names));
    }
    return table;
}
function find_resource_append(table, key, resource) {
    const members = table.get(key);
    if (members === undefined)
        table.set(key, [resource]);
    else
        members.push(resource);
}
function findSymbol(target, instance) {
    const indexed = /^(.+)\[(0|[1-9]\d*)\]$/.exec(target);
    const symbol = indexed?.[1] ?? target;
    const members = symbolsOf(instance).get(symbol);
    if (members === undefined)
        return undefined;
    const found = indexed === null
        ? find_resource_isLoop(members)
            ? onlyOne(members)
            : members[0]
        : members.find((resource) => resource.iteration === Number(indexed[2]) || isEveryIteration(resource));
    return found !== undefined && hasReadableId(found) ? found : undefined;
}
/** The id of a resource that a false condition leaves out need not evaluate: then it is not found (engine). */
function hasReadableId({ ownCondition, node, head }) {
    return (ownCondition !== false ||
        ['name', 'scope', 'subscriptionId', 'resourceGroup'].every((key) => attempt(() => evaluateStrictly(template_property(node, key) ?? null, head)).length > 0));
}
function find_resource_isLoop(members) {
    return members.some((resource) => findProperty(resource.node, 'copy') !== undefined);
}
/** Of a loop whose count is not known, one resource stands for all. */
function isEveryIteration({ loop }) {
    return loop?.count !== undefined;
}
/** A loop without an index is no resource, unless there is only one (engine). */
function onlyOne(members) {
    const [only, ...others] = members.filter(({ ownCondition }) => ownCondition !== false);
    return others.length === 0 && typeof only?.loop?.index === 'number' ? only : undefined;
}
/** The iteration that a target means, apart from all others, where one resource stands for a loop of unknown count. */
function iterationOf(resource, target) {
    if (!isEveryIteration(resource))
        return resource;
    const index = typeof target === 'string' ? /\[(\d+)\]$/.exec(target)?.[1] : undefined;
    if (index !== undefined)
        return resource.asIteration(Number(index));
    const key = expression_key_keyOf(residue_embed(target));
    return key === expression_key_keyOf(residue_embed(resource.id)) ? resource : resource.asIteration(key);
}
/** All iterations behind a symbolic name, or the one that `loop[1]` names. */
function findCollection(symbol, environment) {
    if (!environment.instance.template.symbolic || environment.instance.expanding)
        return undefined;
    const members = symbolsOf(environment.instance).get(symbol);
    if (members !== undefined)
        return members;
    const found = findSymbol(symbol, environment.instance);
    return found === undefined ? undefined : [found];
}
const symbolTables = new WeakMap();
function symbolsOf(instance) {
    let table = symbolTables.get(instance);
    if (table === undefined) {
        const symbols = new Map();
        for (const resource of instance.declaredResources()) {
            if (resource.symbol !== '')
                find_resource_append(symbols, resource.symbol, resource);
        }
        symbolTables.set(instance, (table = symbols));
    }
    return table;
}
/** A resource of the whole deployment by its id: of this template, of those around it, then of those nested in them. */
function findById(id, instance) {
    const target = targetOf(id);
    if (target === undefined)
        return undefined;
    const visited = new Set();
    return instance.session.searchAround(() => {
        for (let around = instance; around !== undefined; around = around.owner?.instance) {
            const found = findBelow(target, around, visited);
            if (found !== undefined)
                return found;
        }
        return undefined;
    });
}
/** An id of which parts are not known (the subscription, most often) is compared by its structure. */
function targetOf(id) {
    const parsed = resource_id_resourceIdOf(id);
    const mayBeIdOf = (other) => {
        const own = resource_id_resourceIdOf(other);
        const same = own === undefined || parsed === undefined ? 'no' : sameId(own, parsed);
        return same === 'open' || (same === 'yes' && typeof id === 'string' && typeof other !== 'string');
    };
    if (typeof id === 'string')
        return { type: typeOfId(id), text: name_nameKey(id), key: undefined, mayBeIdOf };
    if (parsed === undefined)
        return undefined;
    return { type: name_nameKey(parsed.type), text: undefined, key: idKey(parsed), mayBeIdOf };
}
/** `…/providers/Rp/a/x/b/y` → `rp/a/b`. */
function typeOfId(id) {
    if (/^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+$/i.test(id))
        return 'microsoft.resources/resourcegroups';
    const [namespace = '', ...rest] = (name_nameKey(id).split('/providers/').at(-1) ?? '').split('/');
    return [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
}
const typeTables = new WeakMap();
/** Only resources of the type are asked for their id: asking others could run into a cycle that is none. */
function findBelow(target, instance, visited) {
    if (visited.has(instance) || instance.expanding)
        return undefined;
    visited.add(instance);
    let table = typeTables.get(instance);
    if (table === undefined)
        typeTables.set(instance, (table = groupByType(instance)));
    const candidates = table.get(target.type);
    const found = candidates?.find(target) ?? candidates?.onlyPossible(target);
    if (found !== undefined)
        return found;
    for (const deployment of table.get(DEPLOYMENTS)?.resources ?? []) {
        const deeper = instance.session.search(() => {
            const { nested } = deployment;
            return nested !== undefined && 'instance' in nested ? findBelow(target, nested.instance, visited) : undefined;
        });
        if (deeper !== undefined)
            return deeper;
    }
    return undefined;
}
function onlyOf(items) {
    return items.length === 1 ? items[0] : undefined;
}
function groupByType(instance) {
    const groups = new Map();
    for (const resource of instance.resources()) {
        if (resource.existing)
            continue;
        const type = typeKey(resource.type);
        const group = groups.get(type) ?? new ResourcesOfType();
        groups.set(type, group);
        group.resources.push(resource);
    }
    return groups;
}
/** Resources of one type by their ids. Each is asked for its id only where none before it is the one that is searched. */
class ResourcesOfType {
    resources = [];
    #byText = new Map();
    #byKey = new Map();
    #asked = 0;
    find({ text, key }) {
        for (;;) {
            const found = text === undefined ? this.#byKey.get(key ?? '') : this.#byText.get(text);
            const next = this.resources[this.#asked];
            if (found !== undefined || next === undefined)
                return found;
            this.#add(next);
            this.#asked++;
        }
    }
    /** The only loop of unknown count of which an iteration may be meant. */
    onlyPossible(target) {
        return onlyOf(this.resources.filter((resource) => isEveryIteration(resource) && target.mayBeIdOf(resource.id)));
    }
    #add(resource) {
        const { id } = resource;
        const parsed = resource_id_resourceIdOf(id);
        if (typeof id === 'string')
            keepFirst(this.#byText, name_nameKey(id), resource);
        if (parsed !== undefined)
            keepFirst(this.#byKey, idKey(parsed), resource);
    }
}
function keepFirst(map, key, resource) {
    if (!map.has(key))
        map.set(key, resource);
}

;// CONCATENATED MODULE: ./build/template/evaluation/reference-form.js








const reference_form_URL = { ...textOfLength(9, undefined), prefix: 'https://' };
const GIVEN = textOfLength(1, undefined);
/**
 * Read-only properties that Azure gives every resource of a type, below `properties`, in lower case. Source: the type
 * definitions in azure-rest-api-specs. URLs of key vaults follow from the id and are read by `expressionText`.
 */
const reference_form_forms = {
    'microsoft.managedidentity/userassignedidentities': {
        principalid: GUID_TEXT,
        clientid: GUID_TEXT,
        tenantid: GUID_TEXT,
    },
    'microsoft.storage/storageaccounts': { 'primaryendpoints.blob': reference_form_URL, 'primaryendpoints.file': reference_form_URL },
    'microsoft.containerregistry/registries': { loginserver: GIVEN },
    'microsoft.insights/components': { instrumentationkey: GUID_TEXT, connectionstring: GIVEN },
    'microsoft.operationalinsights/workspaces': { customerid: GUID_TEXT },
    'microsoft.documentdb/databaseaccounts': { documentendpoint: reference_form_URL },
    'microsoft.cognitiveservices/accounts': { endpoint: reference_form_URL },
};
/**
 * Facts on the members of `reference(target, …, detail)`, which is `expression`, although only the deployment tells them:
 * texts that are never empty and look like what they are.
 */
function formsOf(target, expression, detail) {
    const id = parseResourceId(expressionText(target));
    const table = new Map(Object.entries(reference_form_forms[name_nameKey(id?.type ?? '')] ?? {}));
    const below = (base, path) => (key) => {
        if (typeof key !== 'string')
            return undefined;
        const [own, here] = [access(base, key), name_nameKey(`${path}${key}`)];
        const text = table.get(here) ?? urlText(expressionText(own));
        if (text !== undefined)
            return { type: 'String', nullable: false, text: () => text };
        const isParent = [...table.keys()].some((name) => name.startsWith(`${here}.`));
        return isParent ? { type: 'Object', nullable: false, part: below(own, `${here}.`) } : undefined;
    };
    if (typeof detail !== 'string' || name_nameKey(detail) !== 'full')
        return below(expression, '');
    const part = below(access(expression, 'properties'), '');
    return (key) => typeof key === 'string' && name_nameKey(key) === 'properties' ? { type: 'Object', nullable: false, part } : undefined;
}
/** The cause of a value that only Azure knows. */
function runtimeCause(expression) {
    return { kind: 'runtime', expression: printWritten(expression).slice(0, 200) };
}
/** Of a text of which more is known than the expression that gives it. */
function urlText(text) {
    return text.some((part) => typeof part === 'string') ? textOfPieces(text.map(pieceOf)) : undefined;
}
/** Names keep no case in URLs: they are not told where they are not in lower case. */
function pieceOf(part) {
    if (typeof part === 'string' && part === name_nameKey(part))
        return part;
    const facts = typeof part === 'string'
        ? { ...textOfLength(part.length, part.length), mayHold: (c) => name_nameKey(part).includes(name_nameKey(c)) }
        : part.segment
            ? { ...ANY_TEXT, mayHold: (character) => character !== '/' }
            : ANY_TEXT;
    const expression = typeof part === 'string' ? { kind: 'literal', value: part } : part.expression;
    return new value_Unknown(() => ({ expression, causes: [], type: 'String', nullable: false, text: () => facts }));
}

;// CONCATENATED MODULE: ./build/template/evaluation/runtime-answer.js


/** An object that Azure answers with while it deploys, and what the template tells of it. */
function runtimeAnswer(expression, known) {
    return new value_Unknown(() => ({
        expression,
        get causes() {
            return [runtimeCause(expression)];
        },
        type: 'Object',
        nullable: false,
        ...known,
    }));
}

;// CONCATENATED MODULE: ./build/template/evaluation/runtime-secret.js





/** A secret that the deployment will read from a key vault: never known. */
function keyVaultSecret(reference) {
    const read = (value, key) => {
        if (value instanceof value_Unknown)
            return member(value, key);
        if (value instanceof Secret)
            return below(value, key);
        return value instanceof ObjectValue ? (value.get(key) ?? null) : null;
    };
    const vault = read(read(reference, 'keyVault'), 'id');
    const secret = read(reference, 'secretName');
    const version = read(reference, 'secretVersion');
    const expression = ast_call('getKeyVaultSecret', [
        residue_embed(vault),
        residue_embed(secret),
        ...(version === null ? [] : [residue_embed(version)]),
    ]);
    const name = typeof secret === 'string' ? secret : 'secret';
    return unknownBecause({ kind: 'runtime', expression: `Key Vault secret '${name}'` }, expression, {
        type: 'String',
        nullable: false,
        secret: true,
    });
}
/** The name a nested deployment prints for its secure output. */
function secureOutput(name) {
    return unknownBecause({ kind: 'runtime', expression: `secure output '${name}'` }, ast_call('outputs', [ast_literal(name)]), {
        secret: true,
    });
}

;// CONCATENATED MODULE: ./build/template/evaluation/module-outputs.js












/** Properties of a deployment in Azure's answers (`DeploymentPropertiesExtended`, Microsoft.Resources 2025-04-01). */
const DEPLOYMENT_PROPERTIES = new Set([
    'correlationId',
    'debugSetting',
    'dependencies',
    'diagnostics',
    'duration',
    'error',
    'extensions',
    'mode',
    'onErrorDeployment',
    'outputResources',
    'outputs',
    'parameters',
    'parametersLink',
    'providers',
    'provisioningState',
    'templateHash',
    'templateLink',
    'timestamp',
    'validatedResources',
    'validationLevel',
].map((name) => name_nameKey(name)));
/** Outputs are answered by evaluating the template; what is neither declared nor known of deployments is refused (engine). */
function deploymentMember(resource, one, name, expression) {
    const key = name_nameKey(name);
    if (key === 'outputs')
        return outputsOf(resource, one, access(expression, 'outputs'));
    if (DEPLOYMENT_PROPERTIES.has(key) || resource.declared(name) !== undefined)
        return undefined;
    throw new ExpressionError('missing', `A deployment has no property '${name}'.`);
}
/** `reference('module').outputs`, answered by evaluating the nested template: one output, or all where all are needed. */
function outputsOf(resource, one, expression) {
    const member = (name) => {
        const { nested } = one !== resource && givesId(resource, String(name)) ? resource : one;
        if (nested === undefined)
            return undefined;
        const at = access(expression, name);
        if ('instance' in nested)
            return outputOfInstance(nested.instance, String(name), at);
        return runtimeAnswer(at, { alternatives: kept((effort) => chosenOutputs(nested, String(name), at, effort)) });
    };
    const answer = runtimeAnswer(expression, { member });
    return new Postponed(() => answer.description, () => allOutputs(one, expression));
}
/** An id that nothing chooses: of a loop it is told as the resources of the loop are called. */
function givesId({ nested }, name) {
    const value = nested !== undefined && 'instance' in nested ? nested.instance.output(name) : undefined;
    const isId = value instanceof value_Unknown && textFactsOf(value)?.prefix.startsWith('/') === true;
    return isId && waysOf(value) === undefined;
}
/**
 * Undefined where nothing is known of the output.
 * @throws ExpressionError `missing` where the deployment surely has none of the name
 */
function outputOfInstance(instance, name, expression) {
    const value = instance.output(name);
    if (value === undefined && hasOpenLoop(instance))
        return undefined;
    if (value === undefined)
        throw new ExpressionError('missing', `The deployment has no output '${name}'.`);
    return whereGiven(instance, name, outputOf(instance, name, value, expression));
}
/** The output in each of the templates that the deployment may have; undefined where it may have another one. */
function chosenOutputs({ choice, closed }, name, expression, effort) {
    if (closed.includes('open'))
        return undefined;
    return choice.flatMap((instance) => alternatives_truthsOf(instance.choice ?? true, effort).flatMap(({ truth, given }) => truth
        ? attempt(() => outputOfInstance(instance, name, expression) ?? runtimeAnswer(expression, {})).map((output) => new Way(output, given))
        : []));
}
/** An output whose condition is not known may be missing. */
function whereGiven(instance, name, output) {
    const declaration = instance.template.outputs.get(name_nameKey(name));
    const condition = declaration === undefined ? true : instance.outputCondition(declaration);
    if (!(condition instanceof value_Unknown) || !(output instanceof value_Unknown))
        return output;
    const { expression, causes } = output.description;
    const alternatives = kept((effort) => alternatives_truthsOf(condition, effort).map(({ truth, given }) => new Way(truth ? output : null, given)));
    return new value_Unknown(() => ({ expression, causes, nullable: true, alternatives }));
}
/** `{type, value}` of one output. */
function outputOf(instance, name, value, expression) {
    const shown = instance.isSecureOutput(name) ? secureOutput(name) : value;
    const answer = runtimeAnswer(expression, {
        member: (part) => (name_nameKey(String(part)) === 'value' ? shown : undefined),
    });
    const node = instance.template.outputs.get(name_nameKey(name))?.node;
    const declared = template_isNodeObject(node) ? template_property(node, 'type') : undefined;
    const type = typeof declared === 'string' ? outputTypes.get(name_nameKey(declared)) : undefined;
    return new Postponed(() => answer.description, () => ObjectValue.of({ ...(type === undefined ? {} : { type }), value: shown }));
}
/** Types as Azure spells them in the outputs of a deployment. */
const outputTypes = new Map(Object.entries({
    string: 'String',
    securestring: 'SecureString',
    int: 'Int',
    bool: 'Bool',
    array: 'Array',
    object: 'Object',
    secureobject: 'SecureObject',
}));
/** Every output; undefined where it is not known which there are. */
function allOutputs({ nested }, expression) {
    if (nested === undefined || !('instance' in nested) || hasOpenLoop(nested.instance))
        return undefined;
    const entries = new Map();
    for (const declaration of nested.instance.template.outputs.values()) {
        const { name } = declaration;
        const condition = nested.instance.outputCondition(declaration);
        if (condition === false)
            continue;
        const value = nested.instance.output(name);
        if (condition !== true || value === undefined)
            return undefined;
        entries.set(name, settled(outputOf(nested.instance, name, value, access(expression, name))));
    }
    return new ObjectValue(entries);
}
/** The engine does not look into a deployment with a loop whose count is not known; neither is its lack of an output judged. */
function hasOpenLoop(instance) {
    if (isOpen(template_property(instance.template.node, 'outputs') ?? null))
        return true;
    return instance.resources().some((resource) => resource.loop?.index instanceof value_Unknown);
}

;// CONCATENATED MODULE: ./build/template/evaluation/reference.js















/**
 * `reference(resource)`: an unknown value that knows what the template says of its members. A declared property counts
 * as its runtime value (as for the engine); what is not declared stays open, for Azure may fill it in (other than the
 * engine's preview, which takes the declared body as complete).
 */
function referTo(resource, call, apiVersion, detail, environment, given) {
    // The call is then printed as it is (engine).
    const unknownTarget = given instanceof value_Unknown ? given : undefined;
    const target = residue_embed(unknownTarget ?? (resource.isExtension ? resource.declaration.name : resource.id));
    const isWritten = resource.isExtension || unknownTarget !== undefined;
    const version = apiVersion ?? (isWritten ? undefined : resource.apiVersion);
    const expression = {
        ...call,
        args: [
            target,
            ...(version === undefined ? [] : [residue_embed(version)]),
            ...(detail === undefined ? [] : [residue_embed(detail)]),
        ],
    };
    const sameVersion = apiVersion === undefined || apiVersion === resource.apiVersion;
    const full = typeof detail === 'string' && name_nameKey(detail) === 'full';
    const forms = once(() => formsOf(target, expression, detail));
    const part = (key) => forms()(key);
    if (resource.existing || !sameVersion || resource === environment.resource) {
        const id = unknownTarget ?? resource.id;
        const elsewhere = (one) => evaluate({ ...call, args: [one, version ?? null, ...(detail === undefined ? [] : [detail])].map(embedded) }, environment);
        return runtimeAnswer(expression, {
            part,
            alternatives: kept((effort) => alternativesOf([id], ([one = null]) => elsewhere(one), effort)),
        });
    }
    const properties = access(expression, 'properties');
    const below = (key) => {
        const facts = part('properties');
        return typeof facts === 'object' ? facts.part?.(key) : undefined;
    };
    const answer = (deployed) => {
        const one = deployed === resource ? iterationOf(resource, given) : deployed;
        if (!full)
            return runtimeAnswer(expression, { part, member: bodyOf(deployed, one, expression) });
        const body = runtimeAnswer(properties, { part: below, member: bodyOf(deployed, one, properties) });
        return runtimeAnswer(expression, {
            part,
            member: (key) => (name_nameKey(String(key)) === 'properties' ? body : undefined),
        });
    };
    const isThere = isAround(resource.instance, environment.instance) ? resource.localCondition : resource.condition;
    if (isThere === true)
        return answer(resource);
    return runtimeAnswer(expression, {
        part,
        alternatives: answersWhereDeployed(resource, runtimeAnswer(expression, { part }), answer),
    });
}
/** Is the template that of the other one, or of a deployment around it? Then it is deployed where that is. */
function isAround(outer, inner) {
    return outer === inner || (inner.owner !== undefined && isAround(outer, inner.owner.instance));
}
/**
 * What a resource answers that may not be deployed: printed as it is written, but known to rules. Where a deployment is
 * not made, asking for it fails; another resource may be there all the same.
 */
function answersWhereDeployed(resource, otherwise, answer) {
    return kept((effort) => {
        const others = resource.instance
            .resources()
            .filter((other) => other !== resource && !other.existing && isSameResource(other, resource));
        return [resource, ...others].flatMap((other) => alternatives_truthsOf(other.condition, effort).flatMap(({ truth, given }) => {
            if (!truth && other.isDeployment)
                return [];
            return [new Way(truth ? answer(other) : otherwise, given)];
        }));
    });
}
function isSameResource(a, b) {
    if (typeKey(a.type) !== typeKey(b.type))
        return false;
    const [first, second] = [resource_id_resourceIdOf(a.id), resource_id_resourceIdOf(b.id)];
    return first !== undefined && second !== undefined && sameId(first, second) === 'yes';
}
/** @param one iteration of the resource, where that stands for all of a loop */
function bodyOf(resource, one, expression) {
    if (resource.isDeployment)
        return (key) => deploymentMember(resource, one, String(key), expression);
    return (key) => declaredMember(one.declared(String(key)), access(expression, key));
}
/**
 * A declared value as the answer of `reference`. Null and unknown values are left to Azure; objects, at any depth, answer
 * for the properties they declare and stay open for others.
 */
function declaredMember(value, expression) {
    if (value === undefined || value === null)
        return undefined;
    if (value instanceof value_Unknown)
        return declaredUnknown(value, expression);
    const opened = withCoveredParts(value);
    if (isArray(opened))
        return opened.map((element, index) => declaredMember(element, access(expression, index)) ?? element);
    if (!(opened instanceof ObjectValue))
        return value;
    return new value_Unknown(() => ({
        expression,
        get causes() {
            return [runtimeCause(expression)];
        },
        type: 'Object',
        nullable: false,
        ...(value instanceof Secret ? { secret: true } : isKnown(value) ? { declared: opened } : {}),
        member: (key) => declaredMember(opened.get(String(key)), access(expression, key)),
    }));
}
/** What is declared and not known: printed as the answer of Azure, known to rules as what the template gives. */
function declaredUnknown(value, expression) {
    const { type, nullable, secret } = value.description;
    if (nullable !== false || secret === true)
        return undefined;
    const causes = [runtimeCause(expression)];
    return new value_Unknown(() => ({ expression, causes, type, nullable, alternatives: kept(() => [value]) }));
}

;// CONCATENATED MODULE: ./build/template/evaluation/runtime.js













/** Answers the functions that depend on the template's resources or on Azure; place rules as the engine has them. */
function answerRuntime(call, args, environment) {
    switch (call.key) {
        case 'reference':
            return reference(call, args, environment);
        case 'references':
            return references(call, args, environment);
        case 'resourceinfo':
            return resourceInfo(call, args, environment);
        case 'newguid':
        case 'utcnow':
            if (environment.place !== 'default' && environment.place !== 'file')
                throw misplaced(call);
            return runtimeValue(call, args, {
                type: 'String',
                nullable: false,
                ...(call.key === 'newguid' ? { text: () => GUID_TEXT } : {}),
            });
        case 'externalinputs':
            if (environment.place !== 'file')
                throw new ExpressionError('call', `The template function '${call.name}' is only valid in a parameter file.`);
            return externalInput(call, args);
        case 'pickzones':
            return pickZones(call, args);
        case 'roledefinitions':
            requireTexts('roleDefinitions', 1, 1, args);
            return runtimeValue(call, args, { type: 'Object', nullable: false });
        case 'providers':
            requireTexts('providers', 1, 2, args);
            return runtimeValue(call, args);
        case 'extensions':
            requireTexts('extensions', 1, 1, args);
            requireExtension(args[0] ?? null, environment);
            return runtimeValue(call, args);
        case 'target':
            requireSymbolicNames(call, environment, 'TargetFunction');
            return runtimeValue(call, args);
        default:
            return call.key.startsWith('list') ? list(call, args, environment) : runtimeValue(call, args);
    }
}
function misplaced(call) {
    return new ExpressionError('place', `The template function '${call.name}' is not expected at this location.`);
}
function requireTexts(name, fewest, most, args) {
    if (args.length < fewest || args.length > most)
        throw arityError(name, fewest, most, args.length);
    requireStrings(name, args);
}
function requireExtension(alias, { instance }) {
    if (typeof alias === 'string' && !declaresExtension(instance.template, alias))
        throw new ExpressionError('missing', `The template declares no extension '${alias}'.`);
}
/** A value that only Azure knows. */
function runtimeValue(call, args, facts = {}) {
    return new value_Unknown(() => {
        const expression = { ...call, args: args.map(residue_embed) };
        return {
            ...facts,
            expression,
            get causes() {
                return [runtimeCause(expression), ...causesOf(args)];
            },
            ...(args.some(holdsSecret) ? { secret: true } : {}),
        };
    });
}
function reference(call, args, environment) {
    if (args.length < 1 || args.length > 3)
        throw arityError('reference', 1, 3, args.length);
    checkPlace(call, environment);
    const [target, apiVersion, detail] = args;
    for (const [index, arg] of [apiVersion, detail].entries()) {
        if (arg === undefined || arg instanceof value_Unknown || typeof arg === 'string')
            continue;
        throw argumentError('reference', index + 1, `must be a String, not ${typeNameOf(arg)}`);
    }
    if (target === undefined)
        return runtimeValue(call, args);
    if (typeof target !== 'string' && !(target instanceof value_Unknown))
        throw argumentError('reference', 0, `must be a String, not ${typeNameOf(target)}`);
    if (environment.place === 'label')
        return runtimeValue(call, args);
    const resource = findResource(target, environment);
    if (resource === undefined || (apiVersion === undefined && resource.instance !== environment.instance))
        return referenceElsewhere(call, args, environment);
    return referTo(resource, call, apiVersion, detail, environment, target);
}
/** A resource that the template does not deploy, or one of which it is not known which it is. */
function referenceElsewhere(call, args, environment) {
    const [target = null, , detail] = args;
    const forms = once(() => formsOf(residue_embed(target), { ...call, args: args.map(residue_embed) }, detail));
    return runtimeValue(call, args, {
        part: (key) => forms()(key),
        alternatives: kept((effort) => alternativesOf([target], ([choice = null]) => reference(call, [choice, ...args.slice(1)], environment), effort)),
    });
}
function checkPlace(call, environment) {
    if (environment.place !== 'body' && environment.place !== 'output' && environment.place !== 'label')
        throw misplaced(call);
}
function requireSymbolicNames(call, environment, feature) {
    if (environment.instance.template.languageVersion === undefined) {
        throw new ExpressionError('place', `'${call.name}' needs the languageVersion 2.0 (feature '${feature}').`);
    }
}
/** `references('loop')`: the resources of a loop, in order, those with a false condition left out. */
function references(call, args, environment) {
    requireSymbolicNames(call, environment, 'SymbolicNames');
    if (args.length < 1 || args.length > 2)
        throw arityError('references', 1, 2, args.length);
    checkPlace(call, environment);
    const [symbol, detail] = args;
    const all = typeof symbol === 'string' ? findCollection(symbol, environment) : undefined;
    const members = all?.filter(({ ownCondition }) => ownCondition !== false);
    if (members === undefined ||
        members.some((resource) => resource.ownCondition !== true || typeof resource.loop?.index !== 'number')) {
        return runtimeValue(call, args, { type: 'Array', nullable: false });
    }
    return members.map((resource) => {
        const single = ast_call('reference', [ast_literal(resource.symbol)]);
        return referTo(resource, single, undefined, detail, environment, resource.symbol);
    });
}
function resourceInfo(call, args, environment) {
    requireSymbolicNames(call, environment, 'SymbolicNames');
    const [symbol] = args;
    if (symbol === undefined || args.length > 1)
        throw arityError('resourceInfo', 1, 1, args.length);
    if (symbol instanceof value_Unknown)
        return runtimeValue(call, args);
    if (typeof symbol !== 'string')
        throw argumentError('resourceInfo', 0, `must be a String, not ${typeNameOf(symbol)}`);
    const [resource, ...others] = findCollection(symbol, environment) ?? [];
    if (resource === undefined)
        throw new ExpressionError('missing', `The template resource '${symbol}' is not found.`);
    if (others.length > 0)
        throw new ExpressionError('missing', `'${symbol}' is a loop; resourceInfo() takes one resource of it, '${symbol}[0]'.`);
    return ObjectValue.of({ name: resource.name, type: resource.type, id: resource.id, apiVersion: resource.apiVersion });
}
/** `listKeys()` and its like: always a secret, always after the deployment. */
function list(call, args, environment) {
    checkPlace(call, environment);
    const [target, ...rest] = args;
    const resource = typeof target === 'string' ? findResource(target, environment) : undefined;
    if (environment.place === 'label' || resource === undefined)
        return runtimeValue(call, args, { secret: true, nullable: false });
    const full = [resource.id, ...(rest.length === 0 ? [resource.apiVersion] : rest)];
    return runtimeValue(call, full, { secret: true, nullable: false });
}
function externalInput(call, args) {
    const [key] = args;
    const name = typeof key === 'string' ? key : '';
    return new value_Unknown(() => ({
        expression: { ...call, args: args.map(residue_embed) },
        causes: [{ kind: 'external-input', name }],
    }));
}
function pickZones(call, args) {
    if (args.length < 3 || args.length > 5)
        throw arityError('pickZones', 3, 5, args.length);
    for (const [index, arg] of args.entries()) {
        if (arg instanceof value_Unknown)
            continue;
        if (index < 3 ? typeof arg !== 'string' : !(isInteger(arg) && arg >= (index === 3 ? 1 : 0))) {
            throw argumentError('pickZones', index, `must be ${index < 3 ? 'a String' : 'a positive Integer'}`);
        }
    }
    return runtimeValue(call, args, { type: 'Array', nullable: false });
}
/** `reference(…)` or `list*(…)` that is left as written, with its target as an id. */
function runtime_referenceTarget(call, environment) {
    const [target] = call.args;
    if (target?.kind !== 'literal' || typeof target.value !== 'string')
        return undefined;
    const resource = findResource(target.value, environment);
    if (resource === undefined)
        return undefined;
    const rest = call.args.slice(1);
    const full = rest.length === 0 ? [residue_embed(resource.apiVersion)] : rest;
    return { ...call, args: [residue_embed(resource.id), ...full] };
}

;// CONCATENATED MODULE: ./build/template/evaluation/environment.js
var _a;






/** The surroundings of an expression in a template: what `Environment` asks, answered by a template instance. */
class PlacedEnvironment {
    instance;
    place;
    loops;
    resource;
    certain;
    scope;
    isSecure;
    constructor(instance, place, loops, resource, certain, scope = instance.scope, isSecure = false) {
        this.instance = instance;
        this.place = place;
        this.loops = loops;
        this.resource = resource;
        this.certain = certain;
        this.scope = scope;
        this.isSecure = isSecure;
    }
    get today() {
        return this.instance.session.today;
    }
    get home() {
        return this.instance.home;
    }
    within(scope) {
        return this.#with({ scope });
    }
    secure(isSecure) {
        return isSecure === this.isSecure ? this : this.#with({ isSecure });
    }
    at(place) {
        return place === this.place ? this : this.#with({ place });
    }
    inLoop(loop) {
        return this.#with({ loops: { ...loop, outer: this.loops } });
    }
    #with(change) {
        return new _a(this.instance, change.place ?? this.place, change.loops ?? this.loops, this.resource, this.certain, change.scope ?? this.scope, change.isSecure ?? this.isSecure);
    }
    parameter(name) {
        return this.instance.parameter(name);
    }
    variable(name) {
        return this.instance.variable(name);
    }
    copyIndex(loop) {
        return findIndex(this.loops, loop);
    }
    deployment() {
        return this.instance.deployment();
    }
    userFunction(namespace, name, args) {
        return this.instance.userFunction(namespace, name, args);
    }
    runtime(call, args) {
        return answerRuntime(call, args, this);
    }
    rewrite(call) {
        if (call.key === 'copyindex')
            return this.#index(call);
        if (call.key !== 'reference' && !call.key.startsWith('list'))
            return undefined;
        return runtime_referenceTarget(call, this);
    }
    /** The number that `copyIndex` stands for; one that the engine would refuse is left, for it may never be reached. */
    #index(call) {
        return errors_catching(ExpressionError, () => {
            const index = evaluate(call, this);
            if (typeof index === 'number')
                return ast_literal(index);
            return call.args.length === 0 ? residue_embed(index) : undefined;
        }, () => undefined);
    }
    step(cost) {
        this.instance.session.stepInValue(cost);
    }
    told(error) {
        const isQuoting = this.isSecure && !['cycle', 'limit', 'own-limit'].includes(error.code);
        return isQuoting ? new ExpressionError(error.code, 'The expression of a secure value is refused.') : error;
    }
    explain(text) {
        return this.instance.provenance.ofText(text, this);
    }
    refuse(error, path, related = []) {
        const certain = this.certain && (this.resource?.certain ?? true);
        this.instance.session.refuse(error, this.instance.template.document, path, certain, related);
    }
}
_a = PlacedEnvironment;

;// CONCATENATED MODULE: ./build/template/model/cells.js

/** What the computation of a value takes of the stack (`deeper`). */
const cells_LEVELS = 4;
/** Values by name, each computed once, when it is first asked for. */
class Cells {
    #values = new Map();
    #running = new Set();
    /** The value, once it is there. */
    known(key) {
        return this.#values.get(key);
    }
    /** @param cycle is called where the value uses itself */
    get(key, compute, cycle) {
        const known = this.#values.get(key);
        if (known !== undefined)
            return known;
        if (this.#running.has(key))
            return cycle();
        this.#running.add(key);
        try {
            const value = deeper(cells_LEVELS, compute);
            this.#values.set(key, value);
            return value;
        }
        finally {
            this.#running.delete(key);
        }
    }
}

;// CONCATENATED MODULE: ./build/template/evaluation/parameter-value.js















/** `parameters('name')` as what is left of a parameter that is not known. */
function residueOf(instance, name) {
    const { home } = instance;
    return { ...ast_call('parameters', [ast_literal(name)]), ...(home === undefined ? {} : { home }) };
}
/** The value of a parameter. A refusal stands where the value comes from; the declaration is on the way there. */
function parameterValue(instance, declaration, argument) {
    try {
        return computeParameter(instance, declaration, argument);
    }
    catch (error) {
        const refusal = asRefusal(error);
        const { document } = instance.template;
        const own = {
            place: { document, path: declaration.path, of: 'key' },
            what: `parameter '${declaration.name}'`,
        };
        const hasDefault = template_isNodeObject(declaration.node) && template_property(declaration.node, 'defaultValue') !== undefined;
        const way = argument === undefined && !hasDefault ? [] : instance.provenance.ofParameter(declaration.name, instance);
        const [...steps] = [own, ...way];
        const { place } = steps.pop() ?? own;
        instance.session.refuse(refusal, place.document, place.path, instance.certain, steps);
        return refused(refusal, residueOf(instance, declaration.name));
    }
}
function computeParameter(instance, declaration, argument) {
    // Of a declaration that the deployment around leaves open nothing is known.
    const { node } = declaration;
    if (node instanceof value_Unknown || node instanceof Secret)
        return node;
    const schema = template_isNodeObject(declaration.node) ? declaration.node : {};
    const what = `parameter '${declaration.name}'`;
    const given = bounded(settled(argument?.value(mayBeSecure(schema, instance.template)) ?? instance.args.open?.(declaration.name) ?? null));
    if (given !== null) {
        checkType(given, schema, instance.template, what, true);
        const value = given instanceof value_Unknown
            ? refined(given, schema, instance.template, fallback(instance, declaration.name, schema))
            : given;
        return parameter_value_hidden(instance, value, schema, declaration.name, true);
    }
    const defaultValue = findProperty(schema, 'defaultValue');
    if (defaultValue !== undefined && defaultValue.value !== null) {
        const environment = instance.environment('default').secure(mayBeSecure(schema, instance.template));
        const value = evaluateNode(defaultValue.value, environment, [...declaration.path, defaultValue.key]);
        checkType(bounded(value), schema, instance.template, `${what} (its default)`);
        return parameter_value_hidden(instance, value, schema, declaration.name, false);
    }
    if (isNullable(schema, instance.template))
        return null;
    if (instance.args.complete || argument?.value() === null) {
        throw new ExpressionError('missing', `No value is given for the ${what}, and it has no default.`);
    }
    return unknownParameter(instance, declaration.name, schema);
}
/** The default that takes the place of a null; what it may fail with is told where it is surely used. */
function fallback(instance, name, schema) {
    const defaultValue = template_property(schema, 'defaultValue');
    if (defaultValue === undefined)
        return undefined;
    return () => attempt(() => parameter_value_hidden(instance, evaluateStrictly(defaultValue, instance.environment('default')), schema, name, false));
}
/**
 * A secure value. A given one counts as unknown, as for the engine, though rules may compute with it; a default is known
 * but never shown.
 */
function parameter_value_hidden(instance, value, schema, name, isGiven) {
    return hideSecureParts(value, schema, instance.template, residueOf(instance, name), (secret, expression) => {
        if (secret instanceof value_Unknown) {
            const { expression: own, secret: isHidden } = secret.description;
            // `newGuid()` is told as the engine tells it: what it gives stands nowhere.
            if (own.kind === 'call' && own.key === 'newguid')
                return covered(secret, own);
            return isHidden === true && namesOnly(own) ? secret : covered(secret, expression);
        }
        if (!isGiven)
            return isEmpty(secret) ? secret : covered(secret, expression);
        const type = typeOf(secret);
        return unknownBecause({ kind: 'parameter', name }, expression, {
            secret: true,
            nullable: false,
            ...(type === undefined ? {} : { type }),
            alternatives: () => [covered(secret, expression)],
        });
    });
}
function unknownParameter(instance, name, schema) {
    const expression = residueOf(instance, name);
    const facts = () => {
        const declared = typeFacts(schema, instance.template);
        const allowed = declared.secret === true ? allowedValues(schema, instance.template) : undefined;
        return allowed === undefined
            ? declared
            : { ...declared, alternatives: () => allowed.map((value) => covered(value, expression)) };
    };
    return new value_Unknown(() => deferred({ expression: () => expression, causes: () => [{ kind: 'parameter', name }], secret: () => false }, facts));
}
/** Nothing that could be kept secret. */
function isEmpty(value) {
    return value === '' || (isArray(value) && value.length === 0) || (value instanceof ObjectValue && value.size === 0);
}

;// CONCATENATED MODULE: ./build/template/evaluation/output-value.js











/** Whether a template has an output: true, unless a condition says something else. */
function outputCondition(instance, declaration) {
    const condition = template_isNodeObject(declaration.node) ? findProperty(declaration.node, 'condition') : undefined;
    if (condition === undefined || condition.value === null)
        return true;
    const path = [...declaration.path, condition.key];
    const environment = instance.environment('head');
    const value = evaluateNode(condition.value, environment, path);
    if (typeof value === 'boolean' || value instanceof value_Unknown || value instanceof Secret)
        return value;
    environment.refuse(new ExpressionError('argument', `The condition of the output '${declaration.name}' must be a Boolean.`), path);
    return true;
}
/** The value of an output, checked against its type. */
function outputValue(instance, declaration, node, certain) {
    const isSecret = mayBeSecure(node, instance.template);
    const environment = instance.environment('output', { certain }).secure(isSecret);
    const value = findProperty(node, 'value');
    const loop = findProperty(node, 'copy');
    if (template_isNodeObject(loop?.value) && declaredType(node, instance.template) !== 'array')
        throw new ExpressionError('argument', `The output '${declaration.name}' has a copy loop, but is no array.`);
    if (value === undefined && loop === undefined) {
        throw new ExpressionError('missing', `The output '${declaration.name}' has neither a value nor a copy loop.`);
    }
    const written = value !== undefined
        ? evaluateNode(value.value, environment, [...declaration.path, value.key])
        : template_isNodeObject(loop?.value)
            ? evaluateIterations(loop.value, '', 'output', environment, [...declaration.path, loop.key])
            : null;
    const result = bounded(hiddenOutput(instance, settled(written), node, declaration.name));
    if (result === null && declaredType(node, instance.template) !== undefined && !isNullable(node, instance.template)) {
        throw new ExpressionError('argument', `The output '${declaration.name}' is null.`);
    }
    // The answer of `reference` is only what the template declares: Azure may give another type.
    const restsOnReference = typeof value?.value === 'string' && /\breference\s*\(/i.test(value.value);
    if (!restsOnReference) {
        checkType(result, node, instance.template, `output '${declaration.name}'`);
    }
    return result instanceof value_Unknown ? refined(result, node, instance.template) : result;
}
/** The output without its secure parts; of one that is secure as a whole what is known of it is hidden. */
function hiddenOutput(instance, value, node, name) {
    const expression = ast_call('outputs', [ast_literal(name)]);
    return hideSecureParts(value, node, instance.template, expression, (secret, own) => secret instanceof value_Unknown && namesOnly(secret.description.expression) ? secret : covered(secret, own));
}

;// CONCATENATED MODULE: ./build/template/evaluation/resource-condition.js





/** The condition of a resource as it is written, and what chooses it; see `ResourceInstance.ownCondition`. */
function writtenCondition(resource) {
    const found = findProperty(resource.node, 'condition');
    if (found === undefined || found.value === null)
        return resource.choice ?? true;
    const { instance, loop } = resource;
    const certain = instance.certain && loopConditions(loop).length === 0;
    const environment = instance.environment('head', { loop, certain });
    const value = evaluateNode(found.value, environment, resource.pathTo(found.key));
    // Of a secret it is told whether it holds.
    const truth = value instanceof value_Unknown || value instanceof Secret ? unlessFalse(value) : value;
    // One that is no Boolean for sure leaves nothing out, but is shown.
    const own = truth === true && value instanceof value_Unknown ? value : truth;
    if (own instanceof value_Unknown)
        return both(resource.choice, own) ?? own;
    return own === false ? false : (resource.choice ?? own);
}
/** That the loops around a resource run at all, where that is not known. */
function loopConditions(loop) {
    if (loop === undefined)
        return [];
    return [...loopConditions(loop.outer), ...(loop.count === undefined ? [] : [isPositive(loop.count)])];
}

;// CONCATENATED MODULE: ./build/template/evaluation/resource-name.js











/**
 * The full name of a resource: a child written inside its parent carries the parent's name in front.
 * @param ownType the type as it is written
 * @param isChild type and name continue those of the parent
 */
function resourceName(resource, ownType, isChild) {
    if (resource.isExtension)
        return null;
    const found = findProperty(resource.node, 'name');
    const own = found === undefined ? null : evaluateNode(found.value, resource.head, resource.pathTo(found.key));
    const problem = typeof own === 'string'
        ? own === ''
            ? 'is empty'
            : undefined
        : own instanceof value_Unknown || own instanceof Secret
            ? undefined
            : 'must be a String';
    if (problem !== undefined) {
        const refusal = new ExpressionError('argument', `The name of a resource of type '${resource.type}' ${problem}.`);
        resource.head.refuse(refusal, resource.pathTo(found?.key ?? 'name'));
        // Of what is no text nothing can be put together with the name of a parent.
        if (resource.parent !== undefined && own !== '')
            return refused(refusal);
    }
    if (resource.parent === undefined)
        return own;
    const segments = ownSegments(own, resource, resource.parent, ownType, isChild);
    return evaluate(isChild ? ast_call('concat', [embedded(resource.parent.name), ast_literal('/'), segments]) : segments, resource.head);
}
/** The name written on a resource inside another, without empty segments. */
function ownSegments(own, resource, parent, ownType, isChild) {
    if (typeof own === 'string') {
        const segments = resource_id_segmentsOf(own);
        const needed = resource_id_segmentsOf(ownType).length;
        // Together with a parent's name that is known, the id tells.
        if (isChild && typeof parent.name !== 'string' && segments.length !== needed && own !== '') {
            resource.head.refuse(new ExpressionError('argument', `The name '${own}' has ${segments.length} segment(s), but its type needs ${needed}.`), resource.pathTo('name'));
        }
        return ast_literal(segments.join('/'));
    }
    return ast_call('join', [nonEmptySegments(embedded(own)), ast_literal('/')]);
}
/**
 * A resource inside another may have a full type, which has one segment more than its name (engine). Of a name that is
 * not known nothing can be counted: then a namespace (with its dot) in front tells. The engine's preview guesses that
 * such a resource is a child, Azure counts once it knows the name.
 */
function isFullType(type, parentType, name) {
    const lower = name_nameKey(type);
    if (lower.startsWith(`${name_nameKey(parentType)}/`) || lower === DEPLOYMENTS)
        return true;
    if (!type.includes('/'))
        return false;
    const [own] = attempt(name);
    if (typeof own !== 'string')
        return /^\/*[^/]+\.[^/]+\//.test(type);
    return resource_id_segmentsOf(own).length === resource_id_segmentsOf(type).length - 1;
}

;// CONCATENATED MODULE: ./build/json/path.js
/**
 * Prints a path the way people write it: `resources[0].properties['a-b']`. The root is the empty string.
 */
function formatJsonPath(path) {
    let text = '';
    for (const step of path) {
        if (typeof step === 'number')
            text += `[${step}]`;
        else if (/^[A-Za-z_$][\w$]*$/.test(step))
            text += text === '' ? step : `.${step}`;
        else
            text += `['${step.replaceAll("'", "''")}']`;
    }
    return text;
}

;// CONCATENATED MODULE: ./build/template/evaluation/evaluation-scope.js






/**
 * Who evaluates the template of a deployment; in which case, where that is not known. A parent in language 2.0 knows only
 * `inner`, and for a template of literals it makes no difference.
 * @param path of the properties of the deployment
 */
function* scopesOf({ body, instance }, template, properties, path, refuse) {
    const isModern = instance.template.languageVersion !== undefined;
    const options = findProperty(properties, 'expressionEvaluationOptions');
    const at = [...path, options?.key ?? ''];
    const scope = options === undefined ? null : below(evaluateNode(options.value, body, [...at]), 'scope');
    if (template_isNodeObject(options?.value))
        at.push('scope');
    if (scope instanceof value_Unknown && template_isNodeObject(template) && (isModern || isLiteral(template))) {
        yield { mode: 'inner', condition: undefined };
        return;
    }
    for (const { value, condition } of branchesOf(scope)) {
        if (isOpen(value)) {
            const either = both(condition, undecided(value));
            yield { mode: 'inner', condition: either };
            yield { mode: 'outer', condition: either };
            continue;
        }
        switch (typeof value === 'string' ? name_nameKey(value) : value) {
            case 'inner':
                yield { mode: 'inner', condition };
                break;
            case 'outer':
                if (isModern)
                    refuse(at, "A template of languageVersion 2.0 does not support 'Outer' expression evaluation.", condition);
                yield { mode: isModern ? 'inner' : 'outer', condition };
                break;
            case 'notspecified':
            case null:
                yield { mode: isModern ? 'inner' : 'outer', condition };
                break;
            default:
                refuse(at, "The expression evaluation scope must be 'Inner' or 'Outer'.", condition);
                yield { mode: 'inner', condition };
        }
    }
}
/** Nothing in it, not even a name, is an expression; and nothing is what its parent made of one. */
function isLiteral(node) {
    if (typeof node === 'string')
        return !node.startsWith('[');
    if (isNodeArray(node))
        return node.every(isLiteral);
    if (template_isNodeObject(node))
        return keysOfNode(node).every((name) => isLiteral(name) && isLiteral(node[name] ?? null));
    return !isOpen(node);
}

;// CONCATENATED MODULE: ./build/template/evaluation/link.js


/**
 * The path, relative to the template, of the file that a link's `uri` points to; undefined where the uri does not say.
 *
 * Links start from where the template itself lies: `deployment().properties.templateLink.uri`, or a parameter such as
 * `_artifactsLocation`. What follows that is the path, and it has to be known as a whole: up to a `?` or the end, or up
 * to what is not known where a file name ends (the token behind it stands in no path). A uri that is known, or begins
 * so, leads elsewhere.
 */
function linkedPath(uri) {
    if (!(uri instanceof value_Unknown))
        return undefined;
    const [base, ...rest] = link_partsOf(uri.description.expression);
    if (base !== undefined)
        return undefined;
    return link_known(rest);
}
/** The same of a link's `relativePath`, which has to be known. */
function relativePath(path) {
    return typeof path === 'string' ? path.replace(/[?#].*$/s, '') : undefined;
}
function link_known(parts) {
    const open = parts.indexOf(undefined);
    const text = (open < 0 ? parts : parts.slice(0, open)).join('');
    const end = text.search(/[?#]/);
    const path = (end < 0 ? text : text.slice(0, end)).replace(/^\/+/, '');
    const isWhole = open < 0 || end >= 0 || link_isFileName(path);
    return isWhole && path !== '' ? path : undefined;
}
function link_isFileName(path) {
    return /[^/]\.jsonc?$/i.test(path);
}
/** The texts that an expression puts together, in order. */
function link_partsOf(expression) {
    switch (expression.kind) {
        case 'literal':
            return [String(expression.value)];
        case 'value':
            return partsOfValue(expression.value);
        case 'access':
            return [undefined];
        case 'call': {
            const [first, ...others] = expression.args;
            if (expression.key === 'concat')
                return expression.args.flatMap(link_partsOf);
            if (expression.key === 'format' && first !== undefined)
                return partsOfFormat(first, others);
            const [relative] = others;
            if (expression.key === 'uri' && first !== undefined && relative !== undefined)
                return link_resolved(link_partsOf(first), link_partsOf(relative));
            return [undefined];
        }
    }
}
/** `uri(base, relative)`: what stands behind the last slash of the base gives way. */
function link_resolved(base, relative) {
    if (relative[0]?.startsWith('/') === true)
        return [undefined, undefined];
    const last = base.at(-1);
    if (base.length === 1 || last === undefined)
        return [...base, '/', ...relative];
    const slash = last.lastIndexOf('/');
    return slash < 0 ? [undefined, undefined] : [...base.slice(0, -1), last.slice(0, slash + 1), ...relative];
}
function partsOfValue(value) {
    // Of a secret its expression tells; what it is stands in no path.
    if (value instanceof value_Unknown || value instanceof Secret)
        return link_partsOf(residue_embed(value));
    return [typeof value === 'string' || typeof value === 'number' ? String(value) : undefined];
}
function partsOfFormat(format, args) {
    const [text, ...others] = link_partsOf(format);
    if (text === undefined || others.length > 0)
        return [undefined];
    return text.split(/(\{\d+\})/).flatMap((piece) => {
        const index = /^\{(\d+)\}$/.exec(piece)?.[1];
        if (index === undefined)
            return piece === '' ? [] : [piece];
        const arg = args[Number(index)];
        return arg === undefined ? [undefined] : link_partsOf(arg);
    });
}

;// CONCATENATED MODULE: ./build/template/evaluation/nested-arguments.js












/** The arguments of a nested deployment; each is evaluated by the parent when it is asked for. */
function nestedArguments(resource, properties, path) {
    const link = template_property(properties, 'parametersLink');
    if (link !== undefined) {
        const open = unknownBecause({ kind: 'link', target: 'parametersLink' }, ast_call('unknown', []));
        return { given: new Map(), open: (name) => below(open, name), complete: false };
    }
    const found = findProperty(properties, 'parameters');
    if (found === undefined || found.value === null)
        return { given: new Map(), open: undefined, complete: true };
    const sectionPath = [...path, found.key];
    if (template_isNodeObject(found.value)) {
        return argumentsFrom(resource, [...declarations(found.value, sectionPath)].map(({ name, node, path: at }) => [
            name,
            (isSecure) => wrapper(resource, node, at, isSecure),
            at,
        ]));
    }
    const section = evaluateNode(found.value, resource.body, [...sectionPath]);
    const whole = withCoveredParts(section);
    if (whole instanceof value_Unknown || (whole instanceof ObjectValue && whole.dynamic.length > 0))
        return { given: new Map(), open: (name) => unwrapped(below(section, name)) ?? null, complete: false };
    if (!(whole instanceof ObjectValue)) {
        refuse(resource, sectionPath, 'The parameters of a nested deployment must be an object.');
        return { given: new Map(), open: undefined, complete: true };
    }
    return argumentsFrom(resource, [...whole.entries].map(([name, value]) => [name, () => unwrapped(value), sectionPath]), holdsSecret(section));
}
function argumentsFrom(resource, entries, hidesNames = false) {
    const given = new Map();
    for (const [name, compute, path] of entries) {
        let cell;
        let running = false;
        const value = (isSecure = false) => {
            if (running)
                resource.instance.session.cycle(hidesNames ? 'An argument' : `The argument '${name}'`);
            if (cell === undefined) {
                running = true;
                try {
                    cell = { value: compute(isSecure) };
                }
                finally {
                    running = false;
                }
            }
            return cell.value;
        };
        given.set(name_nameKey(name), {
            name,
            hidesName: hidesNames,
            value,
            place: { document: resource.instance.template.document, path, of: 'value' },
        });
    }
    return { given, open: undefined, complete: true };
}
/** The value of one argument as it is written: `{value}`, `{reference}`, or an expression that gives one of them. */
function wrapper(resource, node, path, isSecure) {
    const environment = resource.body.secure(isSecure);
    if (!template_isNodeObject(node)) {
        const value = evaluateNode(node, environment, [...path]);
        const isWrapper = value instanceof ObjectValue || value instanceof value_Unknown || value instanceof Secret;
        return isWrapper ? unwrapped(value) : bareArgument();
    }
    const value = findProperty(node, 'value');
    if (value !== undefined && findProperty(node, 'reference') !== undefined) {
        refuse(resource, path, "A parameter of a nested deployment has either a 'value' or a 'reference', not both.");
    }
    if (value !== undefined)
        return evaluateNode(value.value, environment, [...path, value.key]);
    const reference = findProperty(node, 'reference');
    if (reference !== undefined)
        return keyVaultSecret(evaluateNode(reference.value, resource.body, [...path, reference.key]));
    // A loop named `value` inside the wrapper makes the value.
    return unwrapped(evaluateNode(node, environment, [...path]));
}
/** An argument without `value` around it: the engine neither takes nor refuses it. */
function bareArgument() {
    return unknownBecause({ kind: 'error', message: "an argument of a nested deployment stands without 'value'" }, ast_call('unknown', []));
}
/** The value inside an evaluated wrapper; of one that is not known, what its alternatives hold. */
function unwrapped(wrapper) {
    if (wrapper instanceof Secret) {
        const opened = withCoveredParts(wrapper);
        return opened instanceof Secret ? undefined : unwrapped(opened);
    }
    if (wrapper instanceof ObjectValue) {
        const value = wrapper.get('value');
        if (value !== undefined)
            return value;
        if (wrapper.dynamic.length > 0)
            return nested_arguments_undecided(wrapper);
        const reference = wrapper.get('reference');
        return reference === undefined ? undefined : keyVaultSecret(reference);
    }
    if (!(wrapper instanceof value_Unknown))
        return undefined;
    return new value_Unknown(() => ({
        // The engine gives up here; what can be said lies in the alternatives.
        expression: givenUp(valueIn(wrapper.description.expression)),
        causes: wrapper.description.causes,
        ...(holdsSecret(wrapper) ? { secret: true } : {}),
        alternatives: kept((effort) => alternativesOf([wrapper], ([choice = null]) => unwrapped(choice) ?? null, effort)),
    }));
}
/** What a wrapper gives whose names are not known: its `value`, or nothing. */
function nested_arguments_undecided(wrapper) {
    return new value_Unknown(() => ({
        expression: access(residue_embed(wrapper), 'value'),
        causes: causesOf(wrapper.dynamic.map(([name]) => name)),
        ...(holdsSecret(wrapper) ? { secret: true } : {}),
        nullable: true,
    }));
}
/** The value in a wrapper that an expression gives: `if(c, createObject('value', a), createObject('value', b))`. */
function valueIn(wrapper) {
    if (wrapper.kind === 'value' && wrapper.value instanceof ObjectValue) {
        const value = wrapper.value.get('value');
        if (value !== undefined)
            return embedded(value);
    }
    if (wrapper.kind === 'call' && wrapper.key === 'if') {
        const [condition, ...branches] = wrapper.args;
        if (condition !== undefined)
            return { ...wrapper, args: [condition, ...branches.map(valueIn)] };
    }
    if (wrapper.kind === 'call' && wrapper.key === 'createobject') {
        const [name, value, ...others] = wrapper.args;
        const isValue = (name?.kind === 'literal' || name?.kind === 'value') && name.value === 'value';
        if (isValue && value !== undefined && others.length === 0)
            return value;
    }
    return access(wrapper, 'value');
}
function refuse(resource, path, message) {
    resource.body.refuse(new ExpressionError('argument', message), path);
}

;// CONCATENATED MODULE: ./build/template/evaluation/link-address.js

/** Where a link leads, without the token that a query may hold. */
function addressOf(link) {
    if (!(link instanceof ObjectValue))
        return undefined;
    const address = link.get('uri') ?? link.get('id');
    return typeof address === 'string' ? address.replace(/[?#].*$/s, '') : undefined;
}
/** A template may link to itself where parameters and conditions end that; some do, a few levels deep. */
const MAX_SELF_LINKS = 5;
/** How often the template is already open around the resource. */
function timesOpen(root, resource) {
    let times = 0;
    for (let around = resource; around !== undefined; around = around.instance.owner)
        if (around.instance.template.node === root)
            times++;
    return times;
}

;// CONCATENATED MODULE: ./build/template/evaluation/named-properties.js





/**
 * The properties under the names that they have: some may be expressions. What stands under such a name the parent
 * evaluates, whatever the scope (engine); all else stays as it is written.
 */
function namedProperties(properties, resource, path) {
    if (!keysOfNode(properties).some(isExpression))
        return properties;
    const node = {};
    const open = [...openEntries(properties)];
    for (const written of keysOfNode(properties)) {
        const child = properties[written] ?? null;
        if (!isExpression(written)) {
            node_value_define(node, written, child);
            continue;
        }
        const at = [...path, written];
        const name = evaluateNode(written, resource.body, at);
        const value = nodeOfValue(evaluateNode(child, resource.body, at));
        if (typeof name === 'string')
            node_value_define(node, name, value);
        else if (name instanceof value_Unknown)
            open.push([name, value]);
    }
    return withOpenEntries(node, open);
}

;// CONCATENATED MODULE: ./build/template/evaluation/nested.js













/**
 * Opens a nested or linked deployment, or a deployment stack. In outer mode its template is evaluated by the parent first;
 * then, as in inner mode, it is a template of its own. What may be one of several templates is opened as each of them.
 */
function openNested(resource) {
    const opened = [...new Opening(resource).openings()];
    const instances = opened.flatMap((each) => (isClosed(each) ? [] : [each]));
    const closed = opened.flatMap((each) => (isClosed(each) ? [each] : []));
    const [only] = instances;
    return only !== undefined && opened.length === 1 && only.choice === resource.choice
        ? { instance: only }
        : { choice: instances, closed };
}
function isClosed(opened) {
    return typeof opened === 'string';
}
class Opening {
    resource;
    constructor(resource) {
        this.resource = resource;
    }
    *openings() {
        const { resource } = this;
        const found = findProperty(resource.node, 'properties');
        if (found === undefined || found.value === null) {
            yield this.#refuse(resource.declaration.path, 'The deployment has no properties.');
            return;
        }
        const path = resource.pathTo(found.key);
        if (template_isNodeObject(found.value)) {
            yield* this.#properties(namedProperties(found.value, resource, path), path, undefined);
            return;
        }
        const written = evaluateNode(found.value, resource.body, [...path]);
        for (const { value, condition } of branchesOf(written)) {
            const node = nodeOfValue(value);
            if (template_isNodeObject(node))
                yield* this.#properties(node, path, condition);
            else if (isOpen(value))
                yield this.#open(path, 'The properties of this deployment are not known', value);
            else
                yield this.#refuse(path, 'The properties of the deployment must be an object.', condition);
        }
    }
    *#properties(written, path, condition) {
        const { resource } = this;
        const properties = withoutTwins(written);
        const template = findProperty(properties, 'template');
        const link = findProperty(properties, 'templateLink');
        const mode = findProperty(properties, 'mode');
        // What the mode is changes nothing here, but it has to be one that is known before the deployment starts.
        if (mode !== undefined)
            evaluateNode(mode.value, resource.body, [...path, mode.key]);
        if (openNames(properties).length > 0)
            yield this.#openNames(properties, path);
        const way = { args: nestedArguments(resource, properties, path), condition };
        if (template !== undefined && link !== undefined)
            this.#refuse(path, "A nested deployment may not have both 'template' and 'templateLink'.", condition);
        const links = link === undefined ? [] : this.#valuesOf(link.value, [...path, link.key], way);
        let isLinked = false;
        for (const [value, inner] of links) {
            if (value === null)
                continue;
            isLinked = true;
            yield* this.#link(value, [...path, link?.key ?? ''], inner);
        }
        const isTemplate = template !== undefined && template.value !== null;
        if (isTemplate && !(isLinked && links.length === 1)) {
            yield* this.#template(template.value, properties, [...path, template.key], way);
        }
        else if (!isLinked && openNames(properties).length === 0) {
            yield this.#refuse(path, 'A nested deployment needs either a template or a templateLink.', condition);
        }
    }
    /** What a node can be, evaluated, with the way that leads there. */
    #valuesOf(node, path, { args, condition }) {
        return branchesOf(evaluateNode(node, this.resource.body, [...path])).map((branch) => [
            branch.value,
            { args, condition: both(condition, branch.condition) },
        ]);
    }
    *#template(template, properties, path, way) {
        const refuse = (at, message, condition) => {
            this.#refuse(at, message, condition);
        };
        for (const { mode, condition } of scopesOf(this.resource, template, properties, path.slice(0, -1), refuse)) {
            const under = { ...way, condition: both(way.condition, condition) };
            if (mode === 'inner' && template_isNodeObject(template)) {
                yield* this.#known(template, path, under);
                continue;
            }
            if (mode === 'inner') {
                const message = 'The template of a deployment with inner evaluation scope may not be an expression.';
                this.#refuse(path, message, under.condition);
            }
            for (const [value, inner] of this.#valuesOf(template, path, under)) {
                const node = nodeOfValue(value);
                if (template_isNodeObject(node))
                    yield* this.#known(node, path, inner);
                else if (isOpen(value))
                    yield this.#open(path, 'The template of this deployment is not known', value);
                else
                    yield this.#refuse(path, 'The template of a nested deployment must be an object.', inner.condition);
            }
        }
    }
    *#known(template, path, way) {
        const node = withoutTwins(template);
        if (openNames(node).length > 0)
            yield this.#openNames(node, path);
        yield this.#instance(template_readTemplate(node, this.resource.instance.template.document, path), way);
    }
    #instance(template, { args, condition }) {
        const { resource } = this;
        return resource.instance.nest({
            owner: resource,
            template,
            scope: targetScope(resource),
            args,
            certain: resource.certain && condition === undefined,
            choice: both(resource.choice, condition),
        });
    }
    /** A linked template: followed where it is a file beside this one, otherwise reported as not looked into. */
    *#link(link, path, way) {
        if (isOpen(link)) {
            yield this.#open(path, 'The template that this deployment links to is not known', link);
            return;
        }
        if (!(link instanceof ObjectValue)) {
            yield this.#refuse(path, 'A templateLink must be an object.', way.condition);
            return;
        }
        const read = (name) => link.get(name) ?? null;
        const addresses = ['uri', 'id', 'relativePath'].filter((name) => read(name) !== null);
        if (link.dynamic.length === 0 && addresses.length === 0) {
            yield this.#refuse(path, "A templateLink needs one of 'uri', 'id' and 'relativePath'.", way.condition);
            return;
        }
        if (addresses.length > 1) {
            const names = addresses.map((name) => `'${name}'`).join(' and ');
            yield this.#report(path, `This templateLink has ${names}, which may lead to different templates`, causesOf([link]));
            return;
        }
        const isRelative = read('relativePath') !== null;
        for (const { value, condition } of branchesOf(read(isRelative ? 'relativePath' : 'uri'))) {
            const target = isRelative ? relativePath(value) : linkedPath(value);
            yield this.#follow(target, isOpen(value) ? value : link, path, {
                ...way,
                condition: both(way.condition, condition),
            });
        }
    }
    #follow(target, link, path, way) {
        const { session, template } = this.resource.instance;
        const linked = target === undefined ? undefined : session.readLinked?.(template.document, target);
        if (target === undefined || linked === undefined || 'problem' in linked) {
            const name = target ?? addressOf(link);
            const reason = linked !== undefined && 'problem' in linked
                ? `cannot be read: ${linked.problem}`
                : 'is not a file beside this one';
            return this.#report(path, `The linked template${name === undefined ? '' : ` '${name}'`} ${reason}`, name === undefined ? causesOf([link]) : [{ kind: 'link', target: `'${name}'` }]);
        }
        if (!template_isNodeObject(linked.root))
            return this.#refuse(path, `The linked template '${target}' is no JSON object.`, way.condition);
        if (timesOpen(linked.root, this.resource) < MAX_SELF_LINKS)
            return this.#instance(template_readTemplate(linked.root, linked.document, []), way);
        const message = `The linked template '${target}' links to itself, directly or through others; cmklint does not follow it deeper than ${MAX_SELF_LINKS} times, so what lies deeper is not judged.`;
        this.resource.body.refuse(new ExpressionError('own-limit', message), path);
        return 'open';
    }
    #open(path, message, value) {
        const causes = causesOf([value]);
        // Where Azure surely refuses what makes it, that is told, and nothing is deployed.
        if (this.resource.certain && causes.length > 0 && causes.every(({ kind }) => kind === 'error'))
            return 'refused';
        return this.#report(path, message, causes);
    }
    #openNames(node, path) {
        return this.#report(path, 'A name in this deployment is not known', causesOf(openNames(node)));
    }
    #report(path, message, causes) {
        this.resource.instance.reportOpen(message, path, causes);
        return 'open';
    }
    /** Azure refuses it; where that depends on something not known, so does what is deployed. */
    #refuse(path, message, condition) {
        const { resource } = this;
        const refusal = new ExpressionError('argument', message);
        if (resource.certain && condition === undefined)
            resource.body.refuse(refusal, path);
        else
            resource.instance.refuseHiding(refusal, path, [resource.condition, condition ?? true]);
        return 'refused';
    }
}

;// CONCATENATED MODULE: ./build/template/evaluation/written-source.js


/**
 * The source of a place in a template that was evaluated by the deployments around it (outer scope, or a template that is
 * an expression); undefined where the template itself is the source.
 */
function writtenSource(instance, path) {
    const { owner, template } = instance;
    if (owner === undefined || template.document !== owner.instance.template.document)
        return undefined;
    const around = writtenSource(owner.instance, path);
    if (around !== undefined)
        return around;
    const properties = template_property(owner.node, 'properties');
    if (template_isNodeObject(properties) && template_property(properties, 'template') === template.node)
        return undefined;
    return { ...sourceIn(owner.instance.template, path), environment: owner.body };
}
/** Goes down as far as the template is written out. */
function sourceIn(template, path) {
    let node = template.node;
    for (let depth = template.path.length; depth < path.length; depth++) {
        const child = childOf(node, path[depth] ?? '');
        if (child === undefined)
            return { node, path: path.slice(0, depth), below: path.slice(depth) };
        node = child.value;
    }
    return { node, path, below: [] };
}
/** A property or element as written. */
function childOf(node, step) {
    if (template_isNodeObject(node))
        return findProperty(node, String(step));
    if (!isNodeArray(node) || typeof step !== 'number')
        return undefined;
    const value = node[step];
    return value === undefined ? undefined : { key: step, value };
}
/** The loop of an object's `copy` block that makes the property. */
function findLoop(node, name) {
    const block = template_isNodeObject(node) ? findProperty(node, 'copy') : undefined;
    if (block === undefined || typeof name !== 'string' || !isNodeArray(block.value))
        return undefined;
    const index = block.value.findIndex((loop) => {
        const own = template_isNodeObject(loop) ? template_property(loop, 'name') : undefined;
        return typeof own === 'string' && sameName(own, name);
    });
    const found = block.value[index];
    return template_isNodeObject(found) ? { node: found, name, path: [block.key, index] } : undefined;
}

;// CONCATENATED MODULE: ./build/template/evaluation/resource-section.js





/** Sections of a resource that steer the deployment and are not part of what is deployed. */
const steering = new Set([
    'type',
    'name',
    'apiversion',
    'condition',
    'copy',
    'dependson',
    'scope',
    'resources',
    'comments',
    'metadata',
    'existing',
    'subscriptionid',
    'resourcegroup',
    '@options',
    'import',
    'extension',
    'asserts',
]);
/** The version that the profile of the template would give. */
const defaultApiVersion = unknownBecause({ kind: 'context', name: 'apiProfile' }, ast_call('defaultApiVersion', []), {
    type: 'String',
    nullable: false,
});
/** Names that do not stand there, or that differ only in case: which property is meant only the whole object tells. */
function separateProperties(node) {
    const found = findProperty(node, 'properties');
    if (found === undefined || !template_isNodeObject(found.value) || hasComputedNames(found.value))
        return undefined;
    return { key: found.key, node: found.value };
}
function hasComputedNames(node) {
    return (openNames(node).length > 0 ||
        withoutTwins(node) !== node ||
        keysOfNode(node).some((key) => key.startsWith('[') || name_nameKey(key) === 'copy'));
}

;// CONCATENATED MODULE: ./build/template/evaluation/resource-instance.js


















/** What it takes of the stack to open a nested deployment (`deeper`). */
const LEVELS_OF_OPENING = 12;
/** A resource instance; the list of resources builds it. */
class EvaluatedResource {
    instance;
    declaration;
    node;
    parent;
    loop;
    iteration;
    choice;
    type;
    existing;
    onlyIfNotExists;
    head;
    /** Type and name continue those of the parent. */
    #isChild;
    #ownType;
    /** What was evaluated, and what is being so: a template has hundreds of thousands of resources. */
    #memo = new Map();
    #separate = null;
    #iterations;
    #nested;
    #opening = false;
    constructor(instance, declaration, node, parent, loop, iteration, choice = parent?.choice ?? instance.choice) {
        this.instance = instance;
        this.declaration = declaration;
        this.node = node;
        this.parent = parent;
        this.loop = loop;
        this.iteration = iteration;
        this.choice = choice;
        instance.session.step(25);
        this.existing = findProperty(node, 'existing')?.value === true;
        // Arguments of a decorator: the engine refuses anything but a list.
        const options = template_property(node, '@options');
        this.onlyIfNotExists = template_isNodeObject(options) && Array.isArray(template_property(options, 'onlyIfNotExists'));
        this.head = instance.environment('head', { loop, resource: this });
        const type = template_property(node, 'type');
        const own = typeof type === 'string' ? type : '';
        this.#ownType = own;
        this.#isChild =
            parent !== undefined &&
                !isFullType(own, parent.type, () => evaluateStrictly(template_property(node, 'name') ?? null, this.head));
        this.type = parent === undefined || !this.#isChild ? own : `${parent.type}/${own}`;
    }
    asIteration(name) {
        const { loop } = this;
        if (loop?.count === undefined)
            return this;
        const iterations = (this.#iterations ??= new Map());
        let iteration = iterations.get(name);
        if (iteration === undefined) {
            const index = typeof name === 'number' ? name : unknownIndex(loop.name, loop.count);
            const { instance, declaration, node, parent, choice } = this;
            iteration = new EvaluatedResource(instance, declaration, node, parent, { ...loop, index }, this.iteration, choice);
            iterations.set(name, iteration);
        }
        return iteration;
    }
    get symbol() {
        return this.instance.template.symbolic && this.parent === undefined ? this.declaration.name : '';
    }
    get declaredName() {
        const { symbol, instance, node, parent } = this;
        if (symbol !== '')
            return symbol;
        const found = findProperty(node, 'name');
        const source = writtenSource(instance, this.pathTo(found?.key ?? 'name'));
        const written = source === undefined ? found?.value : source.node;
        const own = typeof written === 'string' ? written + formatJsonPath(source?.below ?? []) : '';
        return parent === undefined ? own : `${parent.declaredName}/${own}`;
    }
    get place() {
        return { document: this.instance.template.document, path: this.declaration.path, of: 'value' };
    }
    get deployments() {
        return this.instance.deployments;
    }
    get scope() {
        return this.instance.scope;
    }
    get isDeployment() {
        return name_nameKey(this.type) === DEPLOYMENTS;
    }
    get carriesTemplate() {
        return !this.isDeployment && /^microsoft\.resources\/deployments(?:tacks)?$/.test(typeKey(this.type));
    }
    get isExtension() {
        return findProperty(this.node, 'extension') !== undefined || findProperty(this.node, 'import') !== undefined;
    }
    get ownCondition() {
        return this.#once('ownCondition', () => writtenCondition(this));
    }
    get localCondition() {
        return this.#once('localCondition', () => conjunction([...loopConditions(this.loop), unlessFalse(this.ownCondition)]));
    }
    get condition() {
        return this.#once('condition', () => decided(conjunction([this.instance.owner?.condition ?? true, this.localCondition])));
    }
    get presence() {
        return this.#once('presence', () => presenceUnder(this.condition));
    }
    get certain() {
        return this.instance.certain && this.localCondition === true;
    }
    get body() {
        const { instance, loop, certain } = this;
        return instance.environment('body', { loop, resource: this, certain });
    }
    /** Full name; a child written inside its parent carries the parent's name in front. */
    get name() {
        return this.#once('name', () => resourceName(this, this.#ownType, this.#isChild));
    }
    get id() {
        return this.#once('id', () => resourceIdOf(this));
    }
    get apiVersion() {
        return this.#once('apiVersion', () => {
            const found = findProperty(this.node, 'apiVersion');
            const version = found === undefined ? null : evaluateNode(found.value, this.head, this.pathTo(found.key));
            if (version !== '' && (version !== null || typeof found?.value === 'string'))
                return version === found?.value ? this.#asText(version) : version;
            const { template } = this.instance;
            if (findProperty(template.node, 'apiProfile') !== undefined)
                return defaultApiVersion;
            if (found !== undefined && !this.isExtension && (version === '' || this.instance.owner === undefined)) {
                this.head.refuse(new ExpressionError('missing', `A resource of type '${this.type}' has no apiVersion.`), this.pathTo(found.key));
            }
            return null;
        });
    }
    get nested() {
        if (!(this.isDeployment || this.carriesTemplate) || this.existing || this.#opening)
            return undefined;
        if (this.#nested === undefined) {
            this.#opening = true;
            try {
                this.#nested = deeper(LEVELS_OF_OPENING, () => openNested(this));
            }
            finally {
                this.#opening = false;
            }
        }
        return this.#nested;
    }
    pathTo(...steps) {
        return [...this.declaration.path, ...steps];
    }
    sections() {
        return keysOfNode(this.node).filter((key) => !steering.has(name_nameKey(key)));
    }
    section(name) {
        switch (name_nameKey(name)) {
            case 'type':
                return this.type;
            case 'name':
                return this.name;
            case 'apiversion':
                return this.apiVersion;
            case 'id':
                return this.id;
            default:
                break;
        }
        const found = findProperty(this.node, name);
        if (found === undefined)
            return undefined;
        const isProperties = name_nameKey(found.key) === 'properties';
        // Only these may wait for what is known while the deployment runs (engine).
        const environment = isProperties ? this.body : this.body.at(/^(tags|sku)$/i.test(name) ? 'label' : 'head');
        return this.#once(`section ${found.key}`, () => {
            const separate = isProperties ? this.#properties() : undefined;
            if (separate !== undefined)
                return new ObjectValue(new Map(keysOfNode(separate.node).map((key) => [key, this.declared(key) ?? null])));
            const value = evaluateNode(found.value, environment, this.pathTo(found.key));
            return /^(location|kind)$/i.test(name) && found.value === value ? this.#asText(value) : value;
        });
    }
    /** On top the engine reads a number where a text belongs as its digits. */
    #asText(value) {
        return isInteger(value) && this.instance.owner === undefined ? String(value) : value;
    }
    declared(name) {
        const properties = this.#properties();
        if (properties === undefined) {
            const value = this.section('properties');
            return value instanceof ObjectValue ? value.get(name) : undefined;
        }
        const found = findProperty(properties.node, name);
        if (found === undefined)
            return undefined;
        return this.#once(`property ${found.key}`, () => evaluateNode(found.value, this.body, this.pathTo(properties.key, found.key)));
    }
    dependencies() {
        const found = findProperty(this.node, 'dependsOn');
        return found === undefined ? null : evaluateNode(found.value, this.body.at('head'), this.pathTo(found.key));
    }
    read(path) {
        const [first, ...rest] = path;
        if (typeof first !== 'string')
            return null;
        const [second, ...others] = rest;
        const isDeclared = name_nameKey(first) === 'properties' && typeof second === 'string' && this.#properties() !== undefined;
        const [value, inner] = isDeclared ? [this.declared(second), others] : [this.section(first), rest];
        return wherePresent(belowPath(value ?? null, inner), this.presence);
    }
    explain(path) {
        return this.instance.provenance.ofResource(this, path);
    }
    #once(key, compute) {
        const known = this.#memo.get(key);
        if (known === RUNNING)
            return this.instance.session.cycle(`The ${key} of a resource of type '${this.type}'`);
        if (known !== undefined)
            return known;
        this.#memo.set(key, RUNNING);
        try {
            const value = compute();
            this.#memo.set(key, value);
            return value;
        }
        catch (error) {
            this.#memo.delete(key);
            throw error;
        }
    }
    /** The section `properties` where each property can be evaluated for itself. */
    #properties() {
        if (this.#separate === null)
            this.#separate = separateProperties(this.node);
        return this.#separate;
    }
}
/** Stands in for a value while it is evaluated. */
const RUNNING = Symbol('running');

;// CONCATENATED MODULE: ./build/template/evaluation/resource-expansion.js









/** Expands loops and children. What a false condition leaves out is there too, with that condition. */
function expandResources(instance) {
    const { node, path } = instance.template;
    const section = findProperty(node, 'resources');
    const around = { parent: undefined, loop: undefined, choice: instance.choice };
    return section === undefined
        ? []
        : [...new Expansion(instance).section(section.value, [...path, section.key], around)];
}
/**
 * Resources as they are written; or, in a template that its parent evaluated, as they turned out: where something not
 * known chooses what a list, a resource or its type is, each is expanded. What is not known is reported.
 */
class Expansion {
    instance;
    constructor(instance) {
        this.instance = instance;
    }
    *section(section, path, around) {
        if (section instanceof value_Unknown || section instanceof Secret) {
            for (const { value, condition } of branchesOf(section)) {
                const inner = { ...around, choice: both(around.choice, condition) };
                if (!isOpen(value))
                    yield* this.section(nodeOfValue(value), path, inner);
                else
                    yield* this.#openSection(value, path, inner);
            }
        }
        else if (isNodeArray(section) || template_isNodeObject(section)) {
            for (const declaration of declarations(section, path))
                yield* this.#declaration(declaration, around);
        }
        else if (section !== null) {
            // Of the section of a template this is told where its form is checked.
            if (around.parent !== undefined || around.choice !== undefined)
                this.#refuse(invalid('Resources must be listed, not given by an expression.'), path, around);
        }
    }
    /** A list of which only the elements are known: there may be any number of them. */
    *#openSection(section, path, around) {
        const element = section instanceof value_Unknown ? section.description.element?.(section) : undefined;
        if (element === undefined) {
            this.instance.reportOpen('The resources here are not known', path, causesOf([section]));
            return;
        }
        const choice = both(around.choice, undecided(section));
        yield* this.#declaration(new Declaration(nodeOfValue(element), path, 0), { ...around, choice });
    }
    *#declaration(declaration, around) {
        const { node, path } = declaration;
        if (template_isNodeObject(node)) {
            yield* this.#resource(declaration, node, around);
            return;
        }
        // As dear as a resource.
        this.instance.session.step(25);
        for (const { value, condition } of branchesOf(isOpen(node) ? node : null)) {
            const inner = { ...around, choice: both(around.choice, condition) };
            const decided = nodeOfValue(value);
            if (template_isNodeObject(decided))
                yield* this.#resource(declaration.holding(decided), decided, inner);
            else if (isOpen(value))
                this.instance.reportOpen('This resource is not known', path, causesOf([value]));
            else
                this.#refuse(invalid('A resource must be an object.'), path, inner);
        }
    }
    *#resource(declaration, written, around) {
        const node = withoutTwins(written);
        const names = openNames(node);
        if (names.length > 0)
            this.instance.reportOpen('A name in this resource is not known', declaration.path, causesOf(names));
        const type = findProperty(node, 'type');
        if (type === undefined || !isOpen(type.value)) {
            yield* this.#iterations(declaration, node, around);
            return;
        }
        for (const { value, condition } of branchesOf(type.value)) {
            const at = [...declaration.path, type.key];
            if (isOpen(value)) {
                this.instance.reportOpen('The type of this resource is not known', at, causesOf([value]));
                continue;
            }
            const decided = { ...node, [type.key]: nodeOfValue(value) };
            const inner = { ...around, choice: both(around.choice, condition) };
            yield* this.#iterations(declaration.holding(decided), decided, inner);
        }
    }
    *#iterations(declaration, node, around) {
        const { parent, choice } = around;
        for (const [index, loop] of this.#loopsOf(declaration, around).entries()) {
            const resource = new EvaluatedResource(this.instance, declaration, node, parent, loop, index, choice);
            yield resource;
            const children = findProperty(node, 'resources');
            if (children !== undefined)
                yield* this.section(children.value, [...declaration.path, children.key], { parent: resource, loop, choice });
        }
    }
    /** The loop of each iteration; without `copy`, the loops around. A count that is not known gives one iteration. */
    #loopsOf(declaration, around) {
        const { instance } = this;
        const { loop: outer } = around;
        const copy = template_isNodeObject(declaration.node) ? findProperty(declaration.node, 'copy') : undefined;
        if (copy === undefined || copy.value === null)
            return [outer];
        const environment = instance.environment('head', { loop: outer });
        const path = [...declaration.path, copy.key];
        const refuse = (message) => environment.refuse(new ExpressionError('argument', message), path);
        if (copy.value instanceof value_Unknown) {
            const open = {
                kind: 'resource',
                name: '',
                index: unknownIndex('', copy.value),
                outer,
                batchSize: undefined,
            };
            return [{ ...open, count: copy.value }];
        }
        if (!template_isNodeObject(copy.value)) {
            refuse('The copy loop of a resource must be an object with name and count.');
            return [outer];
        }
        const nameNode = findProperty(copy.value, 'name');
        const name = nameNode === undefined ? null : evaluateNode(nameNode.value, environment, [...path, nameNode.key]);
        if (typeof name !== 'string' && !isOpen(nameNode?.value ?? null))
            refuse('The copy loop of a resource needs a name that is a known String.');
        const loopName = typeof name === 'string' ? name : '';
        const count = evaluateCount(copy.value, environment, path, (error, at) => {
            this.#refuse(error, at, around);
        });
        // Of a loop that runs not once the engine looks at nothing else.
        if (count === 0)
            return [];
        const certain = instance.certain && around.choice === undefined && !(count instanceof value_Unknown);
        const running = instance.environment('head', { loop: outer, certain });
        const isSerial = checkMode(findProperty(copy.value, 'mode')?.value, running, path);
        const batchSize = readBatchSize(findProperty(copy.value, 'batchSize')?.value, isSerial, running, path);
        const loop = (index) => ({ kind: 'resource', name: loopName, index, outer, batchSize });
        if (count instanceof value_Unknown)
            return [{ ...loop(unknownIndex(loopName, count)), count }];
        return Array.from({ length: count }, (_, index) => loop(index));
    }
    /** Azure refuses it; where that depends on something not known, so does what is deployed. */
    #refuse(refusal, path, { choice }) {
        if (this.instance.certain && choice === undefined)
            this.instance.environment('head').refuse(refusal, path);
        else
            this.instance.refuseHiding(refusal, path, [choice ?? true]);
    }
}
function invalid(message) {
    return new ExpressionError('argument', message);
}
/** True where one iteration comes after the other. */
function checkMode(node, environment, path) {
    if (node === undefined || node === null)
        return false;
    const mode = evaluateNode(node, environment, [...path, 'mode']);
    if (typeof mode === 'string' && /^(parallel|serial)$/i.test(mode))
        return name_nameKey(mode) === 'serial';
    environment.refuse(new ExpressionError('argument', "The mode of a copy loop must be 'Parallel' or 'Serial'."), path);
    return false;
}
/** How many iterations run at a time; undefined where all do, or where that is not known. */
function readBatchSize(node, isSerial, environment, path) {
    if (node === undefined || node === null)
        return isSerial ? 1 : undefined;
    const size = evaluateNode(node, environment, [...path, 'batchSize']);
    const problem = !isSerial
        ? "'batchSize' is only supported by a copy loop of the mode 'Serial'."
        : isInteger(size) && size >= 0
            ? undefined
            : "The 'batchSize' of a copy loop must be a non-negative Integer.";
    if (problem !== undefined)
        environment.refuse(new ExpressionError('argument', problem), [...path, 'batchSize']);
    return isInteger(size) && size > 0 ? Number(size) : undefined;
}

;// CONCATENATED MODULE: ./build/template/evaluation/instance.js

















/** A template instance; those in it are built by `nest`. */
class EvaluatedTemplate {
    session;
    provenance;
    template;
    scope;
    nameOf;
    args;
    owner;
    certain;
    choice;
    #parameters = new Cells();
    #variables = new Cells();
    #outputs = new Cells();
    #variableLoops;
    #resources;
    expanding = false;
    constructor(session, provenance, template, scope, 
    /** Name of the deployment; that of a nested one is not needed to look into it. */
    nameOf, args, owner, certain, choice = owner?.choice) {
        this.session = session;
        this.provenance = provenance;
        this.template = template;
        this.scope = scope;
        this.nameOf = nameOf;
        this.args = args;
        this.owner = owner;
        this.certain = certain;
        this.choice = choice;
        session.step(50);
    }
    reportOpen(message, path, causes) {
        this.session.report({
            id: 'template-link-unreachable',
            message: `${message}; what it deploys is not judged.`,
            place: { document: this.template.document, path, of: 'value' },
            causes,
            certain: this.certain,
        });
    }
    refuseHiding(error, path, here) {
        this.session.report({
            id: 'template-evaluation',
            verdict: 'undetermined',
            message: error.message,
            place: { document: this.template.document, path, of: 'value' },
            causes: causesOf([...here, this.owner?.condition ?? true]),
            certain: false,
        });
    }
    get name() {
        return this.nameOf();
    }
    get home() {
        return this.owner === undefined ? undefined : this;
    }
    environment(place, { loop, resource, certain = this.certain } = {}) {
        return new PlacedEnvironment(this, place, loop, resource, certain);
    }
    nest({ owner, template, scope, args, certain, choice }) {
        const { session, provenance } = this;
        return new EvaluatedTemplate(session, provenance, template, scope, () => owner.name, args, owner, certain, choice);
    }
    get deployments() {
        return this.owner === undefined ? [] : [...this.owner.instance.deployments, this.name];
    }
    parameter(name) {
        const key = name_nameKey(name);
        const known = this.#parameters.known(key);
        if (known !== undefined)
            return known;
        const declaration = this.template.parameters.get(key);
        if (declaration === undefined)
            throw new ExpressionError('missing', `The template parameter '${name}' is not declared.`);
        return this.#parameters.get(key, () => parameterValue(this, declaration, this.args.given.get(key)), () => this.session.cycle(`The parameter '${declaration.name}'`));
    }
    variable(name) {
        const key = name_nameKey(name);
        const known = this.#variables.known(key);
        if (known !== undefined)
            return known;
        const loop = this.#loops().get(key);
        const declaration = loop ?? this.template.variables.get(key);
        if (declaration === undefined)
            throw new ExpressionError('missing', `The template variable '${name}' is not declared.`);
        return this.#variables.get(key, () => this.#refusable(declaration, () => {
            const environment = this.environment('variable');
            if (loop !== undefined && template_isNodeObject(loop.node))
                return bounded(evaluateIterations(loop.node, name, 'variable', environment, loop.path));
            if (declaration.node === null)
                throw new ExpressionError('argument', `The variable '${declaration.name}' is null.`);
            return bounded(evaluateNode(declaration.node, environment, [...declaration.path]));
        }), () => this.session.cycle(`The variable '${declaration.name}'`));
    }
    /** Loops of the section `variables` by the lower-cased name of the variable they make. */
    #loops() {
        if (this.#variableLoops !== undefined)
            return this.#variableLoops;
        const loops = new Map();
        this.#variableLoops = loops;
        for (const declaration of this.template.variableLoops) {
            const node = template_isNodeObject(declaration.node) ? findProperty(declaration.node, 'name')?.value : undefined;
            const name = node === undefined
                ? undefined
                : evaluateNode(node, this.environment('variable'), [...declaration.path, 'name']);
            const problem = typeof name !== 'string'
                ? 'A loop of the variables needs a name.'
                : this.template.variables.has(name_nameKey(name)) || loops.has(name_nameKey(name))
                    ? `The variable '${name}' is declared twice.`
                    : undefined;
            if (problem !== undefined)
                this.environment('variable').refuse(new ExpressionError('argument', problem), declaration.path);
            if (typeof name === 'string')
                loops.set(name_nameKey(name), declaration.named(name));
        }
        return loops;
    }
    variableNames() {
        return [...this.template.variables.values(), ...this.#loops().values()].map((declaration) => declaration.name);
    }
    outputCondition(declaration) {
        return outputCondition(this, declaration);
    }
    output(name) {
        const key = name_nameKey(name);
        const declaration = this.template.outputs.get(key);
        if (declaration === undefined || !template_isNodeObject(declaration.node))
            return undefined;
        const { node } = declaration;
        const condition = this.outputCondition(declaration);
        if (condition === false)
            return undefined;
        const certain = this.certain && condition === true;
        return this.#outputs.get(key, () => this.#refusable(declaration, () => outputValue(this, declaration, node, certain), certain), () => this.session.cycle(`The output '${declaration.name}'`));
    }
    isLiteralNull(name) {
        const node = this.template.outputs.get(name_nameKey(name))?.node;
        return template_isNodeObject(node) && findProperty(node, 'value')?.value === null;
    }
    isSecureOutput(name) {
        const node = this.template.outputs.get(name_nameKey(name))?.node;
        if (!template_isNodeObject(node))
            return false;
        const [secure = true] = attempt(() => isSecure(node, this.template));
        return secure !== false;
    }
    userFunction(namespace, name, args) {
        return callUserFunction(this, namespace, name, args);
    }
    deployment() {
        const contentVersion = template_property(this.template.node, 'contentVersion') ?? null;
        const template = this.#knownTemplate(typeof contentVersion === 'string' ? contentVersion : null);
        const properties = unknownBecause({ kind: 'runtime', expression: 'deployment().properties' }, this.#deploymentProperties(), {
            type: 'Object',
            nullable: false,
            member: (key) => (name_nameKey(String(key)) === 'template' ? template : undefined),
        });
        return ObjectValue.of({
            name: this.name,
            ...(this.scope.kind === 'resourceGroup' ? {} : { location: this.scope.location }),
            properties,
        });
    }
    #deploymentProperties() {
        return access({ ...ast_call('deployment', []), ...(this.home === undefined ? {} : { home: this.home }) }, 'properties');
    }
    /** What a deployment knows of its template: on top the version alone, below it more than the preview tells (engine). */
    #knownTemplate(contentVersion) {
        if (this.owner === undefined)
            return ObjectValue.of({ contentVersion });
        const expression = 'deployment().properties.template';
        return unknownBecause({ kind: 'runtime', expression }, access(this.#deploymentProperties(), 'template'), {
            type: 'Object',
            nullable: false,
            member: (key) => (name_nameKey(String(key)) === 'contentversion' ? contentVersion : undefined),
        });
    }
    resources() {
        return this.#expand().deployed;
    }
    declaredResources() {
        return this.#expand().declared;
    }
    #expand() {
        if (this.#resources !== undefined)
            return this.#resources;
        if (this.expanding)
            this.session.cycle('The list of resources');
        this.expanding = true;
        try {
            const declared = expandResources(this);
            this.#resources = { declared, deployed: declared.filter(({ ownCondition }) => ownCondition !== false) };
        }
        finally {
            this.expanding = false;
        }
        return this.#resources;
    }
    #refusable(declaration, compute, certain = this.certain) {
        try {
            return compute();
        }
        catch (error) {
            const refusal = asRefusal(error);
            this.session.refuse(refusal, this.template.document, declaration.path, certain);
            return refused(refusal);
        }
    }
}

;// CONCATENATED MODULE: ./build/template/parameters/fill-in.js











/**
 * A value of a parameter file. What is filled in is not known, but of the declared type, and text around it is kept. A
 * text that is complete with its defaults is converted to the declared type; an empty one that does not fit it counts as
 * not given where the parameter has a default (azd does both).
 */
function fillInValue(node, target) {
    const facts = fill_in_declaredFacts(target);
    const parts = typeof node === 'string' ? target.fillIns?.(node) : undefined;
    if (parts === undefined)
        return fill_in_part(node, target, facts);
    const text = fill_in_knownText(parts);
    if (text === undefined)
        return fill_in_open(parts, target, facts);
    const converted = fill_in_convert(text, facts.type);
    if (converted !== undefined)
        return converted;
    return text === '' && template_property(target.schema, 'defaultValue') !== undefined ? null : fill_in_open(parts, target, facts);
}
function fill_in_declaredFacts({ schema, template }) {
    // A type that is not defined is refused where it is declared.
    return errors_catching(ExpressionError, () => typeFacts(schema, template), () => ({}));
}
/** Inside a value texts stay texts, whatever is filled in. */
function fill_in_part(node, target, facts) {
    if (typeof node === 'string')
        return textPart(node, target, facts);
    const hidden = facts.secret === true ? { secret: true } : {};
    const below = (key) => {
        const known = facts.part?.(key);
        return known === undefined || known === 'absent' ? hidden : { ...known, ...hidden };
    };
    if (isNodeArray(node))
        return node.map((element, index) => fill_in_part(element, target, below(index)));
    if (!template_isNodeObject(node))
        return node;
    const entries = new Map();
    const dynamic = [];
    for (const name of keysOfNode(node)) {
        const key = textPart(name, target, hidden);
        const value = fill_in_part(node[name] ?? null, target, below(name));
        if (typeof key === 'string')
            entries.set(key, value);
        else
            dynamic.push([key, value, entries.size]);
    }
    return new ObjectValue(entries, dynamic);
}
function textPart(text, target, facts) {
    const parts = target.fillIns?.(text);
    if (parts === undefined)
        return text;
    return fill_in_knownText(parts) ?? fill_in_open(parts, target, { type: 'String', nullable: false, ...facts });
}
function fill_in_knownText(parts) {
    const texts = parts.map(fill_in_textOf);
    return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}
function fill_in_textOf(part) {
    return fill_in_partOf(part, (text) => text, () => undefined);
}
/** A part by what it is: text that is known, or a token that nobody fills in. */
function fill_in_partOf(part, known, unfilled) {
    if (typeof part === 'string')
        return known(part);
    return part.otherwise === undefined ? unfilled(part) : known(part.otherwise);
}
/** A text as a value of the declared type; undefined where it is none. */
function fill_in_convert(text, type) {
    switch (type) {
        case 'Boolean':
            return /^(?:1|t|true)$/i.test(text) ? true : /^(?:0|f|false)$/i.test(text) ? false : undefined;
        case 'Integer':
            return /^[-+]?\d{1,19}$/.test(text) ? integer(BigInt(text.replace(/^\+/, ''))) : undefined;
        case 'Array':
        case 'Object': {
            const value = jsonOf(text);
            return value !== undefined && typeOf(value) === type ? value : undefined;
        }
        default:
            return text;
    }
}
function jsonOf(text) {
    return errors_catching(JsonSyntaxError, () => valueFromJson(parseJsonText(text)), () => undefined);
}
/** A value that is not known before it is filled in. */
function fill_in_open(parts, { name }, declared) {
    const isSecret = declared.secret === true;
    const expressions = parts.map((each) => expressionOf(each, name));
    const [only] = expressions;
    const whole = ast_literal(parts.map((each) => (typeof each === 'string' ? each : each.token)).join(''));
    const filled = only !== undefined && expressions.length === 1 ? only : ast_call('concat', expressions);
    // What stands around a token is part of the secret.
    const expression = isSecret
        ? ast_call('parameters', [ast_literal(name)])
        : filled.kind === 'call'
            ? { ...filled, written: whole, ...convertedTo(declared.type) }
            : filled;
    const tokens = parts.filter((each) => typeof each !== 'string');
    const unfilled = tokens.filter(({ otherwise }) => otherwise === undefined);
    const causes = (unfilled.length === 0 ? tokens : unfilled).map(({ token }) => ({ kind: 'fill-in', token }));
    const isText = declared.type === undefined || declared.type === 'String';
    return new value_Unknown(() => deferred({ expression: () => expression, causes: () => causes, secret: () => isSecret }, () => isText && !isSecret
        ? textFacts(textOfPieces(parts.map((each) => fill_in_pieceOf(each, name))), declared)
        : factsOf(declared)));
}
/** A token that is converted is no longer equal to the text: what gives it its meaning is the type. */
function convertedTo(type) {
    const home = type === undefined ? undefined : conversions[type];
    return home === undefined ? {} : { home };
}
const conversions = { Boolean: {}, Integer: {}, Array: {}, Object: {} };
function expressionOf(part, parameter) {
    return fill_in_partOf(part, (value) => ({ kind: 'value', value }), (token) => {
        const written = ast_literal(token.token);
        return token.everyTimeAnew === true
            ? { ...ast_call('externalInputs', [written, ast_literal(parameter)]), written, home: token }
            : { ...ast_call('externalInputs', [written]), written };
    });
}
function fill_in_pieceOf(part, parameter) {
    return fill_in_partOf(part, (text) => text, (token) => {
        const cause = { kind: 'fill-in', token: token.token };
        return unknownBecause(cause, expressionOf(token, parameter), { type: 'String', nullable: false });
    });
}
/** What is declared of a text, as far as it fits what is known of it. A token may be filled in with nothing. */
function textFacts(written, declared) {
    const bounds = declared.text?.() ?? ANY_TEXT;
    const isPart = written.minLength > 0;
    return {
        ...factsOf(declared),
        // A text around it is there in any case; with nothing around, no value may be given at all.
        ...(isPart ? { nullable: false } : {}),
        text: () => ({
            ...written,
            minLength: Math.max(written.minLength, bounds.minLength),
            ...(bounds.maxLength === undefined ? {} : { maxLength: bounds.maxLength }),
        }),
        alternatives: () => {
            const fitting = declared.alternatives?.()?.filter((value) => !isPart || fill_in_fits(value, written));
            return fitting === undefined || fitting.length === 0 ? undefined : fitting;
        },
    };
}
function fill_in_fits(value, { prefix, suffix, minLength }) {
    return typeof value === 'string' && value.length >= minLength && value.startsWith(prefix) && value.endsWith(suffix);
}

;// CONCATENATED MODULE: ./build/template/parameters/parameter-file.js












/** The section `parameters`, or the file itself: the Azure CLI takes both shapes. */
function parameterSection(root) {
    const section = findProperty(root, 'parameters');
    return section === undefined ? { path: [], values: root } : { path: [section.key], values: section.value };
}
/** Names of the values that a section gives; what a file says of itself is none. */
function namesGiven({ path, values }) {
    const names = template_isNodeObject(values) ? keysOfNode(values) : [];
    return path.length > 0 ? names : names.filter((name) => !/^(?:\$.*|contentVersion)$/i.test(name));
}
/** True for what Azure takes as the value of a parameter. */
function isWrapped(entry) {
    return template_isNodeObject(entry) && ['value', 'reference', 'expression'].some((name) => findProperty(entry, name));
}
/** The values of a parameter file: literals, Key Vault references, and expressions over external inputs. */
function argumentsOf({ file, root }, template, { session, environment, complete, fillIns }) {
    const given = new Map();
    if (!template_isNodeObject(root))
        return { ...noArguments, complete };
    const section = parameterSection(root);
    if (!template_isNodeObject(section.values)) {
        const error = new ExpressionError('argument', `'parameters' of a parameter file must be an object.`);
        session.refuse(error, file, section.path, true);
        return { ...noArguments, complete };
    }
    const { values } = section;
    for (const name of namesGiven(section)) {
        const key = name_nameKey(name);
        const entry = values[name] ?? null;
        const path = [...section.path, name];
        const declared = template.parameters.get(key)?.node;
        const schema = template_isNodeObject(declared) ? declared : {};
        const refuse = (error) => {
            session.refuse(error, file, path, true);
            return refused(error);
        };
        const read = () => {
            const target = { name, schema, template, fillIns };
            // With the token comes the wrapper.
            if (typeof entry === 'string' && isBare(entry, fillIns))
                return fillInValue(entry, target);
            if (!isWrapped(entry))
                return refuse(withoutWrapper(name, entry, schema, template));
            const value = findProperty(entry, 'value');
            const reference = template_property(entry, 'reference');
            // Of both, nobody says which one counts.
            if (value !== undefined && reference === undefined)
                return fillInValue(value.value, target);
            if (reference !== undefined)
                return keyVaultSecret(fillInValue(reference, { ...target, schema: {} }));
            const expression = template_property(entry, 'expression');
            if (expression === undefined)
                return null;
            if (typeof expression !== 'string')
                return refuse(new ExpressionError('argument', `The expression of parameter '${name}' must be a text.`));
            try {
                return evaluateText(expression, environment());
            }
            catch (error) {
                return refuse(asRefusal(error));
            }
        };
        const twin = given.get(key);
        given.set(key, {
            name,
            value: twin === undefined ? read : () => refused(givenTwice(twin.name, name)),
            place: { document: file, path, of: 'value' },
            node: entry,
        });
    }
    return { given, open: undefined, complete };
}
/** A token that stands without quotes, and so for anything, is read as another text. */
function isBare(text, fillIns) {
    const [part] = fillIns?.(text) ?? [];
    return typeof part === 'object' && !text.includes(part.token);
}
/** The reader of the document reports it at its place. */
function givenTwice(earlier, name) {
    return new ExpressionError('argument', `The parameter file gives both '${earlier}' and '${name}'.`);
}
function withoutWrapper(name, entry, schema, template) {
    const text = mayBeHidden(schema, template) ? '…' : writeJson(valueOfNode(entry));
    // Characters of private use stand for tokens.
    const shown = text.length > 80 || /[\ue000-\uf8ff]/.test(text) ? '…' : text;
    return new ExpressionError('argument', `The value of parameter '${name}' is not wrapped, so Azure refuses it: write "${name}": {"value": ${shown}}.`);
}
function mayBeHidden(schema, template) {
    // A type that is not defined is refused where it is declared; what it is to be is not known.
    return errors_catching(ExpressionError, () => mayBeSecure(schema, template), () => true);
}
/** The parameters that a template declares; undefined for what is no template. */
function declaredParameters(root) {
    if (!isNodeObject(root))
        return undefined;
    const template = readTemplate(root, '', []);
    return [...template.parameters.values()].map(({ name, node }) => ({ name, required: isRequired(node, template) }));
}
/** Has a parameter to be given? One of a type that is not defined is refused where it is declared. */
function isRequired(node, template) {
    if (!template_isNodeObject(node) || template_property(node, 'defaultValue') !== undefined)
        return false;
    return errors_catching(ExpressionError, () => !isNullable(node, template), () => false);
}

;// CONCATENATED MODULE: ./build/template/provenance/source.js








function source_named(name, below) {
    return `'${formatJsonPath([name, ...below])}'`;
}
/** Where a parameter or variable gets its value. */
function sourceOfName(kind, name, instance, rest) {
    const { template } = instance;
    const declaration = template[kind].get(name_nameKey(name));
    if (declaration === undefined)
        return kind === 'variables' ? loopOf(name, instance, rest) : undefined;
    if (kind === 'variables') {
        const { node, path } = declaration;
        const what = (below) => `variable ${source_named(declaration.name, below)}`;
        return { node, environment: instance.environment('variable'), path, rest, what };
    }
    const argument = instance.args.given.get(name_nameKey(name));
    const given = argument === undefined ? undefined : tried(() => argument.value() ?? null);
    const defaultValue = template_isNodeObject(declaration.node) ? findProperty(declaration.node, 'defaultValue') : undefined;
    // Null that is given stands for the default, where there is one.
    if (argument !== undefined && given !== undefined && (given !== null || defaultValue === undefined))
        return sourceOfArgument(instance, declaration.name, argument, rest);
    if (defaultValue === undefined) {
        const isNull = given === undefined && instance.parameter(name) === null;
        return {
            place: { document: template.document, path: declaration.path, of: 'key' },
            what: `parameter '${declaration.name}' ${isNull ? 'is null by default' : 'has no value'}`,
            ...(isNull ? {} : { open: true }),
        };
    }
    return {
        node: defaultValue.value,
        environment: instance.environment('default'),
        path: [...declaration.path, defaultValue.key],
        rest,
        what: (below) => `default value of parameter ${source_named(declaration.name, below)}`,
    };
}
/** A variable that a loop makes. */
function loopOf(name, instance, [index, ...rest]) {
    const loop = instance.template.variableLoops.find(({ node }) => template_isNodeObject(node) && isNamed(template_property(node, 'name'), name));
    if (loop === undefined || !template_isNodeObject(loop.node))
        return undefined;
    return {
        loop: { node: loop.node, name, path: [] },
        index,
        environment: instance.environment('variable'),
        path: loop.path,
        rest,
        what: (below) => `variable ${source_named(name, below)}`,
    };
}
function sourceOfArgument(instance, name, { place, node }, rest) {
    const { owner } = instance;
    if (owner === undefined) {
        const below = existing(node ?? null, ['value', ...rest]);
        const of = below.length > rest.length ? 'value' : 'key';
        const { document, path } = place;
        return {
            place: { document, path: [...path, ...below], of },
            what: `value of parameter ${source_named(name, below.slice(1))}`,
        };
    }
    const properties = template_property(owner.node, 'properties');
    const section = template_isNodeObject(properties) ? template_property(properties, 'parameters') : undefined;
    const wrapper = template_isNodeObject(section) ? findProperty(section, name)?.value : undefined;
    const what = ([, ...below]) => `argument ${source_named(name, below)} of ${moduleName(owner)}`;
    if (wrapper === undefined)
        return { place: { ...place, of: 'value' }, what: what([]) };
    return { node: wrapper, environment: owner.body, path: place.path, rest: ['value', ...rest], what };
}
/** The output of a module, or the declared property of a resource, that `reference` answers with. */
function sourceOfReference(target, environment, rest) {
    const resource = tried(() => findResource(target, environment));
    if (resource === undefined || resource.existing)
        return undefined;
    if (resource.isDeployment)
        return sourceOfOutput(resource, rest);
    const properties = findProperty(resource.node, 'properties');
    if (properties === undefined)
        return undefined;
    const { key, value: node } = properties;
    const what = (below) => `property ${source_named(key, below)} of '${resource.type}'`;
    return { node, environment: resource.body, path: resource.pathTo(key), rest, what };
}
/** @param rest `outputs`, the name, `value`, and what is below it */
function sourceOfOutput(module, rest) {
    const [outputs, name, value, ...below] = rest;
    const { nested } = module;
    if (nested === undefined || !('instance' in nested))
        return undefined;
    if (outputs !== 'outputs' || typeof name !== 'string' || value !== 'value')
        return undefined;
    const { instance } = nested;
    const output = instance.template.outputs.get(name_nameKey(name));
    if (output === undefined || !template_isNodeObject(output.node))
        return undefined;
    const environment = instance.environment('output');
    const what = (inside) => `output ${source_named(output.name, inside)} of ${moduleName(module)}`;
    const found = findProperty(output.node, 'value');
    if (found !== undefined)
        return { node: found.value, environment, path: [...output.path, found.key], rest: below, what };
    const copy = findProperty(output.node, 'copy');
    if (!template_isNodeObject(copy?.value))
        return undefined;
    const [index, ...deeper] = below;
    const loop = { node: copy.value, name: '', path: [] };
    return { loop, index, environment, path: [...output.path, copy.key], rest: deeper, what };
}
/** Longer names, of which not all is known, are cut. */
const MAX_NAME = 60;
function moduleName(module) {
    const name = module.name instanceof value_Unknown ? showUnknown(module.name) : module.name;
    if (typeof name !== 'string')
        return 'the module';
    return `module '${name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name}'`;
}
/** The part of a path that exists, with the names as written. */
function existing(node, path) {
    const written = [];
    for (let current = node; written.length < path.length;) {
        const child = childOf(current, path[written.length] ?? 0);
        if (child === undefined)
            break;
        written.push(child.key);
        current = child.value;
    }
    return written;
}
function isNamed(value, name) {
    return typeof value === 'string' && typeof name === 'string' && sameName(value, name);
}
/** A look that may fail: what fails is told at its own place, here it only ends the trail. */
function tried(look) {
    try {
        return look();
    }
    catch (error) {
        asRefusal(error);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/template/provenance/call-source.js


/** Which part of a call gave the value at `rest` below its result; undefined where nothing can be told. */
function sourceOf(call, rest, value) {
    const [first, second, third] = call.args;
    const from = (expression, below) => expression === undefined ? undefined : { is: 'expression', expression, rest: below };
    if (first === undefined)
        return undefined;
    switch (call.key) {
        case 'parameters':
        case 'variables': {
            const name = value(first);
            return typeof name === 'string' ? { is: 'name', section: call.key, name } : undefined;
        }
        case 'if': {
            const condition = value(first);
            const branch = condition === true ? second : condition === false ? third : undefined;
            // A branch that is a constant was decided by the condition.
            if (branch === undefined || isConstant(branch))
                return from(first, []);
            return { is: 'expression', expression: branch, rest, chosenBy: first };
        }
        case 'not':
            return from(first, []);
        case 'and':
        case 'or': {
            const decisive = call.args.find((arg) => value(arg) === (call.key === 'or'));
            return { is: 'operands', operands: decisive === undefined ? call.args : [decisive] };
        }
        case 'coalesce':
            return from(call.args.find((arg) => value(arg) !== null) ?? call.args.at(-1), rest);
        case 'tryget': {
            const keys = call.args.slice(1).map(value);
            const known = keys.filter((key) => typeof key === 'string' || typeof key === 'number');
            return known.length === keys.length ? from(first, [...known, ...rest]) : undefined;
        }
        case 'createobject': {
            const index = call.args.findIndex((arg, at) => at % 2 === 0 && call_source_isNamed(value(arg), rest[0]));
            return index < 0 ? undefined : from(call.args[index + 1], rest.slice(1));
        }
        case 'createarray':
            if (typeof rest[0] === 'number')
                return from(call.args[rest[0]], rest.slice(1));
            return rest.length === 0 && call.args.length === 1 ? from(first, []) : undefined;
        case 'shallowmerge':
            return first.kind === 'call' && first.key === 'createarray' ? mergedSource(first.args, rest, value) : undefined;
        case 'union':
            return mergedSource(call.args, rest, value);
        case 'first':
            return isArray(value(first)) ? from(first, [0, ...rest]) : { is: 'arguments' };
        case 'reference': {
            const target = value(first);
            return target === undefined ? undefined : { is: 'reference', target };
        }
        default:
            return { is: 'arguments' };
    }
}
/** Of objects that are merged, the last one that has the property; where none has, the condition that left it out. */
function mergedSource(parts, rest, value) {
    const [name] = rest;
    const winner = parts.findLast((part) => {
        const object = value(part);
        return object instanceof value_Unknown || has(object, name);
    });
    if (winner !== undefined)
        return { is: 'expression', expression: winner, rest };
    for (const part of parts) {
        if (part.kind !== 'call' || part.key !== 'if')
            continue;
        const [condition, whenTrue, whenFalse] = part.args;
        if (condition === undefined || whenTrue === undefined || whenFalse === undefined)
            continue;
        const taken = value(condition);
        if (typeof taken === 'boolean' && has(value(taken ? whenFalse : whenTrue), name)) {
            return { is: 'expression', expression: condition, rest: [] };
        }
    }
    return undefined;
}
function has(object, name) {
    return object instanceof ObjectValue && typeof name === 'string' && object.get(name) !== undefined;
}
/** `null()`, `json('null')`, a literal: nothing in it depends on anything that is declared. */
function isConstant(expression) {
    switch (expression.kind) {
        case 'literal':
            return true;
        case 'call':
            return !declared.has(expression.key) && expression.args.every(isConstant);
        default:
            return false;
    }
}
const declared = new Set(['parameters', 'variables', 'reference', 'references']);
function call_source_isNamed(value, name) {
    return typeof value === 'string' && typeof name === 'string' && sameName(value, name);
}

;// CONCATENATED MODULE: ./build/template/provenance/steps.js

/** Longest way that is told; longer ones end where they are. */
const MAX_STEPS = 40;
/** The steps of a way, in order, each once. */
class Steps {
    all = [];
    #isRound = false;
    /** Nothing more is told: the way is as long as is told of any, or came round to where it was. */
    get isEnded() {
        return this.#isRound || this.all.length >= MAX_STEPS;
    }
    /** A way through a cycle comes round again: what would follow is told already. */
    tell(step) {
        if (this.isEnded)
            return;
        if (this.all.some((told) => isSameStep(told, step)))
            this.#isRound = true;
        else
            this.all.push(step);
    }
    /** The same for one of several ways, which may share their steps. */
    tellOnce(step) {
        if (!this.all.some((told) => isSameStep(told, step)))
            this.tell(step);
    }
    /** What stands at the last step makes something else of what comes next. */
    alter(alters) {
        const last = this.all.pop();
        if (last !== undefined)
            this.all.push({ alters, ...last });
    }
}
function isSameStep(a, b) {
    return (a.what === b.what &&
        a.place.document === b.place.document &&
        a.place.of === b.place.of &&
        formatJsonPath(a.place.path) === formatJsonPath(b.place.path));
}

;// CONCATENATED MODULE: ./build/template/provenance/trail.js
var trail_a;










/** Most expressions looked into for one way: variables that use each other twice make exponentially many. */
const MAX_LOOKS = 200;
/** What a look takes of the stack (`deeper`): an evaluation that is refused is explained on top of all that led to it. */
const LEVELS_OF_LOOK = 4;
/** The steps found so far, and the ways to find more. */
class Trail {
    document;
    budget;
    #steps = new Steps();
    chosenBy = [];
    constructor(document, 
    /** Shared with the ways through arguments, which are tried one by one. */
    budget = { looks: MAX_LOOKS }) {
        this.document = document;
        this.budget = budget;
    }
    get steps() {
        return this.#steps.all;
    }
    add(path, of, what, document = this.document) {
        this.#steps.tell({ place: { document, path: [...path], of }, what });
    }
    /** Goes on where a value comes from. */
    go(source) {
        if (source === undefined)
            return;
        if ('place' in source)
            this.#steps.tell(source);
        else if ('loop' in source)
            this.#descendLoop(source);
        else
            this.follow(source);
    }
    /** Goes down `rest` in what is written, and on through the expression that stands there. */
    follow({ node, environment, path, rest, what }) {
        const source = writtenSource(environment.instance, path);
        if (source === undefined) {
            this.#descend({ node, environment, path, rest, what });
            return;
        }
        const label = source.below.length === 0 ? what : () => 'template of the nested deployment';
        this.#descend({ ...source, rest: [...source.below, ...rest], what: label });
        // What the parent leaves as an expression (`[[…]`) is evaluated by the nested deployment.
        const left = rest.reduce((at, step) => at && childOf(at, step)?.value, node);
        if (typeof left === 'string' && isExpression(left))
            this.#traceText(left, environment, []);
    }
    #descend({ node, environment, path, rest, what }) {
        const { document } = environment.instance.template;
        const written = [...path];
        const label = () => what(written.slice(path.length));
        let current = node;
        for (const [depth, step] of rest.entries()) {
            if (typeof current === 'string')
                break;
            const child = childOf(current, step);
            if (child === undefined) {
                const loop = findLoop(current, step);
                if (loop === undefined)
                    this.add(written, 'key', label(), document);
                else {
                    this.#descendLoop({
                        loop,
                        index: rest[depth + 1],
                        environment,
                        path: [...written, ...loop.path],
                        rest: rest.slice(depth + 2),
                        what: (below) => what([...written.slice(path.length), step, ...below]),
                    });
                }
                return;
            }
            written.push(child.key);
            current = child.value;
            if (depth >= MAX_STEPS)
                break;
        }
        this.add(written, 'value', label(), document);
        if (typeof current === 'string' && isExpression(current))
            this.#traceText(current, environment, rest.slice(written.length - path.length));
    }
    /** The input of a loop; without an index the loop as a whole. */
    #descendLoop({ loop: { node, name }, index, environment, path, rest, what }) {
        const input = findProperty(node, 'input');
        if (input === undefined || typeof index !== 'number') {
            this.add(path, 'value', what([]), environment.instance.template.document);
            return;
        }
        const kind = environment.place === 'variable' || environment.place === 'output' ? environment.place : 'property';
        this.#descend({
            node: input.value,
            environment: environment.inLoop({ kind, name, index }),
            path: [...path, input.key],
            rest,
            what: (below) => what([index, ...below]),
        });
    }
    #traceText(text, environment, rest) {
        if (this.#steps.isEnded || this.budget.looks-- <= 0)
            return;
        const expression = tried(() => parseExpression(text));
        if (expression !== undefined)
            this.trace(expression, environment, rest);
    }
    /** The part of an expression that gave the value at `rest` below its result. */
    trace(expression, environment, rest) {
        tried(() => {
            deeper(LEVELS_OF_LOOK, () => {
                this.#traceInto(expression, environment, rest);
            });
        });
    }
    #traceInto(expression, environment, rest) {
        if (expression.kind === 'access') {
            const key = tried(() => evaluate(expression.key, environment));
            if (typeof key === 'string' || typeof key === 'number') {
                if (!isConstant(expression.key) && this.chosenBy.length === 0)
                    this.chosenBy = this.#wayOf(expression.key, environment);
                this.trace(expression.base, environment, [key, ...rest]);
                return;
            }
            // What is looked up depends on the key first.
            const { length } = this.steps;
            this.trace(expression.key, environment, []);
            if (this.steps.length === length)
                this.trace(expression.base, environment, []);
        }
        else if (expression.kind === 'call') {
            if (expression.namespace === undefined)
                this.#traceCall(expression, environment, rest);
            else
                this.#traceOnly(expression, environment);
        }
    }
    #traceCall(call, environment, rest) {
        const source = sourceOf(call, rest, (expression) => tried(() => trail_onlyOne(evaluate(expression, environment))));
        switch (source?.is) {
            case 'expression':
                this.trace(source.expression, environment, source.rest);
                if (source.chosenBy !== undefined && this.chosenBy.length === 0)
                    this.chosenBy = this.#wayOf(source.chosenBy, environment);
                return;
            case 'operands':
                this.#traceOperands(source.operands, environment);
                return;
            case 'name':
                this.go(sourceOfName(source.section, source.name, environment.instance, rest));
                return;
            case 'reference':
                this.go(sourceOfReference(source.target, environment, rest));
                return;
            case 'arguments':
                this.#traceOnly(call, environment);
                return;
            case undefined:
        }
    }
    #wayOf(expression, environment) {
        const trail = new trail_a(this.document, this.budget);
        trail.trace(expression, environment, []);
        return trail.steps;
    }
    /** One operand that decides is the source; several decide together. */
    #traceOperands(operands, environment) {
        const [only, ...others] = operands.filter((operand) => !isConstant(operand));
        if (only !== undefined && others.length === 0) {
            this.trace(only, environment, []);
            return;
        }
        this.#steps.alter('truth');
        for (const operand of operands) {
            const way = this.#wayOf(operand, environment);
            way.forEach((step, index) => this.#steps.tellOnce(index === way.length - 1 ? { ...step, ends: true } : step));
        }
    }
    /** A call that computes from one thing only, in one argument or in several, is decided by it. */
    #traceOnly(call, environment) {
        const sources = call.args.filter((arg) => !isConstant(arg));
        const ways = sources.map((arg) => this.#wayOf(arg, environment));
        const [way] = ways;
        const [source] = sources;
        const ends = new Set(ways.map((steps) => JSON.stringify(steps.at(-1)?.place)));
        if (source === undefined || way === undefined || ends.size !== 1)
            return;
        const [made, given] = [call, source].map((one) => tried(() => evaluate(one, environment)));
        // What a function gives back as it got it arrives unchanged.
        const isKept = made !== undefined && given !== undefined && deepEquals(made, given) === true;
        if (!isKept)
            this.#steps.alter(typeof trail_onlyOne(made ?? null) === 'boolean' ? 'truth' : 'value');
        way.forEach((step) => this.#steps.tell(step));
    }
}
trail_a = Trail;
/** The value, or the only one that it can be. */
function trail_onlyOne(value) {
    const [only, ...others] = value instanceof value_Unknown ? possibilities(value) : [];
    return only === undefined || others.length > 0 ? value : only;
}

;// CONCATENATED MODULE: ./build/template/provenance/provenance.js






/**
 * Where the value at a path below a resource comes from: followed, on demand, from the property through variables,
 * parameters, arguments of modules and outputs to the literal that decided it. Each step is one place in a file.
 */
function explainResource(resource, path) {
    const [section = ''] = path;
    const isProperties = name_nameKey(String(section)) === 'properties';
    const trail = new Trail(resource.instance.template.document);
    const environment = isProperties ? resource.body : resource.body.at('head');
    const found = typeof section === 'string' ? findProperty(resource.node, section) : undefined;
    const [, property] = path;
    if (found === undefined ||
        (template_isNodeObject(found.value) && property !== undefined && childOf(found.value, property) === undefined)) {
        // Nothing is written of it: the line with the type stands for the resource.
        const type = findProperty(resource.node, 'type');
        const at = [...resource.declaration.path, ...(type === undefined ? [] : [type.key])];
        trail.add(at, type === undefined ? 'value' : 'key', `resource '${resource.type}'`);
        return trail;
    }
    trail.follow({
        node: found.value,
        environment,
        path: [...resource.declaration.path, found.key],
        rest: path.slice(1),
        what: (below) => `property ${source_named(found.key, below)}`,
    });
    return trail;
}
/** Where the parts of an expression come from that the engine would refuse. */
function explainText(text, environment) {
    const trail = new Trail(environment.instance.template.document);
    const expression = tried(() => parseExpression(text));
    if (expression !== undefined)
        trail.trace(expression, environment, []);
    return trail.steps;
}
/** Where the value of a parameter comes from: the argument or the parameter file, or its default. */
function explainParameter(name, instance) {
    const trail = new Trail(instance.template.document);
    trail.go(sourceOfName('parameters', name, instance, []));
    return trail.steps;
}
/** Tells where values come from, as the template and its parameter file are written. */
const provenance = {
    ofResource: explainResource,
    ofText: explainText,
    ofParameter: explainParameter,
};

;// CONCATENATED MODULE: ./build/template/model/pool.js
/**
 * What one template may cost: a call costs 1, a resource 25, a nested deployment 50, and whatever is made of many parts more.
 * The dearest published module costs about 10,000.
 */
const BUDGET = 400_000;
/**
 * What every template may cost, whatever others did: what is written down costs at most a third of that. A file of few
 * characters that makes much of them needs what others leave.
 */
const OWN_STEPS = 100;
const OWN_STEPS_OF_CHARACTER = 0.25;
/**
 * What the templates of a run may cost together beyond what is each one's own: many small bombs are one large one. No
 * template can spend so much that nothing is left for the next. 1,200 published modules and samples take 40,000.
 */
class Pool {
    #left = 1_000_000;
    #spent = 0;
    /** What all evaluations cost so far, with what is each one's own. */
    get spent() {
        return this.#spent;
    }
    /** What the next evaluation of a template of so many characters may cost. */
    allowance(size) {
        return Math.max(own(size), Math.min(BUDGET, Math.floor(this.#left / 2)));
    }
    spend(steps, size) {
        this.#spent += steps;
        this.#left -= Math.min(Math.max(steps - own(size), 0), this.#left);
    }
}
function own(size) {
    return Math.min(OWN_STEPS + Math.floor(size * OWN_STEPS_OF_CHARACTER), BUDGET);
}

;// CONCATENATED MODULE: ./build/template/model/session.js


/** The budget is spent: the evaluation ends where it is. */
class TooComplex extends Error {
    constructor(budget) {
        super(`The template is too complex to be evaluated: it costs more than ${budget} steps.`);
    }
}
/**
 * A search for a resource by its id asked for a value that is just being computed. That is no cycle of the template: what
 * is searched through does not depend on what is found. The search goes on elsewhere.
 */
class SearchCycle extends Error {
}
/** So many searches for a resource may stand in each other. */
const MAX_SEARCHES = 12;
/** So many problems of each verdict are kept; of the others it is known how many there are. */
const MAX_PROBLEMS = 5000;
/** What all templates of one deployment share: the problems found, the budget, the reader of linked files. */
class Session {
    readLinked;
    today;
    pool;
    size;
    problems = [];
    /** How many problems there are beyond those that are kept. */
    more = { fail: 0, undetermined: 0 };
    #kept = { fail: 0, undetermined: 0 };
    /** Where the problem stands in the list. */
    #reported = new Map();
    /** Templates whose written form was checked. */
    validated = new WeakSet();
    /** Where its nested deployments deploy to, each once. */
    scopes = [];
    #steps = 0;
    #budget;
    /** What the values given up have cost. */
    #spent = 0;
    #searches = 0;
    #inEachOther = 0;
    #isGivenUp = false;
    #asked;
    constructor(readLinked, 
    /** The day of the deployment, in days since the year 1, where it is known. */
    today, pool = new Pool(), 
    /** Characters of the template. */
    size = 0) {
        this.readLinked = readLinked;
        this.today = today;
        this.pool = pool;
        this.size = size;
        this.#budget = this.#allowance;
    }
    get #allowance() {
        return this.pool.allowance(this.size);
    }
    /** @throws TooComplex once the budget is spent; after the visit an ExpressionError, so that only what is asked is given up */
    step(cost = 1) {
        this.#steps += cost;
        if (this.#steps <= this.#budget)
            return;
        if (this.#asked === undefined)
            throw new TooComplex(this.#allowance);
        this.#stopAsking(this.#asked);
    }
    /**
     * The same while a value is worked out: it alone is given up, and what comes after it may cost half as much as was left
     * for it.
     * @throws ExpressionError `own-limit`
     */
    stepInValue(cost = 1) {
        this.#steps += cost;
        if (this.#steps <= this.#budget)
            return;
        if (this.#asked !== undefined)
            this.#stopAsking(this.#asked);
        this.#spent += this.#steps;
        this.#steps = 0;
        this.#budget /= 2;
        throw new ExpressionError('own-limit', 'The value costs too much to be worked out.');
    }
    #stopAsking({ document, path }) {
        this.giveUp('Not all that decides about its resources can be worked out', document, path);
        throw new ExpressionError('own-limit', new TooComplex(this.#allowance).message);
    }
    /** Evaluation goes on with something else: that may cost as much again. */
    renewBudget() {
        this.pool.spend(this.#spent + this.#steps, this.size);
        this.#spent = 0;
        this.#steps = 0;
        this.#budget = this.#allowance;
        this.#isGivenUp = false;
    }
    /** Everything was evaluated once. From here on rules ask what unknown values can be; `place` stands for the template. */
    endVisit(place) {
        this.renewBudget();
        this.#asked = place;
    }
    /** Records where the budget ended an evaluation; the innermost place counts. */
    giveUp(left, document, path) {
        if (this.#isGivenUp)
            return;
        this.#isGivenUp = true;
        const message = `The template is too complex to be evaluated: it costs more than ${this.#allowance} steps. ${left}. Use fewer or smaller copy loops.`;
        this.refuse(new ExpressionError('own-limit', message), document, path, true);
    }
    /**
     * Searches the whole deployment for a resource. To look into a nested template may ask for another search, and so on
     * through all nested templates there are: the innermost ones find nothing, and what they ask for stays open.
     */
    searchAround(search) {
        if (this.#inEachOther === MAX_SEARCHES)
            return undefined;
        this.#inEachOther++;
        try {
            return search();
        }
        finally {
            this.#inEachOther--;
        }
    }
    /** Looks into a part of the deployment on the way to something else; undefined where that runs into a cycle. */
    search(look) {
        this.#searches++;
        try {
            return errors_catching(SearchCycle, look, () => undefined);
        }
        finally {
            this.#searches--;
        }
    }
    /** A value uses itself. */
    cycle(what) {
        if (this.#searches > 0)
            throw new SearchCycle();
        throw new ExpressionError('cycle', `${what} depends on itself.`);
    }
    /** Records a problem; the same one at the same place counts once, as the surest that it is. */
    report(reported) {
        const isOpen = reported.id === 'template-link-unreachable' || reported.id === 'evaluation-limit';
        const verdict = isOpen ? 'undetermined' : 'fail';
        const problem = { verdict, related: [], causes: [], ...reported };
        if (this.#kept[problem.verdict] >= MAX_PROBLEMS) {
            // What may never be evaluated is no result of a run.
            if (problem.certain || problem.id !== 'template-evaluation')
                this.more[problem.verdict]++;
            return;
        }
        const key = JSON.stringify([problem.place.document, problem.place.path, problem.message]);
        const index = this.#reported.get(key);
        const known = index === undefined ? undefined : this.problems[index];
        if (index === undefined || known === undefined) {
            this.#kept[problem.verdict]++;
            this.#reported.set(key, this.problems.push(problem) - 1);
        }
        else if (sureness(problem) > sureness(known))
            this.problems[index] = problem;
    }
    /** Counts a mistake in a template as it is written where there are too many to be kept. */
    isCounted() {
        if (this.#kept.fail < MAX_PROBLEMS)
            return false;
        this.more.fail++;
        return true;
    }
    /** Records what the engine would refuse, or what a limit of ours keeps from being known. */
    refuse(error, document, path, certain, 
    /** The way that led there. */
    related = []) {
        const place = { document, path: [...path], of: 'value' };
        const id = idOf(error);
        this.report({ id, message: error.message, place, related, certain: certain || error.code === 'syntax' });
    }
}
/** What may never be refused is not told; what is hidden by it all the same is. */
function sureness({ verdict, certain }) {
    return verdict === 'undetermined' ? 1 : certain ? 2 : 0;
}
function idOf({ code }) {
    switch (code) {
        case 'syntax':
            return 'template-syntax';
        case 'own-limit':
            return 'evaluation-limit';
        default:
            return 'template-evaluation';
    }
}

;// CONCATENATED MODULE: ./build/template/validation/type-validation.js





const aggregateFacets = [
    '$ref',
    'properties',
    'additionalProperties',
    'items',
    'prefixItems',
    'discriminator',
];
const stringTypes = ['string', 'securestring'];
const objectTypes = ['object', 'secureobject'];
const type_validation_typeNames = new Set([...stringTypes, 'int', 'bool', ...objectTypes, 'array']);
/** What a facet may look like, and on which types it may stand (engine); a type that is not declared takes all. */
const facets = [
    ...['minValue', 'maxValue'].map((name) => ({ name, types: ['int'], form: 'an integer', fits: isIntegerNode })),
    ...['minLength', 'maxLength'].map((name) => ({
        name,
        types: [...stringTypes, 'array'],
        form: 'an integer',
        fits: isIntegerNode,
    })),
    { name: 'allowedValues', types: [...type_validation_typeNames], form: 'an array', fits: isNodeArray },
    { name: 'properties', types: objectTypes, form: 'an object of types', fits: isObjectOfObjects },
    { name: 'additionalProperties', types: objectTypes, form: 'a type or a Boolean', fits: isTypeOrBoolean },
    { name: 'discriminator', types: objectTypes, form: 'an object with propertyName and mapping', fits: isDiscriminator },
    { name: 'items', types: ['array'], form: 'a type or a Boolean', fits: isTypeOrBoolean },
    { name: 'prefixItems', types: ['array'], form: 'an array of types', fits: isArrayOfObjects },
    { name: '$ref', types: [...type_validation_typeNames], form: 'a text', fits: (node) => typeof node === 'string' },
];
function isIntegerNode(node) {
    return isInteger(node);
}
function isTypeOrBoolean(node) {
    return typeof node === 'boolean' || template_isNodeObject(node);
}
function isArrayOfObjects(node) {
    return isNodeArray(node) && node.every((each) => template_isNodeObject(each) || isOpen(each));
}
function isObjectOfObjects(node) {
    return template_isNodeObject(node) && keysOfNode(node).every((name) => template_isNodeObject(node[name]) || isOpen(node[name] ?? null));
}
function isDiscriminator(node) {
    return (template_isNodeObject(node) &&
        typeof findProperty(node, 'propertyName')?.value === 'string' &&
        isObjectOfObjects(findProperty(node, 'mapping')?.value ?? null));
}
/** The declaration of a type as the engine reads it, at every depth, before any value is compared with it. */
function validateType(declaration, node, what, template, refuse) {
    const { path } = declaration;
    const modern = [...aggregateFacets, 'nullable'].find((facet) => findProperty(node, facet) !== undefined);
    if (template_property(template.node, 'languageVersion') === undefined && modern !== undefined)
        refuse(`'${modern}' on ${what} needs the languageVersion '2.0'.`, path);
    if (findProperty(node, 'pattern') !== undefined && !/^2\.[1-9]/.test(template.languageVersion ?? ''))
        refuse(`'pattern' on ${what} needs a languageVersion above '2.0'.`, path);
    const type = typeOrRefusal(node, path, template, refuse);
    if (type !== undefined && !type_validation_typeNames.has(type))
        refuse(`The type '${type}' of ${what} does not exist.`, path);
    for (const { name, types, form, fits } of facets) {
        const found = findProperty(node, name);
        if (found === undefined || found.value === null)
            continue;
        const at = [...path, found.key];
        if (!fits(found.value))
            refuse(`'${name}' of ${what} must be ${form}.`, at);
        else if (type !== undefined && type_validation_typeNames.has(type) && !types.includes(type))
            refuse(`The constraint '${name}' of ${what} does not fit its type ${type}.`, at);
    }
    for (const [part, partPath, partName] of parts(node, path))
        validateType({ path: partPath }, part, `${what}${partName}`, template, refuse);
}
function typeOrRefusal(node, path, template, refuse) {
    const type = findProperty(node, 'type');
    if (type !== undefined && type.value !== null && typeof type.value !== 'string')
        refuse(`A type must be a text.`, [...path, type.key]);
    return errors_catching(ExpressionError, () => declaredType(node, template), (error) => {
        // A limit of ours is no mistake in the template.
        if (error.code === 'own-limit')
            throw error;
        refuse(error.message, path);
        return undefined;
    });
}
/** The types that a type is made of, with where they stand and how a message goes on to name them. */
function* parts(node, path) {
    for (const name of ['properties', 'prefixItems', 'items', 'additionalProperties', 'discriminator']) {
        const found = findProperty(node, name);
        if (found === undefined)
            continue;
        const mapping = name === 'discriminator' && template_isNodeObject(found.value) ? findProperty(found.value, 'mapping') : undefined;
        const { value } = mapping ?? found;
        const at = mapping === undefined ? [...path, found.key] : [...path, found.key, mapping.key];
        if (isNodeArray(value)) {
            for (const [index, item] of value.entries())
                if (template_isNodeObject(item))
                    yield [item, [...at, index], `[${index}]`];
        }
        else if (template_isNodeObject(value)) {
            if (name === 'items' || name === 'additionalProperties')
                yield [value, at, '[*]'];
            else
                for (const key of keysOfNode(value)) {
                    const part = value[key];
                    if (template_isNodeObject(part))
                        yield [part, [...at, key], `.${key}`];
                }
        }
    }
}

;// CONCATENATED MODULE: ./build/template/validation/syntax-validation.js



function parses(text) {
    return refusalOf(text) === undefined;
}
/** Why a text does not parse; undefined where it does. */
function refusalOf(text) {
    return errors_catching(ExpressionError, () => {
        parseExpression(text);
        return undefined;
    }, (error) => error);
}
/** Every expression has to parse, taken or not. Templates of nested deployments are checked as templates of their own. */
function validateSyntax(node, path, refuse) {
    // Nearly always everything parses: places are only kept where something does not.
    if (isValid(node))
        return;
    forEachString(node, path, (text, at) => {
        const refusal = isExpression(text) ? refusalOf(text) : undefined;
        if (refusal !== undefined)
            refuse(refusal, at);
    });
}
function isValid(node) {
    if (typeof node === 'string')
        return !isExpression(node) || parses(node);
    if (isNodeArray(node))
        return node.every(isValid);
    if (!template_isNodeObject(node))
        return true;
    for (const name in node) {
        if (!Object.hasOwn(node, name))
            continue;
        if (isExpression(name) && !parses(name))
            return false;
        const child = node[name] ?? null;
        if (!isSkipped(name, child) && !isValid(child))
            return false;
    }
    return true;
}
function forEachString(node, path, visit) {
    if (typeof node === 'string') {
        visit(node, path);
    }
    else if (isNodeArray(node)) {
        for (const [index, element] of node.entries()) {
            path.push(index);
            forEachString(element, path, visit);
            path.pop();
        }
    }
    else if (template_isNodeObject(node)) {
        for (const name of keysOfNode(node)) {
            const child = node[name] ?? null;
            path.push(name);
            if (name.startsWith('['))
                visit(name, path);
            if (!isSkipped(name, child))
                forEachString(child, path, visit);
            path.pop();
        }
    }
}
/** Text that is never evaluated, and templates that are data here. */
function isSkipped(name, child) {
    if (name === 'metadata' || name === 'comments')
        return true;
    return name === 'template' && template_isNodeObject(child) && findProperty(child, 'resources') !== undefined;
}

;// CONCATENATED MODULE: ./build/template/validation/function-validation.js







/** Functions that only the template's resources can answer have no place in a function. */
const forbiddenInFunctions = new Set(['reference', 'references', 'utcnow', 'newguid', 'resourceinfo']);
/** A call in the body of a function that the engine refuses, whether or not the function is ever called. */
function isForbiddenInFunctions(key) {
    if (forbiddenInFunctions.has(key) || key.startsWith('list'))
        return true;
    if (key.includes('.') || key === 'lambda' || key === 'lambdavariables')
        return false;
    return findFunction(key) === undefined && findForm(key) === undefined && !isRuntimeFunction(key);
}
const FUNCTION_NAME = /^[\p{L}\p{N}_]+$/u;
function validateFunctions(template, refuse) {
    validateGroups(template, refuse);
    const calls = new Map();
    const groups = new Map();
    for (const { namespace, name, declaration } of functionDeclarations(template.node, template.path)) {
        const { node, path } = declaration;
        const key = name_nameKey(`${namespace}.${name}`);
        if (!FUNCTION_NAME.test(namespace))
            refuse(`The namespace '${namespace}' holds characters that are not allowed in one.`, path);
        if (!FUNCTION_NAME.test(name))
            refuse(`The function name '${name}' is empty or holds characters that are not allowed in one.`, path);
        // Within one entry the last one counts (engine).
        const group = path.at(-3);
        if (groups.has(key) && groups.get(key) !== group)
            refuse(`The function '${key}' is declared twice.`, path);
        groups.set(key, group);
        if (!template_isNodeObject(node)) {
            refuse(`The function '${key}' must be an object.`, path);
            continue;
        }
        if (!template_isNodeObject(template_property(node, 'output')))
            refuse(`The function '${key}' has no output.`, path);
        validateFunctionParameters(key, node, path, template, refuse);
        const output = findProperty(node, 'output');
        const called = new Set();
        if (template_isNodeObject(output?.value)) {
            validateType({ path: [...path, output.key] }, output.value, `the result of '${key}'`, template, refuse);
            const value = findProperty(output.value, 'value');
            if (value === undefined)
                refuse(`The result of '${key}' has no value.`, path);
            else
                collectCalls(value.value, called);
        }
        calls.set(key, called);
        for (const call of called) {
            if (isForbiddenInFunctions(call))
                refuse(`'${call}' is not supported in a function.`, path);
        }
    }
    for (const [key, { path }] of template.functions) {
        if (reaches(key, key, calls, new Set()))
            refuse(`The function '${key}' calls itself, which is not supported.`, path);
    }
}
function validateGroups(template, refuse) {
    const section = findProperty(template.node, 'functions');
    if (section === undefined || section.value === null)
        return;
    const path = [...template.path, section.key];
    if (!isNodeArray(section.value))
        refuse("The section 'functions' must be an array.", path);
    for (const { node, path: at } of declarations(section.value, path)) {
        const [namespace, members] = template_isNodeObject(node) ? [template_property(node, 'namespace'), template_property(node, 'members')] : [];
        const isComplete = (typeof namespace === 'string' || isOpen(namespace ?? null)) &&
            (template_isNodeObject(members) || isOpen(members ?? null));
        if (!isComplete)
            refuse("An entry of 'functions' needs a namespace and members.", at);
    }
}
function validateFunctionParameters(key, node, path, template, refuse) {
    const parameters = findProperty(node, 'parameters');
    if (parameters === undefined || parameters.value === null)
        return;
    const section = [...path, parameters.key];
    if (!isNodeArray(parameters.value)) {
        refuse(`The parameters of the function '${key}' must be an array.`, section);
        return;
    }
    const names = new Set();
    for (const [index, parameter] of parameters.value.entries()) {
        const at = [...section, index];
        if (!template_isNodeObject(parameter)) {
            refuse(`A parameter of the function '${key}' must be an object.`, at);
            continue;
        }
        validateType({ path: at }, parameter, `a parameter of '${key}'`, template, refuse);
        const name = template_property(parameter, 'name');
        if (typeof name !== 'string') {
            refuse(`A parameter of the function '${key}' has no name.`, at);
            continue;
        }
        if (names.has(name_nameKey(name)))
            refuse(`The function '${key}' declares the parameter '${name}' twice.`, at);
        names.add(name_nameKey(name));
    }
}
function reaches(from, target, calls, seen) {
    for (const called of calls.get(from) ?? []) {
        if (called === target)
            return true;
        if (seen.has(called))
            continue;
        seen.add(called);
        if (reaches(called, target, calls, seen))
            return true;
    }
    return false;
}
function collectCalls(node, called) {
    const visit = (expression) => {
        if (expression.kind === 'access')
            [expression.base, expression.key].forEach(visit);
        if (expression.kind !== 'call')
            return;
        called.add(expression.namespace === undefined ? expression.key : name_nameKey(`${expression.namespace}.${expression.name}`));
        expression.args.forEach(visit);
    };
    forEachString(node, [], (text) => {
        if (isExpression(text) && parses(text))
            visit(parseExpression(text));
    });
}

;// CONCATENATED MODULE: ./build/template/validation/resource-validation.js





/** Rules for resources as they are written. */
function validateResources(template, refuse) {
    const section = findProperty(template.node, 'resources');
    if (section === undefined || section.value === null) {
        refuse("The template has no section 'resources'.", template.path);
        return;
    }
    const path = [...template.path, section.key];
    const modern = template.languageVersion !== undefined && template.languageVersion !== '1.9-experimental';
    if (template_isNodeObject(section.value)) {
        if (template_property(template.node, 'languageVersion') === undefined && keysOfNode(section.value).length > 0)
            refuse("Resources under symbolic names need the languageVersion '2.0'.", path);
    }
    else if (isOpen(section.value)) {
        // What the parent made of an expression; whether it is known is told where the resources are expanded.
    }
    else if (!isNodeArray(section.value)) {
        refuse("The section 'resources' must hold resources, not an expression.", path);
    }
    else if (modern && section.value.length > 0) {
        refuse('With this languageVersion resources stand under symbolic names, in an object.', path);
    }
    for (const declaration of template.resources)
        validateResource(declaration, template, false, refuse);
    if (template.symbolic)
        validateLoopNames(template, refuse);
}
/** Under symbolic names no two loops may share a name. */
function validateLoopNames(template, refuse) {
    const names = new Set();
    for (const { node, path } of template.resources) {
        const copy = template_isNodeObject(node) ? findProperty(node, 'copy')?.value : undefined;
        const name = template_isNodeObject(copy) ? findProperty(copy, 'name')?.value : undefined;
        if (typeof name !== 'string' || name.startsWith('['))
            continue;
        const key = name_nameKey(name);
        if (names.has(key))
            refuse(`The copy loop '${name}' exists twice; under symbolic names each needs a name of its own.`, [
                ...path,
                'copy',
            ]);
        names.add(key);
    }
}
function validateResource({ name, node, path }, template, isChild, refuse) {
    if (!template_isNodeObject(node))
        return;
    const what = `resource '${name}'`;
    const type = findProperty(node, 'type');
    if (typeof type?.value !== 'string') {
        if (type === undefined || !isOpen(type.value))
            refuse(`The ${what} has no type.`, path);
    }
    else if (type.value.startsWith('['))
        refuse(`The type of the ${what} may not be an expression.`, [...path, type.key]);
    const isExtension = findProperty(node, 'extension') !== undefined || findProperty(node, 'import') !== undefined;
    validateExtension(node, path, what, template, refuse);
    if (!isExtension &&
        findProperty(node, 'apiVersion') === undefined &&
        findProperty(template.node, 'apiProfile') === undefined) {
        refuse(`The ${what} has no apiVersion.`, path);
    }
    validateExisting(node, path, what, template, refuse);
    validateSections(node, path, what, template, refuse);
    validateTarget(node, path, what, typeof type?.value === 'string' ? type.value : '', refuse);
    if (isChild) {
        if (findProperty(node, 'copy') !== undefined)
            refuse('A resource inside another may not have a copy loop.', path);
        if (findProperty(node, 'scope') !== undefined)
            refuse('A resource inside another may not have a scope.', path);
    }
    const children = findProperty(node, 'resources');
    if (children === undefined || children.value === null)
        return;
    if (template.symbolic)
        refuse(`The ${what} has a symbolic name, so no resource may stand inside it.`, [...path, children.key]);
    for (const child of declarations(children.value, [...path, children.key]))
        validateResource(child, template, true, refuse);
}
function validateExtension(node, path, what, template, refuse) {
    const alias = findProperty(node, 'extension') ?? findProperty(node, 'import');
    if (alias === undefined || typeof alias.value !== 'string')
        return;
    const name = alias.value;
    if (!declaresExtension(template, name))
        refuse(`The extension '${name}' of the ${what} is not declared.`, [...path, alias.key]);
}
/** What an existing resource has already. */
const deployedSections = [
    'location',
    'properties',
    'sku',
    'kind',
    'identity',
    'zones',
    'plan',
    'managedBy',
    'extendedLocation',
    'tags',
];
function validateExisting(node, path, what, template, refuse) {
    const existing = findProperty(node, 'existing');
    if (existing === undefined || existing.value === null)
        return;
    if (template.languageVersion === undefined)
        refuse("Existing resources need the languageVersion '2.0'.", path);
    if (typeof existing.value !== 'boolean')
        refuse(`'existing' of the ${what} must be true or false, not an expression.`, [...path, existing.key]);
    if (existing.value !== true)
        return;
    for (const name of deployedSections) {
        const found = findProperty(node, name);
        if (found !== undefined)
            refuse(`An existing resource may not have '${name}'.`, [...path, found.key]);
    }
}
/** Absent or not null in a nested template; on top null is absent (engine). */
const neverNull = ['dependsOn', 'existing', 'resources', 'copy'];
function validateSections(node, path, what, template, refuse) {
    for (const name of template.path.length > 0 ? neverNull : []) {
        const found = findProperty(node, name);
        if (found?.value === null)
            refuse(`'${name}' of the ${what} may not be null.`, [...path, found.key]);
    }
    const dependsOn = findProperty(node, 'dependsOn');
    if (dependsOn !== undefined && dependsOn.value !== null) {
        const at = [...path, dependsOn.key];
        if (!isNodeArray(dependsOn.value))
            refuse(`'dependsOn' of the ${what} must be an array.`, at);
        else if (dependsOn.value.some((item) => item === '' || (item === null && template.path.length === 0)))
            refuse(`'dependsOn' of the ${what} holds an empty name.`, at);
    }
    const tags = findProperty(node, 'tags');
    const isTags = template_isNodeObject(tags?.value) ||
        isNodeArray(tags?.value) ||
        (typeof tags?.value === 'string' && isExpression(tags.value));
    if (tags !== undefined && tags.value !== null && !isTags)
        refuse(`The tags of the ${what} must be an object.`, [...path, tags.key]);
    const asserts = findProperty(node, 'asserts');
    if (asserts !== undefined && !/^2\.[1-9]/.test(template.languageVersion ?? ''))
        refuse(`'asserts' of the ${what} need the languageVersion '2.1-experimental'.`, [...path, asserts.key]);
}
function validateTarget(node, path, what, type, refuse) {
    if (findProperty(node, 'existing')?.value === true || name_nameKey(type) === DEPLOYMENTS)
        return;
    for (const name of ['resourceGroup', 'subscriptionId']) {
        const found = findProperty(node, name);
        if (found !== undefined) {
            refuse(`'${name}' is only supported on nested deployments, not on the ${what}.`, [...path, found.key]);
        }
    }
}

;// CONCATENATED MODULE: ./build/template/validation/template-validation.js









/** Language versions that the engine knows (2026-11). */
const languageVersions = new Set([
    '2.0',
    '1.9-experimental',
    '1.10-experimental',
    '2.1-experimental',
    '2.2-experimental',
]);
/** Rules of the engine that hold for a template as it is written, whatever its values; each template is checked once. */
function validateTemplate(instance) {
    const { template, session } = instance;
    if (session.validated.has(template))
        return;
    session.validated.add(template);
    const refuse = (message, path) => {
        // What an expression of the deployment around leaves open may be as it should.
        if (isOpen(nodeAt(template, path)))
            return;
        const isCounted = instance.certain && session.isCounted();
        if (!isCounted)
            session.refuse(new ExpressionError('argument', message), template.document, path, instance.certain);
    };
    validateHeader(template, refuse);
    validateParameters(template, refuse);
    validateVariables(template, refuse);
    validateOutputs(template, refuse);
    validateDefinitions(template, refuse);
    validateFunctions(template, refuse);
    validateResources(template, refuse);
    for (const name of keysOfNode(template.node)) {
        if (!/^(metadata|comments|definitions|\$schema|contentVersion|languageVersion|apiProfile)$/i.test(name)) {
            validateSyntax(template.node[name] ?? null, [...template.path, name], (error, path) => {
                session.refuse(error, template.document, path, instance.certain);
            });
        }
    }
}
function nodeAt(template, path) {
    let node = template.node;
    for (const step of path.slice(template.path.length)) {
        const parts = template_isNodeObject(node) || isNodeArray(node) ? node : {};
        node = (Object.hasOwn(parts, step) ? parts[step] : undefined) ?? null;
    }
    return node;
}
/** Absent or not null in a nested template; on top null is absent (engine). */
const template_validation_neverNull = [
    'languageVersion',
    'apiProfile',
    'metadata',
    'definitions',
    'functions',
    'parameters',
    'variables',
    'imports',
    'asserts',
    'outputs',
];
function validateHeader(template, refuse) {
    const { node, path } = template;
    if (template.schema === undefined) {
        const found = findProperty(node, '$schema');
        refuse('The template has no $schema.', found === undefined || found.value === null ? path : [...path, found.key]);
    }
    else if (!isSupportedSchema(template.schema))
        refuse(`The $schema '${template.schema}' names no version that Azure supports.`, [...path, '$schema']);
    if ((template_property(node, 'contentVersion') ?? '') === '')
        refuse('The template has no contentVersion.', path);
    const version = findProperty(node, 'languageVersion');
    const text = typeof version?.value === 'string' ? version.value : '';
    if (version !== undefined && version.value !== null && !languageVersions.has(text)) {
        refuse(`The languageVersion '${text}' is not recognized.`, [...path, version.key]);
    }
    if (findProperty(node, 'extensions') !== undefined && template.languageVersion !== '2.2-experimental') {
        refuse("The section 'extensions' needs the languageVersion '2.2-experimental'.", [...path, 'extensions']);
    }
    for (const name of ['definitions', 'imports', 'asserts', 'metadata']) {
        const found = findProperty(node, name);
        if (found === undefined || found.value === null)
            continue;
        if (!template_isNodeObject(found.value))
            refuse(`The section '${name}' must be an object.`, [...path, found.key]);
        else if (template_property(node, 'languageVersion') === undefined && name !== 'metadata')
            refuse(`The section '${name}' needs the languageVersion '2.0'.`, [...path, found.key]);
        else if (name === 'asserts' && !/^(?:1\.10|2\.[1-9])-/.test(text))
            refuse("The section 'asserts' needs the languageVersion '2.1-experimental'.", [...path, found.key]);
    }
    const profile = findProperty(node, 'apiProfile');
    // Numbers and truth values are read as text.
    if (template_isNodeObject(profile?.value) || isNodeArray(profile?.value))
        refuse("'apiProfile' must be a text.", [...path, profile.key]);
    for (const name of path.length > 0 ? template_validation_neverNull : []) {
        const found = findProperty(node, name);
        if (found?.value === null)
            refuse(`The section '${name}' of a nested template may not be null.`, [...path, found.key]);
    }
}
function validateDefinitions(template, refuse) {
    for (const declaration of template.definitions.values()) {
        const { name, node } = declaration;
        if (template_isNodeObject(node))
            validateType(declaration, node, `definition '${name}'`, template, refuse);
    }
}
/** Two names of a section that differ in case only are the same name twice. */
function validateNames(section, template, refuse) {
    const found = findProperty(template.node, section);
    if (found === undefined || found.value === null)
        return [];
    if (!template_isNodeObject(found.value)) {
        refuse(`The section '${section}' must be an object.`, [...template.path, found.key]);
        return [];
    }
    const lastNames = new Map(keysOfNode(found.value).map((name) => [name_nameKey(name), name]));
    if (lastNames.size < keysOfNode(found.value).length) {
        for (const entry of declarations(found.value, [...template.path, found.key])) {
            if (lastNames.get(name_nameKey(entry.name)) === entry.name)
                continue;
            refuse(`The name '${entry.name}' is declared twice in '${section}'; names compare without case.`, entry.path);
        }
    }
    return template[section].values();
}
function validateParameters(template, refuse) {
    for (const declaration of validateNames('parameters', template, refuse)) {
        const { name, node } = declaration;
        const what = `parameter '${name}'`;
        if (!template_isNodeObject(node)) {
            refuse(`The ${what} must be an object.`, declaration.path);
            continue;
        }
        if (name === '')
            refuse('A parameter may not have an empty name.', declaration.path);
        validateType(declaration, node, what, template, refuse);
        if (findProperty(node, 'nullable')?.value === true && findProperty(node, 'defaultValue') !== undefined) {
            refuse(`The ${what} may not be nullable and have a default value.`, declaration.path);
        }
    }
}
function validateVariables(template, refuse) {
    for (const declaration of validateNames('variables', template, refuse)) {
        if (isExpression(declaration.name))
            refuse('The name of a variable may not be an expression.', declaration.path);
    }
    const copy = template.variables.get('copy');
    if (copy !== undefined && !isNodeArray(copy.node))
        refuse("'copy' in the variables must be an array of loops.", copy.path);
}
function validateOutputs(template, refuse) {
    for (const declaration of validateNames('outputs', template, refuse)) {
        const { name, node } = declaration;
        if (!template_isNodeObject(node))
            refuse(`The output '${name}' must be an object.`, declaration.path);
        else if (findProperty(node, 'value') === undefined && findProperty(node, 'copy') === undefined) {
            refuse(`The output '${name}' has neither a value nor a copy loop.`, declaration.path);
        }
        else if (findProperty(node, 'value') !== undefined && template_property(node, 'copy') !== undefined) {
            refuse(`The output '${name}' may have a value or a copy loop, not both.`, declaration.path);
        }
        else
            validateType(declaration, node, `output '${name}'`, template, refuse);
    }
}

;// CONCATENATED MODULE: ./build/template/visit.js






/**
 * Evaluates everything in a template and in what is nested in it, and collects the resources in template order. First what
 * is judged, the resources and what they use; then what the engine evaluates as well, used or not. Each may cost as much as
 * the budget allows: what nobody uses does not hide what is deployed.
 */
class Visit {
    #root;
    #instances = [];
    #visited = [];
    #resources = [];
    #nested = [];
    #outputs = new Map();
    constructor(root) {
        this.#root = root;
    }
    result() {
        const { session } = this.#root;
        let isWhole = true;
        for (const [evaluate, path, what] of this.#phases()) {
            if (!isWhole)
                break;
            try {
                this.#force(this.#root, evaluate);
            }
            catch (error) {
                if (!(error instanceof TooComplex))
                    throw error;
                session.giveUp(what, this.#root.template.document, path);
                isWhole = false;
            }
            session.renewBudget();
        }
        session.endVisit(this.#root.template);
        return { resources: this.#resources, nested: this.#nested, outputs: this.#outputs, isWhole };
    }
    *#phases() {
        const { path } = this.#root.template;
        yield [() => this.#template(this.#root), path, 'No resource in it is judged'];
        const left = 'All its resources are judged, but Azure may refuse it for something that they do not use';
        yield [() => this.#complete(), path, left];
    }
    #template(instance) {
        this.#instances.push(instance);
        validateTemplate(instance);
        for (const resource of instance.declaredResources())
            this.#force(instance, () => {
                checkTargetNames(resource);
            });
        for (const resource of instance.resources()) {
            this.#force(instance, () => {
                this.#resource(resource);
            });
        }
    }
    #resource(resource) {
        try {
            this.#visit(resource);
        }
        catch (error) {
            if (error instanceof TooComplex) {
                const { template, session } = resource.instance;
                const left = 'This resource and those behind it are not judged';
                session.giveUp(left, template.document, resource.declaration.path);
            }
            throw error;
        }
    }
    #visit(resource) {
        for (const section of ['name', 'id', 'apiVersion'])
            resource.section(section);
        this.#visited.push(resource);
        if (!resource.isDeployment || resource.existing) {
            for (const section of resource.sections())
                resource.section(section);
            this.#resources.push(resource);
        }
        const { nested } = resource;
        if (nested === undefined)
            return;
        this.#nested.push({ place: resource.place, outcome: outcomeOf(nested) });
        for (const instance of 'instance' in nested ? [nested.instance] : nested.choice)
            this.#template(instance);
    }
    /** What the engine refuses a template for although nobody uses it. */
    #complete() {
        for (const resource of this.#visited)
            this.#force(resource.instance, () => void resource.dependencies());
        for (const instance of this.#instances) {
            const { template } = instance;
            refuseUndeclaredArguments(instance);
            this.#force(instance, () => {
                for (const declaration of template.parameters.values())
                    instance.parameter(declaration.name);
                for (const name of instance.variableNames())
                    instance.variable(name);
                for (const { name } of template.outputs.values()) {
                    const value = instance.output(name);
                    if (value !== undefined && instance === this.#root)
                        this.#outputs.set(name, value);
                }
            });
        }
    }
    /** Last resort: what escapes every place in a template is a refusal of the template as a whole. */
    #force({ session, template }, evaluate) {
        try {
            evaluate();
        }
        catch (error) {
            session.refuse(asRefusal(error), template.document, template.path, true);
        }
    }
}
function outcomeOf(nested) {
    if ('instance' in nested)
        return 'opened';
    if (nested.closed.includes('open'))
        return 'open';
    return nested.choice.length === 0 ? 'refused' : 'opened';
}
function refuseUndeclaredArguments(instance) {
    if (isOpen(template_property(instance.template.node, 'parameters') ?? null))
        return;
    for (const [key, argument] of instance.args.given) {
        if (instance.template.parameters.has(key))
            continue;
        instance.session.report({
            id: 'template-evaluation',
            message: `A value is given for ${argument.hidesName === true ? 'a parameter' : `the parameter '${argument.name}'`}, which the template does not declare.`,
            place: argument.place,
            certain: instance.certain,
        });
    }
}

;// CONCATENATED MODULE: ./build/template/deployment.js












/**
 * Evaluates a template completely: every parameter, variable, resource and output, in nested deployments too, as the
 * engine does. Never throws for what a template holds: that comes back as `problems`.
 */
function evaluateDeployment(document, options = {}) {
    const size = document.text?.length;
    const session = new Session(options.readLinked, dayOf(options.context?.today), options.pool, size);
    const { problems, more: moreProblems } = session;
    const node = mergeSections(document.root ?? null, []);
    if (!template_isNodeObject(node)) {
        return {
            resources: [],
            outputs: new Map(),
            problems,
            moreProblems,
            missingParameters: [],
            nested: [],
            root: undefined,
        };
    }
    const template = template_readTemplate(node, document.file, []);
    const kind = scopeKindOf(template.schema);
    const context = options.context ?? {};
    const isComplete = options.requireParameters ?? options.parameterFile !== undefined;
    const args = options.parameterFile === undefined
        ? { ...noArguments, complete: isComplete }
        : argumentsOf(options.parameterFile, template, {
            session,
            environment: () => surroundingsOf(options.parameterFile, session),
            complete: isComplete,
            fillIns: options.fillIns,
        });
    const name = () => deploymentNameOf(context);
    const root = topTemplate(session, template, scopeOf(kind, context), name, args);
    refuseDuplicateSymbols(document, session);
    const { resources, nested, outputs, isWhole } = meter_metered(session, () => new Visit(root).result());
    const missingParameters = deployment_missing(template, args);
    return { resources, outputs, problems, moreProblems, missingParameters, nested, root: isWhole ? root : undefined };
}
function topTemplate(session, template, scope, name, args) {
    return new EvaluatedTemplate(session, provenance, template, scope, name, args, undefined, true);
}
/** What an expression in a parameter file sees: nothing of the template. */
function surroundingsOf(file, session) {
    const template = template_readTemplate({ resources: [] }, file?.file ?? '', []);
    return topTemplate(session, template, scopeOf('resourceGroup', {}), () => '', noArguments).environment('file');
}
/** Of names written twice the last one counts, but not of symbolic names. */
function refuseDuplicateSymbols({ file, duplicates = [] }, session) {
    for (const path of duplicates) {
        const [section, name] = path.slice(-2);
        if (name_nameKey(String(section)) !== 'resources' || typeof name !== 'string')
            continue;
        session.refuse(new ExpressionError('argument', `The symbolic name '${name}' is declared twice.`), file, path, true);
    }
}
/** Parameters without value and default, in template order. */
function deployment_missing(template, args) {
    return [...template.parameters.entries()]
        .filter(([key, { node }]) => !args.given.has(key) && isRequired(node, template))
        .map(([, { name }]) => name);
}
/** True where the engine would refuse the template, as far as the given values tell, or where we gave it up. */
function isRefused({ id, verdict }) {
    return verdict === 'fail' || id === 'evaluation-limit';
}

;// CONCATENATED MODULE: ./build/template/snapshot.js








/** Sections in the order the engine prints them. */
const sections = [
    'location',
    'extendedLocation',
    'sku',
    'kind',
    'managedBy',
    'plan',
    'identity',
    'tags',
    'zones',
    'properties',
];
/**
 * Prints an evaluated deployment. An unknown value is its reduced expression in a string `[…]`; an output that is
 * partly unknown is one such string as a whole. Secrets print as the expression that holds them.
 */
function toSnapshot(deployment) {
    const resources = deployment.resources.filter((resource) => !resource.existing);
    const outputs = {};
    for (const [name, value] of deployment.outputs) {
        if (value === null && deployment.root?.isLiteralNull(name) === true)
            continue;
        snapshot_define(outputs, name, printOutput(value));
    }
    const ordinary = resources.filter((resource) => !resource.isExtension);
    const extensions = resources.filter((resource) => resource.isExtension);
    return {
        predictedResources: [...ordinary.map(printResource), ...extensions.map(printExtension)],
        outputs,
        diagnostics: deployment.problems
            .filter((problem) => problem.id === 'template-link-unreachable')
            .map((problem) => problem.message),
    };
}
function printResource(resource) {
    const printed = { id: toJson(resource.id), type: resource.type };
    const condition = snapshot_conditionOf(resource);
    if (condition !== undefined)
        printed.condition = condition;
    else if (resource.instance.owner !== undefined && findProperty(resource.node, 'condition')?.value === null)
        printed.condition = null;
    printed.name = toJson(resource.name);
    printed.apiVersion = toJson(resource.apiVersion);
    for (const name of sections) {
        const value = resource.section(name);
        if (value === undefined || (value === null && !(name === 'properties' && snapshot_isExpression(resource))))
            continue;
        printed[name] = toJson(value);
    }
    return printed;
}
/** Null properties that come from an expression, or stand in a nested template, are printed (engine). */
function snapshot_isExpression(resource) {
    return resource.node['properties'] !== null || resource.instance.owner !== undefined;
}
function printExtension(resource) {
    return { properties: toJson(resource.section('properties') ?? null), type: resource.type };
}
/**
 * The conditions of a resource and of the deployments around it, joined, where one of them is not known; undefined where it
 * surely is deployed.
 */
function snapshot_conditionOf(resource) {
    let joined = snapshot_writtenCondition(resource);
    for (let owner = resource.instance.owner; owner !== undefined; owner = owner.instance.owner) {
        const outer = snapshot_writtenCondition(owner);
        if (outer === undefined)
            continue;
        const inner = joined;
        if (inner === undefined)
            joined = outer;
        else if (inner !== true || outer !== true)
            joined = residualCall(ast_call('and', []), [outer, inner]);
    }
    return joined === undefined || joined === true ? undefined : toJson(joined);
}
function snapshot_writtenCondition(resource) {
    const isWritten = Object.keys(resource.node).some((key) => name_nameKey(key) === 'condition');
    return isWritten || resource.choice !== undefined ? resource.ownCondition : undefined;
}
function printOutput(output) {
    const value = settled(output);
    return value instanceof value_Unknown || isComplete(value) ? toJson(value) : `[${print_printValue(value)}]`;
}
function isComplete(value) {
    if (value instanceof value_Unknown) {
        const whole = settled(value);
        return whole === value ? value.description.declared !== undefined : isComplete(whole);
    }
    if (value instanceof Secret)
        return false;
    if (isArray(value))
        return value.every(isComplete);
    if (!(value instanceof ObjectValue))
        return true;
    return value.dynamic.length === 0 && [...value.entries.values()].every(isComplete);
}
/** A value as JSON; each unknown part as its expression. */
function toJson(value) {
    if (value === null || typeof value !== 'object')
        return value;
    if (value instanceof Float)
        return Number.isFinite(value.value) ? value : String(value.value);
    if (value instanceof value_Unknown) {
        const whole = settled(value);
        if (whole !== value)
            return toJson(whole);
        const { declared } = value.description;
        return declared === undefined ? printUnknown(value) : toJson(declared);
    }
    if (value instanceof Secret)
        return printUnknown(value);
    if (isArray(value))
        return mapped(value, toJson);
    const printed = {};
    for (const [name, part] of value.inOrder())
        snapshot_define(printed, typeof name === 'string' ? name : printUnknown(name), toJson(part));
    return printed;
}
/** Why the engine does not print a value, although it can be computed. */
const HALF_PAIR = 'A text of the result holds half of a surrogate pair, which cannot be written as UTF-8.';
/** Whether a text or name of a printed value holds half of a surrogate pair. */
function holdsHalfPair(json) {
    if (typeof json === 'string')
        return /\p{Surrogate}/u.test(json);
    if (isJsonArray(json))
        return json.some(holdsHalfPair);
    return isJsonObject(json) && Object.entries(json).some(([name, part]) => holdsHalfPair(name) || holdsHalfPair(part));
}
/** Sets an own property, whatever its name. */
function snapshot_define(object, name, value) {
    if (name !== '__proto__')
        object[name] = value;
    else
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

;// CONCATENATED MODULE: ./build/version.js
/** Version of the tool; a test compares it with `package.json`. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/index.js
/** The core as a library: it takes text and gives values, and needs nothing of Node. */
















var __webpack_exports__ExpressionError = __webpack_exports__.tj;
var __webpack_exports__Float = __webpack_exports__.nt;
var __webpack_exports__ObjectValue = __webpack_exports__.NJ;
var __webpack_exports__Secret = __webpack_exports__.zh;
var __webpack_exports__Unknown = __webpack_exports__.$r;
var __webpack_exports__VERSION = __webpack_exports__.xv;
var __webpack_exports__conclude = __webpack_exports__.Ep;
var __webpack_exports__defaultGate = __webpack_exports__.SE;
var __webpack_exports__evaluateDeployment = __webpack_exports__.J4;
var __webpack_exports__isExpression = __webpack_exports__.BH;
var __webpack_exports__isKnown = __webpack_exports__.qE;
var __webpack_exports__isRefused = __webpack_exports__.H0;
var __webpack_exports__parseExpression = __webpack_exports__.YK;
var __webpack_exports__printExpression = __webpack_exports__.W9;
var __webpack_exports__printValue = __webpack_exports__.jt;
var __webpack_exports__readDocument = __webpack_exports__.u0;
var __webpack_exports__renderGithub = __webpack_exports__.up;
var __webpack_exports__renderJson = __webpack_exports__.hF;
var __webpack_exports__renderMarkdown = __webpack_exports__.Gc;
var __webpack_exports__renderSarif = __webpack_exports__.WH;
var __webpack_exports__renderText = __webpack_exports__.S5;
var __webpack_exports__toSnapshot = __webpack_exports__.C2;
export { __webpack_exports__ExpressionError as ExpressionError, __webpack_exports__Float as Float, __webpack_exports__ObjectValue as ObjectValue, __webpack_exports__Secret as Secret, __webpack_exports__Unknown as Unknown, __webpack_exports__VERSION as VERSION, __webpack_exports__conclude as conclude, __webpack_exports__defaultGate as defaultGate, __webpack_exports__evaluateDeployment as evaluateDeployment, __webpack_exports__isExpression as isExpression, __webpack_exports__isKnown as isKnown, __webpack_exports__isRefused as isRefused, __webpack_exports__parseExpression as parseExpression, __webpack_exports__printExpression as printExpression, __webpack_exports__printValue as printValue, __webpack_exports__readDocument as readDocument, __webpack_exports__renderGithub as renderGithub, __webpack_exports__renderJson as renderJson, __webpack_exports__renderMarkdown as renderMarkdown, __webpack_exports__renderSarif as renderSarif, __webpack_exports__renderText as renderText, __webpack_exports__toSnapshot as toSnapshot };
