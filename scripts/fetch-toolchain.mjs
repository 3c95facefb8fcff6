import { fetchToolchain } from './toolchain.mjs';

await fetchToolchain(process.env);
