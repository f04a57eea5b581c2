/** Last step of `npm run build`. */
import { finishBuild } from './setup/finish-build.mjs';
import { MADE } from './setup/province.mjs';
import { fail } from './setup/run.mjs';

if (!finishBuild()) fail(`The boundaries are missing in ${MADE.build}: run npm run build.`);
