import { counted, say } from './texts.ts';
import type { World } from './world.ts';

/** Shorter work is done before it could be read. */
const WORTH_SHOWING = 200;

/** A counter on a terminal where the work takes long; nothing in a pipe. */
export class ProgressLine {
  private readonly world: World;
  private readonly total: number;
  private done = 0;
  private shown = false;
  private readonly doing: 'checking' | 'writing';

  constructor(world: World, total: number, doing: 'checking' | 'writing' = 'checking') {
    this.world = world;
    this.total = total;
    this.doing = doing;
  }

  step(): void {
    const { host, language } = this.world;
    this.done++;
    if (!host.stderr.isTTY || this.total < WORTH_SHOWING || this.done % 50 !== 0) return;
    this.shown = true;
    host.stderr.write(`\r${say(language, this.doing, `${this.done}/${counted(language, this.total, 'file')}`)}`);
  }

  end(): void {
    if (this.shown) this.world.host.stderr.write('\r\u001b[K');
  }
}
