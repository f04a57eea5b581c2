import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { writeGeoParquet } from '../country/geoparquet';
import { ROOT } from '../setup/run.mjs';
import type { Outcome } from './outcome';
import type { Lands } from './postgis';
import { run } from './run';
import { withPeak } from './tree-memory';

const HOME = `${ROOT}node_modules/.cache/sedona`;
const SPARK = '3.5.6';
/** The last release of which Maven has the jar for this Spark. */
const SEDONA = '1.8.1';
const JAR = `${HOME}/sedona-spark-shaded-3.5_2.12-${SEDONA}.jar`;
const NEEDED = ['java', 'python3', 'mvn'];
const MASTER = 'spark://127.0.0.1:17077';
const WORKERS = 2;

/** Why Spark cannot run here, null when it can once it is installed. */
export function sedonaMissing(): string | null {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const missing = NEEDED.find((name) => !folders.some((folder) => existsSync(join(folder, name))));
	return missing ? `no ${missing} (apt-get install default-jre-headless python3-venv maven)` : null;
}

/** True once `installSedona` has been through here. */
export const sedonaInstalled = (): boolean => existsSync(JAR);

/** Puts Spark and Sedona beside the packages, once: about 600 MB, from PyPI and Maven. */
export async function installSedona(): Promise<void> {
	if (sedonaInstalled()) return;
	mkdirSync(HOME, { recursive: true });
	await run('python3', ['-m', 'venv', `${HOME}/venv`]);
	const packages = [`pyspark==${SPARK}`, `apache-sedona==${SEDONA}`];
	await run(`${HOME}/venv/bin/pip`, ['install', '-q', ...packages]);
	const artifact = `org.apache.sedona:sedona-spark-shaded-3.5_2.12:${SEDONA}`;
	const from = `${HOME}/jars`;
	await run('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${from}`]);
	renameSync(`${from}/${JAR.slice(HOME.length + 1)}`, JAR);
}

/** Processor seconds of a process and of its children that have ended. */
function cpuOf(pid: number | 'self'): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	const [own, children] = [fields.slice(11, 13), fields.slice(13, 15)];
	const ticks = pid === 'self' ? children : [...own, ...children];
	return ticks.reduce((sum, value) => sum + Number(value), 0) / 100;
}

/** A standalone master with two workers of one core each, on this machine only; `stop` leaves nothing behind. */
export async function startCluster() {
	const folder = mkdtempSync(join(tmpdir(), 'bench-sedona-'));
	const env = {
		...process.env,
		VIRTUAL_ENV: `${HOME}/venv`,
		PATH: `${HOME}/venv/bin${delimiter}${process.env['PATH'] ?? ''}`,
		SPARK_LOCAL_IP: '127.0.0.1',
		SPARK_WORKER_DIR: folder,
		SPARK_LOCAL_DIRS: folder
	};
	const spark = `${HOME}/venv/bin/spark-class`;
	const started: ChildProcess[] = [];
	const start = (name: string, ...args: string[]) => {
		const all = [`org.apache.spark.deploy.${name}`, '--host', '127.0.0.1', '--webui-port', '0', ...args];
		const child = spawn(spark, all, { env, stdio: ['ignore', 'ignore', 'pipe'] });
		started.push(child);
		return child;
	};
	const stop = () => {
		for (const child of started) child.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	};
	const says = (child: ChildProcess, text: string) =>
		new Promise<void>((resolve, reject) => {
			let said = '';
			child.stderr?.on('data', (chunk: Buffer) => {
				said += chunk.toString();
				if (said.includes(text)) resolve();
			});
			child.once('exit', () => reject(new Error(`Spark did not start: ${said.slice(-500)}`)));
		});
	try {
		await says(start('master.Master', '--port', '17077'), 'ALIVE');
		const workers = Array.from({ length: WORKERS }, () =>
			start('worker.Worker', '--cores', '1', '--memory', '3g', MASTER)
		);
		await Promise.all(workers.map((worker) => says(worker, 'Successfully registered')));
	} catch (error) {
		stop();
		throw error;
	}
	const cpu = () => started.reduce((sum, { pid }) => sum + (pid ? cpuOf(pid) : 0), cpuOf('self'));
	return { env, folder, cpu, stop };
}

type Cluster = Awaited<ReturnType<typeof startCluster>>;

/** Coverage by Sedona on the cluster; seconds of the query alone, processor seconds with the start of its executors. */
export async function sedonaWay(
	cluster: Cluster,
	{ areas, plans }: { areas: Lands & ArrayLike<unknown>; plans: Lands }
): Promise<Outcome> {
	const path = (name: string) => join(cluster.folder, name);
	const begun = performance.now();
	writeGeoParquet(path('areas.parquet'), areas);
	writeGeoParquet(path('plans.parquet'), plans);
	const prepareSeconds = (performance.now() - begun) / 1000;
	const before = cluster.cpu();
	const submitted = run(
		`${HOME}/venv/bin/spark-submit`,
		[
			...['--master', MASTER, '--jars', JAR, '--driver-memory', '2g', '--executor-memory', '3g'],
			...['--conf', 'spark.ui.enabled=false'],
			// The overlay of JTS that does not break on lines that nearly meet.
			...['--conf', 'spark.executor.extraJavaOptions=-Djts.overlay=ng'],
			`${ROOT}scripts/country/submit.py`,
			...['areas.parquet', 'plans.parquet', 'out.json'].map(path)
		],
		{ env: cluster.env }
	);
	const { peakMb } = await withPeak(submitted);
	const { seconds, percent } = JSON.parse(readFileSync(path('out.json'), 'utf8')) as Pick<
		Outcome,
		'seconds' | 'percent'
	>;
	return {
		way: `Sedona ${SEDONA} on Spark ${SPARK}, ${WORKERS} workers`,
		seconds,
		cpuSeconds: cluster.cpu() - before,
		prepareSeconds,
		peakMb,
		failures: areas.length - Object.keys(percent).length,
		sample: 1,
		percent
	};
}
