export { type CommandResult, expectCannotStart, runHere } from './command.ts';
export { oldestNode } from './oldest-node.ts';
export { sendRaw } from './raw.ts';
export { outlineOf, type ReadmeOutline } from './readme.ts';
export { type Reply, type Sent, send } from './send.ts';
export { temporaryFolder } from './temporary-folder.ts';
