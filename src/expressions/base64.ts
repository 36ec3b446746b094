/** Base64 (standard alphabet, padded) of a text's UTF-8 bytes; a lone surrogate counts as U+FFFD. */
export function encodeBase64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * The text whose UTF-8 bytes are given in base64. White space is ignored, padding is required, as .NET has it; bytes
 * that are no UTF-8 become U+FFFD. Undefined for what is not base64.
 */
export function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/[\t\n\r ]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return undefined;
  const bytes = Uint8Array.from(atob(digits), (char) => char.charCodeAt(0));
  return decodeUtf8(bytes);
}

/** UTF-8 with a byte order mark kept and invalid bytes replaced by U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
