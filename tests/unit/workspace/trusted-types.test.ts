import { afterEach, describe, expect, it, vi } from 'vitest';
import { isOwnScript, trustOwnScripts } from '../../../src/lib/workspace/trusted-types';

const PAGE = 'https://quyhoach.vn/ban-do/register/';

describe('scripts that the page may start', () => {
	it.each([
		['a worker of ours', 'https://quyhoach.vn/ban-do/_app/immutable/workers/worker-a1.js', true],
		['named from the page', '../_app/immutable/workers/worker-a1.js', true],
		['the service worker', '/ban-do/service-worker.js', true],
		['of another host', 'https://else.vn/ban-do/_app/immutable/workers/worker-a1.js', false],
		['of another app of this host', '/khac/_app/immutable/workers/worker-a1.js', false],
		['a file that somebody put beside', '/ban-do/tiles/x.js', false],
		['out of the folder again', '/ban-do/_app/immutable/../../x.js', false],
		['words as a script', 'data:text/javascript,alert(1)', false],
		['words made on the way', 'blob:https://quyhoach.vn/0d0e', false]
	])('%s', (_, url, own) => {
		expect(isOwnScript(url, '/ban-do', PAGE)).toBe(own);
	});
});

describe('the policy of the page', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('knows scripts only: it has no rule that would make HTML of a text', () => {
		const createPolicy = vi.fn();
		vi.stubGlobal('trustedTypes', { createPolicy });
		vi.stubGlobal('location', new URL(PAGE));
		trustOwnScripts('/ban-do', false);
		const [name, rules] = createPolicy.mock.calls[0] as [
			string,
			{ createScriptURL: (url: string) => unknown }
		];
		expect([name, Object.keys(rules)]).toEqual(['default', ['createScriptURL']]);
		expect(rules.createScriptURL('/ban-do/service-worker.js')).toBe('/ban-do/service-worker.js');
		expect(rules.createScriptURL('/x.js')).toBeNull();
	});

	it('a browser without Trusted Types goes on without', () => {
		vi.stubGlobal('trustedTypes', undefined);
		expect(() => trustOwnScripts('', false)).not.toThrow();
	});
});
