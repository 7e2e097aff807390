/** Runs the `main` of a module of this room: `node src/build/run.mjs ids.ts`. */
import { loadInNode } from './loadInNode.mjs';

const [file, ...args] = process.argv.slice(2);
const { main } = await loadInNode(`src/build/${file}`);
await main(args);
