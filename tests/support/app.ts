import { fileURLToPath } from 'node:url'
import type { Services } from '#core/services.ts'
import { createApp } from '../../src/app.tsx'

const assets = {
  css: '/assets/s.css',
  js: '/assets/m.js',
  icons: '/assets/i.svg',
  favicon: '/assets/f.svg',
  textFont: '/assets/t.woff2',
}

/** The whole site on these services, without a port: `app.request('/…')`. */
export const appFor = (services: Services) =>
  createApp(services, { assets, folder: fileURLToPath(new URL('../../dist/assets', import.meta.url)) })

type Site = ReturnType<typeof appFor>
type Fields = Record<string, string | string[]>

/** Sends a form as a browser of this site would: same origin, urlencoded, with these cookies. */
export const post = (site: Site, path: string, fields: Fields, cookie = '') => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return site.request(path, {
    method: 'POST',
    body,
    headers: { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin', ...(cookie && { Cookie: cookie }) },
  })
}

export const get = (site: Site, path: string, cookie = '') =>
  site.request(path, { headers: cookie ? { Cookie: cookie } : {} })
