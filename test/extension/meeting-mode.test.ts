import assert from 'node:assert/strict';
import { clockTime, PointClock, timeOfDay } from '../../src/extension/meeting/clock.ts';
import { KnownPoints } from '../../src/extension/meeting/known-points.ts';
import { isWelcome } from '../../src/extension/meeting/quiet.ts';

describe('the clock of a meeting', () => {
  it('runs for the point at hand, and goes on where a point is come back to', () => {
    const clock = new PointClock();
    clock.turnTo('1', 0);
    clock.turnTo('1', 30_000);
    clock.turnTo('2', 60_000);
    clock.turnTo('1', 100_000);
    assert.deepEqual([clock.on('1', 110_000), clock.on('2', 110_000), clock.on('3', 110_000)], [70_000, 40_000, 0]);
    clock.turnTo(undefined, 120_000);
    assert.equal(clock.on('1', 500_000), 80_000);
  });
  it('begins anew where that is asked', () => {
    const clock = new PointClock();
    clock.turnTo('1', 0);
    clock.restart('1', 50_000);
    assert.equal(clock.on('1', 60_000), 10_000);
  });
  it('is shown in minutes, and hours where there are any', () => {
    assert.deepEqual([0, 999, 62_000, 3_600_000 + 7 * 60_000 + 2_000].map(clockTime), ['0:00', '0:00', '1:02', '1:07:02']);
    assert.equal(timeOfDay(new Date(2020, 10, 16, 9, 5)), '09:05');
  });
});

describe('the points of a meeting', () => {
  const insertion = (line: number, text: string) => [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text }];
  it('stay what they are while their titles are typed, and while they move', () => {
    const points = new KnownPoints();
    const at = (line: number, number: string, title: string) => points.keyOf('a', { meeting: 'x', line, number, title, isAlone: true });
    const [kade, geld] = [at(3, '1', 'Kade'), at(9, '2', 'Geld')];
    assert.notEqual(kade, geld);
    assert.equal(at(3, '1', 'Kade en sluis'), kade);
    points.changed('a', insertion(5, 'Nieuw.\n\n'));
    assert.equal(at(11, '2', 'Begroting'), geld);
    // They change places.
    assert.equal(at(3, '1', 'Begroting'), geld);
    assert.equal(at(11, '2', 'Kade en sluis'), kade);
    assert.notEqual(points.keyOf('b', { meeting: 'x', line: 3, number: '1', title: 'Begroting', isAlone: true }), geld);
  });
  it('are each their own where two have one title', () => {
    const points = new KnownPoints();
    const at = (line: number, number: string | undefined, isAlone = false) =>
      points.keyOf('a', { meeting: 'x', line, number, title: 'Rondvraag', isAlone });
    const [first, second] = [at(3, '1'), at(9, '2')];
    assert.notEqual(first, second);
    assert.equal(at(3, '1'), first);
    points.changed('a', insertion(5, 'Nieuw.\n'));
    assert.equal(at(10, '3'), second);
    const [bare, other] = [at(20, undefined), at(30, undefined)];
    assert.notEqual(bare, other);
  });
});

describe('suggestions while it is quiet', () => {
  it('are names behind an at-sign, and what is asked for', () => {
    assert.ok(isWelcome({ trigger: '@', before: 'Actie (@', sinceTyping: 0 }));
    assert.ok(isWelcome({ trigger: undefined, before: 'Actie (@jan', sinceTyping: 10 }));
    assert.ok(isWelcome({ trigger: undefined, before: 'Act', sinceTyping: 10, isAsked: true }));
    // By the menu or another key, some time after the last one.
    assert.ok(isWelcome({ trigger: undefined, before: 'Act', sinceTyping: 1400 }));
    // The list that was asked for asks again with every sign.
    assert.ok(isWelcome({ trigger: undefined, before: 'Acti', sinceTyping: 10, isOpen: true }));
  });
  it('do not come by themselves, behind a word or another sign', () => {
    assert.equal(isWelcome({ trigger: undefined, before: 'Act', sinceTyping: 10 }), false);
    // On a busy machine it takes the editor long to ask.
    assert.equal(isWelcome({ trigger: undefined, before: 'Act', sinceTyping: 700 }), false);
    assert.equal(isWelcome({ trigger: '(', before: 'Actie A1 (', sinceTyping: 1400 }), false);
    assert.equal(isWelcome({ trigger: '#', before: 'zie #', sinceTyping: 10 }), false);
  });
});
