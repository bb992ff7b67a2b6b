// Tests that start child processes use the bundles: build them from the sources under test.
import { bundle } from './build.mjs';

// biome-ignore lint/style/noDefaultExport: jest asks for it
export default bundle;
