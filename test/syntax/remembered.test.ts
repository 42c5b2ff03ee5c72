import assert from 'node:assert/strict';
import { remembered } from '../../language-server/syntax/remembered.ts';

describe('remembered answers', () => {
  it('are computed once for each text', () => {
    const asked: string[] = [];
    const length = remembered((text) => {
      asked.push(text);
      return text.length;
    });
    for (let time = 0; time < 3; time++)
      for (const text of ['maandag', '', 'maandag 16 november 2020']) assert.equal(length(text), text.length);
    assert.deepEqual(asked, ['maandag', '', 'maandag 16 november 2020']);
  });

  it('that are undefined are remembered, too', () => {
    let times = 0;
    const nothing = remembered(() => {
      times++;
      return undefined;
    });
    nothing('geen datum');
    nothing('geen datum');
    assert.equal(times, 1);
  });

  it('are no more than so many, and stay right', () => {
    const same = remembered((text) => text);
    for (let number = 0; number < 5000; number++) assert.equal(same(`dag ${number}`), `dag ${number}`);
    assert.equal(same('dag 1'), 'dag 1');
    assert.equal(same('x'.repeat(1000)), 'x'.repeat(1000));
  });
});
