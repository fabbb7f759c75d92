import { AdapterError, type Http, type RawDocument, type Settings } from '#contracts/adapter'
import { answerDocument, baseUrlOf, refuseFailure } from '#contracts/ask'
import { bodyText } from '#shared/bytes'
import { textAt } from '#shared/untrusted'

/** One token for all numbers, then one answer for each. https://developer.ups.com/api/reference/tracking */
export async function fetchUps(trackingNumbers: string[], settings: Settings, http: Http): Promise<RawDocument[]> {
  const base = baseUrlOf(settings.baseUrl, 'https://onlinetools.ups.com')
  const token = await tokenOf(base, settings, http)
  const documents: RawDocument[] = []
  for (const number of trackingNumbers) {
    const answer = await http({
      url: `${base}/api/track/v1/details/${encodeURIComponent(number)}?locale=en_US&returnMilestones=false`,
      headers: {
        authorization: `Bearer ${token}`,
        transId: `whereabouts-${number.slice(0, 18)}`,
        transactionSrc: 'whereabouts',
        accept: 'application/json',
      },
    })
    refuseFailure('UPS', answer)
    documents.push(answerDocument(number, answer))
  }
  return documents
}

async function tokenOf(base: string, settings: Settings, http: Http): Promise<string> {
  const credentials = Buffer.from(`${settings.clientId ?? ''}:${settings.clientSecret ?? ''}`).toString('base64')
  const answer = await http({
    method: 'POST',
    url: `${base}/security/v1/oauth/token`,
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  })
  refuseFailure('UPS', answer)
  const token = answer.status === 200 ? tokenIn(bodyText(answer.body)) : ''
  if (!token) throw new AdapterError('auth', `http_${answer.status}`, 'UPS gives no token for these credentials')
  return token
}

function tokenIn(text: string): string {
  try {
    return textAt(JSON.parse(text), 'access_token')
  } catch {
    // Not JSON: no token in it.
    return ''
  }
}
