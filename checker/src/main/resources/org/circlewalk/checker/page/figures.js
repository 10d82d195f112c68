'use strict';
/* The panels of the reproduced figures as charts. */

circlewalk.cross = 'path://M0,1L1,0L3,2L5,0L6,1L4,3L6,5L5,6L3,4L1,6L0,5L2,3Z';

/** Where a number is along an axis. Logarithms are taken here, because the library's own fail below 10⁻¹⁰. */
circlewalk.along = (axis, value) => axis.logarithmic ? Math.log10(value) : value;

/** The range over the seeds, as a surface between two curves. */
circlewalk.band = (panel, series, colour) => ({
  type: 'custom', name: series.name, silent: true, clip: true, z: 1,
  data: [[circlewalk.along(panel.x, series.x[0]), circlewalk.along(panel.y, series.low[0])]],
  encode: { x: 0, y: 1 },
  renderItem: (params, api) => ({
    type: 'polygon',
    shape: {
      points: circlewalk.points(panel, series.x, series.high)
        .concat(circlewalk.points(panel, series.x, series.low).reverse())
        .map(([x, y]) => api.coord([x, y])),
    },
    style: { fill: colour, opacity: 0.18 },
  }),
});

/** Points in the plane of a chart, each followed by the two numbers that it shows. */
circlewalk.points = (panel, xs, ys) =>
  xs.map((x, i) => [circlewalk.along(panel.x, x), circlewalk.along(panel.y, ys[i]), x, ys[i]]);

circlewalk.curve = (panel, series, colour) => {
  const points = circlewalk.points(panel, series.x, series.y);
  const common = { name: series.name, data: points, itemStyle: { color: colour }, z: 3 };
  if (series.style === 'SQUARES') {
    const symbolSize = Math.min(9, 260 / Math.sqrt(points.length));
    return { ...common, type: 'scatter', symbol: 'rect', symbolSize, itemStyle: { color: colour, opacity: 0.6 } };
  }
  if (series.style === 'CROSSES') {
    const itemStyle = { color: colour, opacity: 1 };
    return { ...common, type: 'scatter', symbol: circlewalk.cross, symbolSize: 7, z: 5, itemStyle };
  }
  return {
    ...common, type: 'line', symbol: 'circle', symbolSize: 5,
    showSymbol: series.style === 'LINE' && points.length <= 12,
    lineStyle: { color: colour, width: 1.75, type: series.style === 'DASHES' ? [6, 4] : 'solid' },
  };
};

/** The smallest and the largest number of a panel that an axis shows, so that no scale begins at a far-off zero. */
circlewalk.extent = (panel, key) => {
  const all = panel.series.flatMap(series => key === 'x' ? series.x
    : [...series.y, ...(series.low || []), ...(series.high || [])]).filter(Number.isFinite);
  return [Math.min(...all), Math.max(...all)];
};

/** An axis begins at zero if that is not far from the numbers. */
circlewalk.scale = (axis, [low, high], near) => {
  if (axis.logarithmic) {
    const [min, max] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
    return { min, max, interval: Math.ceil((max - min) / 6), axisLabel: { formatter: circlewalk.power } };
  }
  const nearZero = low >= 0 && low <= near * high;
  return { scale: !nearZero, min: nearZero ? 0 : undefined };
};

circlewalk.seriesTip = parts => {
  const shown = (Array.isArray(parts) ? parts : [parts]).filter(part => part.seriesType !== 'custom');
  if (shown.length === 0) return '';
  const line = part =>
    part.marker + circlewalk.escaped(part.seriesName) + ' <b>' + circlewalk.number(part.value[3]) + '</b>';
  return [circlewalk.number(shown[0].value[2]), ...shown.map(line)].join('<br>');
};

circlewalk.curvesOption = (panel, selected = {}) => {
  const colours = circlewalk.palette();
  const x = circlewalk.extent(panel, 'x');
  const lines = panel.series.some(series => series.style === 'LINE');
  return {
    ...circlewalk.base(),
    title: circlewalk.verticalName(panel.y.label),
    legend: { show: false, data: panel.series.map(series => series.name), selected },
    tooltip: circlewalk.tooltip({ trigger: lines ? 'axis' : 'item', formatter: circlewalk.seriesTip }),
    xAxis: circlewalk.axis('value', {
      ...circlewalk.scale(panel.x, x, 0.1),
      ...circlewalk.below(panel.x.label), splitLine: { show: false },
    }),
    yAxis: circlewalk.axis('value', circlewalk.scale(panel.y, circlewalk.extent(panel, 'y'), lines ? 0.6 : 0.1)),
    series: panel.series.flatMap((series, i) => {
      const colour = colours[i % colours.length];
      const curve = circlewalk.curve(panel, series, colour);
      return series.low ? [circlewalk.band(panel, series, colour), curve] : [curve];
    }),
  };
};

/** A matrix in colours, row 0 at the top; numbers are written into the cells of a small one. */
circlewalk.matrixOption = (entries, rowName, columnName) => {
  const values = entries.flat();
  const low = Math.min(0, ...values);
  const largest = Math.max(...values);
  /* Entries that are all 0, as at step 0, have no scale. */
  const flat = largest === low;
  const high = flat ? low + 1 : largest;
  const wide = entries[0].length;
  const ink = value => circlewalk.colour(value - low > 0.55 * (high - low) ? 'paper' : 'ink');
  const cells = entries.flatMap((row, y) =>
    row.map((value, x) => ({ value: [x, y, value], label: { color: ink(value) } })));
  return {
    ...circlewalk.base(),
    grid: { left: 4, right: 64, top: 26, bottom: 22, containLabel: true },
    title: circlewalk.verticalName(flat ? rowName + '; all entries are ' + circlewalk.number(low) : rowName),
    tooltip: circlewalk.tooltip({
      formatter: part => circlewalk.escaped(rowName + ' ' + part.value[1] + ', ' + columnName + ' ' + part.value[0])
        + '<br><b>' + circlewalk.number(part.value[2]) + '</b>',
    }),
    xAxis: circlewalk.axis('category', {
      data: entries[0].map((_, x) => String(x)), splitLine: { show: false },
      ...circlewalk.below(columnName, { nameGap: 24 }),
    }),
    yAxis: circlewalk.axis('category', {
      data: entries.map((_, y) => String(y)), inverse: true, splitLine: { show: false },
      axisLabel: { interval: entries.length > 12 ? 1 : 0 },
    }),
    visualMap: {
      show: !flat, min: low, max: high, calculable: false,
      orient: 'vertical', right: 0, top: 'middle', itemWidth: 10, itemHeight: 120,
      text: [circlewalk.number(high, 3), circlewalk.number(low, 3)], textStyle: { color: circlewalk.colour('soft') },
      inRange: { color: [circlewalk.colour('low'), circlewalk.colour('high')] },
    },
    series: [{
      type: 'heatmap', data: cells, emphasis: { disabled: true },
      itemStyle: { borderColor: circlewalk.colour('paper'), borderWidth: wide > 40 ? 0 : 1 },
      label: {
        show: wide <= 8 && entries.length <= 12, fontSize: circlewalk.printing() ? 8 : 11,
        formatter: part => circlewalk.number(part.value[2], circlewalk.printing() ? 2 : 3),
      },
    }],
  };
};

/** The swatch of a curve, as it is drawn: a line, a broken line, a square or a cross. */
circlewalk.swatch = (style, colour) => {
  const shapes = {
    LINE: 'M1,6H23', DASHES: 'M1,6H8M14,6H21', SQUARES: 'M8,2H16V10H8Z', CROSSES: 'M8,2L16,10M16,2L8,10',
  };
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[style]);
  path.setAttribute('stroke', 'var(--' + colour + ')');
  path.setAttribute('stroke-width', '2.5');
  path.setAttribute('fill', style === 'SQUARES' ? 'var(--' + colour + ')' : 'none');
  svg.append(path);
  return svg;
};

circlewalk.legend = (after, panel, selected) => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six'];
  const list = document.createElement('ul');
  list.className = 'legend';
  panel.series.forEach((series, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'true');
    button.append(circlewalk.swatch(series.style, names[i % names.length]), series.name);
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      selected[series.name] = on;
      circlewalk.charts.get(after).chart.setOption({ legend: { selected } });
    });
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  });
  after.after(list);
};

circlewalk.figure = (element, panel) => {
  if (panel.kind === 'heat map') {
    const ratio = panel.entries.length / panel.entries[0].length;
    element.classList.toggle('square', ratio > 0.6);
    circlewalk.draw(element, () => circlewalk.matrixOption(panel.entries, panel.rows, panel.columns));
  } else {
    const selected = {};
    circlewalk.draw(element, () => circlewalk.curvesOption(panel, selected));
    if (panel.series.length > 1) circlewalk.legend(element, panel, selected);
  }
};

/** Draws each chart when it comes near the screen, and all of them before the page is printed. */
circlewalk.figures = () => {
  const figures = new Map(circlewalk.data('data-figures').map(figure => [figure.name, figure]));
  const waiting = new Set(document.querySelectorAll('.chart[data-figure]'));
  const draw = element => {
    if (waiting.delete(element)) {
      circlewalk.figure(element, figures.get(element.dataset.figure).panels[Number(element.dataset.panel)]);
    }
  };
  const watch = new IntersectionObserver(entries =>
    entries.filter(entry => entry.isIntersecting).forEach(entry => draw(entry.target)), { rootMargin: '600px' });
  waiting.forEach(element => watch.observe(element));
  circlewalk.drawAll = () => [...waiting].forEach(draw);

  const articles = [...document.querySelectorAll('article.figure')];
  const show = () => {
    articles.forEach(article => { article.hidden = !wanted.has(article.dataset.verdict); });
    document.getElementById('figure-count').textContent =
      articles.filter(article => !article.hidden).length + ' of ' + articles.length + ' artefacts';
  };
  const wanted = circlewalk.verdictFilter(document.querySelector('#figure-tools .filter'), 'figure-tally', show);
  show();
};
