'use strict';
/* The live run: the engine trains in this browser, every step is kept, and the slider goes through them. */

circlewalk.liveFields = ['K', 'N', 'p', 'M', 'eta', 'epsilon', 'steps'];

/** Tokens whose scores are drawn, the zero token first. */
circlewalk.liveTokens = 11;

/** The largest K whose accuracy is computed at every step: the certificate takes exact arithmetic over K² entries. */
circlewalk.liveAccuracyNodes = 60;

/** What the engine has now, as the views of recorded runs keep it: V by offset, scores from the last position to the first. */
circlewalk.liveRecord = (engine, course, K, N) => {
  const { exports } = engine;
  const defined = number => Number.isNaN(number) ? null : number;
  course.steps.push(course.steps.length);
  course.V.push(Float64Array.from({ length: K }, (_, offset) => exports.value(offset)));
  course.S.push(Float64Array.from({ length: N }, (_, back) => exports.score(N - back)));
  course.logits.push(Float64Array.from({ length: N }, (_, i) => exports.logit(i + 1)));
  course.token.push(exports.token());
  course.loss.push(exports.loss());
  course.beside.push(exports.beside());
  course.distanceToTransition.push(defined(exports.transition()));
  course.distanceToSquareRoot.push(defined(exports.root()));
  const accuracy = K <= circlewalk.liveAccuracyNodes ? defined(exports.accuracy()) : null;
  course.accuracy.push(accuracy);
  course.accuracyExact.push(accuracy === null ? null : engine.answer());
};

/** How many doubles lie between two, the second included. */
circlewalk.ulps = (a, b) => {
  if (Object.is(a, b) || a === b) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity;
  const view = new DataView(new ArrayBuffer(8));
  const place = number => {
    view.setFloat64(0, number);
    const bits = view.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  const difference = place(a) - place(b);
  return Number(difference < 0n ? -difference : difference);
};

circlewalk.mostUlps = (here, there) => here.reduce((most, number, i) => Math.max(most, circlewalk.ulps(number, there[i])), 0);

/** M of the recorded runs. */
circlewalk.usualDimension = N => N <= 101 ? 1000 : Math.ceil(Math.sqrt(N ** 3));

/** The run that the JVM recorded with the same settings: in full, or a cell of the phase diagram in five decimals. */
circlewalk.recordOf = run => {
  const same = (settings, M) => settings.K === run.K && settings.N === run.N && settings.p === run.p && M === run.M
    && run.eta === (settings.eta ?? '1') && run.epsilon === (settings.epsilon ?? '1/10');
  const full = circlewalk.data('data-runs').find(each => each.settings.engine === 'population' && each.settings.init === 'zero'
    && each.firstStep === 0 && same(each.settings, each.settings.M));
  if (full) return { full };
  const phase = circlewalk.data('data-phase');
  const { N } = phase.settings;
  const cell = phase.cells.find(each => same({ K: each.K, N, p: each.p }, circlewalk.usualDimension(N)));
  return cell ? { cell } : null;
};

/** Rows of what the JVM recorded beside what was computed here: name, here, there, ulps. */
circlewalk.comparison = ({ course, K, N }, index, { steps, final }) => {
  const rows = [];
  const there = steps.find(each => each.step === index);
  if (there) {
    for (const [name, key] of [['loss', 'loss'], ['distance from Πᵀ', 'distanceToTransition'],
      ['distance from its square root', 'distanceToSquareRoot']]) {
      const here = course[key][index];
      if (here !== null || there[key] !== undefined) rows.push([name, here, there[key], circlewalk.ulps(here, there[key])]);
    }
  }
  const last = steps[steps.length - 1].step;
  if (index === last) {
    const matrix = circlewalk.valueMatrix({ K, course }, index).flat();
    rows.push(['V, largest of ' + K * K + ' entries', Math.max(...matrix), Math.max(...final.V.flat()),
      circlewalk.mostUlps(matrix, final.V.flat())]);
    rows.push(['logits, largest of ' + N, Math.max(...course.logits[index]), Math.max(...final.positionLogits),
      Math.max(circlewalk.mostUlps(course.logits[index], final.positionLogits),
        ...final.tokenLogits.map(logit => circlewalk.ulps(course.token[index], logit)))]);
    const scores = [...course.S[index]].reverse();
    rows.push(['scores, largest of ' + N, Math.max(...scores), Math.max(...final.S), circlewalk.mostUlps(scores, final.S)]);
  }
  return rows;
};

/** The largest difference of V and the scores from a course in five decimals, over the steps that both have. */
circlewalk.roundedDifference = (run, course) => {
  let largest = 0;
  course.steps.forEach((step, at) => {
    if (step >= run.course.steps.length) return;
    const cell = { K: run.K, N: run.N, course };
    const pairs = [[circlewalk.valueMatrix(run, step).flat(), circlewalk.valueMatrix(cell, at).flat()],
      [circlewalk.scores(run, step), circlewalk.scores(cell, at)]];
    pairs.forEach(([here, there]) => here.forEach((number, i) => { largest = Math.max(largest, Math.abs(number - there[i])); }));
  });
  return largest;
};

circlewalk.liveReadout = (run, index) => {
  const { course } = run;
  const exact = course.accuracyExact[index];
  const decimal = circlewalk.number(course.accuracy[index]);
  const accuracy = exact === null ? 'The accuracy is not certain at this step'
    : 'The accuracy is exactly ' + (exact.includes('/') ? exact + ' = ' + decimal : exact);
  return run.label + ', step ' + index + ': loss ' + circlewalk.number(course.loss[index], 6) + '. ' + accuracy + ' (best possible '
    + circlewalk.number(Math.max(run.pValue, 1 - run.pValue)) + '). ' + circlewalk.attentionWords(run, index)
    + ' 1 − S_{N−1} = ' + circlewalk.number(course.beside[index]) + '. Distance of V’s direction from that of Πᵀ '
    + circlewalk.number(course.distanceToTransition[index]) + ', of its entrywise square root '
    + circlewalk.number(course.distanceToSquareRoot[index]) + '.';
};

/** The JVM's record beside the run, in a sentence, or that there is none. */
circlewalk.besideWords = (run, record, ulps) => {
  if (!record) return 'This page has no record by the JVM of a run with these settings.';
  if (record.cell) {
    const { course } = record.cell;
    return 'The JVM’s record of this run, a cell of the phase diagram, is rounded to five decimals; over the '
      + course.steps.filter(step => step < run.course.steps.length).length + ' recorded steps that were trained here, no entry of V and no '
      + 'score is farther from it than ' + circlewalk.number(circlewalk.roundedDifference(run, course), 3) + '.';
  }
  const last = record.full.steps[record.full.steps.length - 1].step;
  return ulps === null ? 'The JVM’s record of this run ends with step ' + last + '.'
    : 'Beside the JVM’s record of this run, which has V, the logits and the scores at step ' + last + ': '
      + (ulps === 0 ? '' : 'up to ') + circlewalk.number(ulps) + ' ulps apart at this step.';
};

/** The numbers of this step that the JVM recorded in full, as a table; nothing where there are none. */
circlewalk.besideTable = (index, rows) => {
  if (!rows.length) return [];
  const cell = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const line = (tag, texts) => {
    const row = document.createElement('tr');
    row.append(...texts.map(text => cell(tag, text)));
    return row;
  };
  const table = document.createElement('table');
  table.className = 'numbers';
  table.append(line('th', ['step ' + index, 'in this browser', 'in the JVM', 'ulps apart']),
    ...rows.map(([name, here, there, ulps]) => line('td', [name, String(here), String(there ?? '–'), circlewalk.number(ulps)])));
  return [table];
};

circlewalk.liveViews = (run, index) => {
  const draw = (id, label, option, renderer) => {
    const element = document.getElementById(id);
    element.setAttribute('aria-label', label);
    element.dataset.step = index;
    circlewalk.draw(element, option, renderer);
  };
  const { course } = run;
  const curves = (label, top, lines, levels, logarithmic) => () =>
    circlewalk.coursesOption(run, index, label, top, lines, levels, logarithmic);
  const matrix = circlewalk.valueMatrix(run, index);
  draw('live-value', 'Value matrix at step ' + index + ', largest entry ' + circlewalk.number(Math.max(...course.V[index])),
    () => circlewalk.matrixOption(matrix, 'next node y', 'node s'), 'canvas');
  draw('live-attention', circlewalk.attentionWords(run, index), () => circlewalk.lastTokensOption(run, index));
  draw('live-beside', '1 − S_{N−1} over the steps', curves('1 − S', undefined, [['1 − S_{N−1}', course.beside]], [], true));
  draw('live-loss', 'Loss over the steps', curves('loss', undefined, [['loss', course.loss]], []));
  draw('live-accuracy', 'Accuracy over the steps', curves('accuracy', 1, [['exact accuracy', course.accuracy]],
    [['best possible', Math.max(run.pValue, 1 - run.pValue)], ['1/K', 1 / run.K]]));
  draw('live-distance', 'Distances over the steps', curves('distance', undefined, [['from Πᵀ', course.distanceToTransition],
    ['from its entrywise square root', course.distanceToSquareRoot]], []));
};

/** The scores of the last tokens as bars from the next power of ten below them. */
circlewalk.lastTokensOption = (run, index) => {
  const scores = [...run.course.S[index].slice(0, circlewalk.liveTokens)].reverse();
  const first = run.N - scores.length + 1;
  const decades = scores.map(score => Math.log10(score));
  /* A score below all of these decades has no bar. */
  const depth = Math.min(60, Math.ceil(Math.max(1, ...decades.filter(Number.isFinite).map(decade => 0.3 - decade))));
  const interval = Math.ceil(depth / 6);
  const bottom = -interval * Math.ceil(depth / interval);
  return {
    ...circlewalk.base(),
    title: circlewalk.verticalName('score S_i, log scale'),
    tooltip: circlewalk.tooltip({
      trigger: 'axis', axisPointer: { type: 'shadow' },
      formatter: ([bar]) => circlewalk.escaped(circlewalk.token(run, first + bar.dataIndex)) + '<br><b>'
        + circlewalk.number(scores[bar.dataIndex]) + '</b>',
    }),
    xAxis: circlewalk.axis('category', {
      data: scores.map((_, i) => String(scores.length - 1 - i)), splitLine: { show: false }, axisLabel: { interval: 0 },
      ...circlewalk.below('steps back: 1 is the parent, 0 the zero token'),
    }),
    yAxis: circlewalk.axis('value', {
      min: 0, max: -bottom, interval, axisLabel: { formatter: height => circlewalk.power(height + bottom) },
    }),
    series: [{
      type: 'bar', barCategoryGap: '25%',
      data: decades.map((decade, i) => ({
        value: Math.max(0, decade - bottom),
        itemStyle: { color: circlewalk.colour(first + i === run.N - 1 ? 'one' : scores[i] > 0.5 ? 'two' : 'six') },
      })),
    }],
  };
};

circlewalk.live = () => {
  const byId = id => document.getElementById(id);
  const section = byId('live');
  const field = name => byId('live-' + name);
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const state = circlewalk.liveState = { run: null, index: 0, record: null, generation: 0, timer: null };

  const show = index => {
    const { run } = state;
    state.index = Math.max(0, Math.min(index, run.course.steps.length - 1));
    section.dataset.step = state.index;
    byId('live-step').value = String(state.index);
    byId('live-step').setAttribute('aria-valuetext', 'step ' + state.index);
    byId('live-step-number').textContent = state.index;
    byId('live-readout').textContent = circlewalk.liveReadout(run, state.index);
    const rows = state.record?.full ? circlewalk.comparison(run, state.index, state.record.full) : [];
    const ulps = rows.length ? Math.max(...rows.map(row => row[3])) : null;
    section.dataset.ulps = ulps ?? '';
    byId('live-beside-words').textContent = circlewalk.besideWords(run, state.record, ulps);
    byId('live-record').replaceChildren(...circlewalk.besideTable(state.index, rows));
    byId('live-link').href = circlewalk.liveLink({ ...run.parameters, step: state.index });
    circlewalk.liveViews(run, state.index);
  };
  const pause = () => {
    clearTimeout(state.timer);
    state.timer = null;
    byId('live-play').textContent = 'Play';
    byId('live-readout').setAttribute('aria-live', 'polite');
  };
  const play = () => {
    const last = () => state.run.course.steps.length - 1;
    if (state.index >= last()) show(0);
    byId('live-play').textContent = 'Pause';
    byId('live-readout').setAttribute('aria-live', 'off');
    /* The next is timed when this one is drawn, so that a slow machine has time for its reader. */
    const later = () => {
      state.timer = setTimeout(() => {
        if (state.index < last()) show(state.index + 1);
        if (state.index < last() || section.dataset.state === 'training') later();
        else pause();
      }, 200);
    };
    later();
  };

  const refuse = refusals => {
    circlewalk.liveFields.forEach(name => {
      field(name).setAttribute('aria-invalid', String(name in refusals));
      if (name in refusals) field(name).setAttribute('aria-describedby', 'live-refused-' + name);
      else field(name).removeAttribute('aria-describedby');
    });
    byId('live-refusals').replaceChildren(...Object.entries(refusals).map(([name, sentence]) =>
      Object.assign(document.createElement('li'), { id: 'live-refused-' + name, textContent: sentence })));
    if (Object.keys(refusals).length) section.dataset.state = 'refused';
  };
  /** The parameters in the engine's own spelling, or null, and every refusal is shown. */
  const read = engine => {
    const refusals = {};
    const parameters = {};
    circlewalk.liveFields.forEach((name, i) => {
      const good = engine.read(i, field(name).value);
      (good ? parameters : refusals)[name] = engine.answer();
    });
    if (!Object.keys(refusals).length && !engine.exports.start()) {
      const sentence = engine.answer();
      refusals[circlewalk.liveFields.find(name => sentence.startsWith(name + ' is ')) ?? 'K'] = sentence;
    }
    refuse(refusals);
    return Object.keys(refusals).length ? null : parameters;
  };

  /** Trains in slices, so that the page stays alive, and shows the chosen step as soon as it is there. */
  const train = async wanted => {
    pause();
    const generation = ++state.generation;
    let engine;
    try {
      engine = await circlewalk.engine();
    } catch (unable) {
      section.dataset.state = 'unable';
      byId('live-unable').hidden = false;
      byId('live-run').hidden = true;
      byId('live-tools').hidden = true;
      return;
    }
    if (generation !== state.generation) return;
    const parameters = read(engine);
    if (!parameters) return;
    section.dataset.state = 'training';
    const run = circlewalk.liveRun(parameters);
    Object.assign(state, { run, record: circlewalk.recordOf(run) });
    section.dataset.run = run.id;
    byId('live-stopped').textContent = '';
    byId('live-step').max = parameters.steps;
    const begin = performance.now();
    let shown = false;
    while (generation === state.generation) {
      const slice = performance.now();
      while (performance.now() - slice < 25 && section.dataset.state === 'training') {
        circlewalk.liveRecord(engine, run.course, run.K, run.N);
        if (run.course.steps.length > Number(parameters.steps)) section.dataset.state = 'trained';
        else if (!engine.exports.advance()) {
          section.dataset.state = 'stopped';
          byId('live-stopped').textContent = engine.answer();
          byId('live-step').max = String(run.course.steps.length - 1);
        }
      }
      if (!shown && run.course.steps.length > Math.min(wanted, Number(parameters.steps))) {
        shown = true;
        show(wanted);
      }
      if (section.dataset.state !== 'training') break;
      if (!shown) byId('live-readout').textContent = 'Step ' + (run.course.steps.length - 1) + ' of ' + parameters.steps + ' …';
      await new Promise(resolve => { setTimeout(resolve); });
    }
    if (generation !== state.generation) return;
    /* The curves are longer now, and a wanted step after the last is the last. */
    show(shown ? state.index : wanted);
    byId('live-time').textContent = run.course.steps.length - 1 + ' steps in ' + circlewalk.number(performance.now() - begin, 2) + ' ms';
  };

  /** Opens a run; what is not given has the paper's value. Tells whether this browser can train. */
  circlewalk.openLive = ({ step = Infinity, ...given }) => {
    const usual = { K: '6', N: '101', p: '1/2', M: '1000', eta: '1', epsilon: '1/10', steps: '50' };
    circlewalk.liveFields.forEach(name => { field(name).value = given[name] ?? usual[name]; });
    section.scrollIntoView();
    return train(step).then(() => section.dataset.state !== 'unable');
  };
  const followLink = () => {
    if (!location.hash.startsWith('#live?')) return false;
    const given = Object.fromEntries(new URLSearchParams(location.hash.slice('#live?'.length)));
    const step = /^\d+$/.test(given.step) ? Number(given.step) : Infinity;
    circlewalk.openLive({ ...given, step });
    return true;
  };
  const keep = () => history.replaceState(null, '', byId('live-link').href);

  byId('live-tools').addEventListener('submit', event => {
    event.preventDefault();
    train(Infinity).then(() => {
      if (['trained', 'stopped'].includes(section.dataset.state)) keep();
      else section.querySelector('[aria-invalid="true"]')?.focus();
    });
  });
  byId('live-step').addEventListener('input', event => { pause(); show(Number(event.target.value)); });
  byId('live-step').addEventListener('change', keep);
  byId('live-play').addEventListener('click', () => state.run && (state.timer ? pause() : play()));
  byId('live-next').addEventListener('click', () => { if (state.run) { pause(); show(state.index + 1); } });
  byId('live-previous').addEventListener('click', () => { if (state.run) { pause(); show(state.index - 1); } });
  addEventListener('hashchange', followLink);
  byId('live-play').hidden = !moves;
  if (!followLink()) {
    new IntersectionObserver((entries, watch) => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      watch.disconnect();
      if (state.generation === 0) train(Infinity);
    }, { rootMargin: '600px' }).observe(section);
  }
};

circlewalk.liveRun = parameters => {
  const run = circlewalk.run({ ...parameters, K: Number(parameters.K), N: Number(parameters.N) }, {
    steps: [], V: [], S: [], logits: [], token: [], loss: [], beside: [], accuracy: [], accuracyExact: [], distanceToTransition: [],
    distanceToSquareRoot: [],
  });
  return { ...run, M: Number(parameters.M), eta: parameters.eta, epsilon: parameters.epsilon, parameters };
};

circlewalk.liveLink = parameters => '#live?' + [...circlewalk.liveFields, 'step'].map(name => name + '=' + parameters[name]).join('&');

/**
 * Any element may open a live run when it is clicked, or when Enter or Space is pressed on it: one with data-k and data-p at that K
 * and p; one with data-k, data-p-from and data-p-to, drawn from the left to the right, at the p under the pointer, in four decimals
 * or as many as its width asks for, or half way by keyboard. data-n, data-m and data-steps may be given too.
 */
circlewalk.liveDoor = (element, share) => {
  const { k, n, m, steps, p, pFrom, pTo } = element.dataset;
  const between = (from, to) => (from + share * (to - from)).toFixed(Math.min(12, Math.max(4, 2 - Math.floor(Math.log10(to - from)))));
  circlewalk.openLive({ K: k, N: n, M: m, steps, p: p ?? between(circlewalk.fraction(pFrom), circlewalk.fraction(pTo)) });
};

circlewalk.liveDoors = () => {
  const door = event => event.target instanceof Element ? event.target.closest('[data-k][data-p], [data-k][data-p-from][data-p-to]') : null;
  document.addEventListener('click', event => {
    const element = door(event);
    if (!element) return;
    const { left, width } = element.getBoundingClientRect();
    circlewalk.liveDoor(element, Math.max(0, Math.min(1, (event.clientX - left) / width)));
    event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    const element = event.key === 'Enter' || event.key === ' ' ? door(event) : null;
    if (!element) return;
    circlewalk.liveDoor(element, 0.5);
    event.preventDefault();
  });
};
