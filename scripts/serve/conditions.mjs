/**
 * What is sent: its tag (`"…"`, or `W/"…"` for a weak one) and when it was changed.
 * @typedef {{ etag: string, modified: Date }} Version
 */

/** HTTP dates have no parts of a second. @param {Date} date */
const seconds = (date) => Math.floor(date.getTime() / 1000);

/** @param {string} tag */
const weakly = (tag) => tag.replace(/^W\//, '');

/** Tags of a list: a comma may stand within one. @param {string} list */
const tagsOf = (list) => list.match(/(?:W\/)?"[^"]*"/g) ?? [];

/**
 * True when the asker has this version already (RFC 9110, 13.1.2 and 13.1.3): the date counts only without tags.
 * @param {import('node:http').IncomingHttpHeaders} asked
 * @param {Version} version
 */
export function isKnown(asked, { etag, modified }) {
	const tags = asked['if-none-match'];
	if (tags !== undefined)
		return tags.trim() === '*' || tagsOf(tags).some((tag) => weakly(tag) === weakly(etag));
	const since = Date.parse(asked['if-modified-since'] ?? '');
	return !Number.isNaN(since) && seconds(modified) <= since / 1000;
}

/**
 * True when a part may be sent: without If-Range, or when it names this very version (RFC 9110, 13.1.5: weak tags
 * never do, a date only when it is the same).
 * @param {string | undefined} ifRange
 * @param {Version} version
 */
export function isPartOf(ifRange, { etag, modified }) {
	if (ifRange === undefined) return true;
	if (ifRange.includes('"')) return ifRange.trim() === etag && !etag.startsWith('W/');
	return Date.parse(ifRange) / 1000 === seconds(modified);
}
