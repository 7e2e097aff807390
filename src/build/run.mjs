/** Runs the `main` of a module of this room: `node src/build/run.mjs ids.ts`. */
import { runInNode } from './loadInNode.mjs';

const [file, ...args] = process.argv.slice(2);
await runInNode(`src/build/${file}`, args);
