'use strict';
/* Filters and search: what is shown of the statements and of the figures. */

/** One button for each verdict of a tally at the top of the page; tells which verdicts are wanted. */
circlewalk.verdictFilter = (group, tally, changed) => {
  const verdicts = [...document.querySelectorAll('#' + tally + ' .badge')].map(badge => badge.dataset.verdict);
  const wanted = new Set(verdicts);
  for (const verdict of verdicts) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'true');
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.dataset.verdict = verdict;
    badge.textContent = verdict;
    button.append(badge);
    button.addEventListener('click', () => {
      const on = !wanted.delete(verdict);
      if (on) wanted.add(verdict);
      button.setAttribute('aria-pressed', String(on));
      changed();
    });
    group.append(button);
  }
  return wanted;
};

circlewalk.statements = () => {
  const section = document.getElementById('statements');
  const statements = [...section.querySelectorAll('details.statement')];
  const texts = statements.map(statement => statement.textContent.toLowerCase());
  const search = document.getElementById('statement-search');
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    statements.forEach((statement, i) => {
      const fits = wanted.has(statement.dataset.verdict) && words.every(word => texts[i].includes(word));
      statement.hidden = !fits;
      if (fits) shown++;
    });
    document.getElementById('statement-count').textContent = shown + ' of ' + statements.length + ' statements';
  };
  const wanted = circlewalk.verdictFilter(section.querySelector('.filter'), 'statement-tally', show);
  search.addEventListener('input', show);
  document.getElementById('statement-tools').addEventListener('submit', event => event.preventDefault());
  const toggle = document.getElementById('statement-toggle');
  toggle.addEventListener('click', () => {
    const open = toggle.getAttribute('aria-pressed') !== 'true';
    statements.forEach(statement => { statement.open = open; });
    toggle.setAttribute('aria-pressed', String(open));
    toggle.textContent = open ? 'Close all' : 'Open all';
  });
  show();
};

/** A link to something inside a closed element opens it, and a filter does not hide it. */
circlewalk.reveal = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  target.hidden = false;
  for (let element = target; element; element = element.parentElement) {
    if (element.tagName === 'DETAILS') element.open = true;
  }
  target.scrollIntoView();
};
