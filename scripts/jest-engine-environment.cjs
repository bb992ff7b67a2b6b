// For tests that run onnxruntime in the test's own process: the engine's binding makes typed arrays
// of the outer realm and compares constructors, so both realms have to share them.
const { TestEnvironment } = require('jest-environment-node');

const SHARED = [
  ...['Float32Array', 'Float64Array', 'Int8Array', 'Int16Array', 'Int32Array', 'BigInt64Array'],
  ...['Uint8Array', 'Uint16Array', 'Uint32Array', 'BigUint64Array', 'ArrayBuffer', 'Array'],
];

module.exports = class EngineEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of SHARED) this.global[name] = globalThis[name];
  }
};
