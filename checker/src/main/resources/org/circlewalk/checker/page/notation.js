'use strict';
/*
 * Symbols and words: what they mean, where a reader points at them, goes to them or touches them. The meanings stand once on the page, in the
 * section on notation; here are only numbers of its rows.
 *
 * There are thousands of formulas, so none of them is a stop of the Tab key. What the mouse finds at every formula the keyboard finds in one
 * line at the end of each text: the symbols that occur in it, as links to their rows, of which Tab stops at one and the arrow keys go through.
 * A word stops Tab by itself, where the text first has it.
 */
circlewalk.notation = () => {
  const tip = circlewalk.definitions();
  document.querySelectorAll('.theorem').forEach(circlewalk.symbolLine);
  /* Only what is opened gets its line. */
  document.addEventListener('toggle', ({ target }) => {
    if (target.open) target.querySelectorAll('.note, :scope.finding > .body').forEach(circlewalk.symbolLine);
  }, true);

  let touched = false;
  let pointed = false;
  let moved = false;
  let leaving = 0;
  document.addEventListener('pointerdown', event => { touched = event.pointerType !== 'mouse'; }, true);
  /* Where a page scrolls below a mouse at rest, what the keyboard shows stays. */
  document.addEventListener('pointerover', event => {
    if (event.pointerType !== 'mouse') return;
    const known = circlewalk.known(event.target);
    if (known || tip.element.contains(event.target)) clearTimeout(leaving);
    if (!known || !pointed && tip.shownAt() && !moved) return;
    pointed = true;
    tip.show(known, event.target.closest('[data-t]'), event.clientY);
  });
  document.addEventListener('pointermove', () => { moved = true; }, { capture: true, passive: true });
  /* A moment to reach the definitions themselves. */
  document.addEventListener('pointerout', event => {
    if (event.pointerType !== 'mouse' || !pointed) return;
    clearTimeout(leaving);
    leaving = setTimeout(tip.hide, 250);
  });
  document.addEventListener('focusin', event => {
    if (touched) return;
    const known = circlewalk.known(event.target);
    clearTimeout(leaving);
    pointed = false;
    moved = false;
    if (known) tip.show(known);
    else tip.hide();
  });
  document.addEventListener('keydown', event => {
    touched = false;
    if (event.key === 'Escape') tip.hide();
  }, true);
  /* A touch shows; another one of the same word follows its link. */
  document.addEventListener('click', event => {
    const known = touched && circlewalk.known(event.target);
    if (known && known !== tip.shownAt()) {
      event.preventDefault();
      tip.show(known, event.target.closest('[data-t]'), event.clientY);
    } else if (!tip.element.contains(event.target)) {
      tip.hide();
    }
  });
  addEventListener('scroll', tip.follow, { capture: true, passive: true });
  addEventListener('resize', tip.hide);
};

/** The formula or the link at an element whose symbols are known. */
circlewalk.known = element => {
  const shown = element.closest && element.closest('a[data-t], math');
  return shown && circlewalk.rows(shown).length ? shown : null;
};

/** The numbers of the rows that an element speaks of, in their order. */
circlewalk.rows = element => element.matches('[data-t]') ? [element.dataset.t]
  : [...new Set([...element.querySelectorAll('[data-t]')].map(symbol => symbol.getAttribute('data-t')))];

circlewalk.row = number => document.getElementById('term-' + number);

/** A copy of what stands in a cell of a row. */
circlewalk.copied = (cell, into) => {
  into.append(...[...cell.childNodes].filter(node => node.nodeName !== 'SMALL').map(node => node.cloneNode(true)));
  return into;
};

/** The line of the symbols that occur in a text, once. */
circlewalk.symbolLine = text => {
  const numbers = circlewalk.rows(text);
  if (!numbers.length || text.querySelector('.symbols')) return;
  const line = document.createElement('div');
  line.className = 'symbols';
  line.setAttribute('role', 'toolbar');
  line.setAttribute('aria-label', 'Symbols and words of this text');
  const links = numbers.map((number, i) => {
    const link = circlewalk.copied(circlewalk.row(number).cells[0], document.createElement('a'));
    link.href = '#term-' + number;
    link.dataset.t = number;
    link.tabIndex = i === 0 ? 0 : -1;
    return link;
  });
  line.append('Symbols: ', ...links.flatMap((link, i) => i ? [' ', link] : [link]));
  line.addEventListener('keydown', event => {
    const at = links.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const goal = links[(next + links.length) % links.length];
    links.forEach(link => { link.tabIndex = link === goal ? 0 : -1; });
    goal.focus();
  });
  text.append(line);
};

/** The one box for definitions: beside what it is about, never on it. */
circlewalk.definitions = () => {
  const element = document.createElement('div');
  element.id = 'definitions';
  element.setAttribute('role', 'tooltip');
  element.hidden = true;
  document.body.append(element);
  const margin = 8;
  let about = null;

  const hide = () => {
    if (about) about.removeAttribute('aria-describedby');
    about = null;
    element.hidden = true;
  };
  const place = (height, symbol) => {
    /* Of a formula on several lines, the line that is pointed at. */
    const lines = [...about.getClientRects()];
    const line = lines.find(rect => rect.top <= height && height <= rect.bottom) || lines[0];
    const { clientWidth, clientHeight } = document.documentElement;
    if (!line || line.bottom < 0 || line.top > clientHeight) return hide();
    element.style.maxHeight = '';
    const box = about.getBoundingClientRect();
    const [above, below] = [box.top - 2 * margin, clientHeight - box.bottom - 2 * margin];
    const over = above >= element.offsetHeight || above > below;
    element.style.maxHeight = Math.max(over ? above : below, 3 * margin) + 'px';
    element.style.left = Math.max(margin, Math.min((symbol ? symbol.getBoundingClientRect() : line).left, clientWidth - element.offsetWidth - margin)) + 'px';
    element.style.top = (over ? box.top - margin - element.offsetHeight : box.bottom + margin) + 'px';
  };
  return {
    element,
    hide,
    shownAt: () => about,
    follow: event => { if (about && event.target !== element) place(); },
    show: (target, symbol, height) => {
      hide();
      about = target;
      element.replaceChildren(...circlewalk.rows(target).map(number => {
        const entry = document.createElement('p');
        const row = circlewalk.row(number);
        entry.append(circlewalk.copied(row.cells[0], document.createElement('b')), ' ', ...circlewalk.copied(row.cells[1], document.createElement('span')).childNodes);
        entry.className = symbol && symbol !== target && symbol.getAttribute('data-t') === number ? 'pointed' : '';
        return entry;
      }));
      element.hidden = false;
      if (target.matches('a')) target.setAttribute('aria-describedby', element.id);
      place(height, symbol);
    },
  };
};
