import type { APIRoute } from 'astro';
import { languagePaths } from '../../base/languages.ts';
import { searchFile } from '../../search/records.ts';

export const getStaticPaths = languagePaths;

/** The search of one language, loaded when somebody searches. */
export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(await searchFile(props.language)), {
    headers: { 'Content-Type': 'application/json' },
  });
