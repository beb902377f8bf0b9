/**
 * The rooms of the house: one per capability. `uses` names the doors a room may go through, `tables` what it alone writes.
 * tests/architecture.test.ts holds every import and every write to this list.
 */
export const rooms = {
  accounts: {
    uses: [],
    tables: [
      'app_user',
      'auth_session',
      'auth_account',
      'auth_verification',
      'auth_two_factor',
      'account_link',
      'used_totp',
      'notification_choice',
      'role_grant',
    ],
  },
  geography: { uses: [], tables: ['territory', 'territory_parent', 'territory_alias', 'geography_version'] },
  challenges: { uses: [], tables: ['challenge'] },
  directory: {
    uses: ['accounts', 'geography', 'challenges'],
    tables: [
      'sheet',
      'sheet_challenge',
      'sheet_territory',
      'sheet_former_slug',
      'sheet_member',
      'sheet_invitation',
      'sheet_person',
      'sheet_claim',
      'sheet_report',
      'sheet_proposal',
      'sheet_twin',
      'company_answer',
      'saved_search',
      'relay_thread',
      'relay_message',
    ],
  },
  banner: {
    uses: ['accounts', 'geography', 'challenges', 'directory'],
    tables: ['charter_version', 'banner_declaration', 'banner_answer', 'banner_membership', 'banner_link_check'],
  },
  events: {
    uses: ['accounts', 'geography', 'directory'],
    tables: ['event', 'event_role', 'event_former_slug'],
  },
  newsroom: {
    uses: ['accounts', 'geography', 'directory', 'events'],
    tables: [
      'article',
      'article_former_slug',
      'article_revision',
      'article_image',
      'question',
      'question_former_slug',
      'question_version',
      'question_gap',
      'question_follower',
      'work',
      'work_point',
      'comment',
      'comment_report',
      'comment_appeal',
    ],
  },
  contact: { uses: ['accounts'], tables: ['contact_message', 'contact_entry'] },
  admin: {
    uses: ['accounts', 'geography', 'challenges', 'contact', 'directory', 'banner', 'events', 'newsroom'],
    tables: [],
  },
  site: { uses: ['accounts', 'geography', 'challenges', 'directory', 'banner', 'events', 'newsroom'], tables: [] },
} as const satisfies Record<string, { uses: readonly string[]; tables: readonly string[] }>
