import type { Child } from 'hono/jsx'
import { type Day, daysBetween } from '#core/pure/dates.ts'
import { KeyValues, Section, Spoken, Stack, Tag, When } from '#ui/index.ts'
import { Holders, StageTag } from './parts.tsx'
import type { MandateView } from './queries.ts'
import { stageOf } from './rules.ts'
import { daysLeft, span, words } from './words.ts'

type CardProps = { id: string; title: string; mandate: MandateView; today: Day; children?: Child }

/** A mandate in a few lines: who, from when until when, for what. */
export const MandateCard = ({ id, title, mandate, today, children }: CardProps) => {
  const left = daysBetween(today, mandate.endedOn ?? mandate.endsOn)
  return (
    <Section id={id} title={title} thread="territory">
      <Stack gap={5}>
        <KeyValues
          wide
          items={[
            [mandate.entrustedOn ? words.holders : words.proposedTo, <Holders holders={mandate.holders} />],
            [
              words.dates,
              <>
                {span(mandate.startsOn, mandate.endsOn)}{' '}
                {stageOf(mandate, today) === 'in-force' && <span class="muted">({daysLeft(left)})</span>}
              </>,
            ],
            [words.entrustedOn, mandate.entrustedOn && <When date={mandate.entrustedOn} />],
          ]}
        />
        <p class="row">
          <StageTag mandate={mandate} today={today} />
          {mandate.holders.length > 1 && <Tag>{words.collegial}</Tag>}
          {mandate.renewsId && <Tag icon="repeat-2">{words.renews}</Tag>}
        </p>
        <Spoken text={mandate.mission} />
        {children}
      </Stack>
    </Section>
  )
}
