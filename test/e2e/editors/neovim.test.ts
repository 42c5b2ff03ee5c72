import path from 'node:path';
import { describeEditor } from './session.ts';

// A client that nobody here wrote, on the server as any editor starts it. Needs `nvim`.
const SCRIPT = path.join(import.meta.dirname, 'session.lua');
describeEditor('Neovim', 'nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${SCRIPT}`]);
