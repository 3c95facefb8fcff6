// Writes what is made from the contract and is not there yet. `pnpm dev` runs it as a process of its own, so that who edits on
// does not wait for it.
import { writeContract } from '@vpcep/contract/build';

await writeContract();
