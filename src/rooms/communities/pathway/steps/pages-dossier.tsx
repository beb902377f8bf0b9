import { KeyValues, More, PrintButton, Section, Stack } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { challengesStep } from '../models/rules.ts'
import { to } from '../paths.ts'
import { Deliverable } from './deliverable.tsx'
import { ChallengeList, whenOf } from './pages.tsx'
import type { Chosen, Pathway } from './queries.ts'
import { statusNames, words } from './words.ts'

type Props = { community: CommunityView; pathway: Pathway; challenges: readonly Chosen[]; readsAll: boolean }

/** Every deliverable one after the other, to be printed. */
export const DossierPage = ({ community, pathway, challenges, readsAll }: Props) => (
  <CommunityPage
    community={community}
    part="pathway"
    title={words.dossierTitle}
    lede={words.dossierLede(community.name)}
    actions={<PrintButton />}
    noindex
  >
    <Stack gap={7}>
      <p>{words.followsVersion(pathway.version.pathway.name, pathway.version.number)}</p>
      {pathway.steps.map((step, index) => (
        <Section id={`etape-${step.key}`} title={words.step(index + 1, step.title)} thread="territory">
          <KeyValues
            items={[
              [words.status, [statusNames[step.status], whenOf(step)].filter(Boolean).join('. ')],
              [words.expected, step.deliverable],
            ]}
          />
          {step.key === challengesStep && challenges.length > 0 && <ChallengeList challenges={challenges} />}
          <Deliverable step={step} readsAll={readsAll} />
        </Section>
      ))}
      <p class="doing">
        <More to={to.pathway(community.slug)}>{words.back}</More>
      </p>
    </Stack>
  </CommunityPage>
)
