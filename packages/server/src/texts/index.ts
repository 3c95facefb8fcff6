export {
  type Named,
  say,
  sayIfKnown,
  type Texts,
  type Translation,
  textsIn,
  type Value,
  type ValuesOf,
} from './catalogue.ts';
export { type ServerTexts, serverCatalogues } from './server-texts.ts';
export { violationsText, violationText } from './violation-text.ts';
