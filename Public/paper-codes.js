// Puts together what the codes of a printed acceptance carry; the same rules as PaperProof+Scanned.swift.
"use strict";

window.PaperCodes = (() => {
  const head = "davylamp-paper@v1", most = 1800;
  const isSpace = (byte) => byte === 0x20 || byte === 0x0A || byte === 0x0D || byte === 0x09;

  // `fail` throws with the reason that it is given.
  function pieceAt(bytes, at, fail) {
    const end = bytes.indexOf(0x0A, at), line = new TextDecoder().decode(bytes.subarray(at, end < 0 ? bytes.length : end));
    const found = /^davylamp-paper@v1 ([1-9]\d?)\/([1-9]\d?) ([1-9]\d{0,3})$/.exec(line);
    const [number, count, length] = (found ?? []).slice(1).map(Number);
    if (!found || number > count || length > most || end + 1 + length > bytes.length) fail("it is not what a paper's codes carry, or a code is not whole");
    return { number, count, bytes: bytes.subarray(end + 1, end + 1 + length), next: end + 1 + length };
  }

  function whole(text, fail) {
    const bytes = new TextEncoder().encode(`${text}\n`), pieces = new Map();
    let at = 0, count = 0;
    for (;;) {
      while (at < bytes.length && isSpace(bytes[at])) at += 1;
      if (at === bytes.length) break;
      const piece = pieceAt(bytes, at, fail), known = pieces.get(piece.number);
      if ((count && piece.count !== count) || (known && String(known) !== String(piece.bytes))) fail("the codes are of two papers");
      [count, at] = [piece.count, piece.next];
      pieces.set(piece.number, piece.bytes);
    }
    if (!count) fail("it is not what a paper's codes carry, or a code is not whole");
    for (let number = 1; number <= count; number += 1) if (!pieces.has(number)) fail(`code ${number} of ${count} is missing: scan it too`);
    const parts = [...pieces].sort((a, b) => a[0] - b[0]).flatMap((piece) => [...piece[1]]);
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(parts));
  }

  return {
    isCode: (text) => text.startsWith(`${head} `),
    // The log's key, the record as text, and its receipt.
    read(text, fail) {
      const [first, log, record, ...proof] = whole(text, fail).split("\n");
      if (first !== head || !log?.startsWith("log ") || !proof.length) fail("it is not what a paper's code carries");
      return { log: log.slice(4), record, proof: proof.join("\n") };
    },
  };
})();
