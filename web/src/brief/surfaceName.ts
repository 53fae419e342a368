import type { Surface } from '../api/types'

const OWN: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  iab: 'IAB',
  x: 'X',
}

function capital(word: string): string {
  return OWN[word] ?? word.charAt(0).toUpperCase() + word.slice(1)
}

/** A surface as a person names it: "Instagram feed 4x5". */
export function surfaceName({ channel, name }: Pick<Surface, 'channel' | 'name'>): string {
  const place = name.replaceAll('-', ' ').replace(/(\d)x(\d)/g, '$1:$2')
  return `${channelName(channel)} ${place}`
}

export function channelName(channel: string): string {
  return channel.split('-').map(capital).join(' ')
}
