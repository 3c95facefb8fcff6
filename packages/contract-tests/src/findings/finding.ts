import { createHash } from 'node:crypto';
import type { LocalizedText, Pointer } from '@vpcep/contract';
import { placeInRequests, placeOf, sentenceAt } from '../contract/place.ts';
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
  /** Names a defect that can show in several checks and at several places, in place of check, pointer and cause. */
  readonly defect?: string;
  /** The property of the resource whose value is wrong: that is one defect, whichever comparison shows it. */
  readonly property?: string;
  /** The property of the response, or all of it where empty, that has another form: what is wrong with its value follows. */
  readonly malformed?: string;
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
  /** Whether the baseline lists it, with everything that shows it. */
  readonly known: boolean;
}

/** A finding of an earlier report. */
export type KnownFinding = Pick<Finding, 'id' | 'subjects'>;

/** How much of a response a finding keeps. */
const longestText = 4000;

/** Gathers what checks see, by cause. */
export class Findings {
  readonly #byId = new Map<string, { -readonly [Name in keyof Finding]: Finding[Name] }>();
  readonly #start: number;
  readonly #baseline: ReadonlyMap<string, readonly string[]>;
  readonly #onFinding: (finding: Finding) => void;

  constructor(
    start: number,
    baseline: readonly KnownFinding[] = [],
    onFinding: (finding: Finding) => void = () => {},
  ) {
    this.#start = start;
    this.#baseline = new Map(baseline.map(({ id, subjects }) => [id, subjects]));
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
  has(observation: Cause): boolean {
    return this.#byId.has(idOf(observation));
  }

  /** Adds an observation to the finding of its cause. */
  add(layer: Finding['layer'], observation: Observation, kind: Finding['kind'] = 'violation'): void {
    const { check, message, pointer, words = [], exchanges, operation } = observation;
    const place = placeOf(pointer);
    const id = idOf(observation);
    const subject = subjectOf(observation);
    const testCase = exchanges.at(-1)?.testCase;
    const finding = this.#byId.get(id);
    if (finding) {
      finding.count++;
      if (operation && !finding.operations.includes(operation)) {
        finding.operations = [...finding.operations, operation];
      }
      if (subject === undefined || finding.subjects.includes(subject)) return;
      finding.subjects = [...finding.subjects, subject];
      if (!finding.known || this.#isKnown(id, subject)) return;
      // What the baseline knows has another symptom now.
      finding.known = false;
      this.#onFinding(finding);
      return;
    }
    const last = exchanges.at(-1);
    const fresh = {
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
      known: this.#isKnown(id, subject),
    };
    this.#byId.set(id, fresh);
    this.#onFinding(fresh);
  }

  #isKnown(id: string, subject: string | undefined): boolean {
    const subjects = this.#baseline.get(id);
    return subjects !== undefined && (subject === undefined || subjects.includes(subject));
  }
}

/** What tells one cause from another. */
type Cause = Pick<Observation, 'check' | 'pointer' | 'cause' | 'defect' | 'property'>;

/** Operations that take the same property have it described in a place each: a defect there is one. */
function idOf({ check, pointer, cause, defect, property }: Cause): string {
  const key =
    defect ??
    (property === undefined
      ? [check, placeInRequests(placeOf(pointer)), cause].join('\n')
      : `value of ${property}`);
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

function subjectOf({ check, operation, property, subject }: Observation): string | undefined {
  return subject ?? (property === undefined ? undefined : `${check} (${operation})`);
}
