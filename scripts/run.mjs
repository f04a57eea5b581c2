/** `node scripts/run.mjs FILE.ts …`: runs a script with the data of the province (PROVINCE, else tiles/sources). */
import { packTsconfig } from './setup/province.mjs';

process.env['TSX_TSCONFIG_PATH'] ??= packTsconfig();
await import('tsx/cli');
