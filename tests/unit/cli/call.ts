import { runCli } from '../../../scripts/cli/run';

/** Runs a command line with --json and gives its object; fails when it was refused. */
export async function json(...args: string[]): Promise<Record<string, unknown>> {
	const { exitCode, stdout, stderr } = await runCli([...args, '--json']);
	if (exitCode !== 0 || stderr !== '') throw new Error(stderr);
	return JSON.parse(stdout) as Record<string, unknown>;
}

/** Runs a command line that must be refused, and gives its code. */
export async function refusal(...args: string[]): Promise<{ exitCode: number; code: string }> {
	const { exitCode, stdout, stderr } = await runCli(args);
	if (stdout !== '') throw new Error(`printed: ${stdout}`);
	const lines = stderr.trimEnd().split('\n');
	if (lines.length !== 1) throw new Error(`not one line: ${stderr}`);
	const { error } = JSON.parse(lines[0] ?? '') as { error: { code: string; message: string } };
	if (typeof error.message !== 'string' || error.message === '') throw new Error('no message');
	return { exitCode, code: error.code };
}
