'use strict';
/* Starts everything, and prepares the page for printing. */
circlewalk.statements();
circlewalk.figures();
circlewalk.training();
circlewalk.phase();

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', circlewalk.redraw);
addEventListener('hashchange', circlewalk.reveal);
circlewalk.reveal();

addEventListener('beforeprint', () => {
  circlewalk.closed = [...document.querySelectorAll('details:not([open])')];
  circlewalk.closed.forEach(element => { element.open = true; });
  document.documentElement.dataset.printing = 'yes';
  circlewalk.drawAll();
  circlewalk.redraw();
});
addEventListener('afterprint', () => {
  delete document.documentElement.dataset.printing;
  circlewalk.closed.forEach(element => { element.open = false; });
  circlewalk.redraw();
});
document.documentElement.dataset.ready = 'yes';
