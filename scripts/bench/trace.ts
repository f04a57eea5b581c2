import type { Browser, Page } from '@playwright/test';

/** One task of the page's thread, ms. Processor time has no waiting in it: not for drawing by software, not for others. */
export interface Task {
	/** From its begin to its end, waiting included. */
	wall: number;
	/** Processor time of scripts, of style, layout and painting, and of collecting garbage. */
	script: number;
	paint: number;
	garbage: number;
	/** All the rest: waiting for the process that draws, for a processor, and the browser's own work. */
	rest: number;
}

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args?: { name?: string };
}

type Kind = 'script' | 'paint' | 'garbage';

const TASK = /^(ThreadControllerImpl::)?RunTask$/;
const KINDS: readonly (readonly [RegExp, Kind])[] = [
	[/GC|Garbage/, 'garbage'],
	[
		/^(UpdateLayoutTree|RecalculateStyles|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer|UpdateLayerTree|CompositeLayers|HitTest|IntersectionObserverController::computeIntersections|ParseHTML|ParseAuthorStyleSheet)$/,
		'paint'
	],
	[
		/^(FunctionCall|EvaluateScript|EventDispatch|TimerFire|FireAnimationFrame|FireIdleCallback|RunMicrotasks|HandlePostMessage|v8\.|V8\.|XHR)/,
		'script'
	]
];

const kindOf = (name: string) => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** Tasks of one thread from its events, sorted by begin: each moment belongs to the innermost event of a kind. */
function tasksOn(events: readonly TraceEvent[]): Task[] {
	const tasks: Task[] = [];
	const open: { end: number; kind: Kind | null; task: Task }[] = [];
	for (const { name, ts, dur = 0, tdur = 0 } of events) {
		while (open.length > 0 && ts >= (open.at(-1)?.end ?? 0)) open.pop();
		const around = open.at(-1);
		if (!around && !TASK.test(name)) continue;
		const kind = kindOf(name) ?? around?.kind ?? null;
		const task = around?.task ?? { wall: dur / 1000, script: 0, paint: 0, garbage: 0, rest: dur / 1000 };
		if (!around) tasks.push(task);
		// What is within takes its time from what is around it.
		if (around?.kind && around.kind !== kind) task[around.kind] -= tdur / 1000;
		if (kind && around?.kind !== kind) task[kind] += tdur / 1000;
		open.push({ end: ts + dur, kind, task });
	}
	for (const task of tasks) task.rest = task.wall - task.script - task.paint - task.garbage;
	return tasks;
}

/** The tasks of the page's thread in a trace of Chromium (text of JSON): those of the renderer that ran most scripts. */
export function tasksOf(trace: string): Task[] {
	const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
	const key = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
	const threads = new Map<string, TraceEvent[]>();
	for (const event of traceEvents)
		if (event.ph === 'M' && event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
			threads.set(key(event), []);
	for (const event of traceEvents) if (event.ph === 'X') threads.get(key(event))?.push(event);
	const found = [...threads.values()].map((events) =>
		tasksOn(events.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)))
	);
	const scripts = (tasks: readonly Task[]) => tasks.reduce((sum, { script }) => sum + script, 0);
	return found.sort((a, b) => scripts(b) - scripts(a))[0] ?? [];
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink'];

/** Does something and gives the tasks of the page's thread meanwhile. */
export async function traced(browser: Browser, page: Page, deed: () => Promise<void>): Promise<Task[]> {
	await browser.startTracing(page, { categories: CATEGORIES });
	let trace: Buffer;
	try {
		await deed();
	} finally {
		trace = await browser.stopTracing();
	}
	return tasksOf(trace.toString());
}
