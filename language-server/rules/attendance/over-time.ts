import type { Attendee, Minutes } from '../../model/minutes.ts';
import { agendaItem } from '../../model/presence.ts';
import { allAttendees, sectionsOf } from '../../model/walk.ts';
import { endsNextDay } from '../../syntax/times.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Message } from '../problem.ts';
import { nameIn, partyId } from '../shared/people.ts';
import { checkToldElsewhere } from './told-elsewhere.ts';

/** Who came, left, or had somebody vote for them: whether one thing that is typed fits the other. */
export const attendanceOverTime = definePass({
  family: 'attendance',
  rules: {
    'unknown-agenda-item': {
      severity: 'warning',
      summary: { nl: 'Iemand komt of gaat bij een punt dat er niet is.', en: 'Somebody comes or leaves at an item that does not exist.' },
    },
    'until-before-from': {
      severity: 'error',
      summary: { nl: 'Iemand vertrekt voordat hij komt.', en: 'Somebody leaves before they come.' },
    },
    'proxy-mismatch': {
      severity: 'warning',
      summary: { nl: 'Een volmacht of vervanging past niet bij wie er was.', en: 'A proxy or a replacement does not fit who was there.' },
    },
  },
  check(context) {
    for (const meeting of context.file.meetings) {
      const { present, absent } = allAttendees(meeting);
      const lists = [meeting.chairs, meeting.secretaries, present, absent];
      for (const attendee of lists.flat()) {
        checkItems(context, meeting, attendee);
        checkOrder(context, meeting, attendee);
      }
      checkProxies(context, meeting);
      checkToldElsewhere(context, meeting);
    }
  },
});

type Context = ContextOf<typeof attendanceOverTime>;

function checkItems(context: Context, meeting: Minutes, { from, until, at }: Attendee): void {
  // `(alleen punt 3)` comes and goes at one item.
  const isOne = from !== undefined && until !== undefined && 'item' in from && 'item' in until && from.item === until.item;
  for (const when of isOne ? [from] : [from, until]) {
    if (when === undefined || 'time' in when || agendaItem(meeting, when.item) !== undefined) continue;
    const numbers = sectionsOf(meeting).flatMap(({ number }) => number ?? []);
    if (numbers.length === 0) return;
    const all = numbers.length > 12 ? `${numbers.slice(0, 12).join(', ')}, …` : numbers.join(', ');
    context.report('unknown-agenda-item', at, {
      nl: `Dit verslag heeft geen punt ${when.item}; het heeft ${all}.`,
      en: `These minutes have no item ${when.item}; they have ${all}.`,
    });
  }
}

function checkOrder(context: Context, meeting: Minutes, { from, until, at }: Attendee): void {
  if (from === undefined || until === undefined) return;
  if ('time' in from && 'time' in until) {
    if (until.time < from.time && !endsNextDay(from.time, until.time)) {
      context.report('until-before-from', at, {
        nl: `Het vertrek (${until.time}) ligt vóór de komst (${from.time}).`,
        en: `The leaving (${until.time}) is before the coming (${from.time}).`,
      });
    }
    return;
  }
  if (!('item' in from) || !('item' in until)) return;
  const sections = sectionsOf(meeting);
  const [first, last] = [agendaItem(meeting, from.item), agendaItem(meeting, until.item)];
  if (first === undefined || last === undefined) return;
  const [start, end] = [sections.indexOf(first), sections.indexOf(last)];
  if (until.included === true ? end >= start : end > start) return;
  context.report('until-before-from', at, {
    nl: `Het vertrek (punt ${until.item}) komt niet na de komst (punt ${from.item}).`,
    en: `The leaving (item ${until.item}) does not come after the coming (item ${from.item}).`,
  });
}

function checkProxies(context: Context, meeting: Minutes): void {
  const absent = new Set(meeting.absent.flatMap(({ party }) => partyId(party) ?? []));
  const present = new Set(meeting.present.flatMap(({ party }) => partyId(party) ?? []));
  const say = (attendee: Attendee, message: Message) => context.report('proxy-mismatch', attendee.at, message);
  for (const attendee of meeting.present) {
    const { proxy, replacedBy, represented, until } = attendee;
    if (until !== undefined || represented === true) continue;
    if (proxy !== undefined) {
      say(attendee, {
        nl: `${nameIn(attendee)} staat op Aanwezig en geeft toch volmacht. Zet de naam op Afwezig, of zeg tot wanneer: \`(tot punt 3, volmacht aan @id)\`.`,
        en: `${nameIn(attendee)} is on Present and yet gives a proxy. Put the name on Absent, or say until when: \`(until item 3, proxy @id)\`.`,
      });
    } else if (replacedBy !== undefined) {
      say(attendee, {
        nl: `${nameIn(attendee)} staat op Aanwezig en is toch vervangen. Zet de naam op Afwezig, of zeg tot wanneer: \`(tot punt 3, vervangen door @id)\`.`,
        en: `${nameIn(attendee)} is on Present and yet was replaced. Put the name on Absent, or say until when: \`(until item 3, replaced by @id)\`.`,
      });
    }
  }
  for (const attendee of [...meeting.present, ...meeting.absent]) {
    for (const other of [attendee.proxy, attendee.replacedBy]) {
      const id = other && partyId(other);
      if (other === undefined || id === undefined) continue;
      if (id === partyId(attendee.party)) {
        say(attendee, {
          nl: `${nameIn(attendee)} kan niet voor zichzelf optreden: noem een ander.`,
          en: `${nameIn(attendee)} cannot stand for themselves: name somebody else.`,
        });
      } else if (absent.has(id) && !present.has(id)) {
        say(attendee, {
          nl: `${other.name} staat op Afwezig en kan niet optreden voor ${nameIn(attendee)}.`,
          en: `${other.name} is on Absent and cannot stand for ${nameIn(attendee)}.`,
        });
      }
    }
  }
}
