/** For the tools of this repository that look at the source of the contract. Programs import the package itself. */

export { compareAsJson } from '../validate/json-equality.ts';
export { type CompanionEntries, readCompanions } from './companions.ts';
export { completeErrorCodes, deriveErrorCodes, type WrittenErrorCode } from './complete-error-codes.ts';
export { specPath, writeJson, writeYaml } from './files.ts';
export { localize } from './localize.ts';
export { createOverlay, type Overlay, type OverlayAction } from './overlay.ts';
export { parseYaml, readYaml } from './parse-yaml.ts';
export { project } from './project.ts';
export { readCompanion } from './read-companion.ts';
export { readLanguages } from './read-languages.ts';
export { readValidYaml, type ValidYaml, type YamlProblem } from './read-yaml.ts';
export { writeContract } from './write-contract.ts';
