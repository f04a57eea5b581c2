import type { CDPSession } from '@playwright/test';

/** What is used of the snapshot of a heap, as DevTools save it. */
interface Snapshot {
	snapshot: { meta: { node_fields: readonly string[]; node_types: readonly [readonly string[]] } };
	/** The fields of all nodes, one node after the other. */
	nodes: readonly number[];
}

/**
 * MB of compiled program on the heap of a page. It grows as long as the browser compiles more of what runs often, and
 * holds nothing of the reader's.
 */
export async function compiledMb(cdp: CDPSession): Promise<number> {
	const pieces: string[] = [];
	const take = ({ chunk }: { chunk: string }) => void pieces.push(chunk);
	cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
	await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
	const { snapshot, nodes } = JSON.parse(pieces.join('')) as Snapshot;
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
	const code = types[0].indexOf('code');
	let bytes = 0;
	for (let k = 0; k < nodes.length; k += fields.length)
		if (nodes[k + type] === code) bytes += nodes[k + size] ?? 0;
	return bytes / 1e6;
}
