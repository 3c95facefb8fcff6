import type { RuleDefinition } from '@stoplight/spectral-core';
import { answerOpen } from './spectral/answer-open.ts';
import { arrayMaxItems } from './spectral/array-max-items.ts';
import { descriptionPresent } from './spectral/description-present.ts';
import { enumDescribed } from './spectral/enum-described.ts';
import { errorCodeUsed } from './spectral/error-code-used.ts';
import { errorExampleCode } from './spectral/error-example-code.ts';
import { examplePresent } from './spectral/example-present.ts';
import { limitStated } from './spectral/limit-stated.ts';
import { linkTarget } from './spectral/link-target.ts';
import { memberSnakeCase } from './spectral/member-snake-case.ts';
import { operationErrorAnswers } from './spectral/operation-error-answers.ts';
import { operationIdForm } from './spectral/operation-id-form.ts';
import { pathKebabCase } from './spectral/path-kebab-case.ts';
import { requestClosed } from './spectral/request-closed.ts';
import { stringBounded } from './spectral/string-bounded.ts';
import { workflowStep } from './spectral/workflow-step.ts';

/** The house rules about shape, by name. */
export const shapeRules: Readonly<Record<string, RuleDefinition>> = {
  'operation-id-form': operationIdForm,
  'path-kebab-case': pathKebabCase,
  'member-snake-case': memberSnakeCase,
  'operation-error-answers': operationErrorAnswers,
  'error-example-code': errorExampleCode,
  'error-code-used': errorCodeUsed,
  'array-max-items': arrayMaxItems,
  'string-bounded': stringBounded,
  'limit-stated': limitStated,
  'enum-described': enumDescribed,
  'description-present': descriptionPresent,
  'example-present': examplePresent,
  'request-closed': requestClosed,
  'answer-open': answerOpen,
  'link-target': linkTarget,
  'workflow-step': workflowStep,
};
