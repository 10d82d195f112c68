'use strict';
/* The panels of the reproduced figures as charts. */

circlewalk.cross = 'path://M0,1L1,0L3,2L5,0L6,1L4,3L6,5L5,6L3,4L1,6L0,5L2,3Z';

/** The range over the seeds, as a surface between two curves. */
circlewalk.band = (series, colour) => ({
  type: 'custom', name: series.name, silent: true, clip: true, z: 1, data: [[series.x[0], series.low[0]]],
  encode: { x: 0, y: 1 },
  renderItem: (params, api) => ({
    type: 'polygon',
    shape: {
      points: [...series.x.map((x, i) => api.coord([x, series.high[i]])),
        ...series.x.map((x, i) => api.coord([x, series.low[i]])).reverse()],
    },
    style: { fill: colour, opacity: 0.18 },
  }),
});

circlewalk.curve = (series, colour) => {
  const points = series.x.map((x, i) => [x, series.y[i]]);
  const common = { name: series.name, data: points, itemStyle: { color: colour }, z: 3 };
  if (series.style === 'SQUARES' || series.style === 'CROSSES') {
    return { ...common, type: 'scatter', symbol: series.style === 'SQUARES' ? 'rect' : circlewalk.cross, symbolSize: 7 };
  }
  return {
    ...common, type: 'line', showSymbol: points.length <= 12, symbol: 'circle', symbolSize: 5,
    lineStyle: { color: colour, width: 1.75, type: series.style === 'DASHES' ? [6, 4] : 'solid' },
  };
};

/** The smallest and the largest number of a panel that an axis shows, so that no scale begins at a far-off zero. */
circlewalk.extent = (panel, key) => {
  const all = panel.series.flatMap(series => key === 'x' ? series.x
    : [...series.y, ...(series.low || []), ...(series.high || [])]).filter(Number.isFinite);
  return [Math.min(...all), Math.max(...all)];
};

circlewalk.scale = (axis, [low, high]) => {
  if (axis.logarithmic) return { type: 'log', min: low > 0 ? Math.pow(10, Math.floor(Math.log10(low))) : undefined };
  const nearZero = low >= 0 && low <= 0.6 * high;
  return { type: 'value', scale: !nearZero, min: nearZero ? 0 : undefined };
};

circlewalk.seriesTip = parts => {
  const shown = (Array.isArray(parts) ? parts : [parts]).filter(part => part.seriesType !== 'custom');
  if (shown.length === 0) return '';
  return circlewalk.number(shown[0].value[0]) + '<br>' + shown.map(part =>
    part.marker + circlewalk.escaped(part.seriesName) + ' <b>' + circlewalk.number(part.value[1]) + '</b>').join('<br>');
};

circlewalk.curvesOption = panel => {
  const colours = circlewalk.palette();
  const x = circlewalk.extent(panel, 'x');
  const lines = panel.series.some(series => series.style === 'LINE');
  return {
    ...circlewalk.base(),
    title: circlewalk.verticalName(panel.y.label),
    legend: { show: false, data: panel.series.map(series => series.name) },
    tooltip: circlewalk.tooltip({ trigger: lines ? 'axis' : 'item', formatter: circlewalk.seriesTip }),
    xAxis: circlewalk.axis(panel.x.logarithmic ? 'log' : 'value', {
      ...circlewalk.scale(panel.x, x), max: panel.x.logarithmic ? undefined : x[1] === x[0] ? x[1] + 1 : undefined,
      ...circlewalk.below(panel.x.label), splitLine: { show: false },
    }),
    yAxis: circlewalk.axis('value', circlewalk.scale(panel.y, circlewalk.extent(panel, 'y'))),
    series: panel.series.flatMap((series, i) => {
      const colour = colours[i % colours.length];
      return (series.low ? [circlewalk.band(series, colour)] : []).concat(circlewalk.curve(series, colour));
    }),
  };
};

/** A matrix in colours, row 0 at the top; numbers are written into the cells of a small one. */
circlewalk.matrixOption = (entries, rowName, columnName, first = 0) => {
  const cells = entries.flatMap((row, y) => row.map((value, x) => [x, y, value]));
  const values = cells.map(cell => cell[2]);
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-12);
  const wide = entries[0].length;
  return {
    ...circlewalk.base(),
    grid: { left: 4, right: 8, top: 22, bottom: 72, containLabel: true },
    title: circlewalk.verticalName(rowName),
    tooltip: circlewalk.tooltip({
      formatter: part => circlewalk.escaped(rowName + ' ' + (part.value[1] + first) + ', ' + columnName + ' ' + (part.value[0] + first))
        + '<br><b>' + circlewalk.number(part.value[2]) + '</b>',
    }),
    xAxis: circlewalk.axis('category', {
      data: entries[0].map((_, x) => String(x + first)), ...circlewalk.below(columnName, { nameGap: 24 }), splitLine: { show: false },
    }),
    yAxis: circlewalk.axis('category', {
      data: entries.map((_, y) => String(y + first)), inverse: true, splitLine: { show: false },
    }),
    visualMap: {
      min: low, max: high, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 10, itemHeight: 140,
      text: [circlewalk.number(high, 3), circlewalk.number(low, 3)], textStyle: { color: circlewalk.colour('soft') },
      inRange: { color: [circlewalk.colour('low'), circlewalk.colour('high')] },
    },
    series: [{
      type: 'heatmap', data: cells, emphasis: { disabled: true },
      itemStyle: { borderColor: circlewalk.colour('paper'), borderWidth: wide > 40 ? 0 : 1 },
      label: {
        show: wide <= 8 && entries.length <= 12, fontSize: 11, formatter: part => circlewalk.number(part.value[2], 3),
        color: circlewalk.colour('ink'), textBorderColor: circlewalk.colour('paper'), textBorderWidth: 2.5,
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

circlewalk.legend = (after, panel) => {
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
      circlewalk.charts.get(after).chart.dispatchAction({ type: on ? 'legendSelect' : 'legendUnSelect', name: series.name });
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
    circlewalk.draw(element, () => circlewalk.curvesOption(panel));
    circlewalk.legend(element, panel);
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
  const wanted = circlewalk.verdictFilter(document.querySelector('#figure-tools .filter'), articles, show);
  show();
};
