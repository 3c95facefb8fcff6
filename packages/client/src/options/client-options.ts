import {
  checkCount,
  checkDuration,
  checkFunction,
  checkHeaderValue,
  checkObject,
  isPathSegment,
  reject,
} from '../checks/check.ts';
import { fixedToken, type VpcepCredentials } from '../credentials/credentials.ts';
import type { AttemptHook } from './attempt-hook.ts';
import { cloudAddress } from './cloud-address.ts';
import type { Cloud } from './clouds.gen.ts';
import type { VpcepValidator } from './validator.ts';

/** Where the API is: a cloud and its region, or an address. */
export type VpcepEndpoint =
  | {
      /** The cloud: `huawei` is Huawei Cloud, `otc` is Open Telekom Cloud. For any other address give `baseUrl`. */
      cloud: Cloud;
      /** The region's identifier as the console shows it, such as `cn-north-4` or `eu-de`. */
      region: string;
      baseUrl?: undefined;
    }
  | {
      /**
       * Address of the API: `http:` or `https:`, with or without a path in front of the operations' own and a trailing slash.
       * The version belongs to the operations' paths: `https://vpcep.eu-de.otc.t-systems.com`, not `…/v1`.
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
   * Proof of who calls: an IAM token that is scoped to the project, or what `tokenProvider` or `akSk` made. It is sent to the
   * API's own host only.
   */
  credentials: string | VpcepCredentials;
  /**
   * Sends one request, in place of the platform's `fetch`: for proxies and tests.
   *
   * @param url the whole address
   * @param init the request; its `redirect` is `manual`, and `signal` ends it
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds that one attempt may take, from its start to the last byte of the response; 30,000 by default. To limit a call
   * with all its attempts, give the call a `signal`.
   */
  timeout?: number | undefined;
  /** When calls are sent again. */
  retry?: RetryOptions | undefined;
  /** The `User-Agent` header; by default that of the platform. Some browsers ignore it. */
  userAgent?: string | undefined;
  /**
   * Called before every attempt, and what it returns after it: for logs, metrics and traces. Neither sees credentials. What they
   * throw, or reject with, is ignored.
   */
  onAttempt?: AttemptHook | undefined;
  /** Checks requests and responses against the contract: `validator` of `@vpcep/client/validate`. */
  validator?: VpcepValidator | undefined;
}

/** When a call is sent again. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included; 3 by default, 1 for no retry. */
  attempts?: number | undefined;
  /**
   * Longest pause before the first retry, in milliseconds; doubled for each further one. The pause is a random part of it, or
   * what `Retry-After` asks for where that is longer. 500 by default.
   */
  delay?: number | undefined;
  /** Longest pause in milliseconds; 20,000 by default. Where `Retry-After` asks for more, the call is not sent again. */
  maxDelay?: number | undefined;
  /**
   * How many retries the client has in reserve for all its calls; 10 by default. Each takes one, and ten successful calls give
   * one back, so that retries cannot multiply the load of a service that is down.
   */
  budget?: number | undefined;
}

/** The options of a client, checked; its address and credentials settled. */
export interface ClientSettings extends Omit<VpcepSettings, 'credentials'> {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly credentials: VpcepCredentials;
  readonly timeout: number;
  readonly retry: RetryOptions;
}

/**
 * Checks what a client is created with.
 *
 * @throws {TypeError} naming the option and what to do; never with the value of `credentials` or `baseUrl`, which may hold
 *   secrets
 */
export function checkClientOptions(options: VpcepClientOptions): ClientSettings {
  checkObject('options', options);
  const { projectId, fetch, onAttempt, timeout = 30_000, retry = {}, userAgent, validator } = options;
  const baseUrl = options.baseUrl ?? cloudAddress(options.cloud, options.region);
  if (!isBaseUrl(baseUrl)) {
    reject(
      'baseUrl',
      'an absolute http or https address without user name, query, fragment and braces, or cloud and region',
    );
  }
  if (!isPathSegment(projectId)) {
    throw new TypeError(
      "projectId is missing: give the project's ID, which IAM's GET /v3/projects and the console show.",
    );
  }
  if (fetch !== undefined) checkFunction('fetch', fetch);
  if (onAttempt !== undefined) checkFunction('onAttempt', onAttempt);
  checkDuration('timeout', timeout, 1);
  checkRetry(retry);
  if (userAgent !== undefined) checkHeaderValue(userAgent, 'userAgent');
  if (validator !== undefined) {
    checkObject('validator', validator);
    checkFunction('validator.request', validator.request);
    checkFunction('validator.answer', validator.answer);
  }
  return {
    ...options,
    timeout,
    retry,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    credentials: checkCredentials(options.credentials),
  };
}

function checkRetry(retry: RetryOptions): void {
  checkObject('retry', retry);
  const { attempts = 1, delay = 0, maxDelay = 0, budget = 0 } = retry;
  checkCount('retry.attempts', attempts, 1);
  checkDuration('retry.delay', delay, 0);
  checkDuration('retry.maxDelay', maxDelay, 0);
  checkCount('retry.budget', budget, 0);
}

function checkCredentials(credentials: unknown): VpcepCredentials {
  if (typeof credentials !== 'object' || !credentials) return fixedToken(credentials);
  const { authorize, renew } = credentials as VpcepCredentials;
  checkFunction('credentials.authorize', authorize);
  if (renew !== undefined) checkFunction('credentials.renew', renew);
  return credentials as VpcepCredentials;
}

function isBaseUrl(text: unknown): text is string {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === '' && !/[?#{}]/.test(text);
}
