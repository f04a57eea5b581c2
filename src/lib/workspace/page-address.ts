/** The path a page has among its own links: /print/ for /print/index.html and for /print (if pages has it). */
export function pagePath(pathname: string, pages: readonly string[] = []): string {
	const folder = pathname.replace(/\/index\.html$/, '/');
	return pages.includes(`${folder}/`) ? `${folder}/` : folder;
}
