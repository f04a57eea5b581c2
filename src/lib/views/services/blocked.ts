/** Remembers which origins the page's own policy refused, from now on. */
export function watchPolicy(): { blocked: (origin: string) => boolean; close: () => void } {
	const refused = new Set<string>();
	const heard = ({ blockedURI }: SecurityPolicyViolationEvent) => {
		if (URL.canParse(blockedURI)) refused.add(new URL(blockedURI).origin);
	};
	document.addEventListener('securitypolicyviolation', heard);
	return {
		blocked: (origin) => refused.has(origin),
		close: () => document.removeEventListener('securitypolicyviolation', heard)
	};
}
