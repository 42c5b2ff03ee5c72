import type * as ast from '../generated/ast.ts';
import { childrenOf, isLeaf, isToken, type Root, tokenOf, treeOf } from '../syntax/concrete-tree.ts';
import { parseDate, parseMonth } from '../syntax/dates.ts';
import { dateEnd } from '../syntax/head-lexer.ts';
import { statusParts } from '../syntax/status.ts';
import { parseTimeRange } from '../syntax/times.ts';
import type { AttributeName } from '../vocabulary/attribute-rows.ts';
import { attributeName } from '../vocabulary/attributes.ts';
import { ATTENDANCE_MODE, CLASSIFICATION, MEETING_STATUS } from '../vocabulary/values.ts';
import { attachmentParts } from './attachments.ts';
import { isByProxy, isNobody, meansOf, remarkOf } from './attendance.ts';
import { captionOf, isTitleOf } from './attendee-lines.ts';
import { leafText } from './leaf-text.ts';
import { captionOfLabel, labelOf, meaningOf } from './meanings.ts';
import type {
  Attachment,
  Attendee,
  DateValue,
  Guest,
  Internal,
  Located,
  Mention,
  Minutes,
  Moment,
  PartyMention,
  Range,
  Text,
  TimeValue,
} from './minutes.ts';
import type { PartyBook } from './parties.ts';
import { groundOf, plainText, type TextBuilder } from './text.ts';
import { quorumIn, timeAndPlaceIn, timeIn } from './timed-values.ts';
import { joinedTexts, onlyWords, valueText } from './value-text.ts';

/** Turns fields and attributes into values of the model, each with its place. */
export class FieldReader {
  private readonly root: Root;
  private readonly parties: PartyBook;
  private readonly texts: TextBuilder;

  constructor(root: Root, parties: PartyBook, texts: TextBuilder) {
    this.root = root;
    this.parties = parties;
    this.texts = texts;
  }

  /** The date of an attribute or a field; words that are no date keep their text. */
  date(node: ast.DateAttribute | ast.DateField | ast.Moment): DateValue | undefined {
    const leaf = tokenOf(node, 'DATE', 'FREE', 'VALUE');
    if (leaf === undefined) return undefined;
    const parsed = parseDate(leaf.text);
    const { until } = parsed ?? {};
    const text = parsed === undefined ? leafText(leaf) : [leaf.text];
    // What is due on two days is due on the last of them.
    if (node.$type === 'DateAttribute') return { date: until ?? parsed?.date, text, at: leaf.range };
    const month = node.$type === 'DateField' && parsed === undefined ? parseMonth(leaf.text) : undefined;
    return {
      date: parsed?.date,
      ...(until === undefined ? {} : { until }),
      ...(month === undefined ? {} : { month }),
      text,
      at: leaf.range,
    };
  }

  moment(node: ast.Moment | undefined): Moment | undefined {
    const date = node && this.date(node);
    if (node === undefined || date === undefined) return undefined;
    return { date, time: node.time === undefined ? undefined : parseTimeRange(node.time)?.start };
  }

  /** `Tijd:` as it stands; undefined where it is no time. */
  time(node: ast.ValueField | ast.DateField): TimeValue | undefined {
    const leaf = tokenOf(node, 'VALUE');
    return leaf && timeIn(leaf);
  }

  /** `Volgende: 23 november 2020, 10:00, zaal 3` */
  next(node: ast.DateField): Minutes['next'] {
    const date = this.date(node);
    const at = this.texts.rangeOf(node);
    const leaf = node.date === undefined ? undefined : tokenOf(node, 'VALUE');
    return { date, time: undefined, ...(leaf && timeAndPlaceIn(leaf)), at };
  }

  quorum(node: ast.ValueField): Minutes['quorum'] {
    const leaf = tokenOf(node, 'VALUE');
    return leaf && quorumIn(leaf);
  }

  status(node: ast.ValueField): Minutes['status'] {
    const leaf = tokenOf(node, 'VALUE');
    const { word, date: rest = '' } = statusParts(leaf?.text ?? '');
    const value = MEETING_STATUS.get(word.toLowerCase());
    if (leaf === undefined || value === undefined) return undefined;
    const approvedOn = rest !== '' && dateEnd(rest, 0) === rest.length ? parseDate(rest)?.date : undefined;
    return { value, at: leaf.range, ...(approvedOn === undefined ? {} : { approvedOn }) };
  }

  classification(node: ast.ValueField): Minutes['classification'] {
    const leaf = tokenOf(node, 'VALUE');
    const value = CLASSIFICATION.get(leaf?.text.toLowerCase().replace(/\s+/g, ' ') ?? '');
    return leaf === undefined || value === undefined ? undefined : { value, at: leaf.range };
  }

  value(node: ast.ValueField): Located<Internal, string> | undefined {
    const leaf = tokenOf(node, 'VALUE');
    return leaf && { value: leaf.text, at: leaf.range };
  }

  /** Each with its title and where it is; below `Bijlagen:` stands a list of them. */
  attachments(node: ast.AttachmentField): Attachment[] {
    const each = attachmentParts(node);
    return each.map((parts) => {
      const { text } = this.texts.textOf(node, parts);
      const leaf = parts.find((part) => isToken(part, 'TARGET'));
      const at = each.length === 1 ? this.texts.rangeOf(node) : this.texts.rangeOfParts(parts);
      const target = leaf?.text.slice(1, -1).trim();
      return { title: text, target, at, ...(leaf === undefined ? {} : { targetAt: leaf.range }) };
    });
  }

  // ---------------------------------------------------------------- people

  party(node: ast.PartyMention | ast.UnquotedName): PartyMention {
    const at = this.texts.rangeOf(node);
    switch (node.$type) {
      case 'Mention':
        return { party: this.parties.ofReference(node.party), at };
      case 'Shield': {
        const inside = node.parts.find((part) => part.$type === 'Mention');
        const party = inside === undefined ? guest(plainText(this.texts.shield(node).content)) : this.parties.ofReference(inside.party);
        return { party, ground: node.grounds.length > 1 ? node.grounds.join(', ') : groundOf(node), at };
      }
      case 'Guest':
      case 'UnquotedName':
        return { party: guest(node.name), at };
    }
  }

  partiesOf(attributes: readonly ast.Attribute[]): PartyMention[] {
    return attributes.flatMap((attribute) =>
      attribute.$type === 'PartiesAttribute' ? attribute.parties.map((party) => this.party(party)) : [],
    );
  }

  /** Those behind `trekker`, `leden`, … */
  role(attributes: readonly ast.Attribute[], name: AttributeName): PartyMention[] {
    return attributes.flatMap((attribute) =>
      attribute.$type === 'RoleAttribute' && attributeName(attribute.role) === name
        ? attribute.parties.map((party) => this.party(party))
        : [],
    );
  }

  /** The mentions in a text: who stands behind the colon of `Piket`. */
  partiesIn(node: ast.Standby): PartyMention[] {
    return node.parts.flatMap((part) => (part.$type === 'ItemReference' ? [] : [this.party(part)]));
  }

  /** Everybody on a list, each under the caption of its line; `geen` is nobody. */
  attendees(node: ast.PeopleField): Attendee[] {
    const found: Attendee[] = [];
    const meaning = meaningOf(node);
    const label = labelOf(node);
    // `Gasten: …` says of all below it what they are, `Griffier: …` of each which office they hold, `Afgemeld: …` that they said so.
    const ofAll: Partial<Attendee> = {
      ...(meaning?.caption === true ? { group: [captionOfLabel(label)] } : {}),
      ...(meaning?.notice === undefined ? {} : { notice: meaning.notice, remark: [label.toLowerCase()] }),
    };
    const office = meaning?.office === true ? label.toLowerCase() : undefined;
    let group: Partial<Attendee> = ofAll;
    let afterComma = false;
    let title: string | undefined;
    for (const child of childrenOf(node)) {
      const name = isLeaf(child) ? child.tokenType.name : child.astNode.$type;
      // A list that goes on after a comma is still that of the caption above.
      if (name === 'CONT' && !afterComma) group = ofAll;
      if (name === 'Caption') group = { ...ofAll, ...captionOf(this.root, child.astNode as ast.Caption) };
      if (name === 'Attendee') {
        const entry = child.astNode as ast.Attendee;
        if (isTitleOf(entry, node)) {
          title = entry.$cstNode!.text;
          continue;
        }
        const said = [office, title].filter((words) => words !== undefined).join(', ');
        title = undefined;
        if (entry.party.$type !== 'UnquotedName' || !isNobody(entry.party.name, node.entries.length === 1))
          found.push({ ...group, ...this.attendee(entry, said || undefined) });
      }
      afterComma = name === ',';
    }
    return found;
  }

  private attendee(node: ast.Attendee, office: string | undefined): Attendee {
    const roles: Text[] = office === undefined ? [] : [[office]];
    const remarks: Text[] = [];
    let said: Partial<Attendee> = {};
    let mode: Attendee['mode'];
    let modeText: Text | undefined;
    let onBehalfOf: Attendee['onBehalfOf'];
    for (const detail of this.detailsOf(node)) {
      const part = 'mention' in detail ? detail : (this.guestBehind(detail.words, node) ?? detail);
      if ('mention' in part) {
        const { party } = part.mention;
        if (part.words === undefined) onBehalfOf = party;
        else {
          const words = onlyWords(part.words) ?? '';
          const means = meansOf(words);
          if (means !== undefined) said = { ...said, [means]: party };
          if (means === 'proxy' && isByProxy(words)) said = { ...said, represented: true };
          remarks.push([...part.words, ' ', part.mention]);
        }
        continue;
      }
      for (const words of piecesOf(part.words)) {
        const typed = onlyWords(words);
        const known = typed === undefined ? undefined : ATTENDANCE_MODE.get(typed.toLowerCase());
        const remark = typed === undefined ? undefined : remarkOf(typed);
        if (known !== undefined) [mode, modeText] = [known, words];
        else if (remark === undefined) roles.push(words);
        else {
          said = { ...said, ...remark };
          remarks.push(words);
        }
      }
    }
    const { party, ground } = this.party(node.party);
    return {
      party,
      ...(ground === undefined ? {} : { ground }),
      mode,
      modeText,
      role: roles.length === 0 ? undefined : joinedTexts(roles, ', '),
      onBehalfOf,
      ...said,
      ...(remarks.length === 0 ? {} : { remark: joinedTexts(remarks, ', ') }),
      at: this.texts.rangeOf(node),
    };
  }

  /** The parts between commas: words, a party, or words before a party (`vervangen door @q`). */
  private *detailsOf(node: ast.Attendee): Generator<{ words: Text } | { words: Text | undefined; mention: Mention }> {
    let words: Text | undefined;
    for (const child of childrenOf(node)) {
      if (!isLeaf(child)) {
        const detail = child.astNode as ast.AttendeeDetail;
        if (detail.$type === 'Note') {
          const note = valueText(this.root, detail.text, child.offset, child.end);
          words = words === undefined ? note : joinedTexts([words, note], ' ');
        } else if (detail.$type === 'Representation') {
          const party = this.parties.ofReference(detail.organization);
          yield { words, mention: { kind: 'mention', party, at: this.texts.rangeOf(detail) } };
          words = undefined;
        }
      } else if (words !== undefined) {
        yield { words };
        words = undefined;
      }
    }
    if (words !== undefined) yield { words };
  }

  /** `volmacht aan "P. de Wit"`: words before a guest; undefined for words that hold none. */
  private guestBehind(words: Text, node: ast.Attendee): { words: Text; mention: Mention } | undefined {
    const [, said, name] = /^([^"]{1,60}?)[ \t]*"([^"]{1,80})"$/u.exec(onlyWords(words) ?? '') ?? [];
    if (said === undefined || name === undefined || meansOf(said) === undefined) return undefined;
    return { words: [said], mention: { kind: 'mention', party: guest(name), at: this.texts.rangeOf(node) } };
  }

  /** Keyword up to and with the colon, or the parenthesis, or the id: what comes before the text. */
  headRange(node: ast.Line): Range {
    const { content, offset } = treeOf(node);
    const colon = content.find((child) => isToken(child, ':'));
    if (colon !== undefined) return this.root.rangeOf(offset, colon.end);
    // What stands before the parentheses is a title.
    const behind = Math.max(
      0,
      content.findIndex((child) => isToken(child, '(')),
    );
    let end = content[behind]?.offset ?? offset;
    for (const child of content.slice(behind)) {
      if (isToken(child, 'TEXT', 'CONT')) break;
      end = child.end;
    }
    return this.root.rangeOf(offset, end);
  }
}

function guest(name: string): Guest {
  return { type: 'guest', name };
}

/** `voorzitter; tot 11.30 uur`: two things that one part says. */
function piecesOf(words: Text): readonly Text[] {
  const pieces = (onlyWords(words) ?? '').split(';').map((piece) => piece.trim());
  return pieces.length > 1 && pieces.some((piece) => remarkOf(piece) !== undefined) ? pieces.map((piece) => [piece]) : [words];
}
