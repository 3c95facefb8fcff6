import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'VPC endpoint service API',
  vite: { ssr: { noExternal: ['vitepress-openapi'] } },
});
