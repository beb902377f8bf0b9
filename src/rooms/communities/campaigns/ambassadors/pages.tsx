import { nbsp } from '#core/pure/text.ts'
import { LinkButton, List, More, Note, PostButton, RadioGroup, Row, Section, Stack, TextField } from '#ui/index.ts'
import { type Filling, VoiceField, WritingPage } from '../../writing/parts.tsx'
import type { OneProps } from '../pages.tsx'
import { campaignPaths as paths } from '../paths.ts'
import type { Ambassador, Campaign } from '../queries.ts'
import { limits } from '../rules.ts'
import { words } from '../words.ts'

const said = words.ambassadors

/** An organisation by its name, a person by their function. */
const Named = ({ ambassador: { organisation, slug, role } }: { ambassador: Ambassador }) => (
  <>
    {organisation && (slug ? <a href={paths.organisation(slug)}>{organisation}</a> : organisation)}
    {organisation && role && ', '}
    {nbsp(role) || (!organisation && said.someone)}
  </>
)

export const AmbassadorsSection = ({ community: { slug }, campaign, mayWrite, maySpeak, mine }: OneProps) => {
  const isOver = campaign.status === 'done' || campaign.status === 'abandoned'
  const accepted = campaign.ambassadors.filter(({ status }) => status === 'accepted')
  const asked = campaign.ambassadors.filter(({ status }) => status === 'asked')
  const toMe = asked.filter(({ id }) => mine.includes(id))
  return (
    <Section id="ambassadeurs" title={said.title} intro={said.intro} thread="territory">
      <Stack>
        {toMe.length > 0 && !isOver && (
          <Note kind="know" title={said.yours} level={3}>
            {toMe.map(({ id }) => (
              <LinkButton to={paths.answer(slug, campaign.id, id)}>{said.answer}</LinkButton>
            ))}
          </Note>
        )}
        {accepted.length === 0 && <p class="muted">{said.none}</p>}
        <List tight>
          {accepted.map((ambassador) => (
            <li>
              <Row>
                <span>
                  <Named ambassador={ambassador} />
                </span>
                {mine.includes(ambassador.id) && (
                  <PostButton to={paths.leave(slug, campaign.id, ambassador.id)} label={said.leave} kind="alt" small />
                )}
              </Row>
            </li>
          ))}
        </List>
        {mayWrite && asked.length > 0 && (
          <>
            <h3>{said.asked}</h3>
            <List tight>
              {asked.map((ambassador) => (
                <li>
                  <Row>
                    <span>{ambassador.organisation ?? said.someone}</span>
                    <PostButton
                      to={paths.leave(slug, campaign.id, ambassador.id)}
                      label={said.cancel}
                      about={ambassador.organisation ?? said.someone}
                      kind="alt"
                      small
                    />
                  </Row>
                </li>
              ))}
            </List>
          </>
        )}
        {!isOver && (
          <Row>
            {maySpeak && <More to={paths.volunteer(slug, campaign.id)}>{said.volunteer}</More>}
            {mayWrite && <More to={paths.askAmbassador(slug, campaign.id)}>{said.ask}</More>}
          </Row>
        )}
      </Stack>
    </Section>
  )
}

type OfCampaign = Filling & { campaign: Campaign }

const RoleField = ({ value }: { value?: string }) => (
  <TextField
    name="role"
    label={said.role}
    hint={said.roleHint}
    value={value}
    maxLength={limits.role}
    autocomplete="off"
  />
)

const frame = ({ community, campaign }: OfCampaign) => ({
  part: 'campaigns' as const,
  leave: paths.one(community.slug, campaign.id),
})

export const AskPage = (filling: OfCampaign) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.askAmbassador(filling.community.slug, filling.campaign.id)}
    title={said.ask}
    lede={said.askLede}
    submit={said.askSubmit}
  >
    <TextField name="name" label={said.name} hint={said.nameHint} required maxLength={200} autocomplete="off" />
    <RoleField />
  </WritingPage>
)

export const VolunteerPage = (filling: OfCampaign) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.volunteer(filling.community.slug, filling.campaign.id)}
    title={said.volunteer}
    lede={said.volunteerLede}
    submit={said.accept}
  >
    <VoiceField standing={filling.standing} />
    <RoleField />
  </WritingPage>
)

export const AnswerPage = (filling: OfCampaign & { ambassador: Ambassador }) => (
  <WritingPage
    {...filling}
    {...frame(filling)}
    to={paths.answer(filling.community.slug, filling.campaign.id, filling.ambassador.id)}
    title={said.answerTitle}
    lede={said.volunteerLede}
    submit={words.save}
  >
    <p>
      <strong>{nbsp(filling.campaign.title)}</strong>
    </p>
    <p>{nbsp(filling.campaign.message)}</p>
    <RadioGroup
      name="answer"
      label={said.choice}
      required
      options={[
        { value: 'accept', label: said.accept },
        { value: 'decline', label: said.decline },
      ]}
    />
    <RoleField value={filling.ambassador.role} />
  </WritingPage>
)
