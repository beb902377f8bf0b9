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
      'relay_thread',
      'relay_message',
    ],
  },
  contact: { uses: ['accounts'], tables: ['contact_message', 'contact_entry'] },
  admin: { uses: ['accounts', 'geography', 'challenges', 'contact', 'directory'], tables: [] },
  site: { uses: ['accounts', 'geography', 'challenges', 'directory'], tables: [] },
} as const satisfies Record<string, { uses: readonly string[]; tables: readonly string[] }>
