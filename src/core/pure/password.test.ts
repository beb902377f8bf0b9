import { expect, test } from 'vitest'
import { passwordRefusal } from './password.ts'

const camille = { email: 'camille.arnaud69@exemple.fr', name: 'Camille Arnaud-Béal' }
const refusal = (password: string) => passwordRefusal(password, camille)

test('under twelve characters or over 128, no', () => {
  expect(refusal('')).toBe('too-short')
  expect(refusal('Tz7!kQ9#rL2')).toBe('too-short')
  expect(refusal('😀Tz7!kQ9#r')).toBe('too-short')
  expect(refusal(`Tz7!kQ9#${'vR3?'.repeat(31)}`)).toBe('too-long')
})

test('twelve characters want four classes, fourteen want three', () => {
  for (const password of ['Tz7kQ9rL2vHx', 'tz7!kq9#rl2v', 'TZ7!KQ9#RL2V', 'Tzq!kQw#rLbv', 'Tz7kQ9rL2vHxw'])
    expect(refusal(password)).toBe('too-simple')
  expect(refusal('tz7kq9rl2vhxwb')).toBe('too-simple')
})

test('a phrase wants seven words that say something', () => {
  expect(refusal('le tilleul penche vers la rivière')).toBe('too-simple')
  expect(refusal('oui oui oui oui oui oui oui oui')).toBe('too-simple')
  expect(refusal('a b c d e f g h i')).toBe('too-simple')
})

test('one’s own name or address, even in disguise, is not a secret', () => {
  for (const password of ['Camille!Tz7kQ9', 'xK7!ARNAUDtz9', 'Tz7!c4m1ll3kQ9', 'Tz7!Beal#kQ9rL', 'Tz7!àrnaùd#kQ9'])
    expect(refusal(password), password).toBe('contains-identity')
  expect(refusal('le tilleul de camille penche vers la rivière')).toBe('contains-identity')
})

test('what everybody types is refused, with its capital, its year and its exclamation mark', () => {
  const common = [
    'Motdepasse123!',
    'M0tD3P@sse2026!',
    'Password1234!',
    'Azertyuiop123!',
    'Bonjour2018!!!',
    'Qwerty123456!',
    'P@ssw0rdP@ssw0rd',
    'Soleil-Doudou-1998',
    '1Q2w3e4r5t6y!',
    'Abcdefgh1234!',
    'Aaaaaaaaaaa1!',
    'Aa1!Aa1!Aa1!',
    'Longtemps, je me suis couché de bonne heure',
  ]
  for (const password of common) expect(refusal(password), password).toBe('too-common')
})

test('a password of the three kinds is accepted', () => {
  for (const password of [
    'Tz7!kQ9#rL2v',
    'Tz7kQ9rL2vHxwB',
    'le tilleul penche toujours vers la rivière',
    'Bonjour-tilleul7',
  ])
    expect(refusal(password), password).toBeNull()
  expect(refusal('Tz7!kQ9#rL2vHxwB'.padEnd(128, 'éà3 wN'))).toBeNull()
})

test('a very short name forbids nothing', () => {
  expect(passwordRefusal('Tz7!kQ9#liL2v', { email: 'li@exemple.fr', name: 'Li' })).toBeNull()
  expect(passwordRefusal('Tz7!kQ9#rL2v', { email: '', name: '' })).toBeNull()
})
