// The program as a script: Node, Bun and Deno.
import { program } from './program.mjs';

const [baseUrl, projectId] = process.argv.slice(2);
console.log(JSON.stringify(await program({ baseUrl, projectId })));
