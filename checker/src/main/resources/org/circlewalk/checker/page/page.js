'use strict';
/* Starts everything, and prepares the page for printing. */
circlewalk.statements();
circlewalk.figures();
circlewalk.training();
circlewalk.phase();
circlewalk.live();
circlewalk.liveDoors();
circlewalk.notation();

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', circlewalk.redraw);
addEventListener('hashchange', circlewalk.reveal);
circlewalk.reveal();

/* What is printed is what is open: a line of each statement, and all of those that the reader opened. */
addEventListener('beforeprint', () => {
  document.documentElement.dataset.printing = 'yes';
  circlewalk.drawAll();
  circlewalk.redraw();
});
addEventListener('afterprint', () => {
  delete document.documentElement.dataset.printing;
  circlewalk.redraw();
});
/* The contents beside the text follow the reader. */
const entries = new Map([...document.querySelectorAll('.contents a')].map(link => [link.hash.slice(1), link]));
const inView = new Set();
const follow = new IntersectionObserver(changes => {
  changes.forEach(change => inView[change.isIntersecting ? 'add' : 'delete'](change.target.id));
  const current = [...entries.keys()].find(id => inView.has(id));
  entries.forEach((link, id) => id === current ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
}, { rootMargin: '-10% 0px -60% 0px' });
entries.forEach((link, id) => follow.observe(document.getElementById(id)));

document.getElementById('again').addEventListener('click', () => {
  for (const picture of document.querySelectorAll('.moving svg')) {
    /* A movement that has ended is gone; a copy begins its own. */
    const copy = picture.cloneNode(true);
    copy.classList.add('again');
    picture.replaceWith(copy);
  }
});
document.documentElement.dataset.ready = 'yes';
