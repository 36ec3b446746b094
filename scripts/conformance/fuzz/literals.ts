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
__proto__¦toString¦aGVsbG8=¦https://example.org/a/b?c=d#e¦10.0.0.0/16¦2024-02-29T12:34:56Z¦P1D`);
const integers =
  list(`0¦1¦2¦3¦5¦7¦10¦-1¦-2¦-7¦42¦100¦255¦256¦1000¦65536¦2147483647¦2147483648¦-2147483649¦9007199254740991¦
9007199254740993¦9223372036854775807¦-9223372036854775808¦1700000000¦+4`);
const floats =
  list(`0.0¦1.0¦-1.0¦1.5¦-0.5¦2.50¦1e3¦1E+20¦1e-7¦0.1¦123456.789¦9007199254740993.0¦1e308¦-0.0¦3.0e0¦1e15¦1e16¦
12345678.9`);
const jsons = list(`1¦1.0¦"a"¦true¦null¦[]¦{}¦[1,2,3]¦{"a":1,"b":[1,{"c":null}]}¦{"a":1,"A":2}¦{"b":1,"a":2}¦
[1,1.0,"1",true,null]¦{"a":{"b":{"c":1}}}¦ [1] ¦{"a":1,}¦{'a':'b'}¦{a:1}¦[1¦nul¦¦1 2¦0x1F¦
"2024-01-01T00:00:00Z"¦{"k":"2024-01-01"}¦/*c*/1¦"\\u00e9"¦-0¦1e400¦99999999999999999999¦[[1],[2,[3]]]¦{"":1}¦
{"a b":1,"1":2}¦[{"n":"x"},{"n":"y"}]`);
const base64s = list(`¦aGVsbG8=¦aGVsbG8¦eyJhIjoxfQ==¦W10=¦!!!!¦w6TDtg==¦8J+YgA==¦YQ ==¦YQ==\n¦/+8=¦AAEC¦bnVsbA==`);
const dates =
  list(`2024-02-29T12:34:56Z¦2024-01-01¦2023-12-31T23:59:59.999Z¦2024-03-10T02:30:00+02:00¦2024-06-15T00:00:00-08:00¦
1970-01-01T00:00:00Z¦0001-01-01T00:00:00Z¦9999-12-31T23:59:59Z¦2024-13-01¦02/29/2024¦2024-02-29 12:34:56Z¦
20240229T123456Z¦2024-02-29T12:34:56.1234567Z¦Thu, 29 Feb 2024 12:34:56 GMT¦2024-02-29T12:34¦x¦`);
const durations = list(
  `P1D¦PT1H¦-P1D¦P1Y¦P1M¦P1Y2M3DT4H5M6S¦-PT90M¦P1W¦PT0.5S¦PT1.25S¦P400D¦P0D¦P¦PT¦1¦P1.5D¦P9999Y¦-P3000Y¦pt1h¦P1DT`,
);
const dateFormats =
  list(`u¦s¦o¦R¦yyyy-MM-dd¦yyyyMMddTHHmmssZ¦d¦D¦f¦F¦g¦G¦M¦Y¦t¦T¦U¦HH:mm:ss.fff¦ddd, dd MMM yyyy¦hh tt¦K¦zzz¦yy¦MMMM¦
'at' HH¦%d¦x¦¦fffffff¦H¦y¦dddd¦gg¦h:m:s¦\\y`);
const cidrs =
  list(`10.0.0.0/16¦10.144.0.0/20¦192.168.1.0/24¦192.168.1.77/24¦0.0.0.0/0¦255.255.255.255/32¦10.0.0.0/31¦10.0.0.0/33¦
10.0.0/8¦10.0.0.0¦fd00::/8¦2001:db8::/32¦::/0¦::1/128¦fe80::1/64¦10.0.0.0/-1¦256.0.0.0/8¦x`);
/** Without short prefixes: the engine counts the subnets of those one by one. */
const networks =
  list(`10.0.0.0/16¦10.144.0.0/20¦192.168.1.0/24¦192.168.1.77/24¦10.0.0.0/31¦255.255.255.255/32¦2001:db8::/32¦
fe80::1/64¦10.0.0.0/33¦10.0.0.0¦x`);
const uris = list(`https://example.org¦https://example.org/¦https://example.org/a¦https://example.org/a/¦
https://example.org/a/b?c=d¦http://example.org:8080/a#f¦HTTPS://Example.ORG/A¦https://user:pw@example.org/¦
ftp://example.org/x¦example.org¦/a/b¦¦https://¦https://example.org/ä b¦https://example.org/%41%2f¦
https://[::1]/x¦mailto:a@example.org¦https://example.org/a/../b¦https://example.org:443/`);
const dataUris =
  list(`data:;base64,aGVsbG8=¦data:text/plain;charset=utf8;base64,aGVsbG8=¦data:,hello¦data:,a%20b¦data:text/html,<b>¦
data:¦data:;base64,¦x¦data:application/json;charset=UTF-8;base64,eyJhIjoxfQ==`);
const formats = list(`{0}¦{0}-{1}¦{1}{0}¦x¦¦{0:N2}¦{0:D5}¦{0:X}¦{0:x4}¦{0:C}¦{0:E2}¦{0:F1}¦{0:P}¦{0:G}¦{0:R}¦{0:000.00}¦
{0:#,##0.##}¦{0:0.0%}¦{0,5}|¦{0,-5}|¦{{0}}¦{{{0}}}¦{0¦0}¦{2}¦{-1}¦{a}¦{0:yyyy}¦{0:B}¦{0:b8}¦{0:#;(#);zero}¦
{0:00-00}¦{0:'q'#}¦{0:e}¦{0:N0}¦{0:n}¦{0:Q}¦{0:D200}¦{ 0}¦{0 }¦{0:}`);
const escaped = list(`a%20b¦%41¦%e4%bd%a0¦%¦%4¦%zz¦a+b¦%2F¦%C3%A4¦%25¦%F0%9F%98%80¦%ff`);
const patterns = list(`a*¦*¦?¦a?c¦*b*¦¦[a]*¦A*¦**¦*.¦a%¦\\*`);
const keys = list(`a¦b¦A¦c¦a b¦¦1¦name¦k-1¦B`);
const smalls = list(`0¦1¦2¦3¦4¦5¦8¦-1¦10¦16¦24¦31¦32¦33`);
const types =
  list(`Microsoft.Storage/storageAccounts¦Microsoft.KeyVault/vaults¦Microsoft.KeyVault/vaults/keys¦Test.A/b¦x¦a/b/¦
Microsoft.A`);
const ids = list(`/subscriptions/00000000-0000-0000-0000-000000000001¦
/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg¦/providers/Microsoft.A/b/c¦x¦`);

/** A literal of a kind, as expression text. `undefined` for kinds that have none. */
export function literalOf(kind: Kind, random: Random): string | undefined {
  switch (kind) {
    case 'string':
      return quote(random.pick(texts));
    case 'int':
      return random.pick(integers);
    case 'small':
      return random.pick(smalls);
    case 'float':
      return `json('${random.pick(floats)}')`;
    case 'bool':
      return random.pick(['true()', 'false()']);
    case 'null':
      return 'null()';
    case 'json':
      return quote(random.pick(jsons));
    case 'base64':
      return quote(random.pick(base64s));
    case 'date':
      return quote(random.pick(dates));
    case 'duration':
      return quote(random.pick(durations));
    case 'dateFormat':
      return quote(random.pick(dateFormats));
    case 'cidr':
      return quote(random.pick(cidrs));
    case 'network':
      return quote(random.pick(networks));
    case 'uri':
      return quote(random.pick(uris));
    case 'dataUri':
      return quote(random.pick(dataUris));
    case 'format':
      return quote(random.pick(formats));
    case 'escaped':
      return quote(random.pick(escaped));
    case 'pattern':
      return quote(random.pick(patterns));
    case 'key':
      return quote(random.pick(keys));
    case 'type':
      return quote(random.pick(types));
    case 'id':
      return quote(random.pick(ids));
    case 'array':
    case 'object':
    case 'any':
    case 'ints':
    case 'strings':
    case 'objects':
    case 'arrays':
    case 'number':
    case 'sequence':
      return undefined;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
