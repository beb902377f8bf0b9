import * as m0001 from './0001_core.ts'
import * as m0002 from './0002_accounts.ts'
import * as m0003 from './0003_geography.ts'
import * as m0004 from './0004_search.ts'
import * as m0005 from './0005_directory.ts'
import * as m0006 from './0006_contact.ts'
import * as m0007 from './0007_search.ts'
import * as m0008 from './0008_accounts.ts'
import * as m0009 from './0009_geography.ts'
import * as m0010 from './0010_directory.ts'
import * as m0011 from './0011_contact.ts'
import * as m0012 from './0012_directory.ts'
import * as m0013 from './0013_banner.ts'
import * as m0014 from './0014_events.ts'
import * as m0015 from './0015_newsroom.ts'
import * as m0016 from './0016_newsroom.ts'
import * as m0017 from './0017_directory.ts'
import * as m0018 from './0018_vault.ts'
import * as m0019 from './0019_label_criteria.ts'
import * as m0020 from './0020_label_applications.ts'
import * as m0021 from './0021_label_reviews.ts'
import * as m0022 from './0022_label_committee.ts'
import * as m0023 from './0023_label_decisions.ts'
import * as m0024 from './0024_label_awards.ts'
import * as m0025 from './0025_credentials.ts'
import * as m0026 from './0026_support.ts'
import * as m0027 from './0027_accompaniment.ts'
import * as m0028 from './0028_evaluators.ts'
import * as m0029 from './0029_procedures.ts'
import * as m0030 from './0030_opinion_evidence.ts'
import * as m0031 from './0031_support_asks.ts'
import * as m0032 from './0032_label_dealings.ts'
import * as m0033 from './0033_territory_department.ts'
import * as m0034 from './0034_label_coverage_told.ts'
import * as m0035 from './0035_communities.ts'
import * as m0036 from './0036_decisions.ts'
import * as m0037 from './0037_electorates.ts'
import * as m0038 from './0038_decision_votes.ts'
import * as m0039 from './0039_community_beginnings.ts'
import * as m0040 from './0040_pathway.ts'
import * as m0041 from './0041_community_membership.ts'
import * as m0042 from './0042_roadmap.ts'
import * as m0043 from './0043_campaigns.ts'
import * as m0044 from './0044_group_work.ts'
import * as m0045 from './0045_peer_questions.ts'
import * as m0046 from './0046_follow.ts'
import * as m0047 from './0047_liaison.ts'
import * as m0048 from './0048_banner_amendments.ts'
import * as m0049 from './0049_banner_peers.ts'
import * as m0050 from './0050_mandates.ts'
import * as m0051 from './0051_deliberation.ts'
import * as m0052 from './0052_peer_rules.ts'
import * as m0053 from './0053_kept_submissions.ts'
import * as m0054 from './0054_banner_voices.ts'
import * as m0055 from './0055_community_changes.ts'
import * as m0056 from './0056_grouping_term.ts'
import * as m0057 from './0057_vacancy.ts'
import * as m0058 from './0058_sheets_of_a_place.ts'
import * as m0059 from './0059_public_hackers.ts'
import * as m0060 from './0060_blocker_cases.ts'
import * as m0061 from './0061_blocker_traces.ts'
import * as m0062 from './0062_blocker_work.ts'
import * as m0063 from './0063_precedents.ts'
import * as m0064 from './0064_watch.ts'
import * as m0065 from './0065_learning.ts'
import * as m0066 from './0066_policy_notes.ts'
import * as m0067 from './0067_silence_term.ts'

/** Every migration in order: forward only, a landed one is never edited. */
export const migrations = {
  '0001_core': m0001,
  '0002_accounts': m0002,
  '0003_geography': m0003,
  '0004_search': m0004,
  '0005_directory': m0005,
  '0006_contact': m0006,
  '0007_search': m0007,
  '0008_accounts': m0008,
  '0009_geography': m0009,
  '0010_directory': m0010,
  '0011_contact': m0011,
  '0012_directory': m0012,
  '0013_banner': m0013,
  '0014_events': m0014,
  '0015_newsroom': m0015,
  '0016_newsroom': m0016,
  '0017_directory': m0017,
  '0018_vault': m0018,
  '0019_label_criteria': m0019,
  '0020_label_applications': m0020,
  '0021_label_reviews': m0021,
  '0022_label_committee': m0022,
  '0023_label_decisions': m0023,
  '0024_label_awards': m0024,
  '0025_credentials': m0025,
  '0026_support': m0026,
  '0027_accompaniment': m0027,
  '0028_evaluators': m0028,
  '0029_procedures': m0029,
  '0030_opinion_evidence': m0030,
  '0031_support_asks': m0031,
  '0032_label_dealings': m0032,
  '0033_territory_department': m0033,
  '0034_label_coverage_told': m0034,
  '0035_communities': m0035,
  '0036_decisions': m0036,
  '0037_electorates': m0037,
  '0038_decision_votes': m0038,
  '0039_community_beginnings': m0039,
  '0040_pathway': m0040,
  '0041_community_membership': m0041,
  '0042_roadmap': m0042,
  '0043_campaigns': m0043,
  '0044_group_work': m0044,
  '0045_peer_questions': m0045,
  '0046_follow': m0046,
  '0047_liaison': m0047,
  '0048_banner_amendments': m0048,
  '0049_banner_peers': m0049,
  '0050_mandates': m0050,
  '0051_deliberation': m0051,
  '0052_peer_rules': m0052,
  '0053_kept_submissions': m0053,
  '0054_banner_voices': m0054,
  '0055_community_changes': m0055,
  '0056_grouping_term': m0056,
  '0057_vacancy': m0057,
  '0058_sheets_of_a_place': m0058,
  '0059_public_hackers': m0059,
  '0060_blocker_cases': m0060,
  '0061_blocker_traces': m0061,
  '0062_blocker_work': m0062,
  '0063_precedents': m0063,
  '0064_watch': m0064,
  '0065_learning': m0065,
  '0066_policy_notes': m0066,
  '0067_silence_term': m0067,
}
