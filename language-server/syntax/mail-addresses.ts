const LOCAL = '[\\p{L}\\p{N}._%+-]{1,64}';
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const BEFORE = '(?<![\\p{L}\\p{N}._%+-])';
/** `example.org`, `example [dot] org`, `example punt nl` */
const DOT = '(?:\\.| ?[[({] ?(?:dot|punt|\\.) ?[\\])}] ?| (?:dot|punt) )';
const DOMAIN = `${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}\\p{L}{2,24}(?![\\p{L}\\p{N}])`;
const AT = '(?:at|apenstaartje|apenstaart|@)';
/** With a word between its parts, the last must be one that domains end in: `we look at example dot org` is none other than an address, `at point 3` is. */
const SPOKEN_END = '(?:nl|org|com|net|eu|be|de|uk|info|frl|amsterdam|gov|edu|io)';

/** Mail addresses, also as people disguise them: `jan.bos [at] example.org`, `jan.bos @ example.org`, `jan.bos at example punt nl`. */
export const MAIL_ADDRESS = new RegExp(
  [
    `${BEFORE}${LOCAL}[@\uff20\ufe6b]${LABEL}(?:\\.${LABEL}){0,6}\\.\\p{L}{2,}`,
    `${BEFORE}${LOCAL} ?[[({<] ?${AT} ?[\\])}>] ?${DOMAIN}`,
    `${BEFORE}${LOCAL} @ ${DOMAIN}`,
    `${BEFORE}${LOCAL} (?:${AT}) ${LABEL}(?:\\.${LABEL}){0,3} ?[[({]? ?(?:dot|punt) ?[\\])}]? ?${SPOKEN_END}(?![\\p{L}\\p{N}])`,
    `${BEFORE}\\p{L}{1,30}[._]\\p{L}{1,30} at ${LABEL}(?:\\.${LABEL}){0,3}\\.${SPOKEN_END}(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'giu',
);
