import { all } from './dom.ts';

/** How long a step is shown while the story runs, in milliseconds. */
const pace = 2400;

const steps = all<HTMLButtonElement>('[data-go]');
const stages = all('.demo-stage > li');
const pictures = [...document.querySelectorAll<SVGElement>('.picture')];
const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
let timer: ReturnType<typeof setTimeout> | undefined;

function show(place: number): void {
  for (const [at, step] of steps.entries()) {
    if (at === place) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
    step.classList.toggle('passed', at <= place);
    stages[at]?.classList.toggle('on', at === place);
  }
  const name = steps[place]?.dataset.go ?? 'idle';
  for (const picture of pictures) picture.dataset.step = name;
}

function play(place: number): void {
  show(place);
  if (place + 1 < steps.length) timer = setTimeout(play, isCalm ? 0 : pace, place + 1);
}

for (const [place, step] of steps.entries()) {
  step.addEventListener('click', () => {
    clearTimeout(timer);
    show(place);
  });
}
for (const button of all('[data-run]')) {
  button.addEventListener('click', () => {
    clearTimeout(timer);
    play(0);
    const stage = document.querySelector('.demo');
    if (stage && !stage.contains(button) && stage.getBoundingClientRect().top > innerHeight * 0.7) {
      stage.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth' });
    }
  });
}

const demo = document.querySelector<HTMLElement>('.demo');
const problem = document.querySelector<HTMLElement>('.demo-problem');
const lead = document.querySelector<HTMLElement>('.demo-lead');
const live = document.querySelector<HTMLButtonElement>('[data-live]');
live?.addEventListener('click', async () => {
  const { sandbox = '', project = '' } = demo?.dataset ?? {};
  const showLive = (place: number) => {
    lead?.replaceChildren((lead.dataset.text ?? '').replace('{address}', sandbox));
    show(place);
  };
  clearTimeout(timer);
  live.disabled = true;
  problem?.replaceChildren();
  const { isVpcepNetworkError, playLive } = await import('./live-story.ts');
  try {
    await playLive(sandbox, project, stages, showLive);
  } catch (error) {
    const unreachable = (problem?.dataset.text ?? '').replace('{address}', sandbox);
    problem?.replaceChildren(isVpcepNetworkError(error) ? unreachable : String(error));
  } finally {
    live.disabled = false;
  }
});
