import { expect, test } from 'vitest'
import { checkRna, checkSiren, checkSiret, formatSiren, formatSiret } from './identifiers.ts'
import { done, refused } from './result.ts'

test('a SIREN with a letter, a wrong length or a wrong key is refused, each for its reason', () => {
  expect(checkSiren('12002701O')).toEqual(refused('digits'))
  expect(checkSiren('')).toEqual(refused('length'))
  expect(checkSiren('12002701')).toEqual(refused('length'))
  expect(checkSiren('12002701600563')).toEqual(refused('length'))
  expect(checkSiren('120027017')).toEqual(refused('checksum'))
  expect(checkSiren('000000000')).toEqual(refused('checksum'))
})

test('a SIRET is refused for its own key and for the key of its SIREN', () => {
  expect(checkSiret('120027016')).toEqual(refused('length'))
  expect(checkSiret('1200270160056X')).toEqual(refused('digits'))
  expect(checkSiret('12002701600564')).toEqual(refused('checksum'))
  // The fourteen digits satisfy Luhn, the first nine do not.
  expect(checkSiret('12002701700561')).toEqual(refused('checksum'))
})

test('one wrong digit is always seen', () => {
  const siret = '12002701600563'
  for (let rank = 0; rank < siret.length; rank++)
    for (let digit = 0; digit < 10; digit++) {
      const typed = siret.slice(0, rank) + digit + siret.slice(rank + 1)
      expect(checkSiret(typed).ok, typed).toBe(typed === siret)
    }
})

test('an RNA number is W and nine digits', () => {
  for (const text of ['', '691234567', 'W69123456', 'W6912345678', 'X691234567', 'W69123456A'])
    expect(checkRna(text)).toEqual(refused('format'))
  expect(checkRna(' w691 234 567 ')).toEqual(done('W691234567'))
})

test('published numbers are accepted, with any space', () => {
  // INSEE, EDF, Métropole de Lyon
  expect(checkSiren('120 027 016')).toEqual(done('120027016'))
  expect(checkSiren('552\u00a0081\u202f317')).toEqual(done('552081317'))
  expect(checkSiren('200046977')).toEqual(done('200046977'))
  expect(checkSiret('120 027 016 00563')).toEqual(done('12002701600563'))
  expect(checkSiret('55208131766522')).toEqual(done('55208131766522'))
})

test('La Poste has a rule of its own', () => {
  expect(checkSiren('356000000')).toEqual(done('356000000'))
  expect(checkSiret('35600000000048')).toEqual(done('35600000000048'))
  // An office: Luhn refuses it, its digits add up to 45.
  expect(checkSiret('35600000049837')).toEqual(done('35600000049837'))
  expect(checkSiret('35600000049838')).toEqual(refused('checksum'))
  // Nobody else benefits from it: these digits add up to 30.
  expect(checkSiret('12002701600560')).toEqual(refused('checksum'))
})

test('a SIREN is shown by groups of three', () => {
  expect(formatSiren('552081317')).toBe('552\u00a0081\u00a0317')
  expect(formatSiret('55208131766522')).toBe('552\u00a0081\u00a0317\u00a066522')
})
