'use strict';
/* One training run: the slider moves the value matrix, the attention, the accuracy and the distances together. */

circlewalk.training = () => {
  const byId = id => document.getElementById(id);
  const phase = circlewalk.data('data-phase');
  const named = circlewalk.data('data-runs').map(run => circlewalk.run(run.settings, run.course));
  const cells = phase.cells.map(cell => circlewalk.run({ ...cell, N: phase.settings.N }, cell.course));
  const state = { run: named[0], index: 0 };

  const fill = (select, values, chosen) => {
    select.replaceChildren(...values.map(([value, text]) => new Option(text, value, false, value === chosen)));
  };
  const choices = () => {
    const { run } = state;
    const own = named.includes(run) ? [] : [[run.id, run.label + ' (phase diagram)']];
    fill(byId('run-choice'), [...named.map(each => [each.id, each.label]), ...own], run.id);
    const nodes = [...new Set(cells.map(each => each.K))];
    fill(byId('run-nodes'), nodes.includes(run.K) ? nodes.map(K => [String(K), String(K)])
      : [['', String(run.K)], ...nodes.map(K => [String(K), String(K)])], nodes.includes(run.K) ? String(run.K) : '');
    const there = cells.filter(each => each.K === run.K).map(each => each.p);
    const known = there.includes(run.p);
    fill(byId('run-probability'), (known ? there : [run.p, ...there]).map(p => [p, circlewalk.probability(p)]), run.p);
  };
  const nearest = (K, p) => cells.filter(each => each.K === K).reduce((best, each) =>
    !best || Math.abs(each.pValue - p) < Math.abs(best.pValue - p) ? each : best, null);

  const show = () => {
    const { run, index } = state;
    byId('training').dataset.run = run.id;
    byId('run-step').setAttribute('aria-valuetext', 'step ' + run.course.steps[index]);
    byId('run-step-number').textContent = run.course.steps[index];
    byId('run-readout').textContent = circlewalk.runReadout(run, index);
    circlewalk.runViews(run, index);
  };
  const open = (run, index) => {
    state.run = run;
    const last = run.course.steps.length - 1;
    state.index = Math.min(index, last);
    byId('run-step').max = String(last);
    byId('run-step').value = String(state.index);
    choices();
    show();
  };

  byId('training-tools').addEventListener('submit', event => event.preventDefault());
  byId('run-step').addEventListener('input', event => {
    state.index = Number(event.target.value);
    show();
  });
  byId('run-choice').addEventListener('change', event =>
    open([...named, state.run].find(each => each.id === event.target.value), state.index));
  byId('run-nodes').addEventListener('change', event =>
    open(nearest(Number(event.target.value), state.run.pValue), state.index));
  byId('run-probability').addEventListener('change', event =>
    open(cells.find(each => each.K === state.run.K && each.p === event.target.value), state.index));
  circlewalk.openCell = (K, p) => open(cells.find(each => each.K === K && each.p === p), Infinity);
  open(named[0], 0);
};

circlewalk.run = (settings, course) => ({
  id: 'K=' + settings.K + ',N=' + settings.N + ',p=' + settings.p,
  label: 'K = ' + settings.K + ', N = ' + settings.N + ', p = ' + settings.p,
  K: settings.K, N: settings.N, p: settings.p, pValue: circlewalk.fraction(settings.p), course,
});

/** A probability as a decimal, with the fraction that it is. */
circlewalk.probability = p => p.includes('/') ? circlewalk.number(circlewalk.fraction(p)) + ' (' + p + ')' : p;

/** V[y][s], written out where only its first column is stored. */
circlewalk.valueMatrix = ({ K, course }, index) => {
  const stored = course.V[index];
  const rows = [...Array(K).keys()];
  return rows.map(y => rows.map(s => stored.length === K ? stored[(y - s + K) % K] : stored[y * K + s]));
};

/** S_1 … S_N; what is stored runs from the end, and its last number stands for all before. */
circlewalk.scores = ({ N, course }, index) => {
  const stored = course.S[index];
  return [...Array(N).keys()].map(i => stored[Math.min(N - 1 - i, stored.length - 1)]);
};

circlewalk.token = (run, position) => position === run.N ? 'the zero token'
  : position === run.N - 1 ? 'the parent s_{N−1}' : 's_{N−' + (run.N - position) + '}';

/** Where the attention is, as a sentence. */
circlewalk.attentionWords = (run, index) => {
  const scores = circlewalk.scores(run, index);
  const largest = Math.max(...scores);
  const even = scores.slice(0, -1).every(score => score === scores[0]);
  return 'Attention ' + (even ? 'is equal on all visible tokens'
    : circlewalk.number(largest) + ' on ' + circlewalk.token(run, scores.indexOf(largest) + 1)) + '.';
};

circlewalk.runReadout = (run, index) => {
  const { course } = run;
  const exact = course.accuracyExact[index];
  const rounded = circlewalk.number(course.accuracy[index]);
  const accuracy = !exact ? rounded + ' of the test walks' : exact.includes('/') ? exact + ' = ' + rounded : exact;
  return run.label + ', step ' + course.steps[index] + ': accuracy ' + accuracy
    + ' (best possible ' + circlewalk.number(Math.max(run.pValue, 1 - run.pValue)) + '). ' + circlewalk.attentionWords(run, index)
    + ' Distance of V’s direction from that of Πᵀ ' + circlewalk.number(course.distanceToTransition[index])
    + ', of its entrywise square root ' + circlewalk.number(course.distanceToSquareRoot[index]) + '.';
};

circlewalk.runViews = (run, index) => {
  const draw = (id, data, option) => {
    const element = document.getElementById(id);
    Object.assign(element.dataset, { step: run.course.steps[index], ...data });
    circlewalk.draw(element, option);
  };
  const matrix = circlewalk.valueMatrix(run, index);
  const scores = circlewalk.scores(run, index);
  draw('run-value', { largest: Math.max(...matrix.flat()) },
    () => circlewalk.matrixOption(matrix, 'next node y', 'node s'));
  draw('run-attention', { largest: Math.max(...scores) }, () => circlewalk.attentionOption(run, scores));
  const { course } = run;
  const best = Math.max(run.pValue, 1 - run.pValue);
  draw('run-accuracy', { value: course.accuracy[index] }, () => circlewalk.coursesOption(run, index, 'accuracy', 1,
    [['accuracy', course.accuracy]], [['best possible', best], ['1/K', 1 / run.K]]));
  draw('run-distance', { transition: course.distanceToTransition[index], root: course.distanceToSquareRoot[index] },
    () => circlewalk.coursesOption(run, index, 'distance', undefined, [['from Πᵀ', course.distanceToTransition],
      ['from its entrywise square root', course.distanceToSquareRoot]], []));
};

circlewalk.attentionOption = (run, scores) => ({
  ...circlewalk.base(),
  title: circlewalk.verticalName('score S_i'),
  tooltip: circlewalk.tooltip({
    trigger: 'axis', axisPointer: { type: 'shadow' },
    formatter: parts => 'position ' + parts[0].name + ', '
      + circlewalk.escaped(circlewalk.token(run, Number(parts[0].name)))
      + '<br><b>' + circlewalk.number(parts[0].value) + '</b>',
  }),
  xAxis: circlewalk.axis('category', {
    data: scores.map((_, i) => String(i + 1)), splitLine: { show: false },
    ...circlewalk.below('position i; the parent is ' + (run.N - 1)),
  }),
  yAxis: circlewalk.axis('value', { min: 0, max: 1 }),
  series: [{
    type: 'bar', barCategoryGap: '15%',
    data: scores.map((score, i) => ({
      value: score, itemStyle: { color: circlewalk.colour(i + 1 === run.N - 1 ? 'one' : score > 0.5 ? 'two' : 'six') },
    })),
  }],
});

/** Curves over the steps, with the chosen step marked; on a logarithmic axis a number that is not above 0 leaves a gap. */
circlewalk.coursesOption = (run, index, label, top, curves, levels, logarithmic = false) => {
  const { steps } = run.course;
  const axis = { logarithmic };
  const height = value => value === null || value === undefined || logarithmic && value <= 0 ? null : circlewalk.along(axis, value);
  const numbers = curves.flatMap(([, values]) => values.filter(value => height(value) !== null));
  const scale = logarithmic && numbers.length ? circlewalk.scale(axis, [Math.min(...numbers), Math.max(...numbers)])
    : { min: numbers.some(value => value < 0) ? undefined : 0, max: top };
  const last = steps[steps.length - 1];
  const colours = circlewalk.palette();
  return {
    ...circlewalk.base(),
    grid: { left: 4, right: 20, top: 32, bottom: 50, containLabel: true },
    title: circlewalk.verticalName(label),
    legend: { bottom: 0, left: 0, itemWidth: 18, itemHeight: 8, textStyle: { color: circlewalk.colour('soft') },
      data: [...curves, ...levels].map(([name]) => name), selectedMode: false },
    tooltip: circlewalk.tooltip({ trigger: 'axis', formatter: circlewalk.seriesTip }),
    xAxis: circlewalk.axis('value', { ...circlewalk.below('step'), min: 0, max: last, minInterval: 1, splitLine: { show: false } }),
    yAxis: circlewalk.axis('value', scale),
    series: [
      ...curves.map(([name, values], i) => ({
        name, type: 'line', symbol: 'circle', symbolSize: 9, showSymbol: false,
        data: steps.map((step, at) => [step, height(values[at]), step, values[at]]),
        markPoint: {
          silent: true, symbol: 'circle', symbolSize: 10, label: { show: false },
          data: height(values[index]) === null ? [] : [{ coord: [steps[index], height(values[index])] }],
        },
        itemStyle: { color: colours[i] }, lineStyle: { color: colours[i], width: 1.75 },
        markLine: i > 0 ? undefined : {
          silent: true, symbol: 'none', label: { show: false }, data: [{ xAxis: steps[index] }],
          lineStyle: { color: circlewalk.colour('soft'), type: 'solid', width: 1 },
        },
      })),
      ...levels.map(([name, value], i) => ({
        name, type: 'line', symbol: 'none', data: [0, last].map(step => [step, value, step, value]),
        itemStyle: { color: colours[2 + i] }, lineStyle: { color: colours[2 + i], width: 1.5, type: [6, 4] },
      })),
    ],
  };
};
