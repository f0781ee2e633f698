const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;

/** The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

/** The same of their square roots, of the first 8 (5.3.3). */
const START = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
    const found: number[] = [];
    for (let n = 2; found.length < count; n++) {
        if (found.every((prime) => n % prime !== 0)) found.push(n);
    }
    return found;
}

function fraction(root: number): number {
    return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

/**
 * SHA-256 (FIPS 180-4). The browser's own is not to be had on pages that came over plain HTTP, and not without waiting.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
    const state = START.slice();
    const words = new Int32Array(BLOCK_BYTES);
    const whole = bytes.length - (bytes.length % BLOCK_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < whole; at += BLOCK_BYTES) addBlock(state, words, view, at);
    const end = padded(bytes.subarray(whole), bytes.length);
    for (let at = 0; at < end.byteLength; at += BLOCK_BYTES) addBlock(state, words, end, at);
    const digest = new DataView(new ArrayBuffer(4 * state.length));
    state.forEach((word, i) => digest.setUint32(4 * i, word));
    return new Uint8Array(digest.buffer);
}

function padded(rest: Uint8Array, length: number): DataView {
    const blocks = rest.length + 1 + LENGTH_BYTES > BLOCK_BYTES ? 2 : 1;
    const end = new Uint8Array(blocks * BLOCK_BYTES);
    end.set(rest);
    end[rest.length] = 0x80;
    const view = new DataView(end.buffer);
    view.setBigUint64(end.length - LENGTH_BYTES, BigInt(length) * 8n);
    return view;
}

function addBlock(state: Uint32Array, w: Int32Array, block: DataView, at: number): void {
    for (let i = 0; i < 16; i++) w[i] = block.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
        const x = w[i - 15]!;
        const y = w[i - 2]!;
        const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
        const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
        w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
    }
    addRounds(state, w);
}

function addRounds(state: Uint32Array, w: Int32Array): void {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
        const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0;
        const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
        const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + t1) | 0;
        d = c;
        c = b;
        b = a;
        a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i]! + word) | 0));
}

function turn(word: number, bits: number): number {
    return (word >>> bits) | (word << (32 - bits));
}
