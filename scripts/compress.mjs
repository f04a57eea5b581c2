/** Last step of `npm run build`: compressed copies the adapter does not make. */
import { compressTopology } from './setup/compress.mjs';
import { MADE } from './setup/province.mjs';
import { fail } from './setup/run.mjs';

if (!compressTopology()) fail(`${MADE.build}/tiles/atoms.topojson is missing: run npm run build.`);
