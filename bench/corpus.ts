/**
 * A corpus that is the same on every machine: a thousand minutes of some 6 KB with an address book, one file of a megabyte, and the same
 * volume for the peers as Gherkin and as Markdown.
 */
export interface Corpus {
  readonly book: string;
  readonly minutes: readonly string[];
  readonly features: readonly string[];
  readonly markdown: readonly string[];
  readonly big: { readonly minutes: string; readonly feature: string; readonly markdown: string };
}

const WORDS = (
  'de het een van in op met voor over aan bij uit om te dat die is zijn wordt worden heeft niet ook maar nog wel dan als deze dit er naar door ' +
  'tot onder tussen tijdens volgens omdat zodat overleg kamer minister regio vaccin vaccinatie strategie doelgroepen prioritering opslag ' +
  'levering logistiek communicatie planning besluitvorming scenario capaciteit huisartsen ziekenhuizen inentingsregister registratie ' +
  'beveiliging knelpunten voorstel notitie stand zaken vervolg afstemming coördinatie uitvoering financiën begroting contract leverancier ' +
  'termijn week maand directeur projectleider secretaris voorzitter'
).split(' ');
const ORGANISATIONS = ['VWS', 'RIVM', 'GGD', 'IGJ', 'BZK', 'JenV', 'LNAZ', 'NVI'];
const FIRST = ['jan', 'anna', 'peter', 'maria', 'ïsis', 'rené', 'klaas', 'fatima', 'zoë', 'bram'];
const LAST = (
  'bakker devries jansen visser smit meijer degroot mulder bos vos peters hendriks dekker dijkstra brouwer dewit kok jacobs vermeulen schouten ' +
  'vandam koster prins blom huisman vink kuiper post willems hoekstra'
).split(' ');
const FEBRUARY_TO_JUNE = Array.from({ length: 20 }, (_, week) => week);

export function makeCorpus(files = 1000): Corpus {
  const random = new Random(42);
  const parties = new Parties(random);
  const minutes = Array.from({ length: files }, (_, index) => meeting(random, parties, index + 1, 6, 3));
  const features = minutes.map((text) => feature(random, parties, text.length));
  let big = '';
  for (let items = 200; big.length < 1e6; items = Math.ceil(items * 1.1)) big = meeting(random, parties, 5001, items, 3);
  return {
    book: parties.book,
    minutes,
    features,
    markdown: minutes.map(asMarkdown),
    big: { minutes: big, feature: feature(random, parties, big.length), markdown: asMarkdown(big) },
  };
}

class Random {
  private seed: number;
  constructor(seed: number) {
    this.seed = seed;
  }
  next(): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed / 2 ** 32;
  }
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }
  words(count: number): string {
    return Array.from({ length: count }, () => this.pick(WORDS)).join(' ');
  }
  sentence(count: number): string {
    return capital(this.words(count));
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

class Parties {
  readonly organisations = Array.from(
    { length: 40 },
    (_, index) => ORGANISATIONS[index % 8]! + (index < 8 ? '' : `-${Math.floor(index / 8)}`),
  );
  readonly persons = FIRST.flatMap((first) => LAST.map((last) => `${first}-${last}`));
  readonly book: string;
  constructor(random: Random) {
    const organisations = this.organisations.map((id) => `Organisatie ${id}: ${random.sentence(4)}`);
    const persons = this.persons.map((id) => {
      const name = id.split('-').map(capital).join(' ');
      return `Persoon ${id} (@${random.pick(this.organisations)}, functie "${random.pick(['projectleider', 'directeur', 'adviseur'])}"): ${name}`;
    });
    this.book = `// adresboek\n${organisations.join('\n')}\n\n${persons.join('\n')}\n`;
  }
}

/** Mondays and other days of early 2021 with their right weekdays, well-formed and without findings that would dominate the measurement. */
function day(offset: number): string {
  const date = new Date(Date.UTC(2021, 0, 4 + offset));
  return new Intl.DateTimeFormat('nl', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

function sentence(random: Random, parties: Parties, ids: readonly string[]): string {
  let text = random.sentence(random.between(4, 11));
  const chance = random.next();
  if (chance < 0.25) text += ` @${random.pick(parties.persons)} ${random.words(random.between(2, 5))}`;
  else if (chance < 0.32) text += ` @${random.pick(parties.organisations)} ${random.words(2)}`;
  else if (chance < 0.38 && ids.length > 0) text += ` (zie #${random.pick(ids)})`;
  else if (chance < 0.42) text += ` {5.1.2${random.pick(['e', 'i', 'd'])}: ${random.words(3)}}`;
  else if (chance < 0.45) text += ` *${random.words(2)}*`;
  return `${text}.`;
}

function meeting(random: Random, parties: Parties, number: number, items: number, paragraphs: number): string {
  const present = Array.from({ length: 15 }, () => random.pick(parties.persons));
  const week = random.pick(FEBRUARY_TO_JUNE) * 7;
  const lines = [
    `Verslag dobv-${number}: Directeurenoverleg ${random.words(3)}`,
    `Datum: ${day(week)}`,
    `Tijd: ${random.between(9, 16)}:00-${random.between(17, 18)}:30`,
    `Plaats: Turfmarkt 147, ${random.between(1, 20)}e verdieping`,
    `Voorzitter: @${present[0]}`,
    `Notulist: @${present[1]}`,
    `Aanwezig: ${[...new Set(present)].map((id) => `@${id}${random.next() < 0.3 ? ' (Webex)' : ''}`).join(', ')}`,
    '',
  ];
  const ids: string[] = [];
  let actions = 0;
  let decisions = 0;
  for (let item = 1; item <= items; item++) {
    lines.push(`# ${item}. ${random.sentence(random.between(2, 5))}`, '');
    for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
      lines.push(sentence(random, parties, ids), sentence(random, parties, ids), '');
    }
    lines.push(`- ${sentence(random, parties, ids)}`, `- ${sentence(random, parties, ids)}`, `  - ${sentence(random, parties, ids)}`, '');
    if (item % 3 !== 0) {
      ids.push(`B${++decisions}`);
      lines.push(`Besluit B${decisions}: ${random.sentence(8)}.`);
    }
    for (let count = item <= Math.ceil(items / 3) ? 2 : 1; count > 0; count--) {
      ids.push(`A${++actions}`);
      lines.push(
        `Actie A${actions} (@${random.pick(present)}, uiterlijk ${day(week + random.between(1, 20))}): ${random.words(random.between(6, 12))}.`,
      );
      if (random.next() < 0.3) lines.push(`  ${random.sentence(8)}.`);
    }
    if (random.next() < 0.2 && number > 1 && number <= 1000) {
      lines.push(`Voortgang #dobv-${number - 1}/A1 (${random.pick(['afgerond', 'lopend'])}): ${random.words(5)}.`);
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function feature(random: Random, parties: Parties, size: number): string {
  const lines = [`Feature: ${random.sentence(4)}`, `  ${random.sentence(10)}`, ''];
  let length = 0;
  for (let scenario = 1; length < size; scenario++) {
    const block = [
      `  @${random.pick(WORDS).normalize('NFD').replace(/\W/g, '')} @actie`,
      `  Scenario: ${random.sentence(4)} ${scenario}`,
      `    Given ${random.words(random.between(6, 12))} "@${random.pick(parties.persons)}"`,
      `    And ${random.words(random.between(8, 14))}`,
      `    When ${random.words(random.between(6, 12))}`,
      `    Then ${random.words(random.between(8, 14))}`,
      `    And ${random.words(random.between(6, 12))} ${random.between(1, 28)} november 2020`,
      '',
    ];
    lines.push(...block);
    length += block.join('\n').length + 1;
  }
  return `${lines.join('\n')}\n`;
}

function asMarkdown(text: string): string {
  return text.replace(/[{}]/g, '');
}
