// `npm start`: builds what is not built yet, then serves docs, mock and sandbox until Ctrl+C.
import { alone } from './lock.mjs';
import { requirePorts } from './ports.mjs';
import { docsService, mockAndSandbox, serveAll } from './services.mjs';
import { readStartOptions } from './start-options.mjs';
import { fail, say } from './terminal.mjs';
import { turbo } from './turbo.mjs';

const typed = readStartOptions('start', process.argv.slice(2));
const docsCommand = ({ docs, mock, sandbox }) => [
  ...['apps/docs/serve.mjs', '--port', `${docs}`],
  ...['--mock-port', `${mock}`, '--sandbox-port', `${sandbox}`],
];
const services = [docsService(docsCommand), ...mockAndSandbox];
// The project and the service of the contract's examples.
const sample =
  '/v1/6e9dfd51d1124e8d8498dce894923a0d/vpc-endpoint-services/4189d3c2-8882-4871-a3c2-d380272eed83';

say({
  en: 'Building the contract, the client, the servers and the docs (what is built already is taken from the cache) …',
  'zh-CN': '正在构建契约、客户端、两个服务器与文档（已构建的部分取自缓存）……',
});
if ((await alone(() => turbo('build', '--output-logs=errors-only'))) !== 0) {
  fail({ en: 'The build failed (see above).', 'zh-CN': '构建失败（原因见上）。' });
}
// They were free before the build; another start may have been quicker.
await requirePorts(typed);
if (await serveAll(services)) announce();

function announce() {
  const [docs, mock, sandbox] = services.map((service) => `http://localhost:${service.port}`);
  say({
    en: `
  Docs     ${docs}
  Mock     ${mock}   responds with the contract's examples
  Sandbox  ${sandbox}   remembers what you create and modify

Try the mock:
  curl -H 'X-Auth-Token: any-token' ${mock}${sample}

Ctrl+C ends all three.`,
    'zh-CN': `
  ${docs}   文档
  ${mock}   模拟服务：以契约中的示例作答
  ${sandbox}   沙箱：记住您创建和修改的内容

试一试模拟服务：
  curl -H 'X-Auth-Token: any-token' ${mock}${sample}

按 Ctrl+C 全部结束。`,
  });
}
