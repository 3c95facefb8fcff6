import type { Arazzo1Visitor, Oas3Visitor } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import type { LintContext } from './lint-context.ts';
import type { TextPair } from './text/pairs.ts';

/** What a rule can look at: the contract, its workflows, the companion files that are lists of entries. */
export type DocumentKind = 'openapi' | 'arazzo' | 'companion';

/** Looks at nodes by their type, while Redocly walks a document. */
export type Visitor = Oas3Visitor | Arazzo1Visitor;

/** What rules about texts read beside them. */
export type TextContext = Pick<LintContext, 'languages' | 'glossary' | 'words'>;

/**
 * What is wrong with a text, each with what to do about it: the rest of a sentence that begins with the text's name.
 *
 * @param source the text in the source language; of a source text, itself
 */
export type TextCheck = (text: string, language: Language, source: string | undefined) => readonly string[];

/** What is wrong with a translation, each with what to do about it. */
export type PairCheck = (pair: TextPair) => readonly string[];

/** A rule; a module of `rules/` has one as its default export, and the module's name is the rule's. */
export interface Rule {
  readonly documents: readonly DocumentKind[];
  /** Makes the visitor, or several, for one run over one document. */
  readonly visit: (context: LintContext) => Visitor | Visitor[];
  /** Of a rule about single texts: its check, which holds for texts outside of these documents as well. */
  readonly checkText?: (context: TextContext) => TextCheck;
  /** The same, of a rule about translations. */
  readonly checkPair?: (context: TextContext) => PairCheck;
}

/** A rule about the contract. */
export function contractRule(visit: (context: LintContext) => Oas3Visitor | Oas3Visitor[]): Rule {
  return { documents: ['openapi'], visit };
}

/** A rule about workflows. */
export function workflowRule(visit: (context: LintContext) => Arazzo1Visitor): Rule {
  return { documents: ['arazzo'], visit };
}

/**
 * A rule whose visitor names no type of node but `Root`, so that it holds for documents of every kind.
 *
 * @param documents the kinds that it is for
 */
export function documentRule(
  visit: (context: LintContext) => Oas3Visitor,
  documents: readonly DocumentKind[] = ['openapi', 'arazzo', 'companion'],
): Rule {
  return { documents, visit };
}
