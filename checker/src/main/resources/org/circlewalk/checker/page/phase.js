'use strict';
/* The phase diagram: a cell for each K and p, which opens its run. */

circlewalk.phaseKinds = [
  { name: 'the parent token', colour: 'one', has: cell => cell.attendedSteps === 1 },
  { name: 'the token three steps back', colour: 'two', has: cell => cell.attendedSteps === 3 },
  { name: 'another token', colour: 'six', has: () => true },
];

circlewalk.phase = () => {
  const element = document.getElementById('phase-chart');
  const { cells, settings } = circlewalk.data('data-phase');
  const ps = settings.p.map(circlewalk.fraction);
  const nodes = [...new Set(cells.map(cell => cell.K))];
  const gap = Math.min(...ps.slice(1).map((p, i) => p - ps[i]), 0.1);
  const figure = circlewalk.data('data-figures').find(each => each.name === 'phase-diagram');
  const boundaries = figure ? figure.panels[0].series.filter(series => series.style === 'DASHES') : [];
  let cursor = cells.findIndex(cell => cell.attendedSteps !== 1);
  if (cursor < 0) cursor = 0;

  const draw = () => {
    element.dataset.K = cells[cursor].K;
    element.dataset.p = cells[cursor].p;
    document.getElementById('phase-cell').textContent = circlewalk.cellText(cells[cursor]);
    circlewalk.draw(element, () => circlewalk.phaseOption(cells, ps, nodes, gap, boundaries, cursor));
  };
  const open = () => {
    const { K, p } = cells[cursor];
    circlewalk.openCell(K, p);
    circlewalk.openLive({ K: String(K), N: String(settings.N), p, M: String(circlewalk.usualDimension(settings.N)), steps: String(settings.steps) })
      .then(able => {
        if (!able) document.getElementById('training').scrollIntoView();
        document.getElementById(able ? 'live-step' : 'run-step').focus({ preventScroll: true });
      });
  };
  draw();
  circlewalk.charts.get(element).chart.on('click', event => {
    if (event.seriesType === 'custom') {
      cursor = event.dataIndex;
      draw();
      open();
    }
  });
  const moves = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: ps.length, ArrowDown: -ps.length };
  element.addEventListener('keydown', event => {
    if (event.key in moves) {
      const next = cells[cursor + moves[event.key]];
      const sideways = Math.abs(moves[event.key]) === 1;
      if (next && (!sideways || next.K === cells[cursor].K)) cursor += moves[event.key];
      draw();
      event.preventDefault();
    } else if (event.key === 'Enter') {
      open();
      event.preventDefault();
    }
  });
  circlewalk.phaseLegend(boundaries);
};

circlewalk.cellText = cell => {
  const where = cell.attendedSteps === 1 ? 'the parent token' : cell.attendedSteps === 0 ? 'the zero token'
    : 's_{N−' + cell.attendedSteps + '}';
  return 'K = ' + cell.K + ', p = ' + cell.p + ': attention ' + circlewalk.number(cell.score, 4) + ' on ' + where
    + ', accuracy ' + circlewalk.number(cell.accuracy, 4) + ' (' + cell.accuracyBy + '), best possible '
    + cell.optimal + '; '
    + (cell.negativeGap ? 'the limit gap is negative for k = ' + cell.negativeGap : 'no limit gap is negative') + '.';
};

circlewalk.phaseCell = (cells, ps, gap, cursor) => (params, api) => {
  const cell = cells[params.dataIndex];
  const kind = circlewalk.phaseKinds.find(each => each.has(cell));
  const [width, height] = api.size([gap, 1]);
  const [x, y] = api.coord([circlewalk.fraction(cell.p), String(cell.K)]);
  const chosen = params.dataIndex === cursor;
  const other = cell.attendedSteps !== 1;
  return {
    type: 'group',
    children: [
      {
        type: 'rect', z2: chosen ? 5 : 1,
        shape: { x: x - width / 2 + 0.5, y: y - height / 2 + 0.5, width: width - 1, height: height - 1 },
        style: {
          fill: circlewalk.colour(kind.colour), opacity: other ? 0.85 : 0.35,
          stroke: circlewalk.colour('ink'), lineWidth: chosen ? 2.5 : 0,
        },
      },
      ...(other && width >= 13 ? [{
        type: 'text', z2: 6, silent: true,
        style: {
          x, y, text: String(cell.attendedSteps), align: 'center', verticalAlign: 'middle',
          fill: circlewalk.colour('paper'), fontSize: 11, fontWeight: 600,
        },
      }] : []),
      ...(cell.negativeGap ? [{
        type: 'circle', z2: 6, silent: true, shape: { cx: x + width / 2 - 4, cy: y - height / 2 + 4, r: 1.5 },
        style: { fill: circlewalk.colour(other ? 'paper' : 'ink') },
      }] : []),
    ],
  };
};

circlewalk.phaseOption = (cells, ps, nodes, gap, boundaries, cursor) => ({
  ...circlewalk.base(),
  title: circlewalk.verticalName('number of nodes K'),
  tooltip: circlewalk.tooltip({
    trigger: 'item', extraCssText: 'max-width: 22rem; white-space: normal;',
    formatter: part => circlewalk.escaped(circlewalk.cellText(cells[part.dataIndex])),
  }),
  xAxis: circlewalk.axis('value', {
    ...circlewalk.below('probability p of a clockwise step'), min: ps[0] - gap / 2, max: ps[ps.length - 1] + gap / 2,
    splitLine: { show: false },
    axisLabel: { showMinLabel: false, showMaxLabel: false },
  }),
  yAxis: circlewalk.axis('category', { data: nodes.map(String), splitLine: { show: false } }),
  series: [
    {
      type: 'custom', data: cells.map(cell => [circlewalk.fraction(cell.p), String(cell.K)]), encode: { x: 0, y: 1 },
      renderItem: circlewalk.phaseCell(cells, ps, gap, cursor),
    },
    ...boundaries.map(series => ({
      name: series.name, type: 'line', silent: true, showSymbol: false, tooltip: { show: false }, z: 4,
      data: series.x.map((x, i) => [x, String(series.y[i])]),
      lineStyle: { color: circlewalk.colour('ink'), width: 1.75, type: [6, 4] },
    })),
  ],
});

circlewalk.phaseLegend = boundaries => {
  const entries = circlewalk.phaseKinds.map(kind => ['SQUARES', kind.colour, 'attention on ' + kind.name]);
  if (boundaries.length) entries.push(['DASHES', 'ink', 'exact boundary of the region with a negative limit gap']);
  document.getElementById('phase-legend').replaceChildren(...entries.map(([style, colour, text]) => {
    const item = document.createElement('li');
    item.append(circlewalk.swatch(style, colour), text);
    return item;
  }));
};
