/** A text that a pattern probably fits, by choice of its parts: what it may not have, or looks behind for, is left to luck. */
export function fitting({ source }: RegExp, choose: (among: number) => number): string {
  let at = 0;
  return alternatives();

  function alternatives(): string {
    const ways = [sequence()];
    while (source[at] === '|') {
      at++;
      ways.push(sequence());
    }
    return ways[choose(ways.length)]!;
  }

  function sequence(): string {
    let text = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const start = at;
      const once = part();
      const [least, most] = quantifier();
      const times = least + choose(Math.min(most - least, 2) + 1);
      if (times > 0) text += once;
      const end = at;
      // Each time by a choice of its own.
      for (let time = 1; time < times; time++) {
        at = start;
        text += part();
      }
      at = end;
    }
    return text;
  }

  function part(): string {
    const sign = source[at++]!;
    if (sign === '(') return group();
    if (sign === '[') return one(signsOfClass());
    if (sign === '\\') return one(escaped());
    if (sign === '.') return one('z ');
    return sign === '^' || sign === '$' ? '' : sign;
  }

  function group(): string {
    const [opening, look] = /^(?:\?(?:(<?[=!])|:|<\w+>))?/.exec(source.slice(at))!;
    at += opening.length;
    const text = alternatives();
    at++;
    return look === undefined || look === '=' ? text : '';
  }

  function signsOfClass(): string {
    const isOther = source[at] === '^';
    if (isOther) at++;
    let signs = '';
    while (source[at] !== ']') {
      if (source[at] === '\\') {
        at++;
        signs += escaped();
      } else signs += source[at++]!;
      if (source[at] === '-' && source[at + 1] !== ']' && signs !== '') {
        at++;
        const last = source[at++]!;
        signs += last === '\\' ? escaped() : last;
      }
    }
    at++;
    return isOther ? [...' x-3\u3000'].filter((sign) => !signs.includes(sign)).join('') || 'q' : signs;
  }

  /** Signs that it stands for. */
  function escaped(): string {
    const kind = source[at++]!;
    if (kind === 'p') {
      const name = /^\{(\w+)\}/.exec(source.slice(at))![1]!;
      at += name.length + 2;
      return name === 'N' ? '14' : name === 'Lu' ? 'BJ' : 'ak';
    }
    if (kind === 'u') {
      at += 4;
      return String.fromCharCode(Number.parseInt(source.slice(at - 4, at), 16));
    }
    return { d: '0125', s: ' ', S: 'w', w: 'w', b: '', t: '\t', n: '\n' }[kind] ?? kind;
  }

  function one(signs: string): string {
    return signs === '' ? '' : signs[choose(signs.length)]!;
  }

  function quantifier(): [least: number, most: number] {
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at));
    if (found === null) return [1, 1];
    at += found[0].length;
    const [typed, least, range, most] = found;
    if (least === undefined) return typed[0] === '?' ? [0, 1] : typed[0] === '*' ? [0, 9] : [1, 9];
    return [Number(least), range === undefined ? Number(least) : most === '' ? 9 : Number(most)];
  }
}
