import { visible } from './plain-text.js';

/**
 * A message of a result. `[text](target)` is a link to a viewer (SARIF 2.1.0, 3.11.6); text from a template must not
 * become one.
 */
export function message(sentence: string): { readonly text: string } {
  const plain = visible(sentence).replaceAll('](', '] (');
  return text(plain);
}

export function text(plain: string): { readonly text: string } {
  return { text: plain };
}

/** Where a file is, relative to the root of the repository. */
export function artifactLocation(file: string): object {
  return { uri: file.split('/').map(encodeSegment).join('/'), uriBaseId: '%SRCROOT%' };
}

/** A lone surrogate cannot be written as UTF-8; a name that holds one is written with a replacement character. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}
