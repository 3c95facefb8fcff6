import { type LocalizedText, languages } from '@vpcep/contract';
import { say } from '@vpcep/server/texts';
import type { Finding } from '../findings/finding.ts';
import type { SuiteReport } from '../run/run-suite.ts';
import { type SuiteTexts, textsFor } from '../texts/texts.ts';
import { coverageLine, kindOf, layerLine, seconds, verdictLine } from './sentences.ts';

/**
 * One page that needs no network: verdict, timeline, findings and coverage, in every language of the contract.
 *
 * @param language the one that is shown first
 */
export function htmlReport(report: SuiteReport, language: string): string {
  const { verdict, baseUrl, startedAt, seed, run } = report;
  const first = languages.some(({ tag }) => tag === language) ? language : (languages[0]?.tag ?? 'en');
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${verdict === 'green' ? '✓' : '✘'} vpcep-contract: ${markup(baseUrl)}</title>
<style>${style}</style>
</head>
<body>
${switches(first)}
<main>
<h1 class="${verdict}">${each((texts) => verdictLine(report, texts))}</h1>
<p>${markup(baseUrl)} · <time>${startedAt}</time> · ${each((texts) => say(texts, 'html.seed', { seed: String(seed) }))} · X-Test-Case: ${run}-…</p>
${report.cutShort ? `<p class="red">${each((texts) => say(texts, 'cutShort'))}</p>` : ''}
${overview(report)}
${timeline(report)}
<h2>${each((texts) => say(texts, 'html.findings'))}</h2>
${report.findings.length === 0 ? `<p>${each((texts) => say(texts, 'html.noFindings'))}</p>` : byWeight(report).map(findingSection).join('\n')}
${coverage(report)}
<p>${each((texts) => say(texts, 'leftBehind', { count: report.leftBehind.length }))}</p>
</main>
</body>
</html>
`;
}

const style = `
:root{font:16px/1.5 system-ui,sans-serif;--line:#8886;--red:#c22;--green:#187a2f}
@media(prefers-color-scheme:dark){:root{--red:#f77;--green:#6c6}}
body{margin:0 auto;max-width:72rem;padding:1rem}
h1.red,.red{color:var(--red)}h1.green,.green{color:var(--green)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#8882;padding:.5rem;border-radius:4px;margin:.25rem 0}
article{border:1px solid var(--line);border-left:4px solid var(--red);border-radius:4px;padding:.25rem 1rem;margin:1rem 0}
article.note,article.known{border-left-color:var(--line)}
dt{font-weight:600}dd{margin:0 0 .5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.timeline{display:flex;height:1.5rem;border-radius:4px;overflow:hidden;position:relative;background:#8882}
.timeline>div{border-right:2px solid Canvas;box-sizing:border-box;min-width:0;background:color-mix(in srgb,var(--green) 30%,transparent)}
.timeline>div.red{background:color-mix(in srgb,var(--red) 25%,transparent)}
.timeline>a{position:absolute;top:0;bottom:0;width:4px;background:var(--red)}
summary{cursor:pointer}.scroll{overflow-x:auto}
input[name=lang]{position:absolute;opacity:0}label{cursor:pointer;padding:.1rem .6rem;border:1px solid var(--line);border-radius:4px}
${languages
  .map(
    ({ tag }) =>
      `body:has(#lang-${tag}:checked) [data-l]:not([data-l="${tag}"]){display:none}#lang-${tag}:checked+label{background:#8883}#lang-${tag}:focus-visible+label{outline:2px solid}`,
  )
  .join('\n')}
`;

function switches(first: string): string {
  return `<nav>${languages
    .map(
      ({ tag, name }) =>
        `<input type="radio" name="lang" id="lang-${tag}"${tag === first ? ' checked' : ''}><label for="lang-${tag}" lang="${tag}">${name}</label>`,
    )
    .join(' ')}</nav>`;
}

/** A text in every language; the page shows the chosen one. */
function each(text: (texts: SuiteTexts) => string): string {
  return localized(Object.fromEntries(languages.map(({ tag }) => [tag, text(textsFor(tag))])));
}

function localized(text: LocalizedText): string {
  return Object.entries(text)
    .map(([tag, value]) => `<span data-l="${tag}" lang="${tag}">${markup(value)}</span>`)
    .join('');
}

/** Violations that make the run fail, then those that are known, then notes. */
function byWeight({ findings }: SuiteReport): Finding[] {
  const weight = ({ kind, known }: Finding): number => (kind === 'note' ? 2 : Number(known));
  return [...findings].sort((a, b) => weight(a) - weight(b));
}

/** What stands above everything else: a line for each finding, and the rejections that are neither right nor wrong. */
function overview(report: SuiteReport): string {
  const items = byWeight(report).map(
    (finding) =>
      `<li><a href="#${finding.id}">${localized(finding.message)}</a> ${each((texts) => kindOf(finding, texts))} · ${markup(finding.operations.join(', '))}</li>`,
  );
  const rulings = report.rulings.map(
    (ruling) => `<li>${each((texts) => say(texts, 'rulingLine', ruling).trim())}</li>`,
  );
  return [
    items.length > 0 ? `<ol>${items.join('')}</ol>` : '',
    rulings.length > 0
      ? `<p>${each((texts) => say(texts, 'rulingsTitle'))}</p><ul>${rulings.join('')}</ul>`
      : '',
  ].join('\n');
}

function timeline({ layers, findings, duration }: SuiteReport): string {
  const share = (time: number): string => `${((100 * time) / Math.max(duration, 1)).toFixed(2)}%`;
  const parts = layers.map(
    (layer) =>
      `<div class="${layer.findings > 0 ? 'red' : ''}" style="width:${share(layer.duration)}" title="${markup(layer.layer)}"></div>`,
  );
  const marks = findings
    .filter(({ kind }) => kind === 'violation')
    .map(
      ({ id, after, message }) =>
        `<a href="#${id}" style="left:${share(after)}" title="${markup(message.en ?? id)}" aria-label="${markup(message.en ?? id)}"></a>`,
    );
  const legend = layers.map((layer) => `<li>${each((texts) => layerLine(layer, texts))}</li>`);
  return `<h2>${each((texts) => say(texts, 'html.timeline'))}</h2>
<div class="timeline">${parts.join('')}${marks.join('')}</div>
<ol>${legend.join('')}</ol>`;
}

function findingSection(finding: Finding): string {
  const {
    id,
    kind,
    known,
    message,
    operations,
    commands,
    response,
    failure,
    pointer,
    sentence,
    count,
    after,
    subjects,
  } = finding;
  const row = (
    label: Parameters<typeof say<SuiteTexts['english'], keyof SuiteTexts['english']>>[1],
    content: string,
  ) => `<dt>${each((texts) => texts.catalogue[label] ?? label)}</dt><dd>${content}</dd>`;
  const received = response
    ? `<pre>${markup(`HTTP ${response.status}\n${response.text}`)}</pre><details><summary>${each((texts) =>
        say(texts, 'html.headers'),
      )}</summary><pre>${markup(
        Object.entries(response.headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
      )}</pre></details>`
    : each((texts) => say(texts, 'noneReceived', { reason: failure ?? '' }));
  return `<article id="${id}" class="${kind}${known ? ' known' : ''}">
<h3>${localized(message)}</h3>
<p>${each((texts) => kindOf(finding, texts))} ${id} · ${markup(operations.join(', '))}</p>
<dl>
${subjects.length > 1 ? row('shownByLabel', subjects.map(markup).join(', ')) : ''}
${row('sentLabel', commands.map((command) => `<pre>${markup(command)}</pre>`).join(''))}
${row('receivedLabel', received)}
${row('contractLabel', `<code>#${markup(pointer)}</code><blockquote>${localized(sentence)}</blockquote>`)}
${row(
  'seenLabel',
  each((texts) =>
    say(texts, 'seen', { count, after: seconds(after), testCase: finding.testCases[0] ?? '–' }),
  ),
)}
</dl>
</article>`;
}

function coverage(report: SuiteReport): string {
  const responses = report.responses.map(
    ({ operation, status, code, count, documented }) =>
      `<tr><td>${operation}</td><td>${status}</td><td>${markup(code)}</td><td>${count}</td><td>${documented ? '✓' : ''}</td></tr>`,
  );
  const rules = report.rules.map(
    ({ operation, in: place, property, rule, code, tested, reason }) =>
      `<tr><td>${operation}</td><td>${place}</td><td>${markup(property)}</td><td>${rule}</td><td>${code}</td><td>${
        reason === undefined
          ? tested
          : each((texts) => texts.catalogue[reason as keyof SuiteTexts['english']] ?? reason)
      }</td></tr>`,
  );
  const head = (
    ...names: ('operation' | 'status' | 'code' | 'count' | 'documented' | 'place' | 'property' | 'rule')[]
  ) => `<tr>${names.map((name) => `<th>${each((texts) => say(texts, `html.${name}`))}</th>`).join('')}</tr>`;
  return `<h2>${each((texts) => say(texts, 'html.coverage'))}</h2>
<p>${each((texts) => coverageLine(report, texts))}</p>
<details><summary>${each((texts) => say(texts, 'html.responses'))}</summary>
<div class="scroll"><table>${head('operation', 'status', 'code', 'count', 'documented')}${responses.join('')}</table></div></details>
<details><summary>${each((texts) => say(texts, 'html.rules'))}</summary>
<div class="scroll"><table>${head('operation', 'place', 'property', 'rule', 'code', 'count')}${rules.join('')}</table></div></details>`;
}

function markup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
