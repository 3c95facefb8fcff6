import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { theme, useOpenapi } from 'vitepress-openapi/client';
import 'vitepress-openapi/dist/style.css';
// The benchmark copies the contract here.
import spec from '../../openapi.json' with { type: 'json' };

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    theme.enhanceApp({ app, openapi: useOpenapi({ spec }) });
  },
} satisfies Theme;
