const SCALE = 2;
const WAIT_BEFORE_RELEASE_MILLISECONDS = 10_000;

/** Saves a drawn chart as a PNG, twice as fine as on the screen. */
export async function savePicture(svg: SVGSVGElement, name: string): Promise<void> {
    const { width, height } = svg.getBoundingClientRect();
    const drawn = new XMLSerializer().serializeToString(svg);
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const pen = canvas.getContext("2d");
    if (pen === null) return;
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (file !== null) save(file, name);
}

function save(file: Blob, name: string): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), WAIT_BEFORE_RELEASE_MILLISECONDS);
}
