import { KeyValues, Page, PageHead, Prose, Row, Stack } from '#ui/index.ts'
import type { Achievement } from '../issuing/queries.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** What is recognised, for people. */
export const AchievementPage = ({ achievement }: { achievement: Achievement }) => (
  <Page
    title={achievement.name}
    description={achievement.description}
    trail={[{ href: paths.verifier, label: common.verifier }, { label: achievement.name }]}
  >
    <PageHead title={achievement.name} lede={achievement.description} />
    <Stack gap={6}>
      <Prose>
        <p>{achievement.criteriaNarrative}</p>
      </Prose>
      <KeyValues
        wide
        items={[
          [words.kind, words.types[achievement.type]],
          [words.issuer, common.house],
          [words.criteria, <a href={achievement.criteriaUrl}>{words.read}</a>],
        ]}
      />
      <Row>
        <a href={paths.verifier}>{common.verifier}</a>
        <a href={`${paths.achievement(achievement.slug)}.json`}>{words.data}</a>
      </Row>
    </Stack>
  </Page>
)
