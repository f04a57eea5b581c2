import { readdirSync, readFileSync } from 'node:fs';

interface Process {
	pid: number;
	parent: number;
	mb: number;
}

/** A process as /proc tells it, null where it has ended since. */
function processOf(pid: number): Process | null {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const [parent, kb] = [/^PPid:\s*(\d+)/m, /^VmRSS:\s*(\d+)/m].map((field) =>
			Number(field.exec(status)?.[1] ?? 0)
		);
		return { pid, parent: parent ?? 0, mb: (kb ?? 0) / 1024 };
	} catch {
		return null;
	}
}

/** Resident MB of all processes this one started, and of theirs; memory that they share counts for each. */
function childrenMb(): number {
	const all = readdirSync('/proc').flatMap((name) =>
		/^\d+$/.test(name) ? (processOf(Number(name)) ?? []) : []
	);
	const under = new Set([process.pid]);
	for (let before = 0; before < under.size;) {
		before = under.size;
		for (const { pid, parent } of all) if (under.has(parent)) under.add(pid);
	}
	return all.reduce((sum, { pid, mb }) => (pid !== process.pid && under.has(pid) ? sum + mb : sum), 0);
}

/** Does some work of other processes; with the most memory they held together, looked at four times a second, MB. */
export async function withPeak<T>(work: Promise<T>): Promise<{ done: T; peakMb: number }> {
	let peakMb = 0;
	const look = () => {
		peakMb = Math.max(peakMb, childrenMb());
	};
	const timer = setInterval(look, 250);
	try {
		const done = await work;
		return { done, peakMb };
	} finally {
		clearInterval(timer);
	}
}
