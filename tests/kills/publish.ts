/** `publish.ts BUILD SITE STEP`: a publish that ends itself, as from outside, at a step. */
import { publish } from '../../scripts/publish/publish';

const [from = '', site = '', last = ''] = process.argv.slice(2);
let steps = 0;
await publish(from, site, 2, () => {
	if (++steps === Number(last)) process.kill(process.pid, 'SIGKILL');
});
