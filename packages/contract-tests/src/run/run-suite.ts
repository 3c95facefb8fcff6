import { randomBytes, randomInt } from 'node:crypto';
import { loadValidator, type Validator } from '@vpcep/contract/validate';
import { operations } from '../contract/contract.ts';
import { accessKeyCredentials, type Credentials, tokenCredentials } from '../exchange/credentials.ts';
import { closeConnections } from '../exchange/send.ts';
import { Coverage, type ResponseCoverage, type RuleCoverage } from '../findings/coverage.ts';
import { type Finding, Findings, type Layer, layerNames } from '../findings/finding.ts';
import { constraintsOf } from '../generate/constraints.ts';
import type { LayerContext } from '../layers/context.ts';
import { runExamples } from '../layers/examples.ts';
import { runProperties } from '../layers/properties/properties.ts';
import { runProtocol } from '../layers/protocol.ts';
import { runWorkflows } from '../layers/workflows.ts';
import { Services } from '../session/services.ts';
import { type Ruling, Session } from '../session/session.ts';
import { servicesPerProject } from './estimate.ts';
import { preflight } from './preflight.ts';
import type { LayerProgress, SuiteOptions } from './suite-options.ts';

/** A service that the run has left behind. */
export interface LeftBehind {
  readonly project: string;
  readonly id: string;
}

/** What a run has found out. */
export interface SuiteReport {
  /** `green`: no violation that the baseline does not know. */
  readonly verdict: 'green' | 'red';
  readonly baseUrl: string;
  /** Names the run in `X-Test-Case`. */
  readonly run: string;
  readonly seed: number;
  /** When it began, as an ISO 8601 text. */
  readonly startedAt: string;
  readonly duration: number;
  readonly requests: number;
  readonly layers: readonly LayerProgress[];
  readonly findings: readonly Finding[];
  /** Rejections that depend on the state of the server, and workflows that ended early: neither right nor wrong. */
  readonly rulings: readonly Ruling[];
  readonly responses: readonly ResponseCoverage[];
  readonly rules: readonly RuleCoverage[];
  readonly leftBehind: readonly LeftBehind[];
  /** Whether the time was not enough for everything. */
  readonly cutShort: boolean;
}

const layers: Readonly<Record<Layer, (context: LayerContext) => Promise<void>>> = {
  examples: runExamples,
  workflows: runWorkflows,
  properties: runProperties,
  protocol: runProtocol,
};

/**
 * Tests whether a server honours the contract.
 *
 * @throws {SuiteError} the suite cannot run: the server cannot be reached, or does not take the credentials
 */
export async function runSuite(options: SuiteOptions): Promise<SuiteReport> {
  const start = Date.now();
  const baseUrl = new URL(options.baseUrl);
  const { seed = randomInt(2 ** 31), runs = 100, budget = 60_000, only = [], bail = false } = options;
  const { readOnly = false, stateless = false } = options;
  const findings = new Findings(start, options.baseline, options.onFinding);
  const coverage = new Coverage(operations.flatMap(constraintsOf));
  const validator = await loadValidator({ mode: 'all', cloud: options.cloud });
  const clouds: Record<string, Validator> =
    options.cloud === undefined
      ? {
          huawei: await loadValidator({ mode: 'all', cloud: 'huawei' }),
          otc: await loadValidator({ mode: 'all', cloud: 'otc' }),
        }
      : { [options.cloud]: validator };
  const run = randomBytes(4).toString('hex');
  const session = new Session({
    baseUrl,
    credentials: credentialsOf(options),
    findings,
    coverage,
    validator,
    timeout: options.timeout ?? 30_000,
    run,
    strictValues: options.strictValues ?? false,
  });
  const services = new Services(session, {
    projectId: options.projectId,
    otherProjectId: options.otherProjectId,
    portId: options.portId,
    vpcId: options.vpcId,
    perProject: options.services ?? servicesPerProject,
    creationTimeout: options.creationTimeout ?? 180_000,
    defaults: await loadValidator({ mode: 'first' }),
    clouds,
    stateful: !stateless,
  });
  await preflight(session, services.project);

  const isOver = (): boolean => Date.now() - start > budget || (bail && findings.violations.length > 0);
  const named = only.filter((word) => !(layerNames as readonly string[]).includes(word));
  const context: LayerContext = {
    ...{ session, services, validator, clouds, readOnly, seed, runs, isOver, afterwards: [] },
    stateful: !stateless,
    isMeant: (id) => named.length === 0 || named.includes(id),
  };
  const progress: LayerProgress[] = [];
  const findingsOf = (layer: LayerProgress['layer']) =>
    findings.all.filter((finding) => finding.layer === layer).length;
  for (const layer of layerNames) {
    if (only.length > named.length && !only.includes(layer)) continue;
    if (isOver()) break;
    session.layer = layer;
    const began = Date.now();
    const before = coverage.requests;
    const state = (ended: boolean): LayerProgress => ({
      layer,
      ended,
      requests: coverage.requests - before,
      findings: findingsOf(layer),
      duration: Date.now() - began,
    });
    options.onLayer?.(state(false));
    await layers[layer](context);
    progress.push(state(true));
    options.onLayer?.(state(true));
  }
  closeConnections();
  session.layer = 'workflows';
  for (const finish of context.afterwards) finish();
  const layersAtEnd = progress.map((state) => ({ ...state, findings: findingsOf(state.layer) }));
  for (const [index, state] of layersAtEnd.entries())
    if (state.findings !== progress[index]?.findings) options.onLayer?.(state);
  return {
    verdict: findings.violations.length > 0 ? 'red' : 'green',
    baseUrl: baseUrl.href.replace(/\/$/, ''),
    ...{ run, seed, layers: layersAtEnd },
    startedAt: new Date(start).toISOString(),
    duration: Date.now() - start,
    requests: coverage.requests,
    findings: findings.all,
    rulings: [...session.rulings.values()],
    responses: coverage.responses,
    rules: coverage.rules,
    leftBehind: services.created.map(({ project, id }) => ({ project, id })),
    cutShort: Date.now() - start > budget,
  };
}

function credentialsOf({ token = 'contract-test', accessKey }: SuiteOptions): Credentials {
  return accessKey ? accessKeyCredentials(accessKey.id, accessKey.secret) : tokenCredentials(token);
}
