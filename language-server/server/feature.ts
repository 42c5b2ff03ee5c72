import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../features/context.ts';
import type { Client } from './client.ts';

/** What a feature gets beside its document. */
export interface FeatureRequest {
  readonly client: Client;
  readonly token: CancellationToken;
}

/**
 * One request of the protocol and the pure function that answers it. The server takes care of all else: it finds the document, honours
 * cancellation, answers a request that an edit has overtaken as the protocol says, and logs what goes wrong without taking others along.
 */
export interface Feature {
  readonly method: string;
  /** What the server says it can do because of this feature; a function where that depends on the client. */
  readonly capabilities?: ServerCapabilities | ((client: Client) => ServerCapabilities);
  /** Address of the document that the parameters are about. */
  uriOf(params: never): string | undefined;
  answer(context: FeatureContext, params: never, request: FeatureRequest): unknown;
  /**
   * Answers at once, and also where the text has changed since: an editor that waits for completions filters them by what was typed
   * meanwhile, so that an answer about a moment ago is right and a refusal leaves the writer without.
   */
  readonly urgent?: true;
  /** What it answers edits files, so that those which are not open must still be what they were. */
  readonly edits?: 'some' | 'any';
  /** What is answered where the document is not known; default `null`. */
  otherwise?(params: never): unknown;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** A feature whose parameters name a document, as most do. */
export function feature<P extends OfDocument>(
  method: string,
  capabilities: Feature['capabilities'],
  answer: (context: FeatureContext, params: P, request: FeatureRequest) => unknown,
): Feature {
  return { method, ...(capabilities && { capabilities }), uriOf: (params: P) => params.textDocument.uri, answer };
}

/** A feature that goes on with something an earlier answer held. */
export function followUp<P>(
  method: string,
  uriOf: (params: P) => string | undefined,
  answer: (context: FeatureContext, params: P, request: FeatureRequest) => unknown,
): Feature {
  return { method, uriOf, answer };
}

/** One that completes something an earlier answer held: where there is nothing to add, that is the answer. */
export function resolving<P>(
  method: string,
  uriOf: (params: P) => string | undefined,
  answer: (context: FeatureContext, params: P, request: FeatureRequest) => P,
): Feature {
  return { ...followUp(method, uriOf, answer), otherwise: (params: P) => params };
}
