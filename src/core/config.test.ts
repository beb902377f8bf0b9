import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const publisher = {
  PUBLIC_URL: 'https://villages.fr',
  SMTP_URL: 'smtp://localhost',
  MAIL_FROM: 'bonjour@villages.fr',
  PUBLISHER_NAME: 'Association des villages',
  PUBLISHER_ADDRESS: '1 place de la Mairie, Guéret',
  PUBLISHER_PHONE: '05 00 00 00 00',
  PUBLICATION_DIRECTOR: 'Personne inventée',
  HOST_NAME: 'Hébergeur',
  HOST_ADDRESS: '2 rue du Câble, Lyon',
  HOST_PHONE: '04 00 00 00 00',
}

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'frenchimpact.example'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['SMTP_URL', 'https://localhost'],
  ['WEB_CONCURRENCY', '0'],
  ['DEMO', 'peut-être'],
  ['SECRET', 'court'],
  ['RUN', 'tout'],
  ['COMPANIES_URL', 'annuaire'],
  ['COMPANIES_URL', 'ftp://annuaire.example'],
])('a bad %s (%s) is named in one line', (name, value) => {
  try {
    readConfig({ [name]: value })
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as Error).message).toMatch(new RegExp(`^Réglage ${name} : .+$`))
  }
})

test('two bad settings are two lines', () => {
  expect(() => readConfig({ PORT: 'x', DEMO: 'x' })).toThrow(/Réglage PORT[^\n]+\nRéglage DEMO/)
})

test('production refuses to start without a publisher and a host', () => {
  expect(() => readConfig({ NODE_ENV: 'production', ...publisher, HOST_PHONE: '' })).toThrow(/HOST_PHONE/)
  expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/PUBLISHER_NAME/)
  expect(readConfig({ NODE_ENV: 'production', ...publisher }).publisher.name).toBe('Association des villages')
})

test('there is no demonstration world in production, whatever DEMO says', () => {
  expect(readConfig({ NODE_ENV: 'production', DEMO: 'on', ...publisher }).demo).toBe(false)
  expect(readConfig({}).demo).toBe(true)
  expect(readConfig({ DEMO: 'off' }).demo).toBe(false)
})

test('an empty setting is an absent one, and the public address loses its last slash', () => {
  const config = readConfig({ PORT: '', PUBLIC_URL: 'https://exemple.fr/', DATABASE_URL: '' })
  expect(config).toMatchObject({ port: 3000, publicUrl: 'https://exemple.fr', databaseUrl: null })
})

test('production refuses links to nowhere and mails that never leave', () => {
  expect(() => readConfig({ NODE_ENV: 'production', ...publisher, SMTP_URL: '' })).toThrow(/^Réglage SMTP_URL/)
  expect(() => readConfig({ NODE_ENV: 'production', ...publisher, PUBLIC_URL: '', MAIL_FROM: '' })).toThrow(
    /PUBLIC_URL, MAIL_FROM/,
  )
})

test('a public address closes the demonstration and the local mailbox, even if production was not said', () => {
  expect(readConfig({ PUBLIC_URL: 'https://villages.fr' })).toMatchObject({ demo: false, production: true })
  for (const own of ['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000', 'http://fi.localhost']) {
    expect(readConfig({ PUBLIC_URL: own }), own).toMatchObject({ demo: true, production: false })
  }
})

test('the register of companies is the public one, another, or closed', () => {
  expect(readConfig({}).companiesUrl).toBe('https://recherche-entreprises.api.gouv.fr')
  expect(readConfig({ COMPANIES_URL: '' }).companiesUrl).toBe('https://recherche-entreprises.api.gouv.fr')
  expect(readConfig({ COMPANIES_URL: 'http://127.0.0.1:4000/api/' }).companiesUrl).toBe('http://127.0.0.1:4000/api')
  expect(readConfig({ COMPANIES_URL: 'off' }).companiesUrl).toBeNull()
})
