import { expose, type Endpoint } from 'comlink';

/** The page's end of a worker, with a service at its other end in this thread; one without a service is mute. */
export class FakeWorker extends EventTarget {
	ended = false;
	readonly #port: MessagePort;

	constructor(service: object | null) {
		super();
		const { port1, port2 } = new MessageChannel();
		this.#port = port1;
		port1.addEventListener('message', ({ data, ports }) =>
			this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }))
		);
		port1.start();
		if (!service) return;
		expose(service, port2 as unknown as Endpoint);
		port2.postMessage('started');
	}
	postMessage(message: unknown, transfer: Transferable[] = []) {
		this.#port.postMessage(message, transfer as never);
	}
	terminate() {
		this.ended = true;
		this.#port.close();
	}
}
