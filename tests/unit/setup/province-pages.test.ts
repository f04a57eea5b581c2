import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { provincePage } from '../../../scripts/setup/province-pages.mjs';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const scriptOf = (html: string) => /<script>([^]*)<\/script>/.exec(html)?.[1] ?? '';

function page(up: '.' | '..'): string {
	const script = `x = { base: new URL("${up}", location).pathname.slice(0, -1) }; import("${up}/_app/a.js")`;
	return `<html lang="vi"><meta content="script-src '${hash(script)}'"><link href="${up}/icon.svg"><script src="${up}/theme.js"></script><script>${script}</script></html>`;
}

it('moves a page a folder deeper: its files lie further up, its own pages beside it', () => {
	const moved = provincePage(page('.'));
	expect(moved).toContain('<html data-province lang="vi">');
	expect(moved).toContain('href="../icon.svg"');
	expect(scriptOf(moved)).toContain('import("../_app/a.js")');
	expect(scriptOf(moved)).toContain('base: new URL(".", location)');
	expect(scriptOf(moved)).toContain('assets: new URL("..", location)');
	const deeper = provincePage(page('..'));
	expect(deeper).toContain('src="../../theme.js"');
	expect(scriptOf(deeper)).toContain('base: new URL("..", location)');
	expect(scriptOf(deeper)).toContain('assets: new URL("../..", location)');
});

it('lets the policy of the page allow the script as it is now', () => {
	for (const html of [page('.'), page('..')]) {
		const moved = provincePage(html);
		expect(moved).toContain(`'${hash(scriptOf(moved))}'`);
		expect(moved).not.toContain(hash(scriptOf(html)));
	}
});

it('refuses a page that it does not know the form of', () => {
	expect(() => provincePage('<html></html>')).toThrow('starting script');
});
