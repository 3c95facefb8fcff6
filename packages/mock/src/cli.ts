import { StartError, say } from '@vpcep/server';
import { type Command, print, runCommand } from '@vpcep/server/command';
import { options } from './options.ts';
import { openRecording } from './recording.ts';
import { startMock } from './start-mock.ts';
import { type MockTexts, textsFor } from './texts/texts.ts';

/** The command `vpcep-mock`. */
export const command: Command<typeof options, MockTexts> = {
  name: 'vpcep-mock',
  packageFile: new URL('../package.json', import.meta.url),
  options,
  textsFor,
  async start({ values, texts }) {
    const { proxy, quiet, record } = values;
    for (const option of ['errors', 'record'] as const) {
      if (values[option] && proxy === undefined) {
        throw new StartError(say(texts, 'needsProxy', { option: `--${option}` }));
      }
    }
    if (values.dynamic && proxy !== undefined) {
      throw new StartError(say(texts, 'notWithProxy', { option: '--dynamic' }));
    }
    const recording = record === undefined ? undefined : openRecording(record, texts);
    const mock = await startMock({
      ...values,
      log: quiet ? undefined : print,
      record: recording?.write,
    });
    return {
      announcement: [
        proxy === undefined
          ? say(texts, 'mockListening', { url: mock.url })
          : say(texts, 'proxyListening', { url: mock.url, upstream: proxy }),
        say(texts, 'tryIt', { command: mock.curl }),
      ],
      say: print,
      async close() {
        await mock.close();
        await recording?.close();
      },
    };
  },
};

/** Runs it until it is told to stop. */
export function runCli(args: readonly string[]): Promise<void> {
  return runCommand(command, args);
}
