import { nbsp } from '#core/pure/text.ts'
import { Actions, Button, Disclosure, Form, Item, KeyValues, Section, Spoken, Tag, TextArea, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Similar } from '../precedents/similar/queries.ts'
import { administrationNames, howNames, matterNames, outcomeNames, scaleNames } from '../words.ts'
import type { Shown, Work } from './frame.tsx'
import { words } from './words.ts'

const { request, purpose } = words
const told = (text: string) => text && <Spoken text={text} />

/** What the holder wrote, in their words. */
export const Request = ({ work: { blocker }, challenge }: { work: Work; challenge: string | null }) => {
  const { sheet } = blocker
  const kind = blocker.administrationKind && administrationNames[blocker.administrationKind]
  return (
    <Section id="demande" title={request.title} thread="agent">
      <KeyValues
        items={[
          [request.wants, told(blocker.wants)],
          [request.how, blocker.how && howNames[blocker.how]],
          [request.rule, told(blocker.rule)],
          [request.administration, [blocker.administration, kind].filter(Boolean).join(', ')],
          [request.tried, told(blocker.tried)],
          [request.consequence, told(blocker.consequence)],
          [request.request, told(blocker.request)],
          [request.needed, blocker.neededOn && <When date={blocker.neededOn} />],
          [request.urgent, told(blocker.urgentReason)],
          [request.project, sheet?.name ?? blocker.project],
          [request.structure, blocker.structure?.name],
          [request.place, blocker.place],
          [request.matter, blocker.matter && matterNames[blocker.matter]],
          [request.challenge, challenge],
          [request.scale, blocker.scale && scaleNames[blocker.scale]],
          [request.filed, blocker.filedAt && <When date={blocker.filedAt} />],
        ]}
      />
    </Section>
  )
}

/** What the rule is for: no answer before it is said. */
export const Purpose = ({ work: { blocker, acts }, shown: { errors, values } }: { work: Work; shown: Shown }) => {
  const said = blocker.protectedPurpose
  const mine = 'purpose' in values
  const form = acts && (
    <Form to={paths.workPart(blocker.id, 'objectif')} errors={mine ? errors : {}} values={mine ? values : {}}>
      <TextArea name="purpose" label={purpose.label} hint={purpose.hint} value={said} required />
      <Actions>
        <Button kind={said ? 'alt' : 'main'}>{words.save}</Button>
      </Actions>
    </Form>
  )
  return (
    <Section id="objectif" title={purpose.title} intro={purpose.intro} thread="agent">
      {said ? <Spoken text={said} /> : <p class="muted">{words.nothing}</p>}
      {said && form ? (
        <Disclosure summary={words.more} open={mine}>
          {form}
        </Disclosure>
      ) : (
        form
      )}
    </Section>
  )
}

export const SimilarItem = ({ similar }: { similar: Similar }) => (
  <Item
    name={similar.title}
    href={paths.precedent(similar.slug)}
    thread="agent"
    icon="scale"
    level={3}
    details={
      <>
        <Tag kind="testing">{words.similar.closeness[similar.closeness]}</Tag>
        {similar.demo && <Tag kind="demo">{words.demo}</Tag>}
        <span class="muted">
          {[similar.place, similar.daysTaken !== null && words.similar.days(similar.daysTaken)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </>
    }
  >
    <p>
      {outcomeNames[similar.outcome]}. {nbsp(similar.wayOut)}
    </p>
  </Item>
)
