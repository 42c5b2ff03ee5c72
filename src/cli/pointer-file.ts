/** What stands in the place of a file that was not fetched: of Git LFS (its specification, "The Pointer"), and of git-annex. */
const POINTER = /^(?:version https:\/\/git-lfs\.github\.com\/spec\/|version https:\/\/hawser\.github\.com\/spec\/|\/annex\/objects\/)/;
const LONGEST = 1024;

/** The bytes of a file, where they are its own. @throws with the code `EPOINTER` where they only tell where those are */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LONGEST && POINTER.test(new TextDecoder('latin1').decode(bytes)))
    throw Object.assign(new Error('EPOINTER'), { code: 'EPOINTER' });
  return bytes;
}
