import { defineConfig } from '@playwright/test';
import { systemChromium } from './scripts/setup/chromium.mjs';

const port = Number(process.env['TEST_PORT'] ?? 4273);
const executablePath = systemChromium();

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: false,
	workers: 2,
	// A story that passes the second time is counted as passed and named as flaky.
	retries: process.env['CI'] ? 1 : 0,
	forbidOnly: Boolean(process.env['CI']),
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	outputDir: 'test-results',
	use: {
		baseURL: `http://localhost:${port}`,
		viewport: { width: 1280, height: 800 },
		// The same page in a quarter of the pixels: each frame is drawn by the processor.
		deviceScaleFactor: 0.5,
		trace: 'off',
		// Every frame of a flight is drawn by the processor; the story of the city on the stage is told with its flights.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--ignore-gpu-blocklist',
				// WebGL is software here anyway: the page itself is put together quicker without it.
				'--disable-gpu-compositing',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: 'node scripts/start.mjs',
		env: { PORT: String(port) },
		url: `http://localhost:${port}`,
		timeout: 240_000,
		reuseExistingServer: false
	}
});
