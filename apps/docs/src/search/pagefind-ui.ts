// @ts-expect-error The package comes without types. The path in it keeps clear of the alias that leads here.
import { PagefindUI as DefaultUi } from '@pagefind/default-ui/npm_dist/mjs/ui-core.mjs';
import { preferExact, type SubResult } from './prefer-exact.ts';

interface Result {
  sub_results: SubResult[];
}

interface Options {
  processResult: (result: Result) => void;
}

/** Pagefind's interface, as Starlight starts it, with the parts of a page that hold the very words in front. */
export class PagefindUI extends DefaultUi {
  constructor(options: Options) {
    let typed = '';
    super({
      ...options,
      processTerm: (term: string) => {
        typed = term;
        return term;
      },
      processResult: (result: Result) => {
        options.processResult(result);
        result.sub_results = preferExact(result.sub_results, typed);
      },
    });
  }
}
