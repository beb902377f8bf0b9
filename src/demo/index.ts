import { type Database, inTransaction } from '#core/database.ts'
import { eraseDemoHistory } from '#core/history.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo, eraseAccountsDemo } from '#rooms/accounts/index.ts'
import { bannerDemo, eraseBannerDemo } from '#rooms/banner/index.ts'
import { communitiesDemo, eraseCommunitiesDemo } from '#rooms/communities/index.ts'
import { contactDemo, eraseContactDemo } from '#rooms/contact/index.ts'
import { eraseDecisionsDemo } from '#rooms/decisions/index.ts'
import { directoryDemo, eraseDirectoryDemo } from '#rooms/directory/index.ts'
import { eraseEventsDemo, eventsDemo } from '#rooms/events/index.ts'
import { eraseLabelDemo, labelDemo } from '#rooms/label/index.ts'
import { eraseNewsroomDemo, newsroomDemo } from '#rooms/newsroom/index.ts'
import { eraseSupportDemo, supportDemo } from '#rooms/support/index.ts'
import { eraseUnblockingDemo, unblockingDemo } from '#rooms/unblocking/index.ts'
import { eraseVaultDemo } from '#rooms/vault/index.ts'

/** Is there nobody and nothing yet? */
export const isEmpty = async (db: Database): Promise<boolean> => {
  const user = await db.selectFrom('app_user').select('id').limit(1).executeTakeFirst()
  const sheet = await db.selectFrom('sheet').select('id').limit(1).executeTakeFirst()
  return !user && !sheet
}

/** The demonstration world, each room building its part with its own actions. */
export const loadDemo = async (services: Services): Promise<void> => {
  await accountsDemo(services)
  await directoryDemo(services)
  await bannerDemo(services)
  await labelDemo(services)
  await supportDemo(services)
  await communitiesDemo(services)
  await unblockingDemo(services)
  await eventsDemo(services)
  await newsroomDemo(services)
  await contactDemo(services)
}

/** Erases all that is marked as demonstration, in one transaction: accounts, sheets, messages and their traces. Real data stays. */
export const eraseDemo = (services: Services): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const erased = [
      ...(await eraseContactDemo(tx)),
      ...(await eraseNewsroomDemo(tx)),
      ...(await eraseEventsDemo(tx)),
      ...(await eraseUnblockingDemo(tx)),
      ...(await eraseCommunitiesDemo(tx)),
      ...(await eraseSupportDemo(tx)),
      ...(await eraseLabelDemo(tx)),
      ...(await eraseVaultDemo(tx)),
      ...(await eraseBannerDemo(tx)),
      ...(await eraseDecisionsDemo(tx)),
      ...(await eraseDirectoryDemo(tx)),
      ...(await eraseAccountsDemo(tx)),
    ]
    await eraseDemoHistory(tx, erased)
  })
