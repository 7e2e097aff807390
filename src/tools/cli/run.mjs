/** Runs the `main` of a module of this room: `node src/tools/cli/run.mjs publishIds.ts`. */
import { runInNode } from '../loadInNode.mjs';

const [file, ...args] = process.argv.slice(2);
await runInNode(`src/tools/cli/${file}`, args);
