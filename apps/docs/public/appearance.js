// Runs before the first paint: what the reader has chosen.
(() => {
  const root = document.documentElement;
  root.classList.add('scripts');
  for (const name of ['theme', 'contrast', 'cloud']) {
    try {
      const value = localStorage.getItem(`vpcep-docs.${name}`);
      if (value) root.dataset[name] = value;
    } catch {
      // Storage is blocked: choices last for one page.
    }
  }
})();
