// npm run dev: builds again at each change and restarts what was built.
import { spawn } from 'node:child_process'
import { build } from './build.ts'

await build({ watch: true })
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'dist/main.js'], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
