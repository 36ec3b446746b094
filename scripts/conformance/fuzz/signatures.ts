/** What a generated argument is made to be. Finer than the language's types, so that most calls get past the first check. */
export type Kind =
  | 'string'
  | 'int'
  | 'bool'
  | 'float'
  | 'array'
  | 'object'
  | 'null'
  | 'any'
  | 'ints'
  | 'strings'
  | 'objects'
  | 'number'
  | 'sequence'
  | 'arrays'
  | 'base64'
  | 'date'
  | 'dateFormat'
  | 'duration'
  | 'cidr'
  | 'network'
  | 'uri'
  | 'dataUri'
  | 'json'
  | 'format'
  | 'escaped'
  | 'pattern'
  | 'key'
  | 'small'
  | 'type'
  | 'id';

/** Arguments of a function, last one repeated with `…`; a lambda is `lambda:<parameters>:<result>`. */
export interface GeneratedFunction {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: Kind;
}

/**
 * The pure functions of the language. One line is `name(kind, kind?, kind…): result`; `?` may be left out, `…` is any
 * number. Argument kinds steer generation only; what is right or wrong is for the engine to say.
 */
const table = `
add(int, int): int
sub(int, int): int
mul(int, int): int
div(int, int): int
mod(int, int): int
int(any): int
float(any): float
min(ints): int
min(int, int…): int
max(ints): int
max(int, int…): int
range(small, small): ints
string(any): string
json(json): any
array(any): array
bool(any): bool
if(bool, any, any): any
and(bool, bool…): bool
or(bool, bool…): bool
not(bool): bool
coalesce(any, any…): any
true(): bool
false(): bool
null(): null
equals(any, any): bool
less(number, number): bool
less(string, string): bool
lessOrEquals(number, number): bool
lessOrEquals(string, string): bool
greater(number, number): bool
greater(string, string): bool
greaterOrEquals(number, number): bool
concat(string, string…): string
concat(array, array…): array
format(format, any…): string
join(strings, string): string
join(array, string): string
split(string, string): strings
split(string, strings): strings
replace(string, string, string): string
toLower(string): string
toUpper(string): string
trim(string): string
padLeft(any, small, string?): string
substring(string, small, small?): string
take(sequence, small): sequence
skip(sequence, small): sequence
first(sequence): any
last(sequence): any
indexOf(string, string): int
indexOf(array, any): int
lastIndexOf(string, string): int
lastIndexOf(array, any): int
startsWith(string, string): bool
endsWith(string, string): bool
contains(string, string): bool
contains(array, any): bool
contains(object, key): bool
length(sequence): int
length(object): int
empty(any): bool
base64(string): base64
base64ToString(base64): string
base64ToJson(base64): any
dataUri(string): dataUri
dataUriToString(dataUri): string
uri(uri, string): uri
uriComponent(string): escaped
uriComponentToString(escaped): string
buildUri(object): uri
parseUri(uri): object
uniqueString(string, string…): string
guid(string, string…): string
createArray(any…): array
createObject(key, any, key, any): object
union(object, object…): object
union(array, array…): array
shallowMerge(objects): object
intersection(object, object…): object
intersection(array, array…): array
distinct(array): array
flatten(arrays): array
items(object): objects
objectKeys(object): strings
tryGet(object, key, key?): any
tryGet(array, small): any
indexFromEnd(array, small): any
tryIndexFromEnd(array, small): any
map(array, lambda:x:any): array
map(strings, lambda:x,i:any): array
filter(array, lambda:x:bool): array
filter(ints, lambda:x,i:bool): ints
reduce(ints, int, lambda:a,x:int): int
reduce(array, any, lambda:a,x,i:any): any
sort(ints, lambda:a,b:bool): ints
sort(strings, lambda:a,b:bool): strings
toObject(strings, lambda:x:string): object
toObject(strings, lambda:x:string, lambda:x:any): object
groupBy(strings, lambda:x:string): object
mapValues(object, lambda:x:any): object
dateTimeAdd(date, duration, dateFormat?): date
dateTimeToEpoch(date): int
dateTimeFromEpoch(int): date
parseCidr(cidr): object
cidrSubnet(network, small, small): cidr
cidrHost(cidr, small): string
resourceId(type, string): id
resourceId(string, type, string): id
resourceId(string, string, type, string): id
subscriptionResourceId(type, string): id
tenantResourceId(type, string): id
extensionResourceId(id, type, string): id
managementGroupResourceId(string, type, string): id
resourceGroup(): object
subscription(): object
like(string, pattern): bool
toUpper(string): string
createObject(key, any): object
substring(string, small): string
split(string, key): strings
concat(any, any): string
lambdaVariables(key): any
union(objects, object): object
intersection(array, array): array
sort(objects, lambda:a,b:bool): objects
sort(array, lambda:a,b:bool): array
reduce(strings, string, lambda:a,x:string): string
filter(objects, lambda:x:bool): objects
map(ints, lambda:x:int): ints
map(objects, lambda:x:any): array
mapValues(object, lambda:x:string): object
groupBy(objects, lambda:x:string): object
toObject(objects, lambda:x:string): object
resourceGroup(string): object
resourceGroup(id, string): object
subscription(id): object
managementGroup(string): object
tenant(): object
`;

/** Those that the surroundings of generated expressions define. */
const defined = `
u.twice(string): string
u.sum(int, small): int
u.wrap(object): object
`;

function read(lines: string): readonly GeneratedFunction[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, name = '', args = '', result = ''] = /^([\w.]+)\((.*)\): (\w+)$/.exec(line) ?? [];
      return { name, args: args === '' ? [] : args.split(/, /), result: result as Kind }; // of the tables above
    });
}

export const functions = read(table);
export const userFunctions = read(defined);
