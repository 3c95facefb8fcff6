import type { Finding, KnownFinding } from '../findings/finding.ts';

/** A server to test, and how. Every length of time is in milliseconds. */
export interface SuiteOptions {
  /** Base address of the API, such as `http://localhost:4020`. */
  readonly baseUrl: string;
  /** The project to create services in. Default: projects with IDs of the run's own. */
  readonly projectId?: string | undefined;
  /** Another project, which is to see nothing of the services. Default: an ID of the run's own. */
  readonly otherProjectId?: string | undefined;
  /** A project-scoped token. Default: a word that a server which takes any token takes. */
  readonly token?: string | undefined;
  /** An access key, in place of a token. */
  readonly accessKey?: { readonly id: string; readonly secret: string } | undefined;
  /** The network card and VPC of the services. Default: new IDs, which a server that looks them up rejects. */
  readonly portId?: string | undefined;
  readonly vpcId?: string | undefined;
  /** The cloud whose documents alone count, where the two differ. Default: both are in order. */
  readonly cloud?: 'huawei' | 'otc' | undefined;
  /** Names of layers, or operationIds. Default: all. */
  readonly only?: readonly string[] | undefined;
  /** Send nothing that could change anything. Default false. */
  readonly readOnly?: boolean | undefined;
  /** The server remembers nothing, as mocks do. Default false. */
  readonly stateless?: boolean | undefined;
  /** Seed of what is generated. Default: a new one, which the report names. */
  readonly seed?: number | undefined;
  /** Requests that are generated for an operation. Default 100. */
  readonly runs?: number | undefined;
  /** Time for the whole run; what takes longer is left out, and the report says so. Default 60,000. */
  readonly budget?: number | undefined;
  /** How many services a project gets at most. Default 14. */
  readonly services?: number | undefined;
  /** How long a creation may take. Default 180,000. */
  readonly creationTimeout?: number | undefined;
  /** How long a response may take. Default 30,000. */
  readonly timeout?: number | undefined;
  /** Report values and properties that the contract does not list, as notes. Default false. */
  readonly strictValues?: boolean | undefined;
  /** Findings that are known: they do not make the run fail. */
  readonly baseline?: readonly KnownFinding[] | undefined;
  /** End with the first finding. Default false. */
  readonly bail?: boolean | undefined;
  readonly onFinding?: ((finding: Finding) => void) | undefined;
  /** Called when a layer begins and when it has ended. */
  readonly onLayer?: ((progress: LayerProgress) => void) | undefined;
}

/** How far a layer is. */
export interface LayerProgress {
  readonly layer: Finding['layer'];
  readonly ended: boolean;
  readonly requests: number;
  readonly findings: number;
  /** Milliseconds. */
  readonly duration: number;
}
