import { EngineRun } from './engine-run';
import type { Scenario } from './scenarios';

/** The engine in a module worker of a browser: a first message has the scenario read, a second one measured. */
let run: EngineRun | null = null;

addEventListener('message', async () => {
	if (run) {
		postMessage(run.measure('percent'));
		return;
	}
	run = new EngineRun((await (await fetch('scenario.json')).json()) as Scenario);
	postMessage(run.readyMs);
});
