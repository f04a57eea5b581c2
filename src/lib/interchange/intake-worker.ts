import { expose } from 'comlink';
import { IntakeService } from './intake-service';

/** Module worker around `IntakeService`, wrapped by comlink. */
expose(new IntakeService());
postMessage('ready');
