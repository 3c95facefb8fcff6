// Sends a reader to the pages in the first of their languages that there is, else to the source language.
(() => {
  const homes = [...document.querySelectorAll('link[rel=alternate]')];
  const wanted = navigator.languages ?? [navigator.language];
  const primary = (tag) => tag.toLowerCase().split('-')[0];
  const home =
    wanted.map((tag) => homes.find((own) => primary(own.hreflang) === primary(tag))).find(Boolean) ??
    homes[0];
  location.replace(home.href + location.search + location.hash);
})();
