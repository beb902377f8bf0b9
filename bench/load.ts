import { cast, castPassword } from '../src/demo/cast.ts'
import { fetchRaw, load, percentile, timings } from './measure.ts'
import { bareServer, treeMemory } from './server.ts'

type Site = { origin: string; child: { pid?: number | undefined } }

const pages = [
  ['accueil', '/'],
  ['recherche', '/annuaire?q=insertion'],
  ['fiche projet', '/projets/toit-a-deux-voix'],
  ['territoire', '/territoires/metropole-de-lyon'],
  ['compte rendu', '/journal/retour-sur-la-presentation-a-lyon'],
  ['registre', '/banniere/registre'],
  ['registre, mot', '/banniere/registre?q=insertion'],
  ['orientations', '/orientations'],
] as const

const seconds = 4
const connections = 8
const say = (...cells: (string | number)[]) =>
  process.stdout.write(
    `${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(11))).join('')}\n`,
  )

/** Each page under load, beside a bare server sending the same bytes in the same run; then what travels, and memory. */
export const measureLoad = async ({ origin, child }: Site) => {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid ?? 0) ?? 0)
  }, 250)
  say('page', 'requêtes/s', 'p50 ms', 'p99 ms', 'nu/s', 'rapport', 'octets', 'html+css')
  const css = await cssBytes(origin)
  for (const [name, path] of pages) {
    const page = await fetchRaw(origin + path)
    if (page.status !== 200) throw new Error(`${path}: ${page.status}`)
    const measured = await load(origin + path, seconds, connections)
    const bare = await bareServer(page.body, page.headers)
    const best = await load(bare.url, seconds, connections)
    await bare.close()
    say(
      name,
      Math.round(measured.perSecond),
      measured.p50,
      measured.p99,
      Math.round(best.perSecond),
      (measured.perSecond / best.perSecond).toFixed(3),
      page.body.length,
      page.body.length + css,
    )
  }
  await measureSignIn(origin)
  await measureComment(origin)
  await measureTwins(origin)
  clearInterval(watch)
  process.stdout.write(`mémoire, pointe de tous les processus : ${Math.round(peak)} Mo\n`)
}

const cssBytes = async (origin: string) => {
  const html = await (await fetch(origin)).text()
  const path = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? ''
  return (await fetchRaw(origin + path, 'br')).body.length
}

/** One person at a time: a password is slow to check on purpose, and tries are counted. */
const measureSignIn = async (origin: string) => {
  const body = new URLSearchParams({ email: cast.camille.email, password: castPassword })
  const signIn = async () => {
    const response = await fetch(`${origin}/connexion`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Origin: origin },
    })
    if (response.status !== 303) throw new Error(`connexion : ${response.status}`)
  }
  const samples = await timings(Array<() => Promise<void>>(25).fill(signIn))
  const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length
  say(
    'connexion',
    (1000 / mean).toFixed(1),
    percentile(samples, 0.5).toFixed(0),
    percentile(samples, 0.99).toFixed(0),
    '(une à une)',
  )
}

/** One message at a time, each by someone else: its pace is limited, so few of them. */
const measureComment = async (origin: string) => {
  let number = 0
  const write = async () => {
    number += 1
    const who = `${process.pid}-${number}`
    const body = new URLSearchParams({ body: `Un message ${who}`, name: 'Banc', email: `${who}@banc.example` })
    const response = await fetch(`${origin}/journal/retour-sur-la-presentation-a-lyon/commenter`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Origin: origin },
    })
    if (response.status !== 303) throw new Error(`commentaire : ${response.status}`)
  }
  const samples = await timings(Array<() => Promise<void>>(25).fill(write))
  const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length
  say(
    'commentaire',
    (1000 / mean).toFixed(1),
    percentile(samples, 0.5).toFixed(0),
    percentile(samples, 0.99).toFixed(0),
    '(un à un)',
  )
}

const begun = ['Recyclerie de Bordeaux', 'Centre social de Saint-Pierre', 'Les Amis', 'Tiers-lieu', 'Ronalpya']

/** Someone begins a sheet: it is compared with the name of every other. */
const measureTwins = async (origin: string) => {
  const credentials = new URLSearchParams({ email: cast.camille.email, password: castPassword })
  const options = { method: 'POST', redirect: 'manual', headers: { Origin: origin } } as const
  const signedIn = await fetch(`${origin}/connexion`, { ...options, body: credentials })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const begin = (name: string) => async () => {
    const body = new URLSearchParams({ kind: 'organisation', name })
    const headers = { Origin: origin, Cookie: cookie }
    const response = await fetch(`${origin}/annuaire/nouvelle-fiche`, { ...options, body, headers })
    const html = await response.text()
    if (response.status !== 422 || !html.includes('ressemblent')) throw new Error(`${name} : ${response.status}`)
  }
  const samples = await timings(Array(5).fill(begun.map(begin)).flat())
  say('fiche voisine', '', percentile(samples, 0.5).toFixed(0), percentile(samples, 0.99).toFixed(0), '(une à une)')
}
