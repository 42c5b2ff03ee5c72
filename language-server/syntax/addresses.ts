/** Percent-encoding undone (RFC 3986, 2.1); the text as it is where it is no such encoding. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
