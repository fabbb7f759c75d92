/** The trained model as one file: a line of JSON, then the numbers. */
import type { Classifier } from './classifier.ts'

export type UnderstandingModel = {
  intents: Classifier
  /** Multiplies the scores, so that probabilities are true. */
  sharpness: number
  languages: Classifier
}

/** `rows`: of `buckets`, those that a bit is set for. */
type Part = { classes: readonly string[]; buckets: number; rows: number }
type Header = { version: 2; sharpness: number; intents: Part; languages: Part }

const LINE_END = 10

export function writeModel(model: UnderstandingModel): Uint8Array {
  const part = ({ classes, rows, weights }: Classifier): Part => ({
    classes,
    buckets: rows.length,
    rows: weights.length / classes.length,
  })
  const header: Header = { version: 2, sharpness: model.sharpness, intents: part(model.intents), languages: part(model.languages) }
  const numbers = [model.intents, model.languages].flatMap(({ rows, scales, bias, weights }) => [
    bitsOf(rows),
    bytesOf(scales),
    bytesOf(bias),
    bytesOf(weights),
  ])
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...numbers])
}

/** Throws when the file is not a whole model. */
export function readModel(file: Uint8Array): UnderstandingModel {
  // A Buffer's own `slice` would share memory that may not begin where numbers may begin.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.indexOf(LINE_END)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header
  let at = end + 1
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new Error('The model of understanding is cut short.')
    at += length
    return bytes.slice(at - length, at)
  }
  const floats = (count: number) => new Float32Array(take(4 * count).buffer)
  const classifier = ({ classes, buckets, rows }: Part): Classifier => ({
    classes,
    rows: rowsOf(take(buckets / 8)),
    scales: floats(classes.length),
    bias: floats(classes.length),
    weights: new Int8Array(take(rows * classes.length).buffer),
  })
  return { intents: classifier(header.intents), sharpness: header.sharpness, languages: classifier(header.languages) }
}

/** A bit for each bucket that has a row; rows stand in the order of their buckets. */
function bitsOf(rows: Uint32Array): Uint8Array {
  const bits = new Uint8Array(rows.length / 8)
  for (const [bucket, row] of rows.entries()) if (row !== 0) bits[bucket >> 3]! |= 1 << (bucket & 7)
  return bits
}

function rowsOf(bits: Uint8Array): Uint32Array {
  const rows = new Uint32Array(bits.length * 8)
  let row = 0
  for (let bucket = 0; bucket < rows.length; bucket++) if ((bits[bucket >> 3]! >> (bucket & 7)) & 1) rows[bucket] = ++row
  return rows
}

const bytesOf = (numbers: Float32Array | Int8Array): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
