import { parentPort, workerData } from 'node:worker_threads';
import { CodedError } from '../../../src/lib/domain/errors';
import type { Said } from './crew';
import { Hand, type Task } from './hand';

const hand = new Hand(workerData as { plans: number; texts: number });

function answer(task: Task): Said<unknown> {
	try {
		return { done: task.kind === 'chunk' ? hand.chunk(task) : hand.batch(task) };
	} catch (error) {
		if (error instanceof CodedError) return { code: error.code, details: error.details };
		throw error;
	}
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)));
