import { expose } from 'comlink';
import { LargeTiles } from './large-tiles';

/** Module worker around `LargeTiles`, wrapped by comlink. */
expose(new LargeTiles());
postMessage('started');
