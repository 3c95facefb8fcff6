export { languages } from './messages/loaders.gen.ts';
export { localizeError } from './messages/localize-error.ts';
