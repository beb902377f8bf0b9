import { Empty, More, Note, SelectField, TextArea } from '#ui/index.ts'
import type { MemberLine } from '../group/queries.ts'
import { type Filling, GroupPage, WritingPage } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import { limits } from '../rules.ts'
import { words as common } from '../words.ts'
import type { LeadVote } from './queries.ts'
import { words } from './words.ts'

/** A member of the group proposes that another lead it. */
export const LeadVotePage = (filling: Filling & { members: readonly MemberLine[] }) => {
  const { group, members } = filling
  const others = members.filter(({ memberId }) => memberId !== group.lead?.id)
  if (others.length === 0)
    return (
      <GroupPage group={group} part="group" title={words.title} isInside noindex>
        <Empty title={words.nobody} action={<a href={paths.group(group.slug)}>{common.back}</a>} />
      </GroupPage>
    )
  return (
    <WritingPage
      {...filling}
      to={paths.leadVote(group.slug)}
      part="group"
      title={words.title}
      lede={words.lede}
      submit={words.submit}
    >
      <SelectField
        name="membre"
        label={words.member}
        empty={words.choose}
        required
        options={others.map(({ id, name }) => ({ value: id, label: name ?? common.aPerson }))}
      />
      <TextArea
        name="raison"
        label={words.reason}
        hint={words.reasonHint}
        rows={5}
        maxLength={limits.reason}
        required
      />
    </WritingPage>
  )
}

/** Its members read who is proposed; the others, on the decision, what they may know. */
export const LeadVoteNote = ({ vote }: { vote: LeadVote }) => (
  <Note kind="know" title={words.pending}>
    <p>{words.pendingText(vote.proposed.name)}</p>
    <More to={paths.decision(vote.decisionId)}>{words.see}</More>
  </Note>
)
