// Parses all features in a folder, and does no more: what any tool for Gherkin does at least.
import fs from 'node:fs';
import path from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';

const folder = process.argv[2];
const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
for (const name of fs.readdirSync(folder)) parser.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
