import path from 'node:path';
import { describeEditor } from './session.ts';

// Emacs' own client, Eglot. Needs `emacs`, and before Emacs 29 the package `elpa-eglot` of Debian.
const SCRIPT = path.join(import.meta.dirname, 'session.el');
describeEditor('Emacs, by Eglot', 'emacs', ['-Q', '--batch', '-l', SCRIPT]);
