import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { stateOn } from '../../awards/queries.ts'

/** Active awards whose term comes within these days, and that nobody asked to renew yet: a draft is not a request. */
export const toRemind = (db: Database, today: Day, until: Day) =>
  db
    .selectFrom('label_award')
    .select(['label_award.id', 'valid_until as validUntil', 'last_reminder as lastReminder'])
    .where('valid_until', '>=', today)
    .where('valid_until', '<=', until)
    .where(stateOn(today), '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('label_application')
            .select('label_application.id')
            .whereRef('label_application.organisation_id', '=', 'label_award.organisation_id')
            .whereRef('label_application.family', '=', 'label_award.family')
            .whereRef('label_application.id', '<>', 'label_award.application_id')
            .whereRef('label_application.submitted_at', '>', 'label_award.since')
            .where('label_application.status', 'not in', ['draft', 'withdrawn', 'lapsed']),
        ),
      ),
    )
    .orderBy('valid_until')
    .execute()

/** Awards whose term has passed and that nothing else ended: their last written state still says they hold. */
export const toExpire = (db: Database, today: Day) =>
  db
    .selectFrom('label_award')
    .select('label_award.id')
    .where('valid_until', '<', today)
    .where((eb) =>
      eb(
        eb
          .selectFrom('label_award_state')
          .select('state')
          .whereRef('award_id', '=', 'label_award.id')
          .orderBy('from_on', 'desc')
          .limit(1),
        'in',
        ['active', 'suspended'],
      ),
    )
    .orderBy('valid_until')
    .execute()
