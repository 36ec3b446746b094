import type { Random } from './random.js';
import type { Kind } from './signatures.js';

/** Entries are set apart by a broken bar, which none of them holds; a line may break after one. */
function list(text: string): readonly string[] {
  return text.split(/¦\n?/);
}

const texts =
  list(`¦ ¦a¦A¦b¦abc¦ABC¦aBc¦a b¦abcabc¦ trim me ¦\t¦a\nb¦it's¦"quoted"¦\\¦/¦a/b/c¦a,b;c¦,¦;¦{0}¦{¦}¦{{0}}¦[x]¦[[x]¦[¦
ä¦Ä¦ß¦ss¦SS¦é¦e\u0301¦İ¦i¦I¦ı¦ﬁ¦Ω¦æ¦ae¦中文¦😀¦a😀b¦\u00ad¦\u200b¦\u00a0¦-¦_¦a-b¦a_b¦co-op¦coop¦%¦%20¦+¦&¦=¦?¦#¦~¦
!¦true¦True¦FALSE¦null¦0¦1¦-1¦+1¦ 5 ¦007¦0x10¦1.0¦1.5¦1e3¦1,000¦12345678901234567890¦NaN¦Infinity¦123abc¦
00000000-0000-0000-0000-000000000001¦11111111-2222-3333-4444-555555555555¦name¦Name¦properties¦constructor¦
__proto__¦toString¦a\u0301b¦\u0301¦e\u0301\u0327¦é\u0327¦👨\u200d👩\u200d👧¦🇩🇪¦𐐀¦𐐨¦𝒳y¦ẞ¦ſ¦\u212a¦ǅ¦σς¦Σ¦각¦\u1100\u1161\u11a8¦ไทย¦سلام¦
\ufeffa¦\u0085¦\u2028¦a\r\nb¦x\0y¦\x7f¦ｱ¦Ａ¦①¦½¦٣¦a|b¦$&¦$1¦^.*$¦C:\\x¦../y¦<b>&amp;</b>¦[parameters('x')]¦
1970-01-01¦10:30¦May 5¦1.2.3.4¦1,2¦1_000¦१¦+0¦-0¦.5¦5.¦1e400¦0x7f¦0b1¦9223372036854775807¦9223372036854775808¦aGVsbG8=¦https://example.org/a/b?c=d#e¦10.0.0.0/16¦2024-02-29T12:34:56Z¦P1D`);
const integers =
  list(`0¦1¦2¦3¦5¦7¦10¦-1¦-2¦-7¦42¦100¦255¦256¦1000¦65536¦2147483647¦2147483648¦-2147483649¦9007199254740991¦
9007199254740993¦9223372036854775807¦-9223372036854775808¦1700000000¦+4¦4294967295¦4294967296¦4294967297¦-4294967295¦
-9007199254740993¦1000000000000¦253402300799¦253402300800¦-62135596800¦-62135596801¦-3¦17¦128¦800¦801¦10000¦10001`);
const floats =
  list(`0.0¦1.0¦-1.0¦1.5¦-0.5¦2.50¦1e3¦1E+20¦1e-7¦0.1¦123456.789¦9007199254740993.0¦1e308¦-0.0¦3.0e0¦1e15¦1e16¦
12345678.9¦1E-5¦0.0001¦0.00001¦1.7976931348623157E308¦5E-324¦2147483648.5¦0.1e1¦100.0¦1e2¦-2.5¦3.5¦1234567890123456789.0`);
const jsons = list(`1¦1.0¦"a"¦true¦null¦[]¦{}¦[1,2,3]¦{"a":1,"b":[1,{"c":null}]}¦{"a":1,"A":2}¦{"b":1,"a":2}¦
[1,1.0,"1",true,null]¦{"a":{"b":{"c":1}}}¦ [1] ¦{"a":1,}¦{'a':'b'}¦{a:1}¦[1¦nul¦¦1 2¦0x1F¦
"2024-01-01T00:00:00Z"¦{"k":"2024-01-01"}¦/*c*/1¦"\\u00e9"¦-0¦1e400¦99999999999999999999¦[[1],[2,[3]]]¦{"":1}¦
{"a b":1,"1":2}¦[{"n":"x"},{"n":"y"}]¦{"10":1,"2":2,"a":3}¦{"é":1}¦{"ß":1,"ẞ":2}¦{"__proto__":{"x":1}}¦{"constructor":1}¦
"\\ud83d\\ude00"¦"\\ud83d"¦'x'¦undefined¦NaN¦-Infinity¦+1¦01¦1.¦.5¦1e5¦TRUE¦True¦"a¦a"¦[,]¦[1,,2]¦{"a"}¦{"a":}¦"x" y¦
{"$schema":"x"}¦"\\/Date(1)\\/"¦"2024-02-29T12:34:56.789+02:00"¦new Date(1)¦\u00a01¦\ufeff1¦
[[[[[[[[[[1]]]]]]]]]]`);
const base64s = list(`¦aGVsbG8=¦aGVsbG8¦eyJhIjoxfQ==¦W10=¦!!!!¦w6TDtg==¦8J+YgA==¦YQ ==¦YQ==\n¦/+8=¦AAEC¦bnVsbA==`);
const dates =
  list(`2024-02-29T12:34:56Z¦2024-01-01¦2023-12-31T23:59:59.999Z¦2024-03-10T02:30:00+02:00¦2024-06-15T00:00:00-08:00¦
1970-01-01T00:00:00Z¦0001-01-01T00:00:00Z¦9999-12-31T23:59:59Z¦2024-13-01¦02/29/2024¦2024-02-29 12:34:56Z¦
20240229T123456Z¦2024-02-29T12:34:56.1234567Z¦Thu, 29 Feb 2024 12:34:56 GMT¦2024-02-29T12:34¦x¦¦2024-02-30¦2023-02-29¦2024-1-5¦2024/01/05¦05.01.2024¦5 May 2024¦May 5, 2024¦2024-02-29T24:00:00Z¦
2024-02-29T12:34:56+0530¦2024-02-29T12:34:56-14:00¦2024-02-29T12:34:56+15:00¦2024-02-29T12:34:56.12345678Z¦2024-02-29T12Z¦
 2024-01-01 ¦2024-01-01T¦1.5¦10:30¦12/31¦0000-01-01¦10000-01-01¦2024-W01-1¦2024-366¦2024-02-29t12:34:56z`);
const durations = list(
  `P1D¦PT1H¦-P1D¦P1Y¦P1M¦P1Y2M3DT4H5M6S¦-PT90M¦P1W¦PT0.5S¦PT1.25S¦P400D¦P0D¦P¦PT¦1¦P1.5D¦P9999Y¦-P3000Y¦pt1h¦P1DT¦ P1D¦P1D ¦\tPT1M\n¦P 1D¦P1M1Y¦P1D1H¦--P1D¦+P1D¦P-1D¦PT1.5H¦P1Y6M¦P13M¦P0Y0M0DT0H0M0S¦PT3600S¦
PT.5S¦PT5.S¦PT1,5S¦PT1.12345678S¦P2147483647D¦P2147483648D¦PT99999999999S¦P¦-P`,
);
const dateFormats =
  list(`u¦s¦o¦R¦yyyy-MM-dd¦yyyyMMddTHHmmssZ¦d¦D¦f¦F¦g¦G¦M¦Y¦t¦T¦U¦HH:mm:ss.fff¦ddd, dd MMM yyyy¦hh tt¦K¦zzz¦yy¦MMMM¦
'at' HH¦%d¦x¦¦fffffff¦H¦y¦dddd¦gg¦h:m:s¦\\y¦r¦O¦m¦D¦yyyyy¦yyy¦FFF¦HHH¦tt¦z¦zz¦zzzz¦:¦/¦MMM¦M/d¦d-M-yy¦"q"¦'q¦%¦%%¦\\¦YYYY¦mm ss¦ffffffff`);
const cidrs =
  list(`10.0.0.0/16¦10.144.0.0/20¦192.168.1.0/24¦192.168.1.77/24¦0.0.0.0/0¦255.255.255.255/32¦10.0.0.0/31¦10.0.0.0/33¦
10.0.0/8¦10.0.0.0¦fd00::/8¦2001:db8::/32¦::/0¦::1/128¦fe80::1/64¦10.0.0.0/-1¦256.0.0.0/8¦x¦¦a¦1¦10¦0x10/8¦010.0.0.0/8¦10.0.0.0/255.0.0.0¦10.0.0.0/0.0.0.255¦10.0.0.0 24¦ 10.0.0.0/8¦
10.0.0.0/8/8¦1.2.3.4.5/8¦::ffff:10.0.0.0/96¦::/129¦:::/8¦2001:db8::1%eth0/64¦[::1]/64¦fe80::%1¦10.0.0.0/¦/8¦10.0.0.0/ 8¦10.0.0.0/08¦1:2:3:4:5:6:7:8/64¦
255.255.255.255¦0.0.0.0`);
/** Without short prefixes: the engine counts the subnets of those one by one. */
const networks =
  list(`10.0.0.0/16¦10.144.0.0/20¦192.168.1.0/24¦192.168.1.77/24¦10.0.0.0/31¦255.255.255.255/32¦2001:db8::/32¦
fe80::1/64¦10.0.0.0/33¦10.0.0.0¦x¦¦a¦1¦10.0.0.0/24 ¦10.0.0.0/255.255.255.0¦2001:db8::/120¦2001:db8::/127¦10.0.0.0/30¦10.0.0.0/29`);
const uris = list(`https://example.org¦https://example.org/¦https://example.org/a¦https://example.org/a/¦
https://example.org/a/b?c=d¦http://example.org:8080/a#f¦HTTPS://Example.ORG/A¦https://user:pw@example.org/¦
ftp://example.org/x¦example.org¦/a/b¦¦https://¦https://example.org/ä b¦https://example.org/%41%2f¦
https://[::1]/x¦mailto:a@example.org¦https://example.org/a/../b¦https://example.org:443/¦PS:¦ps:a b¦urn:x:y¦file:///c:/x¦file://h/x¦c:\\x¦//h/x¦?q¦#f¦a:b¦
https://example.org:99999/¦https://exa mple.org¦https://[::1¦https://ex%41mple.org/¦https://例え.jp/ä?ö#ü¦http://a/b\\c¦https://example.org/a//b/¦https://😀.org/😀¦
https://u@h/?a=%20b¦HTTPS://H:0/¦https://1.2.3/¦https://0x7f.1/¦data:,x¦https:/x¦https:x`);
const dataUris =
  list(`data:;base64,aGVsbG8=¦data:text/plain;charset=utf8;base64,aGVsbG8=¦data:,hello¦data:,a%20b¦data:text/html,<b>¦
data:¦data:;base64,¦x¦data:;base64,!!¦data:text/plain;base64,8J+YgA==¦data:,%F0%9F%98%80¦DATA:,x¦data:;charset=utf-16,x¦data:a;b;c,d¦data:application/json;charset=UTF-8;base64,eyJhIjoxfQ==`);
const formats = list(`{0}¦{0}-{1}¦{1}{0}¦x¦¦{0:N2}¦{0:D5}¦{0:X}¦{0:x4}¦{0:C}¦{0:E2}¦{0:F1}¦{0:P}¦{0:G}¦{0:R}¦{0:000.00}¦
{0:#,##0.##}¦{0:0.0%}¦{0,5}|¦{0,-5}|¦{{0}}¦{{{0}}}¦{0¦0}¦{2}¦{-1}¦{a}¦{0:yyyy}¦{0:B}¦{0:b8}¦{0:#;(#);zero}¦
{0:00-00}¦{0:'q'#}¦{0:e}¦{0:N0}¦{0:n}¦{0:Q}¦{0:D200}¦{ 0}¦{0 }¦{0:}¦{0:d}¦{0:X8}¦{0:x}¦{0:E}¦{0:e0}¦{0:G3}¦{0:F0}¦{0:P0}¦{0:R5}¦{0:0}¦{0:.0}¦{0:0,}¦
{0:0,,}¦{0:##}¦{0:0e+0}¦{0:0E0}¦{0:%}¦{0:‰}¦{0:\\0}¦{0:"a"0}¦{0:;}¦{0:0;;}¦{0,abc}¦{0,}¦{0,999999}¦{0,1000001}¦{00}¦{01}¦{0}{¦}{0}¦{0:{}}¦{0:}}}¦{{¦}}¦
{1000000}¦{0,-3:X}|¦{0, 4 }|¦{0:D 5}¦{0:N-1}¦{0:0.00.0}¦{0:#.#}¦{0:s}¦{0:é}¦😀{0}`);
const escaped = list(
  `a%20b¦%41¦%e4%bd%a0¦%¦%4¦%zz¦a+b¦%2F¦%C3%A4¦%25¦%F0%9F%98%80¦%ff¦%00¦%0¦%%41¦%c3¦%u00e4¦😀%20¦%ED%A0%80¦%2f%2F`,
);
const patterns = list(`a*¦*¦?¦a?c¦*b*¦¦[a]*¦A*¦**¦*.¦a%¦\\*¦*😀*¦Ä*¦*a*b*c*¦abc¦ABC`);
const keys = list(`a¦b¦A¦c¦a b¦¦1¦name¦k-1¦B¦0¦10¦ß¦ẞ¦é¦E\u0301¦😀¦__proto__¦constructor¦length¦[a]¦a.b`);
const smalls = list(`0¦1¦2¦3¦4¦5¦8¦-1¦10¦16¦24¦31¦32¦33¦-2¦7¦17`);
const types =
  list(`Microsoft.Storage/storageAccounts¦Microsoft.KeyVault/vaults¦Microsoft.KeyVault/vaults/keys¦Test.A/b¦x¦a/b/¦
Microsoft.A¦¦/¦a//b¦/a/b¦a/b/c/d¦Microsoft.Resources/resourceGroups¦microsoft.resources/RESOURCEGROUPS¦Microsoft.Resources/subscriptions¦
Microsoft.Management/managementGroups¦a b/c d¦é/ö`);
const ids = list(`/subscriptions/00000000-0000-0000-0000-000000000001¦
/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg¦/providers/Microsoft.A/b/c¦x¦¦/¦a/b¦rg¦{00000000-0000-0000-0000-000000000001}¦00000000000000000000000000000001`);

/** Literals by kind, as expression text; kinds that are not here are put together of others. */
const literals: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  string: texts.map(quote),
  int: integers,
  small: smalls,
  float: floats.map((text) => `json('${text}')`),
  bool: ['true()', 'false()'],
  null: ['null()'],
  json: jsons.map(quote),
  base64: base64s.map(quote),
  date: dates.map(quote),
  duration: durations.map(quote),
  dateFormat: dateFormats.map(quote),
  cidr: cidrs.map(quote),
  network: networks.map(quote),
  uri: uris.map(quote),
  dataUri: dataUris.map(quote),
  format: formats.map(quote),
  escaped: escaped.map(quote),
  pattern: patterns.map(quote),
  key: keys.map(quote),
  type: types.map(quote),
  id: ids.map(quote),
};

/** Every literal of a kind, as expression text; none for kinds that are put together of others. */
export function literalsOf(kind: Kind): readonly string[] {
  return literals[kind] ?? [];
}

/** A literal of a kind, as expression text. `undefined` for kinds that have none. */
export function literalOf(kind: Kind, random: Random): string | undefined {
  const all = literalsOf(kind);
  return all.length === 0 ? undefined : random.pick(all);
}

/** A text as an expression holds it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
