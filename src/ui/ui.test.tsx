import * as esbuild from 'esbuild'
import { expect, test } from 'vitest'
import { kitValidator } from '#tests/support/html.ts'
import { assets } from '../../scripts/build.ts'
import {
  Checkbox,
  CheckboxGroup,
  DepartmentMap,
  DepartmentTable,
  EmailField,
  ErrorPage,
  Form,
  Page,
  PageHead,
  Pager,
  PasswordField,
  PlaceField,
  RadioGroup,
  renderPage,
  TextField,
  useFrame,
  When,
  WithFrame,
} from './index.ts'
import { KitForm } from './kit/form.tsx'
import { counts, frame, hrefFor } from './kit/frame.ts'
import { Home } from './kit/home.tsx'
import { Kit } from './kit/page.tsx'
import { classesOf, classLabel, rankOf } from './map/classes.ts'
import { pagerSteps } from './pager.tsx'

type Piece = Parameters<typeof renderPage>[1]

const html = async (piece: Piece): Promise<string> => String(await (<WithFrame frame={frame}>{piece}</WithFrame>))
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const tagOf = (text: string, id: string): string => new RegExp(`<[^>]*\\bid="${id}"[^>]*>`).exec(text)?.[0] ?? ''

test('a page rendered without its frame is a bug, not a half page', () => {
  const Bare = () => <p>{useFrame().publisher}</p>
  expect(() => (<Bare />).toString()).toThrow('without its frame')
})

test('what people write never becomes markup', async () => {
  const attack = '"><script>alert(1)</script>'
  const page = await renderPage(
    { ...frame, publisher: attack, flash: { kind: 'note', text: attack }, path: `/annuaire?q=${attack}` },
    <Page title={attack} description={attack} trail={[{ label: attack }]}>
      <PageHead title={attack} lede={attack} />
      <Form to="/x" errors={{ nom: [attack] }} values={{ nom: attack }}>
        <TextField name="nom" label={attack} hint={attack} />
      </Form>
      <DepartmentTable
        counts={{ [attack]: 1 }}
        hrefFor={() => `/annuaire?d=${attack}`}
        caption={attack}
        unit="Projets"
      />
    </Page>,
  )
  expect(page).not.toContain('<script>')
  expect(page).not.toMatch(/="[^"]*"><script/)
  expect(page.split('&lt;script&gt;').length).toBeGreaterThan(10)
})

test('an obligatory field says so to eyes, to browsers and to screen readers, and explains its error', async () => {
  const form = await html(
    <Form to="/x" errors={{ nom: ['Donnez un nom.'] }}>
      <TextField name="nom" label="Nom" hint="Le nom officiel." required />
      <TextField name="sigle" label="Sigle" />
    </Form>,
  )
  expect(form).toContain('Les champs marqués')
  expect(form.indexOf('Les champs marqués')).toBeLessThan(form.indexOf('f-nom-hint'))
  expect(form).toMatch(/<label for="f-nom">Nom<span class="req">\u00a0\*<\/span>/)
  expect(tagOf(form, 'f-nom')).toMatch(/ required=""/)
  expect(tagOf(form, 'f-nom')).toContain('aria-invalid="true"')
  expect(tagOf(form, 'f-nom')).toContain('aria-describedby="f-nom-hint f-nom-err"')
  expect(form).toMatch(/id="f-nom-err">.*Donnez un nom\./)
  expect(tagOf(form, 'f-sigle')).not.toMatch(/required|aria-invalid|aria-describedby/)
})

test('a refused form loses nothing of what was typed, except the password', async () => {
  const typed = { courriel: 'camille@exemple', secret: 'tres-secret', defis: ['b'], public: 'jeunes' }
  const form = await html(
    <Form to="/x" values={typed}>
      <EmailField name="courriel" label="Adresse" value="avant@example.org" />
      <PasswordField name="secret" label="Mot de passe" autocomplete="new-password" />
      <CheckboxGroup
        name="defis"
        label="Défis"
        values={['a']}
        options={['a', 'b'].map((v) => ({ value: v, label: v }))}
      />
      <RadioGroup name="public" label="Public" options={[{ value: 'jeunes', label: 'Jeunes' }]} />
      <Checkbox name="accord" label="Accord" checked />
    </Form>,
  )
  expect(tagOf(form, 'f-courriel')).toContain('value="camille@exemple"')
  expect(form).not.toContain('tres-secret')
  expect(tagOf(form, 'f-defis')).not.toContain('checked')
  expect(tagOf(form, 'f-defis-2')).toContain('checked')
  expect(tagOf(form, 'f-public')).toContain('checked')
  expect(tagOf(form, 'f-accord')).not.toContain('checked')
})

test('the error summary leads to fields that exist, and general errors lead nowhere', async () => {
  const form = await html(<KitForm />)
  const summary = form.slice(form.indexOf('class="err-sum"'), form.indexOf('Les champs marqués'))
  const targets = all(summary, /href="#([^"]+)"/g)
  expect(targets).toHaveLength(3)
  for (const id of targets) expect(tagOf(form, id)).toMatch(/^<(input|select|textarea)/)
  expect(summary).toContain('<li>Revenez plus tard.</li>')
  expect(summary).toContain('4 points à corriger')
})

test('a place that several answer to is chosen without script; one already chosen is kept', async () => {
  const choices = [
    { id: '93066', label: 'Saint-Denis' },
    { id: '97411', label: 'Saint-Denis' },
  ]
  const open = await html(<PlaceField name="commune" label="Commune" text="saint denis" choices={choices} />)
  expect(all(open, /type="radio" name="commune_id" value="(\w+)"/g)).toEqual(['93066', '97411'])
  expect(open).not.toContain('type="hidden"')
  const chosen = await html(<PlaceField name="commune" label="Commune" text="Die" value="26113" />)
  expect(chosen).toContain('<input type="hidden" name="commune_id" value="26113"/>')
})

test('pages of a list: first, last, neighbours, and dots only where they save something', async () => {
  expect(pagerSteps(1, 1)).toEqual([1])
  expect(pagerSteps(1, 5)).toEqual([1, 2, 3, 4, 5])
  expect(pagerSteps(1, 9)).toEqual([1, 2, 'gap', 8, 9])
  expect(pagerSteps(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(pagerSteps(50, 100)).toEqual([1, 2, 'gap', 49, 50, 51, 'gap', 99, 100])
  expect(pagerSteps(9, 9)).toEqual([1, 2, 'gap', 8, 9])

  const pager = (page: number, pages: number) =>
    html(<Pager page={page} pages={pages} hrefFor={(n) => `/annuaire?page=${n}`} />)
  expect(await pager(1, 1)).toBe('')
  expect(await pager(1, 9)).not.toContain('Précédente')
  expect(await pager(9, 9)).not.toContain('Suivante')
  expect(all(await pager(4, 9), /aria-current="page">.*?<\/span>(\d+)/g)).toEqual(['4'])
  expect(await pager(4, 9)).toContain('href="/annuaire?page=5" rel="next"')
})

test('classes of a map hold every count once and read well', () => {
  const wild = Array.from({ length: 90 }, (_, i) => Math.round(1.08 ** i))
  for (const sample of [[1], [1, 2, 3, 4], [7, 7, 7, 7, 9], [3, 900, 901, 12_345], wild]) {
    const classes = classesOf(sample, 4)
    expect(classes.length).toBeGreaterThan(0)
    expect(classes.length).toBeLessThanOrEqual(4)
    for (const count of sample) {
      expect(classes.filter(({ from, to }) => count >= from && (to === null || count <= to))).toHaveLength(1)
      expect(rankOf(count, classes)).toBeGreaterThan(0)
    }
  }
  expect(classesOf([0, 0], 4)).toEqual([])
  expect(rankOf(0, classesOf([1, 2], 4))).toBe(0)
  expect(classLabel({ from: 1, to: 5 }, 90)).toBe('1 à 5')
  expect(classLabel({ from: 1200, to: null }, 9000)).toBe('1\u00a0200 et plus')
})

test('the map has one link per department, with a name and a count', async () => {
  const map = await html(<DepartmentMap counts={counts} hrefFor={hrefFor} label="Projets" />)
  const hrefs = all(map, /<a href="([^"]+)"><title>/g)
  expect(hrefs).toHaveLength(101)
  expect(new Set(hrefs).size).toBe(101)
  expect(map).toContain(`<a href="${hrefFor('69')}"><title>Rhône\u00a0: 64</title>`)
  expect(map).toContain('<title>Guadeloupe (971)\u00a0: 3</title>')
  expect(map).toContain('<title>Lozère\u00a0: 0</title>')
  expect(await html(<DepartmentMap counts={{}} hrefFor={hrefFor} label="Projets" />)).toContain('</svg>0</li>')
})

test('what is marked is outlined wherever it is drawn: around Paris, in place and enlarged', async () => {
  const outlines = async (...marked: string[]) =>
    all(
      await html(<DepartmentMap counts={counts} hrefFor={hrefFor} label="Projets" marked={marked} />),
      /class="(on)"/g,
    )
  expect(await outlines()).toHaveLength(0)
  expect(await outlines('69', '971')).toHaveLength(2)
  expect(await outlines('75', '92', '93', '94')).toHaveLength(8)
})

test('the table says what the map shows: the first departments, then the others', async () => {
  const table = await html(
    <DepartmentTable
      counts={{ 69: 64, 59: 42, 26: 42, 988: 1, 75: 0 }}
      hrefFor={hrefFor}
      caption="Projets"
      unit="Projets"
      top={2}
    />,
  )
  expect(all(table, /<a href="[^"]+">([^<]+)<\/a>/g)).toEqual(['Rhône', 'Drôme', 'Nord', 'Nouvelle-Calédonie'])
  expect(table).toContain('Les 2 autres départements')
})

test('dates are full and in the time of Paris', async () => {
  expect(await html(<When date="2026-11-01" />)).toBe('<time datetime="2026-11-01">1er novembre 2026</time>')
  expect(await html(<When date="2017-07" />)).toBe('<time datetime="2017-07">juillet 2017</time>')
  expect(await html(<When date="2018" />)).toBe('<time datetime="2018">2018</time>')
  expect(await html(<When date={new Date('2026-11-30T23:30:00Z')} />)).toContain('1er décembre 2026')
  expect(await html(<When date={new Date('2026-07-14T16:05:00Z')} precision="time" />)).toContain('18\u00a0h\u00a005')
})

test('the title announces errors and the menu says where one is', async () => {
  const page = await renderPage(
    { ...frame, path: '/annuaire?genre=organisation&q=lyon' },
    <Page title="Structures" errorCount={2} />,
  )
  expect(page).toMatch(/^<!DOCTYPE html><html lang="fr">/)
  expect(page).toContain('<title>Erreur\u00a0: Structures · #FrenchImpact</title>')
  expect(all(page, /<a href="([^"]+)" aria-current="page">/g)).toEqual(['/annuaire?genre=organisation'])
  expect(await renderPage({ ...frame, theme: 'dark' }, <Page title="x" />)).toContain(
    '<html lang="fr" data-theme="dark">',
  )
})

test('every piece of the kit is valid HTML, without inline style or script', async () => {
  const problem = (
    <ErrorPage status={500} title="Panne" text="Rien n’a été enregistré." requestId="k7" actions={frame.menu} />
  )
  for (const [name, page] of Object.entries({ kit: <Kit />, home: <Home />, problem })) {
    const rendered = await renderPage(frame, page)
    const report = await kitValidator.validateString(rendered)
    const found = report.results.flatMap(({ messages }) => messages.map((m) => `${name}: ${m.ruleId} ${m.message}`))
    expect(found).toEqual([])
    expect(rendered.match(/ style="| on\w+="|<style|<script(?! type="module" src=)/g)).toBeNull()
    // An ordinary space before a double sign, or after an opening quote, could end a line.
    expect(rendered.match(/.{0,20}( [;:!?»]|« )/g)).toBeNull()
  }
})

test('the style sheet and the script stay within their budgets', async () => {
  const { outputFiles } = await esbuild.build({ ...assets, plugins: [] })
  const weight = (end: string) =>
    outputFiles.filter(({ path }) => path.endsWith(end)).reduce((sum, { contents }) => sum + contents.length, 0)
  expect(outputFiles.filter(({ path }) => path.endsWith('.css'))).toHaveLength(1)
  expect(weight('.css')).toBeGreaterThan(10_000)
  expect(weight('.css')).toBeLessThanOrEqual(30_000)
  expect(weight('.js')).toBeLessThanOrEqual(40_000)
  expect(weight('.woff2')).toBeLessThanOrEqual(90_000)
})
