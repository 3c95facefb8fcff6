/** The extension that holds the translations of the node it stands in: language tag → field → text. */
export const translationKey = 'x-i18n';
