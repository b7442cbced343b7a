import { Client, type ClientConfig } from "pg";
import { Parser } from "pg-protocol/dist/parser.js";

/** A message of PostgreSQL, of which a connection tells by its name. */
interface Message {
  readonly name: string;
}

/** What pg's parser does with the bytes of a connection; its types leave the second out. */
interface MessageParser {
  parse(bytes: Buffer, tell: (message: Message) => void): void;
  handlePacket(start: number, code: number, length: number, bytes: Buffer): Message;
}

const MessageParser = Parser as unknown as new () => MessageParser;

/** By this byte a message says that it is a row. */
const DATA_ROW = 0x44;
/** A message, and each column, says its length in four bytes; a message counts those too. A row says in two how many columns it has. */
const LENGTH_BYTES = 4;
const COUNT_BYTES = 2;

const BEYOND_ASCII = /[\x80-\xff]/;

/** Whether a text of bytes is what it says, as all of ASCII is. */
export const isAscii = (bytes: string): boolean => !BEYOND_ASCII.test(bytes);

/**
 * A row as PostgreSQL sends it: each column after its length, in one text that has a character for each byte. To make texts of
 * some twenty columns takes as long as anything else about a row, and most questions look at a few.
 */
export class SentRow implements Message {
  readonly name = "dataRow";

  constructor(readonly bytes: string) {}

  /** All its columns, for whoever looks at all of them: texts of their own, which hold nothing of the row. */
  get fields(): (string | null)[] {
    const bytes = Buffer.from(this.bytes, "latin1");
    const columns: (string | null)[] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = bytes.readInt32BE(at);
      const start = at + LENGTH_BYTES;
      at = afterColumn(at, length);
      columns.push(length < 0 ? null : bytes.toString("utf8", start, at));
    }
    return columns;
  }
}

/** How many bytes the column has that begins at a place of a row; less than 0 where it is null. */
export function lengthOfColumn(bytes: string, at: number): number {
  const byte = (place: number) => bytes.charCodeAt(at + place);
  return (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
}

/** Where the next column begins. */
export const afterColumn = (at: number, length: number): number => at + LENGTH_BYTES + Math.max(0, length);

/** One column of a row. The text may be a part of the row's own, and holds all of it. */
export function columnOf(bytes: string, index: number): string | null {
  let at = 0;
  for (let before = 0; before < index; before++) at = afterColumn(at, lengthOfColumn(bytes, at));
  const length = lengthOfColumn(bytes, at);
  if (length < 0) return null;
  const text = bytes.substring(at + LENGTH_BYTES, afterColumn(at, length));
  return isAscii(text) ? text : Buffer.from(text, "latin1").toString();
}

class RowParser extends MessageParser {
  override handlePacket(start: number, code: number, length: number, bytes: Buffer): Message {
    if (code !== DATA_ROW) return super.handlePacket(start, code, length, bytes);
    return new SentRow(bytes.toString("latin1", start + COUNT_BYTES, start + length - LENGTH_BYTES));
  }
}

/** A client whose rows stay as they were sent until somebody looks at them. Beside that it is pg's own. */
export class ReadingClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const { connection } = this;
    const attachListeners = (stream: NodeJS.ReadableStream) => {
      const parser = new RowParser();
      const tell = (message: Message) => connection.emit(message.name === "error" ? "errorMessage" : message.name, message);
      stream.on("data", (bytes: Buffer) => parser.parse(bytes, tell));
    };
    Object.assign(connection, { attachListeners });
  }
}
