import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Runs a program to its end and gives what it wrote; rejects with its error text when it fails. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}, input = '') {
	return new Promise<string>((resolve, reject) => {
		const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
		running.add(child);
		const [out, err]: [Buffer[], Buffer[]] = [[], []];
		child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
		child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
		child.on('error', reject);
		child.on('close', (code) => {
			running.delete(child);
			if (code === 0) resolve(Buffer.concat(out).toString());
			else reject(new Error(`${command} ended with ${code}: ${Buffer.concat(err).toString()}`));
		});
		// Whether it read all is told by how it ends.
		child.stdin?.on('error', () => {});
		child.stdin?.end(input);
	});
}

/** When this process is told to end, ends what `run` started, cleans up, and ends. */
export function onEnd(cleanUp: () => void): void {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			for (const child of running) child.kill('SIGKILL');
			cleanUp();
			process.exit(signal === 'SIGINT' ? 130 : 143);
		});
	}
}
