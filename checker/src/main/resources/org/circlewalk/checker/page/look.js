'use strict';
/* What all charts share: the page's colours, number formats, axes, and redrawing when colours or sizes change. */
const circlewalk = { charts: new Map() };

circlewalk.data = id => JSON.parse(document.getElementById(id).textContent);

circlewalk.colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/** Whether the page is being printed; charts are smaller then. */
circlewalk.printing = () => 'printing' in document.documentElement.dataset;

circlewalk.palette = () => ['one', 'two', 'three', 'four', 'five', 'six'].map(circlewalk.colour);

circlewalk.number = (value, digits = 5) => {
  if (value === null || value === undefined || value === '-') return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
    return String(Number(mantissa)).replace('-', '−') + '·10' + circlewalk.superscript(Number(exponent));
  }
  return String(Number(value.toPrecision(digits))).replace('-', '−');
};

circlewalk.superscript = exponent =>
  [...String(exponent)].map(sign => sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[sign]).join('');

/** A power of ten, as logarithmic axes name them. */
circlewalk.power = exponent => Math.abs(exponent) > 2 ? '10' + circlewalk.superscript(exponent)
  : circlewalk.number(Math.pow(10, exponent), 4);

circlewalk.escaped = text => String(text).replace(/[&<>"']/g, sign => '&#' + sign.charCodeAt(0) + ';');

circlewalk.fraction = text => {
  const [numerator, denominator] = text.split('/').map(Number);
  return numerator / (denominator || 1);
};

/** Options that every chart begins with. */
circlewalk.base = () => ({
  animation: false,
  color: circlewalk.palette(),
  textStyle: { fontFamily: circlewalk.colour('sans'), color: circlewalk.colour('soft'), fontSize: 12 },
  grid: { left: 4, right: 20, top: 32, bottom: 26, containLabel: true },
});

/** The name of the vertical axis, written across above it. */
circlewalk.verticalName = label => ({
  text: label, left: 0, top: 4, padding: 0,
  textStyle: { fontSize: 12, fontWeight: 'normal', color: circlewalk.colour('soft') },
});

circlewalk.axis = (type, { axisLabel = {}, ...more } = {}) => ({
  type,
  axisLine: { show: true, onZero: false, lineStyle: { color: circlewalk.colour('line') } },
  axisTick: { show: false },
  axisLabel: {
    color: circlewalk.colour('soft'), hideOverlap: true,
    formatter: type === 'category' ? undefined : value => circlewalk.number(value, 4),
    ...axisLabel,
  },
  splitLine: { lineStyle: { color: circlewalk.colour('line'), opacity: 0.6 } },
  minorSplitLine: { show: false },
  ...more,
});

circlewalk.below = (label, more = {}) => ({
  name: label, nameLocation: 'middle', nameGap: 28,
  nameTextStyle: { color: circlewalk.colour('soft'), fontSize: 12 },
  ...more,
});

circlewalk.tooltip = more => ({
  confine: true, transitionDuration: 0,
  backgroundColor: circlewalk.colour('raised'), borderColor: circlewalk.colour('line'),
  textStyle: { color: circlewalk.colour('ink'), fontSize: 12 },
  axisPointer: { lineStyle: { color: circlewalk.colour('soft') } },
  ...more,
});

/**
 * Draws a chart, now and whenever the colours change.
 *
 * @param element  where it goes
 * @param option   a function that gives ECharts' options
 * @param renderer canvas for what has thousands of parts
 */
circlewalk.draw = (element, option, renderer = 'svg') => {
  let entry = circlewalk.charts.get(element);
  if (!entry) {
    entry = { chart: echarts.init(element, null, { renderer }) };
    circlewalk.charts.set(element, entry);
    new ResizeObserver(() => entry.chart.resize()).observe(element);
  }
  entry.option = option;
  entry.chart.setOption(option(), { notMerge: true });
  return entry.chart;
};

circlewalk.redraw = () => {
  for (const { chart, option } of circlewalk.charts.values()) {
    chart.setOption(option(), { notMerge: true });
    chart.resize();
    chart.getZr().flush();
  }
};
