package io.gridward.core.citycase;

import io.gridward.core.citycase.machine.CaseMove;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a photograph; the file lies elsewhere, under its checksum.
 *
 * @param move what it was taken for: reporting, handling, checking …
 * @param sha256 checksum of the file as it is kept, 64 hexadecimal digits
 * @param mediaType {@code image/jpeg} …
 * @param bytes its size
 * @param takenAt when, as the camera says; null when it does not
 * @param lon where, as the camera said before that was taken out of the file: longitude in degrees,
 *     EPSG:4490; null when it did not
 * @param lat latitude in degrees, EPSG:4490
 */
public record CasePhoto(
        CaseMove move,
        String sha256,
        String mediaType,
        long bytes,
        @Nullable OffsetDateTime takenAt,
        @Nullable Double lon,
        @Nullable Double lat) {}
