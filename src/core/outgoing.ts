import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

export type Probe = 'reachable' | 'missing' | 'unreachable' | 'forbidden'
type Options = {
  userAgent: string
  timeoutMs?: number /** Only tests do: their servers are on this machine. */
  allowLocal?: boolean
}

const mostRedirects = 3

/** Is this an address of the public internet? Ours, our neighbours’ and those of nobody are not for people’s links to reach. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'

// the name is resolved once, at the moment of connecting: what was checked is what is reached
const onlyPublic: LookupFunction = (hostname, options, callback) =>
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const allowed = error ? [] : addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = allowed
    if (!first) return callback(error ?? new Error('forbidden'), '', 4)
    return options.all ? callback(null, allowed) : callback(null, first.address, first.family)
  })

/**
 * Does something answer at this address, written by someone we do not know? Public addresses only, few redirections, nothing of the
 * answer is read. `missing`: the site says there is no such page.
 */
export const probe = async (url: string, options: Options): Promise<Probe> => {
  let target = url
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await ask(target, options)
    if (typeof answer === 'string') return answer
    target = answer.location
  }
  return 'unreachable'
}

const ask = (url: string, { userAgent, timeoutMs = 5_000, allowLocal = false }: Options) =>
  new Promise<Probe | { location: string }>((resolve) => {
    if (!URL.canParse(url)) return resolve('forbidden')
    const target = new URL(url)
    const { protocol, hostname } = target
    const literal = hostname.replace(/^\[|\]$/g, '')
    if (protocol !== 'http:' && protocol !== 'https:') return resolve('forbidden')
    if (!allowLocal && isIP(literal) !== 0 && !isPublicAddress(literal)) return resolve('forbidden')
    const send = protocol === 'https:' ? httpsRequest : httpRequest
    const asked = send(target, {
      method: 'GET',
      headers: { 'User-Agent': userAgent, Accept: '*/*' },
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      ...(!allowLocal && { lookup: onlyPublic }),
    })
    asked.on('error', (error) => resolve(error.message === 'forbidden' ? 'forbidden' : 'unreachable'))
    asked.on('response', (response) => {
      response.destroy()
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location && URL.canParse(headers.location, url)) {
        return resolve({ location: new URL(headers.location, url).href })
      }
      if (statusCode === 404 || statusCode === 410) return resolve('missing')
      return resolve(statusCode < 500 ? 'reachable' : 'unreachable')
    })
    asked.end()
  })
