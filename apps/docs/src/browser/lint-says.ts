// While the site is edited: shows over the page what lint says. Not part of the site.
const title = document.documentElement.lang.startsWith('zh') ? '检查发现的问题' : 'What lint says';
const box = document.createElement('aside');
box.setAttribute('role', 'status');
Object.assign(box.style, {
  position: 'fixed',
  inset: 'auto 1rem 1rem auto',
  zIndex: '100',
  maxWidth: 'min(46rem, calc(100vw - 2rem))',
  maxHeight: '40vh',
  overflow: 'auto',
  padding: '0.75rem 1rem',
  background: 'Canvas',
  color: 'CanvasText',
  border: '2px solid #c2410c',
  borderRadius: '0.5rem',
  fontSize: '0.8125rem',
});

import.meta.hot?.on('lint:says', (problems: readonly string[]) => {
  const heading = document.createElement('strong');
  heading.textContent = title;
  const list = problems.map((problem) => {
    const text = document.createElement('pre');
    Object.assign(text.style, { whiteSpace: 'pre-wrap', margin: '0.5rem 0 0' });
    text.textContent = problem;
    return text;
  });
  box.replaceChildren(heading, ...list);
  if (problems.length > 0) document.body.append(box);
  else box.remove();
});
import.meta.hot?.send('lint:ask');
import.meta.hot?.send('page:began', performance.timeOrigin);
