import { printJson } from '../json-print.js';
import { quote } from './literals.js';
import type { Random } from './random.js';
import type { Json } from '../../../src/json/value.js';
import type { Kind } from './signatures.js';

/** A literal put together by chance: what no list of them thinks of. Undefined for kinds that have none. */
export function writeLiteral(kind: Kind, random: Random): string | undefined {
  const text = textOf(kind, random);
  if (text !== undefined) return quote(text);
  switch (kind) {
    case 'int':
      return integer(random);
    case 'float':
      return `json('${float(random)}')`;
    default:
      return undefined;
  }
}

function textOf(kind: Kind, random: Random): string | undefined {
  const some = (least: number, most: number, of: () => string): string =>
    Array.from({ length: least + random.below(most - least + 1) }, of).join('');
  const digits = (most: number): string => some(1, most, () => String(random.below(10)));
  switch (kind) {
    case 'string':
    case 'key':
    case 'escaped':
      return some(0, 6, () => random.pick(random.chance(50) ? plain : special));
    case 'json':
      return printJson(json(random, 3));
    case 'date':
      if (random.chance(75)) return dateText(random);
      return some(1, 7, () => random.pick([digits(2), digits(4), ...dateParts]));
    case 'duration':
      return `${random.pick(['', '-', '', ' '])}P${some(0, 2, () => `${digits(3)}${random.pick(['Y', 'M', 'D'])}`)}${random.pick(['', 'T'])}${some(0, 2, () => `${digits(3)}${random.pick(['H', 'M', 'S', '.5S'])}`)}`;
    case 'dateFormat':
      return some(1, 4, () => random.pick(dateFormatParts));
    case 'cidr':
      if (random.chance(60)) return networkText(random);
      return random.chance(60)
        ? `${some(4, 4, () => `${digits(3)}.`).slice(0, -1)}/${digits(2)}`
        : `${some(1, 7, () => random.pick(['0:', ':', 'ffff:', 'a:', '12:', '::']))}${random.pick(['', '1', '::'])}/${digits(3)}`;
    case 'uri':
      return some(2, 8, () => random.pick(uriParts));
    case 'format':
      return some(
        1,
        3,
        () =>
          `${random.pick(plain)}{${random.below(3)}${random.pick(['', ',8', ',-8'])}${random.chance(50) ? random.pick(formatSpecifiers) : `:${some(1, 6, () => random.pick(placeholders))}`}}`,
      );
    case 'pattern':
      return some(0, 5, () => random.pick(['*', '?', 'a', 'B', 'text', '-', '1', '[', '😀']));
    case 'type':
      return some(1, 4, () => random.pick(['Microsoft.A', '/', 'b', '/', 'c', '/resourceGroups', '/😀']));
    default:
      return undefined;
  }
}

/** A date in a form that .NET may know, with fields that may lie beyond their ends. */
function dateText(random: Random): string {
  const field = (most: number, width = 2): string =>
    String(random.below(most)).padStart(random.chance(85) ? width : 1, '0');
  const form = random.pick(dateForms);
  return form.replace(/yyyy|yy|MMMM|MMM|MM|dddd|ddd|dd|HH|mm|ss|f+|tt|zzz/g, (part) => {
    switch (part) {
      case 'yyyy':
        return random.chance(90) ? String(1 + random.below(9999)).padStart(4, '0') : field(120, 3);
      case 'MMMM':
      case 'MMM':
        return random
          .pick(['January', 'feb', 'MARCH', 'Apr', 'may', 'Sept', 'December', 'Mai'])
          .slice(0, part === 'MMM' ? 3 : 9);
      case 'MM':
        return field(14);
      case 'dddd':
      case 'ddd':
        return random.pick(['Monday', 'tue', 'Thursday', 'SAT', 'Sunday', 'Feb']).slice(0, part === 'ddd' ? 3 : 9);
      case 'dd':
        return field(33);
      case 'HH':
        return field(26);
      case 'mm':
      case 'ss':
        return field(62);
      case 'tt':
        return random.pick(['AM', 'pm', 'P', 'a', 'XM']);
      case 'zzz':
        return random.pick(['Z', '+01:00', '-05:30', '+0200', '+2', '-14:00', '+15:00', ' GMT', ' UTC', ' +3:00']);
      default:
        return part.startsWith('f') ? field(10 ** part.length, part.length) : field(100);
    }
  });
}

const dateForms = [
  ...[
    'yyyy-MM-ddTHH:mm:sszzz',
    'yyyy-MM-ddTHH:mm:ss',
    'yyyy-MM-ddTHH:mm:ss.fffzzz',
    'yyyy-MM-ddTHH:mm:ss.fffffffffzzz',
  ],
  ...['yyyy-MM-dd', 'yyyy-MM', 'yyyy/MM/dd', 'MM/dd/yyyy', 'MM/dd/yy', 'MM-dd-yyyy', 'yyyyMMddTHHmmsszzz', 'yyyyMMdd'],
  ...['yyyy-MM-dd HH:mm', 'yyyy-MM-dd HH:mm tt', 'MM/dd/yyyy HH:mm:ss tt', 'yyyy-MM-ddTHH:mmzzz', 'yyyy-MM-ddTHHzzz'],
  ...[
    'ddd, dd MMM yyyy HH:mm:sszzz',
    'dddd, dd MMMM yyyy',
    'dd MMM yyyy',
    'MMM dd, yyyy',
    'MMMM dd yyyy HH:mm',
    'MMMM yyyy',
  ],
  ...[
    'dd-MMM-yy',
    'yyyy MMM dd',
    'HH:mm:ss yyyy-MM-dd',
    '  yyyy-MM-dd  ',
    'yyyy-MM-dd HH tt',
    'yyyy.MM.dd',
    'yyyy-MM-ddTHH:mm:ss,fff',
  ],
];

/** An address with a prefix or a mask, most of them in range. */
function networkText(random: Random): string {
  const octets = Array.from({ length: random.chance(90) ? 4 : 3 }, () =>
    random.pick(['0', '10', '172', '192', '255', '128', '7', '007', '256']),
  );
  const groups = Array.from({ length: 8 }, () => random.pick(['0', '0', '0', '1', 'ab', 'FFFF', '2001', '5efe']));
  if (random.chance(50))
    return `${octets.join('.')}/${random.pick(['0', '8', '12', '24', '31', '32', '33', '255.255.0.0', '255.0.255.0'])}`;
  const [from, length] = [random.below(8), random.below(5)];
  const address =
    length === 0 ? groups.join(':') : `${groups.slice(0, from).join(':')}::${groups.slice(from + length).join(':')}`;
  return `${address}${random.chance(15) ? `:${octets.join('.')}` : ''}/${random.pick(['0', '10', '48', '64', '96', '127', '128', '129'])}`;
}

/** What custom formats of numbers are made of. */
const placeholders = [
  '0',
  '0',
  '#',
  '#',
  '.',
  ',',
  '%',
  '‰',
  'E+0',
  'e00',
  'E-0',
  "'x'",
  '"y"',
  "'",
  '\\0',
  ';',
  '-',
  ' ',
];

const plain = ['a', 'B', 'c', '1', '0', ' ', '-', '_', '.', '/', ',', 'x', 'Y', 'ab', 'text'];
const special = [
  ...[
    "'",
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '%',
    '$',
    '&',
    '#',
    '?',
    '=',
    ':',
    ';',
    '|',
    '~',
    '^',
    '`',
    '@',
    '!',
  ],
  ...['\t', '\n', '\r', '\0', '\u00a0', '\u00ad', '\u200d', '\ufeff', '\u2028', '\u0085', '\u3000'],
  ...['ä', 'Ä', 'ß', 'ẞ', 'é', '\u0301', '\u0327', 'İ', 'ı', 'ﬁ', 'ǅ', 'σ', 'ς', 'ﾊ', 'が', '각', '中', '٣', 'ไ', 'م'],
  ...['😀', '🇩🇪', '👩‍💻', '𐐀', '𐐨', '𝟙', '𠀀', '\u{10ffff}'],
];
const dateParts = [
  '-',
  '/',
  '.',
  ':',
  'T',
  'Z',
  ' ',
  '+',
  ', ',
  'May',
  'Thu',
  'PM',
  'january',
  'GMT',
  '2024',
  '12',
  '-05:00',
];
const dateFormatParts = [
  ...[
    'yyyy',
    'yy',
    'y',
    'MM',
    'M',
    'MMM',
    'dd',
    'd',
    'ddd',
    'HH',
    'h',
    'mm',
    'm',
    'ss',
    's',
    'f',
    'fff',
    'F',
    'FFFF',
    'tt',
    't',
  ],
  ...['z', 'zzz', 'K', '-', '/', ':', '.', ' ', "'T'", '"x"', '\\d', '%', 'g', 'Z', 'é', '😀'],
];
const uriParts = [
  ...[
    'https',
    'http',
    'ftp',
    'PS',
    'urn',
    'file',
    'mailto',
    ':',
    '://',
    ':',
    '//',
    '/',
    '/',
    '\\',
    '?',
    '#',
    '@',
    '&',
    '=',
    '.',
    '..',
  ],
  ...[
    'a',
    'B',
    'example.org',
    'localhost',
    '10.0.0.1',
    '[::1]',
    ':8080',
    ':443',
    '%20',
    '%zz',
    '%41',
    ' ',
    'ä',
    '😀',
    '|',
    '~',
    '{',
    '+',
  ],
];
const formatSpecifiers = [
  ...[
    '',
    '',
    ':N',
    ':N3',
    ':D3',
    ':X',
    ':x2',
    ':F2',
    ':E3',
    ':P1',
    ':G5',
    ':C',
    ':R',
    ':0',
    ':0.00',
    ':#,##0',
    ':00;(00)',
    ':0%',
    ':e',
  ],
  ...[':yyyy', ':B', ':b8', ':0,', ':#.##', ":'q'0", ':\\0', ': ', ':0e0', ':000-000', ':;;z', ':Z'],
];

function integer(random: Random): string {
  const sign = random.pick(['', '', '-', '+']);
  const size = random.pick([1, 2, 5, 10, 16, 19, 19, 20]);
  return `${sign}${1 + random.below(9)}${Array.from({ length: size - 1 }, () => random.below(10)).join('')}`;
}

function float(random: Random): string {
  const exponent = random.pick(['', '', 'e1', 'E-3', 'e+15', 'E20', 'e-10', 'e307']);
  return `${random.pick(['', '-'])}${random.below(10 ** random.below(8))}.${random.below(1000)}${exponent}`;
}

function json(random: Random, depth: number): Json {
  const count = random.below(4);
  switch (random.below(depth > 0 ? 7 : 5)) {
    case 0:
      return random.pick([null, true, false]);
    case 1:
      return random.below(100) - 50;
    case 2:
      return BigInt(integer(random));
    case 3:
    case 4:
      return textOf('string', random) ?? '';
    case 5:
      return Array.from({ length: count }, () => json(random, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: count }, () => [textOf('key', random) ?? '', json(random, depth - 1)]),
      );
  }
}
