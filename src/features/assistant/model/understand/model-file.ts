/** The trained model as one file: a line of JSON, then the numbers. */
import type { Classifier } from './classifier.ts'

export type UnderstandingModel = {
  intents: Classifier
  /** Multiplies the scores, so that probabilities are true. */
  sharpness: number
  languages: Classifier
}

type Part = { classes: readonly string[]; rows: number }
type Header = { version: 1; sharpness: number; intents: Part; languages: Part }

const LINE_END = 10

export function writeModel(model: UnderstandingModel): Uint8Array {
  const part = ({ classes, weights }: Classifier): Part => ({ classes, rows: weights.length / classes.length })
  const header: Header = { version: 1, sharpness: model.sharpness, intents: part(model.intents), languages: part(model.languages) }
  const numbers = [model.intents, model.languages].flatMap(({ scales, bias, weights }) => [
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
  const classifier = ({ classes, rows }: Part): Classifier => ({
    classes,
    scales: floats(classes.length),
    bias: floats(classes.length),
    weights: new Int8Array(take(rows * classes.length).buffer),
  })
  return { intents: classifier(header.intents), sharpness: header.sharpness, languages: classifier(header.languages) }
}

const bytesOf = (numbers: Float32Array | Int8Array): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
