// node formulas.mjs ROOT: writes ROOT/proofs-notes/formulas.json, the MathML of every formula that the page shows.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import temml from 'temml';

const PAGE = 'checker/src/main/resources/org/circlewalk/checker/page/page.html';
const NOTES = 'proofs-notes';
// GitHub alone shows these; their formulas are tried and not kept.
const ELSEWHERE = ['theorem.md', 'erratum.md'];
// Code, an escaped sign, a display, a formula in a line: the page's NoteText goes by the same rule.
const SPANS = /(^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[^\n]*$|(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\3(?!`)|\\[\s\S])|(?<![$\p{L}\p{N}])(?:\$\$(?!\$)([^$`]+)\$\$(?!\$)|\$(?![\s$])([^$`\n]*[^$`\s\\])\$(?![\d$]))|\$/gmu;

const [, , root, ...others] = process.argv;
if (root === undefined || others.length > 0) {
  stop(['Usage: node formulas.mjs ROOT, where ROOT is the directory of circlewalk\'s sources.']);
}
const refusals = [];
const formulas = found(shown());
found(ELSEWHERE.map(name => `${NOTES}/${name}`));
if (refusals.length > 0) {
  stop(refusals);
}
const document = `{\n"temml": ${JSON.stringify(temml.version)},\n"inline": ${lines(formulas.inline)},\n"display": ${lines(formulas.display)}\n}\n`;
writeFileSync(join(root, NOTES, 'formulas.json'), document);
console.log(`${formulas.inline.size} formulas in lines, ${formulas.display.size} displays`);

function shown() {
  const statements = readdirSync(join(root, NOTES, 'statements')).filter(name => name.endsWith('.md')).sort();
  return [...statements.map(name => `${NOTES}/statements/${name}`), `${NOTES}/findings.md`, `${NOTES}/README.md`, PAGE];
}

function found(files) {
  const made = {inline: new Map(), display: new Map()};
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const span of text.matchAll(SPANS)) {
      const [all, code, , , display, inline] = span;
      const place = `${file}, line ${text.slice(0, span.index).split('\n').length}`;
      if (all === '$') {
        refusals.push(`${place}: a dollar neither begins nor ends a formula; one of a text is written \\$.`);
      } else if (code === undefined) {
        add(made, display === undefined ? 'inline' : 'display', (display ?? inline).trim(), place);
      }
    }
  }
  return made;
}

function add(made, kind, latex, place) {
  const unsafe = latex.match(/\\[^a-zA-Z]|[|<>*]/);
  if (unsafe !== null) {
    refusals.push(`${place}: GitHub's Markdown would change "${unsafe[0]}" in the formula "${latex}".`);
  } else if (!made[kind].has(latex)) {
    try {
      const mathml = temml.renderToString(latex, {throwOnError: true, displayMode: kind === 'display', wrap: 'tex'});
      // The font has the one line above a letter and not the other.
      made[kind].set(latex, mathml.replaceAll('\u203e', '\u00af'));
    } catch (error) {
      refusals.push(`${place}: Temml cannot read the formula "${latex}": ${error.message.replace(/\s+/g, ' ').trim()}.`);
    }
  }
}

function lines(map) {
  const sorted = [...map.keys()].sort();
  return `{${sorted.map(latex => `\n${JSON.stringify(latex)}: ${JSON.stringify(map.get(latex))}`).join(',')}\n}`;
}

function stop(sentences) {
  sentences.forEach(sentence => console.error(sentence));
  process.exit(1);
}
