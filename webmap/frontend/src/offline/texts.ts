/** Texts by number, decoded when first asked for; 0 stands for none. */
export class Texts {
    private readonly known: (string | undefined)[] = [];
    private readonly decoder = new TextDecoder();

    constructor(
        private readonly starts: Int32Array,
        private readonly bytes: Uint8Array
    ) {}

    find(number: number): string | null {
        return number === 0 ? null : this.get(number);
    }

    get(number: number): string {
        return (this.known[number] ??= this.decoder.decode(
            this.bytes.subarray(this.starts[number]!, this.starts[number + 1]!)
        ));
    }
}
