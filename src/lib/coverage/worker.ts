import { expose } from 'comlink';
import { CoverageService } from './service';

/** Module worker: `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })`, wrapped by comlink. */
expose(new CoverageService());
postMessage('started');
