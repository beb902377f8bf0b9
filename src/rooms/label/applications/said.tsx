// What an application says, as it is read: before it is submitted, then by the organisation that follows it.
import { formatDay } from '#core/pure/dates.ts'
import { frenchNumber, nbsp } from '#core/pure/text.ts'
import { KeyValues, Section, Stack, Tag } from '#ui/index.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import type { Criterion, Referential } from '../rules.ts'
import { scoreNames } from '../words.ts'
import { PieceLink } from './pieces.tsx'
import type { Written } from './rules.ts'
import { fieldNames, stepNames, words } from './words.ts'

type Props = {
  application: Application
  referential: Referential
  written: Written
  /** Names of the roles, by code. */
  roleNames: Record<string, string>
  /** The links that lead to each part, where it may be written. */
  canChange: (part: string) => boolean
}

const Change = ({ to, about }: { to: string; about: string }) => (
  <p>
    <a href={to}>
      {words.review.change}
      <span class="vh"> {about}</span>
    </a>
  </p>
)

const Text = ({ text }: { text: string }) =>
  text.trim() === '' ? (
    <p class="muted">{words.review.empty}</p>
  ) : (
    <div class="said">
      <p>{nbsp(text)}</p>
    </div>
  )

export const Said = ({ application, referential, written, roleNames, canChange }: Props) => (
  <>
    <Section id="structure" title={stepNames.structure} thread="support">
      <Stack gap={3}>
        <KeyValues
          wide
          items={[
            [fieldNames.places, application.territories.map(({ name }) => name).join(', ')],
            [fieldNames.roles, written.roles.map((code) => roleNames[code] ?? code).join(', ')],
            [fieldNames.contact_name, written.contactName],
            [fieldNames.contact_function, written.contactFunction],
          ]}
        />
        {canChange('structure') && <Change to={paths.step(application.id, 'structure')} about={stepNames.structure} />}
      </Stack>
    </Section>
    <Section id="soutien" title={stepNames.soutien} thread="support">
      <Stack>
        {(['offer', 'free_of_charge', 'team'] as const).map((name) => (
          <div class="flow f2">
            <h3>{fieldNames[name]}</h3>
            <Text text={{ offer: written.offer, free_of_charge: written.freeOfCharge, team: written.team }[name]} />
          </div>
        ))}
        {canChange('soutien') && <Change to={paths.step(application.id, 'soutien')} about={stepNames.soutien} />}
      </Stack>
    </Section>
    {referential.criteria.map((criterion) => (
      <Section id={criterion.code} title={criterion.title} thread="support">
        <Stack>
          <CriterionSaid application={application} criterion={criterion} written={written} />
          {canChange(criterion.code) && (
            <Change to={paths.criterion(application.id, criterion.code)} about={criterion.title} />
          )}
        </Stack>
      </Section>
    ))}
    <Section id="engagements" title={stepNames.engagements} thread="support">
      <Stack>
        {written.pledges.length === 0 && <p class="muted">{words.review.empty}</p>}
        {written.pledges.map(({ code, target, dueOn, how }) => {
          const asked = referential.commitments.find((one) => one.code === code)
          return asked ? (
            <div class="flow f2">
              <h3>{nbsp(asked.statement)}</h3>
              <p>{`${frenchNumber(target)}\u00a0${asked.unit}, pour le ${formatDay(dueOn)}.`}</p>
              <Text text={how} />
            </div>
          ) : null
        })}
        {canChange('engagements') && (
          <Change to={paths.step(application.id, 'engagements')} about={stepNames.engagements} />
        )}
      </Stack>
    </Section>
  </>
)

type CriterionProps = { application: Application; criterion: Criterion; written: Written }

const CriterionSaid = ({ application, criterion, written }: CriterionProps) => {
  const said = written.answers.find((one) => one.criterion === criterion.code)
  const pieces = written.evidence.filter((one) => one.criterion === criterion.code)
  const score = said?.selfScore ?? null
  return (
    <>
      <Text text={said?.answer ?? ''} />
      <KeyValues
        wide
        items={[
          ...criterion.details.map(({ name, label }): [string, string] => [nbsp(label), said?.details[name] ?? '']),
          [words.review.self, score === null ? '' : `${score}. ${scoreNames[score]}`],
        ]}
      />
      {pieces.length > 0 && (
        <ul class="list tight">
          {pieces.map((piece) => (
            <li>
              <PieceLink application={application} piece={piece} />{' '}
              <Tag {...(!piece.isPublic && { icon: 'lock' as const })}>
                {piece.isPublic ? words.criteria.public : words.criteria.private}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
