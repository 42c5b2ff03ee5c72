import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Language } from '../../model/minutes.ts';
import type { Message } from '../../rules/problem.ts';

/**
 * A request that a user made and that cannot be granted: editors show the message. It says what is in the way and what would do.
 * @param data tells a program what is in the way
 * Source: LSP 3.17, `RequestFailed`.
 */
export function refusal<D = void>(message: Message, language: Language, data?: D): ResponseError<D> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message[language], data);
}
