import { PostButton, Table, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AccountPage } from '../shell.tsx'
import type { Device } from './queries.ts'
import { deviceOf } from './rules.ts'
import { words } from './words.ts'

const nameOf = ({ userAgent }: Device): string => {
  const { browser, system } = deviceOf(userAgent)
  return browser && system ? words.on(browser, system) : (browser ?? system ?? words.unknown)
}

export const DevicesPage = ({ devices, currentId }: { devices: Device[]; currentId: string | null }) => (
  <AccountPage tab="devices" lede={words.lede}>
    <Table
      caption={words.caption}
      hideCaption
      stack
      rows={devices}
      columns={[
        { label: words.columns.device, cell: nameOf },
        { label: words.columns.since, cell: (device) => <When date={device.since} precision="time" /> },
        { label: words.columns.seen, cell: (device) => <When date={device.seen} /> },
        {
          label: words.columns.action,
          cell: (device) =>
            device.id === currentId ? (
              <Tag icon="check">{words.here}</Tag>
            ) : (
              <PostButton to={paths.device(device.id)} label={words.end} about={nameOf(device)} kind="alt" small />
            ),
        },
      ]}
    />
    {devices.length > 1 && <PostButton to={paths.otherDevices} label={words.endOthers} kind="alt" />}
  </AccountPage>
)
