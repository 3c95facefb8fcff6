/** What there is to say in one language. */
export interface Texts {
  /** What each error code means and what to do, by the code in lower case. */
  codes: Readonly<Record<string, string>>;
  /** What each status means; `default` is any other. */
  statuses: Readonly<Record<string, string>>;
  /** What the client itself has to say. `{…}` stands for a value. */
  own: {
    timeout: string;
    network: string;
    /** A network fault after which it is certain that nothing arrived. */
    unsent: string;
    /** By the reason of a wait that failed. */
    status: string;
    gone: string;
    waitTimeout: string;
    read: string;
    request: string;
    answer: string;
  };
}
