import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { z } from 'zod'
import { cloneForWorker, servicesOn, test } from '#tests/support/database.ts'
import { inTransaction, openDatabase } from './database.ts'
import { defineJob, enqueue, installJobs, jobCounts, startWorker } from './jobs.ts'

const until = async (condition: () => boolean) => {
  for (let waited = 0; !condition() && waited < 15_000; waited += 50) await sleep(50)
}

test('work is queued only if the write is kept, and done once', async () => {
  const connection = await cloneForWorker('_jobs')
  const db = openDatabase(connection, { max: 3 })
  const services = await servicesOn(db, '/tmp')

  const done: number[] = []
  const count = defineJob({
    name: 'count',
    data: z.object({ n: z.number() }),
    retries: 2,
    work: async (_, { n }) => {
      done.push(n)
    },
  })
  await installJobs(connection, [count], services)

  const rolledBack = inTransaction(db, async (tx) => {
    await enqueue(tx, count, { n: 1 })
    throw new Error('the write failed')
  })
  await expect(rolledBack).rejects.toThrow('the write failed')
  expect(await jobCounts(db)).toEqual([])

  await inTransaction(db, (tx) => enqueue(tx, count, { n: 3 }))
  expect(await jobCounts(db)).toEqual([{ queue: 'count', state: 'created', jobs: 1 }])

  const worker = await startWorker(connection, [count], services)
  await until(() => done.length === 1)
  await worker.stop()
  expect(done).toEqual([3])
  await db.destroy()
})

test('many that wait follow one another, and one that fails keeps nobody waiting', async () => {
  const connection = await cloneForWorker('_many')
  const db = openDatabase(connection, { max: 3 })
  const services = await servicesOn(db, '/tmp')
  const done: number[] = []
  const many = defineJob({
    name: 'many',
    data: z.object({ n: z.number() }),
    retries: 0,
    work: async (_, { n }) => {
      if (n === 7) throw new Error('not this one')
      done.push(n)
    },
  })
  await installJobs(connection, [many], services)
  for (let n = 0; n < 40; n += 1) await enqueue(db, many, { n })
  const worker = await startWorker(connection, [many], services)
  await until(() => done.length === 39)
  await worker.stop()
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n).filter((n) => n !== 7))
  await db.destroy()
})

test('data of the wrong shape is refused before any work', async ({ services }) => {
  const job = defineJob({ name: 'x', data: z.object({ n: z.number() }), work: async () => expect.unreachable() })
  await expect(async () => job.run(services, { n: 'three' })).rejects.toThrow()
})
