/** What is left of something learnt so many days ago. A slow shop ages slower (see `Leg`): its days are shorter here. */
export const fade = (days: number, halfLife: number): number => 0.5 ** (days / halfLife)

export const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
