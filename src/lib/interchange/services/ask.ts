import { exceptionOf } from './exception';
import { ServiceError } from './service-error';

/** What asking needs of where it runs. */
export interface Asker {
	fetch: (url: string, init?: RequestInit) => Promise<Response>;
	/** Origins that may be asked. */
	origins: readonly string[];
	/** False where the machine knows that it has no network. */
	online: () => boolean;
	/** True where the policy of the page has refused this origin. */
	blocked: (origin: string) => boolean;
}

export interface AskOptions {
	patienceS: number;
	/** Ends it from outside: it rejects with `stopped`. */
	signal?: AbortSignal;
	headers?: Readonly<Record<string, string>>;
}

/** Nothing of this machine or of its reader goes with a request. */
const PLAIN: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };

/** Why a request came to nothing: the same is asked once more without wishing to read the answer. */
async function whyUnread(url: string, asker: Asker, signal: AbortSignal): Promise<ServiceError> {
	const { origin, host } = new URL(url);
	if (!asker.online()) return new ServiceError('offline', { host });
	try {
		await asker.fetch(url, { ...PLAIN, mode: 'no-cors', signal });
		return new ServiceError('service-cors', { host });
	} catch {
		return new ServiceError(asker.blocked(origin) ? 'service-blocked' : 'service-unreached', { host });
	}
}

/**
 * The answer of a service. Throws `service-unlisted` before anything is sent to a host that nobody let in, `offline`,
 * `service-unreached`, `service-cors` (there is an answer that its server lets no page read), `service-blocked` (the
 * page's own policy), `service-slow`, `service-status`, `service-exception` where a refusal says why, and `stopped`.
 */
export async function ask(url: string, asker: Asker, options: AskOptions): Promise<Response> {
	const { origin, host } = new URL(url);
	if (!asker.origins.includes(origin)) throw new ServiceError('service-unlisted', { host });
	const patience = AbortSignal.timeout(options.patienceS * 1000);
	const signal = options.signal ? AbortSignal.any([patience, options.signal]) : patience;
	const ended = (): ServiceError | null => {
		if (options.signal?.aborted) return new ServiceError('stopped');
		return patience.aborted ? new ServiceError('service-slow', { host, seconds: options.patienceS }) : null;
	};
	let response: Response;
	try {
		response = await asker.fetch(url, {
			...PLAIN,
			signal,
			...(options.headers && { headers: options.headers })
		});
	} catch {
		throw ended() ?? (await whyUnread(url, asker, signal).then((why) => ended() ?? why));
	}
	if (!response.ok) {
		const said = exceptionOf(await response.text().catch(() => ''));
		if (said !== null) throw new ServiceError('service-exception', { said });
		throw new ServiceError('service-status', { status: response.status, host });
	}
	return readable(response, ended);
}

/** The same answer; what breaks off while it is read is told as what it is. */
function readable(response: Response, ended: () => ServiceError | null): Response {
	const told =
		<T>(read: () => Promise<T>) =>
		() =>
			read().catch((error: unknown) => {
				throw (
					ended() ??
					(error instanceof ServiceError
						? error
						: new ServiceError('service-unreached', { host: new URL(response.url).host }))
				);
			});
	const [text, buffer] = [response.text.bind(response), response.arrayBuffer.bind(response)];
	return Object.assign(response, { text: told(text), arrayBuffer: told(buffer) });
}

/** More than this no document of a service holds, bytes. */
const MOST_BYTES = 100 * 1024 * 1024;

/** The text of an answer. Throws what `ask` throws, and `too-large`. */
export async function askText(url: string, asker: Asker, options: AskOptions): Promise<string> {
	const response = await ask(url, asker, options);
	const text = await response.text();
	if (text.length > MOST_BYTES) throw new ServiceError('too-large', { mb: MOST_BYTES / 1024 / 1024 });
	return text;
}

/** The JSON of an answer. Throws what `askText` throws, `service-exception` for a refusal in XML, and `no-json`. */
export async function askJson(
	url: string,
	asker: Asker,
	options: AskOptions
): Promise<{ json: unknown; letters: number }> {
	const text = await askText(url, asker, options);
	try {
		return { json: JSON.parse(text) as unknown, letters: text.length };
	} catch {
		const said = exceptionOf(text);
		throw said === null ? new ServiceError('no-json') : new ServiceError('service-exception', { said });
	}
}
