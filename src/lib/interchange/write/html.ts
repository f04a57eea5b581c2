import type { Paper, PaperPart, PaperTable } from '../../domain/paper';

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `@page{size:A4;margin:16mm 14mm}
body{max-width:182mm;margin:12mm auto;font:10pt/1.4 "Be Vietnam Pro","Segoe UI",Roboto,Arial,sans-serif;color:#111;background:#fff}
h1{margin:0 0 2mm;font-size:16pt;line-height:1.25}
h2{margin:6mm 0 1mm;font-size:11.5pt;break-after:avoid}
p{margin:1mm 0;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;font-size:9pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:1mm 2mm 1mm 0;border-bottom:.2mm solid #bbb;text-align:left;vertical-align:top}
th{font-weight:600}
.n{padding-right:0;padding-left:2mm;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.n+:not(.n){padding-left:4mm}
footer{margin-top:6mm;padding-top:1mm;border-top:.3mm solid #111;font-size:8.5pt}
@media print{body{max-width:none;margin:0}}`;

const lines = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>\n`).join('');

function tableHtml({ head, numeric, rows }: PaperTable): string {
	const cell = (tag: string, scope: string) => (text: string, k: number) =>
		`<${tag}${scope}${numeric[k] ? ' class="n"' : ''}>${escaped(text)}</${tag}>`;
	const row = (cells: readonly string[], make: (text: string, k: number) => string) =>
		`<tr>${cells.map(make).join('')}</tr>\n`;
	return `<table>\n<thead>${row(head, cell('th', ' scope="col"'))}</thead>\n<tbody>\n${rows
		.map((cells) => row(cells, cell('td', '')))
		.join('')}</tbody>\n</table>\n`;
}

const partHtml = ({ heading, table, lines: under }: PaperPart) =>
	`<h2>${escaped(heading)}</h2>\n${table ? tableHtml(table) : ''}${lines(under)}`;

/**
 * A paper as one HTML file that a browser opens and prints on A4: it asks for nothing else, and runs no script. The
 * same paper makes the same text.
 */
export const writeHtml = ({ language, title, lines: head, parts, foot }: Paper): string =>
	`<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${lines(head)}${parts.map(partHtml).join('')}<footer>
${lines(foot)}</footer>
</body>
</html>
`;
