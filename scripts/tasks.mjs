// `pnpm build` and `pnpm generate`: turbo's task of that name, in every package that has it.
import { turbo } from './turbo.mjs';

process.exitCode = await turbo(...process.argv.slice(2));
