import type { AttemptHook } from './attempt.ts';
import type { cloudAddresses } from './cloud-addresses.ts';
import type { VpcepCredentials } from './credentials.ts';
import type { RetryOptions } from './retry-options.ts';
import type { VpcepValidator } from './validator.ts';

/** Where the API is: a cloud and its region, or an address. */
export type VpcepEndpoint =
  | {
      /** The cloud: `huawei` is Huawei Cloud, `otc` is Open Telekom Cloud. For any other address give `baseUrl`. */
      cloud: keyof typeof cloudAddresses;
      /** The region's identifier as the console shows it, such as `cn-north-4` or `eu-de`. */
      region: string;
      baseUrl?: undefined;
    }
  | {
      /**
       * Address of the API: `http:` or `https:`, with or without a path in front of the operations' own and a trailing
       * slash. The version belongs to the operations' paths: `https://vpcep.eu-de.otc.t-systems.com`, not `…/v1`.
       */
      baseUrl: string;
      cloud?: undefined;
      region?: undefined;
    };

/** What a client needs to know, and how it behaves. */
export type VpcepClientOptions = VpcepEndpoint & VpcepSettings;

/** The project, the credentials, and how calls behave. */
export interface VpcepSettings {
  /** ID of the project that every call works in. */
  projectId: string;
  /**
   * Proof of who calls: an IAM token that is scoped to the project, or what `tokenProvider` or `akSk` made. It is sent
   * to the API's own host only.
   */
  credentials: string | VpcepCredentials;
  /**
   * Sends one request; by default the platform's `fetch`. Takes the place of it for proxies and tests.
   *
   * @param url the whole address
   * @param init the request; its `redirect` is `manual`, and `signal` ends it
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds that one attempt may take, from its start to the last byte of the answer; 30,000 by default. For a limit
   * on the call with all its attempts, give the call a `signal`.
   */
  timeout?: number | undefined;
  /** When calls are sent again. */
  retry?: RetryOptions | undefined;
  /** The `User-Agent` header; by default that of the platform. Some browsers ignore it. */
  userAgent?: string | undefined;
  /**
   * Called before every attempt, and what it returns after it: for logs, metrics and traces. Neither sees credentials.
   * What they throw is ignored.
   */
  onAttempt?: AttemptHook | undefined;
  /** Checks requests and answers against the contract: `validator` of `@vpcep/client/validate`. */
  validator?: VpcepValidator | undefined;
}
