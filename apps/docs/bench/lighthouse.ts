import { createRequire } from 'node:module';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The scores of a page, from 0 to 100, and what took points off. */
export interface Scores {
  scores: Record<(typeof categories)[number], number>;
  lost: string[];
}

type Lighthouse = (
  url: string,
  flags: object,
) => Promise<{
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; title: string }>;
  };
}>;

/** Lets Lighthouse judge a page, in a browser that listens for debuggers on a port. */
export async function judge(url: string, port: number): Promise<Scores> {
  const require = createRequire(new URL('peers/package.json', import.meta.url));
  const { default: lighthouse } = (await import(require.resolve('lighthouse'))) as { default: Lighthouse };
  const { lhr } = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: categories });
  const lost = categories.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category}: ${lhr.audits[id]?.title ?? id}`),
  );
  const scores = Object.fromEntries(
    categories.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
  ) as Scores['scores'];
  return { scores, lost };
}
