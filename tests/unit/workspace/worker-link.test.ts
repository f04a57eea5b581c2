import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { WorkerLink } from '../../../src/lib/workspace/worker-link';
import { FakeWorker } from './fake-worker';

interface Service {
	double(value: number): number;
	never(): Promise<number>;
	fail(): never;
	refuse(): never;
	lose(): never;
}

const SERVICE: Service = {
	double: (value) => 2 * value,
	never: () => new Promise(() => {}),
	fail: () => {
		throw new RangeError('Invalid array length');
	},
	refuse: () => {
		throw new CodedError('table-empty', { row: 3 });
	},
	lose: () => {
		throw new TypeError('Failed to fetch dynamically imported module: http://localhost/x.js');
	}
};

function linkOf(...workers: FakeWorker[]) {
	let made = 0;
	const link = new WorkerLink<Service>(() => workers[made++] as unknown as Worker, 60);
	return { link, made: () => made };
}

const codeOf = (error: unknown) => (error instanceof CodedError ? error.code : `uncoded: ${String(error)}`);
const endOf = (answer: Promise<unknown>) => answer.then(String, codeOf);

describe('a service in a worker', () => {
	it('is started once and answers', async () => {
		const { link, made } = linkOf(new FakeWorker(SERVICE));
		expect(await link.ask((service) => service.double(21))).toBe(42);
		expect(await link.ask((service) => service.double(4))).toBe(8);
		expect(made()).toBe(1);
	});

	it.each(['error', 'messageerror'])(
		'every waiting call ends when the worker breaks by %s',
		async (event) => {
			const [first, second] = [new FakeWorker(SERVICE), new FakeWorker(SERVICE)];
			const { link, made } = linkOf(first, second);
			const ends = [endOf(link.ask((s) => s.never())), endOf(link.ask((s) => s.never()))];
			first.dispatchEvent(new Event(event));
			expect(await Promise.all(ends)).toEqual(['worker-failed', 'worker-failed']);
			expect(first.ended).toBe(true);
			expect(await link.ask((service) => service.double(3))).toBe(6);
			expect(made()).toBe(2);
		}
	);

	it('one that never starts is given up, and the next call starts another', async () => {
		const { link, made } = linkOf(new FakeWorker(null), new FakeWorker(SERVICE));
		expect(await endOf(link.ask((service) => service.double(1)))).toBe('worker-failed');
		expect(await link.ask((service) => service.double(5))).toBe(10);
		expect(made()).toBe(2);
	});

	it('one that has started may think as long as it needs', async () => {
		const { link } = linkOf(new FakeWorker(SERVICE));
		await link.ask((service) => service.double(1));
		const thinking = endOf(link.ask((service) => service.never()));
		const longer = new Promise((resolve) => setTimeout(() => resolve('still thinking'), 150));
		expect(await Promise.race([thinking, longer])).toBe('still thinking');
	});

	it('one that cannot even be made is told', async () => {
		const link = new WorkerLink<Service>(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		expect(await endOf(link.ask((service) => service.double(1)))).toBe('worker-failed');
	});

	it('what it throws keeps its code, or gets one; the worker stays', async () => {
		const { link, made } = linkOf(new FakeWorker(SERVICE));
		expect(await endOf(link.ask((service) => service.refuse()))).toBe('table-empty');
		expect(await endOf(link.ask((service) => service.fail()))).toBe('worker-failed');
		expect(await endOf(link.ask((service) => service.lose()))).toBe('part-lost');
		expect(await link.ask((service) => service.double(2))).toBe(4);
		expect(made()).toBe(1);
	});
});
