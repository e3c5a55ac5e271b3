// Reads an archive in the ZIP format by its directory, as programs that unpack do.
// @ts-check
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

/**
 * A file in an archive.
 * @typedef {object} Entry
 * @property {string} name
 * @property {Buffer} content
 * @property {string} time The two numbers of date and time as the archive has them.
 * @property {Date} date The same, in UTC.
 * @property {number} mode The permissions, as Unix has them.
 * @property {number} crc The checksum that the archive has.
 */

const END = 0x06054b50;

/**
 * All files of an archive, in its order.
 * @param {string} file
 * @returns {Entry[]}
 */
export function entries(file) {
  const zip = readFileSync(file);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error(`${file} is no archive, or has a comment.`);
  const [count, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  const all = [];
  for (let at = start, number = 0; number < count; number += 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const [crc, packed, size] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset));
    const place = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const begin = place + 30 + zip.readUInt16LE(place + 26) + zip.readUInt16LE(place + 28);
    const body = zip.subarray(begin, begin + packed);
    const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body;
    if (content.length !== size) throw new Error(`${name} has another size than the archive says.`);
    const [day, clock] = [zip.readUInt16LE(at + 14), zip.readUInt16LE(at + 12)];
    const date = new Date(
      Date.UTC(1980 + (day >> 9), ((day >> 5) & 15) - 1, day & 31, clock >> 11, (clock >> 5) & 63, 2 * (clock & 31)),
    );
    all.push({ name, content, time: `${day} ${clock}`, date, mode: zip.readUInt32LE(at + 38) >>> 16, crc });
    at += 46 + nameLength + extra + comment;
  }
  return all;
}

/**
 * Unpacks an archive into a folder.
 * @param {string} file
 * @param {string} folder
 */
export function unpack(file, folder) {
  for (const { name, content, date } of entries(file)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    utimesSync(join(folder, name), date, date);
  }
}
