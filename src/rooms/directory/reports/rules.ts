export const reasons = ['wrong', 'duplicate', 'ended', 'offensive', 'personal_data', 'other'] as const
export type ReportReason = (typeof reasons)[number]
