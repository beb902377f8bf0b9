import { tmpdir } from 'node:os'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const quiet = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
]

/** A real Chromium: the one npm installed on Linux x64, an installed Chrome elsewhere. It reaches this machine only. */
export const launchBrowser = async (): Promise<Browser> => {
  const fromNpm = process.platform === 'linux' && process.arch === 'x64'
  return chromium.launch({
    ...(fromNpm ? { executablePath: await sparticuz.executablePath() } : { channel: 'chrome' }),
    args: quiet,
    env: { ...process.env, HOME: tmpdir() },
  })
}
