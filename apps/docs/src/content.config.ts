import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { languages } from '@vpcep/contract';
import { stringsFor } from './strings-for.ts';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  i18n: defineCollection({
    loader: () => languages.map(({ tag }) => ({ id: tag, ...stringsFor(tag).starlight })),
    schema: i18nSchema(),
  }),
};
