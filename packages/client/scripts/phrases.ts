/** Sentences of doc comments that the generator itself writes, by language. */
const phrases = {
  en: {
    errorCodes: 'The error codes that the operations of the contract may respond with.',
    operations: 'The operations of the contract, one method each.',
    operationTable: 'How each operation is sent.',
    apiError: 'the response is a failure, or a success that cannot be read',
    timeoutError: 'an attempt took longer than its time limit',
    networkError: 'no complete response arrived',
    typeError: 'an argument is missing or unusable; nothing was sent',
  },
  'zh-CN': {
    errorCodes: '契约中各操作可能返回的错误码。',
    operations: '契约中的操作，每个操作对应一个方法。',
    operationTable: '各操作的发送方式。',
    apiError: '返回了失败响应，或者成功响应无法读取',
    timeoutError: '某次发送超过了时限',
    networkError: '没有收到完整的响应',
    typeError: '缺少参数或参数不可用；没有发送任何请求',
  },
} satisfies Record<string, Record<string, string>>;

/** The generator's sentences in a language; in English where it has none of its own. */
export function phrasesIn(language: string): (typeof phrases)['en'] {
  return Object.hasOwn(phrases, language) ? phrases[language as keyof typeof phrases] : phrases.en;
}
