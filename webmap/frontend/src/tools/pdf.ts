const POINTS_PER_MM = 72 / 25.4;

/**
 * A PDF (ISO 32000-1) of one page that a JPEG fills: what was drawn is on paper as it was drawn,
 * fonts included.
 */
export function pdfOf(jpeg: Uint8Array, pixels: readonly [number, number], paperMm: readonly [number, number]): Uint8Array {
    const [width, height] = paperMm.map((mm) => (mm * POINTS_PER_MM).toFixed(2));
    const content = `q ${width} 0 0 ${height} 0 0 cm /Map Do Q`;
    const image = `<< /Type /XObject /Subtype /Image /Width ${pixels[0]} /Height ${pixels[1]} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`;
    const objects: (readonly (string | Uint8Array)[])[] = [
        ["<< /Type /Catalog /Pages 2 0 R >>"],
        ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
        [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /Map 4 0 R >> >> /Contents 5 0 R >>`],
        [image, jpeg, "\nendstream"],
        [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`]
    ];
    const out = new Parts();
    out.add("%PDF-1.4\n");
    const offsets = objects.map((parts, i) => {
        const offset = out.length;
        out.add(`${i + 1} 0 obj\n`, ...parts, "\nendobj\n");
        return offset;
    });
    const start = out.length;
    const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    const count = objects.length + 1;
    out.add(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return out.joined();
}

class Parts {
    length = 0;
    private readonly parts: Uint8Array[] = [];
    private readonly encoder = new TextEncoder();

    add(...parts: readonly (string | Uint8Array)[]): void {
        for (const part of parts) {
            const bytes = typeof part === "string" ? this.encoder.encode(part) : part;
            this.parts.push(bytes);
            this.length += bytes.length;
        }
    }

    joined(): Uint8Array {
        const all = new Uint8Array(this.length);
        let at = 0;
        for (const part of this.parts) {
            all.set(part, at);
            at += part.length;
        }
        return all;
    }
}
