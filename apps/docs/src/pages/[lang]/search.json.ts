import type { APIRoute } from 'astro';
import { languagePaths } from '../../base/languages.ts';
import { pack } from '../../search/pack.ts';
import { searchIndex } from '../../search/records.ts';

export const getStaticPaths = languagePaths;

/** The search index of one language, loaded when somebody searches. */
export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(pack(await searchIndex(props.language))), {
    headers: { 'Content-Type': 'application/json' },
  });
