/** A text in the languages of the contract. */
export type Text = Readonly<Record<'en' | 'zh-CN', string>>;
