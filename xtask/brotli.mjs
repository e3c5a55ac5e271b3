// Compresses what comes in by brotli, as strongly as it can: node xtask/brotli.mjs <plain >compressed
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const plain = readFileSync(0);
const params = {
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
};
writeFileSync(1, brotliCompressSync(plain, { params }));
