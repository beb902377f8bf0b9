import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { readConfig } from '#core/config.ts'
import { openDatabase } from '#core/database.ts'
import { openFileStore } from '#core/files.ts'
import { createLog } from '#core/log.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
import { loadSecret } from '#core/secret.ts'
import { attestationAt, issueCredential, signedText, verifyGiven } from '#rooms/credentials/index.ts'
import { percentile, timings } from './measure.ts'

const rounds = 150
const bareRounds = 4000

/** Attestations issued, signed and verified, with the database, beside bare Ed25519 in the same run. Nothing of it is kept. */
export const measureAttestations = async (dataDir: string) => {
  const server = await startEmbeddedPostgres({ dataDir })
  const pool = openDatabase(server.connection)
  const db = await pool.startTransaction().execute()
  try {
    const config = { ...readConfig({ DATA_DIR: dataDir }), logLevel: 'silent' as const }
    const kept = {
      config,
      log: createLog(config),
      files: await openFileStore(config),
      secret: await loadSecret(db, null),
    }
    const services = { ...kept, db, clock: () => new Date() }
    const now = services.clock()
    const issueOne = async (round: number) => {
      const { code } = await issueCredential(db, services, {
        kind: 'label',
        achievement: {
          code: 'mesure',
          type: 'QualityAssuranceCredential',
          name: 'Mesure',
          description: 'Une attestation pour mesurer.',
          criteriaUrl: '/label',
          criteriaNarrative: 'Aucun critère\u00a0: elle ne reconnaît rien.',
        },
        subject: { url: '/organisations/mesure', name: 'Mesure', fictional: true },
        validFrom: now,
        validUntil: new Date(now.getTime() + 86_400_000),
        about: { kind: 'bench', id: String(round) },
        now,
      })
      const attestation = await attestationAt(db, code)
      if (attestation) texts.push(await signedText(services, attestation))
    }
    const texts: string[] = []
    const calls = Array.from({ length: rounds }, (_, round) => () => issueOne(round))
    await timings(calls.slice(0, 10))
    const issued = await timings(calls)
    const verifyOne = (text: string) => async () => {
      const given = { kind: 'json', value: JSON.parse(text), size: text.length } as const
      const { outcome } = await verifyGiven(services, given, now)
      if (outcome !== 'valid') throw new Error(`verified as ${outcome}`)
    }
    const verified = await timings(texts.slice(-rounds).map(verifyOne))
    tell(issued, verified)
  } finally {
    await db.rollback().execute()
    await pool.destroy()
    await server.stop()
  }
}

const tell = (issued: readonly number[], verified: readonly number[]) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const data = Buffer.alloc(64, 1) // what eddsa-rdfc-2022 signs: two digests
  const signature = sign(null, data, privateKey)
  const bare = {
    sign: perSecond(bareRounds, () => sign(null, data, privateKey)),
    verify: perSecond(bareRounds, () => verify(null, data, publicKey, signature)),
  }
  process.stdout.write('\nattestations           p50 ms     p95 ms       /s    Ed25519 nu/s    rapport\n')
  for (const [name, samples, best] of [
    ['émettre et signer', issued, bare.sign],
    ['vérifier', verified, bare.verify],
  ] as const) {
    const each = samples.reduce((sum, one) => sum + one, 0) / samples.length
    const cells = [percentile(samples, 0.5).toFixed(1), percentile(samples, 0.95).toFixed(1), (1000 / each).toFixed(0)]
    const ratio = (1000 / each / best).toFixed(4)
    const [p50 = '', p95 = '', rate = ''] = cells
    process.stdout.write(
      `${name.padEnd(18)}${p50.padStart(11)}${p95.padStart(11)}${rate.padStart(9)}${best.toFixed(0).padStart(16)}${ratio.padStart(11)}\n`,
    )
  }
}

const perSecond = (times: number, call: () => unknown): number => {
  const started = performance.now()
  for (let round = 0; round < times; round += 1) call()
  return (times * 1000) / (performance.now() - started)
}
