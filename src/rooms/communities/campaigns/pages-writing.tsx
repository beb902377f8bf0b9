import { nbsp } from '#core/pure/text.ts'
import { Checkbox, RadioGroup, TextArea, TextField, UrlField } from '#ui/index.ts'
import { inWords } from '../dated/rules.ts'
import { type Filling, WritingPage } from '../writing/parts.tsx'
import { reachedField, uncountedField } from './forms.ts'
import { campaignPaths as paths } from './paths.ts'
import type { Campaign, Piece } from './queries.ts'
import { limits, movesOf } from './rules.ts'
import { statusNames, words } from './words.ts'

const said = words.fields

const valuesOf = (campaign: Campaign): Record<string, string> => ({
  title: campaign.title,
  message: campaign.message,
  audiences: campaign.audiences.map(({ name }) => name).join('\n'),
  startsOn: campaign.startsOn ? inWords(campaign.startsOn) : '',
  endsOn: campaign.endsOn ? inWords(campaign.endsOn) : '',
})
const labels = {
  title: said.title,
  message: said.message,
  audiences: said.audiences,
  startsOn: said.startsOn,
  endsOn: said.endsOn,
}

export const EditPage = (filling: Filling & { campaign: Campaign | null }) => {
  const { community, campaign } = filling
  const { slug } = community
  const values = campaign ? valuesOf(campaign) : {}
  return (
    <WritingPage
      {...filling}
      part="campaigns"
      to={campaign ? paths.edit(slug, campaign.id) : paths.add(slug)}
      title={campaign ? words.edit : words.add}
      submit={words.save}
      leave={campaign ? paths.one(slug, campaign.id) : paths.list(slug)}
      stored={campaign ? { version: campaign.version, values: valuesOf(campaign), labels } : undefined}
    >
      <TextField
        name="title"
        label={said.title}
        value={values.title}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <TextArea
        name="audiences"
        label={said.audiences}
        hint={said.audiencesHint}
        value={values.audiences}
        required
        rows={4}
        maxLength={2000}
      />
      <TextArea
        name="message"
        label={said.message}
        hint={said.messageHint}
        value={values.message}
        rows={4}
        maxLength={limits.message}
      />
      <TextField
        name="startsOn"
        label={said.startsOn}
        hint={said.dateHint}
        value={values.startsOn}
        width="medium"
        autocomplete="off"
      />
      <TextField
        name="endsOn"
        label={said.endsOn}
        hint={said.dateHint}
        value={values.endsOn}
        width="medium"
        autocomplete="off"
      />
    </WritingPage>
  )
}

type OfCampaign = Filling & { campaign: Campaign }

export const StatusPage = (filling: OfCampaign) => {
  const { community, campaign } = filling
  return (
    <WritingPage
      {...filling}
      part="campaigns"
      to={paths.status(community.slug, campaign.id)}
      title={words.status.title}
      lede={`${nbsp(campaign.title)}\u00a0: ${statusNames[campaign.status]}`}
      submit={words.save}
      leave={paths.one(community.slug, campaign.id)}
      stored={{ version: campaign.version, values: { reason: campaign.reason }, labels: { reason: said.reason } }}
    >
      <p>{words.status.lede}</p>
      <RadioGroup
        name="status"
        label={said.status}
        required
        options={movesOf(campaign.status)
          .filter((status) => status !== 'done')
          .map((value) => ({ value, label: statusNames[value] }))}
      />
      <TextArea name="reason" label={said.reason} hint={said.reasonHint} rows={3} maxLength={limits.reason} />
    </WritingPage>
  )
}

export const ReviewPage = (filling: OfCampaign) => {
  const { community, campaign } = filling
  const { review } = words
  return (
    <WritingPage
      {...filling}
      part="campaigns"
      to={paths.review(community.slug, campaign.id)}
      title={review.button}
      lede={review.lede}
      submit={review.submit}
      leave={paths.one(community.slug, campaign.id)}
      stored={{ version: campaign.version, values: {}, labels: {} }}
    >
      <TextArea name="wasDone" label={review.wasDone} required rows={5} maxLength={limits.text} />
      {campaign.audiences.map(({ id, name }) => (
        <>
          <TextField
            name={reachedField(id)}
            label={review.reached(nbsp(name))}
            width="small"
            inputMode="numeric"
            autocomplete="off"
          />
          <Checkbox name={uncountedField(id)} label={review.uncounted} hint={nbsp(name)} />
        </>
      ))}
      <TextArea
        name="learned"
        label={review.learned}
        hint={review.learnedHint}
        required
        rows={5}
        maxLength={limits.text}
      />
    </WritingPage>
  )
}

export const PiecePage = (filling: OfCampaign & { kind: Piece['kind'] }) => {
  const { community, campaign, kind } = filling
  const said = words.pieces
  const isEvent = kind === 'event'
  return (
    <WritingPage
      {...filling}
      part="campaigns"
      to={(isEvent ? paths.addEvent : paths.addContent)(community.slug, campaign.id)}
      title={isEvent ? said.addEvent : said.addContent}
      lede={isEvent ? said.eventLede : said.contentLede}
      submit={words.save}
      leave={paths.one(community.slug, campaign.id)}
    >
      <TextField name="title" label={said.title} required maxLength={limits.title} autocomplete="off" />
      <UrlField name="url" label={said.url} required={isEvent} maxLength={300} autocomplete="off" />
      {!isEvent && <TextArea name="body" label={said.body} rows={5} maxLength={limits.text} />}
    </WritingPage>
  )
}

export const RemovePiecePage = (filling: OfCampaign & { piece: Piece }) => {
  const { community, campaign, piece } = filling
  return (
    <WritingPage
      {...filling}
      part="campaigns"
      to={paths.removePiece(community.slug, campaign.id, piece.id)}
      title={words.pieces.remove}
      lede={nbsp(piece.title)}
      submit={words.pieces.remove}
      leave={paths.one(community.slug, campaign.id)}
      danger
    >
      <p>{words.pieces.removeLede}</p>
    </WritingPage>
  )
}
