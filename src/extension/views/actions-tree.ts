import type { ActionEntry } from '../../../language-server/server/protocol.ts';

export type Grouping = 'owner' | 'date' | 'meeting';

/** A branch of the view *Acties*. */
export interface ActionGroup {
  readonly key: string;
  readonly label: GroupLabel;
  readonly actions: readonly ActionEntry[];
  readonly overdue: number;
}
/** What a branch is called: a name as it is, or one that has words in each language. */
export type GroupLabel =
  | { readonly kind: 'name'; readonly name: string; readonly detail?: string | undefined; readonly date?: string | undefined }
  | { readonly kind: 'nobody' | 'overdue' | 'today' | 'thisWeek' | 'later' | 'undated' };

/** The actions that a filter leaves: each of its words is in the text, the owner, the id, the meeting or the status. */
export function filtered(actions: readonly ActionEntry[], filter: string): ActionEntry[] {
  const words = folded(filter).split(' ').filter(Boolean);
  return actions.filter((action) => {
    const text = folded(
      [
        action.ref,
        action.text,
        action.meeting.name,
        action.series?.name,
        action.status,
        ...action.owners.flatMap(({ id, name }) => [id, name]),
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** Branches with their actions, what is late first. An action with two owners stands under both. */
export function grouped(actions: readonly ActionEntry[], grouping: Grouping, today: string): ActionGroup[] {
  const groups = new Map<string, { label: GroupLabel; actions: ActionEntry[] }>();
  for (const action of actions) {
    for (const [key, label] of keysOf(action, grouping, today)) {
      const group = groups.get(key) ?? { label, actions: [] };
      group.actions.push(action);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, { label, actions: members }]) => ({
      key,
      label,
      actions: members.sort(byUrgency),
      overdue: members.filter(({ overdue }) => overdue).length,
    }))
    .sort(
      (a, b) =>
        (grouping === 'date' ? compare(a.key, b.key) : 0) || Number(b.overdue > 0) - Number(a.overdue > 0) || compare(order(a), order(b)),
    );
}

function keysOf(action: ActionEntry, grouping: Grouping, today: string): [string, GroupLabel][] {
  switch (grouping) {
    case 'owner':
      if (action.owners.length === 0) return [['~', { kind: 'nobody' }]];
      // Organisations are known by their short names, people by their own.
      return action.owners.map(({ id, name, type }) => [
        // In two projects an id may be that of two people.
        id === undefined ? `"${name}` : `${id} ${name}`,
        id !== undefined && type !== 'person' ? { kind: 'name', name: id, detail: name } : { kind: 'name', name },
      ]);
    case 'date':
      return [period(action, today)];
    case 'meeting': {
      const { id, name, date } = action.meeting;
      return [[`${date ?? '9999'} ${id} ${action.uri}`, { kind: 'name', name: name || id, date }]];
    }
  }
}

function period({ due, overdue }: ActionEntry, today: string): [string, GroupLabel] {
  if (due === undefined) return ['5', { kind: 'undated' }];
  if (overdue || due < today) return ['1', { kind: 'overdue' }];
  if (due === today) return ['2', { kind: 'today' }];
  return due <= sunday(today) ? ['3', { kind: 'thisWeek' }] : ['4', { kind: 'later' }];
}

/** The last day of the week, which starts on Monday. */
function sunday(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

/** Those of nobody come last. */
function order({ key, label }: ActionGroup): string {
  if (label.kind !== 'name') return `1 ${key}`;
  return `0 ${label.date === undefined ? label.name.toLowerCase() : key}`;
}

function byUrgency(a: ActionEntry, b: ActionEntry): number {
  return Number(b.overdue) - Number(a.overdue) || compare(a.due ?? '9999', b.due ?? '9999') || compare(a.ref ?? '~', b.ref ?? '~');
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
