'use strict';
/* Starts the engine: the same Java classes that train on the command line, compiled to WebAssembly. */

/** What the compiled code asks of a browser. Of scripts and stack traces it uses nothing: placeholders will do. */
circlewalk.engineImports = module => {
  const [section] = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements');
  const { min, dataSize } = JSON.parse(new TextDecoder().decode(section));
  const most = 2 ** 31 - 1;
  const constant = value => new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  const imports = {
    teavmMath: circlewalk.functions,
    teavmDate: { currentTimeMillis: Date.now },
    env: { memory: new WebAssembly.Memory({ initial: Math.max(min, 1), maximum: 32768 }) },
    teavmMemory: { heapOffset: constant(Math.ceil(dataSize / 8) * 8), maxSize: constant(most), notifyHeapResized: () => {} },
    'wasm:js-string': {
      fromCharCode: code => String.fromCharCode(code), charCodeAt: (text, at) => text.charCodeAt(at), length: text => text.length,
      concat: (first, second) => first + second, substring: (text, from, to) => text.substring(from, to),
      fromCharCodeArray: () => null, intoCharCodeArray: () => 0,
    },
    teavmJso: { stringBuiltinsSupported: () => 0 },
    teavm: {},
  };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from === 'teavmJso' || from === 'teavm') imports[from][name] ??= () => () => {};
  }
  return imports;
};

/** The engine, once; fails where the browser cannot run it. */
circlewalk.engine = () => circlewalk.startedEngine ??= (async () => {
  const packed = Uint8Array.from(atob(document.getElementById('engine').textContent), sign => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
  const { exports } = await WebAssembly.instantiate(module, circlewalk.engineImports(module));
  const answer = () => Array.from({ length: exports.answerLength() }, (_, i) => String.fromCharCode(exports.answerCharacter(i))).join('');
  const read = (parameter, text) => {
    /* Nothing sensible is longer; the engine's own limit is ten thousand characters. */
    for (let i = 0; i < Math.min(text.length, 10001); i++) exports.type(text.charCodeAt(i));
    return Boolean(exports.read(parameter));
  };
  return { exports, answer, read };
})();
