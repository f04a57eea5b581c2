import { expose } from 'comlink';
import { VerdictService } from '../i18n/verdict-service';

/** Module worker: `new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module' })`, wrapped by comlink. */
expose(new VerdictService());
postMessage('started');
