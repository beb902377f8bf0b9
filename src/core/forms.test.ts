import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkForm, field } from './forms.ts'

const schema = z.object({
  name: field.text('Indiquez un nom', 10),
  email: field.email('Adresse électronique à corriger'),
  site: field.url('Adresse de site à corriger'),
  stage: field.choice(['emerging', 'scaling'], 'Choisissez un stade'),
  publics: field.list(3),
  agreed: field.checkbox(),
})
const good = {
  name: ' Camille ',
  email: ' C@X.example ',
  site: 'exemple.fr',
  stage: 'scaling',
  publics: 'jeunes',
  agreed: 'oui',
}

test('each wrong field has its sentence, and what was typed is kept as typed', () => {
  const raw = { name: '   ', email: 'camille', site: 'javascript:alert(1)', stage: 'x', publics: ['a', 'b', 'c', 'd'] }
  const read = checkForm(schema, raw)
  if (read.ok) return expect.unreachable()
  expect(Object.keys(read.errors).sort()).toEqual(['email', 'name', 'publics', 'site', 'stage'])
  expect(read.errors.name).toEqual(['Indiquez un nom'])
  expect(read.errors.email).toEqual(['Adresse électronique à corriger'])
  expect(read.typed).toEqual(raw)
})

test.each(['javascript:alert(1)', 'http://', 'http://localhost', 'ftp://x.fr', 'un site', 'https://connu.fr@autre.fr'])(
  '%s is not a web address',
  (site) => {
    expect(checkForm(schema, { ...good, site }).ok).toBe(false)
  },
)

test('good values are trimmed, lowered where case does not count, completed where it is evident', () => {
  const read = checkForm(schema, good)
  if (!read.ok) return expect.unreachable(JSON.stringify(read.errors))
  expect(read.value).toEqual({
    name: 'Camille',
    email: 'c@x.example',
    site: 'https://exemple.fr',
    stage: 'scaling',
    publics: ['jeunes'],
    agreed: true,
  })
})

test('an unticked box, an empty list and an empty site are values, not errors', () => {
  const read = checkForm(schema, { name: 'C', email: 'c@x.example', stage: 'emerging', site: '' })
  if (!read.ok) return expect.unreachable(JSON.stringify(read.errors))
  expect(read.value).toMatchObject({ site: null, publics: [], agreed: false })
})

test('what no one types on purpose is left out, in values and in what is shown again', () => {
  const read = checkForm(schema, { ...good, name: 'Ca\u0000mi\u0007lle\ud800', publics: ['jeu\u0000nes'] })
  if (!read.ok) return expect.unreachable(JSON.stringify(read.errors))
  expect(read.value.name).toBe('Camille\ufffd')
  expect(read.value.publics).toEqual(['jeunes'])
  expect(JSON.stringify(read.typed)).not.toContain('\\u0000')
})

test('a line has no line breaks, a text keeps its paragraphs', () => {
  const both = z.object({ line: field.text('x', 200), text: field.text('x', 5000) })
  const read = checkForm(both, { line: 'Eve\r\nBcc: x@y.fr', text: 'Un.\r\n\r\nDeux.' })
  expect(read.ok && read.value).toEqual({ line: 'Eve Bcc: x@y.fr', text: 'Un.\n\nDeux.' })
})

test('a name cannot be invisible or turned around', () => {
  expect(checkForm(schema, { ...good, name: '\u200b\u200b' }).ok).toBe(false)
  const read = checkForm(schema, { ...good, name: 'a\u202eb' })
  expect(read.ok && read.value.name).toBe('ab')
})
