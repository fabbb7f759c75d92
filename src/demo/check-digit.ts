/** GS1 check digit: weights 3 and 1 from the right. */
export function gs1CheckDigitOf(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}
