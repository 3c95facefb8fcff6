import type { HarEntry } from '@vpcep/server';
import { flag, languageOption, option, port, text } from '@vpcep/server/command';

/** The options of the command `vpcep-mock`, by the property of `MockOptions`. */
export const options = {
  port: option('port', port, { default: 4010 }),
  host: option('host', text('address'), { default: '127.0.0.1' }),
  language: languageOption,
  dynamic: option('dynamic', flag),
  proxy: option('proxy', text('url')),
  errors: option('errors', flag),
  record: option('record', text('file')),
  quiet: option('quiet', flag),
} as const;

/** How a mock is to run. */
export interface MockOptions {
  /** Port to listen on; 0 takes a free one. Default 4010. */
  readonly port?: number | undefined;
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** A language of the contract, such as `zh-CN`; the texts of errors and of the log are in it. Default English. */
  readonly language?: string | undefined;
  /** Generate responses from the schemas instead of giving the examples. Default false. */
  readonly dynamic?: boolean | undefined;
  /**
   * Address of a real server. Requests are forwarded to it, and where a request or a response breaks the contract, the
   * header `X-Contract-Violations` of the response and the log say so.
   */
  readonly proxy?: string | undefined;
  /** With `proxy`: reject what breaks the contract instead of reporting it. Default false. */
  readonly errors?: boolean | undefined;
  /** With `proxy`: takes each exchange with the real server, without the values of credentials. */
  readonly record?: ((entry: HarEntry) => void) | undefined;
  /** Takes a line about each request. Default: nothing is logged. */
  readonly log?: ((line: string) => void) | undefined;
}
