import * as vscode from 'vscode';
import { COMMAND } from './names.ts';

/** The address that shows the page of a rule, as the link of a problem. */
export function ruleLink(name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: COMMAND.showRule, query: JSON.stringify([name]) });
}
