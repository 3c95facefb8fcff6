/** The languages of fixtures that bring no list of their own. */
export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-CN', name: '简体中文' },
];
