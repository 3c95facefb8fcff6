import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  guides: defineCollection({
    loader: glob({ pattern: '*/*.md', base: './src/content/guides' }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
