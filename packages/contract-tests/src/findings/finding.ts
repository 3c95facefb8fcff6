import { createHash } from 'node:crypto';
import type { LocalizedText, Pointer } from '@vpcep/contract';
import { placeOf, sentenceAt } from '../contract/place.ts';
import { curlOf } from '../exchange/curl.ts';
import type { Exchange, ReceivedResponse } from '../exchange/exchange.ts';

/** The parts of the suite, each of which can run alone. */
export const layerNames = ['examples', 'workflows', 'properties', 'protocol'] as const;
/** A part of the suite. */
export type Layer = (typeof layerNames)[number];

/** What a check has to say. */
export interface Observation {
  /** Name of the check that saw it. */
  readonly check: string;
  /** Tells causes of one check apart, beside the place in the contract. */
  readonly cause: string;
  readonly message: LocalizedText;
  /** Which part of the contract is broken. */
  readonly pointer: Pointer;
  /** What the contract says, where it is not the description at the pointer. */
  readonly sentence?: LocalizedText;
  /** Words of the passage of the contract that says so, in the source language. */
  readonly words?: readonly string[];
  /** The exchanges that show it, in their order; the last one is what came back. */
  readonly exchanges: readonly Exchange[];
  /** The operationId; empty where no operation is meant. */
  readonly operation: string;
  /** What shows the cause, such as the rule that was broken; a finding lists all of them. */
  readonly subject?: string;
}

/** One cause for which a server breaks the contract, however many requests show it. */
export interface Finding {
  /** Stays the same from run to run: `--baseline` compares it. */
  readonly id: string;
  readonly check: string;
  readonly layer: Layer | 'traffic';
  /** `note`: the contract leaves it open. */
  readonly kind: 'violation' | 'note';
  readonly message: LocalizedText;
  readonly pointer: Pointer;
  /** What the contract says there. */
  readonly sentence: LocalizedText;
  /** The operationIds of the requests that show it. */
  readonly operations: readonly string[];
  /** What shows it, such as the rules that were broken; empty where there is only one thing that can. */
  readonly subjects: readonly string[];
  /** Commands that show it again, `$TOKEN` in place of the token. */
  readonly commands: readonly string[];
  /** What came back to the last of them; undefined when nothing did. */
  readonly response: Pick<ReceivedResponse, 'status' | 'headers' | 'text'> | undefined;
  /** Why nothing came back. */
  readonly failure: string | undefined;
  /** How many requests show it. */
  readonly count: number;
  /** Milliseconds from the start of the run to the first of them. */
  readonly after: number;
  /** What `X-Test-Case` said in the first of them. */
  readonly testCases: readonly string[];
  /** Whether the baseline lists it. */
  readonly known: boolean;
}

/** How much of a response a finding keeps. */
const longestText = 4000;

/** Gathers what checks see, by cause. */
export class Findings {
  readonly #byId = new Map<string, { -readonly [Name in keyof Finding]: Finding[Name] }>();
  readonly #start: number;
  readonly #baseline: ReadonlySet<string>;
  readonly #onFinding: (finding: Finding) => void;

  constructor(
    start: number,
    baseline: ReadonlySet<string> = new Set(),
    onFinding: (finding: Finding) => void = () => {},
  ) {
    this.#start = start;
    this.#baseline = baseline;
    this.#onFinding = onFinding;
  }

  /** Every finding, in the order in which they were seen. */
  get all(): readonly Finding[] {
    return [...this.#byId.values()];
  }

  /** Those that make a run fail: no notes, and nothing that the baseline knows. */
  get violations(): readonly Finding[] {
    return this.all.filter(({ kind, known }) => kind === 'violation' && !known);
  }

  /** Whether the cause of an observation has a finding already. */
  has(observation: Observation): boolean {
    return this.#byId.has(idOf(observation));
  }

  /** Adds an observation to the finding of its cause. */
  add(layer: Finding['layer'], observation: Observation, kind: Finding['kind'] = 'violation'): void {
    const { check, cause, message, pointer, words = [], exchanges, operation, subject } = observation;
    const place = placeOf(pointer);
    const id = idOf({ check, pointer, cause });
    const testCase = exchanges.at(-1)?.testCase;
    const known = this.#byId.get(id);
    if (known) {
      known.count++;
      if (operation && !known.operations.includes(operation)) {
        known.operations = [...known.operations, operation];
      }
      if (subject !== undefined && !known.subjects.includes(subject)) {
        known.subjects = [...known.subjects, subject];
      }
      return;
    }
    const last = exchanges.at(-1);
    const finding = {
      id,
      check,
      layer,
      kind,
      message,
      pointer: place,
      sentence: observation.sentence ?? sentenceAt(place, ...words),
      operations: operation ? [operation] : [],
      subjects: subject === undefined ? [] : [subject],
      commands: exchanges.map(({ request }) => curlOf(request)),
      response: last?.response && {
        status: last.response.status,
        headers: last.response.headers,
        text: last.response.text.slice(0, longestText),
      },
      failure: last?.failure,
      count: 1,
      after: (last ? last.sentAt + last.duration : Date.now()) - this.#start,
      testCases: testCase ? [testCase] : [],
      known: this.#baseline.has(id),
    };
    this.#byId.set(id, finding);
    this.#onFinding(finding);
  }
}

function idOf({ check, pointer, cause }: Pick<Observation, 'check' | 'pointer' | 'cause'>): string {
  const key = [check, placeOf(pointer), cause].join('\n');
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}
