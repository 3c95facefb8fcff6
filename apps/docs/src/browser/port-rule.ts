import { isPort, type PlacedMapping, type Reading, verdictOn } from '../site/port-rule.ts';
import { all } from './dom.ts';

/** Lets readers change the mappings of the picture; it shows what becomes of them. */
function follow(picture: HTMLElement): void {
  const form = picture.querySelector('form');
  if (!form) return;
  const show = () => {
    const data = new FormData(form);
    const read = (name: string) => String(data.get(name) ?? '').trim();
    const mappingOf = (service: string): PlacedMapping => ({
      backend: service === '2' && !data.has('shared') ? 'other' : 'shared',
      client_port: Number(read(`client${service}`)),
      server_port: Number(read(`server${service}`)),
      protocol: read(`protocol${service}`),
    });
    const ports = ['client1', 'server1', 'client2', 'server2'].map(read);
    const isUsable = ports.every(isPort);
    const second = mappingOf('2');
    const verdict = isUsable ? verdictOn(mappingOf('1'), second, read('reading') as Reading) : 'invalid';
    picture.dataset.verdict = verdict;
    picture.dataset.shared = String(data.has('shared'));
    for (const text of all('[data-for]', picture)) text.hidden = text.dataset.for !== verdict;
    if (!isUsable) return;
    for (const place of all('[data-shows]', picture)) place.textContent = read(place.dataset.shows ?? '');
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}

for (const picture of all('.port-rule')) follow(picture);
