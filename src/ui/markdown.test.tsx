import { expect, test } from 'vitest'
import { headingsOf, plainText } from '#core/pure/markdown.ts'
import { Difference } from './difference.tsx'
import { Markdown } from './markdown.tsx'

const html = async (text: string, props = {}) => String(await (<Markdown text={text} {...props} />))

test('what an author writes never becomes markup', async () => {
  for (const attack of [
    '<script>alert(1)</script>',
    'Un mot <img src=x onerror=alert(1)> au milieu',
    '[clic](javascript:alert(1))',
    '[clic](data:text/html,x)',
    '[clic](//ailleurs.example)',
    '[clic](/\\ailleurs.example)',
    '![x](javascript:alert(1))',
    '![x](https://ailleurs.example/pixel.png)',
    '[clic][r]\n\n[r]: vbscript:x',
    '<https://a.example/"onmouseover="alert(1)>',
  ]) {
    const rendered = await html(attack)
    expect(rendered, attack).not.toMatch(/<script|<img|javascript:|data:text|vbscript:|href="\/[/\\]|\son\w+="/i)
  }
})

test('text, lists, tables, links and quotes become pieces of the kit', async () => {
  const rendered = await html(
    'Un **mot** et un [lien](/defis) ; [dehors](https://insee.fr).\n\n- un\n- deux\n\n3. trois\n\n> cité\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  )
  expect(rendered).toContain('<strong>mot</strong>')
  expect(rendered).toContain('<a href="/defis">lien</a>\u00a0;')
  expect(rendered).toMatch(/<a [^>]*href="https:\/\/insee.fr"/)
  expect(rendered).toContain('<li>un</li>')
  expect(rendered).toContain('<ol start="3">')
  expect(rendered).toContain('<blockquote><p>cité</p></blockquote>')
  expect(rendered).toContain('<th scope="col">a</th>')
  expect(rendered).toContain('tabindex="0"')
})

test('headings keep their order, begin at the level asked and have ids of their own', async () => {
  const text = '# Les axes\n\n### Un axe\n\n# Les axes\n\n## !!!'
  expect(headingsOf(text).map(({ id }) => id)).toEqual(['les-axes', 'un-axe', 'les-axes-2', 'partie'])
  const rendered = await html(text, { level: 3, anchors: [] })
  expect(rendered.match(/<h\d id="[^"]*"/g)).toEqual([
    '<h3 id="les-axes"',
    '<h5 id="un-axe"',
    '<h3 id="les-axes-2"',
    '<h4 id="partie"',
  ])
})

test('a page may hold several texts: headings take no id of the page, and have none unless they are led to', async () => {
  expect(await html('## Commentaires')).toContain('<h2>Commentaires</h2>')
  const anchors = ['commentaires', 'commentaires-2']
  expect(await html('## Commentaires', { anchors })).toContain('<h2 id="commentaires-3">')
  expect(headingsOf('## Commentaires', anchors)[0]?.id).toBe('commentaires-3')
})

test('notes and boxes to tick are said, not dropped', async () => {
  const rendered = await html(
    'Un fait[^a] et un autre[^b].\n\n- [x] lu\n- [ ] relu\n\n[^b]: Source B.\n\n[^a]: Source A.',
  )
  expect(rendered).toContain('<sup>\u00a0(2)</sup>')
  expect(rendered).toContain('<li>Source B.</li><li>Source A.</li>')
  expect(rendered).toContain('<li><strong>Fait\u00a0: </strong>lu</li>')
  expect(rendered).toContain('<li><strong>À faire\u00a0: </strong>relu</li>')
})

test('only the pictures it is given are shown, with their words', async () => {
  const images = { abc: { src: '/journal/images/abc', alt: 'La salle', credit: 'Photo libre' } }
  expect(await html('![](abc)', { images })).toContain('<img src="/journal/images/abc" alt="La salle"')
  expect(await html('![](def)', { images })).not.toContain('<img')
})

test('plain text has no mark left, and no HTML', () => {
  expect(plainText('# Titre\n\nUn **mot** [lié](/x) <b>gras</b>\n\n- a\n- b\n\n![x](y)')).toBe(
    'Titre\n\nUn mot lié gras\n\na\nb',
  )
})

test('a difference says what left and what came', async () => {
  const rendered = String(await (<Difference before="Une piste sérieuse" after="Une loi sérieuse <b>" />))
  expect(rendered).toContain('<del>piste</del><ins>loi</ins>')
  expect(rendered).toContain('&lt;b&gt;')
})
