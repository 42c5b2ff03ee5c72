/** What an assistant (a program that talks for a language model) is offered. Plain data: who serves it knows the protocol, and nothing here does. */
export interface Assistant {
  /** What a model reads before it uses the tools. */
  readonly instructions: string;
  readonly tools: readonly AssistantTool[];
  readonly pages: readonly AssistantPage[];
}

/** A tool. What it is given has been compared with `input` before it runs. */
export interface AssistantTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of an object. */
  readonly input: InputSchema;
  /** Whether it leaves every file as it is. */
  readonly readOnly: boolean;
  run(given: AssistantInput): Promise<AssistantAnswer>;
}

export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

export type AssistantInput = Readonly<Record<string, unknown>>;

export interface AssistantAnswer {
  readonly text: string;
  /** Nothing was done, and the text says why. */
  readonly failed?: true;
}

/** A page of the documentation. */
export interface AssistantPage {
  readonly name: string;
  readonly uri: string;
  readonly title: string;
  readonly text: string;
}

/** The schema of what a tool takes: these properties, and no others. */
export function input(properties: Readonly<Record<string, object>>, required: readonly string[] = []): InputSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

export function answer(value: object): AssistantAnswer {
  return { text: JSON.stringify(value, null, 2).toWellFormed() };
}

export function refusal(text: string): AssistantAnswer {
  return { text, failed: true };
}

export function textOf(given: AssistantInput, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(given: AssistantInput, name: string): number | undefined {
  const value = given[name];
  return typeof value === 'number' ? value : undefined;
}
