import { Actions, Button, CheckboxGroup, Form, HiddenField, More, Note, Row } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import type { Tool, Version } from '../models/rules.ts'
import { words as modelWords, toolKindNames } from '../models/words.ts'
import { onlineWorkshop, to } from '../paths.ts'
import type { Step } from '../steps/queries.ts'
import { ToolText } from './parts.tsx'
import { words } from './words.ts'

type Props = {
  community: CommunityView
  version: Version
  step: Step
  tool: Tool
  ticked: readonly string[]
  works: boolean
}

const Ticks = ({ community, step, tool, ticked }: Props) => {
  const chosen = tool.items.flatMap((item, index) => (ticked.includes(item) ? [String(index)] : []))
  return (
    <Form to={to.ticks(community.slug, step.key, tool.key)} legend={false}>
      <HiddenField name="seen" value={chosen.join(',')} />
      <CheckboxGroup
        name="box"
        label={words.online}
        hint={words.onlineIntro}
        values={chosen}
        options={tool.items.map((item, index) => ({ value: String(index), label: item }))}
      />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </Form>
  )
}

/** A tool within a community: the same text, boxes that members tick in common, a workshop that may be held at a distance. */
export const ToolPage = (props: Props) => {
  const { community, version, step, tool, ticked, works } = props
  return (
    <CommunityPage
      community={community}
      part="pathway"
      title={tool.title}
      lede={`${toolKindNames[tool.kind]}. ${step.title}`}
    >
      <ToolText
        tool={tool}
        file={to.toolFile(community.slug, step.key, tool.key)}
        source={modelWords.sourceLine(version.pathway.name, version.number)}
        ticked={ticked}
      >
        {works && tool.kind === 'checklist' && <Ticks {...props} />}
        {works && tool.kind === 'workshop' && (
          <div class="doing">
            <Note title={words.remote}>
              <p>{words.remoteText}</p>
              <p>
                <More to={onlineWorkshop(community.slug, tool.title)}>{words.openRound}</More>
              </p>
            </Note>
          </div>
        )}
        <Row>
          <span class="doing">
            <More to={to.step(community.slug, step.key)}>{words.back}</More>
          </span>
        </Row>
      </ToolText>
    </CommunityPage>
  )
}
