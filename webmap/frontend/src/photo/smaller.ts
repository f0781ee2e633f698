/** Longer side of a photograph that is sent, pixels: enough to see a crack in a cover. */
const LONGEST = 2048;
const QUALITY = 0.85;
/** Up to this it is sent as it is, with the place and time that the camera wrote into it. */
const SMALL_BYTES = 8_000_000;

/**
 * The photograph, made smaller where it is very large; as it is where the browser cannot.
 *
 * A smaller one has lost its own record of place and time; the report says both.
 */
export async function smallerPhoto(photo: Blob): Promise<Blob> {
    if (photo.size <= SMALL_BYTES || typeof createImageBitmap !== "function") return photo;
    try {
        const picture = await createImageBitmap(photo);
        const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close();
        const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
        return smaller ?? photo;
    } catch {
        return photo;
    }
}
