/** `npm run build [-- --pack FOLDER]`: tiles and app, whether or not anything changed. */
import { MADE } from './setup/province.mjs';
import { finishBuild } from './setup/finish-build.mjs';
import { fail, npm } from './setup/run.mjs';

if (!npm(['run', 'tiles'])) fail('The tiles could not be built: see the message above.');
if (!npm(['exec', '--', 'vite', 'build'])) fail('The app could not be built: see the message above.');
if (!finishBuild()) fail(`A topology of ${MADE.build} is missing.`);
