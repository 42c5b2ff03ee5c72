import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { run } from '../cli/memory-host.ts';

const BOOK = `Persoon ans (e-mail ans@example.org): Ans Appel
Persoon ben (e-mail ben@example.org): Ben Böhm
`;
const meeting = (id: string, day: string, chair: string, items: string) => `Verslag ${id}: Stafoverleg
Datum: ${day}
Voorzitter: @${chair}
Notulist: @${chair}
Aanwezig: @ans, @ben

# 1. Plannen

${items}`;
const FIRST = meeting(
  'staf-1',
  'maandag 12 oktober 2020',
  'ans',
  'Actie A1 (@ben, uiterlijk vrijdag 30 oktober 2020, prioriteit hoog): Belt de beheerder.\nActie A2 (@ans, uiterlijk vrijdag 6 november 2020): Maakt een lijst;\nregel END:VTODO hoort erbij.\nBesluit B1: De lijst komt er.\n',
);
const SECOND = meeting(
  'staf-2',
  'maandag 26 oktober 2020',
  'ben',
  'Voortgang #staf-1/A1 (lopend, uiterlijk vrijdag 13 november 2020): Niet bereikt.\nAfspraak A1 (@ben): Overlegt met zuid.\n',
);
const TREE = { 'adresboek.verslag': BOOK, 'staf-1.verslag': FIRST, 'staf-2.verslag': SECOND };

const actions = (...args: string[]) => run(['actions', '--format', 'ics', '--today', '2020-11-01', ...args], TREE);
const tasks = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vtodo');
const idsOf = (text: string) => tasks(text).map((task) => String(task.getFirstPropertyValue('uid')).replace(/@.*/, ''));

describe('the register as a calendar', () => {
  it('has the open actions of all meetings as tasks, in their latest state and order', async () => {
    const { stdout, stderr, status } = await actions();
    assert.deepEqual([stderr, status], ['', 0]);
    assert.deepEqual(idsOf(stdout), ['action--staf-1--A2', 'action--staf-1--A1']);
    const [, call] = tasks(stdout);
    assert.equal(call!.getFirstPropertyValue('status'), 'IN-PROCESS');
    assert.equal(String(call!.getFirstPropertyValue('due')), '2020-11-13');
    assert.equal(call!.getFirstPropertyValue('priority'), 1);
    assert.equal(new ICAL.Component(ICAL.parse(stdout)).getFirstPropertyValue('method'), 'PUBLISH');
  });

  it('has agreements where they are asked for, and never decisions', async () => {
    const { stdout } = await actions('--kind', 'all');
    assert.deepEqual(idsOf(stdout), ['action--staf-1--A2', 'action--staf-1--A1', 'action--staf-2--A1']);
    const { status, stderr } = await actions('--kind', 'decision');
    assert.equal(status, 2);
    assert.match(stderr, /Besluiten zijn geen taken/);
  });

  it('names the organizer of the meeting that each action is of', async () => {
    const { stdout } = await actions('--kind', 'all');
    const organizers = tasks(stdout).map((task) => task.getFirstPropertyValue('organizer'));
    assert.deepEqual(organizers, ['mailto:ans@example.org', 'mailto:ans@example.org', 'mailto:ben@example.org']);
  });

  it('has the same task as the calendar of the meeting', async () => {
    const rendered = await run(['render', 'staf-1.verslag', '--to', 'ics', '--view', 'actions', '--today', '2020-11-01'], TREE);
    const { stdout } = await actions();
    const lines = (text: string) => tasks(text).map((task) => task.toString());
    assert.deepEqual(lines(stdout).sort(), lines(rendered.stdout).sort());
  });

  it('takes only what is asked for', async () => {
    assert.deepEqual(idsOf((await actions('--owner', 'ans')).stdout), ['action--staf-1--A2']);
    assert.deepEqual(idsOf((await actions('staf-2.verslag', '--kind', 'agreement')).stdout), ['action--staf-2--A1']);
  });

  it('is a calendar still where there is nothing to do', async () => {
    const { stdout, status } = await actions('--status', 'vervallen');
    assert.equal(status, 0);
    const calendar = new ICAL.Component(ICAL.parse(stdout));
    assert.equal(calendar.getFirstPropertyValue('method'), null);
    assert.deepEqual(
      calendar.getAllSubcomponents().map(({ name }) => name),
      ['vtimezone'],
    );
  });
});
