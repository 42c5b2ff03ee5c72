import { type CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Address } from '../syntax/addresses.ts';
import { editedBy } from './adapting/edits.ts';
import type { Asking } from './asking.ts';
import type { Feature } from './feature.ts';
import type { Life } from './life.ts';
import type { OpenVersions } from './publisher.ts';
import { faultIn, withoutNulls } from './sound-params.ts';
import type { Spelling } from './spelling.ts';
import type { Workspace } from './workspace.ts';

/** How a request is answered, beside what answers it. */
export interface Manner {
  /** The document it is about, whose edits overtake it. */
  readonly uri?: Address | undefined;
  readonly edits?: Feature['edits'];
  /** It answers at once, before anything else that has come in. */
  readonly urgent?: boolean | undefined;
}

/** What answers need to know of the server. */
export interface AnsweringParts {
  readonly connection: Connection;
  readonly life: Life;
  readonly asking: Asking;
  readonly spelling: Spelling;
  readonly versions: OpenVersions;
  workspace(): Workspace;
  /** Settles when the workspace has been read. */
  begin(): Promise<void>;
  /** Files that are not open are others now. */
  changedElsewhere(): void;
}

/** How requests are answered: in the client's spelling, in its life, about what is there now. */
export class Answering {
  private readonly parts: AnsweringParts;

  constructor(parts: AnsweringParts) {
    this.parts = parts;
  }

  /** Answers with addresses as the client spells them, and not before it has greeted, or after it has said goodbye. Parameters that are none are refused. */
  onRequest<P>(method: string, answer: (params: P, token: CancellationToken) => Promise<unknown>): void {
    const { connection, life, spelling } = this.parts;
    connection.onRequest(method, async (params: P, token: CancellationToken) => {
      life.check();
      const fault = faultIn(method, params);
      if (fault !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, fault);
      return spelling.outgoing(await answer(spelling.incoming(withoutNulls(method, params)), token));
    });
  }

  /**
   * Answers once the workspace has been read. A request that was cancelled meanwhile, or whose document has changed, is answered as LSP 3.17
   * has it (RequestCancelled, ContentModified). What goes wrong in one feature is logged, and its answer is `null`.
   */
  async guarded<T>(
    method: string,
    token: CancellationToken,
    work: () => T | Promise<T>,
    { uri, edits, urgent = false }: Manner = {},
  ): Promise<T | null> {
    const { versions } = this.parts;
    const version = uri === undefined ? undefined : versions.get(uri);
    const asked = edits === undefined ? undefined : new Map(versions);
    const check = () => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (uri !== undefined && versions.get(uri) !== version) throw overtaken();
    };
    await this.parts.begin();
    await this.parts.workspace().settled;
    // What has come in meanwhile, such as a cancellation, gets its turn.
    if (!urgent) await new Promise((resolve) => setTimeout(resolve, 0));
    check();
    try {
      if (edits === undefined) return await this.parts.workspace().atWork.doing(work);
      const answer = await this.fresh(work, edits);
      check();
      return answer;
    } catch (error) {
      // What is refused of files that are others by now says nothing of those that were asked about.
      if (error instanceof ResponseError) throw asked !== undefined && isOther(asked, versions) ? overtaken() : error;
      this.log(method, error);
      return null;
    }
  }

  /** Edits fit the files as they are on disk now, whatever the client has reported of them. */
  private async fresh<T>(work: () => T | Promise<T>, edits: NonNullable<Feature['edits']>): Promise<T> {
    if (edits === 'any' && (await this.parts.workspace().rescan())) this.parts.changedElsewhere();
    for (let left = 3; left > 0; left--) {
      const answer = await this.parts.workspace().atWork.doing(work);
      if (!(await this.parts.workspace().verify([...editedBy(answer)] as Address[]))) return answer;
      this.parts.changedElsewhere();
    }
    throw overtaken();
  }

  /** Tells the client what went wrong, for whoever looks in its log. */
  log(what: string, error: unknown): void {
    const message = `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    this.parts.asking.tell('window/logMessage', { type: 1, message });
  }
}

function isOther(before: OpenVersions, now: OpenVersions): boolean {
  return before.size !== now.size || [...before].some(([uri, version]) => now.get(uri) !== version);
}

function overtaken(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
}
